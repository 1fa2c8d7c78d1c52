import { expect } from 'vitest'
import { type Population, payShareOf, rowsAlive } from '../../src/engine/population.js'
import { run } from '../../src/engine/run.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import { compiled } from './plans.js'

/** Everything that can differ between the customers of a segment. */
const changing = [
  ...(['stage', 'flags', 'contacts', 'tenure', 'cohort', 'lapse', 'area', 'needGap', 'personal'] as const),
  ...(['satisfaction', 'expectation', 'referencePrice', 'trust', 'strain', 'grievance', 'bonds', 'lastValue'] as const),
  ...(['cause', 'push'] as const)
]

/**
 * All that of the customers in the market, one list a column. Records that nobody reads, as no tactic is ever aimed at
 * the segment, are equal to any others.
 */
function stateOf(population: Population): unknown[] {
  const rows = Array.from(rowsAlive(population))
  const shares = rows.map((row) => payShareOf(population, row))
  const isRead = population.bondStocks.some((stock) => stock.length > 0)
  const records = isRead ? rows.map((row) => population.seen[row]) : expect.anything()
  return [rows, shares, records, ...changing.map((column) => rows.map((row) => population[column][row]!))]
}

/** All customers of each edition of the warm-up, once everybody has decided. */
export function openingOf(scenario: Scenario, baseline: Scenario): unknown[] {
  const states: unknown[] = []
  run(compiled(scenario, baseline), 0, {
    tail: false,
    observe: (edition, populations) => {
      if (edition < 1) states.push([edition, ...populations.map(stateOf)])
    }
  })
  return states
}
