import { expm1 } from '../../core/math/expm1.js'
import { log1p } from '../../core/math/log1p.js'
import { probabilityOver } from '../../core/probability/probabilityOver.js'
import { competingExits, logitExits, sequentialExits } from '../../model/markov/exits.js'
import { multipliedProbability } from '../../model/markov/multipliedProbability.js'
import { weibullHazard } from '../../model/markov/weibullHazard.js'
import { slot } from './clock.js'
import type { PlannedExit, PlannedRow } from './plan.js'

/** By how much exits may pass one, or miss it, before it is a fault: rounding of a few dozen sums. */
export const rounding = 1e-12

/** What is wrong with a row: which exit (−1: the row as a whole), and the number that is wrong. */
export interface RowFault {
  readonly kind: 'notANumber' | 'negative' | 'overOne' | 'certain' | 'sumOverOne' | 'sumNotOne' | 'nobodyStays'
  readonly exit: number
  readonly value: number
}

/** Memory for rows of at most so many exits. */
export interface RowMemory {
  readonly oddsFactors: Float64Array
}

/**
 * Evaluates the moves out of a stage at the clock of the slots: the probability of each stated move, and then what they
 * leave, into `out` from `offset` on. Returns what is wrong, if anything; `out` is then of no use.
 */
export function evaluateRow(
  row: PlannedRow,
  slots: Float64Array,
  out: Float64Array,
  { oddsFactors }: RowMemory
): RowFault | null {
  const { exits, rule } = row
  const count = exits.length
  for (let index = 0; index < count; index++) {
    const exit = exits[index]!
    const stated = rule === 'competing' ? hazardOf(exit, slots) : probabilityOf(exit, slots, rule === 'logit')
    if (rule === 'competing' && exit.spec.kind === 'probability') {
      const probability = exit.spec.value.evaluate(slots)
      if (probability >= 1) return { kind: probability > 1 ? 'overOne' : 'certain', exit: index, value: probability }
      if (probability < 0) return { kind: 'negative', exit: index, value: probability }
    }
    if (!Number.isFinite(stated)) return { kind: 'notANumber', exit: index, value: stated }
    if (stated < -rounding) return { kind: 'negative', exit: index, value: stated }
    if (stated > 1 + rounding && rule !== 'competing') return { kind: 'overOne', exit: index, value: stated }
    out[index] = stated < 0 ? 0 : stated > 1 && rule !== 'competing' ? 1 : stated
  }
  const fault = rule === 'sequential' ? stepFault(row, out) : rule === 'competing' ? null : shareFault(row, out)
  if (fault !== null) return fault
  if (rule === 'sequential') sequentialExits(out, row.steps, count)
  else if (rule === 'competing') competingExits(out, count)
  else if (rule === 'logit') {
    for (let index = 0; index < count; index++) oddsFactors[index] = oddsFactorOf(exits[index]!, slots)
    logitExits(out, oddsFactors, count)
  }
  let left = 1
  for (let index = 0; index < count; index++) left -= out[index]!
  out[count] = left > 0 && !row.isComplete ? left : 0
  return null
}

/** Shares that pass one, miss it where staying is stated, or leave nobody to compare odds with. */
function shareFault(row: PlannedRow, out: Float64Array): RowFault | null {
  const sum = sumOf(out, 0, row.exits.length)
  if (sum > 1 + rounding) return { kind: 'sumOverOne', exit: -1, value: sum }
  if (row.isComplete && sum < 1 - rounding) return { kind: 'sumNotOne', exit: -1, value: sum }
  if (row.rule === 'logit' && row.exits.length > 0 && sum >= 1) return { kind: 'nobodyStays', exit: -1, value: sum }
  return null
}

/** The same within each step. */
function stepFault(row: PlannedRow, out: Float64Array): RowFault | null {
  const { steps } = row
  const last = steps[steps.length - 1]
  for (let from = 0, to = 0; from < steps.length; from = to) {
    while (to < steps.length && steps[to] === steps[from]) to += 1
    const sum = sumOf(out, from, to)
    if (sum > 1 + rounding) return { kind: 'sumOverOne', exit: -1, value: sum }
    if (row.isComplete && steps[from] === last && sum < 1 - rounding) return { kind: 'sumNotOne', exit: -1, value: sum }
  }
  return null
}

function sumOf(values: Float64Array, from: number, to: number): number {
  let sum = 0
  for (let index = from; index < to; index++) sum += values[index]!
  return sum
}

/** The probability of a move in one cycle, by itself, its multipliers applied (those on odds not, for logit exits). */
function probabilityOf(exit: PlannedExit, slots: Float64Array, isLogit: boolean): number {
  const { spec } = exit
  let probability =
    spec.kind !== 'probability'
      ? -expm1(-statedHazard(exit, slots))
      : spec.per === null
        ? spec.value.evaluate(slots)
        : probabilityOver(spec.value.evaluate(slots), spec.per.evaluate(slots), slots[slot.cycleLength]!)
  // Multiplied, a number that is no probability would hide what is wrong with it.
  if (probability < 0 || probability > 1) return probability
  for (const { on, factor } of exit.multipliers) {
    if (isLogit && on === 'odds') continue
    probability = multipliedProbability(probability, on, factor.evaluate(slots))
  }
  return probability
}

/** The cumulative hazard of a move in one cycle, its multipliers applied. */
function hazardOf(exit: PlannedExit, slots: Float64Array): number {
  const { spec, multipliers } = exit
  let hazard =
    spec.kind === 'probability'
      ? -log1p(-probabilityOf({ ...exit, multipliers: [] }, slots, false))
      : statedHazard(exit, slots)
  for (const { on, factor } of multipliers) {
    const by = factor.evaluate(slots)
    hazard = on === 'hazard' ? hazard * by : -log1p(-multipliedProbability(-expm1(-hazard), on, by))
  }
  return hazard
}

/** The cumulative hazard of one cycle as it was stated; for a probability NaN. */
function statedHazard({ spec }: PlannedExit, slots: Float64Array): number {
  const cycleLength = slots[slot.cycleLength]!
  switch (spec.kind) {
    case 'rate':
      return (spec.value.evaluate(slots) * cycleLength) / spec.per.evaluate(slots)
    case 'hazard':
      return spec.value.evaluate(slots)
    case 'weibull': {
      const to = (spec.clock === 'stage' ? slots[slot.stay]! : slots[slot.cycle]!) * cycleLength
      const shape = spec.shape.evaluate(slots)
      if (spec.scale !== null) return weibullHazard(to - cycleLength, to, shape, spec.scale.evaluate(slots))
      return spec.rate!.evaluate(slots) * weibullHazard(to - cycleLength, to, shape, 1)
    }
    default:
      return Number.NaN
  }
}

/** The product of a move's multipliers on odds. */
function oddsFactorOf({ multipliers }: PlannedExit, slots: Float64Array): number {
  let product = 1
  for (const { on, factor } of multipliers) if (on === 'odds') product *= factor.evaluate(slots)
  return product
}
