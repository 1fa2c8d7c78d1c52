import { describe, expect, it } from 'vitest'
import { playLifecycle } from '../../src/experiment/playLifecycle.js'
import { exhibitorFigures } from './figures/exhibitor.js'
import { differing, outcomeValue, published, strategyOf } from './support.js'

const { stages, cohortRetention, allTenureRetention, editionsFromConfirmation, infinite } = exhibitorFigures

describe('exhibitor', async () => {
  const result = await playLifecycle(published('exhibitor'), { engine: 'exact' })

  it('retention of the cohort from edition to edition', () => {
    const found = cohortRetention.map((_, index) =>
      outcomeValue(result, 'base', { outcome: 'cohortRetention', period: index + 1 })
    )
    expect(differing(found, cohortRetention)).toEqual([])
  })

  it('retention over all tenures of 15 editions', () => {
    expect(differing([outcomeValue(result, 'base', { outcome: 'allTenureRetention' })], [allTenureRetention])).toEqual(
      []
    )
  })

  it('editions before the first missed, from confirmation', () => {
    const [{ editionsBeforeLapse }] = strategyOf(result, 'base').longRun
    expect(differing([editionsBeforeLapse[stages.indexOf('confirmation')]], [editionsFromConfirmation])).toEqual([])
  })

  it('value without end, by starting stage', () => {
    const rows = strategyOf(result, 'base').stageValues
    const found = stages.map((stage) => rows.find((row) => row.stage === stage)!.infinite)
    expect(differing(found, infinite)).toEqual([])
  })
})
