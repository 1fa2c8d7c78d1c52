import { describe, expect, it } from 'vitest'
import { playLifecycle } from '../../src/experiment/playLifecycle.js'
import { sickSickerAgeFigures } from './figures/sickSickerAge.js'
import { hasLifeTable, lifeTableNote, sickSickerAge } from './sickSickerAge.js'
import { differing, differingIncrements, traceAt } from './support.js'

const { stages, traces, incremental } = sickSickerAgeFigures

describe.skipIf(!hasLifeTable)(`sick-sicker-age${lifeTableNote}`, () => {
  it.each(Object.entries(traces))('%s: the trace', async (strategy, { first, last }) => {
    const result = await playLifecycle(sickSickerAge(), { engine: 'exact' })
    for (const [point, shares] of first.entries()) {
      expect([point, differing(traceAt(result, strategy, stages, point), shares)]).toEqual([point, []])
    }
    expect(differing(traceAt(result, strategy, stages, 75), last)).toEqual([])
  })

  it('the incremental table, with the weights as published', async () => {
    const result = await playLifecycle(sickSickerAge(), { engine: 'exact' })
    expect(differingIncrements(result, incremental.published)).toEqual([])
  })

  it('the incremental table with half-cycle correction', async () => {
    const result = await playLifecycle(sickSickerAge('half-cycle'))
    expect(differingIncrements(result, incremental['half-cycle'])).toEqual([])
  })

  it('the incremental table with every time point in full', async () => {
    const result = await playLifecycle(sickSickerAge({ weights: 1 }))
    expect(differingIncrements(result, incremental.everyPoint)).toEqual([])
  })
})
