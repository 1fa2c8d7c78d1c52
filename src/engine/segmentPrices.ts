import type { Scenario, Segment } from '../scenario/scenario.js'

/**
 * The list price that the customers of a segment meet in the edition with an index: of a unit (a square metre of stand, an
 * admission, a partnership), and what is paid besides; the prices of the fair at the segment's own level.
 */
export function segmentPrices(
  { price }: Pick<Scenario, 'price'>,
  { kind, priceLevel }: Pick<Segment, 'kind' | 'priceLevel'>,
  index: number
): { readonly rent: number; readonly fixedFee: number } {
  const level = priceLevel[index]!
  if (kind === 'exhibitor') return { rent: level * price.perArea[index]!, fixedFee: level * price.fixed[index]! }
  return { rent: level * (kind === 'visitor' ? price.admission : price.partnership)[index]!, fixedFee: 0 }
}
