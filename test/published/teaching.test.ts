import { describe, expect, it } from 'vitest'
import { playLifecycle } from '../../src/experiment/playLifecycle.js'
import { teachingFigures } from './figures/teaching.js'
import { differing, outcomeValue, published, traceAt } from './support.js'

const { stages, strategies } = teachingFigures

describe('teaching', async () => {
  const scenario = published('teaching')
  const result = await playLifecycle(scenario, { engine: 'exact' })

  it.each(Object.entries(strategies))(
    '%s: stages, income and relationship cost',
    (strategy, { first, last, totals, profit }) => {
      expect(differing(traceAt(result, strategy, stages, 1), first)).toEqual([])
      expect(differing(traceAt(result, strategy, stages, 10), last)).toEqual([])
      const found = ['income', 'relationship_cost'].flatMap((category) => [
        outcomeValue(result, strategy, { outcome: 'total', category }),
        outcomeValue(result, strategy, { outcome: 'totalDiscounted', category })
      ])
      expect(differing(found, totals)).toEqual([])
      const discounted = outcomeValue(result, strategy, { outcome: 'totalDiscounted', category: 'profit' })
      expect(differing([discounted], [profit])).toEqual([])
    }
  )

  it('can come to decline from every other stage', () => {
    const { moves } = scenario.strategies.today.groups.all.lifecycle
    const toDecline = moves.filter(({ to }) => to === 'decline').map(({ from }) => from)
    expect(toDecline).toEqual(['exploration', 'build-up', 'stability'])
  })

  it('speaks both languages', () => {
    const { title, titleZh, notice, noticeZh } = scenario
    const titles = [...Object.values(scenario.stages), ...Object.values(scenario.strategies)]
    for (const each of [...titles, { title, titleZh }, { title: notice, titleZh: noticeZh }]) {
      expect(each.title).toMatch(/[A-Za-z]/)
      expect(each.titleZh).toMatch(/\p{Script=Han}/u)
    }
    expect(Object.values(scenario.stages).map((stage) => stage.titleZh)).toEqual(['考察', '形成', '稳定', '退化'])
  })
})
