import { describe, expect, it } from 'vitest'
import { value } from '../../../src/experiment/value/value.js'
import { loadPreset } from '../../../src/node/files.js'
import { threadRunner } from '../../../src/node/threads.js'
import { varyScenario } from '../../../src/scenario/makeScenario.js'
import { meanStands } from '../../patterns/support.js'
import { sums, wholes } from './support.js'

/**
 * Pattern 14 through `value`: leaders, and trade media with associations, bring no direct profit, and in all they do. Pattern
 * 10, its second half: a lost customer costs more than its own value, and more with a grudge. Size: the shipped fair over its
 * ten editions but for equal stands, one seed × 12 replications; 95 % intervals decide. The closest, what visitors a grudge
 * takes away, lies nearly three standard errors above 0, as with 24 replications of the stands as shipped.
 */
const fair = varyScenario(loadPreset('industry', { set: ['seed=first'] }), meanStands, 'industry')

describe('the value of the shipped fair', async () => {
  const runner = threadRunner()
  const valuation = await value(fair, { segments: true, replications: 12, runner })
  await runner.close()
  const segments = valuation.segments!
  const of = (id: string) => segments.segments.find(({ segment }) => segment === id)!

  it.each(['leaders', 'partners'])('%s bring no direct profit, and in all they do', (id) => {
    const { direct, withOthers, total } = of(id)
    expect(direct.estimate.high).toBeLessThan(0)
    expect(withOthers.estimate.low).toBeGreaterThan(0)
    expect(total.estimate.low).toBeGreaterThan(0)
  })

  it('adds up to the last bit', () => {
    const { show } = valuation
    expect(sums([show.withoutAny, ...show.mechanisms.map((each) => each.value)])).toEqual(wholes(show.booked))
    const totals = segments.segments.map(({ total }) => total)
    expect(sums([...totals, segments.nobody, segments.shared.total])).toEqual(wholes(show.booked))
  })

  it('a lost exhibitor costs more than its own value, and still more with a grudge', () => {
    const { inPeace, withGrudge, grudge } = valuation.losses!.find(({ segment }) => segment === 'exhibitors')!
    expect(inPeace.own.low).toBeGreaterThan(0)
    expect(withGrudge.others.low).toBeGreaterThan(0)
    expect(withGrudge.othersVisits.low).toBeGreaterThan(0)
    expect(grudge.low).toBeGreaterThan(0)
  })
})
