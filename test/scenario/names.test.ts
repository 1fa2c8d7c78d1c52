import { describe, expect, it } from 'vitest'
import { switchIds } from '../../src/model/switches.js'
import { makeScenario } from '../../src/scenario/makeScenario.js'
import { readFiles, refusal } from '../support/scenarioFiles.js'

const refused = (text: string) => refusal(`perennial: 1\n${text}`).replace('fair.yaml:2:', '')

describe('mechanisms switched off', () => {
  it('are any of them, in one order, and none by default', () => {
    expect(makeScenario({}).without).toEqual([])
    expect(readFiles('perennial: 1\nwithout: [taste, network, bonds]').without).toEqual(['network', 'bonds', 'taste'])
    expect(makeScenario({ without: [...switchIds].reverse() }).without).toEqual(switchIds)
    expect(readFiles('perennial: 1\nwithout: []').without).toEqual([])
  })

  it('are replaced as a whole by an extending file, and reached one by one with --set', () => {
    const files = {
      'fair.yaml': 'perennial: 1\nextends: base.yaml\nwithout: []',
      'base.yaml': 'perennial: 1\nwithout: [taste]'
    }
    expect(readFiles(files).without).toEqual([])
    expect(readFiles(files, ['without=[staff]', 'without.2=price']).without).toEqual(['staff', 'price'])
  })

  it('of a segment are contributions beyond its fees', () => {
    const { large, small } = makeScenario({
      segments: { large: { without: ['network', 'capability'] }, small: {} }
    }).segments
    expect([large.without, small.without]).toEqual([['capability', 'network'], []])
    expect(refused('segments: { large: { without: [staff] } }')).toBe(
      '32: segments.large.without.1: there is no mechanism "staff"; the mechanisms are demonstration, recommendation, capability, network'
    )
  })

  it.each([
    [
      'without: demonstration',
      '10: without: must be a list of mechanisms; got text "demonstration"\n    for example: without: [demonstration, recommendation]'
    ],
    [
      'without: [demonstation]',
      `11: without.1: there is no mechanism "demonstation"; the mechanisms are ${switchIds.join(', ')}; did you mean "demonstration"?`
    ],
    ['without: [taste, taste]', '18: without.2: "taste" stands twice in the list'],
    [
      'without: [3]',
      '11: without.1: must be the name of a mechanism; got 3\n    for example: without: [demonstration, recommendation]'
    ]
  ])('refuses %s', (text, message) => {
    expect(refused(text)).toBe(message)
  })
})

describe('segments named by levers and shocks', () => {
  it('are read like those of tactics', () => {
    const scenario = makeScenario({
      segments: { small: {}, large: {} },
      levers: { service: { segments: ['small', 'large'] } },
      shocks: { launch: { segments: ['small'] } }
    })
    expect(scenario.levers.service.segments).toEqual(['large', 'small'])
    expect(scenario.levers.advertising.segments).toBeNull()
    expect(scenario.shocks.launch.segments).toEqual(['small'])
  })

  it.each([
    [
      'levers: { advertising: { segments: [exhibitor] } }',
      '37: levers.advertising.segments.1: there is no segment "exhibitor"; the segments are exhibitors; did you mean "exhibitors"?'
    ],
    [
      'shocks: { slump: { segments: [visitors] } }',
      '31: shocks.slump.segments.1: there is no segment "visitors"; the segments are exhibitors; did you mean "exhibitors"?'
    ],
    [
      'levers: { advertising: { segments: [] } }',
      '36: levers.advertising.segments: must name at least one segment, or be left out; got an empty list\n    for example: segments: [exhibitors]'
    ]
  ])('refuses %s', (text, message) => {
    expect(refused(text)).toBe(message)
  })

  it('and shocks themselves are named, removed and set like tactics', () => {
    const files = {
      'fair.yaml': 'perennial: 1\nextends: base.yaml\nshocks: { fire: null, slump: { size: 4 } }',
      'base.yaml': 'perennial: 1\nshocks: { fire: {}, slump: { event: slump, edition: 3 } }'
    }
    const { shocks } = readFiles(files, ['shocks.slump.lasts=2'])
    expect(Object.keys(shocks)).toEqual(['slump'])
    expect(shocks.slump).toMatchObject({ event: 'slump', edition: 3, size: 4, lasts: 2 })
    expect(refusal(files, ['shocks.slmp.size=3'])).toBe(
      '--set: shocks.slmp: there is no shock "slmp"; the shocks are slump; did you mean "slump"?'
    )
    expect(refused('shocks: { 5th: {} }')).toBe(
      '11: shocks.5th: the name of a shock must begin with a letter and hold only letters, digits, _ and -; got "5th"'
    )
    expect(refused('shocks: { fire: null }')).toBe(
      '11: shocks.fire: nothing after the name removes a shock, but there is no shock "fire" to remove\n    for example: fire: {}'
    )
  })
})
