import type { Problem } from '../../core/errors.js'
import { suggested } from '../../core/nearest.js'
import { asMessage, listed } from '../../i18n/fill.js'
import type { Scenario, Tactic } from '../../scenario/scenario.js'
import { differingAssumptions } from '../assumptions.js'
import { leagueWords } from './words.js'

/** Tactics that may be bought, by name, on the terms that they have there. */
export type Menu = ReadonlyMap<string, Tactic>

/** What a tactic costs and does for that: not the plan's to say. The rest (how much, for whom) is. */
const terms = ['level', 'cost', 'build', 'personal', 'contacts', 'release'] as const satisfies readonly (keyof Tactic)[]

/**
 * The tactics that some plans have, by name; of two with one name the first counts.
 *
 * @param plans Plans whose tactics may be bought.
 *
 * @example
 * const fair = makeScenario({ tactics: { club: { level: 'social', cost: 150 } } }, 'fair')
 * const names = [...menuOf([fair]).keys()]
 * names // => ['club']
 */
export function menuOf(plans: readonly Scenario[]): Menu {
  const menu = new Map<string, Tactic>()
  for (const { tactics } of plans) {
    for (const [name, tactic] of Object.entries(tactics)) if (!menu.has(name)) menu.set(name, tactic)
  }
  return menu
}

/**
 * Everything that keeps a plan from being ranked before it is played: assumptions that it changes (whoever says that customers
 * are more faithful wins easily), and tactics that are not on the menu or are there on other terms.
 *
 * @param plan The plan.
 * @param baseline The plan that all start from.
 * @param menu Tactics that may be bought.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2 } }, 'fair')
 * const faithful = varyScenario(fair, { lifecycle: { closure: 0 }, levers: { service: { spend: 9000 } } }, 'faithful')
 * againstTheRules(faithful, fair, menuOf([fair])).map(({ path }) => path) // => ['lifecycle.closure']
 */
export function againstTheRules(plan: Scenario, baseline: Scenario, menu: Menu): Problem[] {
  const assumptions = differingAssumptions([plan], baseline).flatMap(({ paths }) => paths)
  return [
    ...assumptions.map((path) => ({ ...asMessage(leagueWords.assumption, { path }), path })),
    ...Object.entries(plan.tactics).flatMap(([name, tactic]) => offMenu(name, tactic, menu))
  ]
}

/** A tactic of the menu may be called otherwise, as long as it is bought on the same terms. */
function offMenu(name: string, tactic: Tactic, menu: Menu): Problem[] {
  const listedTactic = menu.get(name)
  if ([...menu.values()].some((each) => termsThatDiffer(tactic, each).length === 0)) return []
  if (listedTactic !== undefined) {
    return termsThatDiffer(tactic, listedTactic).map((key) => ({
      ...asMessage(leagueWords.otherTerms, { name }),
      path: `tactics.${name}.${key}`,
      got: termText(tactic[key]),
      example: `${key}: ${termText(listedTactic[key])}`
    }))
  }
  const names = [...menu.keys()]
  const message =
    names.length === 0
      ? asMessage(leagueWords.emptyMenu, { name })
      : asMessage(leagueWords.notOnMenu, { name, names: listed(names) })
  return [{ ...message, path: `tactics.${name}`, ...suggested(name, names) }]
}

function termsThatDiffer(tactic: Tactic, other: Tactic): (typeof terms)[number][] {
  return terms.filter((key) => termText(tactic[key]) !== termText(other[key]))
}

/** A term as it would be written; one that holds in every edition once. */
function termText(term: Tactic[(typeof terms)[number]]): string {
  const values: readonly unknown[] = Array.isArray(term) ? term : [term]
  return values.every((each) => each === values[0]) ? `${values[0]}` : values.join(', ')
}
