import type { League } from '../experiment/league/league.js'
import { type Language, word } from '../i18n/terms.js'
import type { ChartOptions, ChartSpec } from './chartSpec.js'
import { differencesChart } from './differences.js'
import { scenarioLabel } from './results.js'

/**
 * The league table of a class as a picture to project: a row a plan, the best on top, with its place, its lead over the plan
 * that all started from and the bar of its 95 % interval; a line where that plan stands.
 *
 * What to see: who is surely ahead of today's plan (blue), who surely behind (orange), who may be either (grey); plans whose
 * bars overlap widely, whose order another seed may turn round (the table says which places are open).
 *
 * @param league What `league` gave, with at least one place.
 * @param options Language and width.
 * @throws RangeError where no plan is ranked.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, budget: 300_000 }, 'fair')
 * const louder = varyScenario(fair, { levers: { service: { spend: 0 } } }, 'louder')
 * const chart = leagueChart(await league(fair, [louder], { replications: 3 }))
 * chart.datasets.differences[0].label // => '1. louder'
 */
export function leagueChart(league: League, options: Omit<ChartOptions, 'focus'> = {}): ChartSpec {
  const { comparison, places, outcome } = league
  if (comparison === null || places.length === 0) throw new RangeError('a league table needs a plan that is ranked')
  const { language = 'en' } = options
  const [start] = comparison.scenarios
  const ofName = (name: string) => comparison.scenarios.find(({ scenario }) => scenario.name === name)!
  const ranked = places.map((place) => {
    const played = ofName(place.name)
    const title = word('numberedPlan', language, { place: place.place, name: scenarioLabel(played, language) })
    return { ...played, scenario: { name: place.name, title, titleZh: title } }
  })
  const differences = places.flatMap(({ name }) => comparison.differences.filter(({ scenario }) => scenario === name))
  return differencesChart(
    { baseline: comparison.baseline, scenarios: [start!, ...ranked], differences },
    { ...options, outcomes: [outcome], title: titleOf(league, language) }
  )
}

/** The heading of the picture, and of the table that has the same figures. */
function titleOf({ comparison }: League, language: Language): string {
  return word('leagueTitle', language, { name: scenarioLabel(comparison!.scenarios[0]!, language) })
}
