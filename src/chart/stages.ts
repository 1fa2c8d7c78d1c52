import { inLanguage, type Language, word } from '../i18n/terms.js'
import { exhibitionStages } from '../model/exhibitionLifecycle.js'
import type { ChartOptions, ChartSpec } from './chartSpec.js'
import { type EstimateRow, estimateRows, estimateTooltip } from './estimateRows.js'
import { framed } from './frame.js'
import { measureOf, tickExpression } from './measure.js'
import { rangeOf, ticksOf } from './niceRange.js'
import { baselineOf, type ChartResults, markedLabel, scenariosOf } from './results.js'
import { scenarioColours, stageColours } from './style.js'
import { wrapText } from './wrapText.js'

/** Which stages are stacked, and how. */
export interface StagesOptions extends Omit<ChartOptions, 'focus'> {
  /** Stages to stack, from the bottom. Defaults to those that attend, in the order of the lifecycle. */
  readonly stages?: readonly string[]
  /** `counts` of customers, or `shares` of those in the stages stacked. Defaults to `counts`. */
  readonly as?: 'counts' | 'shares'
  /** Whether the shares stand beside the counts, two panels a scenario, whatever `as` says. Defaults to false. */
  readonly shares?: boolean
}

/**
 * A chart of the stages of the relationship over the editions: for each scenario a panel, for each edition a bar of the
 * mean number of customers in each stage at the time of the show.
 *
 * What to see: whether the fair lives on trust or on newcomers in confirmation; how weakening swells an edition before
 * trust shrinks. With all stages stacked (`stages`), how little of the market the fair's customers are.
 *
 * @param results A comparison, or one scenario's replications.
 * @param options Language, width (of all panels together); `stages` to stack; `as`: `counts` (the default) or `shares`;
 * `shares: true` for both side by side.
 *
 * @example
 * const plan = { horizon: { editions: 3, warmUp: 1 }, segments: { exhibitors: { marketSize: 60 } }, replications: 2 }
 * const louder = { ...plan, levers: { advertising: { spend: 20000 } } }
 * const comparison = await compare([makeScenario(plan, 'now'), makeScenario(louder, 'louder')])
 * stagesChart(comparison, { stages: ['trust', 'weakening'] }).datasets.stages.length // => 12
 * stagesChart(comparison, { shares: true }).vconcat[0].concat.length // => 4
 */
export function stagesChart(results: ChartResults, options: StagesOptions = {}): ChartSpec {
  const { language = 'en', as = 'counts', shares = false } = options
  const { width = shares ? 540 : 700 } = options
  const faces = shares ? (['counts', 'shares'] as const) : [as]
  const scenarios = scenariosOf(results)
  const stages = options.stages ?? scenarios[0].context.stages.filter(({ attends }) => attends).map(({ id }) => id)
  const rows = withShares(
    stages.flatMap((stage, order) =>
      estimateRows(results, `inStage.${stage}`, language, ({ edition }) => edition !== null).map((row) => ({
        ...row,
        stage,
        stageLabel: stageLabel(stage, language),
        order
      }))
    )
  )
  const counts = rangeOf([0, ...rows.map(({ total }) => total)], 4)
  const measure = measureOf('inStage.*', '', language, counts.high, counts.step)
  const scales = {
    counts: { field: 'mean', range: counts, measure, unit: measure.unit },
    shares: { field: 'share', range: rangeOf([0, 1], 4), measure: { ...measure, factor: 100, digits: 0 }, unit: '%' }
  } as const
  const columns = shares ? 2 : Math.min(3, scenarios.length)
  const panelWidth = Math.floor((width - (columns - 1) * gap) / columns)
  const color = {
    field: 'stageLabel',
    type: 'nominal',
    scale: { domain: stages.map((stage) => stageLabel(stage, language)), range: stages.map(colourOf) },
    legend: { title: null, orient: 'top', direction: 'horizontal', symbolType: 'square', offset: 8 }
  }
  const tooltip = [
    ...estimateTooltip({ label: 'scenario', edition: 'edition', stageLabel: 'stage' }, measure, language),
    { field: 'share', title: word('share', language), type: 'quantitative', format: '.1%' }
  ]
  const panels = scenarios.flatMap((scenario) => faces.map((face) => ({ scenario, face })))
  const panel = ({ scenario, face }: (typeof panels)[number], at: number) => {
    const { field, range, measure: written, unit } = scales[face]
    const label = wrapText(markedLabel(scenario, baselineOf(results), language), panelWidth * 0.95, 12)
    // Beside its counts, the shares of a scenario need not be named again.
    const title = shares && face === 'shares' ? label.map(() => ' ') : label
    return {
      title: { text: title, fontSize: 12, anchor: 'start', offset: 6 },
      data: { name: 'stages' },
      transform: [{ filter: { field: 'scenario', equal: scenario.scenario.name } }],
      width: panelWidth,
      height: 130,
      mark: { type: 'bar', stroke: 'white', strokeWidth: 0.5 },
      encoding: {
        x: {
          field: 'edition',
          type: 'ordinal',
          axis: { labelAngle: 0, title: at + columns >= panels.length ? word('edition', language) : null }
        },
        y: {
          field,
          type: 'quantitative',
          stack: 'zero',
          scale: { domain: [range.low, range.high] },
          axis: {
            values: ticksOf(range),
            labelExpr: tickExpression(written),
            title: shares || at % columns === 0 ? unit : null
          }
        },
        color,
        order: { field: 'order', type: 'quantitative' },
        tooltip
      }
    }
  }
  const read = shares ? 'stagesCountsAndShares' : as === 'shares' ? 'stageShares' : 'stageCounts'
  return framed({
    title: word('stagesOverEditions', language),
    subtitle: [word(read, language, { unit: scales[faces[0]].unit })],
    results,
    language,
    width,
    datasets: { stages: rows },
    body: {
      concat: panels.map(panel),
      columns,
      spacing: { row: 12, column: gap },
      resolve: { scale: { color: 'shared' }, legend: { color: 'shared' } }
    }
  })
}

const gap = 34

function stageLabel(id: string, language: Language): string {
  const stage = exhibitionStages.find((one) => one.id === id)
  return stage === undefined ? id : inLanguage(stage.label, language)
}

function colourOf(id: string, order: number): string {
  const named = Object.entries(stageColours).find(([name]) => name === id)
  return named === undefined ? scenarioColours[order % scenarioColours.length] : named[1]
}

type StageRow = EstimateRow & { readonly stage: string; readonly stageLabel: string; readonly order: number }

/** Adds to each row its share of the customers in the stages stacked, of that scenario and edition. */
function withShares(
  rows: readonly StageRow[]
): (StageRow & { readonly share: number | null; readonly total: number })[] {
  const totals = new Map<string, number>()
  const key = ({ scenario, edition }: StageRow) => `${edition} ${scenario}`
  for (const row of rows) totals.set(key(row), (totals.get(key(row)) ?? 0) + (row.mean ?? 0))
  return rows.map((row) => {
    const total = totals.get(key(row)) ?? 0
    return { ...row, total, share: row.mean === null || total === 0 ? null : row.mean / total }
  })
}
