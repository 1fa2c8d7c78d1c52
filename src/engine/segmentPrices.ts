import type { CustomerKind } from '../model/customerKind.js'
import type { Scenario } from '../scenario/scenario.js'

/**
 * The list price that a kind of customer meets in the edition with an index: of a unit (a square metre of stand, an
 * admission, a partnership), and what is paid besides.
 */
export function segmentPrices(
  { price }: Pick<Scenario, 'price'>,
  kind: CustomerKind,
  index: number
): { readonly rent: number; readonly fixedFee: number } {
  if (kind === 'exhibitor') return { rent: price.perArea[index]!, fixedFee: price.fixed[index]! }
  return { rent: (kind === 'visitor' ? price.admission : price.partnership)[index]!, fixedFee: 0 }
}
