import type { LifecycleResult } from '../experiment/lifecycleResult.js'
import { type Language, word } from '../i18n/terms.js'
import { labelIn, titleIn } from '../i18n/titles.js'
import type { ChartOptions, ChartSpec } from './chartSpec.js'
import { framedWith } from './frame.js'
import { saying, strategyLabel, yearsInWords } from './lifecycleNames.js'
import { lifecycleProvenance } from './lifecycleProvenance.js'
import { withinShares } from './measure.js'
import { niceRange, ticksOf } from './niceRange.js'
import { background, ink, scenarioColours } from './style.js'
import { textWidth } from './textWidth.js'
import { wrapText } from './wrapText.js'

/**
 * A chart of the trace of a declared lifecycle: for each strategy a panel, for each stage a line of the share of the cohort
 * that is in it at each time point; from the individual engine with its 95 % interval as a band. Where some stages attend,
 * those that do not are dashed.
 *
 * What to see: how fast customers leave the first stages, where they end, and in which stage a strategy holds them longer.
 *
 * @param result A lifecycle played, by either engine.
 * @param options Language, width (of all panels together; 700 by default).
 *
 * @example
 * const lifecycle = { stages: ['A', 'B'], transitions: { A: { B: 0.5 } } }
 * const made = { horizon: { cycles: 2, cycleLength: 1 }, cohort: { start: { A: 1 } }, lifecycle }
 * const result = await playLifecycle(makeLifecycle(made))
 * traceChart(result).datasets.trace.map(({ share }) => share) // => [1, 0.5, 0.25, 0, 0.5, 0.75]
 */
export function traceChart(result: LifecycleResult, options: Omit<ChartOptions, 'focus'> = {}): ChartSpec {
  const { language = 'en', width = 700 } = options
  const { scenario, strategies } = result
  const exact = result.passport.engineKind === 'exact'
  const columns = strategies.length === 4 ? 2 : Math.min(3, strategies.length)
  const panelWidth = Math.floor((width - (columns - 1) * gap) / columns)
  const stages = stageLines(result, language)
  const length = yearsInWords(scenario.horizon.cycleLength)
  const timeTitle = saying('timeAxis', language, { length })
  const perStage = {
    field: 'stageLabel',
    type: 'nominal',
    legend: {
      title: null,
      orient: 'top',
      direction: 'horizontal',
      columns: columnsFor(stages, width),
      symbolType: 'stroke',
      offset: 8
    }
  }
  const domain = stages.map(({ label }) => label)
  const panel = (name: string, at: number) => {
    const x = {
      field: 'timePoint',
      type: 'quantitative',
      scale: { domain: [0, scenario.horizon.cycles], nice: false },
      axis: {
        values: timeTicks(scenario.horizon.cycles),
        format: 'd',
        grid: false,
        labelFlush: false,
        title: at + columns >= strategies.length ? timeTitle : null
      }
    }
    const y = (field: string) => ({
      field,
      type: 'quantitative',
      scale: { domain: [0, 1] },
      axis: { values: [0, 0.25, 0.5, 0.75, 1], labelExpr: 'datum.value * 100', title: at % columns === 0 ? '%' : null }
    })
    const color = { ...perStage, scale: { domain, range: stages.map(({ colour }) => colour) } }
    const strokeDash = { ...perStage, scale: { domain, range: stages.map(({ dash }) => dash) } }
    const title = wrapText(strategyLabel(result, name, language), panelWidth * 0.95, 12)
    const band = {
      mark: { type: 'area', opacity: 1, fillOpacity: 0.2 },
      encoding: { x, y: y('low'), y2: { field: 'high' }, color }
    }
    const line = {
      mark: { type: 'line', strokeWidth: 2 },
      encoding: { x, y: y('share'), color, strokeDash, tooltip: tooltipOf(language) }
    }
    return {
      ...(strategies.length === 1 ? {} : { title: { text: title, fontSize: 12, anchor: 'start', offset: 6 } }),
      data: { name: 'trace' },
      transform: [{ filter: { field: 'strategy', equal: name } }],
      width: panelWidth,
      height: panelHeight,
      layer: exact ? [line] : [band, line]
    }
  }
  const picture = {
    title: saying('trace', language),
    subtitle: [
      labelIn(scenario, language),
      [
        saying(exact ? 'traceExact' : 'traceMean', language),
        ...(stages.some(({ dash }) => dash === dashed) ? [saying('dashed', language)] : [])
      ].join(language === 'zh-CN' ? '' : ' ')
    ],
    language,
    width,
    datasets: { trace: traceRows(result, stages, language) },
    body: {
      concat: strategies.map(({ strategy }, at) => panel(strategy, at)),
      columns,
      spacing: { row: 18, column: gap },
      resolve: {
        scale: { color: 'shared', strokeDash: 'shared' },
        legend: { color: 'shared', strokeDash: 'shared' }
      }
    }
  }
  return framedWith(picture, lifecycleProvenance(result, language))
}

const gap = 34
const panelHeight = 180
const colours = [...scenarioColours, ink, background]
/** Width of a symbol of the legend, with the space around it. */
const legendSymbol = 30
const solid = [1, 0]
const dashed = [5, 3]

interface StageLine {
  readonly stage: string
  readonly label: string
  readonly colour: string
  readonly dash: readonly number[]
}

/** How each stage is drawn; more stages than colours share them in turn, and stages of one title show their names. */
function stageLines({ scenario }: LifecycleResult, language: Language): StageLine[] {
  const stages = Object.entries(scenario.stages)
  const someAttend = stages.some(([, { attends }]) => attends)
  const titles = stages.map(([stage, declared]) => titleIn(declared, stage, language))
  const isShared = (title: string) => titles.indexOf(title) !== titles.lastIndexOf(title)
  return stages.map(([stage, declared], order) => ({
    stage,
    label: isShared(titles[order]) ? `${titles[order]} (${stage})` : titles[order],
    colour: colours[order % colours.length],
    dash: someAttend && !declared.attends ? dashed : solid
  }))
}

/** As many columns of the legend as stay within the picture. */
function columnsFor(stages: readonly StageLine[], width: number): number {
  const widest = Math.max(...stages.map(({ label }) => textWidth(label, 12)))
  return Math.max(1, Math.min(stages.length, Math.floor(width / (widest + legendSymbol))))
}

/** Whole time points from 0 on, and the last where there is room for it. */
function timeTicks(cycles: number): number[] {
  const { low, high, step } = niceRange(0, cycles, 5)
  const whole = step < 1 ? { low, high: cycles, step: 1 } : { low, high, step }
  const ticks = ticksOf(whole).filter((tick) => tick <= cycles)
  return cycles - ticks[ticks.length - 1] > whole.step / 2 ? [...ticks, cycles] : ticks
}

function tooltipOf(language: Language) {
  return [
    { field: 'strategyLabel', title: word('strategy', language) },
    { field: 'stageLabel', title: word('stage', language) },
    { field: 'timePoint', title: saying('timePoint', language), type: 'quantitative' },
    { field: 'share', title: word('share', language), type: 'quantitative', format: '.2%' }
  ]
}

function traceRows(result: LifecycleResult, stages: readonly StageLine[], language: Language) {
  const { cohort } = result.scenario
  const labels = new Map<string | null, string>(stages.map(({ stage, label }) => [stage, label]))
  return result.strategies.flatMap(({ strategy, estimates }) =>
    estimates
      .filter(({ outcome }) => outcome === 'customers')
      .map(({ stage, period, value, estimate }) => ({
        strategy,
        strategyLabel: strategyLabel(result, strategy, language),
        stage,
        stageLabel: labels.get(stage) ?? stage,
        timePoint: period,
        share: shareOf(value, cohort),
        ...withinShares({
          low: shareOf(estimate?.low ?? null, cohort),
          high: shareOf(estimate?.high ?? null, cohort)
        })
      }))
  )
}

function shareOf(customers: number | null, cohort: number): number | null {
  return customers === null ? null : customers / cohort
}
