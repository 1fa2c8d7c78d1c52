import { describe, expect, it } from 'vitest'
import { compileMarkov, playExact } from '../../../src/engine/markov/index.js'
import { makeLifecycle } from '../../../src/scenario/lifecycle/index.js'

const base = { horizon: { cycles: 3, cycleLength: 1 }, cohort: { start: { a: 1 } } }

/** The trace, a row a time point. */
function trace(lifecycle: object, more: object = {}) {
  const { occupancy, stages } = playExact(compileMarkov(makeLifecycle({ ...base, lifecycle, ...more })))[0]
  return Array.from({ length: occupancy.length / stages.length }, (_, point) =>
    Array.from(occupancy.subarray(point * stages.length, (point + 1) * stages.length))
  )
}

const near = (expected: readonly number[]) => expected.map((value) => expect.closeTo(value, 12))

describe('moves', () => {
  it('may be stated over other periods, as rates and as hazards', () => {
    const first = (b: object | number | string, cycleLength = 1) =>
      trace({ stages: ['a', 'b'], transitions: { a: { b } } }, { horizon: { cycles: 1, cycleLength } })[1][1]
    expect(first(0.2)).toBeCloseTo(0.2, 14)
    // 1 − (1 − .7)^(1/5)
    expect(first({ probability: 0.7, per: 5 })).toBeCloseTo(1 - 0.3 ** 0.2, 14)
    expect(first({ rate: 0.4 }, 0.25)).toBeCloseTo(1 - Math.exp(-0.1), 14)
    expect(first({ rate: 4, per: 10 }, 0.25)).toBeCloseTo(1 - Math.exp(-0.1), 14)
    expect(first({ hazard: 0.4 }, 0.25)).toBeCloseTo(1 - Math.exp(-0.4), 14)
  })

  it('combine step by step where exits are sequential', () => {
    const transitions = { a: [{ dead: 0.1 }, { b: 0.5, c: 0.25 }] }
    const row = trace({ stages: ['a', 'b', 'c', 'dead'], exits: 'sequential', transitions })[1]
    expect(row).toEqual(near([0.9 * 0.25, 0.9 * 0.5, 0.9 * 0.25, 0.1]))
    // A plain map: each exit a step of its own, in the order written.
    const chain = trace({ stages: ['a', 'b', 'c'], exits: 'sequential', transitions: { a: { c: 0.5, b: 0.5 } } })[1]
    expect(chain).toEqual(near([0.25, 0.25, 0.5]))
  })

  it('compete by their hazards', () => {
    const transitions = { a: { b: { rate: 1 }, c: { rate: 3 } } }
    const gone = 1 - Math.exp(-4)
    expect(trace({ stages: ['a', 'b', 'c'], exits: 'competing', transitions })[1]).toEqual(
      near([1 - gone, gone / 4, (3 * gone) / 4])
    )
  })

  it('compete by Weibull hazards, by the time in the stage or since the start', () => {
    // H(u) = (u/2)^1.5 and .1 u^2: in the second year H(2) − H(1).
    const b = { weibull: { shape: 1.5, scale: 2 } }
    const c = { weibull: { shape: 2, rate: 0.1 } }
    const rows = trace({ stages: ['a', 'b', 'c'], exits: 'competing', transitions: { a: { b, c } } })
    const hazard = (year: number) => [(year / 2) ** 1.5 - ((year - 1) / 2) ** 1.5, 0.1 * (year ** 2 - (year - 1) ** 2)]
    let here = 1
    for (const year of [1, 2, 3]) {
      const [toB, toC] = hazard(year)
      const gone = here * (1 - Math.exp(-toB - toC))
      expect(rows[year][1] - rows[year - 1][1]).toBeCloseTo((gone * toB) / (toB + toC), 12)
      here -= gone
      expect(rows[year][0]).toBeCloseTo(here, 12)
    }
    // Back in a: the clock of the stage starts anew, that of the start does not.
    const back = (clock: string) =>
      trace(
        {
          stages: ['a', 'b', 'c'],
          transitions: { a: { c: { weibull: { shape: 2, rate: 0.1, clock } } }, b: { a: 1 } }
        },
        { cohort: { start: { b: 1 } } }
      )
    expect(back('stage')[2][2]).toBeCloseTo(1 - Math.exp(-0.1), 12)
    expect(back('start')[2][2]).toBeCloseTo(1 - Math.exp(-0.3), 12)
  })

  it('shift by odds where exits are logit', () => {
    const lifecycle = {
      stages: ['a', 'b', 'c'],
      exits: 'logit',
      transitions: { a: { b: 0.3, c: 0.2 } },
      multipliers: { pull: { on: 'odds', factor: 2, transitions: { a: 'b' } } }
    }
    // weights .3/.5 × 2 = 1.2 and .2/.5 = .4 against 1 for staying
    expect(trace(lifecycle)[1]).toEqual(near([1 / 2.6, 1.2 / 2.6, 0.4 / 2.6]))
  })

  it('are multiplied on probability, hazard or odds', () => {
    const first = (on: string, factor: number | string = 0.5) =>
      trace({
        stages: ['a', 'b'],
        transitions: { a: { b: 0.4 } },
        multipliers: { drug: { on, factor, transitions: 'all' } }
      })[1][1]
    expect(first('probability')).toBeCloseTo(0.2, 14)
    expect(first('hazard')).toBeCloseTo(1 - Math.sqrt(0.6), 14)
    // odds 2/3 × ½ = 1/3
    expect(first('odds')).toBeCloseTo(0.25, 14)
  })

  it('may leave the rest to another stage than the own', () => {
    expect(trace({ stages: ['a', 'b', 'c'], transitions: { a: { b: 0.25, c: 'rest' }, b: { b: 1 } } })[1]).toEqual([
      0, 0.25, 0.75
    ])
  })

  it('may state staying, with the rest or without', () => {
    expect(trace({ stages: ['a', 'b', 'c'], transitions: { a: { a: 0.3, b: 'rest', c: 0.2 } } })[1]).toEqual(
      near([0.3, 0.5, 0.2])
    )
    expect(trace({ stages: ['a', 'b'], transitions: { a: { a: 0.3, b: 0.7 } } })[1]).toEqual(near([0.3, 0.7]))
    expect(() => trace({ stages: ['a', 'b'], transitions: { a: { a: 0.3, b: '0.3 + 0.3' } } })).toThrow(
      'sums to 0.9, not 1'
    )
  })

  it('change by cycle and by time in stage', () => {
    const byCycle = trace({ stages: ['a', 'b'], transitions: { a: { b: { 1: 0.5, 2: 0.1 } } } })
    expect(byCycle.map(([here]) => here)).toEqual(near([1, 0.5, 0.45, 0.405]))
    const listed = trace({ stages: ['a', 'b'], transitions: { a: { b: [0.5, 0, 1] } } })
    expect(listed.map(([here]) => here)).toEqual([1, 0.5, 0.5, 0])
    // b is left for good after exactly two cycles in it; those who enter later leave later.
    const stays = trace({
      stages: ['a', 'b', 'c'],
      transitions: { a: { b: 0.5 }, b: { c: { at: 'stay', table: [0, 1] } } }
    })
    expect(stays.map(([, b]) => b)).toEqual([0, 0.5, 0.75, 0.375])
  })

  it('follow a table by time in stage whose last row begins between two cycles', () => {
    // .1 in cycles 1 and 2, .3 from cycle 3 on: 1, .9, .81, .567
    const b = { at: 'stay', table: { 1: 0.1, 2.5: 0.3 }, beyond: 'hold' }
    expect(trace({ stages: ['a', 'b'], transitions: { a: { b } } }).map(([here]) => here)).toEqual(
      near([1, 0.9, 0.81, 0.567])
    )
  })

  it('lose nobody over a thousand cycles where staying is stated to thirteen digits', () => {
    const transitions = { a: { a: 0.6666666666666, b: 0.3333333333333 }, b: { b: 0.6666666666666, a: 0.3333333333333 } }
    const rows = trace({ stages: ['a', 'b'], transitions }, { horizon: { cycles: 1000, cycleLength: 1 } })
    expect(Math.abs(rows[1000][0] + rows[1000][1] - 1)).toBeLessThan(1e-12)
  })

  it('read tables by steps, between their rows and beyond them', () => {
    const age = (table: object) =>
      trace({ stages: ['a', 'b'], transitions: { a: { b: table } } }, { parameters: { age: '50 + 5 * time' } })[1][1]
    expect(age({ at: 'age', table: { 45: 0.1, 55: 0.2 }, beyond: 'hold' })).toBeCloseTo(0.1, 14)
    expect(age({ at: 'age', table: { 40: 0.1, 60: 0.2 }, between: 'linear', beyond: 'hold' })).toBeCloseTo(0.15, 14)
  })

  it('give nobody a share beyond the horizon: the last cycle counts', () => {
    expect(trace({ stages: ['a', 'b'], transitions: { a: { b: 1 } } })).toHaveLength(4)
  })
})
