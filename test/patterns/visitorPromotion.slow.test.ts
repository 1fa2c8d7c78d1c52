import { describe, expect, it } from 'vitest'
import { varyScenario } from '../../src/scenario/makeScenario.js'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'
import { fair, paired, play, repeatRate, satisfaction, seeds, total } from './measure.js'

/**
 * Pattern 9: cutting visitor promotion lowers exhibitors' satisfaction, one edition later their retention (cross-side
 * effects of two-sided markets, Rochet & Tirole 2003). Promotion ends with edition 2: fewer visitors come, exhibitors
 * do not know it before the show, and decide on the next one by what they met. Size: three seeds × 40 replications of
 * the shipped exhibitors and visitors (2,000 firms; 20,000 visitors, ten to a simulated one) over three editions,
 * played with the same luck; 95 % intervals decide.
 */
const replications = 40
const twoSides: ScenarioInput = {
  horizon: { editions: 3 },
  segments: { leaders: null, partners: null, visitors: { standsFor: 10 } }
}
const cut: ScenarioInput = { levers: { visitorPromotion: { spend: { 1: 40000, 2: 0 } } } }
const kept: ScenarioInput = { levers: { visitorPromotion: { spend: 40000 } } }

function worlds(seed: string, changes: ScenarioInput, count: number) {
  const base = fair('industry', seed, twoSides, kept, changes)
  return { base: play(base, count), changed: play(varyScenario(base, cut, 'cut'), count, base) }
}

describe('pattern 9, cutting visitor promotion', () => {
  it.each(seeds)('lowers satisfaction of exhibitors at once, their retention one edition later (seed %s)', (seed) => {
    const { base, changed } = worlds(seed, {}, replications)
    const visitors = (table: (typeof base)[number]) => total(table, 'attended', { segment: 'visitors', edition: 2 })
    const content = (table: (typeof base)[number]) => satisfaction(table, { segment: 'exhibitors', edition: 2 })
    const rate = (edition: number) => (table: (typeof base)[number]) =>
      repeatRate(table, { segment: 'exhibitors', edition })
    expect(paired(changed, base, visitors).high).toBeLessThan(0)
    expect(paired(changed, base, content).high).toBeLessThan(0)
    expect(paired(changed, base, rate(2))).toMatchObject({ low: 0, high: 0 })
    expect(paired(changed, base, rate(3)).high).toBeLessThan(0)
  })

  it.each(seeds)('twin: without the cross-side effect, exhibitors are the same to the last bit (seed %s)', (seed) => {
    const { base, changed } = worlds(seed, { mechanisms: { crossSide: { effect: 0 } } }, 4)
    const exhibitors = base[0]!.context.segments.findIndex(({ id }) => id === 'exhibitors')
    base.forEach((table, each) => {
      const other = changed[each]!
      expect(total(other, 'attended', { segment: 'visitors' })).toBeLessThan(
        total(table, 'attended', { segment: 'visitors' })
      )
      expect(rowsOf(other.rows, exhibitors)).toEqual(rowsOf(table.rows, exhibitors))
    })
  })
})

/** All sums of one segment. */
function rowsOf({ segment, sums, moves }: ReturnType<typeof play>[number]['rows'], wanted: number) {
  const columns = [...Object.values(sums), ...moves]
  return columns.map((column) => column.filter((_, row) => segment[row] === wanted))
}
