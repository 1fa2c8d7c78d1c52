import { competingExits, logitExits, sequentialExits } from '../../model/markov/exits.js'
import { hazardOf, oddsFactorOf, probabilityOf } from './moveLikelihood.js'
import type { PlannedRow } from './plan.js'
import { type RowFault, type RowFaultKind, type RowMemory, rounding } from './rowFault.js'

/**
 * Evaluates the moves out of a stage at the clock of the slots: the probability of each stated move, and then what they
 * leave, into `out`. Returns what is wrong, if anything; `out` is then of no use.
 */
export function evaluateRow(
  row: PlannedRow,
  slots: Float64Array,
  out: Float64Array,
  memory: RowMemory
): RowFault | null {
  const { exits, rule } = row
  const count = exits.length
  memory.wrong = null
  for (let index = 0; index < count; index++) {
    const exit = exits[index]!
    out[index] =
      rule === 'competing' ? hazardOf(exit, slots, memory) : probabilityOf(exit, slots, memory, rule === 'logit')
    if (rule === 'logit') memory.oddsFactors[index] = oddsFactorOf(exit, slots, memory)
    if (memory.wrong !== null) return { ...(memory.wrong as Omit<RowFault, 'exit'>), exit: index }
  }
  const fault = sumFault(row, out)
  if (fault !== null) return fault
  if (rule === 'sequential') sequentialExits(out, row.steps, count)
  else if (rule === 'competing') competingExits(out, count)
  else if (rule === 'logit') logitExits(out, memory.oddsFactors, count)
  let left = 1
  for (let index = 0; index < count; index++) if (index !== row.self) left -= out[index]!
  if (!Number.isFinite(left)) return rowFault('endless', left)
  // Of a row that states staying too, staying makes good what rounding leaves, so that nobody is lost or made.
  if (row.isComplete) out[row.self] = left > 0 ? left : 0
  else if (row.self >= 0) left -= out[row.self]!
  out[count] = left > 0 && !row.isComplete ? left : 0
  return null
}

function rowFault(kind: RowFaultKind, value: number): RowFault {
  return { kind, exit: -1, value, part: null }
}

/** Shares that pass one, miss it where staying is stated, or leave nobody; with sequential exits within each step. */
function sumFault(row: PlannedRow, out: Float64Array): RowFault | null {
  const { steps, rule } = row
  const count = steps.length
  if (rule === 'competing') return null
  const last = steps[count - 1]
  for (let from = 0, to = 0; from < count; from = to) {
    let sum = 0
    while (to < count && (rule !== 'sequential' || steps[to] === steps[from])) sum += out[to++]!
    if (sum > 1 + rounding) return rowFault('sumOverOne', sum)
    if (row.isComplete && steps[from] === last && sum < 1 - rounding) return rowFault('sumNotOne', sum)
    if (rule === 'logit' && sum >= 1) return rowFault('nobodyStays', sum)
  }
  return null
}
