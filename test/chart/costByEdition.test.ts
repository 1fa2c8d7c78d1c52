import { describe, expect, it } from 'vitest'
import { costByEditionChart } from '../../src/chart/costByEdition.js'
import { played } from './playedFair.js'
import { recordedBy } from './recorded.js'
import { wellDrawn } from './wellDrawn.js'

wellDrawn('cost by edition', (language) => costByEditionChart(played, { language }))

describe('the cost by edition chart', () => {
  const costs = costByEditionChart(played).datasets.costs!

  it('draws the numbers of the records', () => {
    expect(new Set(costs.map(({ outcome }) => outcome)).size).toBeGreaterThan(2)
    for (const { scenario, outcome, edition, mean, low, high } of costs) {
      const found = played.scenarios.find((each) => each.scenario.name === scenario)!
      expect([mean, low, high]).toEqual(recordedBy(found)({ outcome: String(outcome), edition: Number(edition) }))
    }
  })

  it('adds up over the editions to what the horizon costs', () => {
    for (const found of played.scenarios) {
      const own = costs.filter(
        ({ scenario, outcome }) => scenario === found.scenario.name && outcome !== 'discountGiven'
      )
      const [total] = recordedBy(found)({ outcome: 'cost.total' })
      expect(own.reduce((sum, { mean }) => sum + Number(mean), 0)).toBeCloseTo(Number(total), 4)
    }
  })
})
