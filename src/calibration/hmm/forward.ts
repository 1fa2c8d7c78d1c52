import { exp } from '../../core/math/exp.js'
import { log } from '../../core/math/log.js'
import type { HmmModel, NormalShape } from './model.js'
import type { Sequences } from './sequences.js'

/** Half the logarithm of 2π. */
const halfLog2Pi = 0.9189385332046727

/** Room for one sequence: probabilities of what was observed, forward and backward, by edition and stage. */
export interface Trellis {
  readonly emission: Float64Array
  readonly forward: Float64Array
  readonly backward: Float64Array
  readonly scale: Float64Array
}

/** A normal with the logarithm of its standard deviation. */
export interface FlatShape extends NormalShape {
  readonly logSd: number
}

/** A model in arrays, stages in a row. */
export interface FlatModel {
  readonly size: number
  readonly initial: Float64Array
  readonly transitions: Float64Array
  readonly attendance: Float64Array
  readonly spend: readonly FlatShape[] | null
  readonly score: readonly FlatShape[] | null
}

/**
 * A model in arrays.
 *
 * @param model Of K stages.
 *
 * @example
 * const model = { stages: ['in', 'out'], initial: [1, 0], transitions: [[0.5, 0.5], [0, 1]], attendance: [1, 0], spend: null, score: null }
 * flat(model).transitions // => Float64Array.of(0.5, 0.5, 0, 1)
 */
export function flat({ initial, transitions, attendance, spend, score }: HmmModel): FlatModel {
  return {
    size: initial.length,
    initial: Float64Array.from(initial),
    transitions: Float64Array.from(transitions.flat()),
    attendance: Float64Array.from(attendance),
    spend: spend?.map(flatShape) ?? null,
    score: score?.map(flatShape) ?? null
  }
}

/**
 * A normal with the logarithm of its standard deviation.
 *
 * @example
 * flatShape({ mean: 3, sd: 1 }) // => { mean: 3, sd: 1, logSd: 0 }
 */
export function flatShape({ mean, sd }: NormalShape): FlatShape {
  return { mean, sd, logSd: log(sd) }
}

/**
 * Room for the longest of some sequences.
 *
 * @param longest Editions.
 * @param size Stages.
 *
 * @example
 * trellisFor(3, 4).forward.length // => 12
 */
export function trellisFor(longest: number, size: number): Trellis {
  const room = () => new Float64Array(longest * size)
  return { emission: room(), forward: room(), backward: room(), scale: new Float64Array(longest) }
}

/**
 * The scaled forward recursion over one sequence (Rabiner 1989, Proceedings of the IEEE 77, 257–286): fills `emission`,
 * `forward` (probabilities of the stages given all until then) and `scale`. The first attendance is given, so it has
 * probability 1 in every stage.
 *
 * @param model In arrays.
 * @param sequences Of which it is one.
 * @param sequence Which.
 * @param trellis Where to write.
 * @returns Logarithm of the probability of the sequence; `-Infinity` if it cannot be.
 *
 * @example
 * const model = { stages: ['in', 'out'], initial: [1, 0], transitions: [[0.5, 0.5], [0, 1]], attendance: [1, 0], spend: null, score: null }
 * const sequences = sequencesOf([{ attendance: [1, 1, 0, 0] }])
 * forwardPass(flat(model), sequences, 0, trellisFor(4, 2)) // ≈ -1.3862943611198906
 */
export function forwardPass(model: FlatModel, sequences: Sequences, sequence: number, trellis: Trellis): number {
  const { size, initial, transitions } = model
  const { forward, emission, scale } = trellis
  const length = sequences.lengths[sequence]
  let logarithm = emissions(model, sequences, sequence, trellis)
  let product = 1
  for (let edition = 0, now = 0; edition < length; edition++, now += size) {
    let total = 0
    for (let to = 0; to < size; to++) {
      let arrives = 0
      if (edition === 0) arrives = initial[to]
      else for (let from = 0; from < size; from++) arrives += forward[now - size + from] * transitions[from * size + to]
      const value = arrives * emission[now + to]
      forward[now + to] = value
      total += value
    }
    if (!(total > 1e-100)) return -Infinity
    scale[edition] = total
    for (let to = 0; to < size; to++) forward[now + to] /= total
    product *= total
    if (product < 1e-200) {
      logarithm += log(product)
      product = 1
    }
  }
  return logarithm + log(product)
}

/** Fills the probabilities of what was observed, each edition's over its greatest; returns what that takes off the logarithm. */
function emissions(model: FlatModel, sequences: Sequences, sequence: number, { emission }: Trellis): number {
  const { size, attendance } = model
  const { marks, starts, lengths } = sequences
  const start = starts[sequence]
  const live = size - 1
  let taken = 0
  for (let edition = 0, now = 0; edition < lengths[sequence]; edition++, now += size) {
    const mark = marks[start + edition]
    for (let stage = 0; stage < size; stage++) {
      const attends = attendance[stage]
      emission[now + stage] = edition === 0 || mark < 0 ? 1 : mark === 1 ? attends : 1 - attends
    }
    // Who is gone does not attend, the first edition included.
    if (mark !== 1) continue
    emission[now + live] = 0
    taken += times(emission, now, live, model.spend, sequences.spend, start + edition, true)
    taken += times(emission, now, live, model.score, sequences.score, start + edition, false)
  }
  return taken
}

const logDensities = new Float64Array(64)

/** Multiplies emissions by normal densities of an observed value, over the greatest of them. */
function times(
  emission: Float64Array,
  now: number,
  live: number,
  shapes: readonly FlatShape[] | null,
  values: Float64Array | null,
  at: number,
  isLogarithm: boolean
): number {
  if (shapes === null || values === null) return 0
  const value = values[at]
  if (Number.isNaN(value)) return 0
  let most = -Infinity
  for (let stage = 0; stage < live; stage++) {
    const { mean, sd, logSd } = shapes[stage]
    const z = (value - mean) / sd
    logDensities[stage] = -(z * z) / 2 - logSd - halfLog2Pi
    if (logDensities[stage] > most) most = logDensities[stage]
  }
  for (let stage = 0; stage < live; stage++) {
    if (logDensities[stage] < most) emission[now + stage] *= exp(logDensities[stage] - most)
  }
  // The density of spend is that of its logarithm over the spend.
  return isLogarithm ? most - value : most
}
