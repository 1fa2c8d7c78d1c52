import { describe, expect, it } from 'vitest'
import { type Ledger, ledgerRows } from '../../src/engine/ledger.js'
import { createLeverState, keepUnspent, rewardFor, spendOn } from '../../src/engine/levers.js'
import { leverIds } from '../../src/model/parameters/lever.js'
import { moneyScale } from '../../src/model/runTable.js'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'
import { planOf } from '../support/plans.js'

/** What the service lever does over editions with given heads, then in the tail; adstock .5, usual 100 a head. */
function course(spend: object | number | null, heads: readonly number[], tailHeads: readonly number[] = []) {
  const levers = {
    service: { spend, usual: 100, response: 0.5, ceiling: 0.8, carryOver: 0.5 }
  } as ScenarioInput['levers'] & object
  const plan = planOf({ horizon: { editions: heads.length, warmUp: 0 }, levers })
  const ledger: Ledger = { rows: [] }
  const state = createLeverState(plan)
  const play = (edition: (typeof plan.editions)[number], number: number, count: number) => {
    const [response] = spendOn(edition.levers.service, [count], edition, number, state, ledger)
    return { response: response!, effective: state.effective.service[0]! }
  }
  const editions = heads.map((count, index) => play(plan.editions[index]!, index + 1, count))
  const tail = tailHeads.map((count, index) => play(plan.tail, heads.length + 1 + index, count))
  const entries = ledgerRows(ledger)
  const money = (column: Float64Array) => Array.from(column, (value) => value / moneyScale)
  return {
    steps: [...editions, ...tail],
    planned: money(entries.planned),
    booked: money(entries.booked),
    unspent: money(entries.unspent)
  }
}

describe('the money of a lever', () => {
  it('is the usual for every head where none is given, and works as usual', () => {
    const { steps, planned, booked } = course(null, [10, 25, 0])
    expect(planned).toEqual([1000, 2500, 0])
    expect(booked).toEqual(planned)
    for (const { response } of steps) expect(response).toBeCloseTo(0.5, 12)
  })

  it('is spread over the heads there are and carried over', () => {
    // 3,000 on 10 heads, then on 20: 300 and 150 a head; effective 300 (settled), then .5·150 + .5·300 = 225
    const { steps, planned } = course(3000, [10, 20])
    expect(planned).toEqual([3000, 3000])
    expect(steps.map(({ effective }) => effective)).toEqual([300, 225])
    // exponential through (100, .5) below .8: .8(1 − e^(−.00980829·300)) = .757813, at 225 .711964
    expect(steps[0]!.response).toBeCloseTo(0.757813, 6)
    expect(steps[1]!.response).toBeCloseTo(0.711964, 6)
  })

  it('stays unspent where there is nobody, and its effect fades', () => {
    const { steps, planned, booked, unspent } = course(3000, [10, 0, 0])
    expect(planned).toEqual([3000, 3000, 3000])
    expect(booked).toEqual([3000, 0, 0])
    expect(unspent).toEqual([0, 3000, 3000])
    expect(steps.map(({ effective }) => effective)).toEqual([300, 150, 75])
  })

  it('goes on in the tail at the last spend per head, and never takes more than the last spend', () => {
    const { planned, booked } = course({ 1: 3000, 2: 4000 }, [10, 20], [15, 5, 0, 80])
    expect(planned).toEqual([3000, 4000, 3000, 1000, 0, 4000])
    expect(booked).toEqual(planned)
  })

  it('goes on at the usual in the tail where none is given', () => {
    expect(course(null, [10], [40, 3]).planned).toEqual([1000, 4000, 300])
  })

  it('stays unspent in an edition that does not take place, of tactics too, and fades', () => {
    const plan = planOf({
      horizon: { editions: 2, warmUp: 0, cancelled: [1] },
      levers: {
        service: { spend: 3000, carryOver: 0.5 },
        winBack: { spend: 70 },
        referral: { reward: 200 }
      },
      tactics: { club: { spend: 500, cost: 10 }, rebate: { discount: 0.1 } }
    })
    const ledger: Ledger = { rows: [] }
    const state = createLeverState(plan)
    state.effective.service[0] = 400
    keepUnspent(plan, plan.editions[0]!, state, ledger)
    const { planned, booked, heads, item } = ledgerRows(ledger)
    const ids = plan.context.items.map(({ id }) => id)
    expect(Array.from(item, (index) => ids[index])).toEqual([...leverIds, 'club', 'rebate'])
    const money = Object.fromEntries(Array.from(planned, (value, entry) => [ids[item[entry]!]!, value / moneyScale]))
    // rewards are planned for nobody: they follow success
    const rest = Object.entries(money).filter(([, value]) => value > 0)
    expect(rest.sort()).toEqual([
      ['club', 500],
      ['service', 3000],
      ['winBack', 70]
    ])
    expect([...booked, ...heads].every((value) => value === 0)).toBe(true)
    expect(state.effective.service).toEqual([200])
  })
})

describe('the money of the referral programme', () => {
  const plan = planOf({
    horizon: { editions: 3, warmUp: 0 },
    levers: { referral: { reward: { 1: 0, 2: 200, 3: 400 }, usual: 200, response: 0.3, ceiling: 0.8 } }
  })

  it('is a reward for every success, and the response follows the reward, whatever the successes', () => {
    const ledger: Ledger = { rows: [] }
    const state = createLeverState(plan)
    const responses = [7, 5, 0].map((successes, index) => {
      const edition = plan.editions[index]!
      return rewardFor(edition.levers.referral, successes, edition, index + 1, state, ledger)[0]!
    })
    const { planned, booked, heads } = ledgerRows(ledger)
    expect([...heads]).toEqual([7, 5, 0])
    expect(Array.from(booked, (value) => value / moneyScale)).toEqual([0, 1000, 0])
    expect([...planned]).toEqual([...booked])
    // exponential through (200, .3) below .8: 0 at nothing, .3 at 200, .8(1 − (1 − .3/.8)²) = .4875 at 400
    for (const [index, expected] of [0, 0.3, 0.4875].entries()) expect(responses[index]).toBeCloseTo(expected, 12)
  })
})

describe('a reward that is carried over', () => {
  it('starts settled at the baseline’s, as the money of any lever does', () => {
    const levers = (reward: number) => ({ referral: { reward, carryOver: 0.5 } })
    const horizon = { editions: 2, warmUp: 0 }
    const plan = planOf({ horizon, levers: levers(400) }, { horizon, levers: levers(200) })
    const state = createLeverState(plan)
    for (const [index, effective] of [300, 350].entries()) {
      const edition = plan.editions[index]!
      rewardFor(edition.levers.referral, 3, edition, index + 1, state, { rows: [] })
      expect(state.effective.referral).toEqual([effective])
    }
  })
})

describe('a lever that is not there unless money is given', () => {
  it.each(['referral', 'recovery'] as const)('takes nothing and does nothing: %s', (id) => {
    const { perHeadIfAbsent, reference } = planOf({}).tail.levers[id]
    expect([perHeadIfAbsent, reference]).toEqual([0, 0])
  })

  it('is told from the others, which are there at the usual spend with the usual response', () => {
    const { tail, scenario } = planOf({})
    const { levers } = tail
    for (const id of leverIds.filter((each) => each !== 'referral' && each !== 'recovery')) {
      const { usual, response } = scenario.levers[id]
      expect([id, levers[id].perHeadIfAbsent, levers[id].reference]).toEqual([id, usual, response])
      expect(levers[id].response(usual)).toBeCloseTo(response, 12)
    }
  })
})
