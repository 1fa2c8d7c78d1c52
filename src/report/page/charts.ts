import type { ChartSpec } from '../../chart/chartSpec.js'
import { costByEditionChart } from '../../chart/costByEdition.js'
import { differencesChart } from '../../chart/differences.js'
import { lifecycleFlowChart } from '../../chart/lifecycleFlow.js'
import { lifetimeMakeUpChart } from '../../chart/lifetimeMakeUp.js'
import { lifetimeValueChart } from '../../chart/lifetimeValue.js'
import { relationshipCostChart } from '../../chart/relationshipCost.js'
import { retentionChart } from '../../chart/retention.js'
import { satisfactionChart } from '../../chart/satisfaction.js'
import { stagesChart } from '../../chart/stages.js'
import { valueCostMapChart } from '../../chart/valueCostMap.js'
import type { Comparison } from '../../experiment/compare.js'
import { type Language, word } from '../../i18n/terms.js'
import { lastHeld } from '../estimates.js'
import { differencesCaption, levelsCaption } from './captions.js'

/** A chart of the page, before it is drawn. */
export interface PageChart {
  /** Begins with a letter; no other chart of the page has it. */
  readonly id: string
  readonly title: string
  /** What to see: sentences with the comparison's own figures. */
  readonly caption: readonly string[]
  /** How to read it. */
  readonly reading: string
  readonly spec: ChartSpec
}

/** Outcomes that the chart to decide by shows. */
const decisive = ['repeatRate', 'npv', 'cost.total'] as const

/**
 * The charts of the page in the order in which they answer: what each strategy changes; who comes again; stages and who moves
 * where; satisfaction; what a customer is worth; what it costs; which segments bring it. Those with a panel a scenario show the
 * baseline and the strategies named in the answer only.
 *
 * @param comparison What `compare` gave.
 * @param named Names of the strategies of the answer, the first in focus.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const scenario = makeScenario({ horizon: { editions: 2, warmUp: 0 } }, 'fair')
 * const comparison = await compare([scenario, { ...scenario, name: 'twin' }], { replications: 2 })
 * pageCharts(comparison, ['twin'], 'en')[1].title // => 'Repeat rate by edition'
 */
export function pageCharts(comparison: Comparison, named: readonly string[], language: Language): PageChart[] {
  const focus =
    named[0] ?? comparison.scenarios.find(({ scenario }) => scenario.name !== comparison.baseline)?.scenario.name
  const withFocus = focus === undefined ? { language } : { language, focus }
  const few = fewOf(comparison, named)
  const edition = lastHeld(comparison.scenarios[0].context.held)
  const all = comparison.scenarios.length
  const drawn = few.scenarios.length < all ? [word('caption.drawn', language, { n: all })] : []
  const levels = (of: Comparison, outcome: string, at?: number) =>
    levelsCaption(of, at === undefined ? { outcome } : { outcome, edition: at }, language)
  // of one kind of exhibitors and its visitors the map says nothing that the tables do not
  const isMapped = comparison.scenarios.every(({ context }) => context.segments.length > 2)
  const chart = (id: string, spec: ChartSpec, caption: readonly string[]) => ({
    id,
    caption,
    ...inPage(spec, language)
  })
  return [
    chart(
      'differences',
      differencesChart(comparison, { language, outcomes: decisive, width: 560 }),
      decisive.map((outcome) => differencesCaption(comparison, outcome, language))
    ),
    chart('retention', retentionChart(comparison, { ...withFocus, width: 500 }), [levels(few, 'repeatRate', edition)]),
    chart('stages', stagesChart(few, { language, shares: false, width: 660 }), [
      word('caption.stages', language),
      ...drawn
    ]),
    chart('flow', lifecycleFlowChart(comparison, { ...withFocus, width: 460 }), [word('caption.flow', language)]),
    chart('satisfaction', satisfactionChart(few, { ...withFocus, width: 640 }), [
      word('caption.satisfaction', language),
      levels(few, 'satisfaction', edition),
      ...drawn
    ]),
    chart('lifetime', lifetimeValueChart(comparison, { ...withFocus, width: 420 }), [levels(few, 'lifetimeValue')]),
    chart('make-up', lifetimeMakeUpChart(few, { language, width: 420 }), [word('caption.makeUp', language), ...drawn]),
    chart('cost', relationshipCostChart(comparison, { language, width: 420 }), [levels(few, 'cost.total')]),
    chart('cost-by-edition', costByEditionChart(few, { language, width: 660 }), [
      word('caption.costByEdition', language),
      ...drawn
    ]),
    ...(isMapped
      ? [chart('map', valueCostMapChart(comparison, { ...withFocus, width: 480 }), [word('caption.map', language)])]
      : [])
  ]
}

/** The baseline and the strategies named, and their differences. */
function fewOf(comparison: Comparison, named: readonly string[]): Comparison {
  const wanted = new Set([comparison.baseline, ...named])
  return {
    ...comparison,
    scenarios: comparison.scenarios.filter(({ scenario }) => wanted.has(scenario.name)),
    differences: comparison.differences.filter(({ scenario }) => wanted.has(scenario))
  }
}

/**
 * A chart for a page that sets its title, its reading note and where it comes from as text of its own: the drawing alone, which
 * then says nothing twice, and the texts.
 *
 * @param spec A chart of this package.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const result = await replicate(makeScenario({ horizon: { editions: 2, warmUp: 0 }, replications: 2 }, 'small'))
 * const { title, reading } = inPage(retentionChart(result), 'en')
 * title // => 'Repeat rate by edition'
 * reading // => 'In %: mean (line) and its 95 % interval (band)'
 */
export function inPage(spec: ChartSpec, language: Language): Pick<PageChart, 'title' | 'reading' | 'spec'> {
  const title = titleOf(spec)
  const said = String(spec.description ?? '')
  const start = `${title}${language === 'zh-CN' ? '。' : '. '}`
  const { title: _, vconcat, ...rest } = spec
  const [body, ...more] = Array.isArray(vconcat) ? vconcat : []
  const { title: __, ...drawing } = Object(body)
  return {
    title,
    reading: said.startsWith(start) ? said.slice(start.length) : said,
    spec: { ...rest, vconcat: [drawing, ...more], aria: false, $schema: spec.$schema, datasets: spec.datasets }
  }
}

function titleOf({ title }: ChartSpec): string {
  const text: unknown = typeof title === 'object' && title !== null && 'text' in title ? title.text : title
  return Array.isArray(text) ? text.join(' ') : String(text ?? '')
}
