import type { Replicated } from './replicate.js'

/** What an edition costs on average where it costs more than it may, in units of currency. */
export interface Overspent {
  readonly edition: number
  readonly spent: number
  readonly limit: number
}

/** Share by which a mean of equal sums may miss them in floating point. */
const rounding = 1e-9

/**
 * What each edition costs on average, discounts counted.
 *
 * @param replicated A scenario played many times.
 * @returns One sum an edition, in units of currency; 0 for one that does not take place.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 } }, 'fair')
 * spendingOf(await replicate(fair, { replications: 2 })).length // => 2
 */
export function spendingOf({ estimates, context }: Pick<Replicated, 'estimates' | 'context'>): number[] {
  const spending = context.held.map(() => 0)
  for (const { outcome, segment, edition, estimate } of estimates) {
    if (outcome === 'spend' && segment === null && edition !== null && edition <= spending.length)
      spending[edition - 1] = estimate?.mean ?? 0
  }
  return spending
}

/**
 * The editions whose mean spending, discounts counted, is above a limit.
 *
 * @param replicated A scenario played many times.
 * @param limit What may be spent in each edition, in units of currency; `null` for no limit. Defaults to its own budget.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 } }, 'fair')
 * overspentEditions(await replicate(fair, { replications: 2 }), [0, 1e12]).map(({ edition }) => edition) // => [1]
 */
export function overspentEditions(
  replicated: Pick<Replicated, 'estimates' | 'context'>,
  limit: readonly number[] | null = replicated.context.budget
): Overspent[] {
  const spending = spendingOf(replicated)
  return (limit ?? []).flatMap((most, at) =>
    spending[at]! > most * (1 + rounding) ? [{ edition: at + 1, spent: spending[at]!, limit: most }] : []
  )
}
