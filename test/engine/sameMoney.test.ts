import { describe, expect, it } from 'vitest'
import { compile } from '../../src/engine/index.js'
import { makeScenario } from '../../src/scenario/makeScenario.js'

describe('a baseline that counts money in another currency', () => {
  const plan = makeScenario({ currency: 'CNY' }, 'plan')

  it('is refused, since the warm-up would be played at its prices', () => {
    expect(() => compile(plan, makeScenario({ currency: 'USD' }, 'today'))).toThrow(
      'currency: scenario "plan" and its baseline "today" must count money in the same currency: nothing is converted; ' +
        'got CNY, USD\n    for example: currency: USD'
    )
  })

  it('is taken where the currency is the same', () => {
    expect(
      compile(plan, makeScenario({ currency: 'CNY', price: { perArea: 900 } }, 'today')).segments[0]?.baseRent
    ).toBe(900)
  })
})
