import { describe, expect, it } from 'vitest'
import { lorenzChart } from '../../src/chart/lorenz.js'
import { fair, played } from './playedFair.js'
import { recordedBy } from './recorded.js'
import { wellDrawn } from './wellDrawn.js'

wellDrawn('Lorenz', (language) => lorenzChart(played, { language, focus: 'kinder' }))

describe('the Lorenz chart', () => {
  it('draws the numbers of the records, of both curves', () => {
    const recorded = recordedBy(fair)
    const { curves } = lorenzChart(played).datasets
    expect(curves).toHaveLength(2 * 11)
    for (const { outcome, customers, mean, low, high } of curves!) {
      const tenure = Math.round(10 * Number(customers))
      expect([mean, low, high]).toEqual(recorded({ outcome: String(outcome), tenure }))
    }
  })

  it('names each curve with its top fifth and its Gini coefficient', () => {
    const recorded = recordedBy(fair)
    const name = String(lorenzChart(played).datasets.curves?.[0]?.figures)
    const [top] = recorded({ outcome: 'topFifth.revenue' })
    const [gini] = recorded({ outcome: 'gini.revenue' })
    expect(name).toBe(`Revenue: top fifth ${(100 * Number(top)).toFixed(0)} %, Gini ${Number(gini).toFixed(2)}`)
  })

  it('lays the curves of the baseline behind those of a scenario in focus', () => {
    const { datasets } = lorenzChart(played, { focus: 'louder' })
    expect(datasets.curves?.[0]?.scenario).toBe('louder')
    expect(datasets.baseline?.map(({ mean }) => mean)).toEqual(
      lorenzChart(played).datasets.curves?.map(({ mean }) => mean)
    )
  })
})
