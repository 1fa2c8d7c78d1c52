import { describe, expect, it } from 'vitest'
import { catalogue } from '../../src/model/catalogue.js'
import { describeDifferences } from '../../src/scenario/describeDifferences.js'
import { makeScenario, varyScenario } from '../../src/scenario/makeScenario.js'
import { readFiles, refusal } from '../support/scenarioFiles.js'

const twoSided = [
  'perennial: 1',
  'horizon: { editions: 2 }',
  'segments: { large: {}, buyers: { kind: visitor }, press: { kind: partner } }'
].join('\n')

describe('the kind of a segment', () => {
  it('decides its defaults', () => {
    // Figures as agreed for the catalogue.
    const { large, buyers, press } = readFiles(twoSided).segments
    expect([large, buyers, press].map(({ kind, marketSize, ownSpend }) => [kind, marketSize[1], ownSpend])).toEqual([
      ['exhibitor', 2000, 2],
      ['visitor', 20000, 0],
      ['partner', 60, 0]
    ])
    expect([buyers.standArea, press.standArea]).toEqual([0, 0])
    expect(large.influence).toEqual({ varies: 'lognormal', mean: 1, sigma: 1, min: 0, max: 100 })
    expect([buyers.influence, press.influence]).toEqual([1, 10])
    expect(Object.values(large.goals)).toEqual([0.4, 0.3, 0.2, 0.1])
    expect(Object.values(buyers.goals)).toEqual([0.2, 0.2, 0.5, 0.1])
    expect(Object.values(press.goals)).toEqual([0.1, 0.3, 0.3, 0.3])
  })

  it('decides nothing else', () => {
    const { large, buyers } = readFiles(twoSided).segments
    const byKind = catalogue.flatMap(({ path, defaultByKind }) => (defaultByKind ? [path.split('.')[2]] : []))
    const same = Object.entries(large).filter(([key]) => key !== 'kind' && !byKind.includes(key))
    for (const [key, value] of same) expect([key, buyers[key as 'fit']]).toEqual([key, value])
  })

  it('decides what holds before the first edition that a map names', () => {
    const segments = { buyers: { kind: 'visitor', marketSize: { 2: 9 } } } as const
    expect(makeScenario({ horizon: { editions: 2 }, segments }).segments.buyers.marketSize).toEqual([20000, 9])
  })

  it('decides the defaults again where an extending file changes it', () => {
    const files = { 'fair.yaml': 'perennial: 1\nextends: base.yaml\nsegments: { large: { kind: partner } }' }
    expect(readFiles({ ...files, 'base.yaml': twoSided }).segments.large.marketSize).toEqual([60, 60])
    const undone = 'perennial: 1\nextends: base.yaml\nsegments: { buyers: { kind: null } }'
    expect(readFiles({ 'fair.yaml': undone, 'base.yaml': twoSided }).segments.buyers.marketSize).toEqual([2000, 2000])
  })

  it('decides what --set starts from', () => {
    const { buyers } = readFiles(twoSided, [
      'segments.buyers.goals.sales=.3',
      'segments.buyers.goals.contacts=.1'
    ]).segments
    expect(Object.values(buyers.goals)).toEqual([0.3, 0.1, 0.5, 0.1])
    const sizes = readFiles(twoSided, ['segments.press.marketSize.2=70']).segments.press.marketSize
    expect(sizes).toEqual([60, 70])
    const late = ['segments.large.kind=visitor', 'segments.large.marketSize.2=70']
    expect(readFiles(twoSided, late).segments.large.marketSize).toEqual([20000, 70])
  })

  it('counts as exhibitor where it is wrong, so that nothing else is complained of', () => {
    expect(refusal('perennial: 1\nsegments: { large: { kind: visitr } }')).toBe(
      'fair.yaml:2:28: segments.large.kind: must be one of exhibitor, visitor, partner; got text "visitr"; did you mean "visitor"?\n' +
        '    for example: kind: exhibitor'
    )
  })

  it('is seen by descriptions: a new segment shows what differs from the defaults of its own kind', () => {
    const base = makeScenario({ segments: { large: {} } })
    const plan = makeScenario({ segments: { large: {}, buyers: { kind: 'visitor', fit: 2 } } })
    expect(describeDifferences(base, plan).map(({ path, to }) => [path, to])).toEqual([
      ['segments.buyers', '{ kind: visitor, fit: 2 }']
    ])
  })

  it('changed by a program keeps the values that were resolved before', () => {
    const base = makeScenario({ segments: { large: {} } }, 'base')
    expect(varyScenario(base, { segments: { large: { kind: 'visitor' } } }, 'plan').segments.large.marketSize[0]).toBe(
      2000
    )
  })
})

describe('goals', () => {
  const goals = (text: string) => `perennial: 1\nsegments: { large: { goals: ${text} } }`

  it('that are not named get 0', () => {
    expect(readFiles(goals('{ standing: .25, sales: .75 }')).segments.large.goals).toEqual({
      sales: 0.75,
      contacts: 0,
      information: 0,
      standing: 0.25
    })
  })

  it.each([
    [
      '{ sales: .5, contcts: .5 }',
      '42: segments.large.goals.contcts: there is no goal "contcts"; the goals are sales, contacts, information, standing; did you mean "contacts"?'
    ],
    [
      '{ sales: .5 }',
      '29: segments.large.goals: the shares must sum to 1; they are not rescaled; got a sum of 0.5\n    for example: goals: { sales: .5, contacts: .3, information: .1, standing: .1 }'
    ],
    [
      '[sales]',
      '29: segments.large.goals: must be a map from goals to shares that sum to 1; got a list of 1 value\n    for example: goals: { sales: .5, contacts: .3, information: .1, standing: .1 }'
    ]
  ])('refuses %s', (text, message) => {
    expect(refusal(goals(text))).toBe(`fair.yaml:2:${message}`)
  })
})
