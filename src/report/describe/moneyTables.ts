import { tierLabels } from '../../analysis/names.js'
import type { RecordedConcentration } from '../../analysis/records/concentration.js'
import type { Description } from '../../analysis/records/description.js'
import type { Table } from '../../core/table.js'
import { inLanguage, type Language, word } from '../../i18n/terms.js'
import { numberText } from '../numberText.js'
import { countColumn, measuredText, moneyColumn, rateColumn, rateText, segmentText, textColumn } from './writing.js'

/**
 * What is concentrated, in words.
 *
 * @example
 * concentrationText({ of: 'paid', over: 'lastEdition', edition: '2024' }, 'en') // => 'paid, 2024'
 */
export function concentrationText(
  { of, over, edition }: Pick<RecordedConcentration, 'of' | 'over' | 'edition'>,
  language: Language
): string {
  return word(`desc.${of}${over === 'records' ? 'OverRecords' : 'AtLast'}`, language, { edition: edition ?? '' })
}

/**
 * How concentrated money is: share of the top fifth and Gini coefficient, then the Lorenz curves by tenths.
 *
 * @param description What `describe` gave.
 * @param language `en` or `zh-CN`.
 * @returns None where no payment is recorded.
 *
 * @example
 * const rows = [30, 10, 10, 10, 40].map((paid, index) => ({ customer: `C${index}`, edition: '1', paid }))
 * const [table] = concentrationTables(describe(makeRecords(rows)), 'en')
 * table.rows[0].slice(0, 3) // => ['paid, all editions', 5, 100]
 */
export function concentrationTables({ concentration, settings }: Description, language: Language): Table[] {
  if (concentration.length === 0) return []
  const hasValue = concentration.some(({ of }) => of === 'value')
  const column = (each: RecordedConcentration, index: number) => ({
    id: `curve${index}`,
    label: concentrationText(each, language),
    unit: '',
    kind: 'share' as const
  })
  const tenths = Array.from({ length: 10 }, (_, index) => index + 1)
  return [
    {
      title: word('desc.concentration', language),
      columns: [
        textColumn('what', 'desc.what', language),
        countColumn('customers', 'customers', language),
        moneyColumn('total', 'desc.total', language),
        rateColumn('topFifth', 'desc.topFifth', language),
        { ...rateColumn('gini', 'desc.gini', language), unit: word('desc.giniRead', language) }
      ],
      rows: concentration.map((each) => [
        concentrationText(each, language),
        each.customers,
        each.total,
        measuredText(each.topFifth, 100, 1),
        measuredText(each.gini, 1, 2)
      ]),
      notes: hasValue ? marginNotes(settings, language) : []
    },
    {
      title: word('desc.lorenz', language),
      columns: [textColumn('tenths', 'desc.tenths', language), ...concentration.map(column)],
      rows: tenths.map((tenth) => [`${tenth * 10}%`, ...concentration.map(({ lorenz }) => lorenz[tenth])]),
      notes: [word('desc.lorenzMeans', language)]
    }
  ]
}

function marginNotes({ margin, marginSaid }: Description['settings'], language: Language): string[] {
  return [
    word('desc.concentrationMeans', language, { margin: `${numberText(margin * 100, 0)} %` }),
    ...(marginSaid ? [] : [word('desc.marginAssumed', language)])
  ]
}

/**
 * Value tiers, and customers who have cost more than they brought, by segment.
 *
 * @param description What `describe` gave.
 * @param language `en` or `zh-CN`.
 * @returns None where no payment is recorded; the second only where cost is.
 *
 * @example
 * const rows = [30, 10, 10, 10, 40].map((paid, index) => ({ customer: `C${index}`, edition: '1', paid }))
 * recordedTierTables(describe(makeRecords(rows)), 'en')[0].rows
 * // => [['most valuable fifth', 1, 0.2, 40], ['second tier', 4, 0.8, 60]]
 */
export function recordedTierTables({ tiers, settings }: Description, language: Language): Table[] {
  if (tiers === null) return []
  const byValue = tiers.by === 'value'
  const whole: Table = {
    title: word(byValue ? 'desc.tiers' : 'desc.tiersByPaid', language),
    columns: [
      textColumn('tier', 'tier', language),
      countColumn('customers', 'customers', language),
      { id: 'share', label: word('share', language), unit: '', kind: 'share' },
      moneyColumn('total', 'desc.total', language)
    ],
    rows: tiers.tiers.map(({ tier, customers, total }) => [
      inLanguage(tierLabels[tier], language),
      customers.count,
      customers.share,
      total
    ]),
    notes: byValue ? marginNotes(settings, language) : []
  }
  if (tiers.negative === null) return [whole]
  return [
    whole,
    {
      title: word('desc.negative', language),
      columns: [
        textColumn('segment', 'segment', language),
        countColumn('n', 'desc.customersWatched', language),
        countColumn('count', 'number', language),
        rateColumn('share', 'share', language),
        moneyColumn('loss', 'desc.loss', language)
      ],
      rows: tiers.negative.map(({ segment, customers, total }) => [
        segmentText(segment, language),
        customers.n,
        customers.count,
        rateText(customers),
        total
      ])
    }
  ]
}
