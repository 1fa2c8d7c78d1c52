import { describe, expect, it } from 'vitest'
import { makeLifecycle, parameterNames } from '../../../src/scenario/lifecycle/index.js'
import type { DeclaredLifecycle } from '../../../src/scenario/lifecycle/lifecycleScenario.js'
import { hivFile, readPlan, twoStages } from '../../support/lifecycleFiles.js'

/** The lifecycle of a scenario without strategies and groups. */
function only(input: object): DeclaredLifecycle {
  return makeLifecycle({ ...twoStages, ...input }).strategies.base.groups.all.lifecycle
}

describe('a published model', () => {
  const scenario = readPlan(hivFile)

  it('is laid out in full for every strategy', () => {
    expect(scenario).toMatchObject({
      kind: 'lifecycle',
      name: 'plan',
      title: 'HIV monotherapy against combination therapy',
      notice: null,
      horizon: { cycles: 20, cycleLength: 1 },
      cohort: 1,
      totals: { cost: { health: 1, drugs: 1 } },
      incremental: { cost: 'cost', effect: 'life_years' }
    })
    expect(Object.keys(scenario.stages)).toEqual(['A', 'B', 'C', 'D'])
    expect(Object.keys(scenario.strategies)).toEqual(['mono', 'comb'])
    const { mono, comb } = scenario.strategies
    expect(mono.groups.all).toMatchObject({ weight: 1, lifecycle: { overridden: [], parameters: { rr: 1, lam: 0 } } })
    expect(comb.title).toBe('Combination')
    const { lifecycle } = comb.groups.all
    expect(lifecycle.overridden).toEqual(['rr', 'lam'])
    expect(lifecycle.parameters.rr).toEqual({
      at: 'cycle',
      keys: [1, 3],
      values: [0.509, 1],
      between: 'step',
      beyond: 'hold'
    })
    expect(lifecycle.start).toEqual({ A: 1, B: 0, C: 0, D: 0 })
    expect(lifecycle.moves.map(({ from, to }) => from + to)).toEqual(['AB', 'AC', 'AD', 'BC', 'BD', 'CD'])
    expect(lifecycle.multipliers.treatment.moves).toHaveLength(6)
    expect(lifecycle.categories.drugs).toMatchObject({
      kind: 'cost',
      unit: 'GBP',
      discountRate: 0.06,
      discounting: 'first-cycle',
      counting: 'end',
      per: 'cycle',
      stages: { A: 'azt + lam', B: 'azt + lam', C: 'azt + lam' }
    })
  })

  it('is frozen through and through', () => {
    const frozen = (value: unknown): boolean =>
      typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(frozen))
    expect(frozen(scenario)).toBe(true)
  })

  it('names its parameters', () => {
    expect(parameterNames(scenario)).toEqual(['azt', 'lam', 'rr'])
  })
})

describe('what is left out', () => {
  it('has defaults only where there is one right answer', () => {
    const scenario = makeLifecycle(twoStages)
    expect(scenario).toMatchObject({
      name: 'scenario',
      seed: 'perennial',
      replications: 50,
      customers: 10000,
      cohort: 1,
      incremental: null,
      totals: {}
    })
    expect(scenario.stages.here).toEqual({ title: null, titleZh: null, attends: false })
    expect(scenario.strategies.base.groups.all.weight).toBe(1)
    expect(scenario.strategies.base.groups.all.lifecycle.exits).toEqual({ here: 'shares', gone: 'shares' })
  })

  it('takes a name from the program, or from the object itself', () => {
    expect(makeLifecycle({ ...twoStages, name: 'plan' }).name).toBe('plan')
    expect(makeLifecycle({ ...twoStages, name: 'plan' }, 'other').name).toBe('other')
  })

  it('reads a cycle of a month', () => {
    expect(makeLifecycle({ ...twoStages, horizon: { cycles: 24, cycleLength: '1/12' } }).horizon.cycleLength).toBe(
      1 / 12
    )
  })
})

describe('how likely a move is', () => {
  it.each([
    [0.2, { kind: 'probability', value: 0.2, per: null }],
    ['1 - exp(-p)', { kind: 'probability', value: '1 - exp(-p)', per: null }],
    [
      { probability: 0.7, per: 5 },
      { kind: 'probability', value: 0.7, per: 5 }
    ],
    [
      { probability: 'p', per: '60/12' },
      { kind: 'probability', value: 'p', per: '60/12' }
    ],
    [{ rate: 'p' }, { kind: 'rate', value: 'p', per: 1 }],
    [
      { rate: 25, per: 1000 },
      { kind: 'rate', value: 25, per: 1000 }
    ],
    [{ hazard: 0.3 }, { kind: 'hazard', value: 0.3 }],
    [{ weibull: { shape: 1.5, scale: 12 } }, { kind: 'weibull', shape: 1.5, scale: 12, rate: null, clock: 'stage' }],
    [
      { weibull: { shape: 'p', rate: 0.1, clock: 'start' } },
      { kind: 'weibull', shape: 'p', scale: null, rate: 0.1, clock: 'start' }
    ],
    ['rest', { kind: 'rest' }]
  ])('%j', (gone, spec) => {
    const { moves } = only({
      lifecycle: { ...twoStages.lifecycle, transitions: { here: { gone } } },
      parameters: { p: 0.2 }
    })
    expect(moves).toEqual([{ from: 'here', to: 'gone', step: 0, spec }])
  })

  it('may change by cycle, by time in stage and by age', () => {
    const { moves } = only({
      lifecycle: {
        stages: ['here', 'gone'],
        transitions: { here: { gone: { at: 'stay', table: [0.3, 0.2, 0.1], beyond: 'hold' } } }
      }
    })
    expect(moves[0].spec).toEqual({
      kind: 'probability',
      per: null,
      value: { at: 'stay', keys: [1, 2, 3], values: [0.3, 0.2, 0.1], between: 'step', beyond: 'hold' }
    })
  })
})

describe('a quantity', () => {
  const quantity = (written: unknown) => only({ parameters: { age: '60 + time', x: written } }).parameters.x

  it.each([
    [5, 5],
    ['5 * age', '5 * age'],
    [[1, 'age', 3], { at: 'cycle', keys: [1, 2, 3], values: [1, 'age', 3], between: 'step', beyond: 'refuse' }],
    [
      { 1: 'age', 3: 0 },
      { at: 'cycle', keys: [1, 3], values: ['age', 0], between: 'step', beyond: 'hold' }
    ],
    [
      { at: 'age', table: { 65: 0.015, 45: 0.0016, '-1.5': 0 }, between: 'linear' },
      { at: 'age', keys: [-1.5, 45, 65], values: [0, 0.0016, 0.015], between: 'linear', beyond: 'refuse' }
    ]
  ])('%j', (written, resolved) => {
    expect(quantity(written)).toEqual(resolved)
  })
})

describe('exits', () => {
  const stages = { H: { exits: 'sequential' }, S: {}, D: {} }
  const moves = (row: unknown, exits = 'shares') =>
    only({ cohort: { start: { H: 1 } }, lifecycle: { exits, stages, transitions: { H: row } } }).moves.map(
      ({ to, step }) => [to, step]
    )

  it('are steps where they are sequential', () => {
    expect(moves([{ D: 0.1 }, { S: 0.2, H: 'rest' }])).toEqual([
      ['D', 0],
      ['S', 1],
      ['H', 1]
    ])
    // the same destination may come in several steps: first one cause of death, then the other
    expect(moves([{ D: 0.1 }, { S: 0.2, D: 0.3 }])).toEqual([
      ['D', 0],
      ['S', 1],
      ['D', 1]
    ])
  })

  it('are one step each in a plain map, in the order written', () => {
    expect(moves({ D: 0.1, S: 0.2 })).toEqual([
      ['D', 0],
      ['S', 1]
    ])
    expect(moves({ S: 0.2, D: 0.1 })).toEqual([
      ['S', 0],
      ['D', 1]
    ])
  })

  it('combine as the stage says, else as the lifecycle says', () => {
    const { exits } = only({ cohort: { start: { H: 1 } }, lifecycle: { exits: 'competing', stages } })
    expect(exits).toEqual({ H: 'sequential', S: 'competing', D: 'competing' })
  })
})

describe('wildcards', () => {
  const lifecycle = {
    stages: ['H', 'S', 'D'],
    transitions: { H: { S: 0.1, D: 0.1 }, S: { H: 0.2, S: 'rest', D: 0.2 } }
  }
  const input = { cohort: { start: { H: 1 } }, counting: 'end' }

  it.each([
    ['all', ['HS', 'HD', 'SH', 'SD']],
    [{ any: 'D' }, ['HD', 'SD']],
    [{ S: 'any' }, ['SH', 'SD']],
    [{ H: ['S', 'D'], any: ['D'] }, ['HS', 'HD', 'SD']]
  ])('of multipliers: %j', (transitions, expected) => {
    const multipliers = { m: { on: 'hazard', factor: 2, transitions } }
    const { moves } = only({ ...input, lifecycle: { ...lifecycle, multipliers } }).multipliers.m
    expect(moves.map(({ from, to }) => from + to)).toEqual(expected)
  })

  it('of amounts, where what is named beats what is not', () => {
    const transitions = { any: { D: 2000, any: 1 }, S: { D: 500, S: 3 } }
    const category = { kind: 'cost', transitions, booked: 'departure', counted: 'like-stages' }
    const { moves } = only({ ...input, lifecycle, categories: { c: category } }).categories.c
    expect(moves.map(({ from, to, amount }) => [from + to, amount])).toEqual([
      ['HS', 1],
      ['HD', 2000],
      ['SH', 1],
      ['SS', 3],
      ['SD', 500]
    ])
    expect(moves.every(({ booked, counted }) => booked === 'departure' && counted === 'like-stages')).toBe(true)
  })
})

describe('amounts of the start', () => {
  it('may depend on the clock, which stands at its beginning', () => {
    const { start } = only({ counting: 'end', categories: { c: { kind: 'cost', start: { here: '500 * stay' } } } })
      .categories.c
    expect(start).toEqual({ here: '500 * stay' })
  })
})

describe('conventions', () => {
  const category = (more: object, input: object = {}) =>
    only({ ...input, categories: { c: { kind: 'cost', ...more } } }).categories.c

  it('hold for all categories, or for one', () => {
    expect(category({ counting: 'start' })).toMatchObject({ counting: 'start', discounting: 'none', discountRate: 0 })
    const input = { counting: 'half-cycle', discounting: 'second-cycle' }
    expect(category({ discountRate: 0.03 }, input)).toMatchObject(input)
    expect(category({ discountRate: 0.03, discounting: 'continuous' }, input).discounting).toBe('continuous')
  })

  it.each([
    [1, [1, 1, 1, 1]],
    [
      [0.5, '1/3', 1, 0],
      [0.5, 1 / 3, 1, 0]
    ],
    // the weights that are printed for the Sick-Sicker model, here for three cycles
    ['if(point == 0 || point == cycles, 1/3, if(point % 2 == 1, 2/3, 4/3))', [1 / 3, 2 / 3, 4 / 3, 1 / 3]]
  ])('weights %j', (weights, expected) => {
    expect(category({ counting: { weights } }).counting).toEqual(expected)
  })
})

describe('totals and the incremental table', () => {
  const categories = {
    care: { kind: 'cost' },
    drugs: { kind: 'cost' },
    qalys: { kind: 'value' }
  }
  const made = (input: object) => makeLifecycle({ ...twoStages, counting: 'end', categories, ...input })

  it('add up categories and other totals', () => {
    const { totals } = made({ totals: { net: '30000 * qalys - cost', cost: 'care + drugs / 2' } })
    expect(totals).toEqual({ net: { qalys: 30000, care: -1, drugs: -0.5 }, cost: { care: 1, drugs: 0.5 } })
  })

  it('are compared as said, or where it is clear', () => {
    expect(made({}).incremental).toBeNull()
    expect(made({ totals: { cost: 'care + drugs' } }).incremental).toEqual({ cost: 'cost', effect: 'qalys' })
    expect(made({ incremental: { cost: 'drugs', effect: 'qalys' } }).incremental).toEqual({
      cost: 'drugs',
      effect: 'qalys'
    })
    expect(made({ categories: { care: categories.care, qalys: categories.qalys } }).incremental).toEqual({
      cost: 'care',
      effect: 'qalys'
    })
    expect(made({ totals: { a: 'care', b: 'drugs' } }).incremental).toBeNull()
  })
})

describe('parameters', () => {
  it('stand in an order in which each needs only those before it', () => {
    const { parameters } = only({ parameters: { risk: 'base * rr', rr: { 1: 'base', 2: 1 }, base: 0.1 } })
    expect(Object.keys(parameters)).toEqual(['base', 'rr', 'risk'])
  })

  it('may have names of any script', () => {
    expect(only({ parameters: { 复展率: 0.6, p_1: '1 - 复展率' } }).parameters).toEqual({
      复展率: 0.6,
      p_1: '1 - 复展率'
    })
  })

  it('may depend on traits where only moves use them', () => {
    const { traits, moves } = only({
      lifecycle: { stages: ['here', 'gone'], transitions: { here: { gone: { rate: 'risk * attended' } } } },
      parameters: { risk: '0.1 * frailty' },
      traits: { frailty: { varies: 'lognormal', mean: 1, sigma: 0.5 } }
    })
    expect(traits.frailty).toEqual({ varies: 'lognormal', mean: 1, sigma: 0.5 })
    expect(moves[0].spec).toEqual({ kind: 'rate', value: 'risk * attended', per: 1 })
  })
})
