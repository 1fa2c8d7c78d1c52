import { type Tier, tiers } from '../tiers.js'
import type { Amounts } from './amounts.js'
import { type Panel, perSegment, placesOf } from './panel.js'
import { type Rate, rateOf } from './rate.js'

/** Customers of one tier. */
export interface RecordedTier {
  readonly tier: Tier
  /** Of the customers of whom a payment is recorded. */
  readonly customers: Rate
  /** What they brought together; for those of negative value their loss. */
  readonly total: number
}

/** Customers of negative value: of all (`segment` null) or of one segment. */
export interface NegativeCustomers {
  readonly segment: string | null
  readonly customers: Rate
  readonly total: number
}

/** Customers by what each has brought so far. */
export interface RecordedTiers {
  /** `paid` where no cost is recorded: then none can be known to be negative. */
  readonly by: 'paid' | 'value'
  readonly tiers: readonly RecordedTier[]
  /** `null` where no cost is recorded. */
  readonly negative: readonly NegativeCustomers[] | null
}

/**
 * Customers by what each has brought over the records, not discounted: the most valuable fifth (rounded up, of those not negative),
 * the second tier (the others not negative), those of negative value.
 *
 * @param panel The records.
 * @param amounts What each customer brought.
 *
 * @example
 * const rows = [{ customer: 'A', edition: '1', paid: 100, cost: 10 }, { customer: 'B', edition: '1', paid: 10, cost: 30 }]
 * const panel = panelOf(makeRecords(rows), 2)
 * recordedTiers(panel, amountsOf(panel, 0.5)).tiers.map(({ tier, total }) => `${tier} ${total}`)
 * // => ['mostValuable 40', 'second 0', 'negative -25']
 */
export function recordedTiers(panel: Panel, { customers, paid, value }: Amounts): RecordedTiers {
  const amounts = value ?? paid
  const ranked = Float64Array.from(amounts).sort().reverse()
  const notNegative = ranked.filter((amount) => amount >= 0)
  const most = Math.min(notNegative.length, Math.ceil(ranked.length / 5))
  const parts: Record<Tier, Float64Array> = {
    mostValuable: notNegative.slice(0, most),
    second: notNegative.slice(most),
    negative: ranked.slice(notNegative.length)
  }
  const shown = value === null ? tiers.filter((tier) => tier !== 'negative') : tiers
  return {
    by: value === null ? 'paid' : 'value',
    tiers: shown.map((tier) => ({
      tier,
      customers: rateOf(parts[tier].length, ranked.length),
      total: sumOf(parts[tier])
    })),
    negative: value === null ? null : negativeBy(panel, customers, value)
  }
}

function negativeBy(panel: Panel, customers: readonly number[], value: Float64Array): NegativeCustomers[] {
  const groups = perSegment(panel, () => ({ n: 0, losses: [] as number[] }))
  customers.forEach((customer, index) => {
    for (const place of placesOf(panel, customer)) {
      groups[place].sums.n++
      if (value[index] < 0) groups[place].sums.losses.push(value[index])
    }
  })
  return groups.map(({ segment, sums: { n, losses } }) => ({
    segment,
    customers: rateOf(losses.length, n),
    total: sumOf(Float64Array.from(losses).sort())
  }))
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, each) => sum + each, 0)
}
