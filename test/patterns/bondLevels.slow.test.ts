import { describe, expect, it } from 'vitest'
import { moneyScale } from '../../src/model/runTable.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'
import { matureFair, repeatRates, replications, seeds, tablesOf, total } from './measure.js'

/**
 * Pattern 5: at equal spend (a discount of 10 % counted) the financial tactic leads in gain of repeat rate at first and is
 * overtaken by the structural one within four editions; its advantage falls as the rival copies. Size: three seeds × 10
 * replications of a market of 6,000, some 7,000 customers expected in each edition and seed, with common random numbers.
 *
 * Equal spend: every stand is 10 m² at 250 EUR, so the discount costs 250 EUR a visit; the structural tactic's cost per
 * treated customer (newcomers included) is set so that both spend the same over the first four editions, checked to 3 %.
 */
const standArea = 10
const costPerTreated = 168

function world(seed: string, changes: ScenarioInput): Scenario {
  return matureFair(seed, { ...changes, segments: { exhibitors: { standArea } } })
}

const financial = { rebate: { level: 'financial', discount: 0.1 } } as const
const structural = { platform: { level: 'structural', cost: costPerTreated } } as const

function play(seed: string, changes: ScenarioInput, tactics: NonNullable<ScenarioInput['tactics']>) {
  const baseline = world(seed, changes)
  const before = repeatRates(tablesOf(baseline))
  const tables = tablesOf(world(seed, { ...changes, tactics }), baseline)
  const spend = total(tables, 'tacticCost', (edition) => edition <= 4) + total(tables, 'discountGiven', (e) => e <= 4)
  return {
    gain: repeatRates(tables).map((rate, edition) => rate - before[edition]!),
    spend: spend / moneyScale / replications
  }
}

describe('pattern 5, levels of bond at equal spend', () => {
  it.each(seeds)('financial leads at first, structural overtakes within four editions (seed %s)', (seed) => {
    const discount = play(seed, {}, financial)
    const platform = play(seed, {}, structural)
    expect(Math.abs(platform.spend / discount.spend - 1)).toBeLessThan(0.03)
    expect(discount.gain[1]).toBeGreaterThan(platform.gain[1]! + 0.01)
    expect(discount.gain[2]).toBeGreaterThan(platform.gain[2]! + 0.01)
    expect(Math.max(platform.gain[3]! - discount.gain[3]!, platform.gain[4]! - discount.gain[4]!)).toBeGreaterThan(0)
  })

  it.each(seeds)('the advantage of the financial tactic falls once the rival has copied it (seed %s)', (seed) => {
    const { gain } = play(seed, {}, financial)
    expect(gain[3]).toBeLessThan(gain[2]! - 0.01)
  })

  it.each(seeds)('twin: where nobody copies, it does not fall and structural does not overtake (seed %s)', (seed) => {
    const changes = { competition: { copies: false } }
    const discount = play(seed, changes, financial)
    const platform = play(seed, changes, structural)
    expect(discount.gain[3]).toBeGreaterThan(discount.gain[2]! - 0.01)
    expect(discount.gain[4]).toBeGreaterThan(platform.gain[4]!)
  })
})
