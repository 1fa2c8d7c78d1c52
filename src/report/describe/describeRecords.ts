import type { Measured } from '../../analysis/records/concentration.js'
import type { Description } from '../../analysis/records/description.js'
import { loyaltyKinds } from '../../analysis/records/loyalty.js'
import type { Rate } from '../../analysis/records/rate.js'
import type { Cell, Column, Table } from '../../core/table.js'
import { type Language, type TermId, word } from '../../i18n/terms.js'
import { undefinedText } from '../numberText.js'

/** Where a figure belongs. */
interface Place {
  readonly segment?: string | null
  readonly edition?: string | null
  /** Tenure, time, tenths of customers, tier, quadrant or mark, as the topic has it. */
  readonly at?: string | number
}

type Row = readonly Cell[]

/**
 * Everything that `describe` found as one long table of plain numbers: topic, figure, segment (empty: all customers; a dash: none recorded), edition,
 * place (number of editions, tenth, tier, quadrant or mark), value with the ends of its interval, and the count and number of cases
 * it comes from.
 *
 * @param description What `describe` gave.
 * @param language `en` or `zh-CN`; topics and figures are called the same in both.
 *
 * @example
 * const rows = [['A', '1'], ['B', '2'], ['C', '2'], ['B', '3']].map(([customer, edition]) => ({ customer, edition }))
 * const table = descriptionRecords(describe(makeRecords(rows)), 'en')
 * table.rows.find(([topic, figure]) => topic === 'renewal' && figure === 'firstTime').slice(5, 6) // => [0.5]
 */
export function descriptionRecords(description: Description, language: Language): Table {
  return {
    title: word('desc.title', language, { name: description.files.join(', ') || '–' }),
    columns: columnsIn(language),
    rows: [
      ...editionRecords(description),
      ...cohortRecords(description),
      ...renewalRecords(description),
      ...survivalRecords(description),
      ...moneyRecords(description),
      ...loyaltyRecords(description),
      ...leavingRecords(description),
      ...description.notSaid.map(({ gap, count }) => plain('notSaid', gap, {}, count))
    ]
  }
}

function editionRecords({ editions }: Description): Row[] {
  const counted = ['attended', 'entered', 'repeated', 'returned', 'unclear', 'lost', 'unknown', 'paid', 'area'] as const
  return editions.flatMap(({ edition, counts }) =>
    counts === null
      ? [plain('editions', 'cancelled', { edition }, 1)]
      : [
          ...counted.map((figure) => plain('editions', figure, { edition }, counts[figure])),
          share('editions', 'repeat', { edition }, counts.repeat)
        ]
  )
}

function cohortRecords({ triangle }: Description): Row[] {
  return [
    ...triangle.cohorts.flatMap(({ edition, kept }) =>
      kept.map((rate, at) =>
        rate === null
          ? plain('cohorts', 'kept', { edition, at }, null)
          : share('cohorts', 'kept', { edition, at }, rate)
      )
    ),
    plain('cohorts', 'tenureUnknown', {}, triangle.tenureUnknown),
    plain('cohorts', 'attendanceUnknown', {}, triangle.attendanceUnknown)
  ]
}

function renewalRecords({ renewal, sway }: Description): Row[] {
  return renewal.flatMap(({ segment, customers, firstTime, byTenure, allTenures, repeat }, index) => [
    plain('renewal', 'customers', { segment }, customers),
    share('renewal', 'firstTime', { segment }, firstTime),
    ...byTenure.map((rate, tenure) => share('renewal', 'byTenure', { segment, at: tenure + 1 }, rate)),
    measured('renewal', 'allTenures', { segment }, allTenures && { ...allTenures, value: allTenures.share }),
    share('renewal', 'repeat', { segment }, repeat),
    share('renewal', 'swaying', { segment }, sway[index].swaying)
  ])
}

function survivalRecords({ survival }: Description): Row[] {
  const { curves, logRank, cameBack } = survival
  return [
    ...curves.flatMap(({ segment, curve }) => [
      ...curve.points.map(({ time, survival: value, low, high, left, atRisk }) =>
        row('survival', 'stillThere', { segment, at: time }, value, low, high, left, atRisk)
      ),
      measured(
        'survival',
        'median',
        { segment },
        curve.median === null ? null : { value: curve.median, ...curve.medianInterval }
      )
    ]),
    share('survival', 'cameBack', {}, cameBack),
    ...(logRank === null
      ? []
      : (['statistic', 'freedom', 'p'] as const).map((each) => plain('survival', `logRank.${each}`, {}, logRank[each])))
  ]
}

function moneyRecords({ concentration, tiers }: Description): Row[] {
  return [
    ...concentration.flatMap(({ of, edition, customers, total, topFifth, gini, lorenz }) => [
      plain('concentration', `${of}.total`, { edition }, total, customers),
      measured('concentration', `${of}.topFifth`, { edition }, topFifth, customers),
      measured('concentration', `${of}.gini`, { edition }, gini, customers),
      ...lorenz.map((value, tenth) => plain('concentration', `${of}.lorenz`, { edition, at: tenth }, value, customers))
    ]),
    ...(tiers?.tiers ?? []).flatMap(({ tier, customers, total }) => [
      share('tiers', 'customers', { at: tier }, customers),
      plain('tiers', 'total', { at: tier }, total)
    ]),
    ...(tiers?.negative ?? []).flatMap(({ segment, customers, total }) => [
      share('negative', 'customers', { segment }, customers),
      plain('negative', 'total', { segment }, total)
    ])
  ]
}

function loyaltyRecords({ loyalty }: Description): Row[] {
  if (loyalty === null) return []
  const { edition, groups } = loyalty
  return groups.flatMap(({ segment, kinds }) =>
    loyaltyKinds.map((kind) => share('loyalty', 'customers', { segment, edition, at: kind }, kinds[kind]))
  )
}

function leavingRecords({ departures, leftAfter }: Description): Row[] {
  return [
    ...departures.byEdition.map(({ edition, left }) => share('left', 'perAttendance', { edition }, left)),
    ...departures.bySegment.flatMap(({ segment, left, perAttendance }) => [
      share('left', 'customers', { segment }, left),
      share('left', 'perAttendance', { segment }, perAttendance)
    ]),
    ...leftAfter.flatMap(({ mark: at, leavers, stayers, riskWith, riskWithout, ratio }) => [
      share('leftAfter', 'ofLeavers', { at }, leavers),
      share('leftAfter', 'ofStayers', { at }, stayers),
      share('leftAfter', 'riskWith', { at }, riskWith),
      share('leftAfter', 'riskWithout', { at }, riskWithout),
      measured('leftAfter', 'riskRatio', { at }, ratio)
    ])
  ]
}

function share(topic: string, figure: string, place: Place, { share, low, high, count, n }: Rate): Row {
  return row(topic, figure, place, share, low, high, count, n)
}

function measured(topic: string, figure: string, place: Place, value: Measured | null, n: number | null = null): Row {
  return row(topic, figure, place, value?.value ?? null, value?.low ?? null, value?.high ?? null, null, n)
}

function plain(topic: string, figure: string, place: Place, value: number | null, n: number | null = null): Row {
  return row(topic, figure, place, value, null, null, null, n)
}

function row(
  topic: string,
  figure: string,
  { segment = null, edition = null, at }: Place,
  ...numbers: (number | null)[]
): Row {
  return [
    topic,
    figure,
    segment === '' ? undefinedText : segment,
    edition,
    at === undefined ? null : String(at),
    ...numbers
  ]
}

function columnsIn(language: Language): Column[] {
  const column = (id: string, term: TermId, kind: Column['kind']): Column => {
    return { id, label: word(term, language), unit: '', kind }
  }
  return [
    column('topic', 'desc.topic', 'text'),
    column('figure', 'figure', 'text'),
    column('segment', 'segment', 'text'),
    column('edition', 'edition', 'text'),
    column('at', 'desc.at', 'text'),
    column('value', 'value', 'number'),
    column('low', 'low', 'number'),
    column('high', 'high', 'number'),
    column('count', 'desc.cases', 'integer'),
    column('n', 'n', 'integer')
  ]
}
