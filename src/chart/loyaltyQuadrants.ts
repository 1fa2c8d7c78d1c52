import { formatNumber } from '../core/formatNumber.js'
import { type Language, word } from '../i18n/terms.js'
import type { ChartOptions, ChartRow, ChartSpec } from './chartSpec.js'
import { coloursOf } from './colours.js'
import { levelsOf } from './estimateRows.js'
import { framed } from './frame.js'
import { outcomeLabel, withinShares } from './measure.js'
import {
  baselineOf,
  type ChartResults,
  type ChartScenario,
  estimatesOf,
  scenarioLabel,
  scenariosOf
} from './results.js'
import { scenarioDrawn } from './scenarioDrawn.js'
import { background, ink, quietInk } from './style.js'

/** The quadrants with their places: column by attitude, row by behaviour. */
const quadrants = [
  { id: 'spurious', column: 0, row: 0 },
  { id: 'true', column: 1, row: 0 },
  { id: 'none', column: 0, row: 1 },
  { id: 'latent', column: 1, row: 1 }
] as const

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
  const behind = other === undefined || other === drawn ? [] : [other]
  const shown = baseline === null || behind.length === 0 ? drawn : { baseline, scenarios: [...behind, drawn] }
  const names = scenariosOf(results).map(({ scenario }) => scenario.name)
  const colours = coloursOf(names, baseline, focus)
  const fill = drawn.scenario.name === baseline || baseline === null ? background : colours[drawn.scenario.name]
  const side = 0.76 * (width / 2)
  const largest = side * side
  const rows = (scenario: ChartScenario) =>
    rowsOf(scenario, language).map((row) => ({ ...row, area: largest * (row.mean ?? 0) }))
  const position = (field: string, values: readonly string[], title: string) => ({
    field,
    type: 'quantitative',
    scale: { domain: [0, 2], nice: false },
    axis: {
      values: [0.5, 1.5],
      labelExpr: `datum.value < 1 ? '${values[0]}' : '${values[1]}'`,
      grid: false,
      ticks: false,
      domain: false,
      title
    }
  })
  const x = position(
    'x',
    [word('quadrantsNoTrust', language), word('quadrantsTrust', language)],
    word('quadrantsAttitude', language)
  )
  const y = position(
    'y',
    [word('quadrantsAway', language), word('quadrantsAttend', language)],
    word('quadrantsBehaviour', language)
  )
  const size = { field: 'area', type: 'quantitative', scale: null }
  const percent = (field: 'mean' | 'low' | 'high') => ({
    field,
    title: word(field, language),
    type: 'quantitative',
    format: '.1%'
  })
  const tooltip = [
    { field: 'label', title: word('scenario', language) },
    { field: 'quadrant', title: word('loyalty', language) },
    ...(['mean', 'low', 'high'] as const).map(percent)
  ]
  const text = (field: string, dy: number, bold: boolean) => ({
    data: { name: 'quadrants' },
    mark: {
      type: 'text',
      fontSize: 12,
      fontWeight: bold ? 'bold' : 'normal',
      baseline: 'top',
      color: ink,
      dy,
      limit: 0
    },
    encoding: { x, y: { ...y, field: 'top' }, text: { field } }
  })
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
    datasets: { quadrants: rows(drawn), baseline: behind.flatMap(rows), cross: [{ at: 1, from: 0, to: 2 }] },
    body: {
      width,
      height: width,
      layer: [
        {
          data: { name: 'cross' },
          mark: { type: 'rule', color: quietInk },
          encoding: { x: { ...x, field: 'at' }, y: { ...y, field: 'from' }, y2: { field: 'to' } }
        },
        {
          data: { name: 'cross' },
          mark: { type: 'rule', color: quietInk },
          encoding: { y: { ...y, field: 'at' }, x: { ...x, field: 'from' }, x2: { field: 'to' } }
        },
        {
          data: { name: 'quadrants' },
          mark: { type: 'square', filled: true, opacity: 1, color: fill, yOffset: textSpace / 2 },
          encoding: { x, y, size, tooltip }
        },
        {
          data: { name: 'baseline' },
          mark: { type: 'square', filled: false, opacity: 1, color: ink, strokeWidth: 2, yOffset: textSpace / 2 },
          encoding: { x, y, size, tooltip }
        },
        text('quadrant', 6, true),
        text('numbers', 22, false)
      ]
    }
  })
}

/** Height of the words in a quadrant, in pixels. */
const textSpace = 40

function rowsOf(drawn: ChartScenario, language: Language): (ChartRow & { readonly mean: number | null })[] {
  return quadrants.map(({ id, column, row }) => {
    const outcome = `loyalty.${id}`
    const levels = levelsOf(estimatesOf(drawn, outcome).find(({ edition }) => edition === null)?.estimate ?? null)
    return {
      scenario: drawn.scenario.name,
      label: scenarioLabel(drawn, language),
      outcome,
      quadrant: outcomeLabel(outcome, language),
      x: column + 0.5,
      y: 1.5 - row,
      top: 2 - row,
      ...levels,
      ...withinShares(levels),
      numbers: numbersOf({ ...levels, ...withinShares(levels) })
    }
  })
}

function numbersOf({ mean, low, high }: ReturnType<typeof levelsOf>): string {
  const text = (share: number) => formatNumber(100 * share, 1)
  if (mean === null) return '–'
  return low === null || high === null ? `${text(mean)} %` : `${text(mean)} % [${text(low)}, ${text(high)}]`
}
