import { describe, expect, it } from 'vitest'
import { compileMarkov, playExact } from '../../../src/engine/markov/index.js'
import { makeLifecycle } from '../../../src/scenario/lifecycle/index.js'

/**
 * A lifecycle small enough for a pencil: half of those here leave in each of two cycles, x(0) = 1, x(1) = .5, x(2) = .25, and
 * each stage counts 100 a customer here. All expected values below are worked out from that by hand.
 */
const halves = {
  horizon: { cycles: 2, cycleLength: 1 },
  cohort: { start: { here: 1 } },
  lifecycle: { stages: ['here', 'gone'], transitions: { here: { gone: 0.5 } } }
}

function booked(more: object, category: object = { stages: { here: 100 } }) {
  const scenario = makeLifecycle({ ...halves, categories: { worth: { kind: 'value', ...category } }, ...more })
  const { undiscounted, discounted } = playExact(compileMarkov(scenario))[0].categories[0]
  return { undiscounted: [...undiscounted], discounted: [...discounted] }
}

describe('counting', () => {
  it.each([
    // cycle 1 counts x(0), cycle 2 counts x(1)
    ['start', [0, 100, 50]],
    // cycle 1 counts x(1), cycle 2 counts x(2)
    ['end', [0, 50, 25]],
    // (1 + .5) / 2 and (.5 + .25) / 2
    ['life-table', [0, 75, 37.5]],
    // time points 0, 1, 2 with weights ½, 1, ½
    ['half-cycle', [50, 50, 12.5]],
    [{ weights: [1, 2, 4] }, [100, 100, 100]],
    [{ weights: 1 }, [100, 50, 25]],
    [{ weights: 'point == 0 || point == cycles ? 1/3 : 4/3' }, [100 / 3, (50 * 4) / 3, 25 / 3]]
  ])('%j', (counting, expected) => {
    for (const [period, amount] of booked({ counting }).undiscounted.entries())
      expect(amount).toBeCloseTo(expected[period], 12)
  })
})

describe('discounting at 25 % a year', () => {
  const factor = 1 / 1.25
  const rated = { stages: { here: 100 }, discountRate: 0.25 }
  it.each([
    ['none', 'start', [0, 100, 50]],
    ['first-cycle', 'start', [0, 100 * factor, 50 * factor ** 2]],
    ['second-cycle', 'start', [0, 100, 50 * factor]],
    ['time-points', 'start', [0, 100, 50 * factor]],
    ['continuous', 'start', [0, 100, 50 * Math.exp(-0.25)]],
    ['first-cycle', 'end', [0, 50 * factor, 25 * factor ** 2]],
    ['second-cycle', 'end', [0, 50, 25 * factor]],
    ['time-points', 'end', [0, 50 * factor, 25 * factor ** 2]],
    ['continuous', 'end', [0, 50 * Math.exp(-0.25), 25 * Math.exp(-0.5)]],
    ['first-cycle', 'life-table', [0, 75 * factor, 37.5 * factor ** 2]],
    // each half at its own time point: 50 + 25 f, 25 f + 12.5 f²
    ['time-points', 'life-table', [0, 50 + 25 * factor, 25 * factor + 12.5 * factor ** 2]],
    ['time-points', 'half-cycle', [50, 50 * factor, 12.5 * factor ** 2]],
    // time point 0 belongs to cycle 1
    ['first-cycle', 'half-cycle', [50 * factor, 50 * factor, 12.5 * factor ** 2]],
    ['second-cycle', 'half-cycle', [50, 50, 12.5 * factor]]
  ])('%s, counting %s', (discounting, counting, expected) => {
    const { discounted } = booked({ counting, discounting }, rated)
    for (const [period, amount] of discounted.entries()) expect(amount).toBeCloseTo(expected[period], 12)
  })

  it('is by year, whatever the length of a cycle', () => {
    const horizon = { cycles: 2, cycleLength: 0.5 }
    const { discounted } = booked({ horizon, counting: 'start', discounting: 'first-cycle' }, rated)
    expect(discounted[2]).toBeCloseTo(50 * factor, 12)
  })
})

describe('amounts', () => {
  it('by year are those of a cycle times its length', () => {
    const horizon = { cycles: 2, cycleLength: 0.25 }
    expect(booked({ horizon, counting: 'start' }, { stages: { here: 100 }, per: 'year' }).undiscounted).toEqual([
      0, 25, 12.5
    ])
  })

  it('at the start are booked once, at time 0, and not discounted', () => {
    const category = { start: { here: 70 }, discountRate: 0.25 }
    expect(booked({ counting: 'end', discounting: 'first-cycle' }, category).discounted).toEqual([70, 0, 0])
  })

  // .5 move in cycle 1, .25 in cycle 2
  it.each([
    ['end', 'once', 'arrival', [0, 50, 25]],
    ['end', 'once', 'departure', [0, 50, 25]],
    ['end', 'like-stages', 'arrival', [0, 50, 25]],
    // the weight of time point 0 is 0
    ['end', 'like-stages', 'departure', [0, 0, 25]],
    // the weight of time point 2 is 0
    ['start', 'like-stages', 'arrival', [0, 50, 0]],
    ['half-cycle', 'once', 'arrival', [0, 50, 25]],
    ['half-cycle', 'once', 'departure', [50, 25, 0]],
    ['half-cycle', 'like-stages', 'arrival', [0, 50, 12.5]],
    ['half-cycle', 'like-stages', 'departure', [25, 25, 0]]
  ])('on a move: counting %s, counted %s, booked at %s', (counting, counted, at, expected) => {
    const category = { transitions: { here: { gone: 100 } }, booked: at, counted }
    expect(booked({ counting }, category).undiscounted).toEqual(expected)
  })

  it('on a move are discounted at the time point where they are booked', () => {
    const category = { transitions: { here: { gone: 100 } }, discountRate: 0.25, counted: 'once' }
    const at = (bookedAt: string) =>
      booked({ counting: 'start', discounting: 'time-points' }, { ...category, booked: bookedAt }).discounted
    expect(at('departure')).toEqual([0, 50, 25 / 1.25])
    expect(at('arrival')).toEqual([0, 50 / 1.25, expect.closeTo(25 / 1.25 ** 2, 12)])
  })

  it('may change with the cycle and with the time in stage', () => {
    expect(booked({ counting: 'start' }, { stages: { here: { 1: 100, 2: 10 } } }).undiscounted).toEqual([0, 100, 5])
    expect(booked({ counting: 'end' }, { stages: { here: { 1: 100, 2: 10 } } }).undiscounted).toEqual([0, 50, 2.5])
    // At time point 1 those still here are in their second cycle here.
    expect(booked({ counting: 'start' }, { stages: { here: 'stay == 1 ? 100 : 10' } }).undiscounted).toEqual([
      0, 100, 5
    ])
    const onMove = { transitions: { here: { gone: '100 * stay' } }, booked: 'arrival' }
    expect(booked({ counting: 'start' }, onMove).undiscounted).toEqual([0, 50, 50])
  })

  it('on staying are booked on those who stay', () => {
    const category = { transitions: { here: { here: 100 } }, booked: 'arrival' }
    expect(booked({ counting: 'start' }, category).undiscounted).toEqual([0, 50, 25])
  })

  it('on staying by time in the stage are booked once, whether staying is stated or left over', () => {
    const category = { transitions: { here: { here: 'stay' } }, booked: 'arrival' }
    // x(0) = 1 of whom .5 stay with stay 1; x(1) = .5 of whom .25 stay with stay 2
    expect(booked({ counting: 'end' }, category).undiscounted).toEqual([0, 0.5, 0.5])
    const lifecycle = { stages: ['here', 'gone'], transitions: { here: { here: 0.5, gone: 0.5 } } }
    expect(booked({ lifecycle, counting: 'end' }, category).undiscounted).toEqual([0, 0.5, 0.5])
  })

  it('are those of the whole cohort', () => {
    const cohort = { size: 1000, start: { here: 600, gone: 400 } }
    expect(booked({ cohort, counting: 'start' }).undiscounted).toEqual([0, 60_000, 30_000])
  })
})
