import type { Scenario } from '../../scenario/scenario.js'
import type { SpendVariable } from './answer.js'
import { type FairSpend, withToday } from './fairSpends.js'

/** Shares of the money that segments have together, by spend and edition; 1 for a spend that is not divided. */
export type Shares = readonly (readonly number[])[]

/**
 * Shares by the sizes of markets, as long as nobody knows better: those of the segments that share a lever's money today, in
 * the first edition.
 *
 * @param spends Spends of a fair.
 * @param scenario The fair.
 *
 * @example
 * const segments = { large: { marketSize: 60 }, small: { marketSize: 40 } }
 * const fair = makeScenario({ horizon: { editions: 1 }, segments, levers: { service: { spend: 100 } } })
 * marketShares(chosenSpends(fair, ['service'], true), fair) // => [[0.6], [0.4]]
 */
export function marketShares(spends: readonly FairSpend[], { segments, horizon }: Scenario): Shares {
  const sizeOf = (id: string) => segments[id]!.marketSize[0] ?? 0
  return spends.map(({ divided }) => {
    const all = divided?.among.reduce((sum, id) => sum + sizeOf(id), 0) ?? 1
    const own = divided === null ? 1 : all > 0 ? sizeOf(divided.segment) / all : 1 / divided.among.length
    return new Array<number>(horizon.editions).fill(own)
  })
}

/**
 * Shares by heads: what is spent on each head is then the same in all segments that share a lever's money today.
 *
 * @param spends Spends of a fair.
 * @param headsOf Heads of an item of the ledger in an edition, by index, of the fair in which the money is divided.
 * @param before Shares until now, kept where there was nobody.
 *
 * @example
 * const segments = { large: { marketSize: 60 }, small: { marketSize: 40 } }
 * const fair = makeScenario({ horizon: { editions: 1 }, segments, levers: { service: { spend: 100 } } })
 * const spends = chosenSpends(fair, ['service'], true)
 * const heads = { service: 0, service_large: 30, service_small: 10 }
 * headShares(spends, (item) => heads[item], marketShares(spends, fair)) // => [[0.75], [0.25]]
 */
export function headShares(
  spends: readonly FairSpend[],
  headsOf: (item: string, edition: number) => number,
  before: Shares
): Shares {
  return before.map((shares, at) => {
    const { divided, name } = spends[at]!
    if (divided === null) return shares
    const parts = spends.filter((other) => other.divided?.lever === divided.lever).map((other) => other.name)
    return shares.map((share, edition) => {
      const all = [divided.lever, ...parts].reduce((sum, item) => sum + headsOf(item, edition), 0)
      return all > 0 ? headsOf(name, edition) / all : share
    })
  })
}

/**
 * Spends with what they come to today: of money that is shared today, the parts.
 *
 * @param spends Spends of a fair.
 * @param booked Booked money by spend and edition, of a part that of the whole; used where the scenario says nothing.
 * @param shares See {@link Shares}.
 *
 * @example
 * const segments = { large: { marketSize: 60 }, small: { marketSize: 40 } }
 * const fair = makeScenario({ horizon: { editions: 1 }, segments, levers: { service: { spend: 100 } } })
 * const spends = chosenSpends(fair, ['service'], true)
 * dividedSpends(spends, [[], []], [[0.75], [0.25]]).map(({ name, today }) => [name, today])
 * // => [['service_large', 75], ['service_small', 25]]
 */
export function dividedSpends(
  spends: readonly FairSpend[],
  booked: readonly (readonly number[])[],
  shares: Shares
): SpendVariable[] {
  return spends.map((spend, at) => {
    const whole = spend.written ?? booked[at]!
    return withToday({ ...spend, written: whole.map((each, edition) => each * shares[at]![edition]!) }, [])
  })
}
