import { describe, expect, it } from 'vitest'
import { traitIds } from '../../src/model/correlatedTraits.js'
import { makeScenario } from '../../src/scenario/makeScenario.js'
import { scenarioHash } from '../../src/scenario/scenarioHash.js'
import { readFiles, refusal } from '../support/scenarioFiles.js'

const text = (correlations: string) => `perennial: 1\nsegments: { large: { correlations: ${correlations} } }`
const read = (correlations: string, ...set: string[]) => readFiles(text(correlations), set).segments.large.correlations
const refused = (correlations: string) => refusal(text(correlations)).replace('fair.yaml:2:', '')
const example = '\n    for example: correlations: { standArea: { margin: -.4, influence: .6 } }'
const traits = traitIds.join(', ')

describe('correlations', () => {
  it('come in the order of the traits, whichever way they are written, without zeros', () => {
    const written = '{ margin: { standArea: -.4, fee: 0 }, trust: { loyalty: .5 }, influence: {} }'
    expect(read(written)).toEqual({ standArea: { margin: -0.4 }, loyalty: { trust: 0.5 } })
    expect(Object.keys(read('{ trust: { loyalty: .5, standArea: .1 } }'))).toEqual(['standArea', 'loyalty'])
  })

  it('mean the same and hash equally in any order', () => {
    const hash = (correlations: Record<string, Record<string, number>>) =>
      scenarioHash(makeScenario({ segments: { large: { correlations } } }))
    const one = hash({ standArea: { margin: -0.4, influence: 0.6 } })
    expect(hash({ influence: { standArea: 0.6 }, margin: { standArea: -0.4 } })).toBe(one)
    expect(hash({ standArea: { margin: -0.4, influence: 0.5 } })).not.toBe(one)
  })

  it('replace those of an extended file as a whole', () => {
    const extending =
      'perennial: 1\nextends: base.yaml\nsegments: { large: { correlations: { fee: { margin: -.2 } } } }'
    const files = { 'fair.yaml': extending, 'base.yaml': text('{ standArea: { margin: -.4 } }') }
    expect(readFiles(files).segments.large.correlations).toEqual({ fee: { margin: -0.2 } })
  })

  it('are reached pair by pair with --set, in either order', () => {
    const set = (...settings: string[]) =>
      read(
        '{ standArea: { margin: -.4, influence: .6 } }',
        ...settings.map((it) => `segments.large.correlations.${it}`)
      )
    expect(set('standArea.margin=-.3')).toEqual({ standArea: { margin: -0.3, influence: 0.6 } })
    expect(set('margin.standArea=-.3')).toEqual({ standArea: { margin: -0.3, influence: 0.6 } })
    expect(set('trust.loyalty=.1', 'standArea.influence=null')).toEqual({
      standArea: { margin: -0.4 },
      loyalty: { trust: 0.1 }
    })
    expect(set('standArea={ fee: .2 }')).toEqual({ standArea: { fee: 0.2 } })
    expect(
      readFiles('perennial: 1', ['segments.exhibitors.correlations.fee.margin=.1']).segments.exhibitors.correlations
    ).toEqual({ fee: { margin: 0.1 } })
    expect(refusal(text('{}'), ['segments.large.correlations.fee.margin.x=1'])).toContain(
      'has no parts within its parts'
    )
  })

  it('are refused where a pair is written again the other way round', () => {
    expect(refused('{ standArea: { margin: -.4 }, margin: { standArea: -.4 } }')).toBe(
      '76: segments.large.correlations.margin.standArea: the pair margin, standArea is written twice; once is enough, in either order'
    )
  })

  it.each([
    [
      '3',
      '36: segments.large.correlations: must be a map from a trait to the traits that go with it, each with a correlation from -1 to 1; got 3'
    ],
    [
      '{ standArea: -.4 }',
      '49: segments.large.correlations.standArea: must be a map from traits to correlations from -1 to 1; got -.4'
    ],
    [
      '{ standArea: { margin: -1.4 } }',
      '59: segments.large.correlations.standArea.margin: must be a number from -1 to 1; got -1.4'
    ],
    [
      '{ standArea: { margin: strong } }',
      '59: segments.large.correlations.standArea.margin: must be a number from -1 to 1; got text "strong"'
    ],
    [
      '{ standArea: { standArea: 1 } }',
      '51: segments.large.correlations.standArea.standArea: "standArea" cannot be correlated with itself; name another trait'
    ]
  ])('refuses %s', (correlations, message) => {
    expect(refused(correlations)).toBe(message + example)
  })

  it('names the nearest trait', () => {
    expect(refused('{ standarea: { margin: -.4 } }')).toBe(
      `38: segments.large.correlations.standarea: there is no trait "standarea"; the traits are ${traits}; did you mean "standArea"?`
    )
    expect(refused('{ fee: { margn: -.4 } }')).toBe(
      `45: segments.large.correlations.fee.margn: there is no trait "margn"; the traits are ${traits}; did you mean "margin"?`
    )
  })

  it('refuses those that cannot hold together, with weaker ones that can', () => {
    const impossible = '{ standArea: { margin: .9, influence: .9 }, margin: { influence: -.9 } }'
    const weaker = '{ standArea: { margin: 0.45, influence: 0.45 }, margin: { influence: -0.45 } }'
    expect(refused(impossible)).toBe(
      '36: segments.large.correlations: these correlations cannot all hold at once: traits that both go with a third also go with each other, and no trait is the copy of another; bring them nearer to 0; got { standArea: { margin: 0.9, influence: 0.9 }, margin: { influence: -0.9 } }\n' +
        `    for example: correlations: ${weaker}`
    )
    expect(() => read(weaker)).not.toThrow()
    expect(refused('{ standArea: { margin: 1 } }')).toContain(
      'for example: correlations: { standArea: { margin: 0.9 } }'
    )
  })
})
