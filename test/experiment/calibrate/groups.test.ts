import { describe, expect, it } from 'vitest'
import { groupsOf } from '../../../src/experiment/calibrate/groups.js'
import { makeRecords } from '../../../src/records/makeRecords.js'
import { makeScenario } from '../../../src/scenario/makeScenario.js'

const scenario = makeScenario({
  segments: {
    small: { title: 'Small firms', titleZh: '小型企业', marketSize: 900 },
    large: { title: 'Key accounts', titleZh: '大客户', marketSize: 50 },
    guests: { kind: 'visitor', marketSize: 100 }
  }
})
const recordsOf = (...segments: string[]) =>
  makeRecords(segments.map((segment, index) => ({ customer: `${index}`, edition: '1', segment })))
const membersIn = (...segments: string[]) =>
  Object.fromEntries(
    groupsOf(recordsOf(...segments), scenario).groups.map(({ segment, members }) => [segment, members])
  )

describe('segments of the records', () => {
  it('are those of the same id or title in either language, whatever the case, spaces and hyphens', () => {
    expect(membersIn('SMALL', 'key-accounts')).toEqual({ small: [0], large: [1] })
    expect(membersIn('Small Firms', ' smallfirms', '大 客户')).toEqual({ small: [0, 1], large: [2] })
  })

  it('are those that were named, several for one as well', () => {
    const records = recordsOf('A-list', 'B list', 'rest')
    const { groups, problems } = groupsOf(records, scenario, {
      'a list': 'large',
      'B list': 'Key accounts',
      rest: 'small'
    })
    expect(groups).toEqual([
      { segment: 'large', members: [0, 1] },
      { segment: 'small', members: [2] }
    ])
    expect(problems).toEqual([])
  })

  it('that nobody has are refused, with the nearest name', () => {
    const refused = (names: Record<string, string>) => {
      try {
        groupsOf(recordsOf('large firms'), scenario, names)
      } catch (error) {
        return String(error)
      }
      return ''
    }
    expect(refused({ 'lage firms': 'large' })).toContain(
      'the records have no segment "lage firms"; they have large firms'
    )
    expect(refused({ 'lage firms': 'large' })).toContain('did you mean "large firms"')
    expect(refused({ 'large firms': 'lage' })).toContain('no segment of exhibitors in the base is called "lage"')
    expect(refused({ 'large firms': 'lage' })).toContain('did you mean "large"')
    // visitors are in no record of exhibitors
    expect(refused({ 'large firms': 'guests' })).toContain('no segment of exhibitors in the base is called "guests"')
  })

  it('without a match are said in words, and so are segments of the base that nobody is of', () => {
    const { problems } = groupsOf(recordsOf('small', 'giants'), scenario)
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('no segment of the base is called "giants"'),
      'the records have no customers of large: what is set there stays as in the base'
    ])
  })
})
