import type { Records } from '../../records/records.js'
import { heldPlaces } from './heldEditions.js'
import { type RecordedRatio, ratioOf } from './recordedRatio.js'

/** What records say of who comes again, comes newly and comes back; `null` where nobody could have. */
export interface RecordedRenewal {
  /** Never-lapsed customers who come again after 1, 2, … editions, those whose first edition is known. */
  readonly byTenure: readonly (RecordedRatio | null)[]
  /** Of those who attended an edition, the share attending the next one held; customers of any tenure. */
  readonly repeat: RecordedRatio | null
  /** Of those attending, the share who come for the first time. */
  readonly joined: RecordedRatio | null
  /** Of those attending, the share who had attended before, but not the edition before. */
  readonly back: RecordedRatio | null
  /** Of those who attended and then missed just 1, 2, 3 editions, the share who come to the next. */
  readonly returns: readonly (RecordedRatio | null)[]
  /** Of those who have just come back after a gap, the share who come to the next edition too. */
  readonly again: RecordedRatio | null
  /** The first editions held, which are left out of `joined` and `back`: who had lapsed before would look new. */
  readonly leftOut: number
  /** Mean number of customers attending the editions held. */
  readonly attending: number
}

/** Most tenures told of, and most editions missed. */
const mostTenures = 5
const mostMissed = 3

/** What happened and how often it could have, by customer. */
export interface RatioColumns {
  readonly above: Float64Array
  readonly below: Float64Array
}

/** The columns behind `recordedRenewal`, one value for each customer of the records. */
export interface RenewalColumns {
  readonly byTenure: readonly RatioColumns[]
  readonly repeat: RatioColumns
  readonly joined: RatioColumns
  readonly back: RatioColumns
  readonly returns: readonly RatioColumns[]
  readonly again: RatioColumns
  readonly leftOut: number
  readonly attending: number
}

/**
 * Renewal as the records have it; of simulated customers, seen through the same window, it is their renewal. A cancelled
 * edition is passed over. Where an attendance is not known, a customer's renewal is counted up to there. Renewal by tenure is
 * that of `describe`: of customers who were away from the first edition recorded, or of whom the records say when they came
 * first. Where they say it of nobody, the first third of the editions (at most three) is left out of `joined` and `back`:
 * many who look new there had come before the records begin.
 *
 * @param records The records.
 * @param members Places of the customers who count. Defaults to all.
 *
 * @example
 * const rows = [['A', '1'], ['B', '2'], ['C', '2'], ['B', '3'], ['A', '3']]
 * const records = makeRecords(rows.map(([customer, edition]) => ({ customer, edition })))
 * const renewal = recordedRenewal(records)
 * // B and C came newly in 2; B came again
 * renewal.byTenure[0].value // => 0.5
 * // A missed 2, B came again in 3, C did not
 * renewal.repeat.value // ≈ 0.3333333333333333
 */
export function recordedRenewal(records: Records, members?: readonly number[]): RecordedRenewal {
  const { byTenure, repeat, joined, back, returns, again, leftOut, attending } = renewalColumns(records, members)
  const share = ({ above, below }: RatioColumns) => ratioOf(above, below, { most: 1 })
  return {
    byTenure: byTenure.map(share),
    repeat: share(repeat),
    joined: share(joined),
    back: share(back),
    returns: returns.map(share),
    again: share(again),
    leftOut,
    attending
  }
}

/**
 * The columns behind `recordedRenewal`: sums of what happened over sums of how often it could have are the ratios, and how
 * customers share in them says how ratios go together.
 *
 * @param records The records.
 * @param members Places of the customers who count; all others have 0. Defaults to all.
 *
 * @example
 * const records = makeRecords(['1', '2'].map((edition) => ({ customer: 'A', edition })))
 * renewalColumns(records).repeat // => { above: Float64Array.of(1), below: Float64Array.of(1) }
 */
export function renewalColumns(records: Records, members?: readonly number[]): RenewalColumns {
  const { customers } = records
  const held = heldPlaces(records)
  const leftOut = saysSince(records, held) ? 0 : Math.min(3, Math.max(1, Math.floor(held.length / 3)))
  const columns = (): RatioColumns => ({
    above: new Float64Array(customers.length),
    below: new Float64Array(customers.length)
  })
  const byTenure = Array.from({ length: mostTenures }, columns)
  const returns = Array.from({ length: mostMissed }, columns)
  const [repeat, joined, again] = [columns(), columns(), columns()]
  const back = { above: new Float64Array(customers.length), below: joined.below }
  const all = { byTenure, repeat, joined, back, returns, again }
  let visits = 0
  for (const customer of members ?? customers.keys()) visits += follow(records, customer, held, leftOut, all)
  const attending = held.length === 0 ? 0 : visits / held.length
  return { ...all, leftOut, attending }
}

/**
 * Whether records say of somebody at their first edition held that it was the first ever.
 *
 * @param records The records.
 * @param held Places of the editions held.
 *
 * @example
 * saysSince(makeRecords([{ customer: 'A', edition: '1', since: '1' }]), [0]) // => true
 * saysSince(makeRecords([{ customer: 'A', edition: '1' }]), [0]) // => false
 */
export function saysSince({ entry, entryKnown }: Pick<Records, 'entry' | 'entryKnown'>, held: readonly number[]) {
  return entryKnown.some((known, customer) => known === 1 && entry[customer] === held[0])
}

/** Follows one customer through the editions held; returns how many were attended. */
function follow(
  { attended, editions, entry, entryKnown }: Records,
  customer: number,
  held: readonly number[],
  leftOut: number,
  { byTenure, repeat, joined, back, returns, again }: Omit<RenewalColumns, 'leftOut' | 'attending'>
): number {
  const count = (columns: RatioColumns | undefined, now: number) => {
    if (columns === undefined || now < 0) return
    columns.below[customer]++
    columns.above[customer] += now
  }
  let visits = 0
  /** Editions attended since the first without a break; −1 where that is not known or over. */
  let streak = entryKnown[customer] === 1 ? 0 : -1
  let before = -1
  /** Editions missed since the last attended; −1 before there is one, and where an edition is not known. */
  let missed = -1
  let isBack = false
  held.forEach((edition, number) => {
    const now = attended[customer * editions.length + edition]
    if (before === 1) count(repeat, now)
    if (missed === 0 && isBack) count(again, now)
    if (missed > 0) count(returns[missed - 1], now)
    if (streak > 0) {
      count(byTenure[streak - 1], now)
      streak = now === 1 ? streak + 1 : -1
    } else if (streak === 0 && edition === entry[customer]) streak = 1
    // at the first edition nobody can have come back
    if (now === 1 && number >= Math.max(1, leftOut)) {
      joined.below[customer]++
      if (visits === 0 && entryKnown[customer] === 1) joined.above[customer]++
      else if (before !== 1) back.above[customer]++
    }
    if (now === 1) {
      isBack = missed > 0
      missed = 0
      visits++
    } else missed = now === 0 && missed >= 0 ? missed + 1 : -1
    before = now
  })
  return visits
}
