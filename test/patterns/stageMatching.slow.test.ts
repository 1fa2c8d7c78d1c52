import { describe, expect, it } from 'vitest'
import { moneyScale, type RunTable } from '../../src/model/runTable.js'
import { varyScenario } from '../../src/scenario/makeScenario.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'
import { names, type PlanName, planOf } from './matchedPlans.js'
import { exhibitorsOnly, fair, over, seeds, total } from './measure.js'
import { customerEquity, gain, meanStands, readEach } from './support.js'

/**
 * Pattern 13: work matched to the stage beats uniform and mismatched plans at equal spend (theory of the customer
 * lifecycle). All three plans have the same two instruments, a rebate and a platform (structural, 100 EUR per customer
 * treated, 20,000 EUR an edition):
 *
 * - matched: the rebate, 10 %, to those who are not customers, to win prospects and the lost; the platform for those who
 *   are, in confirmation, trust and weakening;
 * - mismatched: the other way round;
 * - uniform: both for every firm in the market, whatever its stage.
 *
 * Equal spend: discounts given and platform over ten editions; the rebates of the other two are set so that all spend the
 * same, checked to 3 % over the replications of all seeds. What decides is customer equity (discounted value less all costs,
 * over ten editions and the tail), against the plan in question. Size: three seeds × 12 replications of the settled fair's
 * exhibitors, as shipped but for equal stands, played with the same luck; 95 % intervals of paired differences. In the twin
 * neither price nor bonds move anybody.
 */
const replications = 12

const spend = (table: RunTable) => (total(table, 'discountGiven') + total(table, 'tacticCost')) / moneyScale
const shipped = (seed: string, changes: ScenarioInput = {}) =>
  fair('industry', seed, exhibitorsOnly, meanExhibitors, changes)
const meanExhibitors: ScenarioInput = { segments: { exhibitors: meanStands.segments!.exhibitors! } }

function playPlan<Read>(base: Scenario, name: PlanName, count: number, read: (table: RunTable) => Read) {
  return readEach(varyScenario(base, planOf(name), name), count, base, read)
}

interface Result {
  readonly equity: number
  readonly spend: number
}
const known = new Map<string, readonly Result[]>()

/** Equity and spend of a plan by replication, played once for all tests. */
function of(seed: string, name: PlanName): readonly Result[] {
  const key = `${seed} ${name}`
  const result =
    known.get(key) ??
    playPlan(shipped(seed), name, replications, (table) => ({ equity: customerEquity(table), spend: spend(table) }))
  known.set(key, result)
  return result
}

describe('pattern 13, work matched to the stage', () => {
  it('all plans spend the same', () => {
    const all = (name: PlanName) => {
      const spent = seeds.flatMap((seed) => of(seed, name).map((each) => each.spend))
      return over(spent.length, (each) => spent[each]!).mean
    }
    for (const name of names) expect(Math.abs(all(name) / all('matched') - 1)).toBeLessThan(0.03)
  })

  it.each(seeds)('beats a uniform and a mismatched plan (seed %s)', (seed) => {
    const equity = (name: PlanName) => of(seed, name).map((each) => each.equity)
    expect(gain(equity('matched'), equity('uniform')).low).toBeGreaterThan(0)
    expect(gain(equity('matched'), equity('mismatched')).low).toBeGreaterThan(0)
  })

  it.each(seeds)(
    'twin: where neither price nor bonds move anybody, all plans have the same customers (seed %s)',
    (seed) => {
      const base = shipped(seed, { without: ['price', 'bonds'] })
      const visits = (name: PlanName) =>
        playPlan(base, name, 2, (table) => total(table, 'attended', { editions: [1, 1000] }))
      expect(visits('uniform')).toEqual(visits('matched'))
      expect(visits('mismatched')).toEqual(visits('matched'))
    }
  )
})
