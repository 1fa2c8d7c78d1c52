import { describe, expect, it } from 'vitest'
import { compile, run } from '../../src/engine/index.js'
import { leverIds } from '../../src/model/parameters/lever.js'
import { makeScenario } from '../../src/scenario/makeScenario.js'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'

const replications = 30

/** Mean money booked for the only tactic by edition, from index 1; and the customers treated. */
function booked(input: ScenarioInput, baseline: ScenarioInput = input) {
  const plan = compile(makeScenario(input), makeScenario(baseline))
  const money = Array<number>(400).fill(0)
  const heads = Array<number>(400).fill(0)
  const attended = Array<number>(400).fill(0)
  for (let replication = 0; replication < replications; replication++) {
    const { ledger, rows } = run(plan, replication)
    for (let row = 0; row < ledger.length; row++) {
      if (ledger.item[row]! < leverIds.length) continue
      money[ledger.edition[row]!]! += ledger.booked[row]! / 10_000 / replications
      heads[ledger.edition[row]!]! += ledger.heads[row]! / replications
    }
    for (let row = 0; row < rows.length; row++) attended[rows.edition[row]!]! += rows.sums.attended[row]! / replications
  }
  return { money, heads, attended }
}

const fair: ScenarioInput = { horizon: { editions: 6 } }

describe('the spend of a tactic', () => {
  it('is not passed on average in any edition, the first included, though newcomers are treated too', () => {
    const { money } = booked({ ...fair, tactics: { club: { spend: 20_000, cost: 200 } } }, fair)
    // 100 treated: binomial, so the mean of 30 replications has a standard error below 10 × 200 / √30 = 365.
    for (const amount of money.slice(1, 7)) expect(amount).toBeLessThan(20_000 + 3 * 365)
    expect(money[1]).toBeGreaterThan(20_000 - 3 * 365)
  })

  it('is not passed on a new fair, where only newcomers can be treated', () => {
    const start: ScenarioInput = {
      horizon: { editions: 3, warmUp: 0 },
      segments: { exhibitors: { initialStages: { cultivation: 1 } } }
    }
    const { money } = booked({ ...start, tactics: { club: { spend: 1000, cost: 1000 } } }, start)
    // One treated on average: the mean of 30 has a standard error of 1000 / √30 = 183.
    for (const amount of money.slice(1, 4)) expect(amount).toBeLessThan(1000 + 4 * 183)
  })

  it('treats the same share in the tail as in the last edition', () => {
    const { heads, attended } = booked({ ...fair, tactics: { club: { spend: 20_000, cost: 200 } } }, fair)
    const shareAt = (edition: number) => heads[edition]! / attended[edition]!
    // Some 40 % in the last edition; of the few who still attend ten editions later about as many, not all.
    expect(Math.abs(shareAt(16) / shareAt(6) - 1)).toBeLessThan(0.25)
  })
})
