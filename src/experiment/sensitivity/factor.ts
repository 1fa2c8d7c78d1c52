import { quantileOf } from '../../core/distribution/quantileOf.js'
import type { Text, Unit } from '../../model/parameter.js'
import type { Uncertain } from '../../scenario/uncertainty/uncertain.js'
import type { Values } from '../../scenario/uncertainty/withValues.js'
import { valuesAt } from '../draws/drawValues.js'

/** One of several numbers that go up and down together. */
export interface Part {
  readonly path: string
  /** Its value in the scenario, of which multiples are taken. */
  readonly value: number
  readonly min: number
  readonly max: number
  readonly whole: boolean
}

/** Something that a study of sensitivity varies. */
export interface Factor {
  /** Dotted path in the scenario; `*` where it stands for all segments. */
  readonly path: string
  readonly label: Text
  /** `null` of a declared lifecycle, whose parameters have none. */
  readonly unit: Unit | null
  /** Its value in the scenario; 1 of a multiple; `null` of shares. */
  readonly base: number | null
  /** Ends of the range; of a distribution its 2.5 and 97.5 % quantiles; `null` of shares. */
  readonly low: number | null
  readonly high: number | null
  /** Whether the range was asked for; else it is the scenario's own distribution. */
  readonly isRange: boolean
  readonly uncertain: Uncertain
  /** The numbers of which it is a multiple; `null` where it is one number itself. */
  readonly parts: readonly Part[] | null
}

/** A number that does not vary though it was named, and why. */
export interface LeftOut {
  readonly path: string
  readonly label: Text
  readonly reason: Text
}

/** Share of a distribution beyond either end that stands for it. */
const tail = 0.025

/**
 * The ends that stand for what is uncertain: those of a range, else the 2.5 and 97.5 % quantiles of the distribution;
 * `null` for shares.
 *
 * @example
 * const distribution = { dist: 'normal', mean: 10, sd: 1 }
 * endsOf({ kind: 'number', path: 'a', distribution, whole: false }, false)[1] // ≈ 11.95996398454005
 * endsOf({ kind: 'number', path: 'a', distribution: { dist: 'uniform', min: 2, max: 4 }, whole: false }, true) // => [2, 4]
 */
export function endsOf(uncertain: Uncertain, isRange: boolean): readonly [number | null, number | null] {
  if (uncertain.kind === 'shares') return [null, null]
  const quantile = quantileOf(uncertain.distribution)
  const [low, high] = isRange ? [quantile(0), quantile(1)] : [quantile(tail), quantile(1 - tail)]
  return uncertain.whole ? [Math.round(low), Math.round(high)] : [low, high]
}

/**
 * What is laid over a scenario where one factor has a value and all else stays.
 *
 * @param factor No shares.
 * @param value In its unit; of a multiple, how many times what the numbers are.
 *
 * @example
 * const part = { path: 'price.perArea.1', value: 200, min: 0, max: 220, whole: false }
 * valuesOf({ path: 'price.perArea', parts: [part] }, 1.25) // => { 'price.perArea.1': 220 }
 * valuesOf({ path: 'price.perArea', parts: null }, 250) // => { 'price.perArea': 250 }
 */
export function valuesOf({ path, parts }: Pick<Factor, 'path' | 'parts'>, value: number): Values {
  if (parts === null) return { [path]: value }
  return Object.fromEntries(
    parts.map((part) => {
      const times = Math.min(part.max, Math.max(part.min, part.value * value))
      return [part.path, part.whole ? Math.round(times) : times]
    })
  )
}

/**
 * What is laid over a scenario at points of the unit cube.
 *
 * @param factors In the order of the columns; shares take a column each.
 * @param cube Row by row.
 *
 * @example
 * const distribution = { dist: 'uniform', min: 0, max: 8 }
 * const factor = { path: 'a', parts: null, uncertain: { kind: 'number', path: 'a', distribution, whole: false } }
 * pointsAt([factor], Float64Array.of(0.25, 0.5)) // => [{ a: 2 }, { a: 4 }]
 */
export function pointsAt(
  factors: readonly Pick<Factor, 'path' | 'parts' | 'uncertain'>[],
  cube: Float64Array
): Values[] {
  const uncertain = factors.map((factor) => factor.uncertain)
  return valuesAt(uncertain, cube).map((drawn) => laidOut(factors, drawn))
}

/**
 * Drawn values of factors as values of a scenario: of a multiple, those of its numbers.
 *
 * @example
 * const part = { path: 'segments.a.growth', value: 2, min: 0, max: 9, whole: false }
 * laidOut([{ path: 'segments.*.growth', parts: [part] }], { 'segments.*.growth': 1.5 }) // => { 'segments.a.growth': 3 }
 */
export function laidOut(factors: readonly Pick<Factor, 'path' | 'parts'>[], drawn: Values): Values {
  const spread = factors.map((factor): Values => {
    const value = drawn[factor.path]!
    return typeof value === 'number' ? valuesOf(factor, value) : { [factor.path]: value }
  })
  return Object.assign({}, ...spread)
}

/**
 * The numbers of a scenario that a factor sets.
 *
 * @example
 * pathsOf({ path: 'price.perArea', parts: null }) // => ['price.perArea']
 */
export function pathsOf({ path, parts }: Pick<Factor, 'path' | 'parts'>): readonly string[] {
  return parts === null ? [path] : parts.map((part) => part.path)
}

/**
 * Factors in the order of their paths.
 *
 * @example
 * sortedFactors([{ path: 'b' }, { path: 'a' }]) // => [{ path: 'a' }, { path: 'b' }]
 */
export function sortedFactors<Each extends Pick<Factor, 'path'>>(factors: readonly Each[]): Each[] {
  return [...factors].sort((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0))
}
