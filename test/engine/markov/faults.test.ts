import { describe, expect, it } from 'vitest'
import { InputError } from '../../../src/core/errors.js'
import { compileMarkov, playExact } from '../../../src/engine/markov/index.js'
import { makeLifecycle } from '../../../src/scenario/lifecycle/index.js'

const base = {
  horizon: { cycles: 100, cycleLength: 1 },
  cohort: { start: { A: 0.5, B: 0.5 } },
  lifecycle: { stages: ['A', 'B', 'C'], transitions: { A: { B: 'p' }, B: { A: 'q', C: 0.5 } } },
  parameters: { p: 0.1, q: 0.4 }
}

function problems(more: object, set?: Record<string, number>) {
  try {
    playExact(compileMarkov(makeLifecycle({ ...base, ...more })), set ? { set } : {})
  } catch (error) {
    if (error instanceof InputError)
      return error.problems.map(({ path, message, messageZh }) => ({ path, message, messageZh }))
    throw error
  }
  return []
}

describe('what is wrong with a lifecycle', () => {
  it('names strategy, cycle, stage and sum', () => {
    const strategies = { mono: {}, comb: { parameters: { q: { 1: 0.4, 3: 0.54, 4: 0.4 } } } }
    expect(problems({ strategies })).toEqual([
      {
        path: 'lifecycle.transitions.B',
        message: 'strategy comb, cycle 3, from B: exits sum to 1.04',
        messageZh: '策略“comb”，第 3 周期，离开“B”：各转出概率之和为 1.04'
      }
    ])
  })

  it('compresses what repeats', () => {
    expect(problems({ parameters: { p: 0.1, q: 0.54 } })[0].message).toBe('cycles 1–100, from B: exits sum to 1.04')
    const rising = { p: 0.1, q: { 1: 0.4, 11: 0.51, 21: 0.4, 31: 0.6 } }
    expect(problems({ parameters: rising })[0].message).toBe(
      'cycles 11–20, 31–100, from B: exits sum to 1.01 (1.01 … 1.1)'
    )
    const both = { one: { parameters: { q: 0.54 } }, two: { parameters: { q: 0.54 } }, three: {} }
    expect(problems({ strategies: both }).map(({ message }) => message)).toEqual([
      'strategies one, two, cycles 1–100, from B: exits sum to 1.04'
    ])
  })

  it('names probabilities outside of 0 to 1 with their formula', () => {
    const parameters = { p: 'rr * 0.6', rr: 2, q: 'cycle > 50 ? -0.1 : 0.1' }
    expect(problems({ parameters }).map(({ path, message }) => [path, message])).toEqual([
      ['lifecycle.transitions.A.B', 'cycles 1–100, A → B: probability 1.2 = p = rr * 0.6 is over 1'],
      ['lifecycle.transitions.B.A', 'cycles 51–100, B → A: probability -0.1 = q = cycle > 50 ? -0.1 : 0.1 is under 0']
    ])
  })

  it('names the table that was left, and the cycles in the stage', () => {
    const lifecycle = { stages: ['A', 'B', 'C'], transitions: { A: { B: { at: 'stay', table: [0.1, 0.2] } } } }
    expect(problems({ lifecycle }).map(({ message }) => message)).toEqual([
      'cycles 3–100, cycles 3–100 in the stage, A → B: the table is looked up at 3 (3 … 100), but its rows go from 1 to 2; add rows, or beyond: hold'
    ])
  })

  it('does not mind what nobody reaches', () => {
    const lifecycle = { stages: ['A', 'B', 'C'], transitions: { A: { B: { at: 'stay', table: [0.1, 1] } } } }
    expect(problems({ lifecycle, cohort: { start: { A: 1 } } })).toEqual([])
  })

  it('names sums of starts and weights, and unknown parameters of a set with the nearest one', () => {
    expect(problems({ cohort: { start: { A: 'p', B: 0.5 } } })[0].message).toMatch('sum to 0.6, not 1')
    expect(problems({ groups: { x: { weight: 'p' }, y: { weight: 0.5 } } })[0].message).toMatch('sum to 0.6, not 1')
    expect(() => playExact(compileMarkov(makeLifecycle(base)), { set: { pp: 1 } })).toThrow('no parameter pp')
    expect(() => playExact(compileMarkov(makeLifecycle(base)), { set: { p: Number.NaN } })).toThrow('must be a number')
  })

  it('finds what a set of parameters makes wrong', () => {
    expect(problems({}, { p: 1.5 })[0].message).toBe('cycles 1–100, A → B: probability 1.5 = p is over 1')
    expect(problems({}, { p: 0.3 })).toEqual([])
  })

  it('refuses a certain exit where exits compete, and logit exits that leave nobody', () => {
    const rows = (exits: string) => ({ lifecycle: { ...base.lifecycle, exits } })
    expect(problems({ ...rows('competing'), parameters: { p: 1, q: 0.2 } })[0].message).toMatch('hazard without end')
    expect(problems({ ...rows('logit'), parameters: { p: 1, q: 0.2 } })[0].message).toMatch('somebody who stays')
  })
})
