import { describe, expect, it } from 'vitest'
import { CheckFailed } from '../../src/cli/exit.js'
import { precisionOf, requirePrecision } from '../../src/cli/precision.js'
import { sayIn } from '../../src/cli/words.js'

const say = sayIn('en')

describe('precisionOf', () => {
  it('reads an absolute and a relative half width', () => {
    expect(precisionOf({ precision: 'repeatRate=0.005' })).toEqual({
      outcome: 'repeatRate',
      halfWidth: 0.005,
      most: 1000
    })
    expect(precisionOf({ precision: 'booked.lever.service = 1e3', most: '20' })).toEqual({
      outcome: 'booked.lever.service',
      halfWidth: 1000,
      most: 20
    })
    expect(precisionOf({ precision: 'npv=2.5%' })).toMatchObject({ halfWidth: 0.025, relative: true })
    expect(precisionOf({})).toBeUndefined()
  })

  it.each([
    'repeatRate',
    '=1',
    'repeatRate=',
    'repeatRate=x',
    'repeatRate=0',
    'repeatRate=-1',
    'npv=1..2',
    'npv=1e999'
  ])('refuses %j', (precision) => {
    expect(() => precisionOf({ precision })).toThrow(`got "${precision}"`)
  })

  it('suggests the outcome that was meant', () => {
    expect(() => precisionOf({ precision: 'repeatrat=0.1' })).toThrow('did you mean "repeatRate"?')
  })

  it('refuses --most that is no whole number, or stands alone', () => {
    expect(() => precisionOf({ precision: 'npv=1%', most: '1.5' })).toThrow('--most must be a whole number')
    expect(() => precisionOf({ precision: 'npv=1%', most: '1' })).toThrow('at least 2; got "1"')
    expect(() => precisionOf({ most: '100' })).toThrow('--most says where --precision stops')
  })
})

describe('requirePrecision', () => {
  const rule = { outcome: 'npv', halfWidth: 0.02, relative: true, most: 40 }

  it('is content when the precision was reached or none was asked for', () => {
    requirePrecision(rule, { reached: true, replications: 12, halfWidth: 1 }, say)
    requirePrecision(rule, null, say)
  })

  it('says how far it came', () => {
    const work = () => requirePrecision(rule, { reached: false, replications: 40, halfWidth: 51234.5 }, say)
    expect(work).toThrow(CheckFailed)
    expect(work).toThrow('the interval of npv is 51200 wide to each side after 40 replications, 2 % was asked for')
  })
})
