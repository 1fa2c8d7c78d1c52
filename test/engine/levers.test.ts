import { describe, expect, it } from 'vitest'
import { type Ledger, ledgerRows } from '../../src/engine/ledger.js'
import { createLeverState, keepUnspent, spendOn } from '../../src/engine/levers.js'
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
    const response = spendOn(plan.levers.service, 2, count, edition, number, state, ledger)
    return { response, effective: state.effective.service! }
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
      levers: { service: { spend: 3000, carryOver: 0.5 }, winBack: { spend: 70 } },
      tactics: { club: { spend: 500, cost: 10 }, rebate: { discount: 0.1 } }
    })
    const ledger: Ledger = { rows: [] }
    const state = createLeverState(plan)
    state.effective.service = 400
    keepUnspent(plan, plan.editions[0]!, state, ledger)
    const { planned, booked, heads, item } = ledgerRows(ledger)
    expect([...item]).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect(Array.from(planned, (value) => value / moneyScale)).toEqual([0, 0, 3000, 0, 70, 500, 0])
    expect([...booked, ...heads].every((value) => value === 0)).toBe(true)
    expect(state.effective.service).toBe(200)
  })
})
