import { describe, expect, it } from 'vitest'
import { compile, run } from '../../src/engine/index.js'
import { makeScenario } from '../../src/scenario/makeScenario.js'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'

/** Customers attending (or a part of them) by edition, from index 1, summed over five replications. */
function attendance(
  input: ScenarioInput,
  baseline: ScenarioInput,
  measure: 'attended' | 'repeated' = 'attended'
): readonly number[] {
  const plan = compile(makeScenario(input), makeScenario(baseline))
  const sums = Array<number>(plan.context.editions + 1).fill(0)
  for (let replication = 0; replication < 5; replication++) {
    const { rows } = run(plan, replication, { tail: false })
    for (let row = 0; row < rows.length; row++) sums[rows.edition[row]!]! += rows.sums[measure][row]!
  }
  return sums
}

const fair: ScenarioInput = { horizon: { editions: 3 } }

describe('the warm-up', () => {
  it('is played under the rival of the baseline: one that opens in edition 1 was not there before', () => {
    const rival = { ...fair, competition: { rivalValue: 75 } }
    const before = attendance(fair, fair)
    const opening = attendance(rival, fair)
    const always = attendance(rival, rival)
    expect(opening[1]).toBeLessThan(before[1]!)
    expect(opening[1]).toBeGreaterThan(always[1]!)
  })

  it('is played in the market of the baseline', () => {
    const grown = { ...fair, segments: { exhibitors: { marketSize: 4000 } } }
    const small = attendance(fair, fair, 'repeated')
    // The firms that come on top are prospects: who came before is as in the small market.
    expect(attendance(grown, fair, 'repeated')[1]! / small[1]!).toBeLessThan(1.05)
    expect(attendance(grown, grown, 'repeated')[1]! / small[1]!).toBeGreaterThan(1.8)
  })

  it('leaves adstock as the baseline had it, and so does a start without a warm-up', () => {
    const advertised = (warmUp: number, spend: number): ScenarioInput => ({
      horizon: { editions: 3, warmUp },
      levers: { advertising: { spend, carryOver: 0.9 } }
    })
    for (const warmUp of [0, 15]) {
      const gain =
        attendance(advertised(warmUp, 360_000), advertised(warmUp, 120_000))[1]! /
        attendance(advertised(warmUp, 120_000), advertised(warmUp, 120_000))[1]!
      // A tenth of the tripled spend works at once: effective spend × 1.2, not × 3.
      expect(gain).toBeLessThan(1.05)
    }
  })

  it('where there is none, nobody has just left before edition 1', () => {
    const plan = compile(makeScenario({ horizon: { editions: 1, warmUp: 0 } }))
    const { rows } = run(plan, 0, { tail: false })
    expect(rows.sums.justLost.reduce((sum, count) => sum + count, 0)).toBe(0)
  })
})
