import { describe, expect, it } from 'vitest'
import { playLifecycle } from '../../src/experiment/playLifecycle.js'
import { cDifficileFigures, hivScreeningFigures } from './figures/icerTables.js'
import { differingIncrements, published } from './support.js'

describe('published incremental tables', () => {
  it.each([
    ['icer-hiv-screening', hivScreeningFigures],
    ['icer-c-difficile', cDifficileFigures]
  ])('%s', async (name, figures) => {
    const result = await playLifecycle(published(name), { engine: 'exact' })
    expect(differingIncrements(result, figures)).toEqual([])
  })
})
