import type { OutcomeId, OutcomeName } from '../../analysis/outcome.js'
import { heldPlaces } from '../../calibration/fromRecords/heldEditions.js'
import { type RecordedRatio, ratioOf } from '../../calibration/fromRecords/recordedRatio.js'
import {
  type RatioColumns,
  type RenewalColumns,
  renewalColumns,
  saysSince
} from '../../calibration/fromRecords/renewal.js'
import type { Records } from '../../records/records.js'
import { figureColumns, type WindowFigure } from '../units/recordWindow.js'
import type { TargetName } from './calibration.js'
import type { RecordGroup } from './groups.js'

/** A figure of the records with what it is compared to in a simulation. */
export interface Target {
  readonly name: TargetName
  /** Editions attended, of `renewal`, or missed, of `returns`. */
  readonly tenure: number | null
  readonly segment: string | null
  readonly recorded: RecordedRatio
  readonly matched: boolean
  /** What it is computed from, by customer of the records. */
  readonly columns: RatioColumns
  readonly simulated: SimulatedFigure
}

/** A figure in the definitions of records, or one made of simulated outcomes of one replication, in their order. */
export type SimulatedFigure =
  | { readonly window: WindowFigure }
  | { readonly outcomes: readonly OutcomeName[]; readonly from: (values: readonly number[]) => number }

/** What records and simulation are to be compared in. */
export interface Targets {
  readonly targets: readonly Target[]
  /** Whether the records say at their first edition who is new. */
  readonly saysSince: boolean
}

/** Cases below which a figure says too little to be matched. */
const leastCases = 10

/** What is computed from which outcomes of the horizon. */
const measured = {
  meanArea: { outcomes: ['area', 'attendance'], from: ([area, all]: readonly number[]) => area! / all! },
  satisfaction: { outcomes: ['satisfaction'], from: ([score]: readonly number[]) => score! },
  attendance: { outcomes: ['attendance'], from: ([all]: readonly number[]) => all! }
} satisfies Partial<Record<TargetName, { outcomes: readonly OutcomeId[]; from: (values: readonly number[]) => number }>>

/**
 * What the calibrated scenario is to reproduce: renewal by tenure, the repeat rate, the shares who come newly and who come
 * back, who returns after how many editions missed and stays then; of all exhibitors or, where the records tell segments
 * apart, of the largest, and first-time renewal and repeat rate of each of the others. Compared, but not matched: the same of
 * all exhibitors, mean stands, satisfaction, number of exhibitors.
 *
 * @param records The records.
 * @param groups Segments of the scenario and their customers, the largest first.
 * @param options `held`: editions that the scenario holds; `isAlike`: whether it is seen through the window of the records,
 *   without which who is new and who is back cannot be compared. Defaults to true.
 *
 * @example
 * const rows = ['1', '2', '3'].flatMap((edition) => Array.from({ length: 20 }, (_, index) => ({ customer: `${index}`, edition })))
 * const { targets } = targetsOf(makeRecords(rows), [{ segment: 'exhibitors', members: [] }], { held: 10 })
 * targets.map(({ name }) => name) // => ['repeatRate', 'joined', 'back', 'attendance']
 */
export function targetsOf(
  records: Records,
  groups: readonly RecordGroup[],
  { held, isAlike = true }: { readonly held: number; readonly isAlike?: boolean }
): Targets {
  const apart = groups.length > 1
  const { area, score } = records.figures
  const whole = (segment: string | null, members?: readonly number[]) => {
    return sharesOf(renewalColumns(records, members), segment, figuresOfWhole, (name) => {
      return !(apart && segment === null) && (isAlike || (name !== 'joined' && name !== 'back'))
    })
  }
  const part = ({ segment, members }: RecordGroup) => {
    return sharesOf(renewalColumns(records, members), segment, figuresOfPart, () => true)
  }
  const compared = (name: keyof typeof measured, recorded: RecordedRatio | null, segment: string | null = null) => {
    const { outcomes, from } = measured[name]
    const named = outcomes.map((outcome) => ({ outcome, segment, edition: null, tenure: null }))
    const perEdition = (values: readonly number[]) => from(values) / held
    const simulated = { outcomes: named, from: name === 'attendance' ? perEdition : from }
    return recorded === null
      ? []
      : [{ name, tenure: null, segment, recorded, matched: false, columns: noColumns, simulated }]
  }
  const meanOf = (column: Float64Array | undefined, members?: readonly number[]) => {
    const columns = columnsOf(records, column, members)
    return columns && ratioOf(columns.above, columns.below)
  }
  const [largest, ...others] = groups
  const targets: Target[] = [
    ...whole(null),
    ...(apart && largest ? [...whole(largest.segment, largest.members), ...others.flatMap(part)] : []),
    ...compared('meanArea', meanOf(area)),
    ...(apart ? groups.flatMap(({ segment, members }) => compared('meanArea', meanOf(area, members), segment)) : []),
    ...compared('satisfaction', meanOf(score)),
    ...compared('attendance', attendanceOf(records))
  ]
  return { targets, saysSince: saysSince(records, heldPlaces(records)) }
}

const noColumns: RatioColumns = { above: new Float64Array(0), below: new Float64Array(0) }

type Named = Pick<WindowFigure, 'name' | 'count'>

const figuresOfWhole: readonly Named[] = [
  ...[1, 2, 3, 4, 5].map((count) => ({ name: 'renewal', count }) as const),
  ...(['repeatRate', 'joined', 'back'] as const).map((name) => ({ name, count: null })),
  ...[1, 2, 3].map((count) => ({ name: 'returns', count }) as const),
  { name: 'again', count: null }
]

const figuresOfPart: readonly Named[] = [
  { name: 'renewal', count: 1 },
  { name: 'repeatRate', count: null }
]

/** Shares that can be matched, where there is anybody to speak of. */
function sharesOf(
  columns: RenewalColumns,
  segment: string | null,
  figures: readonly Named[],
  mayMatch: (name: WindowFigure['name']) => boolean
): Target[] {
  return figures.flatMap(({ name, count }) => {
    const own = figureColumns(columns, { name, count })
    const recorded = own && ratioOf(own.above, own.below, { most: 1 })
    if (!recorded) return []
    const matched = mayMatch(name) && recorded.cases >= leastCases
    return [
      { name, tenure: count, segment, recorded, matched, columns: own, simulated: { window: { name, count, segment } } }
    ]
  })
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
function attendanceOf({ attended, customers, editions }: Records): RecordedRatio | null {
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
  return found && { ...found, customers: customers.length }
}
