import type { Panel } from './panel.js'

/** What customers brought, one number a customer who attended and of whom a payment is recorded. */
export interface Amounts {
  /** Places of the customers among `records.customers`. */
  readonly customers: readonly number[]
  /** Money paid. */
  readonly paid: Float64Array
  /** paid × margin − cost; `null` where no cost is recorded of anybody. */
  readonly value: Float64Array | null
  /** Attendances, those of them without a payment recorded, and those without a cost. */
  readonly attendances: number
  readonly unpaid: number
  readonly uncosted: number
}

/**
 * What each customer paid, and what was left of it, over the whole records or at one edition. A payment or cost that is not
 * recorded counts as none.
 *
 * @param panel The records.
 * @param margin Share of a payment left after providing stand and show.
 * @param place Held place of the one edition whose attendances count. Defaults to all, with what is recorded beside them.
 * @returns `null` where no payment is recorded.
 *
 * @example
 * const rows = [{ customer: 'A', edition: '1', paid: 100, cost: 60 }, { customer: 'A', edition: '2', paid: 50 }]
 * const amounts = amountsOf(panelOf(makeRecords(rows), 2), 0.5)
 * amounts.value // => Float64Array.of(15)
 * amounts.uncosted // => 1
 */
export function amountsOf(panel: Panel, margin: number, place?: number): Amounts | null {
  const { records, held, first, marks } = panel
  const { paid, cost } = records.figures
  if (paid === undefined) return null
  const length = records.editions.length
  const own = new Float64Array(2)
  const found = { customers: [] as number[], paid: [] as number[], value: [] as number[] }
  const gaps = { attendances: 0, unpaid: 0, uncosted: 0 }
  let anyCost = false
  const editions = place === undefined ? records.editions.map((_, edition) => edition) : [held[place]]
  for (let customer = 0; customer < records.customers.length; customer++) {
    if (first[customer] < 0) continue
    if (place !== undefined && marks[customer * held.length + place] !== 1) continue
    own.fill(0)
    let isPaid = false
    for (const edition of editions) {
      const at = customer * length + edition
      const missing = [Number.isNaN(paid[at]), cost === undefined || Number.isNaN(cost[at])]
      if (records.attended[at] === 1) {
        gaps.attendances++
        gaps.unpaid += missing[0] ? 1 : 0
        gaps.uncosted += missing[1] ? 1 : 0
      }
      if (!missing[0]) {
        isPaid = true
        own[0] += paid[at]
      }
      if (!missing[1] && cost !== undefined) {
        anyCost = true
        own[1] += cost[at]
      }
    }
    if (!isPaid) continue
    found.customers.push(customer)
    found.paid.push(own[0])
    found.value.push(own[0] * margin - own[1])
  }
  if (found.customers.length === 0) return null
  return {
    customers: found.customers,
    paid: Float64Array.from(found.paid),
    value: anyCost ? Float64Array.from(found.value) : null,
    ...gaps
  }
}
