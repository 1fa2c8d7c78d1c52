import { describe, expect, it } from 'vitest'
import { catalogue } from '../../src/model/catalogue.js'
import { isStrategyPath } from '../../src/scenario/strategyPath.js'

describe('what management decides', () => {
  it('is, of all parameters, spending, tactics, prices, discounts and the budget', () => {
    const decided = catalogue.map(({ path }) => path).filter(isStrategyPath)
    expect(decided.filter((path) => !path.startsWith('tactics.*.'))).toEqual(
      expect.arrayContaining(['budget', 'price.perArea', 'price.fixed', 'segments.*.discount'])
    )
    for (const path of decided)
      expect(path).toMatch(
        /^(budget$|price\.|tactics\.|levers\.\w+\.(spend|bySegment\.\*|reward|promise|who|perContact|segments)$|segments\.\*\.(discount|priceLevel)$)/
      )
    // fifteen levers, each with money (the referral programme: a reward) and segments, thirteen with purses; a promise; who is
    // contacted first, at what price
    expect(decided.filter((path) => path.startsWith('levers.')).length).toBe(2 * 15 + 13 + 3)
  })

  it('is the same for one edition of it and for the whole group', () => {
    for (const path of [
      'levers.service.spend.3',
      'levers.service',
      'levers',
      'tactics',
      'tactics.club.cost',
      'budget.2'
    ]) {
      expect([path, isStrategyPath(path)]).toEqual([path, true])
    }
    for (const path of [
      'market',
      'market.state.3',
      'shocks',
      'shocks.slump.size',
      'without',
      'allocation',
      'viability.reserve'
    ]) {
      expect([path, isStrategyPath(path)]).toEqual([path, false])
    }
    for (const path of ['segments.large', 'segments.large.margin.mean', 'horizon.editions', 'seed', 'lifecycle', '']) {
      expect([path, isStrategyPath(path)]).toEqual([path, false])
    }
  })
})
