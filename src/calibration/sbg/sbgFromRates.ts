import { refuse, requireCount } from '../refuse.js'
import { type SbgParameters, sbgBlended } from './projection.js'

/**
 * The shifted beta-geometric that has a given renewal of newcomers and a given renewal of all together, when equally many
 * are won every edition: two numbers that organisers know. The first is β / (α + β); the blended one, Σ S(1…n−1) /
 * Σ S(0…n−2), rises with heterogeneity, so α is found by halving.
 *
 * @param rates `firstRenewal` of newcomers and `blended` of all, shares between 0 and 1; `editions` n over which the
 * organiser looks back, at least 3, defaults to 15.
 * @throws InputError where no such model exists: blended must lie between the first renewal (customers all alike) and what
 * it would be if who renews once renewed for ever.
 *
 * @example
 * const { alpha, beta } = sbgFromRates({ firstRenewal: 0.44, blended: 0.62 })
 * alpha // ≈ 1.4153195986
 * beta / (alpha + beta) // ≈ 0.44
 */
export function sbgFromRates(rates: {
  readonly firstRenewal: number
  readonly blended: number
  readonly editions?: number
}): SbgParameters {
  const { firstRenewal, blended, editions = 15 } = rates
  for (const name of ['firstRenewal', 'blended'] as const) {
    const rate = rates[name]
    if (!(rate > 0 && rate < 1)) refuse(name, 'must lie between 0 and 1', '须在 0 与 1 之间', rate)
  }
  requireCount('editions', editions, 3)
  const ofSize = (size: number) => ({ alpha: (1 - firstRenewal) * size, beta: firstRenewal * size })
  // S = 1, r, r, r …
  const most = ((editions - 1) * firstRenewal) / (1 + (editions - 2) * firstRenewal)
  if (!(blended > firstRenewal && blended < most)) {
    refuse(
      'blended',
      `must lie between ${firstRenewal} (all customers alike) and ${most.toFixed(3)} (who renews once renews for ever)`,
      `须在 ${firstRenewal}（客户无差异）与 ${most.toFixed(3)}（续展一次即一直续展）之间`,
      blended
    )
  }
  let low = 1e-9
  let high = 1e9
  for (let round = 0; round < 200; round++) {
    const middle = Math.sqrt(low * high)
    if (sbgBlended(ofSize(middle), editions) > blended) low = middle
    else high = middle
  }
  return ofSize(low)
}
