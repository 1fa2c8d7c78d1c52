import { leverIds } from '../../src/model/parameters/lever.js'
import { type Measure, moneyScale } from '../../src/model/runTable.js'
import type { TableSums } from './tableSums.js'

/** Histories: each customer once, within the horizon, and in sum what the rows have. */
export function customerFaults(sums: TableSums): string[] {
  return [...identityFaults(sums), ...sumFaults(sums), ...sharedFaults(sums)]
}

function identityFaults({ table, plan }: TableSums): string[] {
  const { customers, context } = table
  const faults: string[] = []
  const held = context.held.filter(Boolean).length
  const names = new Set<string>()
  for (let row = 0; row < customers.length; row++) {
    const name = `${plan.segments[customers.segment[row]!]!.id} ${customers.entry[row]} ${customers.ordinal[row]}`
    if (names.has(name)) faults.push(`customer ${name} comes twice`)
    names.add(name)
    const [visits, missed] = [customers.visits[row]!, customers.missed[row]!]
    if (visits < 1 || visits + missed > held) faults.push(`customer ${name}: ${visits} visits, ${missed} missed`)
    if (customers.stage[row]! > context.stages.length) faults.push(`customer ${name} is in no stage`)
    if (customers.entry[row]! > context.editions) faults.push(`customer ${name} enters after the end`)
  }
  return faults
}

/**
 * What customers paid and brought is what the rows have of the horizon, up to rounding; what was spent on them one by one
 * is no more than the rows have (customers who have not attended within the horizon have no history yet).
 */
function sumFaults(sums: TableSums): string[] {
  const { customers, context } = sums.table
  const faults: string[] = []
  const booked = (measure: Measure, editions: readonly number[], segment: number) =>
    editions.reduce(
      (sum, edition) => sum + sums.total(measure, edition, (row) => sums.table.rows.segment[row] === segment),
      0
    )
  const horizon = sums.editions.filter((edition) => !sums.inTail(edition))
  const last = [context.held.lastIndexOf(true) + 1]
  context.segments.forEach(({ id, standsFor }, segment) => {
    const kept = (column: ArrayLike<number>) =>
      Array.from(column).reduce(
        (sum, value, row) => (customers.segment[row] === segment ? sum + standsFor * value : sum),
        0
      )
    const scale = (booked('revenue', horizon, segment) + booked('provision', horizon, segment)) / moneyScale
    const compare = (name: string, column: ArrayLike<number>, expected: number, unit = moneyScale) => {
      if (Math.abs(kept(column) - expected / unit) > 1e-9 * (scale + 1)) {
        faults.push(`${name} of ${id}: ${kept(column)} in histories, ${expected / unit} in rows`)
      }
    }
    compare('visits', customers.visits, booked('attended', horizon, segment), 1)
    compare('revenue', customers.revenue, booked('revenue', horizon, segment))
    compare('value', customers.economicValue, booked('economicValue', horizon, segment))
    compare('last revenue', customers.lastRevenue, booked('revenue', last, segment))
    compare('last value', customers.lastValue, booked('economicValue', last, segment))
    const own = (booked('tacticCost', horizon, segment) + booked('reward', horizon, segment)) / moneyScale
    if (kept(customers.ownCost) > own * (1 + 1e-9))
      faults.push(`own cost of ${id}: ${kept(customers.ownCost)} of ${own}`)
  })
  return faults
}

/** Levers' money, rewards apart, lies with customers wherever anybody bears it. */
function sharedFaults({ table }: TableSums): string[] {
  const { ledger, customers, context, rows } = table
  const key = { area: 'area', revenue: 'revenue', heads: 'attended' } as const
  const bears = new Set(Array.from(rows.edition).filter((_, row) => rows.sums[key[context.allocation]][row]! > 0))
  const referral = leverIds.indexOf('referral')
  const money = Array.from(ledger.booked).reduce((sum, booked, entry) => {
    const [edition, item] = [ledger.edition[entry]!, ledger.item[entry]!]
    const isShared =
      context.items[item]!.kind === 'lever' && item !== referral && edition <= context.editions && bears.has(edition)
    return isShared ? sum + booked / moneyScale : sum
  }, 0)
  const shared = customers.shared.reduce((sum, value, row) => {
    return sum + context.segments[customers.segment[row]!]!.standsFor * value
  }, 0)
  if (Math.abs(shared - money) <= 1e-9 * (money + 1)) return []
  return [`${shared} of ${money} is shared out`]
}
