import { word } from '../i18n/terms.js'
import type { ChartOptions, ChartSpec } from './chartSpec.js'
import { coloursOf } from './colours.js'
import { type EstimateRow, estimateTooltip, levelsOf } from './estimateRows.js'
import { framed } from './frame.js'
import { namesAtEnds } from './lineEnds.js'
import { measureOf, tickExpression, withinShares } from './measure.js'
import { ticksOf } from './niceRange.js'
import { baselineOf, type ChartResults, type ChartScenario, markedLabel, scenariosOf } from './results.js'
import { scenarioDrawn } from './scenarioDrawn.js'
import { background, ink } from './style.js'

/** Which cohorts are drawn. */
export interface SurvivalOptions extends ChartOptions {
  /**
   * Draw one scenario only (the one in focus, else the baseline), with the cohort of each edition of entry as a thin line.
   * Defaults to false.
   */
  readonly cohorts?: boolean
}

/**
 * A chart of the survival of simulated entry cohorts: of the customers who first attended in an edition, the share who have
 * neither closed nor gone to the last stage so many editions later (Kaplan & Meier 1958), a line for the mean of each
 * scenario over all entry editions, its 95 % interval as a band, the name at its end. With `cohorts`, one scenario with the
 * cohort of each edition of entry apart.
 *
 * What to see: the fall after the first edition, where most are lost, and how the line flattens as those who stay come to
 * trust; a plan that lifts the first step lifts all that follow.
 *
 * @param results A comparison, or one scenario's replications.
 * @param options Language, focus, width; `cohorts`.
 * @throws InputError for a focus that is not among the scenarios, with the nearest name.
 *
 * @example
 * const plan = { horizon: { editions: 3, warmUp: 1 }, segments: { exhibitors: { marketSize: 60 } }, replications: 2 }
 * const { datasets } = survivalChart(await replicate(makeScenario(plan, 'now')))
 * datasets.estimates.map(({ age }) => age) // => [0, 1, 2]
 */
export function survivalChart(results: ChartResults, options: SurvivalOptions = {}): ChartSpec {
  const { language = 'en', focus, width = 400, cohorts = false } = options
  const baseline = baselineOf(results)
  const drawn = scenarioDrawn(results, focus)
  const scenarios = cohorts ? [drawn] : scenariosOf(results)
  const names = scenariosOf(results).map(({ scenario }) => scenario.name)
  const colours = coloursOf(names, baseline, focus)
  const strong = [baseline, focus].filter((name) => name !== undefined && name !== null)
  const weight = ({ scenario }: EstimateRow) => strong.indexOf(scenario)
  const label = (scenario: ChartScenario) => markedLabel(scenario, baseline, language)
  const rows = scenarios.flatMap((scenario) => survivalRows(scenario, label(scenario), (edition) => edition === null))
  const single = cohorts ? survivalRows(drawn, label(drawn), (edition) => edition !== null) : []
  const range = { low: 0, high: 1, step: 0.2 }
  const measure = measureOf('survival', '', language, range.high, range.step)
  const oldest = Math.max(1, ...rows.map(({ age }) => age))
  const x = {
    field: 'age',
    type: 'quantitative',
    scale: { domain: [0, oldest], nice: false },
    axis: {
      values: Array.from({ length: oldest + 1 }, (_, age) => age),
      format: 'd',
      grid: false,
      labelFlush: false,
      title: word('age', language)
    }
  }
  const y = (field: string) => ({
    field,
    type: 'quantitative',
    scale: { domain: [range.low, range.high] },
    axis: { values: ticksOf(range), labelExpr: tickExpression(measure), title: measure.unit }
  })
  const color = {
    field: 'scenario',
    type: 'nominal',
    scale: { domain: names, range: names.map((name) => colours[name]) },
    legend: null
  }
  const strokeWidth = {
    condition: { test: `indexof(${JSON.stringify(strong)}, datum.scenario) >= 0`, value: 3 },
    value: 1.5
  }
  const tooltip = estimateTooltip({ label: 'scenario', age: 'age' }, measure, language)
  return framed({
    title: word('survivalTitle', language),
    subtitle: [word('survivalRead', language), ...(cohorts ? [word('survivalCohorts', language)] : [])],
    results: cohorts ? drawn : results,
    language,
    width: width + nameWidth,
    datasets: {
      cohorts: single,
      // What is drawn later lies above: the baseline, then the scenario in focus.
      estimates: [...rows].sort((one, other) => weight(one) - weight(other)),
      names: namesAtEnds(rows, range, height, nameWidth).map((name) => ({ ...name, age: oldest }))
    },
    body: {
      width,
      height,
      layer: [
        {
          data: { name: 'cohorts' },
          mark: { type: 'line', color: background, strokeWidth: 1 },
          encoding: {
            x,
            y: y('mean'),
            detail: { field: 'edition' },
            tooltip: estimateTooltip({ edition: 'entryEdition', age: 'age' }, measure, language)
          }
        },
        {
          data: { name: 'estimates' },
          mark: { type: 'area', opacity: 0.15 },
          encoding: { x, y: y('low'), y2: { field: 'high' }, color }
        },
        {
          data: { name: 'estimates' },
          mark: { type: 'line', point: { size: 30, filled: true } },
          encoding: { x, y: y('mean'), color, strokeWidth, tooltip }
        },
        {
          data: { name: 'names' },
          mark: { type: 'point', filled: true, size: 70, opacity: 1, xOffset: 14 },
          encoding: { x, y: y('at'), color }
        },
        {
          data: { name: 'names' },
          mark: {
            type: 'text',
            align: 'left',
            baseline: 'middle',
            dx: 24,
            lineBreak: '\n',
            fontSize: 12,
            limit: 0,
            color: ink
          },
          encoding: { x, y: y('at'), text: { field: 'label' } }
        }
      ]
    }
  })
}

const height = 280
/** Space for the names beside the lines. */
const nameWidth = 170

type SurvivalRow = EstimateRow & { readonly age: number }

function survivalRows(
  { scenario, estimates }: ChartScenario,
  label: string,
  wanted: (edition: number | null) => boolean
): SurvivalRow[] {
  return estimates
    .filter(({ outcome, segment, tenure }) => outcome === 'survival' && segment === null && tenure !== null)
    .filter(({ edition }) => wanted(edition))
    .map(({ edition, tenure, estimate }) => {
      const levels = levelsOf(estimate)
      return { scenario: scenario.name, label, edition, age: tenure ?? 0, ...levels, ...withinShares(levels) }
    })
    .sort((one, other) => (one.edition ?? 0) - (other.edition ?? 0) || one.age - other.age)
}
