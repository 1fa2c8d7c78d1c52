import { describe, expect, it } from 'vitest'
import { differencesChart } from '../../src/chart/differences.js'
import { lifetimeMakeUpChart } from '../../src/chart/lifetimeMakeUp.js'
import { lifetimeValueChart } from '../../src/chart/lifetimeValue.js'
import { relationshipCostChart } from '../../src/chart/relationshipCost.js'
import type { ChartComparison } from '../../src/chart/results.js'
import { draw } from './draw.js'
import { comparison } from './fixture.js'

/** The same comparison with names as long as careful people write them. */
const long: ChartComparison = {
  ...comparison,
  scenarios: comparison.scenarios.map((each, at) => ({
    ...each,
    scenario: {
      ...each.scenario,
      title: `Plan ${at}: considerably more money than in any edition before, with everything else left as it was`,
      titleZh: `方案${at}：与以往各届相比大幅增加这一方面的投入，其余各项安排一律保持不变，并由原班人员负责执行`
    }
  }))
}

/** Vertical extents of the names down the left side, from above. */
async function extents(chart: Parameters<typeof draw>[0]): Promise<{ top: number; bottom: number }[]> {
  const labels = (await draw(chart)).marks.filter(({ role }) => role === 'axis-label').flatMap(({ items }) => items)
  return labels
    .filter(({ text }) => Array.isArray(text) && text.length > 1)
    .map((item) => {
      const { y1, y2 }: { y1: number; y2: number } = Reflect.get(item, 'bounds')
      return { top: y1, bottom: y2 }
    })
    .sort((one, other) => one.top - other.top)
}

describe('names beside a drawing', () => {
  it.each([
    ['differences', differencesChart],
    ['lifetime value', lifetimeValueChart],
    ['its make-up', lifetimeMakeUpChart],
    ['relationship cost', relationshipCostChart]
  ])('do not run into one another however long they are: %s', async (_, chart) => {
    for (const language of ['en', 'zh-CN'] as const) {
      const names = await extents(chart(long, { language }))
      expect(names.length).toBeGreaterThan(1)
      for (const [at, { top }] of names.entries()) {
        if (at > 0) expect(top).toBeGreaterThanOrEqual(names[at - 1]!.bottom)
      }
    }
  })
})
