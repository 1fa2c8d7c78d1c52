import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { largestRemainder } from '../../src/analysis/largestRemainder.js'
import { outcomesOf } from '../../src/analysis/outcomes.js'
import { compile, run } from '../../src/engine/index.js'
import { costKinds, moneyScale, type RunTable } from '../../src/model/runTable.js'
import { makeScenario } from '../../src/scenario/makeScenario.js'
import { plainTable } from './arbitraryTable.js'
import { type PlainTable, runTable, valueAt } from './helpers.js'
import { smallFair } from './smallFair.js'
import { twoSidedFair } from './twoSidedFair.js'

const stages = ['cultivation', 'confirmation', 'trust', 'weakening', 'disappearance']

describe('direct profitability', () => {
  const rows = outcomesOf(runTable(smallFair))
  const at = (outcome: string, edition: number | null, segment: string | null = null) =>
    valueAt(rows, outcome, { segment, edition })

  it('shares levers out by stand area and charges tactics to those treated', () => {
    // edition 1: levers 200 + 100 + 40 + 20 for 100 m², 30 of them large; small has brought 1,400, and the club took 60
    expect(at('cost.shared', 1, 'large')).toBe(108)
    expect(at('cost.own', 1, 'small')).toBe(60)
    expect(at('profit', 1, 'small')).toBe(1400 - 60 - 252)
    expect(at('profit', 1, 'large')).toBe(500 - 108)
    expect(at('profit', 1)).toBe(1088 + 392)
  })

  it('leaves unallocated what nobody bears, in an edition that sold no area', () => {
    expect(at('cost.unallocated', 1)).toBe(0)
    expect(at('cost.unallocated', 2)).toBe(150 + 120 + 30 + 22)
    expect(at('cost.shared', 2)).toBe(0)
    expect(at('profit', 2, 'small')).toBe(1670 - 50)
    expect(at('profit', 2)).toBe(1620 + 500 - 322)
  })

  it('shares out by heads or revenue where the scenario says so', () => {
    const byHeads = outcomesOf(runTable({ ...smallFair, allocation: 'heads' }))
    // edition 2: 322 for 12 attending, one of them large: 26.8333…; the last ten-thousandth goes to the larger fraction
    expect(valueAt(byHeads, 'cost.shared', { edition: 2, segment: 'large' })).toBe(26.8333)
    expect(valueAt(byHeads, 'cost.shared', { edition: 2, segment: 'small' })).toBe(295.1667)
    expect(valueAt(byHeads, 'cost.unallocated')).toBe(0)
    // edition 1: 360 for a revenue of 3,700, 800 of it large: 77.8378…
    const byRevenue = outcomesOf(runTable({ ...smallFair, allocation: 'revenue' }))
    expect(valueAt(byRevenue, 'cost.shared', { edition: 1, segment: 'large' })).toBe(77.8378)
  })

  it('goes by stage too', () => {
    // confirmation: 20 m² and 30 m² of 100; trust 50 m² and the club
    expect(at('profit.inStage.confirmation', 1)).toBe(900 - 180)
    expect(at('profit.inStage.trust', 1)).toBe(1000 - 60 - 180)
    expect(at('economicValue.inStage.trust', 1)).toBe(1000)
    expect(at('profit.inStage.weakening', 1)).toBe(0)
  })

  it('counts rewards and tactics once', () => {
    const two = outcomesOf(runTable(twoSidedFair))
    const of = (outcome: string, segment: string | null = null) => valueAt(two, outcome, { segment })
    expect(of('cost.own')).toBe(50 + 50 + 20)
    // 1,000 of levers, the rewards' 100 not among them, for 200 m²
    expect(of('cost.shared')).toBe(1000)
    expect(of('cost.shared', 'large')).toBe(700)
    expect(of('cost.shared', 'kind:visitor')).toBe(0)
    expect(of('profit', 'kind:exhibitor')).toBe(1500 - 70 - 1000)
    expect(of('profit', 'kind:visitor')).toBe(250)
    expect(of('profit', 'press')).toBe(-100)
    expect(of('profit')).toBe(430 + 250 - 100)
  })
})

describe('cost by stage', () => {
  const rows = outcomesOf(runTable(smallFair))
  const at = (stage: string, edition: number | null) => valueAt(rows, `cost.inStage.${stage}`, { edition })

  it('stands where it was spent, win-back apart', () => {
    // edition 1: service 100 for ten attending, five in each of two stages; the club 60 in trust
    expect(stages.map((stage) => at(stage, 1))).toEqual([200, 50, 110, 0, 40])
    // edition 2: service 120 for twelve, of whom six in trust; the club 50
    expect(stages.map((stage) => at(stage, 2))).toEqual([150, 60, 110, 0, 30])
    expect(at('trust', null)).toBe(220)
  })
})

/** In whole numbers of 1/10,000. */
function whole(value: number | null): number {
  return Math.round((value ?? Number.NaN) * moneyScale)
}

/** What must hold of profit by segment and by stage in any table whose tactics and rewards are booked twice alike. */
function expectIdentities(table: RunTable): void {
  const rows = outcomesOf(table)
  const { context } = table
  const editions = [null, ...context.held.keys()].map((index) => (index === null ? null : index + 1))
  for (const edition of editions) {
    const at = (outcome: string, segment: string | null = null) => whole(valueAt(rows, outcome, { edition, segment }))
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
    const unallocated = at('cost.unallocated')
    expect(sum(context.segments.map(({ id }) => at('profit', id))) - unallocated).toBe(at('profit'))
    expect(sum(context.stages.map(({ id }) => at(`profit.inStage.${id}`))) - unallocated).toBe(at('profit'))
    expect(at('cost.own') + at('cost.shared') + unallocated).toBe(at('cost.total'))
    expect(at('economicValue') - at('cost.total')).toBe(at('profit'))
    expect(sum(costKinds.map((kind) => at(`cost.${kind}`)))).toBe(at('cost.total'))
    const kinds = [...new Set(context.segments.map(({ kind }) => kind))]
    if (kinds.length > 1) {
      expect(sum(kinds.map((kind) => at('profit', `kind:${kind}`))) - unallocated).toBe(at('profit'))
    }
  }
}

/** A table in which the ledger holds, for tactics and rewards, what the rows do. */
function booked(plain: PlainTable): PlainTable {
  const { rows } = plain
  const levers = (plain.ledger ?? []).filter(({ item }) => item !== 'club' && item !== 'referral')
  return {
    ...plain,
    ledger: [
      ...levers,
      ...rows.map(({ edition, tacticCost = 0 }) => ({
        ...{ edition, item: 'club', kind: 'maintenance' as const, booked: tacticCost }
      })),
      ...rows.map(({ edition, reward = 0 }) => ({
        edition,
        item: 'referral',
        kind: 'initial' as const,
        booked: reward
      }))
    ]
  }
}

describe('the profits of segments and of stages', () => {
  it('less what nobody bears are the profit of the show, to the last unit, in any table', () => {
    fc.assert(
      fc.property(plainTable, (plain) => expectIdentities(runTable(booked(plain)))),
      { numRuns: 25 }
    )
  })

  it('are so in a fair that is played, with visitors, partners, tactics, rewards and a cancelled edition', () => {
    const input = (allocation: string) => ({
      allocation,
      horizon: { editions: 4, warmUp: 4, cancelled: [3] },
      price: { admission: 20 },
      segments: {
        small: { marketSize: 150 },
        large: { marketSize: 40, standArea: 60 },
        people: { kind: 'visitor', marketSize: 900 },
        press: { kind: 'partner', marketSize: 20 }
      },
      levers: { referral: { reward: 300 }, recovery: { spend: 500 } },
      tactics: { club: { level: 'social', cost: 40, coverage: 0.5 } }
    })
    for (const allocation of ['area', 'revenue', 'heads']) {
      const table = run(compile(makeScenario(input(allocation), 'profitable')), 0)
      expectIdentities(table)
      const rows = outcomesOf(table)
      expect(valueAt(rows, 'cost.own')).toBeGreaterThan(0)
      expect(valueAt(rows, 'referred')).toBeGreaterThan(0)
      // what customers bear one by one is what they bear together
      const shared = table.customers.shared.reduce((sum, each) => sum + each, 0)
      expect(shared).toBeCloseTo(valueAt(rows, 'cost.shared') ?? Number.NaN, 3)
      const value = table.customers.economicValue.reduce((sum, each) => sum + each, 0)
      expect(value).toBeCloseTo(valueAt(rows, 'economicValue') ?? Number.NaN, 3)
    }
  })

  it('stand beside cost by stage that is all of it, win-back included', () => {
    fc.assert(
      fc.property(plainTable, (plain) => {
        // somebody of each segment in a stage that attends in every edition, so that maintenance was spent on somebody
        const present = [1, 2, 3, 4].flatMap((edition) =>
          ['small', 'large', 'people', 'press'].map((segment) => ({
            ...{ edition, segment, stage: 'trust' as const, cohort: 0, customers: 1 }
          }))
        )
        const rows = outcomesOf(runTable({ ...plain, rows: [...plain.rows, ...present] }))
        for (const edition of [null, 1, 2, 3, 4]) {
          const at = (outcome: string) => whole(valueAt(rows, outcome, { edition }))
          const spent = stages.reduce((sum, stage) => sum + at(`cost.inStage.${stage}`), 0)
          expect(spent + at('cost.winBack')).toBe(at('cost.total'))
        }
      }),
      { numRuns: 30 }
    )
  })
})

describe('sharing by the largest remainder', () => {
  it('gives each the quota, rounded down or up, and all together the whole', () => {
    const weight = fc.oneof(fc.nat({ max: 9 }), fc.maxSafeNat())
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.array(weight, { minLength: 1, maxLength: 9 }), (total, weights) => {
        const shares = largestRemainder(total, weights)
        const sum = weights.reduce((all, each) => all + BigInt(each), 0n)
        expect(shares === null).toBe(sum === 0n)
        if (shares === null) return
        expect(shares.reduce((all, share) => all + BigInt(share), 0n)).toBe(BigInt(total))
        shares.forEach((share, index) => {
          const quota = (BigInt(total) * BigInt(weights[index])) / sum
          expect([quota, quota + 1n]).toContain(BigInt(share))
        })
      })
    )
  })

  it('is the apportionment that Hamilton computed and Washington vetoed in 1792', () => {
    // 120 seats by the census of 1790 (Balinski & Young 1982): VA, MA, PA, NC, NY, MD, CT, SC, NJ, NH, VT, GA, KY, RI, DE
    const census = [
      630560, 475327, 432879, 353523, 331589, 278514, 236841, 206236, 179570, 141822, 85533, 70835, 68705, 68446, 55540
    ]
    expect(largestRemainder(120, census)).toEqual([21, 16, 14, 12, 11, 9, 8, 7, 6, 5, 3, 2, 2, 2, 2])
  })
})
