import type { Description } from '../../analysis/records/description.js'
import { loyaltyKinds } from '../../analysis/records/loyalty.js'
import type { Table } from '../../core/table.js'
import { type Language, word } from '../../i18n/terms.js'
import { numberText } from '../numberText.js'
import { countColumn, measuredText, rateColumn, rateText, segmentText, textColumn } from './writing.js'

/**
 * Loyalty as behaviour × attitude, of all customers and by segment.
 *
 * @param description What `describe` gave.
 * @param language `en` or `zh-CN`.
 * @returns None where no attitude is recorded.
 *
 * @example
 * const rows = [{ customer: 'A', edition: '1', score: 80 }, { customer: 'B', edition: '1', score: 40 }]
 * recordedLoyaltyTables(describe(makeRecords(rows)), 'en')[0].rows[0][4] // => '50.0 [9.5, 90.5]'
 */
export function recordedLoyaltyTables({ loyalty }: Description, language: Language): Table[] {
  if (loyalty === null) return []
  const { edition, bounds, unasked, groups } = loyalty
  return [
    {
      title: word('desc.loyalty', language, { edition }),
      columns: [
        textColumn('segment', 'segment', language),
        countColumn('customers', 'desc.customersWatched', language),
        ...loyaltyKinds.map((kind) => rateColumn(kind, `desc.loyalty.${kind}`, language))
      ],
      rows: groups.map(({ segment, kinds }) => [
        segmentText(segment, language),
        kinds.true.n,
        ...loyaltyKinds.map((kind) => rateText(kinds[kind]))
      ]),
      notes: [word('desc.loyaltyMeans', language, { ...bounds, unasked: numberText(unasked, 0) })]
    }
  ]
}

/**
 * Who left: after which edition, from which segment, and after what.
 *
 * @param description What `describe` gave.
 * @param language `en` or `zh-CN`.
 * @returns None where leaving cannot be told from absence.
 *
 * @example
 * const rows = [['A', '1'], ['B', '1'], ['B', '2'], ['B', '3']].map(([customer, edition]) => ({ customer, edition }))
 * leavingTables(describe(makeRecords(rows)), 'en')[0].rows // => [['1', 2, 1, '50.0 [9.5, 90.5]']]
 */
export function leavingTables({ departures, leftAfter, settings }: Description, language: Language): Table[] {
  const { byEdition, bySegment } = departures
  if (byEdition.length === 0) return []
  const { goneAfter } = settings
  return [
    {
      title: word('desc.leftByEdition', language),
      columns: [
        textColumn('edition', 'desc.lastAttended', language),
        countColumn('attended', 'desc.attended', language),
        countColumn('left', 'desc.left', language),
        rateColumn('share', 'desc.leftShare', language)
      ],
      rows: byEdition.map(({ edition, left }) => [edition, left.n, left.count, rateText(left)]),
      notes: [word('desc.leftMeans', language, { goneAfter })]
    },
    {
      title: word('desc.leftBySegment', language),
      columns: [
        textColumn('segment', 'segment', language),
        countColumn('customers', 'desc.customersWatched', language),
        countColumn('left', 'desc.left', language),
        rateColumn('share', 'desc.leftOfCustomers', language),
        rateColumn('perAttendance', 'desc.leftPerAttendance', language)
      ],
      rows: bySegment.map(({ segment, left, perAttendance }) => [
        segmentText(segment, language),
        left.n,
        left.count,
        rateText(left),
        rateText(perAttendance)
      ])
    },
    ...(leftAfter.length === 0 ? [] : [leftAfterTable(leftAfter, language)])
  ]
}

function leftAfterTable(leftAfter: Description['leftAfter'], language: Language): Table {
  return {
    title: word('desc.leftAfter', language),
    columns: [
      textColumn('mark', 'desc.mark', language),
      countColumn('leavers', 'desc.leaversN', language),
      rateColumn('ofLeavers', 'desc.ofLeavers', language),
      countColumn('stayers', 'desc.stayersN', language),
      rateColumn('ofStayers', 'desc.ofStayers', language),
      { ...rateColumn('ratio', 'desc.riskRatio', language), unit: word('desc.giniRead', language) }
    ],
    rows: leftAfter.map(({ mark, leavers, stayers, ratio }) => [
      word(`desc.mark.${mark}`, language),
      leavers.n,
      rateText(leavers),
      stayers.n,
      rateText(stayers),
      measuredText(ratio, 1, 2)
    ]),
    notes: [word('desc.leftAfterMeans', language)]
  }
}
