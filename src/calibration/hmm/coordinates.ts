import { exp } from '../../core/math/exp.js'
import { log } from '../../core/math/log.js'
import { logistic } from '../../core/probability/logistic.js'
import { logit } from '../../core/probability/logit.js'
import type { Expectations } from './expectations.js'
import { type FlatModel, type FlatShape, flatShape } from './forward.js'
import type { HmmStructure } from './model.js'
import type { Sequences } from './sequences.js'

/** Probabilities are kept this far from 0 and 1, in log-odds against the first of their row. */
export const mostOdds = 12

/** A stage's standard deviation is at least this share of that of all. */
export const leastSpread = 0.02

/** Standard deviation of all logarithms of spend, and of all scores; `null` where there are none. */
export interface Spreads {
  readonly spend: number | null
  readonly score: number | null
}

/**
 * Standard deviations of the logarithms of spend and of the scores of some sequences; 1 where all is the same, `null` where
 * there is none.
 *
 * @param sequences What was observed.
 *
 * @example
 * spreadsOf(sequencesOf([{ attendance: [1, 1], score: [60, 80] }])) // => { spend: null, score: 10 }
 */
export function spreadsOf({ spend, score }: Pick<Sequences, 'spend' | 'score'>): Spreads {
  return { spend: spreadOf(spend), score: spreadOf(score) }
}

function spreadOf(values: Float64Array | null): number | null {
  if (values === null) return null
  const known = values.filter((each) => !Number.isNaN(each))
  const mean = known.reduce((sum, each) => sum + each, 0) / known.length
  const variance = known.reduce((sum, each) => sum + (each - mean) * (each - mean), 0) / known.length
  return variance > 1e-12 ? Math.sqrt(variance) : 1
}

/** How a model is written as free numbers. */
export interface Coordinates {
  /** Lengths of the vector's parts. */
  readonly length: number
  readonly low: Float64Array
  readonly high: Float64Array
  readonly modelOf: (point: Float64Array) => FlatModel
  readonly pointOf: (model: FlatModel) => Float64Array
  /** The gradient of the log-likelihood, from what the model expects (Fisher's identity). */
  readonly scoreOf: (model: FlatModel, expectations: Expectations) => Float64Array
  /** About minus the second derivatives: those there would be if stages were seen; at least 1. */
  readonly curvatureOf: (model: FlatModel, expectations: Expectations) => Float64Array
}

/**
 * A model as free numbers: log-odds of the allowed entries of each row against the row's first allowed one, log-odds of
 * attendance, means, and logarithms of standard deviations.
 *
 * @param structure Which entries are allowed.
 * @param spreads Standard deviations of spend and scores, where there are any.
 *
 * @example
 * const { length, modelOf } = coordinatesOf(structureOf('free', 1, false), { spend: null, score: null })
 * length // => 2
 * modelOf(Float64Array.of(0, 0)).transitions // => Float64Array.of(0.5, 0.5, 0, 1)
 */
export function coordinatesOf(structure: HmmStructure, { spend, score }: Spreads): Coordinates {
  const size = structure.initial.length
  const live = size - 1
  const rows = [structure.initial, ...structure.moves].map((row) => row.flatMap((may, index) => (may ? [index] : [])))
  const odds = rows.reduce((sum, row) => sum + row.length - 1, 0)
  const spreads = [spend, score].filter((each) => each !== null)
  const length = odds + live + 2 * live * spreads.length
  const low = new Float64Array(length).fill(-mostOdds)
  const high = new Float64Array(length).fill(mostOdds)
  spreads.forEach((spread, index) => {
    for (let stage = 0; stage < live; stage++) {
      const at = odds + live + 2 * (index * live + stage)
      low[at] = -Infinity
      high[at] = Infinity
      low[at + 1] = log(leastSpread * spread)
      high[at + 1] = log(10 * spread)
    }
  })

  const modelOf = (point: Float64Array): FlatModel => {
    const filled = rows.map(() => new Float64Array(size))
    let at = 0
    rows.forEach((row, index) => {
      const weights = row.map((_, place) => (place === 0 ? 1 : exp(point[at + place - 1])))
      const total = weights.reduce((sum, each) => sum + each, 0)
      row.forEach((stage, place) => {
        filled[index][stage] = weights[place] / total
      })
      at += row.length - 1
    })
    const attendance = new Float64Array(size)
    for (let stage = 0; stage < live; stage++) attendance[stage] = logistic(point[at++])
    const shapesOf = (): FlatShape[] =>
      Array.from({ length: live }, () => flatShape({ mean: point[at++], sd: exp(point[at++]) }))
    const transitions = new Float64Array(size * size)
    for (let from = 0; from < size; from++) transitions.set(filled[from + 1], from * size)
    return {
      size,
      initial: filled[0],
      transitions,
      attendance,
      spend: spend === null ? null : shapesOf(),
      score: score === null ? null : shapesOf()
    }
  }

  const pointOf = (model: FlatModel): Float64Array => {
    const point: number[] = []
    rows.forEach((row, index) => {
      const values = index === 0 ? model.initial : model.transitions.subarray((index - 1) * size, index * size)
      const first = Math.max(1e-12, values[row[0]])
      for (const stage of row.slice(1)) point.push(log(Math.max(1e-12, values[stage]) / first))
    })
    for (let stage = 0; stage < live; stage++)
      point.push(logit(Math.min(1 - 1e-12, Math.max(1e-12, model.attendance[stage]))))
    for (const list of [model.spend, model.score]) for (const { mean, sd } of list ?? []) point.push(mean, log(sd))
    return Float64Array.from(point, (each, at) => Math.min(high[at], Math.max(low[at], each)))
  }

  const scoreOf = (model: FlatModel, sums: Expectations): Float64Array => {
    const slope: number[] = []
    rows.forEach((row, index) => {
      const offset = (index - 1) * size
      const counts = index === 0 ? sums.initial : sums.moves.subarray(offset, offset + size)
      const values = index === 0 ? model.initial : model.transitions.subarray(offset, offset + size)
      const total = row.reduce((sum, stage) => sum + counts[stage], 0)
      for (const stage of row.slice(1)) slope.push(counts[stage] - total * values[stage])
    })
    for (let stage = 0; stage < live; stage++)
      slope.push(sums.attended[stage] - sums.asked[stage] * model.attendance[stage])
    for (const [list, moments] of [
      [model.spend, sums.spend],
      [model.score, sums.score]
    ] as const) {
      list?.forEach(({ mean, sd }, stage) => {
        const [count, sum, squares] = moments.subarray(3 * stage, 3 * stage + 3)
        slope.push((sum - count * mean) / (sd * sd))
        slope.push((squares - 2 * mean * sum + count * mean * mean) / (sd * sd) - count)
      })
    }
    return Float64Array.from(slope)
  }
  const curvatureOf = (model: FlatModel, sums: Expectations): Float64Array => {
    const curvature: number[] = []
    rows.forEach((row, index) => {
      const offset = (index - 1) * size
      const counts = index === 0 ? sums.initial : sums.moves.subarray(offset, offset + size)
      const values = index === 0 ? model.initial : model.transitions.subarray(offset, offset + size)
      const total = row.reduce((sum, stage) => sum + counts[stage], 0)
      for (const stage of row.slice(1)) curvature.push(total * values[stage] * (1 - values[stage]))
    })
    for (let stage = 0; stage < live; stage++) {
      curvature.push(sums.asked[stage] * model.attendance[stage] * (1 - model.attendance[stage]))
    }
    for (const [list, moments] of [
      [model.spend, sums.spend],
      [model.score, sums.score]
    ] as const) {
      list?.forEach(({ sd }, stage) => {
        curvature.push(moments[3 * stage] / (sd * sd), 2 * moments[3 * stage])
      })
    }
    return Float64Array.from(curvature, (each) => Math.max(1, each))
  }
  return { length, low, high, modelOf, pointOf, scoreOf, curvatureOf }
}
