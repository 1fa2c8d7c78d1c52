import { describe, expect, it } from 'vitest'
import type { Goal } from '../../../src/experiment/budget/goal.js'
import { regionWith } from '../../../src/experiment/budget/limits.js'
import type { Ground } from '../../../src/experiment/budget/plays.js'
import { choosePlan } from '../../../src/experiment/budget/proof.js'
import { sharedMeans } from '../../../src/experiment/budget/sharedMeans.js'
import { bestOfTotals } from '../../../src/experiment/budget/totals.js'

const goal: Goal = { better: 'higher', riskWeight: 0, condition: null, isLeast: false }
/** Luck by replication, the same for every plan. */
const luck = [-100, 40, 60, 0]
const numbers = [0, 1, 2, 3]

/** A ground on which a plan of one spend is worth a formula, more or less by luck; `null` where the run fails. */
function groundOf(of: (spend: number) => number, fails: (spend: number, replication: number) => boolean): Ground {
  return {
    variables: [],
    figures: [],
    isExact: false,
    standsFor: {},
    failed: new Map(),
    finish: () => undefined,
    play: async (plans, replications) =>
      plans.map((plan) => {
        const spend = plan?.[0] ?? 0
        return [replications.map((each) => (fails(spend, each) ? null : of(spend) + luck[each % 4]!))]
      })
  }
}

describe('finalists of which a run failed', () => {
  // 20 is better than 10 by 5 in every replication; of 10 the unlucky one failed
  const ground = groundOf(
    (spend) => spend / 2,
    (spend, replication) => spend === 10 && replication % 4 === 0
  )
  const plans = [Float64Array.of(10), Float64Array.of(20)]
  const region = { variables: [{ name: 'care', low: 5, high: 30 }] }

  it('are chosen by the replications that all have', async () => {
    // by their own: 5 + 100 / 3 against 10 + 0
    const variables = [{ name: 'care', low: 5, high: 30, fixed: null }] as never
    const choice = { ground, variables, region, goal, start: Float64Array.of(10), reference: null, finalists: plans }
    expect(await choosePlan({ ...choice, replications: numbers })).toEqual(Float64Array.of(20))
  })

  it('are chosen so within each total as well', async () => {
    const posed = {
      goal,
      reference: null,
      spent: 30,
      setUp: { ground, moneyOf: null, isNet: false }
    } as never
    const { points } = await bestOfTotals(posed, [10, 30], plans, numbers, numbers)
    expect(points!.map(({ used }) => used)).toEqual([10, 20])
  })

  it('do not leave the others without replications', () => {
    expect(
      sharedMeans([
        [null, null, 9, null],
        [1, 2, 3, 4],
        [2, 3, 4, 5]
      ])
    ).toEqual([-Infinity, 2.5, 3.5])
    expect(
      sharedMeans([
        [null, null],
        [null, null]
      ])
    ).toEqual([-Infinity, -Infinity])
    expect(sharedMeans([])).toEqual([])
  })
})

it('money is told to fall below one on average, and surely, where all of its interval says so', async () => {
  // in the choice more is better, so that each total takes all it may; on fresh numbers it is not:
  // from 100 to 160 it brings −15 give or take 36, from 160 to 260 −100 give or take 3
  const fresh = new Map([
    [0, [0, 0, 0, 0]],
    [100, [200, 200, 200, 200]],
    [160, [140, 220, 170, 210]],
    [260, [42, 117, 71, 110]]
  ])
  const play: Ground['play'] = async (plans, replications) =>
    plans.map((plan) => {
      const spend = plan?.[0] ?? 0
      return [replications.map((each) => (each < 10 ? spend : fresh.get(spend)![each - 10]!))]
    })
  const ground = {
    ...groundOf(
      (spend) => spend,
      () => false
    ),
    play
  }
  const posed = { goal, reference: null, spent: 260, setUp: { ground, moneyOf: null, isNet: true } } as never
  const plans = [100, 160, 260].map((spend) => Float64Array.of(spend))
  const judging = numbers.map((each) => each + 10)
  const found = await bestOfTotals(posed, [100, 160, 260], plans, numbers, judging)
  expect(found.points!.map(({ used, marginal }) => [used, marginal?.mean ?? null])).toEqual([
    [100, null],
    [160, -15 / 60],
    [260, -1]
  ])
  expect([found.belowOneFrom, found.surelyBelowOneFrom]).toEqual([160, 260])
})

describe('money for which no use is found', () => {
  // each unit spent up to 20 brings two, beyond that nothing: 20 of any larger total is spent
  const worth = (spend: number) => Math.min(spend, 20) * 2 - spend
  const ground = groundOf(worth, () => false)
  const plans = [0, 10, 20].map((spend) => Float64Array.of(spend))
  const belowOne = async (high: number | undefined, finalists = plans) => {
    const level = (total: number) => ({ total, region: regionWith([{ ...care, high: high ?? total }], [], total) })
    const care = { name: 'care', low: 0, fixed: null, isUsualHigh: high === undefined }
    const levels = [10, 20, 30, 40].map(level)
    const posed = { goal, reference: null, spent: 40, levels, setUp: { ground, moneyOf: null, isNet: true } } as never
    const found = await bestOfTotals(posed, [10, 20, 30, 40], finalists, numbers, numbers)
    return [found.belowOneFrom, found.points!.map(({ used }) => used)]
  }

  it('says where money falls below one: from the first total that is not spent', async () => {
    expect(await belowOne(undefined)).toEqual([30, [10, 20, 20, 20]])
  })

  it('says so of the first total where nothing is worth its money', async () => {
    expect(await belowOne(undefined, [Float64Array.of(0)])).toEqual([10, [0, 0, 0, 0]])
  })

  it('says nothing where a bound keeps the rest from being spent', async () => {
    expect(await belowOne(20)).toEqual([null, [10, 20, 20, 20]])
  })
})
