import { describe, expect, it } from 'vitest'
import { playLifecycle } from '../../src/experiment/playLifecycle.js'
import { sickSickerFigures } from './figures/sickSicker.js'
import { differing, differingIncrements, published, traceAt } from './support.js'

const { stages, traces, incremental } = sickSickerFigures
const name = 'sick-sicker'

describe('sick-sicker', async () => {
  const result = await playLifecycle(published(name), { engine: 'exact' })

  it.each(Object.entries(traces))('%s: the trace', (strategy, { first, last }) => {
    for (const [point, shares] of first.entries()) {
      expect([point, differing(traceAt(result, strategy, stages, point), shares)]).toEqual([point, []])
    }
    expect(differing(traceAt(result, strategy, stages, 75), last)).toEqual([])
  })

  it('the incremental table, with the weights as published', () => {
    expect(differingIncrements(result, incremental.published)).toEqual([])
  })

  it('the incremental table with half-cycle correction', async () => {
    const halves = await playLifecycle(published(name, { counting: 'half-cycle' }))
    expect(differingIncrements(halves, incremental['half-cycle'])).toEqual([])
  })

  it('the incremental table with every time point in full', async () => {
    const full = await playLifecycle(published(name, { counting: { weights: 1 } }))
    expect(differingIncrements(full, incremental.everyPoint)).toEqual([])
  })
})
