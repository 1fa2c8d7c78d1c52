import { describe, expect, it } from 'vitest'
import type { RunTable } from '../../src/model/runTable.js'
import { moneyScale } from '../../src/model/runTable.js'
import { indirectSwitches } from '../../src/model/switches.js'
import { varyScenario } from '../../src/scenario/makeScenario.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'
import { fair, money, over, play, seeds } from './measure.js'
import type { Interval } from './printed.js'

/**
 * Pattern 14: leaders, and trade media with associations (the partners of the shipped fair), bring the fair no direct
 * profit, but what they do for it beyond their fees more than makes up for what they cost. Direct: economic value less
 * tactics, rewards and their share of the levers' money by stand area. Beyond: the profit of the show less that of the
 * same show where their demonstration, recommendation, capability and network count for nothing from edition 1 on.
 * Together: both. Size: three seeds × 24 replications of the shipped fair over its ten editions (20 visitors to a simulated
 * one), played with the same luck; 95 % intervals decide.
 */
const replications = 24
const groups = ['leaders', 'partners'] as const
const coarse: ScenarioInput = { segments: { visitors: { standsFor: 20 } } }

interface Account {
  readonly direct: Interval
  readonly beyond: Interval
  readonly together: Interval
}

function accounts(whole: Scenario, count: number): readonly Account[] {
  const tables = play(whole, count)
  return groups.map((group) => {
    const left = { segments: { [group]: { without: [...indirectSwitches] } } }
    const others = play(varyScenario(whole, left, 'without'), count, whole)
    const account = (each: number) => directProfit(tables[each]!, group)
    const beyond = (each: number) => profit(tables[each]!) - profit(others[each]!)
    return {
      direct: over(count, (each) => account(each)),
      beyond: over(count, beyond),
      together: over(count, (each) => account(each) + beyond(each))
    }
  })
}

/** Economic value of the customers of a segment less tactics, rewards and their share of the levers' money. */
function directProfit({ customers, context }: RunTable, id: string): number {
  const segment = context.segments.findIndex((each) => each.id === id)
  let sum = 0
  for (let row = 0; row < customers.length; row++) {
    if (customers.segment[row] !== segment) continue
    sum += customers.economicValue[row]! - customers.ownCost[row]! - customers.shared[row]!
  }
  return sum
}

/** Economic value of all customers less all money spent, over the horizon. */
function profit(table: RunTable): number {
  const spent = table.ledger.booked.reduce((sum, booked) => sum + booked, 0)
  return money(table, 'economicValue') - spent / moneyScale
}

describe('pattern 14, leaders, trade media and associations', () => {
  it.each(seeds)('bring no direct profit, but what they do beyond more than makes up for it (seed %s)', (seed) => {
    for (const { direct, beyond, together } of accounts(fair('industry', seed, coarse), replications)) {
      expect(direct.high).toBeLessThan(0)
      expect(beyond.low).toBeGreaterThan(0)
      expect(together.low).toBeGreaterThan(0)
    }
  })

  it.each(seeds)('twin: where nothing counts beyond fees, a loss is all there is (seed %s)', (seed) => {
    const bare = fair('industry', seed, coarse, { without: [...indirectSwitches] })
    for (const { direct, beyond } of accounts(bare, 12)) {
      expect(direct.high).toBeLessThan(0)
      expect([beyond.low, beyond.high]).toEqual([0, 0])
    }
  })
})
