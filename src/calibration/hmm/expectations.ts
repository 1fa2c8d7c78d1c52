import { type FlatModel, forwardPass, type Trellis, trellisFor } from './forward.js'
import type { Sequences } from './sequences.js'

/** What a model expects of the hidden stages of some sequences, in numbers of customers. */
export interface Expectations {
  readonly logLikelihood: number
  /** Customers who begin in each stage. */
  readonly initial: Float64Array
  /** Moves, from × stages + to. */
  readonly moves: Float64Array
  /** Editions after the first at which it is known whether they attended, and those of them attended, by stage. */
  readonly asked: Float64Array
  readonly attended: Float64Array
  /** Number, sum and sum of squares of what was observed, 3 a stage; empty where nothing was. */
  readonly spend: Float64Array
  readonly score: Float64Array
  /** Customers in each stage, by editions since the first. */
  readonly occupancy: Float64Array
}

/**
 * The expectation step of Baum & Welch (Baum, Petrie, Soules & Weiss 1970; Dempster, Laird & Rubin 1977): how many customers
 * begin, move, attend, spend and score in each stage, given all that was observed of them.
 *
 * @param sequences What was observed.
 * @param model In arrays.
 *
 * @example
 * const model = { stages: ['in', 'out'], initial: [1, 0], transitions: [[0.5, 0.5], [0, 1]], attendance: [1, 0], spend: null, score: null }
 * const { moves } = expectationsOf(sequencesOf([{ attendance: [1, 1, 0] }, { attendance: [1, 0, 0] }]), flat(model))
 * // one stays once; both leave; one stays away
 * moves // => Float64Array.of(1, 2, 0, 1)
 */
export function expectationsOf(sequences: Sequences, model: FlatModel): Expectations {
  const { size } = model
  const longest = sequences.lengths.reduce((most, each) => Math.max(most, each), 0)
  const trellis = trellisFor(longest, size)
  const sums = {
    initial: new Float64Array(size),
    moves: new Float64Array(size * size),
    asked: new Float64Array(size),
    attended: new Float64Array(size),
    spend: new Float64Array(sequences.spend ? 3 * size : 0),
    score: new Float64Array(sequences.score ? 3 * size : 0),
    occupancy: new Float64Array(longest * size)
  }
  let logLikelihood = 0
  for (let sequence = 0; sequence < sequences.starts.length; sequence++) {
    const count = sequences.counts[sequence]
    logLikelihood += count * forwardPass(model, sequences, sequence, trellis)
    if (logLikelihood === -Infinity) break
    backward(model, sequences.lengths[sequence], trellis, sums.moves, count)
    gather(sequences, sequence, trellis, size, sums)
  }
  return { logLikelihood, ...sums }
}

/** The scaled backward recursion, adding up expected moves on its way; `forward` becomes the posterior. */
function backward(model: FlatModel, length: number, trellis: Trellis, moves: Float64Array, count: number): void {
  const { size, transitions } = model
  const { emission, forward, backward: back, scale } = trellis
  const end = (length - 1) * size
  for (let stage = 0; stage < size; stage++) back[end + stage] = 1
  for (let edition = length - 1, now = end; edition > 0; edition--, now -= size) {
    // What follows from each stage at this edition, over the scale.
    for (let to = 0; to < size; to++) back[now + to] *= emission[now + to] / scale[edition]
    for (let from = 0; from < size; from++) {
      const here = count * forward[now - size + from]
      let sum = 0
      for (let to = 0; to < size; to++) {
        const goes = transitions[from * size + to] * back[now + to]
        sum += goes
        moves[from * size + to] += here * goes
      }
      back[now - size + from] = sum
    }
    // posterior = forward × backward, the latter having been multiplied by emission over scale
    for (let to = 0; to < size; to++) {
      const share = emission[now + to] > 0 ? (back[now + to] * scale[edition]) / emission[now + to] : 0
      forward[now + to] *= share
    }
  }
  for (let stage = 0; stage < size; stage++) forward[stage] *= back[stage]
}

type Sums = Omit<Expectations, 'logLikelihood'>

function gather(sequences: Sequences, sequence: number, { forward }: Trellis, size: number, sums: Sums): void {
  const { starts, lengths, counts, marks, spend, score } = sequences
  const count = counts[sequence]
  const start = starts[sequence]
  for (let stage = 0; stage < size; stage++) sums.initial[stage] += count * forward[stage]
  for (let edition = 0; edition < lengths[sequence]; edition++) {
    const mark = marks[start + edition]
    for (let stage = 0; stage < size; stage++) {
      const weight = count * forward[edition * size + stage]
      sums.occupancy[edition * size + stage] += weight
      if (edition > 0 && mark >= 0) {
        sums.asked[stage] += weight
        if (mark === 1) sums.attended[stage] += weight
      }
      if (mark !== 1) continue
      if (spend) addMoments(sums.spend, stage, weight, spend[start + edition])
      if (score) addMoments(sums.score, stage, weight, score[start + edition])
    }
  }
}

function addMoments(moments: Float64Array, stage: number, weight: number, value: number): void {
  if (Number.isNaN(value)) return
  moments[3 * stage] += weight
  moments[3 * stage + 1] += weight * value
  moments[3 * stage + 2] += weight * value * value
}
