import { describe, expect, it } from 'vitest'
import { outcomesOf } from '../../src/analysis/outcomes.js'
import { compile, createWorkspace, run } from '../../src/engine/index.js'
import { leverIds } from '../../src/model/parameters/lever.js'
import { loadFair, presets } from '../../src/node/files.js'
import type { Scenario } from '../../src/scenario/scenario.js'

/** Strategies of the mature fair: the same money an edition, spent in other ways. */
const [baseline, ...strategies] = loadFair('mature') as [Scenario, ...Scenario[]]
const budget = baseline.budget![0]!

/** Money planned for levers and tactics in the edition with an index. */
function planned({ levers, tactics }: Scenario, index: number): number {
  const ofLevers = leverIds.reduce((sum, id) => sum + (id === 'referral' ? 0 : (levers[id].spend?.[index] ?? 0)), 0)
  return Object.values(tactics).reduce((sum, { spend }) => sum + (spend?.[index] ?? 0), ofLevers)
}

/** An outcome of the whole horizon, mean over replications. */
const known = new Map<string, Readonly<Record<string, number>>>()
function meanOutcomes({ name }: Scenario): Readonly<Record<string, number>> {
  const found = known.get(name)
  if (found) return found
  const plan = compile(strategies.find((strategy) => strategy.name === name) ?? baseline, baseline)
  const workspace = createWorkspace(plan)
  const sums: Record<string, number> = {}
  for (let replication = 0; replication < 4; replication++) {
    for (const { outcome, segment, edition, value } of outcomesOf(run(plan, replication, { workspace, tail: false }))) {
      if (segment === null && edition === null) sums[outcome] = (sums[outcome] ?? 0) + (value ?? 0) / 4
    }
  }
  known.set(name, sums)
  return sums
}

describe('the strategies of the mature fair', () => {
  it('are at least twelve, each with a line in both languages', () => {
    expect(strategies.length).toBeGreaterThanOrEqual(12)
    for (const { title, titleZh, about, aboutZh } of presets()) {
      for (const text of [title, titleZh, about, aboutZh]) expect(text).toBeTruthy()
    }
  })

  const discounts = ['loyalty-discount', 'discount-withdrawn']
  it.each(
    strategies.filter(({ name }) => !discounts.includes(name)).map((strategy) => [strategy.name, strategy] as const)
  )('%s plans the whole budget in every edition, no more and no less', (_, strategy) => {
    for (let index = 0; index < strategy.horizon.editions; index++) expect(planned(strategy, index)).toBe(budget)
  })

  it.each([baseline, ...strategies].map((scenario) => [scenario.name, scenario] as const))(
    '%s spends the budget, discounts counted: at most a hundredth more, and at least 97 in a hundred (4 replications)',
    (_, scenario) => {
      const perEdition = meanOutcomes(scenario).spend! / scenario.horizon.editions
      expect(perEdition / budget).toBeLessThan(1.01)
      expect(perEdition / budget).toBeGreaterThan(0.97)
    }
  )

  it.each(strategies.flatMap(({ name, tactics }) => Object.keys(tactics).map((tactic) => [name, tactic] as const)))(
    '%s: %s treats customers',
    (name, tactic) => {
      const outcomes = meanOutcomes(strategies.find((strategy) => strategy.name === name)!)
      expect(outcomes[`heads.tactic.${tactic}`]).toBeGreaterThan(10)
    }
  )

  it('those whom a strategy lets go leave', () => {
    const letGo = strategies.find(({ name }) => name.endsWith('let-go'))!
    expect(meanOutcomes(letGo)['departures.released']).toBeGreaterThan(10)
    expect(meanOutcomes(baseline)['departures.released']).toBe(0)
  })
})
