import { describe, expect, it } from 'vitest'
import { InputError } from '../../../src/core/errors.js'
import { compileMarkov, exactPlayer, playExact } from '../../../src/engine/markov/index.js'
import { makeLifecycle, readLifecycle } from '../../../src/scenario/lifecycle/index.js'

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

  it('refuses factors on odds, spans, shapes and hazards that make no sense, each by its name', () => {
    const one = (exits: string, c: unknown, more: object = {}) => {
      const lifecycle = { stages: ['A', 'C'], exits, transitions: { A: { C: c } }, ...more }
      const input = { ...base, cohort: { start: { A: 1 } }, horizon: { cycles: 2, cycleLength: 1 }, lifecycle }
      return problems({ ...input, parameters: { x: 'y - 2', y: 0 } }).map(({ message }) => message)
    }
    const odds = (factor: string) => ({ multipliers: { m: { on: 'odds', factor, transitions: 'all' } } })
    expect(one('logit', 0.5, odds('x'))).toEqual([
      'cycles 1–2, A → C: odds factor -2 = x = y - 2 is no number from 0 on'
    ])
    expect(one('logit', 0.5, odds('1 / y'))[0]).toMatch('is no number from 0 on')
    expect(one('shares', { probability: 0.5, per: 'y' })).toEqual([
      'cycles 1–2, A → C: the years of per: 0 = y must be over 0'
    ])
    expect(one('shares', { rate: 0.5, per: 'y' })[0]).toMatch('the years of per: 0 = y must be over 0')
    expect(one('shares', { weibull: { shape: 'y', scale: 2 } })[0]).toMatch('the shape 0 = y must be over 0')
    expect(one('shares', { weibull: { shape: 2, scale: 'x' } })[0]).toMatch('the scale -2 = x = y - 2 must be over 0')
    expect(one('competing', { hazard: 'x' })[0]).toMatch('hazard -2 = x = y - 2 is under 0')
    expect(one('shares', { weibull: { shape: 1.5, rate: 'x' } })[0]).toMatch('hazard -2 = x = y - 2 is under 0')
  })

  it('looks at each step of multiplying, and names all of it', () => {
    const multiplied = (exits: string, multipliers: object) => {
      const lifecycle = { stages: ['A', 'C'], exits, transitions: { A: { C: 'p' } }, multipliers }
      return problems({ cohort: { start: { A: 1 } }, lifecycle, parameters: { p: 0.9, rr: 2 } })[0].message
    }
    const twice = { m: { on: 'probability', factor: 'rr', transitions: 'all' } }
    const back = { n: { on: 'probability', factor: 0.5, transitions: 'all' } }
    expect(multiplied('competing', twice)).toBe('cycles 1–100, A → C: probability 1.8 = p × rr is over 1')
    expect(multiplied('shares', { ...twice, ...back })).toBe(
      'cycles 1–100, A → C: probability 1.8 = p × rr × 0.5 is over 1'
    )
  })

  it('does not blame a table for a value of it that is no number', () => {
    const lifecycle = {
      stages: ['A', 'C'],
      transitions: { A: { C: { at: 'cycle', table: { 1: 'log(x)', 3: 0.1 }, beyond: 'hold' } } }
    }
    const [{ message }] = problems({ cohort: { start: { A: 1 } }, lifecycle, parameters: { x: -1 } })
    expect(message).toBe('cycles 1–2, A → C: table at cycle gives no number')
  })

  it('refuses amounts whose sums would have no number, with what was written', () => {
    const stages = (amount: unknown) => ({
      counting: 'start',
      discounting: 'second-cycle',
      categories: { income: { kind: 'value', stages: { A: amount } } }
    })
    expect(problems(stages(1e100))).toEqual([])
    expect(problems(stages(1e308))).toEqual([
      {
        path: 'categories.income.stages.A',
        message: 'cycles 1–100, income in A: 1e+308 is too large for an amount: they go up to 1e+100',
        messageZh: '第 1–100 周期，“A”阶段的“income”：1e+308 超出金额范围：绝对值最大为 1e+100'
      }
    ])
    expect(problems(stages('-exp(300) * cycle'))[0].message).toContain(
      ' = -exp(300) * cycle is too large for an amount'
    )
  })

  it('tells all cycles, and all strategies, however long the horizon', () => {
    const strategies = { one: { parameters: { p: 'cycle' } }, two: { parameters: { p: '-cycle' } } }
    const parameters = { p: 0.1, q: 0.4 }
    const found = problems({ horizon: { cycles: 30_000, cycleLength: 1 }, strategies, parameters })
    expect(found.map(({ message }) => message)).toEqual([
      'strategy one, cycles 2–30000, A → B: probability 2 (2 … 30000) = p = cycle is over 1',
      'strategy two, cycles 1–30000, A → B: probability -1 (-30000 … -1) = p = -cycle is under 0'
    ])
  })

  it('refuses a set that can change nothing', () => {
    const strategies = { one: { parameters: { p: 0.1 } }, two: { parameters: { p: 0.2 } } }
    expect(() => playExact(compileMarkov(makeLifecycle({ ...base, strategies })), { set: { p: 0.3 } })).toThrow(
      'every strategy has a value of its own for p'
    )
  })

  it('names file, line and column of what a file says, that of the strategy first', () => {
    const text = [
      'perennial: 1',
      'horizon: { cycles: 3, cycleLength: 1 }',
      'cohort: { start: { a b: 1 } }',
      'lifecycle:',
      '  stages: [a b, c]',
      '  transitions: { a b: { c: p } }',
      'parameters: { p: .5 }',
      'strategies:',
      '  as is: {}',
      '  new: { lifecycle: { transitions: { a b: { c: 2 * p + .5 } } } }'
    ].join('\n')
    const read = () => readLifecycle('m.yaml', { readText: () => text, resolve: (_, reference) => reference })
    expect(() => playExact(compileMarkov(read()))).toThrow(
      expect.objectContaining({
        problems: [
          expect.objectContaining({
            file: 'm.yaml',
            line: 10,
            path: 'lifecycle.transitions."a b".c',
            message: 'strategy new, cycles 1–3, a b → c: probability 1.5 = 2 * p + .5 is over 1'
          })
        ]
      })
    )
  })

  it('finds the same thing wrong each time a plan is played', () => {
    const play = exactPlayer(compileMarkov(makeLifecycle({ ...base, cohort: { start: { A: 'q', B: 0.35 } } })))
    expect(() => play()).toThrow('sum to 0.75')
    expect(() => play()).toThrow('sum to 0.75')
  })
})
