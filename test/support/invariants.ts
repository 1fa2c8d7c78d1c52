import type { Plan } from '../../src/engine/plan.js'
import { costKinds, type RunTable } from '../../src/model/runTable.js'
import { cellFaults, keyFaults, scoreFaults } from './invariantCells.js'
import { customerFaults } from './invariantCustomers.js'
import { flowFaults } from './invariantFlows.js'
import { headFaults, ledgerShapeFaults } from './invariantLedger.js'
import { columnsOf } from './runTables.js'
import { TableSums } from './tableSums.js'

/**
 * Everything that must hold in any run table of a plan, and does not, in words: whole finite numbers, scores in range,
 * customers conserved by stage, segment, tenure and cohort, every departure with one cause, money that adds up, every
 * unit spent booked once, histories that sum to the rows.
 */
export function invariantFaults(plan: Plan, table: RunTable): string[] {
  const ranges = rangeFaults(table)
  if (ranges.length > 0) return ranges
  const sums = new TableSums(plan, table)
  return [
    ...numberFaults(table),
    ...keyFaults(sums),
    ...cellFaults(sums),
    ...scoreFaults(table),
    ...sums.editions.flatMap((edition, index) => flowFaults(sums, edition, sums.editions[index + 1])),
    ...sums.editions.flatMap((edition) => headFaults(sums, edition)),
    ...ledgerShapeFaults(plan, table),
    ...customerFaults(sums)
  ]
}

const largestExact = 2 ** 53

/** Keys name segments, stages, items and accounts that there are. */
function rangeFaults({ rows, ledger, customers, context }: RunTable): string[] {
  const within = (name: string, keys: Int32Array, below: number) =>
    keys.every((key) => key >= 0 && key < below) ? [] : [`${name} names what there is not`]
  return [
    ...within('rows.segment', rows.segment, context.segments.length),
    ...within('rows.stage', rows.stage, context.stages.length + 1),
    ...within('ledger.item', ledger.item, context.items.length),
    ...within('ledger.kind', ledger.kind, costKinds.length),
    ...within('customers.segment', customers.segment, context.segments.length)
  ]
}

/** Whole finite numbers below 2^53, none negative but for what may be: economic value and overspent money. */
function numberFaults(table: RunTable): string[] {
  const faults: string[] = []
  for (const [name, column] of columnsOf(table)) {
    if (name.startsWith('customers.')) continue
    const signed = ['rows.economicValue', 'rows.cohort', 'ledger.unspent', 'rows.edition'].includes(name)
    column.forEach((value: number, index: number) => {
      if (!Number.isInteger(value)) faults.push(`${name}[${index}] is ${value}, no whole number`)
      else if (Math.abs(value) >= largestExact) faults.push(`${name}[${index}] is ${value}, beyond 2^53`)
      else if (value < 0 && !signed) faults.push(`${name}[${index}] is ${value}, below zero`)
    })
  }
  return faults
}
