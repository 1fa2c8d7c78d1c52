import { allTenureRenewal, renewalEditions, renewalFromCounts } from '../allTenureRenewal.js'
import { type Panel, perSegment, placesOf } from './panel.js'
import { addCluster, type ClusterSums, clusteredRate, clusterSums, type Rate, rateOf } from './rate.js'

/** Renewal of all tenures together. */
export interface AllTenures {
  readonly share: number
  readonly low: number
  readonly high: number
  /** From this number of editions on one rate is taken for all: few customers were seen with more, or none. */
  readonly oneRateFrom: number
}

/** Who comes again: of all customers (`segment` null) or of one segment. */
export interface Renewal {
  readonly segment: string | null
  /** Customers who attended at all. */
  readonly customers: number
  /** Of customers whose first edition was the last one held, the share who attend. */
  readonly firstTime: Rate
  /** Of customers who attended 1, 2, … editions and never missed one, the share who attend the next. */
  readonly byTenure: readonly Rate[]
  /** `null` where nobody could renew for the first time. */
  readonly allTenures: AllTenures | null
  /** Of attendances with an edition held after them, the share followed by another at it; returners included. */
  readonly repeat: Rate
}

interface Sums {
  customers: number
  readonly could: Float64Array
  readonly did: Float64Array
  readonly repeats: ClusterSums
}

/**
 * Renewal by tenure of customers who never lapsed and whose tenure is known, the renewal of all tenures together, and the
 * repeat rate beside it, in which customers of unknown tenure and returners count. Who was last known to be there counts up to
 * the edition of which the attendance is not known. Intervals of tenures are Wilson's, those of the repeat rate allow for
 * customers who bring several attendances.
 *
 * @param panel The records.
 * @returns All customers first, then each segment.
 *
 * @example
 * const rows = [['A', '1'], ['B', '2'], ['C', '2'], ['B', '3'], ['A', '2']]
 * const [all] = renewals(panelOf(makeRecords(rows.map(([customer, edition]) => ({ customer, edition }))), 2))
 * const { firstTime, repeat } = all
 * const counts = [firstTime.count, firstTime.n, repeat.count, repeat.n]
 * counts // => [1, 2, 2, 4]
 */
export function renewals(panel: Panel): Renewal[] {
  const { records, held } = panel
  const length = held.length
  const groups = perSegment(
    panel,
    (): Sums => ({
      customers: 0,
      could: new Float64Array(length),
      did: new Float64Array(length),
      repeats: clusterSums()
    })
  )
  for (let customer = 0; customer < records.customers.length; customer++) {
    if (panel.first[customer] < 0) continue
    const { repeated, occasions } = repeatsOf(panel, customer)
    const run = records.entryKnown[customer] === 1 ? runOf(panel, customer) : null
    for (const place of placesOf(panel, customer)) {
      const { sums } = groups[place]
      sums.customers++
      addCluster(sums.repeats, repeated, occasions)
      if (run === null) continue
      for (let tenure = 1; tenure <= run.renewed; tenure++) {
        sums.could[tenure]++
        sums.did[tenure]++
      }
      if (run.lapsed) sums.could[run.renewed + 1]++
    }
  }
  return groups.map(({ segment, sums: { customers, could, did, repeats } }) => {
    const last = could.reduce((most, count, tenure) => (count > 0 ? tenure : most), 0)
    const byTenure = Array.from({ length: last }, (_, index) => rateOf(did[index + 1], could[index + 1]))
    return {
      segment,
      customers,
      firstTime: byTenure[0] ?? rateOf(0, 0),
      byTenure,
      allTenures: allTenuresOf(byTenure),
      repeat: clusteredRate(repeats)
    }
  })
}

/** How often the customer renewed without a break, and whether it then stayed away from the next edition. */
function runOf({ held, marks, first }: Panel, customer: number): { renewed: number; lapsed: boolean } {
  const from = customer * held.length
  let place = first[customer] + 1
  while (place < held.length && marks[from + place] === 1) place++
  return { renewed: place - first[customer] - 1, lapsed: place < held.length && marks[from + place] === 0 }
}

function repeatsOf({ held, marks, first }: Panel, customer: number): { repeated: number; occasions: number } {
  const from = customer * held.length
  let repeated = 0
  let occasions = 0
  for (let place = first[customer] + 1; place < held.length; place++) {
    if (marks[from + place - 1] !== 1 || marks[from + place] < 0) continue
    occasions++
    repeated += marks[from + place]
  }
  return { repeated, occasions }
}

/** Fewest customers who could renew, in the last rate: one of few would say too much of all later tenures. */
const leastInTail = 30

/**
 * Renewal of all tenures from the rates by tenure. Tenures at the end, as many as it takes to have 30 customers who could renew, are
 * put together, and their rate is taken for all later ones. The interval is put together from those of the rates: the deviations that
 * each end of each rate makes, squared and added (Zou & Donner 2008, "Construction of confidence limits about effect measures: a
 * general approach", Statistics in Medicine 27, 1693–1702).
 *
 * @param byTenure Renewal after 1, 2, … editions.
 * @returns `null` where nobody could renew for the first time.
 *
 * @example
 * allTenuresOf([]) // => null
 * // one rate throughout, of many customers
 * allTenuresOf([rateOf(5e5, 1e6), rateOf(5e5, 1e6)]).share.toFixed(4) // => '0.5000'
 * allTenuresOf([rateOf(50, 100), rateOf(20, 40), rateOf(1, 1)]).oneRateFrom // => 2
 */
export function allTenuresOf(byTenure: readonly Rate[]): AllTenures | null {
  const seen = withTail(byTenure.slice(0, renewalEditions - 1))
  const share = renewalFromCounts(
    seen.map(({ n }) => n),
    seen.map(({ count }) => count)
  )
  if (seen.length === 0 || share === null) return null
  const rates = seen.map((rate) => rate.share ?? 0)
  const middle = allTenureRenewal(toAllEditions(rates))
  let below = 0
  let above = 0
  seen.forEach(({ low, high }, index) => {
    for (const end of [low, high]) {
      const moved = allTenureRenewal(toAllEditions(rates.map((rate, at) => (at === index ? (end ?? rate) : rate))))
      const by = moved - middle
      if (by < 0) below += by * by
      else above += by * by
    }
  })
  return {
    share,
    low: Math.max(0, share - Math.sqrt(below)),
    high: Math.min(1, share + Math.sqrt(above)),
    oneRateFrom: seen.length
  }
}

/** The rates with those at the end put together. */
function withTail(rates: readonly Rate[]): Rate[] {
  const seen = [...rates]
  while (seen.length > 1 && seen[seen.length - 1].n < leastInTail) {
    const [one, last] = seen.splice(-2)
    seen.push(rateOf(one.count + last.count, one.n + last.n))
  }
  return seen
}

/** Editions that nobody reached take the rate of the one before. */
function toAllEditions(rates: readonly number[]): number[] {
  return Array.from({ length: renewalEditions - 1 }, (_, index) => rates[Math.min(index, rates.length - 1)])
}
