import type { Description } from '../../analysis/records/description.js'
import type { Cell, Table } from '../../core/table.js'
import { type Language, type TermId, word } from '../../i18n/terms.js'
import { cohortTable, editionsTable } from './editionTables.js'
import { leavingTables, recordedLoyaltyTables } from './leavingTables.js'
import { concentrationTables, recordedTierTables } from './moneyTables.js'
import { segmentsTable, survivalTables, tenureTable } from './renewalTables.js'
import { countColumn, measuredText, rateText, textColumn } from './writing.js'

/**
 * What a fair's records say, as tables for people: a summary, attendance by edition, cohort retention, renewal, survival, money,
 * loyalty, who left, and what the records do not say.
 *
 * @param description What `describe` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const rows = [['A', '1'], ['B', '2'], ['C', '2'], ['B', '3']].map(([customer, edition]) => ({ customer, edition }))
 * descriptionTables(describe(makeRecords(rows, { files: ['fair.csv'] })), 'en')[0].title
 * // => 'What the records say: fair.csv'
 */
export function descriptionTables(description: Description, language: Language): Table[] {
  return [
    summaryOf(description, language),
    editionsTable(description, language),
    cohortTable(description, language),
    tenureTable(description, language),
    segmentsTable(description, language),
    ...survivalTables(description, language),
    ...concentrationTables(description, language),
    ...recordedTierTables(description, language),
    ...recordedLoyaltyTables(description, language),
    ...leavingTables(description, language),
    notSaidTable(description, language)
  ]
}

function summaryOf(description: Description, language: Language): Table {
  const { files, settings, attended, editions, renewal, sway, concentration, tiers, loyalty } = description
  const [{ firstTime, allTenures, repeat }] = renewal
  const [money] = concentration
  const held = editions.filter(({ counts }) => counts !== null)
  const rate = (term: TermId, each: typeof firstTime): Cell[] => [word(term, language), rateText(each), each.n]
  return {
    title: word('desc.title', language, { name: files.join(', ') || '–' }),
    columns: [
      textColumn('figure', 'desc.figure', language),
      { ...textColumn('value', 'value', language), unit: word('desc.rate', language), align: 'end' },
      countColumn('n', 'n', language)
    ],
    rows: [
      [word('desc.customers', language), '', attended],
      [word('desc.editionsHeld', language), '', held.length],
      rate('desc.firstTime', firstTime),
      [
        word('desc.allTenures', language),
        measuredText(allTenures === null ? null : { ...allTenures, value: allTenures.share }, 100, 1),
        renewal[0].byTenure.reduce((sum, { n }) => sum + n, 0)
      ],
      rate('desc.repeat', repeat),
      rate('desc.swaying', sway[0].swaying),
      ...(money === undefined
        ? []
        : [[word('desc.topFifth', language), measuredText(money.topFifth, 100, 1), money.customers]]),
      ...(tiers?.negative ? [rate('desc.negativeShare', tiers.negative[0].customers)] : []),
      ...(loyalty === null ? [] : [rate('desc.loyalty.true', loyalty.groups[0].kinds.true)])
    ],
    notes: [
      word('desc.noModel', language),
      ...(settings.segment === null ? [] : [word('desc.ofSegment', language, { name: settings.segment })])
    ]
  }
}

function notSaidTable({ notSaid }: Description, language: Language): Table {
  return {
    title: word('desc.notSaid', language),
    columns: [
      textColumn('what', 'desc.what', language),
      countColumn('count', 'desc.howMany', language),
      textColumn('needed', 'desc.needed', language)
    ],
    rows: notSaid.map(({ gap, count }) => [
      word(`desc.gap.${gap}`, language),
      count,
      word(`desc.needs.${gap}`, language)
    ])
  }
}
