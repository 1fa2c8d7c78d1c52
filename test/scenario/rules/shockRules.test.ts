import { describe, expect, it } from 'vitest'
import { shockEvents } from '../../../src/model/shock.js'
import { makeScenario } from '../../../src/scenario/makeScenario.js'
import { readFiles, refusal } from '../../support/scenarioFiles.js'

const head = 'perennial: 1\nhorizon: { editions: 4, cancelled: [2] }\n'
const refused = (shock: string) => refusal(`${head}shocks: { shock: { ${shock} } }`).replace('fair.yaml:3:', '')

describe('a shock', () => {
  it('has the defaults of the catalogue, and its own size where none is written', () => {
    expect(makeScenario({ shocks: { launch: {} } }).shocks.launch).toEqual({
      title: null,
      titleZh: null,
      event: 'rivalLaunch',
      edition: 1,
      lasts: 1,
      size: null,
      segments: null,
      grievance: 0,
      who: 'influence'
    })
  })

  it('may be any event in any edition of the horizon, and last beyond it', () => {
    for (const event of shockEvents) {
      const shock = { event, edition: 4, lasts: 9, segments: ['exhibitors'] }
      expect(makeScenario({ horizon: { editions: 4 }, shocks: { shock } }).shocks.shock).toMatchObject(shock)
    }
  })

  it('happens within the horizon', () => {
    expect(refused('event: slump, edition: 5')).toBe(
      '43: shocks.shock.edition: must be a whole number from 1 to 4; got 5\n    for example: edition: 4'
    )
    expect(refused('edition: 0')).toBe(
      '29: shocks.shock.edition: must be a whole number from 1 to 1000; got 0\n    for example: edition: 1'
    )
  })

  it('is not measured against a horizon that is itself wrong', () => {
    const text = 'perennial: 1\nhorizon: { editions: many }\nshocks: { shock: { edition: 500 } }'
    expect(refusal(text)).not.toContain('shocks')
  })

  it.each([
    ['event: staffLeave, size: 1.5', '45', 'the size of staffLeave must be a number from 0 to 1; got 1.5', 'size: 0.3'],
    [
      'event: contactChange, size: 2',
      '48',
      'the size of contactChange must be a number from 0 to 1; got 2',
      'size: 0.5'
    ],
    [
      'event: customersLeave, size: 2.5',
      '49',
      'the size of customersLeave must be a whole number from 0 to 1000000; got 2.5',
      'size: 5'
    ]
  ])('refuses %s', (shock, column, message, example) => {
    expect(refused(shock)).toBe(`${column}: shocks.shock.size: ${message}\n    for example: ${example}`)
    expect(() => readFiles(`${head}shocks: { shock: { ${shock.replace(/size: .*/, example)} } }`)).not.toThrow()
  })

  it('of points may be of any size', () => {
    expect(makeScenario({ shocks: { shock: { event: 'slump', size: 2.5 } } }).shocks.shock.size).toBe(2.5)
  })

  it('that cancels leaves an edition that takes place', () => {
    const flood = (edition: number) => ({ event: 'cancelled', edition }) as const
    const horizon = { editions: 3, cancelled: [2] }
    expect(() => makeScenario({ horizon, shocks: { flood: flood(1), fire: flood(2) } })).not.toThrow()
    expect(() => makeScenario({ horizon, shocks: { flood: flood(1), fire: flood(3) } })).toThrow(
      'shocks.fire: with horizon.cancelled, the shocks must leave at least one edition that takes place'
    )
    expect(() => makeScenario({ horizon: { editions: 1 }, shocks: { fire: flood(1) } })).toThrow('shocks.fire')
  })
})
