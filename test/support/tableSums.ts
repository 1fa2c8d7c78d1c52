import type { EditionPlan, Plan } from '../../src/engine/plan.js'
import { lastTenureClass, type Measure, type RunTable } from '../../src/model/runTable.js'

/** Sums of a run table by edition and whatever else is asked for. */
export class TableSums {
  /** Editions held, the tail's included: every edition has a ledger entry, an edition without customers no rows. */
  readonly editions: readonly number[]
  readonly plan: Plan
  readonly table: RunTable
  private readonly rowsOf = new Map<number, number[]>()

  constructor(plan: Plan, table: RunTable) {
    this.plan = plan
    this.table = table
    table.rows.edition.forEach((edition, row) => {
      const rows = this.rowsOf.get(edition)
      if (rows === undefined) this.rowsOf.set(edition, [row])
      else rows.push(row)
    })
    this.editions = [...new Set(table.ledger.edition)].filter((edition) => table.context.held[edition - 1] ?? true)
  }

  /** Whether an edition lies beyond the horizon. */
  inTail(edition: number): boolean {
    return edition > this.table.context.editions
  }

  /** What was set for an edition. */
  planOf(edition: number): EditionPlan {
    return this.plan.editions.find((each) => each.edition === edition) ?? this.plan.tail
  }

  /** A column summed over the rows of an edition that pass. */
  column(column: Float64Array, edition: number, passes: (row: number) => boolean = () => true): number {
    let sum = 0
    for (const row of this.rowsOf.get(edition) ?? []) if (passes(row)) sum += column[row]!
    return sum
  }

  /** A measure summed over the rows of an edition that pass. */
  total(measure: Measure, edition: number, passes?: (row: number) => boolean): number {
    return this.column(this.table.rows.sums[measure], edition, passes)
  }

  /** Whether a segment has any row in an edition. */
  isPresent(segment: number, edition: number): boolean {
    const { rows } = this.table
    return (this.rowsOf.get(edition) ?? []).some((row) => rows.segment[row] === segment)
  }

  /**
   * Sums by segment, tenure class after `older` more editions, and cohort, over the rows of an edition that pass; where
   * `older` is `null`, as in the tail, which keeps no tenures, those of all tenures together.
   */
  byHistory(
    of: (row: number) => number,
    edition: number,
    older: number | null,
    passes: (row: number) => boolean
  ): ReadonlyMap<string, number> {
    const { rows } = this.table
    const sums = new Map<string, number>()
    for (const row of this.rowsOf.get(edition) ?? []) {
      if (of(row) === 0 || !passes(row)) continue
      const tenure = older === null ? '' : `tenure ${Math.min(rows.tenure[row]! + older, lastTenureClass)}, `
      const name = `segment ${rows.segment[row]}, ${tenure}cohort ${rows.cohort[row]}`
      sums.set(name, (sums.get(name) ?? 0) + of(row))
    }
    return sums
  }
}
