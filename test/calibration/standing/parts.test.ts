import { describe, expect, it } from 'vitest'
import { bgbbOutlook } from '../../../src/calibration/bgbb/outlook.js'
import { fitHmm } from '../../../src/calibration/hmm/fitHmm.js'
import { hmmOutlooks } from '../../../src/calibration/hmm/outlook.js'
import { bgbbReading } from '../../../src/calibration/standing/bgbbReading.js'
import { overStages } from '../../../src/calibration/standing/figures.js'
import { heldOutCheck } from '../../../src/calibration/standing/heldOutCheck.js'
import { evenSample } from '../../../src/calibration/standing/histories.js'
import { hmmReading } from '../../../src/calibration/standing/hmmReading.js'
import { spendLevels } from '../../../src/calibration/standing/spendLevels.js'
import { standardSteps } from '../../../src/calibration/standing/steps.js'
import { netOf, productOf, z95 } from '../../../src/calibration/standing/worth.js'
import { normalQuantile } from '../../../src/core/math/normalQuantile.js'
import { drawsOf, hmmHistories } from '../../support/fitted.js'
import { knownLifecycle } from '../../support/standingRecords.js'

/** What the paper fits to donations (Fader, Hardie & Shang 2010, table 2). */
const donors = { alpha: 1.2035, beta: 0.7497, gamma: 0.6567, delta: 2.7834 }

describe('a BG/BB reading', () => {
  const histories = [
    [1, 1, 0, 1, 0, 0],
    [1, 1, 1, 1, 1, 1],
    [1, 0, 0, 0, 0, 0]
  ].map((marks) => ({
    attendance: marks as (0 | 1)[]
  }))
  const seen = [
    { x: 2, tx: 3, n: 5 },
    { x: 5, tx: 5, n: 5 },
    { x: 0, tx: 0, n: 5 }
  ]

  it('says of the next edition and of those to come what the outlook of Fader, Hardie & Shang says', () => {
    const { best } = bgbbReading({ parameters: donors }, histories, { horizon: 5, discount: 0 })
    seen.forEach((cell, group) => {
      const outlook = bgbbOutlook(donors, cell, { opportunities: 5 })
      expect(overStages(best, best.attends, group)).toBeCloseTo(outlook.attendsNext, 12)
      expect(overStages(best, best.editions, group)).toBeCloseTo(outlook.attendances, 12)
      // with the fair now, and not gone by then
      expect(best.stages[2 * group] - overStages(best, best.leaves, group)).toBeCloseTo(outlook.alive, 12)
    })
  })

  it('over a far horizon is the discounted residual of the paper', () => {
    const { best } = bgbbReading({ parameters: donors }, histories, { horizon: 600, discount: 0.1 })
    seen.forEach((cell, group) => {
      const { residual } = bgbbOutlook(donors, cell, { discount: 0.1 })
      expect(overStages(best, best.editions, group)).toBeCloseTo(residual as number, 9)
    })
  })

  it('puts at stake what keeping would add: value given there at the next edition, less value', () => {
    const { best } = bgbbReading({ parameters: donors }, histories, { horizon: 4, discount: 0.2 })
    seen.forEach((_, group) => {
      const [here, value, stays] = [best.stages[2 * group], best.editions[2 * group], 1 - best.leaves[2 * group]]
      expect(overStages(best, best.stake, group)).toBeCloseTo(here * (value / stays - value), 12)
    })
  })
})

describe('a reading of hidden stages', () => {
  const { histories } = hmmHistories(knownLifecycle, 400, 8, 'reading')
  const fit = fitHmm(histories, { structure: 'lifecycle', starts: 2 })

  it('says what the outlook says', () => {
    const reading = hmmReading(fit, histories, histories, { horizon: 400, discount: 0.1 })
    const outlooks = hmmOutlooks(fit.model, histories, { discount: 0.1 })
    const { best } = reading
    outlooks.forEach((outlook, customer) => {
      const group = reading.groupOf[customer]
      expect(overStages(best, best.attends, group)).toBeCloseTo(outlook?.attendsNext ?? NaN, 12)
      expect(overStages(best, best.editions, group)).toBeCloseTo(outlook?.residual ?? NaN, 9)
    })
  })

  it('puts at stake what there would be if nobody left before the next edition', () => {
    const { best } = hmmReading(fit, histories, histories, { horizon: 3, discount: 0.25 })
    const { transitions, attendance } = fit.model
    // by hand: value from each stage over 3, 2, 1 editions
    const value = (stage: number, editions: number): number =>
      editions === 0
        ? 0
        : transitions[stage].reduce((sum, move, to) => sum + move * (attendance[to] + value(to, editions - 1)), 0) /
          1.25
    for (const stage of [0, 1, 2]) {
      const stays = 1 - transitions[stage][3]
      const kept =
        transitions[stage].slice(0, 3).reduce((sum, move, to) => sum + move * (attendance[to] + value(to, 2)), 0) / 1.25
      expect(best.editions[stage]).toBeCloseTo(value(stage, 3), 12)
      expect(best.stake[stage]).toBeCloseTo(kept / stays - value(stage, 3), 12)
    }
    expect(best.stake[3]).toBe(0)
  })
})

describe('steps of one standard error', () => {
  it('put together are the inverse of the information', () => {
    // inverse of [[2, 1], [1, 3]] is [[3, −1], [−1, 2]] / 5
    const steps = standardSteps(Float64Array.of(2, 1, 1, 3), 2, () => false) as Float64Array[]
    const covariance = (one: number, other: number) => steps.reduce((sum, step) => sum + step[one] * step[other], 0)
    expect([covariance(0, 0), covariance(0, 1), covariance(1, 1)].map((each) => each.toFixed(12))).toEqual(
      [0.6, -0.2, 0.4].map((each) => each.toFixed(12))
    )
  })
})

describe('payments', () => {
  it('are split into customers and editions as they were drawn', () => {
    const draw = drawsOf('payments')
    const normal = () => normalQuantile(draw())
    const payments = Array.from({ length: 3000 }, (_, customer) => {
      const level = 7 + 0.8 * normal()
      return Array.from({ length: 1 + (customer % 5) }, () => Math.exp(level + 0.4 * normal()))
    })
    const { between, levels } = spendLevels(payments)
    // τ² / (τ² + σ²) = .64 / .8; its standard error is about (1 − .8) × √(2 / 3000) × 2 = .01
    expect(between).toBeGreaterThan(0.77)
    expect(between).toBeLessThan(0.83)
    // a customer of four: w = 4 × .64 / (4 × .64 + .16), variance .64 (1 − w) = .0376; known to a few per cent
    expect(levels[3].logSd).toBeCloseTo(Math.sqrt(0.0376), 1)
    expect(levels[0].logSd).toBeGreaterThan(levels[4].logSd)
  })

  it('are drawn towards the mean of all, the more the fewer they are', () => {
    const lists = [[100, 130], [100, 80], [900, 1000], [800, 1100], [5000], [5000, 5200, 4900, 5100]]
    const { levels } = spendLevels(lists)
    const medians = levels.map(({ mean, logSd }) => mean * Math.exp((-logSd * logSd) / 2))
    expect(medians[4]).toBeLessThan(medians[5])
    expect(levels[4].logSd).toBeGreaterThan(levels[5].logSd)
  })

  it('of nothing at all count as nothing', () => {
    expect(spendLevels([[0], []]).levels.map(({ mean, paying }) => [mean, paying])).toEqual([
      [0, 0],
      [0, 1]
    ])
  })
})

describe('the interval of value', () => {
  it('with cost holds both parts, and lies about its value whatever the sign', () => {
    const wide = productOf(3, 0.2, netOf({ mean: 1000, logSd: 0.3 }, 0.5, 100))
    const narrow = productOf(3, 0.2, netOf({ mean: 1000, logSd: 0 }, 0.5, 100))
    // payments known: 1,200 × e^(± 1.96 × .2)
    expect(narrow.low).toBeCloseTo(1200 * Math.exp(-0.2 * z95), 8)
    expect(wide.low as number).toBeLessThan(narrow.low as number)
    expect(wide.high as number).toBeGreaterThan(narrow.high as number)
    const { value, low, high } = productOf(3, 0.2, netOf({ mean: 1000, logSd: 0 }, 0.5, 900))
    expect([value, low, high].map((each) => Math.round(each as number))).toEqual([-1200, -1776, -811])
    const mixed = productOf(3, 0.2, netOf({ mean: 1000, logSd: 0.8 }, 0.5, 450))
    expect(mixed.low as number).toBeLessThan(0)
    expect(mixed.high as number).toBeGreaterThan(mixed.value)
  })
})

describe('an even sample', () => {
  it('keeps the shares of histories and does not depend on their order', () => {
    const histories = Array.from({ length: 900 }, (_, at) => ({
      attendance: [1, at % 3 === 0 ? 1 : 0] as (0 | 1)[],
      score: [at, null]
    }))
    const { histories: kept, isAll, of } = evenSample(histories, 300)
    expect([kept.length, isAll, of]).toEqual([300, false, 900])
    expect(kept.filter(({ attendance }) => attendance[1] === 1).length).toBe(100)
    expect(evenSample([...histories].reverse(), 300).histories).toEqual(kept)
  })
})

describe('the check of the last edition', () => {
  const histories = Array.from({ length: 40 }, (_, at) => ({
    attendance: [1, at % 2, at % 4 === 1 || at % 8 === 0 ? 1 : 0] as (0 | 1)[]
  }))
  const reading = bgbbReading(
    { parameters: donors },
    histories.map(({ attendance }) => ({ attendance: attendance.slice(0, 2) })),
    { horizon: 1, discount: 0 }
  )
  const check = heldOutCheck(
    reading,
    histories,
    2,
    'c',
    histories.map((_, at) => `${at}`)
  )

  it('counts, scores and groups by hand', () => {
    // 20 came last time, 10 of them again; 20 stayed away, 5 come
    expect([check.customers, check.observed]).toEqual([40, 15])
    expect(check.groups.map(({ customers, observed }) => [customers, observed])).toEqual([
      [20, 0.25],
      [20, 0.5]
    ])
    const [away, after] = check.groups.map(({ predicted }) => predicted)
    const brier = (p: number, share: number) => share * (1 - p) ** 2 + (1 - share) * p ** 2
    expect(check.brier.model).toBeCloseTo((brier(away, 0.25) + brier(after, 0.5)) / 2, 12)
    // of those who came at the first, half came at the second; nobody had stayed away yet
    expect(check.baseline).toEqual({ after: 0.5, away: 0 })
    const logs = (p: number, share: number) => -share * Math.log(p) - (1 - share) * Math.log(1 - p)
    expect(check.logScore.model).toBeCloseTo((logs(away, 0.25) + logs(after, 0.5)) / 2, 12)
    expect(check.expected.low as number).toBeLessThan(check.expected.value)
  })
})
