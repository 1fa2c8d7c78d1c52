import { describe, expect, it } from 'vitest'
import { satisfactionChart } from '../../src/chart/satisfaction.js'
import { fair, played } from './playedFair.js'
import { recordedBy } from './recorded.js'
import { wellDrawn } from './wellDrawn.js'

wellDrawn('satisfaction', (language) => satisfactionChart(played, { language, focus: 'kinder' }))
wellDrawn('satisfaction by segment', (language) => satisfactionChart(played, { language, by: 'segment' }))

describe('the satisfaction chart', () => {
  it('draws the numbers of the records, for every scenario and edition', () => {
    const rows = satisfactionChart(played).datasets.estimates!
    expect(rows).toHaveLength(3 * 2 * 5)
    for (const { scenario, outcome, edition, mean, low, high } of rows) {
      const found = played.scenarios.find((each) => each.scenario.name === scenario)!
      const keys = { outcome: String(outcome), edition: Number(edition) }
      expect([mean, low, high]).toEqual(recordedBy(found)(keys))
    }
  })

  it('draws the numbers of the segments of one scenario', () => {
    const rows = satisfactionChart(played, { by: 'segment' }).datasets.estimates!
    const recorded = recordedBy(fair)
    expect(new Set(rows.map(({ segment }) => segment))).toEqual(new Set(['firms', 'leaders', 'people']))
    for (const { segment, outcome, edition, mean, low, high } of rows) {
      const keys = { outcome: String(outcome), edition: Number(edition), segment: String(segment) }
      expect([mean, low, high]).toEqual(recorded(keys))
    }
  })

  it('leaves a gap at a cancelled edition', () => {
    const rows = satisfactionChart(played).datasets.estimates!
    expect(rows.filter(({ mean }) => mean === null).every(({ edition }) => edition === 3)).toBe(true)
  })
})
