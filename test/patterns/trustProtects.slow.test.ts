import { describe, expect, it } from 'vitest'
import { varyScenario } from '../../src/scenario/makeScenario.js'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'
import { exhibitorsOnly, fair, over, play, seeds, total } from './measure.js'

/**
 * Pattern 15: after a rival's launch or a slump, the fair whose customers trust it more loses the smaller share of its
 * exhibitors (trust keeps customers, Palmatier et al. 2006; it makes tolerant and less price sensitive). Two fairs are
 * equal but for trust: in one it is won at half the usual rate and lost at one and a half times, in the other won at
 * twice the usual and lost at half. Share lost: of all stands taken in the first two editions of the event, against
 * the same fair without it. Size: three seeds × 24 replications of the shipped market of 2,000 firms over two
 * editions, played with the same luck; 95 % intervals decide.
 */
const replications = 24
const wary: ScenarioInput = { mechanisms: { trust: { gain: 0.1, loss: 0.6 } } }
const trusting: ScenarioInput = { mechanisms: { trust: { gain: 0.4, loss: 0.2 } } }
const events = ['rivalLaunch', 'slump'] as const

/** Takes away all that trust does: drivers, tolerance, price sensitivity, readiness to speak. */
const idle: ScenarioInput = {
  lifecycle: { drivers: { trust: { attendance: 0, gain: 0, loss: 0 } } },
  mechanisms: { complaint: { trust: 0 } },
  without: ['forbearance']
}

/** By event, the share lost in each replication. */
function lost(seed: string, count: number, ...changes: readonly ScenarioInput[]): readonly (readonly number[])[] {
  const calm = fair('industry', seed, exhibitorsOnly, { horizon: { editions: 2 } }, ...changes)
  const attended = play(calm, count).map((table) => total(table, 'attended'))
  return events.map((event) => {
    const struck = varyScenario(calm, { shocks: { event: { event, edition: 1, lasts: 2 } } }, event)
    return play(struck, count, calm).map((table, each) => 1 - total(table, 'attended') / attended[each]!)
  })
}

describe('pattern 15, trust after a rival’s launch and in a slump', () => {
  it.each(seeds)('the fair that is trusted more loses the smaller share (seed %s)', (seed) => {
    const less = lost(seed, replications, wary)
    const more = lost(seed, replications, trusting)
    events.forEach((_, event) => {
      const difference = over(replications, (each) => more[event]![each]! - less[event]![each]!)
      expect(over(replications, (each) => more[event]![each]!).low).toBeGreaterThan(0)
      expect(difference.high).toBeLessThan(0)
    })
  })

  it.each(seeds)('twin: where trust moves nobody, both lose the very same (seed %s)', (seed) => {
    expect(lost(seed, 3, trusting, idle)).toEqual(lost(seed, 3, wary, idle))
  })
})
