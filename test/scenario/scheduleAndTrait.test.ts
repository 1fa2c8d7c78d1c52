import { describe, expect, it } from 'vitest'
import { makeScenario } from '../../src/scenario/makeScenario.js'
import { readFiles, refusal } from '../support/scenarioFiles.js'

function spend(written: string, editions = 5) {
  const text = `perennial: 1\nhorizon: { editions: ${editions} }\nlevers: { service: { spend: ${written} } }`
  return readFiles(text).levers.service.spend
}

describe('a value by edition', () => {
  it('is one number, a list, or a map from the first edition it holds', () => {
    expect(spend('7')).toEqual([7, 7, 7, 7, 7])
    expect(spend('[1, 2, 3, 4, 5]')).toEqual([1, 2, 3, 4, 5])
    expect(spend('{ 1: 200000, 4: 250000 }')).toEqual([200000, 200000, 200000, 250000, 250000])
    expect(spend('{ 4: 1, 1: 2 }')).toEqual([2, 2, 2, 1, 1])
    expect(spend('null')).toBeNull()
  })

  it('holds the default before the first edition that a map names', () => {
    const { price } = makeScenario({ horizon: { editions: 4 }, price: { perArea: { 3: 275 } } })
    expect(price.perArea).toEqual([250, 250, 275, 275])
  })

  it('keeps no negative zero, which would be another text in the hash', () => {
    expect(Object.is(makeScenario({ price: { fixed: -0 } }).price.fixed[0], 0)).toBe(true)
  })

  const refused = (written: string) =>
    refusal(`perennial: 1\nhorizon: { editions: 3 }\nlevers: { service: { spend: ${written} } }`)

  it.each(['[1, 2]', '[1, 2, 3, 4]'])('refuses the list %s, which is not as long as the horizon', (list) => {
    expect(refused(list)).toBe(
      `fair.yaml:3:29: levers.service.spend: needs 3 values, one for each of horizon.editions; a map from the first edition to the value may be shorter; got a list of ${list.split(',').length} values\n` +
        '    for example: spend: { 1: 100000, 3: 150000 }'
    )
  })

  it.each([
    ['{ 0: 5 }', '0', '3:31'],
    ['{ 4: 5 }', '4', '3:31'],
    ['{ 1: 2, 1.5: 5 }', '"1.5"', '3:37'],
    ['{ first: 5 }', 'first', '3:31']
  ])('refuses the edition of %s', (map, key, place) => {
    expect(refused(map)).toBe(
      `fair.yaml:${place}: levers.service.spend.${key}: the keys of a map by edition are edition numbers from 1 to 3; got the key ${key}\n` +
        '    for example: spend: { 1: 100000, 3: 150000 }'
    )
  })

  it('refuses a map that leaves the first editions open where there is no default', () => {
    expect(refused('{ 2: 5 }')).toBe(
      'fair.yaml:3:29: levers.service.spend: must say what holds from edition 1 on; there is no default to fall back on; got a map with the key 2\n' +
        '    for example: spend: { 1: 100000, 3: 150000 }'
    )
  })

  it('locates a wrong item', () => {
    expect(refused('[1, 2, -3]')).toBe(
      'fair.yaml:3:36: levers.service.spend.3: must be a number from 0 to 1e12; got -3\n    for example: service: { spend: 100000 }'
    )
  })

  it('does not complain of lengths where the horizon itself is wrong', () => {
    const text = 'perennial: 1\nhorizon: { editions: many }\nlevers: { service: { spend: [1, 2] } }'
    expect(refusal(text).split('\n    ')[0]).toBe(
      'fair.yaml:2:22: horizon.editions: must be a whole number from 1 to 1000; got text "many"'
    )
    expect(refusal(text)).not.toContain('spend')
  })
})

describe('a trait', () => {
  it('gets the range of its parameter as floor and ceiling, and keeps its own where it has them', () => {
    const { large } = makeScenario({
      segments: {
        large: {
          trust: { varies: 'normal', mean: 0.5, sd: 0.2 },
          fee: { varies: 'lognormal', mean: 7150, sigma: 1, min: 500 },
          margin: { varies: 'uniform', min: 0.2, max: 0.4 },
          loyalty: 0.5
        }
      }
    }).segments
    expect(large.trust).toEqual({ varies: 'normal', mean: 0.5, sd: 0.2, min: 0, max: 1 })
    expect(large.fee).toEqual({ varies: 'lognormal', mean: 7150, sigma: 1, min: 500, max: 1e9 })
    expect(large.margin).toEqual({ varies: 'uniform', min: 0.2, max: 0.4 })
    expect(large.loyalty).toBe(0.5)
  })
})

describe('lists and shares', () => {
  it('come in the order of the lifecycle, the alphabet or time, since their order means nothing', () => {
    const scenario = makeScenario({
      horizon: { editions: 4, cancelled: [3, 2] },
      segments: { b: { initialStages: { trust: 0.25, cultivation: 0.75 } }, a: {} },
      tactics: { club: { stages: ['weakening', 'confirmation'], segments: ['b', 'a'] } }
    })
    expect(scenario.horizon.cancelled).toEqual([2, 3])
    expect(scenario.tactics.club.stages).toEqual(['confirmation', 'weakening'])
    expect(scenario.tactics.club.segments).toEqual(['a', 'b'])
    expect(scenario.segments.b.initialStages).toEqual({
      cultivation: 0.75,
      confirmation: 0,
      trust: 0.25,
      weakening: 0,
      disappearance: 0
    })
    expect(Object.keys(scenario.segments)).toEqual(['b', 'a'])
  })
})
