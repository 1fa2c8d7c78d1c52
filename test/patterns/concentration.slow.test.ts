import { describe, expect, it } from 'vitest'
import { writeConcentration } from '../../src/analysis/concentration.js'
import type { RunTable } from '../../src/model/runTable.js'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'
import { fair, over, play, seeds } from './measure.js'
import type { Interval } from './printed.js'
import { written } from './support.js'

/**
 * Pattern 3: the top fifth of exhibitors, leaders included, brings 75 to 85 % of revenue in the settled fair (the 80/20
 * rule; stands lognormal with sigma 1.68). The concentration of margin is measured apart; it differs where large
 * stands are cheaper and sold at a thinner margin, and is the same where nothing is. Size: three seeds × 30
 * replications of the shipped market (2,000 firms and 24 leaders; visitors and partners rent no stands and are left
 * out), the first edition after the warm-up, some 220 exhibitors in each; 95 % intervals decide.
 */
const replications = 30
const exhibitors: ScenarioInput = { horizon: { editions: 1 }, segments: { visitors: null, partners: null } }

const plainStands: ScenarioInput = {
  segments: { exhibitors: { margin: 0.45, correlations: {} }, leaders: { margin: 0.45, priceLevel: 1, servingCost: 0 } }
}
const sameStands: ScenarioInput = {
  segments: { exhibitors: { standArea: 30, correlations: {} }, leaders: { standArea: 30 } }
}

function topFifth(table: RunTable, outcome: 'topFifth.revenue' | 'topFifth.economicValue'): number {
  const rows = written(writeConcentration, table)
  return rows.find((row) => row.outcome === outcome && row.segment === null)!.value!
}

/** The top fifth's share of revenue, and how much it is above their share of margin. */
function concentration(seed: string, changes: ScenarioInput = {}): { readonly revenue: Interval; above: Interval } {
  const tables = play(fair('industry', seed, exhibitors, changes), replications)
  const revenue = tables.map((table) => topFifth(table, 'topFifth.revenue'))
  const margin = tables.map((table) => topFifth(table, 'topFifth.economicValue'))
  return {
    revenue: over(replications, (each) => revenue[each]!),
    above: over(replications, (each) => revenue[each]! - margin[each]!)
  }
}

describe('pattern 3, concentration of revenue and of margin', () => {
  it.each(seeds)('the top fifth brings 75 to 85 % of revenue, and less of the margin (seed %s)', (seed) => {
    const { revenue, above } = concentration(seed)
    expect(revenue.low).toBeGreaterThan(0.75)
    expect(revenue.high).toBeLessThan(0.85)
    expect(above.low).toBeGreaterThan(0)
  })

  it.each(seeds)('with one margin and one price, margin is as concentrated as revenue (seed %s)', (seed) => {
    const { above } = concentration(seed, plainStands)
    expect(above.low).toBeGreaterThan(-1e-6)
    expect(above.high).toBeLessThan(1e-6)
  })

  it.each(seeds)('twin: where all stands start alike, the top fifth brings less than two fifths (seed %s)', (seed) => {
    expect(concentration(seed, sameStands).revenue.high).toBeLessThan(0.4)
  })
})
