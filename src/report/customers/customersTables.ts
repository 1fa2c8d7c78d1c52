import { tierLabels } from '../../analysis/names.js'
import { tiers } from '../../analysis/tiers.js'
import type { CustomerStandings } from '../../calibration/standing/standing.js'
import { fromText, lastEdition, stageText } from '../../chart/customers/names.js'
import type { Column, Table } from '../../core/table.js'
import { inLanguage, type Language, type TermId, word } from '../../i18n/terms.js'
import { focusOf } from '../../model/stageFocus.js'
import { numberText, undefinedText } from '../numberText.js'
import { checkTables } from './checkTables.js'
import { percentText, rangedText, valueDigits } from './texts.js'

/**
 * Where customers stand, as tables for people: customers, attendances and value by stage; value tiers; those at risk, most at
 * stake first; and how good the probabilities are.
 *
 * @param standings What `customerStandings` gave.
 * @param language `en` or `zh-CN`.
 * @param top How many customers at risk are listed. Defaults to 20.
 *
 * @example
 * const rows = Array.from({ length: 60 }, (_, at) => ['1', '2', '3'].filter((edition) => Number(edition) < 2 + (at % 3))
 *   .map((edition) => ({ customer: `C${at}`, edition }))).flat()
 * customersTables(customerStandings(makeRecords(rows)), 'en').map(({ title }) => title)[0] // => 'Where customers stand after 3'
 */
export function customersTables(standings: CustomerStandings, language: Language, top = 20): Table[] {
  return [
    stagesTable(standings, language),
    standingTiersTable(standings, language),
    ...riskTables(standings, language, top),
    ...checkTables(standings.check, language)
  ]
}

/**
 * Customers, attendances at the next edition and value to come by stage, with what to work on.
 *
 * @param standings What `customerStandings` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const rows = Array.from({ length: 60 }, (_, at) => ['1', '2', '3'].filter((edition) => Number(edition) < 2 + (at % 3))
 *   .map((edition) => ({ customer: `C${at}`, edition }))).flat()
 * stagesTable(customerStandings(makeRecords(rows)), 'en').rows.map(([stage]) => stage)
 * // => ['With the fair (stage not told apart)', 'Disappearance', 'All who ever attended']
 */
export function stagesTable(standings: CustomerStandings, language: Language): Table {
  const { stages, neverAttended, notes } = standings
  const valueDigitsOfAll = valueDigits(stages.map(({ value }) => value.value))
  const prospects = [
    word('cust.neverAttended', language),
    numberText(neverAttended, 0),
    undefinedText,
    undefinedText,
    word('cust.focus.outreach', language)
  ]
  const rows = stages.map(({ stage, customers, attends, value }) => [
    stageText(stage, language),
    rangedText(customers, 0),
    rangedText(attends, 0),
    rangedText(value, valueDigitsOfAll),
    stage === null || stage === 'all' ? '' : word(`cust.focus.${focusOf[stage]}`, language)
  ])
  return {
    title: word('cust.byStage', language, { edition: lastEdition(standings) }),
    columns: [
      text('stage', 'stage', language),
      end('customers', 'cust.customers', language),
      end('attends', 'cust.attendNext', language),
      end('value', 'cust.valueToCome', language),
      text('focus', 'cust.focus', language)
    ],
    rows: [...(neverAttended > 0 ? [prospects] : []), ...rows],
    notes: [
      fromText(standings, language),
      valueNote(standings, language),
      ...notes.map(({ message, messageZh }) => inLanguage({ en: message, zh: messageZh }, language)),
      word('cust.noForecast', language)
    ]
  }
}

function valueNote({ worth, settings }: CustomerStandings, language: Language): string {
  const { horizon, discount, editionsPerYear, margin } = settings
  const short = (value: number) => String(Number(value.toPrecision(6)))
  const values = {
    horizon,
    discount: short(100 * discount),
    perYear: short(editionsPerYear),
    margin: short(100 * margin)
  }
  return word(worth.unit === 'money' ? 'cust.valueMeans' : 'cust.editionsMean', language, values)
}

function standingTiersTable({ customers }: CustomerStandings, language: Language): Table {
  const valued = customers.filter(({ tier }) => tier !== null)
  const sums = tiers.map((tier) => {
    const own = valued.filter((customer) => customer.tier === tier)
    return { tier, count: own.length, value: own.reduce((sum, { value }) => sum + (value ?? 0), 0) }
  })
  return {
    title: word('cust.tiers', language),
    columns: [
      text('tier', 'tier', language),
      { id: 'customers', label: word('customers', language), unit: '', kind: 'integer' },
      { id: 'share', label: word('share', language), unit: '', kind: 'share' },
      {
        id: 'value',
        label: word('cust.valueOfTier', language),
        unit: '',
        kind: 'number',
        digits: valueDigits(sums.map(({ value }) => value))
      }
    ],
    rows: sums.map(({ tier, count, value }) => [
      inLanguage(tierLabels[tier], language),
      count,
      valued.length === 0 ? null : count / valued.length,
      value
    ]),
    notes: [word('cust.tiersMean', language)]
  }
}

function riskTables({ customers, atRisk }: CustomerStandings, language: Language, top: number): Table[] {
  const listed = atRisk.slice(0, top).map((place) => customers[place])
  if (listed.length === 0) return []
  const digits = valueDigits(listed.map(({ value }) => value))
  const hasNames = listed.some(({ name }) => name !== null)
  const hasSegments = listed.some(({ segment }) => segment !== null)
  return [
    {
      title: word('cust.atRisk', language, { shown: listed.length }),
      columns: [
        text('id', 'cust.customer', language),
        ...(hasNames ? [text('name', 'cust.name', language)] : []),
        ...(hasSegments ? [text('segment', 'segment', language)] : []),
        text('lastAttended', 'cust.lastAttended', language),
        text('stage', 'cust.likeliest', language),
        end('pAttends', 'cust.pAttends', language),
        end('value', 'cust.valueToCome', language),
        end('atRisk', 'cust.pLeaves', language),
        end('atStake', 'cust.atStake', language),
        text('focus', 'cust.focus', language)
      ],
      rows: listed.map((customer) => [
        customer.id,
        ...(hasNames ? [customer.name] : []),
        ...(hasSegments ? [customer.segment] : []),
        customer.lastAttended,
        customer.stage === null ? undefinedText : stageText(customer.stage, language),
        percentText(customer.attends),
        rangedText({ value: customer.value ?? 0, low: customer.low, high: customer.high }, digits),
        percentText(customer.atRisk),
        numberText(customer.atStake ?? 0, digits),
        customer.focus === null ? undefinedText : word(`cust.focus.${customer.focus}`, language)
      ]),
      notes: [word('cust.riskMeans', language)]
    }
  ]
}

function text(id: string, term: TermId, language: Language): Column {
  return { id, label: word(term, language), unit: '', kind: 'text' }
}

function end(id: string, term: TermId, language: Language): Column {
  return { ...text(id, term, language), align: 'end' }
}
