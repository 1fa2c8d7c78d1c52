import type { Replicated } from '../experiment/replicate.js'
import { CheckFailed } from './exit.js'
import type { Say } from './words.js'

/** Share by which a mean of equal sums may miss them in floating point. */
const rounding = 1e-9

/**
 * The editions whose mean spending, discounts counted, is above their budget; none where no budget is set.
 *
 * @param replicated A scenario played many times.
 */
export function overspentEditions({ estimates, context }: Pick<Replicated, 'estimates' | 'context'>): number[] {
  const { budget } = context
  if (budget === null) return []
  return estimates.flatMap(({ outcome, segment, edition, estimate }) => {
    const counts = outcome === 'spend' && segment === null && edition !== null && edition <= budget.length
    return counts && estimate !== null && estimate.mean > budget[edition - 1] * (1 + rounding) ? [edition] : []
  })
}

/**
 * Makes sure that no scenario overspends the budget of an edition on average.
 *
 * @param all Scenarios played many times.
 * @param say Speaker of the language, for the message.
 * @throws CheckFailed naming each scenario that does, with the editions.
 */
export function requireWithinBudget(all: readonly Replicated[], say: Say): void {
  const names = all.flatMap((replicated) => {
    const editions = overspentEditions(replicated)
    return editions.length === 0 ? [] : [`${replicated.scenario.name} (${editions.join(', ')})`]
  })
  if (names.length > 0) throw new CheckFailed(say('budgetOverspent', { names: names.join('; ') }))
}
