import type { Words } from '../../calibration/fit.js'
import { segmentsOf } from '../../calibration/fromRecords/fitRecords.js'
import type { Records } from '../../records/records.js'
import type { Scenario } from '../../scenario/scenario.js'
import { calibrateWords } from './words.js'

/** Customers of the records that a segment of the scenario stands for. */
export interface RecordGroup {
  /** Of the scenario. */
  readonly segment: string
  /** Places in the records. */
  readonly members: readonly number[]
}

/** Which segments of a scenario the records speak of. */
export interface RecordGroups {
  /** The largest first. */
  readonly groups: readonly RecordGroup[]
  readonly problems: readonly Words[]
}

/**
 * Finds the segments of exhibitors that the records' segments are: by name or by title, whatever the case. Records without
 * segments speak of the largest segment of exhibitors.
 *
 * @param records The records.
 * @param scenario With the segments.
 *
 * @example
 * const records = makeRecords([{ customer: 'A', edition: '1', segment: 'Small' }, { customer: 'B', edition: '1', segment: 'huge' }])
 * const scenario = makeScenario({ segments: { small: { marketSize: 900 }, leaders: { marketSize: 20 } } })
 * const { groups, problems } = groupsOf(records, scenario)
 * groups // => [{ segment: 'small', members: [0] }]
 * problems.length // => 1
 */
export function groupsOf(records: Records, scenario: Scenario): RecordGroups {
  const own = Object.entries(scenario.segments).filter(([, { kind }]) => kind === 'exhibitor')
  const recorded = segmentsOf(records)
  const all = Array.from(records.customers.keys())
  if (own.length === 0) return { groups: [], problems: [calibrateWords.noExhibitors] }
  const sizeOf = (marketSize: readonly number[]) => marketSize[0] ?? 0
  const largest = own.reduce((one, other) => (sizeOf(other[1].marketSize) > sizeOf(one[1].marketSize) ? other : one))
  if (recorded.length === 0) {
    const problems = own.length > 1 ? [calibrateWords.segmentsPooled(largest[0])] : []
    return { groups: [{ segment: largest[0], members: all }], problems }
  }
  const problems: Words[] = []
  const found = recorded.flatMap(({ segment: label, members }) => {
    const wanted = plain(label)
    const match = own.find(([id, { title, titleZh }]) =>
      [id, title, titleZh].some((each) => each !== null && plain(each) === wanted)
    )
    if (match !== undefined) return [{ segment: match[0], members }]
    problems.push(calibrateWords.unknownSegment(label, own.map(([id]) => id).join(', ')))
    return []
  })
  const groups = found.sort((one, other) => other.members.length - one.members.length)
  return { groups: groups.length > 0 ? groups : [{ segment: largest[0], members: all }], problems }
}

function plain(name: string): string {
  return name.trim().toLowerCase()
}
