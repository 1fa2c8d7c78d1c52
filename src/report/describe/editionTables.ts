import type { Description } from '../../analysis/records/description.js'
import type { EditionCounts } from '../../analysis/records/editions.js'
import type { Cell, Table } from '../../core/table.js'
import { type Language, word } from '../../i18n/terms.js'
import { numberText } from '../numberText.js'
import { countColumn, moneyColumn, rateColumn, rateText, textColumn } from './writing.js'

const counted = ['attended', 'entered', 'repeated', 'returned', 'unclear', 'lost', 'unknown'] as const
/** Shown only where there are some. */
const rare = ['unclear', 'unknown'] as const

/**
 * Attendance edition by edition: who came first, again, back, and who was lost.
 *
 * @param description What `describe` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const rows = [['A', '1'], ['B', '2'], ['A', '2']].map(([customer, edition]) => ({ customer, edition }))
 * editionsTable(describe(makeRecords(rows)), 'en').rows[1] // => ['2', 2, 1, 1, 0, 0, 0, '100.0 [20.7, 100.0]']
 */
export function editionsTable({ editions }: Description, language: Language): Table {
  const all = editions.flatMap(({ counts }) => (counts === null ? [] : [counts]))
  const shown = counted.filter((name) => !rare.some((each) => each === name) || all.some((counts) => counts[name] > 0))
  const figures = (['paid', 'area'] as const).filter((name) => all.some((counts) => counts[name] !== null))
  const cells = (counts: EditionCounts): Cell[] => [
    ...shown.map((name) => counts[name]),
    rateText(counts.repeat),
    ...figures.map((name) => counts[name])
  ]
  return {
    title: word('desc.editions', language),
    columns: [
      textColumn('edition', 'edition', language),
      ...shown.map((name) => countColumn(name, `desc.${name}`, language)),
      rateColumn('repeat', 'desc.repeat', language),
      ...figures.map((name) =>
        name === 'paid'
          ? moneyColumn('paid', 'desc.paid', language)
          : { ...countColumn('area', 'desc.area', language), unit: word('unit.m2', language) }
      )
    ],
    rows: editions.map(({ edition, counts }) =>
      counts === null
        ? [
            word('desc.cancelled', language, { edition }),
            ...new Array<Cell>(shown.length + 1 + figures.length).fill(null)
          ]
        : [edition, ...cells(counts)]
    ),
    notes: [word('desc.editionsMean', language)]
  }
}

/**
 * The triangle of cohort retention: a row for each edition of entry, a column for each number of editions since.
 *
 * @param description What `describe` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const rows = [['A', '1'], ['B', '2'], ['C', '2'], ['B', '3']].map(([customer, edition]) => ({ customer, edition }))
 * cohortTable(describe(makeRecords(rows)), 'en').rows // => [['2', 2, 0.5]]
 */
export function cohortTable({ triangle }: Description, language: Language): Table {
  const { cohorts, tenureUnknown, attendanceUnknown } = triangle
  const oldest = cohorts.reduce((most, { kept }) => Math.max(most, kept.length - 1), 0)
  const ages = Array.from({ length: oldest }, (_, index) => index + 1)
  return {
    title: word('desc.cohorts', language),
    columns: [
      textColumn('edition', 'desc.firstAttended', language),
      countColumn('customers', 'desc.newCustomers', language),
      ...ages.map((age) => ({
        id: `after${age}`,
        label: word('desc.after', language, { n: age }),
        unit: '',
        kind: 'share' as const,
        digits: 0
      }))
    ],
    rows: cohorts.map(({ edition, customers, kept }) => [
      edition,
      customers,
      ...ages.map((age) => kept[age]?.share ?? null)
    ]),
    notes: [
      word(cohorts.length === 0 ? 'desc.noCohorts' : 'desc.cohortsMean', language),
      ...(tenureUnknown > 0 ? [word('desc.tenureLeftOut', language, { n: numberText(tenureUnknown, 0) })] : []),
      ...(attendanceUnknown > 0
        ? [word('desc.attendanceLeftOut', language, { n: numberText(attendanceUnknown, 0) })]
        : [])
    ]
  }
}
