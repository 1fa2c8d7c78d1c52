import { minimise } from '../../core/optimise/minimise.js'
import { type Coordinates, leastSpread, type Spreads } from './coordinates.js'
import { type Expectations, expectationsOf } from './expectations.js'
import { type FlatModel, type FlatShape, flatShape } from './forward.js'
import type { Sequences } from './sequences.js'

/**
 * The maximisation step of Baum & Welch: the model that makes expected numbers likeliest. Moves that are 0 stay 0, so a
 * structure is kept.
 *
 * @param model Before; what nobody is expected to do keeps its probability.
 * @param sums What it expects.
 * @param spreads Standard deviations of spend and scores of all.
 *
 * @example
 * const model = { stages: ['in', 'out'], initial: [1, 0], transitions: [[0.5, 0.5], [0, 1]], attendance: [0.9, 0], spend: null, score: null }
 * const sequences = sequencesOf([{ attendance: [1, 1, 1, 1] }])
 * maximised(flat(model), expectationsOf(sequences, flat(model)), { spend: null, score: null }).attendance[0] // => 1
 */
export function maximised(model: FlatModel, sums: Expectations, spreads: Spreads): FlatModel {
  const { size } = model
  const transitions = Float64Array.from(model.transitions)
  for (let from = 0; from < size; from++) {
    normalise(
      transitions.subarray(from * size, from * size + size),
      sums.moves.subarray(from * size, from * size + size)
    )
  }
  const initial = Float64Array.from(model.initial)
  normalise(initial, sums.initial)
  const attendance = model.attendance.map((each, stage) =>
    sums.asked[stage] > 0 ? Math.min(1, sums.attended[stage] / sums.asked[stage]) : each
  )
  return {
    size,
    initial,
    transitions,
    attendance,
    spend: shapesOf(model.spend, sums.spend, spreads.spend),
    score: shapesOf(model.score, sums.score, spreads.score)
  }
}

function normalise(row: Float64Array, counts: Float64Array): void {
  const total = counts.reduce((sum, each) => sum + each, 0)
  if (total > 0) for (let index = 0; index < row.length; index++) row[index] = counts[index] / total
}

function shapesOf(
  shapes: readonly FlatShape[] | null,
  moments: Float64Array,
  spread: number | null
): FlatShape[] | null {
  if (shapes === null || spread === null) return null
  return shapes.map((shape, stage) => {
    const [count, sum, squares] = moments.subarray(3 * stage, 3 * stage + 3)
    if (!(count > 1e-9)) return shape
    const mean = sum / count
    return flatShape({
      mean,
      sd: Math.max(leastSpread * spread, Math.sqrt(Math.max(0, squares / count - mean * mean)))
    })
  })
}

/** A model after a search. */
export interface Searched {
  readonly model: FlatModel
  readonly logLikelihood: number
  readonly iterations: number
  readonly converged: boolean
}

/**
 * So many rounds of expectation and maximisation; the likelihood never falls.
 *
 * @param sequences What was observed.
 * @param start Where to begin.
 * @param rounds How many.
 * @param spreads Standard deviations of spend and scores of all.
 *
 * @example
 * const model = { stages: ['in', 'out'], initial: [1, 0], transitions: [[0.5, 0.5], [0, 1]], attendance: [0.9, 0], spend: null, score: null }
 * const sequences = sequencesOf([{ attendance: [1, 1, 1, 0, 0] }, { attendance: [1, 1, 0, 0, 0] }])
 * const { logLikelihood } = baumWelch(sequences, flat(model), 50, { spend: null, score: null })
 * // half of four leave at once: 4 ln ½ + … of a geometric with 3 of 5 staying
 * logLikelihood.toFixed(3) // => '-3.365'
 */
export function baumWelch(sequences: Sequences, start: FlatModel, rounds: number, spreads: Spreads): Searched {
  let model = start
  let logLikelihood = -Infinity
  for (let round = 0; round < rounds; round++) {
    const sums = expectationsOf(sequences, model)
    logLikelihood = sums.logLikelihood
    if (logLikelihood === -Infinity) break
    model = maximised(model, sums, spreads)
  }
  return { model, logLikelihood, iterations: rounds, converged: false }
}

/**
 * Goes on from a model to the top of the likelihood, quasi-Newton with the gradient that the expectations give (Fisher's
 * identity): where expectation and maximisation would take thousands of rounds, this takes some fifty.
 *
 * @param sequences What was observed.
 * @param start Where to begin.
 * @param coordinates The model as free numbers.
 * @param mostIterations Of the search.
 *
 * @example
 * const structure = structureOf('free', 1, false)
 * const coordinates = coordinatesOf(structure, { spend: null, score: null })
 * const sequences = sequencesOf([{ attendance: [1, 1, 1, 0, 0] }, { attendance: [1, 1, 0, 0, 0] }])
 * climb(sequences, coordinates.modelOf(new Float64Array(2)), coordinates, 100).logLikelihood.toFixed(3) // => '-3.365'
 */
export function climb(
  sequences: Sequences,
  start: FlatModel,
  coordinates: Coordinates,
  mostIterations: number
): Searched {
  let last: { point: Float64Array; model: FlatModel; sums: Expectations } | null = null
  const at = (point: Float64Array) => {
    if (last?.point.every((each, index) => each === point[index])) return last
    const model = coordinates.modelOf(point)
    last = { point: Float64Array.from(point), model, sums: expectationsOf(sequences, model) }
    return last
  }
  const best = minimise((point) => -at(point).sums.logLikelihood, coordinates.pointOf(start), {
    low: coordinates.low,
    high: coordinates.high,
    gradient: (point) => {
      const { model, sums } = at(point)
      return coordinates.scoreOf(model, sums).map((each) => -each)
    },
    curvature: (point) => {
      const { model, sums } = at(point)
      return coordinates.curvatureOf(model, sums)
    },
    mostIterations,
    tolerance: 1e-8
  })
  return {
    model: coordinates.modelOf(best.point),
    logLikelihood: -best.value,
    iterations: best.iterations,
    converged: best.converged
  }
}
