import { describe, expect, it } from 'vitest'
import type { SwitchId } from '../../src/model/switches.js'
import { varyScenario } from '../../src/scenario/makeScenario.js'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'
import { conversion, fair, over, paired, play, seeds } from './measure.js'
import type { Interval } from './printed.js'

/**
 * Pattern 7: losing the five most influential exhibitors lowers others' conversion for several editions: leaders who
 * attend draw prospects in (imitators follow adopters, Bass 1969). They leave after the first edition; the second
 * closes without them, so that conversion falls from the third on. Measured on the other exhibitors' prospects,
 * without visitors, in editions 3 to 6. Size: three seeds × 24 replications of the shipped market (2,000 firms, 24
 * leaders, 60 partners) over six editions, played with the same luck; 95 % intervals decide.
 */
const replications = 24
const editions = [3, 4, 5, 6]
const exhibitors = ['exhibitors', 'leaders']
const loss: ScenarioInput = {
  shocks: { leaders: { event: 'customersLeave', edition: 1, size: 5, segments: exhibitors } }
}

/** By edition, the change in conversion by the loss, as a share of what it would have been. */
function changes(seed: string, count: number, without: readonly SwitchId[] = []): readonly Interval[] {
  const whole = fair('industry', seed, { segments: { visitors: null }, horizon: { editions: 6 }, without })
  const undisturbed = play(whole, count)
  const bereft = play(varyScenario(whole, loss, 'bereft'), count, whole)
  return editions.map((edition) => {
    const rate = (table: (typeof bereft)[number]) => conversion(table, { segment: 'exhibitors', edition })
    const usual = over(count, (each) => rate(undisturbed[each]!)).mean
    return paired(bereft, undisturbed, (table) => rate(table) / usual)
  })
}

describe('pattern 7, losing the five most influential exhibitors', () => {
  it.each(seeds)('lowers the conversion of others by more than 2 % in each of four editions (seed %s)', (seed) => {
    for (const change of changes(seed, replications)) expect(change.high).toBeLessThan(-0.02)
  })

  it.each(seeds)(
    'twin: without demonstration less than 2 % is left, what the five said of the fair (seed %s)',
    (seed) => {
      for (const change of changes(seed, replications, ['demonstration'])) expect(change.low).toBeGreaterThan(-0.02)
    }
  )

  it.each(seeds)('twin: without word of mouth either, nothing at all is left (seed %s)', (seed) => {
    for (const { low, high } of changes(seed, 3, ['demonstration', 'recommendation']))
      expect([low, high]).toEqual([0, 0])
  })
})
