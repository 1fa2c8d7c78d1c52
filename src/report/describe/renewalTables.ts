import type { Description } from '../../analysis/records/description.js'
import type { Table } from '../../core/table.js'
import { type Language, word } from '../../i18n/terms.js'
import { numberText } from '../numberText.js'
import { countColumn, measuredText, rateColumn, rateText, segmentText, textColumn } from './writing.js'

/**
 * Renewal by the number of editions attended without a break, of all customers.
 *
 * @param description What `describe` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const rows = [['A', '1'], ['B', '2'], ['C', '2'], ['B', '3']].map(([customer, edition]) => ({ customer, edition }))
 * tenureTable(describe(makeRecords(rows)), 'en').rows // => [[1, 2, 1, '50.0 [9.5, 90.5]']]
 */
export function tenureTable({ renewal }: Description, language: Language): Table {
  return {
    title: word('desc.renewalByTenure', language),
    columns: [
      countColumn('tenure', 'tenure', language),
      countColumn('n', 'desc.couldRenew', language),
      countColumn('renewed', 'desc.renewed', language),
      rateColumn('renewal', 'desc.renewal', language)
    ],
    rows: renewal[0].byTenure.map((rate, index) => [index + 1, rate.n, rate.count, rateText(rate)]),
    notes: [word('desc.renewalMeans', language)]
  }
}

/**
 * First-time and all-tenure renewal, the repeat rate and the share that sways, of all customers and by segment.
 *
 * @param description What `describe` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const rows = [['A', '1'], ['B', '2'], ['C', '2'], ['B', '3']].map(([customer, edition]) => ({ customer, edition }))
 * segmentsTable(describe(makeRecords(rows)), 'en').rows[0].slice(0, 3) // => ['All customers', 3, '50.0 [9.5, 90.5]']
 */
export function segmentsTable({ renewal, sway }: Description, language: Language): Table {
  return {
    title: word('desc.bySegment', language),
    columns: [
      textColumn('segment', 'segment', language),
      countColumn('customers', 'customers', language),
      rateColumn('firstTime', 'desc.firstTime', language),
      rateColumn('allTenures', 'desc.allTenures', language),
      rateColumn('repeat', 'desc.repeat', language),
      rateColumn('swaying', 'desc.swaying', language)
    ],
    rows: renewal.map(({ segment, customers, firstTime, allTenures, repeat }, index) => [
      segmentText(segment, language),
      customers,
      rateText(firstTime),
      measuredText(allTenures === null ? null : { ...allTenures, value: allTenures.share }, 100, 1),
      rateText(repeat),
      rateText(sway[index].swaying)
    ]),
    notes: [word('desc.segmentsMean', language, { from: renewal[0].allTenures?.oneRateFrom ?? 1 })]
  }
}

/** Times at which survival is shown by segment. */
const shownTimes = [1, 2, 3, 5, 10] as const

/**
 * How long customers stay: the curve of all, and where there are several segments, points of theirs.
 *
 * @param description What `describe` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const rows = [['A', '1'], ['B', '2'], ['C', '2'], ['B', '3'], ['A', '4'], ['A', '5']]
 * const description = describe(makeRecords(rows.map(([customer, edition]) => ({ customer, edition }))))
 * survivalTables(description, 'en')[0].rows // => [[1, 2, 1, '50.0 [0.6, 91.0]'], [2, 1, 1, '0.0 [0.0, 91.0]']]
 */
export function survivalTables(description: Description, language: Language): Table[] {
  const { curves } = description.survival
  const [all] = curves
  const whole: Table = {
    title: word('desc.survival', language),
    columns: [
      countColumn('time', 'desc.time', language),
      countColumn('atRisk', 'desc.atRisk', language),
      countColumn('left', 'desc.left', language),
      rateColumn('survival', 'desc.survivalShare', language)
    ],
    rows: (all?.curve.points ?? []).map(({ time, atRisk, left, survival, low, high }) => [
      time,
      atRisk,
      left,
      rateText({ share: survival, low, high })
    ]),
    notes: survivalNotes(description, language)
  }
  return curves.length < 2 ? [whole] : [whole, survivalBySegment(description, language)]
}

function survivalBySegment({ survival: { curves } }: Description, language: Language): Table {
  const times = shownTimes.filter((time) => time <= Math.max(...curves.map(({ watchedFor }) => watchedFor)))
  return {
    title: word('desc.survivalBySegment', language),
    columns: [
      textColumn('segment', 'segment', language),
      countColumn('customers', 'desc.customersWatched', language),
      ...times.map((time) => ({
        ...rateColumn(`after${time}`, 'desc.survivalAt', language),
        label: word('desc.survivalAt', language, { n: time })
      })),
      { id: 'median', label: word('desc.median', language), unit: '', kind: 'text', align: 'end' }
    ],
    rows: curves.map(({ segment, curve, watchedFor }) => [
      segmentText(segment, language),
      curve.customers,
      ...times.map((time) => (time > watchedFor ? rateText(unseen) : rateText(survivalAt(curve.points, time)))),
      measuredText(curve.median === null ? null : { value: curve.median, ...curve.medianInterval }, 1, 0)
    ])
  }
}

const unseen = { share: null, low: null, high: null }

function survivalAt(points: Description['survival']['curves'][number]['curve']['points'], time: number) {
  const point = points.filter((each) => each.time <= time).at(-1)
  return point === undefined ? { share: 1, low: null, high: null } : { ...point, share: point.survival }
}

function survivalNotes({ survival }: Description, language: Language): string[] {
  const { goneAfter, watchedTo, curves, logRank, cameBack } = survival
  if (watchedTo === null || curves.length === 0) return [word('desc.notWatched', language, { n: goneAfter + 1 })]
  return [
    word('desc.survivalMeans', language, { goneAfter, watchedTo }),
    ...(cameBack.share === null
      ? []
      : [
          word('desc.cameBack', language, {
            n: numberText(cameBack.n, 0),
            goneAfter,
            share: `${numberText(cameBack.share * 100, 1)}%`
          })
        ]),
    ...(logRank === null
      ? []
      : [
          word('desc.logRank', language, {
            statistic: numberText(logRank.statistic, 2),
            freedom: logRank.freedom,
            p: logRank.p < 0.0001 ? '< 0.0001' : `= ${numberText(logRank.p, 4)}`
          })
        ])
  ]
}
