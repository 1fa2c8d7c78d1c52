import type { Words } from '../../calibration/fit.js'
import { segmentsOf } from '../../calibration/fromRecords/fitRecords.js'
import { InputError, type Problem } from '../../core/errors.js'
import { suggested } from '../../core/nearest.js'
import { plainName } from '../../core/plainName.js'
import type { Records } from '../../records/records.js'
import type { Scenario, Segment } from '../../scenario/scenario.js'
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

/** Segments of the scenario, by the names that the records have for them. */
export type SegmentNames = Readonly<Record<string, string>>

/**
 * Finds the segments of exhibitors that the records' segments are: those named, else by id or title, whatever the case and
 * spaces. Records without segments speak of the largest segment of exhibitors.
 *
 * @param records The records.
 * @param scenario With the segments.
 * @param names Which segment of the scenario a segment of the records is, where names differ. Defaults to none.
 * @throws InputError for names that neither have, with the nearest that they do.
 *
 * @example
 * const records = makeRecords([{ customer: 'A', edition: '1', segment: 'Small' }, { customer: 'B', edition: '1', segment: 'huge' }])
 * const scenario = makeScenario({ segments: { small: { marketSize: 900 }, leaders: { marketSize: 20 } } })
 * const { groups, problems } = groupsOf(records, scenario)
 * groups // => [{ segment: 'small', members: [0] }]
 * problems.length // => 2
 * groupsOf(records, scenario, { huge: 'leaders' }).groups.length // => 2
 */
export function groupsOf(records: Records, scenario: Scenario, names: SegmentNames = {}): RecordGroups {
  const own = Object.entries(scenario.segments).filter(([, { kind }]) => kind === 'exhibitor')
  const recorded = segmentsOf(records)
  const all = Array.from(records.customers.keys())
  const namesOf = (id: string, { title, titleZh }: Segment) => [id, title, titleZh].flatMap((each) => each ?? [])
  const idOf = (name: string) =>
    own.find(([id]) => id === name)?.[0] ??
    own.find(([id, segment]) => namesOf(id, segment).some((each) => plainName(each) === plainName(name)))?.[0]
  const given = new Map<string, string>()
  const wrong = Object.entries(names).flatMap(([label, segment]): Problem[] => {
    const known = recorded.find((each) => plainName(each.segment) === plainName(label))
    const id = idOf(segment)
    if (known !== undefined && id !== undefined) given.set(known.segment, id)
    if (known === undefined)
      return [
        noName(
          calibrateWords.noSuchLabel,
          label,
          recorded.map((each) => each.segment)
        )
      ]
    return id === undefined
      ? [
          noName(
            calibrateWords.noSuchSegment,
            segment,
            own.flatMap(([own, each]) => namesOf(own, each))
          )
        ]
      : []
  })
  if (wrong.length > 0) throw new InputError(wrong)
  if (own.length === 0) return { groups: [], problems: [calibrateWords.noExhibitors] }
  const sizeOf = (marketSize: readonly number[]) => marketSize[0] ?? 0
  const largest = own.reduce((one, other) => (sizeOf(other[1].marketSize) > sizeOf(one[1].marketSize) ? other : one))
  if (recorded.length === 0) {
    const problems = own.length > 1 ? [calibrateWords.segmentsPooled(largest[0])] : []
    return { groups: [{ segment: largest[0], members: all }], problems }
  }
  const problems: Words[] = []
  const found = new Map<string, number[]>()
  for (const { segment: label, members } of recorded) {
    const id = given.get(label) ?? idOf(label)
    if (id === undefined)
      problems.push(calibrateWords.unknownSegment(label, own.map(([each]) => each).join(', '), own[0]![0]))
    else
      found.set(
        id,
        [...(found.get(id) ?? []), ...members].sort((one, other) => one - other)
      )
  }
  if (found.size === 0) {
    problems.push(calibrateWords.noneMatches(largest[0]))
    return { groups: [{ segment: largest[0], members: all }], problems }
  }
  const unmet = own.map(([id]) => id).filter((id) => !found.has(id))
  if (unmet.length > 0) problems.push(calibrateWords.unmetSegments(unmet.join(', ')))
  const groups = [...found].map(([segment, members]) => ({ segment, members }))
  return { groups: groups.sort((one, other) => other.members.length - one.members.length), problems }
}

function noName(words: (name: string, known: string) => Words, name: string, known: readonly string[]): Problem {
  return {
    path: 'segments',
    ...words(name, known.slice(0, 20).join(', ')),
    got: name,
    example: '--segment "large firms=large"',
    ...suggested(name, known)
  }
}
