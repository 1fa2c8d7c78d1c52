import { exp } from '../../core/math/exp.js'
import { log } from '../../core/math/log.js'
import { logistic } from '../../core/probability/logistic.js'
import { logit } from '../../core/probability/logit.js'
import type { Interval } from '../fit.js'
import type { FlatModel } from './forward.js'
import type { HmmStructure } from './model.js'

/** A parameter as users know it. */
export interface Natural {
  /** For example `attendance.trust`, `transition.trust.weakening`, `initial.confirmation`, `spend.trust.mean`. */
  readonly name: string
  readonly value: number
  readonly kind: 'probability' | 'deviation' | 'number'
}

/**
 * The parameters of a model by name, those that its structure leaves free or fixes by a sum alike.
 *
 * @param model Fitted.
 * @param structure Which moves it allows.
 * @param names Of the stages.
 *
 * @example
 * const structure = structureOf('free', 1, false)
 * const model = coordinatesOf(structure, { spend: null, score: null }).modelOf(Float64Array.of(0, 0))
 * naturalsOf(model, structure, ['in', 'out']).map(({ name, value }) => [name, value])
 * // => [['transition.in.in', 0.5], ['transition.in.out', 0.5], ['attendance.in', 0.5]]
 */
export function naturalsOf(model: FlatModel, structure: HmmStructure, names: readonly string[]): Natural[] {
  const naturals: Natural[] = []
  const { size } = model
  const rowOf = (allowed: readonly boolean[], values: Float64Array, label: string) => {
    if (allowed.filter((may) => may).length < 2) return
    allowed.forEach((may, stage) => {
      if (may) naturals.push({ name: `${label}.${names[stage]}`, value: values[stage], kind: 'probability' })
    })
  }
  rowOf(structure.initial, model.initial, 'initial')
  structure.moves.forEach((allowed, from) => {
    rowOf(allowed, model.transitions.subarray(from * size, from * size + size), `transition.${names[from]}`)
  })
  for (let stage = 0; stage < size - 1; stage++) {
    naturals.push({ name: `attendance.${names[stage]}`, value: model.attendance[stage], kind: 'probability' })
  }
  for (const kind of ['spend', 'score'] as const) {
    model[kind]?.forEach(({ mean, sd }, stage) => {
      naturals.push({ name: `${kind}.${names[stage]}.mean`, value: mean, kind: 'number' })
      naturals.push({ name: `${kind}.${names[stage]}.sd`, value: sd, kind: 'deviation' })
    })
  }
  return naturals
}

/**
 * Wald's interval on the scale on which a parameter is free: log-odds of a probability, logarithm of a deviation.
 *
 * @param natural The parameter.
 * @param error Its standard error.
 * @param z Quantile of the normal, for example 1.96.
 *
 * @example
 * naturalInterval({ name: 'attendance.trust', value: 0.5, kind: 'probability' }, 0.25, 1).low // ≈ 0.2689414213699951
 */
export function naturalInterval({ value, kind }: Natural, error: number, z: number): Interval {
  if (kind === 'number') return { low: value - z * error, high: value + z * error }
  if (kind === 'deviation') {
    const reach = exp(Math.min(700, (z * error) / value))
    return { low: exp(log(value)) / reach, high: Math.min(1e300, value * reach) }
  }
  const odds = logit(value)
  const reach = (z * error) / (value * (1 - value))
  return { low: logistic(odds - reach), high: logistic(odds + reach) }
}
