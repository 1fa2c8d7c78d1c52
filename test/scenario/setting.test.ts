import { describe, expect, it } from 'vitest'
import { readFiles, refusal } from '../support/scenarioFiles.js'

const text = [
  'perennial: 1',
  'horizon: { editions: 4 }',
  'segments: { large: { tolerance: { varies: normal, mean: .3, sd: .1 } } }',
  'levers: { service: { spend: [1, 2, 3, 4] } }',
  'tactics: { club: { cost: 150, stages: [trust] } }'
].join('\n')

const set = (...settings: string[]) => readFiles(text, settings)
const refused = (...settings: string[]) => refusal(text, settings)

describe('--set', () => {
  it('changes one value, later settings over earlier ones', () => {
    expect(set('horizon.warmUp=3', 'segments.large.marketSize=3000').segments.large.marketSize[0]).toBe(3000)
    expect(set('seed=a', 'seed=b=c').seed).toBe('b=c')
    expect(set('title=更多服务').title).toBe('更多服务')
  })

  it('takes any YAML value, and nothing for the default', () => {
    expect(set('levers.advertising.spend={ 1: 5, 3: 6 }').levers.advertising.spend).toEqual([5, 5, 6, 6])
    expect(set('levers.service.spend=').levers.service.spend).toBeNull()
    expect(set('tactics.club=null').tactics).toEqual({})
    expect(set('tactics.gift={ level: financial, discount: .1 }').tactics.gift.discount[0]).toBe(0.1)
    expect(set('horizon={ warmUp: 2 }').horizon).toMatchObject({ editions: 4, warmUp: 2 })
  })

  it('reaches editions: from that edition on, or the item of a list', () => {
    expect(set('levers.advertising.spend=10', 'levers.advertising.spend.3=1e5').levers.advertising.spend).toEqual([
      10, 10, 1e5, 1e5
    ])
    expect(set('levers.service.spend.3=9').levers.service.spend).toEqual([1, 2, 9, 4])
    expect(set('price.perArea.2=300').price.perArea).toEqual([250, 300, 300, 300])
    expect(set('price.perArea.1=300').price.perArea).toEqual([300, 300, 300, 300])
  })

  it('reaches the parts of traits, shares and lists', () => {
    expect(set('segments.large.tolerance.mean=.4').segments.large.tolerance).toMatchObject({ mean: 0.4, sd: 0.1 })
    expect(set('segments.large.loyalty.sd=.1').segments.large.loyalty).toMatchObject({ mean: 0, sd: 0.1 })
    const shares = set(
      'segments.large.initialStages={ cultivation: 1 }',
      'segments.large.initialStages.trust=.3',
      'segments.large.initialStages.cultivation=.7'
    )
    expect(shares.segments.large.initialStages).toMatchObject({ cultivation: 0.7, trust: 0.3 })
    expect(set('tactics.club.stages.2=weakening').tactics.club.stages).toEqual(['trust', 'weakening'])
  })

  it('reaches the default segment of a file that names none', () => {
    const scenario = readFiles('perennial: 1', ['segments.exhibitors.marketSize=50'])
    expect(scenario.segments.exhibitors.marketSize[0]).toBe(50)
  })
})

describe('a wrong --set', () => {
  it.each([
    [
      'horizon.editons=3',
      'horizon.editons: unknown key "editons"; did you mean "horizon.editions"?\n    for example: --set \'horizon.editions=10\''
    ],
    ['levrs.service.spend=3', 'levrs: unknown key "levrs"; did you mean "levers"?'],
    ['marketSize=3', 'marketSize: unknown key "marketSize"; did you mean "segments.*.marketSize"?'],
    [
      'segments.larg.marketSize=3',
      'segments.larg: there is no segment "larg"; the segments are large; did you mean "large"?'
    ],
    ['tactics.clbu.cost=3', 'tactics.clbu: there is no tactic "clbu"; the tactics are club; did you mean "club"?'],
    [
      'horizon.editions=0',
      "horizon.editions: must be a whole number from 1 to 1000; got 0\n    for example: --set 'horizon.editions=10'"
    ],
    [
      'levers.service.spend=much',
      'levers.service.spend: must be a number from 0 to 1e12; got text "much"\n    for example: --set \'levers.service.spend=100000\''
    ],
    [
      'levers.service.spend.9=3',
      "levers.service.spend.9: the list has 4 values, counted from 1\n    for example: --set 'levers.service.spend=100000'"
    ],
    [
      'levers.service.spend.x=3',
      "levers.service.spend.x: a part of a value by edition is the number of an edition\n    for example: --set 'levers.service.spend=100000'"
    ],
    [
      'horizon.editions.2=3',
      'horizon.editions.2: horizon.editions is one value and has no part "2"\n    for example: --set \'horizon.editions=10\''
    ],
    [
      'title=A: B',
      "title: must be text; put it in quotation marks; got a map with the key A\n    for example: --set 'title=More advertising'"
    ],
    [
      'title="A',
      'title: cannot be read as YAML: the text has no closing quotation mark\n    for example: --set \'title="More service"\''
    ],
    [
      'tactics.gift=null',
      'tactics.gift: nothing after the name removes a tactic, but there is no tactic "gift" to remove\n    for example: --set \'tactics.gift={}\''
    ],
    ['perennial=2', 'perennial: belongs to the file and cannot be set'],
    ['extends=b.yaml', 'extends: belongs to the file and cannot be set'],
    [
      'horizon.editions',
      'must be path=value; got "horizon.editions"\n    for example: --set \'levers.advertising.spend=150000\''
    ],
    ['=5', 'must be path=value; got "=5"\n    for example: --set \'levers.advertising.spend=150000\'']
  ])('%s', (setting, message) => {
    expect(refused(setting)).toBe(`--set: ${message}`)
  })

  it('is reported beside all that is wrong in the file', () => {
    expect(
      refusal('perennial: 1\nbudget: -1', ['horizon.editions=0', 'seed.x=1'])
        .split('\n')
        .filter((line) => !line.startsWith(' '))
    ).toEqual([
      'fair.yaml:2:9: budget: must be a number from 0 to 1e12; got -1',
      '--set: seed.x: seed is one value and has no part "x"',
      '--set: horizon.editions: must be a whole number from 1 to 1000; got 0'
    ])
  })
})
