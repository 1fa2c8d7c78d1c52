import type { Records } from '../../records/records.js'
import { type Panel, perSegment, placesOf } from './panel.js'
import { type Rate, rateOf } from './rate.js'

/** Behaviour × attitude: attends and thinks well of the fair, stays away but does, attends but does not, neither. */
export const loyaltyKinds = ['true', 'latent', 'spurious', 'none'] as const
export type LoyaltyKind = (typeof loyaltyKinds)[number]

/** From where on an attitude is good. */
export interface AttitudeBounds {
  /** Satisfaction, 0 to 100: satisfied from 60 on, as in the model. */
  readonly score: number
  /** How likely to recommend, 0 to 10: promoters from 9 on (Reichheld 2003). */
  readonly recommend: number
}

/** The quadrants: of all customers (`segment` null) or of one segment. */
export interface LoyaltyShares {
  readonly segment: string | null
  readonly kinds: Readonly<Record<LoyaltyKind, Rate>>
}

/** Loyalty at the last edition held. */
export interface RecordedLoyalty {
  readonly edition: string
  readonly bounds: AttitudeBounds
  /** Customers who have not left and whose attitude was never recorded: in no quadrant. */
  readonly unasked: number
  readonly groups: readonly LoyaltyShares[]
}

/**
 * Loyalty as behaviour × attitude (Dick & Basu 1994, Journal of the Academy of Marketing Science 22, 99–113) of customers who
 * have not left: whether they attend the last edition held, and what their last recorded attitude was (satisfaction, else the
 * likelihood to recommend). In simulated fairs the attitude is trust, which no record holds.
 *
 * @param panel The records.
 * @param bounds From where on an attitude is good.
 * @returns `null` where no attitude is recorded.
 *
 * @example
 * const rows = [{ customer: 'A', edition: '1', score: 80 }, { customer: 'B', edition: '1', score: 40 }, { customer: 'B', edition: '2' }]
 * const { groups } = recordedLoyalty(panelOf(makeRecords(rows), 2), { score: 60, recommend: 9 })
 * const { latent, spurious } = groups[0].kinds
 * const shares = [latent.share, spurious.share]
 * shares // => [0.5, 0.5]
 */
export function recordedLoyalty(panel: Panel, bounds: AttitudeBounds): RecordedLoyalty | null {
  const { records, held, marks, first, left } = panel
  const { score, recommend } = records.figures
  if (held.length === 0 || (score === undefined && recommend === undefined)) return null
  const groups = perSegment(panel, () => ({ true: 0, latent: 0, spurious: 0, none: 0 }))
  let unasked = 0
  for (let customer = 0; customer < records.customers.length; customer++) {
    const mark = marks[(customer + 1) * held.length - 1]
    if (first[customer] < 0 || left[customer] === 1 || mark < 0) continue
    const isGood = lastAttitude(records, customer, bounds)
    if (isGood === null) {
      unasked++
      continue
    }
    const kind = mark === 1 ? (isGood ? 'true' : 'spurious') : isGood ? 'latent' : 'none'
    for (const place of placesOf(panel, customer)) groups[place].sums[kind]++
  }
  const shown = groups.map(({ segment, sums }) => {
    const n = loyaltyKinds.reduce((sum, kind) => sum + sums[kind], 0)
    const rate = (kind: LoyaltyKind) => rateOf(sums[kind], n)
    return {
      segment,
      kinds: { true: rate('true'), latent: rate('latent'), spurious: rate('spurious'), none: rate('none') }
    }
  })
  if (shown[0].kinds.true.n === 0) return null
  return { edition: records.editions[held[held.length - 1]].label, bounds, unasked, groups: shown }
}

function lastAttitude(records: Records, customer: number, bounds: AttitudeBounds): boolean | null {
  const length = records.editions.length
  for (let edition = length - 1; edition >= 0; edition--) {
    const isGood = attitudeAt(records, customer * length + edition, bounds)
    if (isGood !== null) return isGood
  }
  return null
}

/**
 * Whether an attitude recorded is good: satisfaction where there is one, else the likelihood to recommend; `null` where
 * neither is recorded.
 *
 * @param records The records.
 * @param at `customer × editions + edition`.
 * @param bounds From where on an attitude is good.
 *
 * @example
 * const records = { figures: { score: Float64Array.of(NaN, 59), recommend: Float64Array.of(9, 10) } }
 * attitudeAt(records, 0, { score: 60, recommend: 9 }) // => true
 * attitudeAt(records, 1, { score: 60, recommend: 9 }) // => false
 */
export function attitudeAt({ figures }: Pick<Records, 'figures'>, at: number, bounds: AttitudeBounds): boolean | null {
  const score = figures.score?.[at] ?? NaN
  if (!Number.isNaN(score)) return score >= bounds.score
  const recommend = figures.recommend?.[at] ?? NaN
  return Number.isNaN(recommend) ? null : recommend >= bounds.recommend
}
