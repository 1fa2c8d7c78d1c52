import { describe, expect, it } from 'vitest'
import { playLifecycle } from '../../src/experiment/playLifecycle.js'
import { sweepLifecycle } from '../../src/experiment/sweepLifecycle.js'
import { hivFigures } from './figures/hivDmhee.js'
import { differing, differingIncrements, outcomeValue, published, traceAt } from './support.js'

const { stages } = hivFigures
const name = 'hiv-dmhee'

describe('hiv-dmhee', async () => {
  const result = await playLifecycle(published(name), { engine: 'exact' })
  const discountedLife = await playLifecycle(published(name, { 'categories.life_years.discountRate': 0.06 }))
  const continuous = await playLifecycle(published(name, { discounting: 'continuous' }))

  it.each(['mono', 'comb'] as const)('%s: the trace at every time point', (strategy) => {
    for (const [point, shares] of hivFigures[strategy].trace.entries()) {
      expect([point, differing(traceAt(result, strategy, stages, point), shares)]).toEqual([point, []])
    }
  })

  it.each(['mono', 'comb'] as const)('%s: costs and life years', (strategy) => {
    const { health, drugs, costDiscounted, lifeYears, lifeYearsDiscounted } = hivFigures[strategy]
    const found = [
      outcomeValue(result, strategy, { outcome: 'total', category: 'health' }),
      outcomeValue(result, strategy, { outcome: 'total', category: 'drugs' }),
      outcomeValue(result, strategy, { outcome: 'totalDiscounted', category: 'cost' }),
      outcomeValue(result, strategy, { outcome: 'total', category: 'life_years' }),
      outcomeValue(result, strategy, { outcome: 'totalDiscounted', category: 'life_years' }),
      outcomeValue(discountedLife, strategy, { outcome: 'totalDiscounted', category: 'life_years' })
    ]
    expect(differing(found, [health, drugs, costDiscounted, lifeYears, lifeYears, lifeYearsDiscounted])).toEqual([])
  })

  it('the incremental table', () => {
    expect(differingIncrements(result, hivFigures.incremental)).toEqual([])
  })

  it('continuous discounting', () => {
    const cost = (strategy: string) =>
      outcomeValue(continuous, strategy, { outcome: 'totalDiscounted', category: 'cost' })
    const { mono, comb, ratioContinuous } = hivFigures
    expect(differing([cost('mono'), cost('comb')], [mono.costContinuous, comb.costContinuous])).toEqual([])
    expect(differing([continuous.incremental![1].ratio], [ratioContinuous])).toEqual([])
  })

  it('every figure can be varied by name', () => {
    // lamivudine without effect and for nothing is monotherapy; counts of one row ten times over are the same shares
    const none = { rr_lamivudine: 1, price_lamivudine: 0 }
    const sameShares = { n_CC: 13120, n_CD: 4370 }
    const [plain, useless, scaled, free] = sweepLifecycle(published(name), [{}, none, sameShares, { zidovudine: 0 }])
    const { mono, comb } = hivFigures
    expect(differing([useless[1].discounted.cost], [mono.costDiscounted])).toEqual([])
    expect(differing([scaled[1].discounted.cost], [comb.costDiscounted])).toEqual([])
    expect(differing([plain[0].undiscounted.drugs - free[0].undiscounted.drugs], [2278 * mono.lifeYears])).toEqual([])
  })
})
