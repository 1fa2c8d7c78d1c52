import { type CostKind, costKinds, type LedgerRows } from '../model/runTable.js'
import type { Plan, TacticPlan } from './plan.js'

/** The show's own book: what each lever and tactic was meant to spend, and did. */
export interface Ledger {
  readonly rows: {
    readonly edition: number
    readonly item: number
    readonly kind: number
    readonly heads: number
    readonly planned: number
    readonly booked: number
    readonly unspent: number
  }[]
}

/** Enters one item of one edition; money in whole numbers of 1/10,000. */
export function enterItem(
  ledger: Ledger,
  edition: number,
  item: number,
  kind: CostKind,
  heads: number,
  planned: number,
  booked: number
): void {
  ledger.rows.push({
    edition,
    item,
    kind: costKinds.indexOf(kind),
    heads,
    planned,
    booked,
    unspent: planned - booked
  })
}

/** The account that a tactic's money is entered under where it treats nobody: that of the first stage it targets. */
export function firstAccount(plan: Plan, tactic: TacticPlan): CostKind {
  return plan.stages[Math.max(0, tactic.stages.indexOf(true))]!.cost
}

/** The entries as columns. */
export function ledgerRows(ledger: Ledger): LedgerRows {
  const { rows } = ledger
  return {
    length: rows.length,
    edition: Int32Array.from(rows, (row) => row.edition),
    item: Int32Array.from(rows, (row) => row.item),
    kind: Int32Array.from(rows, (row) => row.kind),
    heads: Float64Array.from(rows, (row) => row.heads),
    planned: Float64Array.from(rows, (row) => row.planned),
    booked: Float64Array.from(rows, (row) => row.booked),
    unspent: Float64Array.from(rows, (row) => row.unspent)
  }
}
