import type { OutcomeId, OutcomeName } from '../../analysis/outcome.js'
import { type RecordedRatio, ratioOf } from '../../calibration/fromRecords/recordedRatio.js'
import { type RatioColumns, renewalColumns } from '../../calibration/fromRecords/renewal.js'
import type { Records } from '../../records/records.js'
import type { TargetName } from './calibration.js'
import type { RecordGroup } from './groups.js'

/** A figure of the records with the simulated outcomes that it is compared to. */
export interface Target {
  readonly name: TargetName
  readonly tenure: number | null
  readonly segment: string | null
  readonly recorded: RecordedRatio
  readonly matched: boolean
  /** What it is computed from, by customer of the records. */
  readonly columns: RatioColumns
  readonly outcomes: readonly OutcomeName[]
  /** From the outcomes of one replication, in their order. */
  readonly from: (values: readonly number[]) => number
}

/** Cases below which a figure says too little to be matched. */
const leastCases = 10

/** What is computed from which outcomes of the horizon. */
const measured = {
  renewal: { outcomes: ['renewalByTenure'], from: ([rate]: readonly number[]) => rate! },
  repeatRate: { outcomes: ['repeatRate'], from: ([rate]: readonly number[]) => rate! },
  joined: { outcomes: ['joined', 'attendance'], from: ([joined, all]: readonly number[]) => joined! / all! },
  back: {
    outcomes: ['attendance', 'joined', 'retained'],
    from: ([all, joined, retained]: readonly number[]) => (all! - joined! - retained!) / all!
  },
  meanArea: { outcomes: ['area', 'attendance'], from: ([area, all]: readonly number[]) => area! / all! },
  satisfaction: { outcomes: ['satisfaction'], from: ([score]: readonly number[]) => score! },
  attendance: { outcomes: ['attendance'], from: ([all]: readonly number[]) => all! }
} satisfies Record<TargetName, { outcomes: readonly OutcomeId[]; from: (values: readonly number[]) => number }>

/** Figures that parameters are matched to; the others are compared only. */
const matchable: readonly TargetName[] = ['renewal', 'repeatRate', 'joined', 'back']

/**
 * What the calibrated scenario is to reproduce: renewal by tenure, the repeat rate, the shares who come newly and who come
 * back; of all exhibitors or, where the records tell segments apart, of the largest, and first-time renewal and repeat rate of
 * each of the others. Compared, but not matched: the same of all exhibitors, mean stands, satisfaction, number of exhibitors.
 *
 * @param records The records.
 * @param groups Segments of the scenario and their customers, the largest first.
 * @param held Editions that the scenario holds.
 *
 * @example
 * const rows = ['1', '2', '3'].flatMap((edition) => Array.from({ length: 20 }, (_, index) => ({ customer: `${index}`, edition })))
 * targetsOf(makeRecords(rows), [{ segment: 'exhibitors', members: [] }], 10).map(({ name }) => name)
 * // => ['repeatRate', 'joined', 'back', 'attendance']
 */
export function targetsOf(records: Records, groups: readonly RecordGroup[], held: number): Target[] {
  const apart = groups.length > 1
  const target = (
    name: TargetName,
    columns: RatioColumns | null,
    {
      segment = null,
      tenure = null,
      only = false
    }: Partial<Pick<Target, 'segment' | 'tenure'>> & { only?: boolean } = {}
  ): Target[] => {
    const isShare = matchable.includes(name)
    const recorded = columns && ratioOf(columns.above, columns.below, isShare ? { most: 1 } : {})
    if (recorded === null || columns === null) return []
    const { outcomes, from } = measured[name]
    return [
      {
        name,
        tenure,
        segment,
        recorded,
        columns,
        matched: isShare && !only && recorded.cases >= leastCases,
        outcomes: outcomes.map((outcome) => ({ outcome, segment, edition: null, tenure })),
        from: name === 'attendance' ? (values) => from(values) / held : from
      }
    ]
  }
  const whole = ({ segment, members }: { readonly segment: string | null; readonly members?: readonly number[] }) => {
    const { byTenure, repeat, joined, back } = renewalColumns(records, members)
    const of = { segment, only: apart && segment === null }
    return [
      ...byTenure.flatMap((columns, index) => target('renewal', columns, { ...of, tenure: index + 1 })),
      ...target('repeatRate', repeat, of),
      ...target('joined', joined, of),
      ...target('back', back, of)
    ]
  }
  const part = ({ segment, members }: RecordGroup) => {
    const { byTenure, repeat } = renewalColumns(records, members)
    return [
      ...target('renewal', byTenure[0] ?? null, { segment, tenure: 1 }),
      ...target('repeatRate', repeat, { segment })
    ]
  }
  const { area, score } = records.figures
  return [
    ...whole({ segment: null }),
    ...(apart ? [...whole(groups[0]!), ...groups.slice(1).flatMap(part)] : []),
    ...target('meanArea', columnsOf(records, area)),
    ...(apart
      ? groups.flatMap(({ segment, members }) => target('meanArea', columnsOf(records, area, members), { segment }))
      : []),
    ...target('satisfaction', columnsOf(records, score)),
    ...attendanceOf(records).flatMap((recorded) =>
      target('attendance', { above: Float64Array.of(recorded.value), below: Float64Array.of(1) }).map((each) => ({
        ...each,
        recorded
      }))
    )
  ]
}

/** Sums and numbers of a figure over the attendances for which it is recorded, by customer. */
function columnsOf(
  { attended, customers, editions }: Records,
  column: Float64Array | undefined,
  members?: readonly number[]
): RatioColumns | null {
  if (column === undefined) return null
  const above = new Float64Array(customers.length)
  const below = new Float64Array(customers.length)
  for (const customer of members ?? customers.keys()) {
    for (let at = customer * editions.length; at < (customer + 1) * editions.length; at++) {
      if (attended[at] !== 1 || Number.isNaN(column[at]!)) continue
      above[customer]! += column[at]!
      below[customer]!++
    }
  }
  return { above, below }
}

/** Mean number attending, editions being independent. */
function attendanceOf({ attended, customers, editions }: Records): RecordedRatio[] {
  const held = editions.flatMap((edition, place) => (edition.held ? [place] : []))
  const counts = held.map((edition) => {
    let count = 0
    for (let customer = 0; customer < customers.length; customer++) {
      if (attended[customer * editions.length + edition] === 1) count++
    }
    return count
  })
  const found = ratioOf(
    counts,
    counts.map(() => 1)
  )
  return found === null ? [] : [{ ...found, customers: customers.length }]
}
