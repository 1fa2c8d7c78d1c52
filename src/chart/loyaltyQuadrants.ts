import { type Language, word } from '../i18n/terms.js'
import type { ChartOptions, ChartRow, ChartSpec } from './chartSpec.js'
import { coloursOf } from './colours.js'
import { levelsOf } from './estimateRows.js'
import { framed } from './frame.js'
import { outcomeLabel, withinShares } from './measure.js'
import { crossRows, largestSquare, quadrantPlaces, quadrantsBody, quadrantText } from './quadrants.js'
import {
  baselineOf,
  type ChartResults,
  type ChartScenario,
  estimatesOf,
  scenarioLabel,
  scenariosOf
} from './results.js'
import { scenarioDrawn } from './scenarioDrawn.js'
import { background } from './style.js'

/**
 * A chart of loyalty as behaviour × attitude (Dick & Basu 1994): in each quadrant a square whose area is the share of the
 * exhibitors in stages that attend, over the horizon. Of a scenario in focus, the baseline is a black outline behind.
 *
 * What to see: how much of the attendance is habit without trust (spurious loyalty), which the next better offer takes; and
 * how small latent loyalty is, of those who trust and yet stay away. A square that outgrows its outline is what a plan moved.
 *
 * @param results A comparison, or one scenario's replications.
 * @param options Language, width; `focus` names the scenario drawn, of a comparison the baseline where absent.
 * @throws InputError for a focus that is not among the scenarios, with the nearest name.
 *
 * @example
 * const plan = { horizon: { editions: 3, warmUp: 1 }, segments: { exhibitors: { marketSize: 60 } }, replications: 2 }
 * const chart = loyaltyQuadrantsChart(await replicate(makeScenario(plan, 'now')))
 * chart.datasets.quadrants.map(({ outcome }) => outcome)
 * // => ['loyalty.spurious', 'loyalty.true', 'loyalty.none', 'loyalty.latent']
 */
export function loyaltyQuadrantsChart(results: ChartResults, options: ChartOptions = {}): ChartSpec {
  const { language = 'en', focus, width = 420 } = options
  const drawn = scenarioDrawn(results, focus)
  const baseline = baselineOf(results)
  const other = scenariosOf(results).find(({ scenario }) => scenario.name === baseline)
  const behind = other === undefined || other.scenario.name === drawn.scenario.name ? [] : [other]
  const shown = baseline === null || behind.length === 0 ? drawn : { baseline, scenarios: [...behind, drawn] }
  const names = scenariosOf(results).map(({ scenario }) => scenario.name)
  const colours = coloursOf(names, baseline, focus)
  const fill = drawn.scenario.name === baseline || baseline === null ? background : colours[drawn.scenario.name]
  const largest = largestSquare(width)
  const rows = (scenario: ChartScenario) =>
    rowsOf(scenario, language).map((row) => ({ ...row, area: largest * (row.mean ?? 0) }))
  return framed({
    title: word('titleOf', language, {
      title: word('quadrantsTitle', language),
      name: scenarioLabel(drawn, language)
    }),
    subtitle: [
      word('quadrantsRead', language),
      ...behind.map((one) => word('quadrantsBaseline', language, { baseline: scenarioLabel(one, language) }))
    ],
    results: shown,
    language,
    width: width + 80,
    datasets: { quadrants: rows(drawn), baseline: behind.flatMap(rows), ...crossRows() },
    body: quadrantsBody({
      width,
      fill,
      attitudes: [word('quadrantsNoTrust', language), word('quadrantsTrust', language)],
      tooltip: [
        { field: 'label', title: word('scenario', language) },
        { field: 'quadrant', title: word('loyalty', language) },
        ...(['mean', 'low', 'high'] as const).map((field) => ({
          field,
          title: word(field, language),
          type: 'quantitative',
          format: '.1%'
        }))
      ],
      language
    })
  })
}

function rowsOf(drawn: ChartScenario, language: Language): (ChartRow & { readonly mean: number | null })[] {
  return quadrantPlaces.map(({ id, ...place }) => {
    const outcome = `loyalty.${id}`
    const levels = levelsOf(estimatesOf(drawn, outcome).find(({ edition }) => edition === null)?.estimate ?? null)
    return {
      scenario: drawn.scenario.name,
      label: scenarioLabel(drawn, language),
      outcome,
      quadrant: outcomeLabel(outcome, language),
      ...place,
      ...levels,
      ...withinShares(levels),
      numbers: quadrantText({ ...levels, ...withinShares(levels) })
    }
  })
}
