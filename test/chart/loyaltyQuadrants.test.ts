import { describe, expect, it } from 'vitest'
import { loyaltyQuadrantsChart } from '../../src/chart/loyaltyQuadrants.js'
import { played } from './playedFair.js'
import { recordedBy } from './recorded.js'
import { wellDrawn } from './wellDrawn.js'

wellDrawn('loyalty quadrants', (language) => loyaltyQuadrantsChart(played, { language, focus: 'kinder' }))

describe('the loyalty quadrants', () => {
  const { datasets } = loyaltyQuadrantsChart(played, { focus: 'kinder' })

  it('draw the numbers of the records, of the scenario in focus and of the baseline', () => {
    for (const [dataset, place] of [
      ['quadrants', 2],
      ['baseline', 0]
    ] as const) {
      const recorded = recordedBy(played.scenarios[place]!)
      expect(datasets[dataset]).toHaveLength(4)
      for (const { outcome, mean, low, high } of datasets[dataset]!) {
        const [wanted, least, most] = recorded({ outcome: String(outcome) })
        expect([mean, low, high]).toEqual([wanted, Math.max(0, Number(least)), Math.min(1, Number(most))])
      }
    }
  })

  it('have squares whose areas stand in the proportion of the shares', () => {
    const [first, ...others] = datasets.quadrants!
    for (const { area, mean } of others) {
      expect(Number(area) / Number(first!.area)).toBeCloseTo(Number(mean) / Number(first!.mean), 9)
    }
  })

  it('draw the baseline alone without a focus', () => {
    const { datasets: alone } = loyaltyQuadrantsChart(played)
    expect(alone.quadrants?.[0]?.scenario).toBe('fair')
    expect(alone.baseline).toEqual([])
  })
})
