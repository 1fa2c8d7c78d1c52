import { InputError } from '../core/errors.js'
import { asMessage } from '../i18n/fill.js'
import type { Scenario } from '../scenario/scenario.js'
import { engineWords } from './words.js'

/**
 * Refuses a baseline that counts money in another currency: its prices and spending are those of the warm-up, and nothing is
 * converted. Throws an InputError that names both.
 *
 * @param scenario The scenario that is played.
 * @param baseline The one that its warm-up is played under.
 *
 * @example
 * const euros = makeScenario({ currency: 'EUR' }, 'plan')
 * requireSameMoney(euros, makeScenario({ currency: 'EUR' }, 'today')) // => undefined
 */
export function requireSameMoney(scenario: Scenario, baseline: Scenario): void {
  if (scenario.currency === baseline.currency) return
  const named = { name: scenario.name, baseline: baseline.name }
  throw new InputError([
    {
      path: 'currency',
      ...asMessage(engineWords.otherMoney, named),
      got: `${scenario.currency}, ${baseline.currency}`,
      example: `currency: ${baseline.currency}`
    }
  ])
}
