import { exp } from '../../core/math/exp.js'
import { log } from '../../core/math/log.js'
import { expectationsOf } from '../hmm/expectations.js'
import type { FlatModel } from '../hmm/forward.js'
import type { HmmStructure } from '../hmm/model.js'
import type { Sequences } from '../hmm/sequences.js'

/** A probability nearer to 0 or 1 is at an end: log-odds of 8. */
const nearest = 3.4e-4
/** How much of the log-likelihood a probability may cost as it is moved from its end. */
const drop = 0.5
const halvings = 12

/** A change of one probability of a model: the model with so much there instead of 0, or missing there from 1. */
type Moved = (model: FlatModel, amount: number) => FlatModel

/**
 * A model whose probabilities of 0 or 1 stand a little away from their ends, each as far as costs half a unit of the
 * log-likelihood: about where it might as well be. At an end itself the likelihood has no curvature that would say how well the
 * probability is known; there it has.
 *
 * @param sequences What was observed.
 * @param model At the top of the likelihood.
 * @param structure Which moves it allows; what it does not allow stays 0.
 *
 * @example
 * // nobody of three who stay ever misses: with half a unit, 6 log(1 − p) = −.5
 * const sequences = sequencesOf([{ attendance: [1, 1, 1] }, { attendance: [1, 1, 1] }, { attendance: [1, 1, 1] }])
 * const transitions = Float64Array.of(0.9, 0.1, 0, 1)
 * const model = { size: 2, initial: Float64Array.of(1, 0), transitions, attendance: Float64Array.of(1, 0), spend: null, score: null }
 * const { attendance } = awayFromEnds(sequences, model, structureOf('free', 1, false))
 * attendance[0].toFixed(3) // => '0.920'
 */
export function awayFromEnds(sequences: Sequences, model: FlatModel, structure: HmmStructure): FlatModel {
  const best = expectationsOf(sequences, model).logLikelihood
  const cost = (moved: FlatModel) => best - expectationsOf(sequences, moved).logLikelihood
  const moves = endsOf(model, structure)
  const amounts = moves.map((moved) => amountOf((amount) => cost(moved(model, amount))))
  return moves.reduce((now, moved, at) => (amounts[at] === null ? now : moved(now, amounts[at])), model)
}

/** The amount that costs half a unit; a half where even that costs less, and `null` where the least costs more. */
function amountOf(cost: (amount: number) => number): number | null {
  if (!(cost(nearest) < drop)) return null
  if (cost(0.5) < drop) return 0.5
  let [low, high] = [log(nearest), log(0.5)]
  for (let halving = 0; halving < halvings; halving++) {
    const middle = (low + high) / 2
    if (cost(exp(middle)) < drop) low = middle
    else high = middle
  }
  return exp(low)
}

function endsOf({ size, initial, transitions, attendance }: FlatModel, structure: HmmStructure): Moved[] {
  const moves: Moved[] = []
  const addRow = (
    allowed: readonly boolean[],
    values: Float64Array,
    put: (model: FlatModel, row: Float64Array) => FlatModel,
    of: (model: FlatModel) => Float64Array
  ) => {
    if (allowed.filter((may) => may).length < 2) return
    allowed.forEach((may, stage) => {
      if (may && values[stage] < nearest) moves.push((model, amount) => put(model, raised(of(model), stage, amount)))
    })
  }
  addRow(
    structure.initial,
    initial,
    (model, row) => ({ ...model, initial: row }),
    (model) => model.initial
  )
  structure.moves.forEach((allowed, from) => {
    const of = (model: FlatModel) => model.transitions.subarray(from * size, (from + 1) * size)
    addRow(
      allowed,
      transitions.subarray(from * size, (from + 1) * size),
      (model, row) => {
        const all = Float64Array.from(model.transitions)
        all.set(row, from * size)
        return { ...model, transitions: all }
      },
      of
    )
  })
  for (let stage = 0; stage < size - 1; stage++) {
    const rate = attendance[stage]
    if (rate >= nearest && rate <= 1 - nearest) continue
    moves.push((model, amount) => ({
      ...model,
      attendance: model.attendance.map((each, at) => (at === stage ? (rate < 0.5 ? amount : 1 - amount) : each))
    }))
  }
  return moves
}

/** Shares with so much at one place, the others in proportion. */
function raised(row: Float64Array, place: number, amount: number): Float64Array {
  const rest = 1 - row[place]
  return row.map((each, at) => (at === place ? amount : (each * (1 - amount)) / rest))
}
