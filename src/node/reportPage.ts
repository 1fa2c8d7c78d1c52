import { toldApart } from '../chart/distinctTitles.js'
import { sensitivityChart } from '../chart/sensitivity/sensitivity.js'
import { type CompareOptions, type Comparison, compare } from '../experiment/compare.js'
import type { Tornado } from '../experiment/sensitivity/results.js'
import { type Language, word } from '../i18n/terms.js'
import { titlesOf } from '../i18n/titles.js'
import type { StatedNumber } from '../model/statedNumber.js'
import { answerOf } from '../report/page/answer.js'
import type { StatedChange } from '../report/page/assumedTables.js'
import { inPage, type PageChart, pageCharts } from '../report/page/charts.js'
import type { PageInput } from '../report/page/pageInput.js'
import { reportHtml } from '../report/page/reportHtml.js'
import { describeDifferences } from '../scenario/describeDifferences.js'
import { describeScenario } from '../scenario/describeScenario.js'
import type { Scenario } from '../scenario/scenario.js'
import { isStrategyPath } from '../scenario/strategyPath.js'
import { renderSvg } from './render.js'

/** What {@link reportPage} takes besides the scenarios. */
export interface ReportOptions extends CompareOptions {
  /** Language of the page. Defaults to `en`. */
  readonly language?: Language
  /** The question that the page answers. Defaults to one made of the names of the scenarios. */
  readonly question?: string
}

/**
 * Plays scenarios against each other, as `compare` does, and writes the result as one page for people who will not open the
 * tool: the question, the answer with intervals, charts, tables, assumptions and their sources, what could change the answer,
 * limits, passport. The page is one file that needs nothing else: no script, nothing from a network.
 *
 * @param scenarios At least two, with different names; the first is the baseline unless `baseline` names another.
 * @param options Those of `compare`, `language` and `question`.
 * @returns A promise of the text of an HTML file.
 *
 * Rejects with an InputError for scenarios that cannot be compared.
 *
 * @example
 * const today = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 40 } } }, 'today')
 * const service = varyScenario(today, { levers: { service: { spend: 9000 } } }, 'service')
 * const page = await reportPage([today, service], { replications: 2, question: 'Is service worth it?' })
 * page.includes('<h1>Is service worth it?</h1>') // => true
 */
export async function reportPage(scenarios: readonly Scenario[], options: ReportOptions = {}): Promise<string> {
  const { language = 'en', question, ...others } = options
  const comparison = await compare(scenarios, others)
  return pageOf(pageInputOf(comparison, scenarios, { language, ...(question === undefined ? {} : { question }) }))
}

/**
 * What the page of a comparison is made of.
 *
 * @param comparison What `compare` gave.
 * @param scenarios The scenarios that were compared.
 * @param more Language, question, settings, and which assumptions matter.
 */
export function pageInputOf(
  comparison: Comparison,
  scenarios: readonly Scenario[],
  more: Pick<PageInput, 'language'> & Partial<Pick<PageInput, 'question' | 'settings' | 'tornado'>>
): PageInput {
  const baseline = scenarios.find(({ name }) => name === comparison.baseline) ?? scenarios[0]
  const changes = scenarios
    .filter((scenario) => scenario !== baseline)
    .map((scenario) => ({
      scenario: scenario.name,
      changes: changesOf(baseline, scenario)
    }))
  return { ...more, comparison: toldApart(comparison), changes, numbers: describeScenario(baseline) }
}

/** What differs, words for people left out; of a whole segment, tactic or shock its title and what differs from its defaults. */
function changesOf(baseline: Scenario, scenario: Scenario): StatedChange[] {
  const [before, after] = [describeScenario(baseline), describeScenario(scenario)]
  const itemIn = (numbers: readonly StatedNumber[], path: string) =>
    numbers
      .filter((each) => each.path.startsWith(`${path}.`) && !each.isDefault)
      .map((each) => `${each.path.slice(path.length + 1)}: ${each.value}`)
      .join(', ')
  return describeDifferences(baseline, scenario)
    .filter(({ path }) => !isSaying(path))
    .map((row) => {
      const isDecision = isStrategyPath(row.path)
      const [group, name, ...deeper] = row.path.split('.')
      if (deeper.length > 0 || !['segments', 'tactics', 'shocks'].includes(group)) return { ...row, isDecision }
      const titles = titlesOf(itemOf(scenario, group, name) ?? itemOf(baseline, group, name), name)
      const label = { en: `${row.label.en}: ${titles.en}`, zh: `${row.label.zh}：${titles.zh}` }
      const from = row.from === null ? null : itemIn(before, row.path)
      const to = row.to === null ? null : itemIn(after, row.path)
      return { ...row, label, from, to, isDecision }
    })
}

function itemOf({ segments, tactics, shocks }: Scenario, group: string, name: string) {
  if (group === 'segments') return segments[name]
  return group === 'tactics' ? tactics[name] : shocks[name]
}

/** Words for people, and what is the baseline's for all. */
function isSaying(path: string): boolean {
  return /(^|\.)(title|titleZh|about|aboutZh|notice|noticeZh)$|^(seed|replications)$/.test(path)
}

/**
 * The page, with its charts drawn.
 *
 * @param input What it is made of.
 * @returns A promise of the text of an HTML file.
 */
export async function pageOf(input: PageInput): Promise<string> {
  const { comparison, language, tornado } = input
  const { named } = answerOf(comparison, language)
  const charts = [
    ...pageCharts(comparison, named, language),
    ...(tornado === undefined ? [] : [tornadoOf(tornado, language)])
  ]
  const drawn = []
  for (const chart of charts) drawn.push({ ...chart, svg: await renderSvg(chart.spec) })
  return reportHtml(input, drawn)
}

function tornadoOf(tornado: Tornado, language: Language): PageChart {
  const made = inPage(sensitivityChart(tornado, { language }), language)
  return { id: 'tornado', caption: [word('caption.tornado', language)], ...made }
}
