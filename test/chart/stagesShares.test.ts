import { describe, expect, it } from 'vitest'
import { stagesChart } from '../../src/chart/stages.js'
import { played } from './playedFair.js'
import { recordedBy } from './recorded.js'
import { wellDrawn } from './wellDrawn.js'

wellDrawn('stages with shares', (language) => stagesChart(played, { language, shares: true }))

describe('the stages chart with shares beside counts', () => {
  const rows = stagesChart(played, { shares: true }).datasets.stages!

  it('draws the numbers of the records, and shares that make one', () => {
    const totals = new Map<string, number>()
    for (const { scenario, stage, edition, mean, low, high, share } of rows) {
      const found = played.scenarios.find((each) => each.scenario.name === scenario)!
      expect([mean, low, high]).toEqual(recordedBy(found)({ outcome: `inStage.${stage}`, edition: Number(edition) }))
      const key = `${scenario} ${edition}`
      totals.set(key, (totals.get(key) ?? 0) + Number(share))
    }
    for (const [key, total] of totals) expect(total).toBeCloseTo(key.endsWith(' 3') ? 0 : 1, 12)
  })
})
