import { overspentEditions } from '../experiment/overspending.js'
import type { Replicated } from '../experiment/replicate.js'
import { CheckFailed } from './exit.js'
import type { Say } from './words.js'

/**
 * Makes sure that no scenario overspends the budget of an edition on average.
 *
 * @param all Scenarios played many times.
 * @param say Speaker of the language, for the message.
 * @throws CheckFailed naming each scenario that does, with the editions.
 */
export function requireWithinBudget(all: readonly Replicated[], say: Say): void {
  const names = all.flatMap((replicated) => {
    const editions = overspentEditions(replicated).map(({ edition }) => edition)
    return editions.length === 0 ? [] : [`${replicated.scenario.name} (${editions.join(', ')})`]
  })
  if (names.length > 0) throw new CheckFailed(say('budgetOverspent', { names: names.join('; ') }))
}
