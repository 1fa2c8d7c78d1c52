import type { Stories } from '../model/customerStory.js'
import { addCluster, type ClusterSums, clusteredRate, clusterSums, type Rate } from './records/rate.js'

/** Weakening customers whose strain lies so far from what each of them bears, and how many of them left. */
export interface ToleranceClass extends Rate {
  /** Strain less own tolerance, from here … */
  readonly from: number
  /** … to below here. */
  readonly to: number
}

/** The stage whose customers may snap. */
const weakening = 'weakening'

/**
 * The tolerance point: of the customers in weakening, the share who are lost after an edition, by how far their strain lies
 * below or above what each of them bears. Firms that close are left out, and editions after which nothing more is known.
 * Intervals are 95 %, of shares of customers who each bring several editions (see `clusteredRate`).
 *
 * @param followed Customers followed one by one.
 * @param width Of a class, in units of strain; defaults to .1.
 * @returns The classes with a customer, from the least strained on; none for a lifecycle without a stage called weakening.
 *
 * @example
 * const plan = { horizon: { editions: 4, warmUp: 6 }, segments: { firms: { marketSize: 200 } } }
 * const classes = tolerancePoint(followCustomers(makeScenario(plan)))
 * classes.every(({ from, to, n }) => to > from && n > 0) // => true
 */
export function tolerancePoint({ stories, context }: Stories, width = 0.1): ToleranceClass[] {
  const lost = context.stages.at(-1)?.id
  const classes = new Map<number, ClusterSums>()
  for (const { editions } of stories) {
    const own = new Map<number, { n: number; left: number }>()
    for (const { stage, next, strain, tolerance } of editions) {
      if (stage !== weakening || next === null || next === 'closed') continue
      const place = Math.floor((strain - tolerance) / width)
      const { n, left } = own.get(place) ?? { n: 0, left: 0 }
      own.set(place, { n: n + 1, left: left + (next === lost ? 1 : 0) })
    }
    for (const [place, { n, left }] of own) {
      const sums = classes.get(place) ?? clusterSums()
      classes.set(place, sums)
      addCluster(sums, left, n)
    }
  }
  return [...classes]
    .sort(([one], [other]) => one - other)
    .map(([place, sums]) => ({ from: place * width, to: (place + 1) * width, ...clusteredRate(sums) }))
}
