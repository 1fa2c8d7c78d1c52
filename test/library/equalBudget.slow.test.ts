import { describe, expect, it } from 'vitest'
import { compile, createWorkspace, run } from '../../src/engine/index.js'
import { leverIds } from '../../src/model/parameters/lever.js'
import { moneyScale, type RunTable } from '../../src/model/runTable.js'
import { loadFair, loadPreset, presets } from '../../src/node/files.js'
import type { Scenario } from '../../src/scenario/scenario.js'

/** Strategies of the mature fair: the same money an edition, spent in other ways. */
const [baseline, ...strategies] = loadFair('mature') as [Scenario, ...Scenario[]]
const budget = baseline.budget![0]!

/** Money planned for levers and tactics in the edition with an index. */
function planned({ levers, tactics }: Scenario, index: number): number {
  const ofLevers = leverIds.reduce((sum, id) => sum + (id === 'referral' ? 0 : (levers[id].spend?.[index] ?? 0)), 0)
  return Object.values(tactics).reduce((sum, { spend }) => sum + (spend?.[index] ?? 0), ofLevers)
}

/** What an edition cost in a replication, discounts counted, in units of currency. */
function spentIn({ rows, ledger, context }: RunTable): number {
  let sum = 0
  for (let row = 0; row < ledger.length; row++) if (ledger.edition[row]! <= context.editions) sum += ledger.booked[row]!
  for (let row = 0; row < rows.length; row++) {
    const givenToAll = context.segments[rows.segment[row]!]!.id === 'leaders'
    if (!givenToAll) sum += rows.sums.discountGiven[row]!
  }
  return sum / moneyScale / context.editions
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

  it.each(discounts)(
    '%s spends the budget within three in a hundred with the discounts it gives (10 replications)',
    (name) => {
      const strategy = loadPreset(`mature/${name}`)
      const plan = compile(strategy, baseline)
      const workspace = createWorkspace(plan)
      const spent = Array.from({ length: 10 }, (_, replication) =>
        spentIn(run(plan, replication, { workspace, tail: false }))
      )
      const mean = spent.reduce((sum, each) => sum + each, 0) / spent.length
      expect(Math.abs(mean / budget - 1)).toBeLessThan(0.03)
    }
  )
})
