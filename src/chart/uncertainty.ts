import type { Quantile } from '../analysis/uncertainty/quantiles.js'
import { quantileAt } from '../analysis/uncertainty/quantiles.js'
import type { Spread, UncertaintyResult } from '../experiment/uncertainty/uncertaintyResult.js'
import { inLanguage, type Language, word } from '../i18n/terms.js'
import type { ChartOptions, ChartRow, ChartSpec } from './chartSpec.js'
import { distinctTitles } from './distinctTitles.js'
import { framedWith } from './frame.js'
import { namedMeasure } from './lifecycleNames.js'
import { type Measure, measureOf, tickExpression } from './measure.js'
import { rangeOf, ticksOf } from './niceRange.js'
import { scenarioLabel } from './results.js'
import { background, ink, verdictLooks } from './style.js'

/** What of a result is drawn. */
export interface UncertaintyChartOptions extends Omit<ChartOptions, 'focus'> {
  /** Name of the scenario or strategy. Defaults to the baseline. */
  readonly scenario?: string
  /** Place of the outcome among those asked for. Defaults to 0. */
  readonly outcome?: number
  /** Whether the paired difference to the baseline is drawn instead of the figure itself. Defaults to false. */
  readonly difference?: boolean
}

/** Most bars. */
const bars = 24

/**
 * A chart of how sure a figure is: bars of the share of draws in which it lies there if luck averages out, and over them a
 * line of the share of futures, luck included; below, for not knowing alone, luck alone and one future, where half of all
 * values lie (thick), where nine of ten lie (thin), and the median.
 *
 * What to see: how far the line reaches beyond the bars, which is what luck adds; whether zero lies within. Of a difference,
 * what lies left of zero is the risk that the strategy is worse than the baseline.
 *
 * @param result What `uncertainty` gave.
 * @param options Which scenario and outcome, or difference to the baseline, language and width.
 * @throws RangeError for a scenario or outcome that the result does not have (the baseline has no difference to itself), or of
 * which fewer than two draws have a value.
 *
 * @example
 * const price = { perArea: { dist: 'uniform', min: 200, max: 300 } }
 * const made = { horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } }, price }
 * const chart = uncertaintyChart(await uncertainty(makeScenario(made, 'fair'), { draws: 10, replications: 2 }))
 * chart.datasets.ranges.length // => 3
 */
export function uncertaintyChart(result: UncertaintyResult, options: UncertaintyChartOptions = {}): ChartSpec {
  const { language = 'en', width = 460, difference = false } = options
  const named = { ...result, alternatives: distinctTitles(result.alternatives) }
  const { alternative, figure, spread, futures } = drawn(named, options)
  const isExact = result.replicationsBy === 'exact'
  const shown = [spread.corrected, ...(isExact ? [] : [futures, spread.luckAlone!])]
  const all = shown.flatMap((values) => [...ends(values)])
  const range = rangeOf(difference ? [0, ...all] : all, 6)
  const measure = measured(result, figure.outcome, range, difference, language)
  const step = (range.high - range.low) / bars
  const histogram = histogramOf(spread.corrected, range.low, step)
  const outline = isExact ? [] : histogramOf(futures, range.low, step)
  const ranges = rangesOf(spread, futures, isExact, language)
  const axis = {
    values: ticksOf(range),
    labelExpr: tickExpression(measure, difference ? '+' : ''),
    title: measure.unit
  }
  const x = { type: 'quantitative', scale: { domain: [range.low, range.high], nice: false } }
  const share = { type: 'quantitative', axis: { title: word('shareOfAll', language), format: '.0%' } }
  const [bar, line] = [background, verdictLooks.find(({ verdict }) => verdict === 'better')!.colour]
  const futuresLine = {
    data: { name: 'futures' },
    mark: { type: 'line', interpolate: 'step', color: line, strokeWidth: 2 },
    encoding: { x: { ...x, field: 'middle' }, y: { ...share, field: 'share' } }
  }
  const lines = isExact ? [] : [futuresLine]
  const zero = {
    data: { values: [{}] },
    mark: { type: 'rule', color: ink, strokeWidth: 1.5 },
    encoding: { x: { ...x, datum: 0 } }
  }
  const name = inLanguage(figure.label, language)
  const own = scenarioLabel({ scenario: alternative }, language)
  const baseline = scenarioLabel({ scenario: named.alternatives[0]! }, language)
  const label = difference ? word('lessBaseline', language, { name: own, baseline }) : own
  const picture = {
    title: word('titleOf', language, { title: `${word('howSure', language)} · ${name}`, name: label }),
    subtitle: [word(isExact ? 'uncertaintyChartExact' : 'uncertaintyChartRead', language, { unit: measure.unit })],
    language,
    width: width + 120,
    datasets: { draws: histogram, ...(isExact ? {} : { futures: outline }), ranges },
    body: {
      spacing: 12,
      vconcat: [
        {
          width,
          height: 200,
          layer: [
            {
              data: { name: 'draws' },
              mark: { type: 'bar', color: bar, stroke: 'white', strokeWidth: 0.5 },
              encoding: {
                x: { ...x, field: 'from', axis: { ...axis, title: null } },
                x2: { field: 'to' },
                y: { ...share, field: 'share' },
                y2: { datum: 0 },
                tooltip: tooltipOf('notKnowingAlone', language)
              }
            },
            ...lines,
            ...(difference ? [zero] : [])
          ]
        },
        {
          width,
          height: { step: 26 },
          data: { name: 'ranges' },
          encoding: {
            y: { field: 'name', type: 'nominal', sort: null, axis: { title: null, ticks: false, domain: false } },
            color: { value: ink }
          },
          layer: [
            {
              mark: { type: 'rule', strokeWidth: 1.5 },
              encoding: { x: { ...x, field: 'p5', axis }, x2: { field: 'p95' } }
            },
            { mark: { type: 'rule', strokeWidth: 6 }, encoding: { x: { ...x, field: 'p25' }, x2: { field: 'p75' } } },
            {
              mark: {
                type: 'point',
                shape: 'circle',
                filled: true,
                size: 70,
                opacity: 1,
                fill: 'white',
                stroke: ink,
                strokeWidth: 2
              },
              encoding: { x: { ...x, field: 'p50' } }
            }
          ]
        }
      ]
    }
  }
  return framedWith(picture, provenance(result, language))
}

function drawn(result: UncertaintyResult, { scenario, outcome = 0, difference = false }: UncertaintyChartOptions) {
  const { alternatives } = result
  const alternative = alternatives.find(({ name }) => name === (scenario ?? alternatives[0]!.name))
  if (alternative === undefined) throw new RangeError(`the result has no scenario "${scenario}"`)
  if (difference && alternative.isBaseline) throw new RangeError(`"${alternative.name}" is the baseline itself`)
  const found = (difference ? alternative.differences : alternative.figures)[outcome]
  if (found === undefined) throw new RangeError(`the result has no outcome at place ${outcome}`)
  const { figure, spread, runs } = found
  if (spread === null) throw new RangeError(`fewer than two draws have a value of ${figure.outcome}`)
  return { alternative, figure, spread, futures: runs.filter(Number.isFinite) }
}

function ends(values: Float64Array): [number, number] {
  return values.reduce<[number, number]>(
    ([least, greatest], value) => [Math.min(least, value), Math.max(greatest, value)],
    [Infinity, -Infinity]
  )
}

function histogramOf(values: Float64Array, low: number, step: number): ChartRow[] {
  const counts = new Array<number>(bars).fill(0)
  for (const value of values) counts[Math.max(0, Math.min(bars - 1, Math.floor((value - low) / step)))]! += 1
  return counts.map((count, at) => ({
    from: low + at * step,
    to: low + (at + 1) * step,
    middle: low + (at + 0.5) * step,
    share: count / values.length
  }))
}

function rangesOf(spread: Spread, futures: Float64Array, isExact: boolean, language: Language): ChartRow[] {
  const row = (name: 'notKnowingAlone' | 'luckAlone' | 'oneFuture', values: Float64Array): ChartRow => {
    const sorted = Float64Array.from(values).sort()
    const at = (p: Quantile['p']) => quantileAt(sorted, p)
    return { name: word(name, language), p5: at(0.05), p25: at(0.25), p50: at(0.5), p75: at(0.75), p95: at(0.95) }
  }
  const notKnowing = row('notKnowingAlone', spread.corrected)
  return isExact ? [notKnowing] : [notKnowing, row('luckAlone', spread.luckAlone!), row('oneFuture', futures)]
}

function measured(
  { lifecycle, context }: UncertaintyResult,
  outcome: string,
  { low, high, step }: ReturnType<typeof rangeOf>,
  difference: boolean,
  language: Language
): Measure {
  const greatest = Math.max(Math.abs(low), Math.abs(high))
  if (lifecycle === null) return measureOf(outcome, context?.currency ?? '', language, greatest, step, difference)
  const { unit } = namedMeasure(lifecycle, outcome, language)
  let digits = 0
  for (let rest = step; rest < 0.999 && digits < 6; rest *= 10) digits += 1
  return { unit: unit ?? outcome, factor: 1, digits, fineDigits: digits + 1, percent: false }
}

function tooltipOf(name: 'notKnowingAlone', language: Language) {
  const number = { type: 'quantitative', format: ',.4~r' }
  return [
    { field: 'from', title: word('low', language), ...number },
    { field: 'to', title: word('high', language), ...number },
    { field: 'share', title: word(name, language), type: 'quantitative', format: '.1%' }
  ]
}

/** What was played, as lines below the picture. */
function provenance(
  { passport, draws, replications, design, partial, context, lifecycle }: UncertaintyResult,
  language: Language
): string[] {
  const colon = language === 'zh-CN' ? '：' : ': '
  const told = (term: 'seed' | 'draws' | 'replications' | 'drawnAs', value: string | number) =>
    `${word(term, language)}${colon}${value}`
  const notices = lifecycle ?? context
  const notice = language === 'zh-CN' ? (notices?.noticeZh ?? notices?.notice) : (notices?.notice ?? notices?.noticeZh)
  return [
    [
      `Perennial ${passport.engine}`,
      told('seed', passport.seed),
      told('draws', draws),
      told('drawnAs', word(`design.${design}`, language)),
      ...(passport.engineKind === 'exact' ? [] : [told('replications', replications)])
    ].join(' · '),
    `${word('scenario', language)}${colon}${passport.scenario} ${passport.scenarioHash.slice(0, 8)}`,
    ...(partial === null ? [] : [word('endedEarly', language, { ...partial })]),
    ...(notice ? [notice] : [])
  ]
}
