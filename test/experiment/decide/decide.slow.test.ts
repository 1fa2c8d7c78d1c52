import { describe, expect, it } from 'vitest'
import { decide } from '../../../src/experiment/decide/decide.js'
import { loadFair } from '../../../src/node/files.js'

const uncertain = [
  'competition.rivalValue={dist: normal, mean: 60, sd: 6}',
  'segments.exhibitors.needDrift={dist: gamma, mean: 2, sd: .8}'
]
/** Of fifty visitors one is simulated: they matter by their turnout alone. */
const coarser = 'segments.visitors.standsFor=50'

describe('the mature fair, its rival and the drift of needs uncertain', () => {
  it('knows what to choose, and that knowing the rival and the drift is worth no more than knowing both', async () => {
    const wanted = ['mature', 'research-and-recovery']
    const fairs = loadFair('mature', { set: [...uncertain, coarser] }).filter(({ name }) => wanted.includes(name))
    const decision = await decide(fairs, { draws: 20, replications: 2 })
    expect(decision.failed.draws).toBe(0)
    expect(decision.inputs.map(({ name }) => name)).toEqual(['competition.rivalValue', 'segments.exhibitors.needDrift'])
    const { standings, information, risks } = decision
    const best = standings.find(({ strategy }) => strategy === decision.best)!
    for (const { value, loss } of standings) {
      expect(value.mean).toBeLessThanOrEqual(best.value.mean)
      // a loss is what perfect information and the lead add up to
      expect(loss).toBeCloseTo(information.all.value + best.value.mean - value.mean, 4)
    }
    expect(information.parts).toHaveLength(2)
    expect(information.luck).toBeGreaterThan(0)
    expect(information.all.value).toBeLessThanOrEqual(information.withLuck)
    for (const { value } of information.parts) expect(value).toBeLessThanOrEqual(information.all.value)
    for (const { worst, strategy } of risks) {
      expect(worst.mean).toBeLessThan(standings.find((each) => each.strategy === strategy)!.value.mean)
    }
    // a rival that is worth more takes customers away, whatever is done: values spread far wider than their leads
    expect(best.spread![1] - best.spread![0]).toBeGreaterThan(Math.abs(decision.second!.lead.mean))
  }, 240_000)
})
