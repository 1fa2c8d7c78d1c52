import { exp } from '../../core/math/exp.js'
import { coordinatesOf, mostOdds, spreadsOf } from '../hmm/coordinates.js'
import type { HmmFit } from '../hmm/fitHmm.js'
import { type FlatModel, flat, forwardPass, trellisFor } from '../hmm/forward.js'
import { expectedEditions } from '../hmm/future.js'
import { structureOf } from '../hmm/model.js'
import { type HmmHistory, type Sequences, sequencesOf } from '../hmm/sequences.js'
import { awayFromEnds } from './ends.js'
import type { Figures, Reading } from './figures.js'
import { outerProduct } from './outerProduct.js'
import { standardSteps } from './steps.js'

/** How far ahead, and at what rate. */
export interface Ahead {
  /** Editions, at least 1. */
  readonly horizon: number
  /** By edition, at least 0. */
  readonly discount: number
}

/**
 * All customers as a hidden Markov model reads them.
 *
 * @param fit The model.
 * @param fitted The histories it was fitted to, for how well its parameters are known.
 * @param histories Of all customers.
 * @param ahead Editions ahead and discount.
 *
 * @example
 * const histories = Array.from({ length: 300 }, (_, index) => ({ attendance: index % 3 ? [1, 1, 1, 1, index % 5 ? 1 : 0, 1] : [1, 1, 0, 0, 0, 0] }))
 * const reading = hmmReading(fitHmm(histories, { live: 1 }), histories, histories, { horizon: 1, discount: 0 })
 * reading.theory // => ['confirmation', 'disappearance']
 * reading.groups // => 3
 */
export function hmmReading(
  fit: HmmFit,
  fitted: readonly HmmHistory[],
  histories: readonly HmmHistory[],
  ahead: Ahead
): Reading {
  const sequences = sequencesOf(histories)
  const read = (model: FlatModel) => figuresOf(model, sequences, ahead)
  return {
    groupOf: sequences.sequenceOf,
    groups: sequences.starts.length,
    theory: fit.theory,
    best: read(flat(fit.model)),
    steps: stepsOf(fit, fitted, read)
  }
}

function stepsOf(fit: HmmFit, fitted: readonly HmmHistory[], read: (model: FlatModel) => Figures): Reading['steps'] {
  const sequences = sequencesOf(fitted)
  const structure = structureOf(fit.structure, fit.model.stages.length - 1, false)
  const coordinates = coordinatesOf(structure, spreadsOf(sequences))
  const inside = awayFromEnds(sequences, flat(fit.model), structure)
  const point = coordinates.pointOf(inside)
  const isOdds = (at: number) => coordinates.high[at] === mostOdds
  const steps = standardSteps(outerProduct(sequences, inside, coordinates), coordinates.length, isOdds)
  if (steps === null) return null
  const moved = (step: Float64Array, sign: number) => {
    const there = point.map((value, at) =>
      Math.min(coordinates.high[at], Math.max(coordinates.low[at], value + sign * step[at]))
    )
    return read(coordinates.modelOf(there))
  }
  return function* () {
    for (const step of steps) yield [moved(step, 1), moved(step, -1)] as const
  }
}

function figuresOf(model: FlatModel, sequences: Sequences, { horizon, discount }: Ahead): Figures {
  const { size, transitions, attendance } = model
  const last = size - 1
  const means = model.spend?.map(({ mean, sd }) => exp(mean + (sd * sd) / 2))
  const worth = means && Float64Array.of(...means, 0)
  const editions = expectedEditions(model, discount, undefined, horizon)
  const money = worth ? expectedEditions(model, discount, worth, horizon) : null
  const after = expectedEditions(model, discount, worth, horizon - 1)
  const row = (stage: number) => transitions.subarray(stage * size, (stage + 1) * size)
  const over = (stage: number, of: (to: number) => number, until = size) => {
    let sum = 0
    for (let to = 0; to < until; to++) sum += row(stage)[to] * of(to)
    return sum
  }
  const arrived = (stage: number) => (attendance[stage] * (worth ? worth[stage] : 1) + after[stage]) / (1 + discount)
  const leaves = Float64Array.from({ length: size }, (_, stage) => (stage === last ? 0 : row(stage)[last]))
  return {
    size,
    stride: 0,
    stages: stagesOf(model, sequences),
    moves: transitions,
    attends: Float64Array.from({ length: size }, (_, stage) => over(stage, (to) => attendance[to])),
    editions,
    money,
    leaves,
    stake: leaves.map((leaving, stage) => {
      if (leaving === 0) return 0
      const kept = leaving < 1 ? over(stage, arrived, last) / (1 - leaving) : arrived(stage)
      return leaving * kept
    })
  }
}

/** Probabilities of the stages at the end of each sequence; where the model rules one out, those at the beginning. */
function stagesOf(model: FlatModel, sequences: Sequences): Float64Array {
  const { size } = model
  const { lengths } = sequences
  const trellis = trellisFor(
    lengths.reduce((most, each) => Math.max(most, each), 0),
    size
  )
  const stages = new Float64Array(lengths.length * size)
  for (let sequence = 0; sequence < lengths.length; sequence++) {
    const isPossible = forwardPass(model, sequences, sequence, trellis) > -Infinity
    const end = (lengths[sequence] - 1) * size
    stages.set(isPossible ? trellis.forward.subarray(end, end + size) : model.initial, sequence * size)
  }
  return stages
}
