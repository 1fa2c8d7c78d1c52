import type { RunTable } from '../../src/model/runTable.js'

/** Who was in the market of one edition, by stage. */
export interface EditionCounts {
  /** Customers in each stage during the show. */
  readonly atShow: readonly number[]
  /** Customers in each stage as they are asked whether to come, before some start or return. */
  readonly asked: readonly number[]
  /** Newcomers who entered the market before it. */
  readonly entered: number
}

/** Counts of one edition of a run table in which every customer stands for one. */
export function countsOf({ rows, context, inflow }: RunTable, edition: number): EditionCounts {
  const atShow = context.stages.map(() => 0)
  const asked = context.stages.map(() => 0)
  const confirmation = context.stages.findIndex(({ id }) => id === 'confirmation')
  const lost = context.stages.length - 1
  for (let row = 0; row < rows.length; row++) {
    const stage = rows.stage[row]!
    if (rows.edition[row] !== edition || stage > lost) continue
    const [customers, joined, returned] = [rows.sums.customers, rows.sums.joined, rows.sums.returned].map(
      (column) => column[row]!
    ) as [number, number, number]
    atShow[stage]! += customers
    asked[stage]! += customers
    asked[confirmation]! -= joined + returned
    asked[0]! += joined
    asked[lost]! += returned
  }
  return { atShow, asked, entered: inflow[edition - 1]! }
}

/** Customer-editions of a run table, of the stages that `counts` picks; firms that closed are nobody's customers. */
export function customerEditions(
  { rows, context }: RunTable,
  counts: (stage: { readonly attends: boolean }) => boolean = () => true
): number {
  let sum = 0
  for (let row = 0; row < rows.length; row++) {
    const stage = context.stages[rows.stage[row]!]
    if (stage !== undefined && counts(stage)) sum += rows.sums.customers[row]!
  }
  return sum
}
