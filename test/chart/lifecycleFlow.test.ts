import { describe, expect, it } from 'vitest'
import { layFlows } from '../../src/chart/flowLayout.js'
import { lifecycleFlowChart } from '../../src/chart/lifecycleFlow.js'
import { fair, played } from './playedFair.js'
import { recordedBy } from './recorded.js'
import { wellDrawn } from './wellDrawn.js'

wellDrawn('lifecycle flow', (language) => lifecycleFlowChart(played, { language }))

const recordOf = recordedBy(fair)
const recorded = (outcome: string, edition: number) => recordOf({ outcome, edition })

describe('the lifecycle flow chart', () => {
  const { datasets } = lifecycleFlowChart(played)

  it('draws the numbers of the records', () => {
    expect(datasets.flows.length).toBeGreaterThan(20)
    for (const { from, to, edition, place, mean, low, high } of datasets.flows) {
      const comes = from === 'joined' || from === 'returned'
      const [outcome, at] = comes ? [from, [2, 4, 5][Number(place)]] : [`flow.${from}.${to}`, edition]
      expect([mean, low, high]).toEqual(recorded(String(outcome), Number(at)))
    }
    const stages = datasets.nodes.filter(({ lane }) => ['confirmation', 'trust', 'weakening'].includes(String(lane)))
    expect(stages.map(({ edition }) => edition)).not.toContain(3)
    for (const { lane, edition, mean, low, high } of stages) {
      expect([mean, low, high]).toEqual(recorded(`inStage.${lane}`, Number(edition)))
    }
  })

  it('fills each bar with what leaves it, and but for a cancelled edition with what arrives', () => {
    const bands = new Map(
      datasets.bands.filter(({ x }) => Number.isInteger(x)).map((row) => [`${row.flow} ${row.x}`, row])
    )
    const widths = (lane: string, x: number, side: 'from' | 'to') =>
      [...bands.values()]
        .filter((row) => row[side] === lane && row.x === x && Number(row.place) === (side === 'from' ? x : x - 1))
        .reduce((sum, { upper, lower }) => sum + Number(lower) - Number(upper), 0)
    for (const { lane, x, mean } of datasets.nodes) {
      if (Number(x) < 3 && !['disappearance', 'closed'].includes(String(lane))) {
        expect(widths(String(lane), Number(x), 'from')).toBeCloseTo(Number(mean), 9)
      }
      if (Number(x) > 0 && ['confirmation', 'trust', 'weakening'].includes(String(lane))) {
        expect(widths(String(lane), Number(x), 'to')).toBeCloseTo(Number(mean), 9)
      }
    }
  })

  it('draws the scenario in focus, and names the nearest right one', () => {
    expect(lifecycleFlowChart(played, { focus: 'louder' }).datasets.flows[0]?.scenario).toBe('louder')
    expect(() => lifecycleFlowChart(played, { focus: 'lauder' })).toThrow('did you mean "louder"?')
  })

  it('says of a cancelled edition that bands narrow across it', () => {
    expect(JSON.stringify(lifecycleFlowChart(played).title)).toContain('cancelled')
  })
})

describe('layFlows', () => {
  it('lets a band narrow where fewer arrive than left, and by so much', () => {
    const lanes = [{ id: 'trust', label: 'Trust', colour: '#000', role: 'stage' as const }]
    const column = (edition: number, mean: number) => ({
      edition,
      stages: [{ lane: 'trust', mean, low: null, high: null }]
    })
    const stays = {
      place: 0,
      edition: 1,
      from: 'trust',
      to: 'trust',
      fromLabel: '',
      toLabel: '',
      low: null,
      high: null
    }
    const { bands } = layFlows([column(1, 10), column(3, 8)], lanes, [{ ...stays, mean: 10 }])
    const [first, last] = [bands[0]!.points[0]!, bands[0]!.points.at(-1)!]
    expect(first.lower - first.upper).toBe(10)
    expect(last.lower - last.upper).toBe(8)
  })
})
