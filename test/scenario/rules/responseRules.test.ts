import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { responseOf } from '../../../src/model/mechanism/response.js'
import { leverIds } from '../../../src/model/parameters/lever.js'
import { makeScenario } from '../../../src/scenario/makeScenario.js'
import { readFiles, refusal } from '../../support/scenarioFiles.js'

const text = (curve: string) => `perennial: 1\nlevers: { service: { ${curve} } }`
const service = (curve: string) => readFiles(text(curve)).levers.service
const refused = (curve: string) => refusal(text(curve)).replace('fair.yaml:2:', '')

describe('a response curve', () => {
  it('passes through the four answers of a manager', () => {
    const curve = responseOf(service('form: adbudg, usual: 100, atZero: .2, response: .5, atHalfMore: .6, ceiling: .8'))
    expect(curve(0)).toBeCloseTo(0.2, 12)
    expect(curve(100)).toBeCloseTo(0.5, 12)
    expect(curve(150)).toBeCloseTo(0.6, 12)
    expect(curve(1e12)).toBeCloseTo(0.8, 3)
  })

  it('peaks where the file says, within one', () => {
    // r·p²/(u·(2p − u)) with r = .5, u = 100, p = 200 is .5 · 40000/30000 = 2/3.
    const curve = responseOf(service('form: quadratic, usual: 100, response: .5, peak: 200'))
    expect(curve(200)).toBeCloseTo(2 / 3, 12)
    expect(curve(400)).toBe(0)
  })

  it('of the quadratic form may stand above a ceiling that it does not have', () => {
    expect(service('form: quadratic, response: .95, ceiling: .9, peak: 500').response).toBe(0.95)
  })

  it('may have any form for every lever', () => {
    for (const id of leverIds) {
      for (const form of ['exponential', 'hill', 'adbudg', 'quadratic'] as const) {
        const { usual, response, ceiling } = makeScenario({}).levers[id]
        const set = { form, atHalfMore: (response + ceiling) / 2, peak: usual }
        expect(responseOf(makeScenario({ levers: { [id]: set } }).levers[id])(usual)).toBeCloseTo(response, 12)
      }
    }
  })

  it('is refused where the response reaches the ceiling, in any form that has one', () => {
    for (const form of ['exponential', 'hill', 'adbudg']) {
      expect(refused(`response: .9, ceiling: .9, atHalfMore: .95, form: ${form}`)).toBe(
        '32: levers.service.response: the response at the usual spend must be below the ceiling; got a response of 0.9 and a ceiling of 0.9\n' +
          '    for example: response: 0.45'
      )
    }
  })
})

describe('the ADBUDG form', () => {
  it('asks for the answer it needs, with one that works', () => {
    expect(refused('form: adbudg')).toBe(
      '28: levers.service.atHalfMore: the adbudg form needs atHalfMore: the response if half as much again were spent as usual\n' +
        '    for example: atHalfMore: 0.75'
    )
    expect(service('form: adbudg, atHalfMore: 0.75').atHalfMore).toBe(0.75)
    expect(refused('form: adbudg, atHalfMore: null')).toContain('the adbudg form needs atHalfMore')
  })

  it.each([
    [
      'atHalfMore: .4',
      '48: levers.service.atHalfMore',
      'atZero 0, response 0.5, atHalfMore 0.4, ceiling 1',
      'atHalfMore: 0.75'
    ],
    [
      'atHalfMore: .5',
      '48: levers.service.atHalfMore',
      'atZero 0, response 0.5, atHalfMore 0.5, ceiling 1',
      'atHalfMore: 0.75'
    ],
    [
      'atHalfMore: 1',
      '48: levers.service.atHalfMore',
      'atZero 0, response 0.5, atHalfMore 1, ceiling 1',
      'atHalfMore: 0.75'
    ],
    [
      'atZero: .5, atHalfMore: .6',
      '44: levers.service.atZero',
      'atZero 0.5, response 0.5, atHalfMore 0.6, ceiling 1',
      'atZero: 0.25'
    ]
  ])('refuses answers that do not rise: %s', (answers, place, got, example) => {
    expect(refused(`form: adbudg, ${answers}`)).toBe(
      `${place}: the four answers of the adbudg form must rise: atZero below response below atHalfMore below ceiling; got ${got}\n    for example: ${example}`
    )
    const mended = { form: 'adbudg', ...parse(`{ ${answers} }`), ...parse(`{ ${example} }`) }
    expect(() => makeScenario({ levers: { service: mended } })).not.toThrow()
  })

  it('leaves unused answers of other forms alone', () => {
    expect(service('atZero: .9, atHalfMore: .1').form).toBe('exponential')
  })
})

describe('the quadratic form', () => {
  it.each([
    ['', '28: levers.service.peak: the quadratic form needs peak: the spend per head beyond which more repels'],
    [
      ', peak: 250',
      '45: levers.service.peak: the peak must be above half of the usual spend; below it the curve would have fallen to nothing there; got a peak of 250 and a usual spend of 500'
    ],
    [
      // .5 · 20000²/(500 · 39500) = 10.127
      ', peak: 20000',
      '45: levers.service.peak: at this peak the response would be above 1; a share cannot be; got a response of 10.1 at the peak'
    ]
  ])('is refused with the peak%s', (peak, message) => {
    expect(refused(`form: quadratic${peak}`)).toBe(`${message}\n    for example: peak: 1100`)
  })

  it('shows a peak that works, whatever the response', () => {
    for (const response of [1e-6, 0.01, 0.3, 0.9, 0.999999, 1]) {
      const [, peak] = /peak: (\S+)$/.exec(refused(`form: quadratic, response: ${response}, usual: 7`)) ?? []
      const lever = service(`form: quadratic, response: ${response}, usual: 7, peak: ${peak}`)
      expect(responseOf(lever)(Number(peak))).toBeLessThanOrEqual(1 + 1e-12)
      expect(lever.peak).toBeGreaterThan(3.5)
    }
  })
})
