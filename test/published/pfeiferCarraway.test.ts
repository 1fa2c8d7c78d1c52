import { describe, expect, it } from 'vitest'
import { playLifecycle } from '../../src/experiment/playLifecycle.js'
import { pfeiferFigures } from './figures/pfeiferCarraway.js'
import { differing, outcomeValue, published, strategyOf, traceAt } from './support.js'

const { stages, finite, infinite, infiniteStopped, powers } = pfeiferFigures
const name = 'pfeifer-carraway'

describe('pfeifer-carraway', async () => {
  const result = await playLifecycle(published(name), { engine: 'exact' })
  const values = (strategy: string) => {
    const rows = strategyOf(result, strategy).stageValues.filter(({ category }) => category === 'value')
    return stages.map((stage) => rows.find((row) => row.stage === stage)!)
  }

  it('V for times 0 to 4, by starting recency', () => {
    const found = values('all recencies').map((row) => row.finite)
    expect(differing(found, finite)).toEqual([])
  })

  it('V without end, by starting recency', () => {
    const found = values('all recencies').map((row) => row.infinite)
    expect(differing(found, infinite)).toEqual([])
  })

  it('V without end when nobody is reached at recency 4', () => {
    const found = values('stop at 4').map((row) => row.infinite)
    expect(differing(found, infiniteStopped)).toEqual([])
  })

  it.each(stages.map((stage, row) => ({ stage, row })))('P², P³ and P⁴, from $stage', async ({ stage, row }) => {
    const from = await playLifecycle(published(name, { 'cohort.start': { [stage]: 1 } }))
    for (const [power, matrix] of Object.entries(powers)) {
      expect(differing(traceAt(from, 'all recencies', stages, Number(power)), matrix[row])).toEqual([])
    }
    const total = outcomeValue(from, 'all recencies', { outcome: 'totalDiscounted', category: 'value' })
    expect(differing([total], [finite[row]])).toEqual([])
  })
})
