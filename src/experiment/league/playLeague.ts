import type { Better } from '../../analysis/outcome.js'
import { outcomeDefinition } from '../../analysis/outcomeCatalogue.js'
import { outcomeKey } from '../../analysis/outcomeKey.js'
import { InputError, type Problem } from '../../core/errors.js'
import { formatNumber } from '../../core/formatNumber.js'
import { asGot, asMessage, listed } from '../../i18n/fill.js'
import type { Scenario } from '../../scenario/scenario.js'
import { type CompareOptions, type Comparison, compare } from '../compare.js'
import { findEstimate } from '../find.js'
import { overspentEditions, spendingOf } from '../overspending.js'
import { pairedDifference } from '../pairedDifference.js'
import { probabilityBest } from '../probabilityBest.js'
import { differenceEstimate } from '../probabilityDifference.js'
import type { Replicated } from '../replicate.js'
import { type AllOptions, requireKnownOptions } from '../requireKnownOptions.js'
import { estimateOf } from '../riskProbability.js'
import { verdictOn } from '../verdict.js'
import { againstTheRules, menuOf } from './admission.js'
import type { League, LeaguePlace, Refusal } from './league.js'
import { ranked } from './rank.js'
import { leagueWords } from './words.js'

/** What `league` takes besides the plans. */
export interface LeagueOptions extends Pick<CompareOptions, 'replications' | 'runner' | 'onProgress'> {
  /** Id of the outcome over the horizon that is ranked by. Defaults to `customerEquity`. */
  readonly outcome?: string
  /**
   * What may be spent in an edition, discounts counted, in units of currency; `null` for no limit. Defaults to the budget of the
   * baseline, or where it has none, to what it spends on average itself.
   */
  readonly budget?: number | null
  /** More plans whose tactics may be bought. Those of the baseline always may. */
  readonly menu?: readonly Scenario[]
  /** Plans that could not be read: they are passed on. */
  readonly unreadable?: readonly Refusal[]
}

const known: AllOptions<LeagueOptions> = {
  replications: true,
  runner: true,
  onProgress: true,
  outcome: true,
  budget: true,
  menu: true,
  unreadable: true
}

/**
 * Ranks the plans of a class. All are played on the same fair with the same seed and luck, and all keep the same rules: a plan
 * may decide on what money is spent, on prices and discounts, and buy tactics that are on the menu on the terms that they have
 * there; it may not change an assumption about the fair, its customers or its market, and may not spend more than allowed in
 * any edition, on average. Who breaks a rule is not ranked, and every reason is named.
 *
 * A place is given with the places that the plays leave open: two plans whose paired difference holds zero are not told apart.
 *
 * @param baseline The plan that all start from, which is not ranked itself.
 * @param plans What the class handed in; at least one here or among `unreadable`.
 * @param options See {@link LeagueOptions}.
 *
 * Rejects with an InputError for no plans, an outcome that cannot be ranked by, a budget that is none, and unknown options.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, budget: 300_000 }, 'fair')
 * const louder = varyScenario(fair, { levers: { service: { spend: 0 } } }, 'louder')
 * const richer = varyScenario(fair, { levers: { service: { spend: 1e6 } } }, 'richer')
 * const result = await league(fair, [louder, richer], { replications: 3 })
 * result.places.map(({ name }) => name) // => ['louder']
 * result.refused.map(({ name }) => name) // => ['richer']
 */
export async function league(
  baseline: Scenario,
  plans: readonly Scenario[],
  options: LeagueOptions = {}
): Promise<League> {
  requireKnownOptions('league', options, known)
  const { outcome = 'customerEquity', unreadable = [] } = options
  const better = rankedBy(outcome)
  requireBudget(options.budget)
  if (plans.length + unreadable.length === 0) throw new InputError([asMessage(leagueWords.noPlans)])
  const menu = menuOf([baseline, ...(options.menu ?? [])])
  const before = plans.map((plan, at) => ({
    plan,
    problems: [...nameTaken(plan, [baseline, ...plans.slice(0, at)]), ...againstTheRules(plan, baseline, menu)]
  }))
  const admitted = before.filter(({ problems }) => problems.length === 0).map(({ plan }) => plan)
  const comparison = admitted.length === 0 ? null : await compare([baseline, ...admitted], playing(baseline, options))
  const limit = limitOf(baseline, comparison, options.budget)
  const entries = before.map(({ plan, problems }) => ({
    plan,
    problems: problems.length === 0 ? afterPlaying(playedOf(comparison!, plan), limit, outcome) : problems
  }))
  const kept = entries.filter(({ problems }) => problems.length === 0).map(({ plan }) => plan.name)
  const refused = entries.filter(({ problems }) => problems.length > 0)
  return {
    kind: 'league',
    outcome,
    replications: options.replications ?? baseline.replications,
    baseline: baseline.name,
    limit,
    places: comparison === null ? [] : placesOf(comparison, kept, outcome, better),
    refused: [...unreadable, ...refused.map(({ plan, problems }) => ({ name: plan.name, problems }))],
    comparison
  }
}

function rankedBy(outcome: string): Exclude<Better, null> {
  const { better } = outcomeDefinition(outcome)
  if (better === null) throw new InputError([asMessage(leagueWords.noBetter, { outcome })])
  return better
}

function requireBudget(budget: number | null | undefined): void {
  if (budget === undefined || budget === null || (Number.isFinite(budget) && budget >= 0)) return
  throw new InputError([{ ...asMessage(leagueWords.budgetAmount), got: `${budget}`, example: 'budget: 1000000' }])
}

function nameTaken({ name }: Scenario, others: readonly Scenario[]): Problem[] {
  return others.some((other) => other.name === name) ? [asMessage(leagueWords.nameTaken)] : []
}

function playing({ name }: Scenario, { replications, runner, onProgress }: LeagueOptions): CompareOptions {
  return {
    baseline: name,
    ...(replications === undefined ? {} : { replications }),
    ...(runner === undefined ? {} : { runner }),
    ...(onProgress === undefined ? {} : { onProgress })
  }
}

function limitOf(
  baseline: Scenario,
  comparison: Comparison | null,
  budget: number | null | undefined
): readonly number[] | null {
  if (budget === null) return null
  if (budget !== undefined) return Array.from({ length: baseline.horizon.editions }, () => budget)
  return baseline.budget ?? (comparison === null ? null : spendingOf(comparison.scenarios[0]!))
}

function playedOf({ scenarios }: Comparison, { name }: Pick<Scenario, 'name'>): Replicated {
  return scenarios.find(({ scenario }) => scenario.name === name)!
}

/** What only playing shows: that too much is spent, or that there is nothing to rank by. */
function afterPlaying(played: Replicated, limit: readonly number[] | null, outcome: string): Problem[] {
  const undefinedSomewhere = valuesOf(played, outcome).includes(null)
  return [
    ...overBudget(played, limit),
    ...(undefinedSomewhere ? [asMessage(leagueWords.undefinedValue, { outcome })] : [])
  ]
}

function overBudget(played: Replicated, limit: readonly number[] | null): Problem[] {
  const over = overspentEditions(played, limit)
  if (over.length === 0) return []
  const [first] = over
  const editions = listed(over.map(({ edition }) => `${edition}`))
  const amounts = { spent: formatNumber(first!.spent, 0), limit: formatNumber(first!.limit, 0) }
  return [
    {
      ...asMessage(leagueWords.overBudget, { editions }),
      ...asGot(leagueWords.spent, { ...amounts, currency: played.context.currency })
    }
  ]
}

function valuesOf(played: Replicated, outcome: string): readonly (number | null)[] {
  const keys = { outcome, segment: null, edition: null, tenure: null }
  const row = played.estimates.find((each) => outcomeKey(each) === outcomeKey(keys))
  if (row === undefined) throw new InputError([asMessage(leagueWords.notOfAll, { outcome })])
  return row.values
}

function placesOf(
  comparison: Comparison,
  names: readonly string[],
  outcome: string,
  better: Exclude<Better, null>
): LeaguePlace[] {
  const plans = names.map((name) => playedOf(comparison, { name }))
  const values = plans.map((plan) => valuesOf(plan, outcome) as readonly number[])
  const start = valuesOf(comparison.scenarios[0]!, outcome)
  const ranks = ranked(values, better, (differences) => differenceEstimate(outcome, differences))
  const best = probabilityBest(values, better)!
  const places = plans.map((plan, at): LeaguePlace => {
    const lead = pairedDifference(outcome, values[at]!, start)
    return {
      ...plan.scenario,
      ...ranks[at]!,
      value: estimateOf(outcome, values[at]!),
      lead,
      verdict: verdictOn(lead, better),
      probabilityBest: best[at]!,
      spend: findEstimate(plan, { outcome: 'spend' }).estimate,
      repeatRate: findEstimate(plan, { outcome: 'repeatRate' }).estimate
    }
  })
  return places.sort((one, other) => one.place - other.place)
}
