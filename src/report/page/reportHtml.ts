import { scenarioLabel } from '../../chart/results.js'
import { type Language, type TermId, word } from '../../i18n/terms.js'
import { comparisonTable } from '../comparisonTable.js'
import { escaped } from '../escaped.js'
import { noticeLines } from '../notes.js'
import { passportTable } from '../passportTable.js'
import { riskTable } from '../riskTable.js'
import { tornadoTable } from '../sensitivity/tornadoTable.js'
import { withSharedNotesLast } from '../sharedNotes.js'
import { sharedPassport } from '../sharedPassport.js'
import { unbroken } from '../unbroken.js'
import { answerOf } from './answer.js'
import { changesTable, everythingTables } from './assumedTables.js'
import { chartFigure, folded, list, paragraph, section, sheet } from './blocks.js'
import { chanceTable, doubtLines, restingOn } from './doubts.js'
import { type DrawnChart, type PageInput, questionOf } from './pageInput.js'
import { restingTable } from './restingTable.js'
import { scenarioTables } from './scenarioTables.js'
import { classesTable, referencesTable } from './sourceTables.js'
import { pageStyle } from './style.js'

/** From so many scenarios on a passport with a column each would be too wide. */
const mostPassportColumns = 3

/** The sections of the page, with the terms of their headings. */
const sections = [
  ['answer', 'report.answer'],
  ['charts', 'report.charts'],
  ['tables', 'report.tables'],
  ['assumed', 'report.assumed'],
  ['sources', 'report.sources'],
  ['doubts', 'report.doubts'],
  ['limits', 'report.limits'],
  ['passport', 'passport'],
  ['detail', 'report.detail'],
  ['everything', 'report.everything']
] as const satisfies readonly (readonly [string, TermId])[]

type SectionId = (typeof sections)[number][0]

/**
 * A comparison as one page that needs nothing else: the question, the answer in three sentences with intervals, charts, tables,
 * what was assumed, where the numbers come from, what could change the answer, limits, passport; every table of the strategies
 * named and every number of the baseline behind it. No script, nothing from a network; made to be read on a phone and printed on
 * A4. Every text goes through `escaped`, every drawing through `drawingHtml`.
 *
 * @param input What the page is made of; scenarios with titles that tell them apart (`toldApart`).
 * @param charts The charts, drawn; see `pageCharts`. One with the id `tornado` stands under what could change the answer.
 * @returns The text of an HTML file.
 * @throws RangeError for a drawing that holds anything but shapes and letters.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 } }, 'fair')
 * const comparison = await compare([fair, { ...fair, name: 'twin' }], { replications: 2 })
 * const page = reportHtml({ comparison, language: 'zh-CN', changes: [], numbers: describeScenario(fair) }, [])
 * page.startsWith('<!doctype html><html lang="zh-CN">') // => true
 */
export function reportHtml(input: PageInput, charts: readonly DrawnChart[]): string {
  const { language } = input
  const question = questionOf(input)
  const inside: Readonly<Record<SectionId, string>> = {
    answer: answerSection(input),
    charts:
      swipe(language) +
      charts
        .filter(({ id }) => id !== 'tornado')
        .map((chart) => chartFigure(chart, language))
        .join(''),
    tables: tablesSection(input),
    assumed: assumedSection(input),
    sources: sheet(classesTable(input.numbers, language)) + sheet(referencesTable(input.numbers, language)),
    doubts: doubtsSection(input, charts),
    limits: list(limitLines(input)),
    passport: passportSection(input),
    detail: detailSection(input),
    everything: everythingSection(input)
  }
  const headed = sections.map(([id, term]) => {
    const made = section(id, word(term, language), inside[id])
    return id === 'detail' || id === 'everything' ? made.replace('<section', '<section class="appendix"') : made
  })
  const links = sections.map(([id, term]) => `<li><a href="#${id}">${escaped(word(term, language))}</a></li>`)
  return (
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">` +
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">` +
    `<title>${escaped(question)}</title><style>${pageStyle}</style></head><body><div class="page">` +
    `<header><p class="kicker">${escaped(word('report.kind', language))}</p><h1>${escaped(question)}</h1>` +
    `${paragraph(groundLine(input), 'ground')}<nav aria-label="${escaped(word('report.contents', language))}"><ol>${links.join('')}</ol></nav></header>` +
    `<main>${headed.join('')}</main></div></body></html>\n`
  )
}

function groundLine({ comparison, language }: PageInput): string {
  const [{ context, passport }] = comparison.scenarios
  const { replications, engine } = passport
  const scenarios = comparison.scenarios.length
  return word('report.ground', language, { editions: context.editions, replications, scenarios, engine })
}

function swipe(language: Language): string {
  return paragraph(word('report.swipe', language), 'swipe')
}

function answerSection({ comparison, language }: PageInput): string {
  const { lead, sentences } = answerOf(comparison, language)
  const said = sentences.map(
    ({ about, text }) =>
      `<div><dt>${escaped(word(`report.${about}`, language))}</dt><dd>${escaped(unbroken(text))}</dd></div>`
  )
  const { replications } = comparison.scenarios[0].passport
  const brackets =
    replications === 1 ? word('oneReplication', language) : word('answer.brackets', language, { n: replications })
  return (
    `${paragraph(lead, 'lead')}<dl class="answer">${said.join('')}</dl>${paragraph(brackets, 'note')}` +
    noticeLines(comparison.scenarios, language)
      .map((notice) => paragraph(notice, 'note'))
      .join('')
  )
}

function tablesSection({ comparison, language }: PageInput): string {
  const [compared, risk] = withSharedNotesLast([
    comparisonTable(comparison, language),
    riskTable(comparison.scenarios, language)
  ])
  return swipe(language) + sheet(compared, 'wide compared') + sheet(risk)
}

function assumedSection({ comparison, changes, settings = [], language }: PageInput): string {
  const base = labelOf(comparison.baseline, { comparison, language })
  const tables = changes.map(({ scenario, changes: own }) => {
    const plan = labelOf(scenario, { comparison, language })
    if (own.length === 0) return paragraph(word('assumed.nothing', language, { plan, base }))
    return sheet(changesTable(word('assumed.differs', language, { name: plan }), own, language), 'wide keys')
  })
  return list(settings) + paragraph(word('assumed.differsMeans', language, { base })) + tables.join('')
}

function doubtsSection(input: PageInput, charts: readonly DrawnChart[]): string {
  const { comparison, numbers, changes, tornado, language } = input
  const chance = chanceTable(comparison, language)
  const resting = restingOn(
    changes.flatMap(({ changes: own }) => own),
    numbers
  )
  const played = charts.find(({ id }) => id === 'tornado')
  return [
    list(doubtLines(comparison, numbers, language)),
    chance === null ? '' : sheet(chance),
    resting.length === 0
      ? ''
      : sheet(restingTable(resting, numbers, comparison.scenarios[0].context.currency, language), 'wide keys'),
    tornado === undefined
      ? paragraph(word('doubt.notPlayed', language))
      : paragraph(
          word('doubt.played', language, {
            plan: labelOf(tornado.scenario.name, input),
            base: labelOf(comparison.baseline, input),
            n: tornado.passport.replications
          })
        ),
    played === undefined ? '' : chartFigure(played, language),
    tornado === undefined ? '' : sheet(tornadoTable(tornado, language))
  ].join('')
}

function limitLines({ comparison, language }: PageInput): string[] {
  const n = comparison.scenarios[0].context.editions
  const lines: readonly TermId[] = ['limit.forecast', 'limit.interval', 'limit.level']
  const best: readonly TermId[] = comparison.scenarios.length > 2 ? ['limit.best'] : []
  return [...lines, ...best, 'limit.horizon' as const, 'limit.rivals' as const].map((id) => word(id, language, { n }))
}

function passportSection({ comparison, language }: PageInput): string {
  const passports = comparison.scenarios.map(({ passport }) => passport)
  const table =
    passports.length > mostPassportColumns
      ? sharedPassport(comparison.scenarios, language)
      : passportTable(passports, language)
  return sheet(table, 'bare') + paragraph(word('report.again', language))
}

function detailSection({ comparison, language }: PageInput): string {
  const wanted = new Set([comparison.baseline, ...answerOf(comparison, language).named])
  const shown = comparison.scenarios.filter(({ scenario }) => wanted.has(scenario.name))
  const parts = shown.map((each) =>
    folded(
      word('tables.of', language, { name: scenarioLabel(each, language) }),
      scenarioTables(each, language)
        .map((table) => sheet(table))
        .join('')
    )
  )
  const leftOut = shown.length < comparison.scenarios.length ? paragraph(word('tables.others', language), 'note') : ''
  return parts.join('') + leftOut
}

function everythingSection({ comparison, numbers, language }: PageInput): string {
  const { currency } = comparison.scenarios[0].context
  const base = labelOf(comparison.baseline, { comparison, language })
  const tables = everythingTables(numbers, currency, language)
  return (
    paragraph(word('assumed.everythingMeans', language, { n: numbers.length, base })) +
    tables.map((table) => folded(table.title, sheet(table, 'wide keys bare'))).join('')
  )
}

function labelOf(name: string, { comparison, language }: Pick<PageInput, 'comparison' | 'language'>): string {
  const found = comparison.scenarios.find(({ scenario }) => scenario.name === name)
  return found === undefined ? name : scenarioLabel(found, language)
}
