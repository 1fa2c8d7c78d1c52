import { type Language, word } from '../i18n/terms.js'
import type { ChartOptions, ChartSpec } from './chartSpec.js'
import { coloursOf } from './colours.js'
import { type EstimateRow, estimateTooltip, levelsOf, numbersOf } from './estimateRows.js'
import { framed } from './frame.js'
import { measureOf, outcomeLabel, tickExpression } from './measure.js'
import { rangeOf, ticksOf } from './niceRange.js'
import { baselineOf, type ChartResults, type ChartScenario, markedLabel, scenariosOf } from './results.js'
import { scenarioDrawn } from './scenarioDrawn.js'
import { wrapText } from './wrapText.js'

/** What is drawn side by side. */
export interface SatisfactionOptions extends ChartOptions {
  /** A panel for each `scenario`, or for each `segment` of one scenario (the one in focus, else the baseline). */
  readonly by?: 'scenario' | 'segment'
}

const outcomes = ['satisfaction', 'expectation'] as const

/**
 * A chart of satisfaction against expectation over the editions: in each panel a solid line for the mean satisfaction with
 * the edition and a dashed one for what was expected before the show, both with 95 % intervals as bands; a panel for each
 * scenario, or for each segment of one. A cancelled edition leaves a gap.
 *
 * What to see: what is received today is expected tomorrow, so expectation follows; satisfaction falls below it where a plan
 * promises more than it gives or a discount once given is withdrawn.
 *
 * @param results A comparison, or one scenario's replications.
 * @param options Language, focus, width (of all panels together); `by`: `scenario` (the default) or `segment`.
 * @throws InputError for a focus that is not among the scenarios, with the nearest name.
 *
 * @example
 * const plan = { horizon: { editions: 3, warmUp: 1 }, segments: { exhibitors: { marketSize: 60 } }, replications: 2 }
 * const chart = satisfactionChart(await replicate(makeScenario(plan, 'now')))
 * chart.datasets.estimates.map(({ outcome, edition }) => [outcome, edition]).slice(2, 4)
 * // => [['satisfaction', 3], ['expectation', 1]]
 */
export function satisfactionChart(results: ChartResults, options: SatisfactionOptions = {}): ChartSpec {
  const { language = 'en', focus, width = 520, by = 'scenario' } = options
  const baseline = baselineOf(results)
  const drawn = scenarioDrawn(results, focus)
  const colours = coloursOf(
    scenariosOf(results).map(({ scenario }) => scenario.name),
    baseline,
    focus
  )
  const wanted =
    by === 'segment'
      ? segmentPanels(drawn, language)
      : scenariosOf(results).map((scenario) => panelOf(scenario, null, markedLabel(scenario, baseline, language)))
  const panels = wanted.filter(({ rows }) => rows.some(({ mean }) => mean !== null))
  const rows = panels.flatMap((panel) =>
    panel.rows.map((row) => ({ ...row, line: outcomeLabel(row.outcome, language) }))
  )
  const range = rangeOf(numbersOf(rows), 5)
  const measure = measureOf('satisfaction', '', language, range.high, range.step)
  const columns = panels.length === 4 ? 2 : Math.min(3, Math.max(1, panels.length))
  const panelWidth = Math.floor((width - (columns - 1) * gap) / columns)
  const strokeDash = {
    field: 'line',
    type: 'nominal',
    scale: {
      domain: outcomes.map((outcome) => outcomeLabel(outcome, language)),
      range: [
        [1, 0],
        [5, 3]
      ]
    },
    legend: null
  }
  const tooltip = estimateTooltip({ label: by, line: 'outcome', edition: 'edition' }, measure, language)
  const panel = ({ id, label, scenario }: Panel, at: number) => {
    const y = (field: string) => ({
      field,
      type: 'quantitative',
      scale: { domain: [range.low, range.high], zero: false },
      axis: {
        values: ticksOf(range),
        labelExpr: tickExpression(measure),
        title: at % columns === 0 ? measure.unit : null
      }
    })
    const x = {
      field: 'edition',
      type: 'ordinal',
      axis: { labelAngle: 0, title: at + columns >= panels.length ? word('edition', language) : null }
    }
    const color = colours[scenario]
    return {
      title: { text: wrapText(label, panelWidth * 0.95, 12), fontSize: 12, anchor: 'start', offset: 6 },
      data: { name: 'estimates' },
      transform: [{ filter: { field: 'panel', equal: id } }],
      width: panelWidth,
      height: panelHeight,
      layer: [
        {
          mark: { type: 'area', opacity: 0.15, color },
          encoding: { x, y: y('low'), y2: { field: 'high' }, detail: { field: 'line' } }
        },
        {
          mark: { type: 'line', color, strokeWidth: 2, point: { size: 25, filled: true, color } },
          encoding: { x, y: y('mean'), strokeDash, tooltip }
        }
      ]
    }
  }
  return framed({
    title: word('experienceTitle', language),
    subtitle: [word('experienceRead', language, { unit: measure.unit })],
    results: by === 'segment' ? drawn : results,
    language,
    width,
    datasets: { estimates: rows },
    body: {
      concat: panels.map(panel),
      columns,
      spacing: { row: 16, column: gap }
    }
  })
}

const gap = 34
const panelHeight = 150

type Row = EstimateRow & { readonly panel: string; readonly outcome: string; readonly segment: string | null }

interface Panel {
  readonly id: string
  readonly label: string
  readonly scenario: string
  readonly rows: readonly Row[]
}

function panelOf(drawn: ChartScenario, segment: string | null, label: string): Panel {
  const scenario = drawn.scenario.name
  const id = segment ?? scenario
  const rows = outcomes.flatMap((outcome) =>
    drawn.estimates
      .filter((each) => each.outcome === outcome && each.segment === segment && each.edition !== null)
      .map(({ edition, estimate }) => ({
        scenario,
        label,
        edition,
        ...levelsOf(estimate),
        panel: id,
        outcome,
        segment
      }))
  )
  return { id, label, scenario, rows }
}

function segmentPanels(drawn: ChartScenario, language: Language): Panel[] {
  return drawn.context.segments.map(({ id, title, titleZh }) =>
    panelOf(drawn, id, language === 'zh-CN' ? titleZh : title)
  )
}
