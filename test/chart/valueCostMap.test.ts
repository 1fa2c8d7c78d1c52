import { describe, expect, it } from 'vitest'
import { valueCostMapChart } from '../../src/chart/valueCostMap.js'
import { value } from '../../src/experiment/value/value.js'
import { valueRecords } from '../../src/report/value/valueRecords.js'
import { fair, now, played } from './playedFair.js'
import { recordedBy } from './recorded.js'
import { wellDrawn } from './wellDrawn.js'

const valuation = await value(now, { replications: 3, segments: true, losses: false })

wellDrawn('value–cost map', (language) => valueCostMapChart(played, { language, valuation }))

describe('the value–cost map', () => {
  const { datasets } = valueCostMapChart(played, { valuation })

  it('draws the numbers of the tables', () => {
    const recorded = recordedBy(fair)
    const worth = valueRecords(valuation, 'en').rows
    expect(datasets.marks).toHaveLength(2 * 3)
    for (const { segment, kind, cost, value: up, low, high, profit, profitLow, profitHigh } of datasets.marks) {
      const found = worth.find((row) => row[0] === segment && row[1] === kind)
      expect([profit, profitLow, profitHigh]).toEqual(found?.slice(5, 8))
      const keys = (outcome: string) => ({ outcome, segment: String(segment) })
      const [own, shared] = [recorded(keys('cost.own'))[0], recorded(keys('cost.shared'))[0]]
      expect(cost).toBeCloseTo(Number(own) + Number(shared), 6)
      if (kind === 'direct') expect(Number(up)).toBeCloseTo(Number(recorded(keys('economicValue'))[0]), 4)
      expect([low, high]).toEqual([Number(cost) + Number(profitLow), Number(cost) + Number(profitHigh)])
    }
  })

  it('draws direct values alone without a valuation', () => {
    expect(new Set(valueCostMapChart(fair).datasets.marks.map(({ kind }) => kind))).toEqual(new Set(['direct']))
  })

  it('refuses a valuation of another run, without segments, or of present value', () => {
    expect(() => valueCostMapChart(played, { valuation, focus: 'louder' })).toThrow('another run: scenarioHash')
    expect(() => valueCostMapChart(played, { valuation: { ...valuation, segments: null } })).toThrow('segments: true')
    expect(() => valueCostMapChart(played, { valuation: { ...valuation, outcome: 'npv' } })).toThrow('of profit')
  })
})
