import { describe, expect, it } from 'vitest'
import type { RunTable } from '../../src/model/runTable.js'
import { varyScenario } from '../../src/scenario/makeScenario.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'
import { equalStands, exhibitorsOnly, fair, money, paired, play, seeds, total } from './measure.js'

/**
 * Pattern 8: ending care reduces the harm done by the lost, and a disadopter (leaves with a full grievance and speaks
 * ill) costs more than a defector (leaves without one). Harm: the first starts (others' conversion) that the grievance
 * of the lost costs over six editions, against the same fair where the lost bear none. Cost: economic value lost over
 * six editions when the 100 most influential of some 200 exhibitors leave after the first one. Size: three seeds × 30
 * replications of the shipped market of 2,000 firms with equal stands, played with the same luck; 95 % intervals
 * decide.
 */
const replications = 30
const uncared: ScenarioInput = { levers: { farewell: { spend: 0 } } }
/** Some eight times the usual spend a head: it reaches three quarters of those who have just left. */
const cared: ScenarioInput = { levers: { farewell: { spend: 8000 } } }
const starts = (table: RunTable) => total(table, 'joined')
const value = (table: RunTable) => money(table, 'economicValue')

const played = (base: Scenario, changes: ScenarioInput, count = replications) =>
  play(varyScenario(base, changes, 'changed'), count, base)

const leaving = (grievance: number): ScenarioInput => ({
  shocks: { exodus: { event: 'customersLeave', edition: 1, size: 100, grievance } }
})

describe.each(seeds)('pattern 8, ending care and those who leave with a grievance (seed %s)', (seed) => {
  const base = fair('industry', seed, exhibitorsOnly, equalStands, { horizon: { editions: 6 } }, uncared)
  const none = play(base, replications)

  it('care at the end takes some of the harm away, not all of it', () => {
    const care = played(base, cared)
    const harmless = played(base, { without: ['grievance'] })
    expect(paired(care, none, starts).low).toBeGreaterThan(0)
    expect(paired(harmless, care, starts).low).toBeGreaterThan(0)
  })

  it('a disadopter costs more than a defector, in starts and in money', () => {
    const defectors = played(base, leaving(0))
    const disadopters = played(base, leaving(1))
    expect(paired(none, defectors, value).low).toBeGreaterThan(0)
    expect(paired(defectors, disadopters, value).low).toBeGreaterThan(0)
    expect(paired(defectors, disadopters, starts).low).toBeGreaterThan(0)
  })

  it('twin: where nobody recommends or bears a grudge, neither makes any difference', () => {
    const silent = varyScenario(base, { without: ['recommendation', 'grievance'] }, 'silent')
    const rows = (changes: ScenarioInput) => played(silent, changes, 3).map((table) => table.rows)
    expect(rows(cared)).toEqual(rows({}))
    expect(rows(leaving(1))).toEqual(rows(leaving(0)))
  })
})
