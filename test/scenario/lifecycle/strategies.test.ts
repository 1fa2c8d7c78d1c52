import { describe, expect, it } from 'vitest'
import { makeLifecycle } from '../../../src/scenario/lifecycle/index.js'
import { hivFile, madeRefusal, planRefusal, twoStages } from '../../support/lifecycleFiles.js'

const base = {
  ...twoStages,
  parameters: { p: 0.2, rr: 1, cost: { 1: 5, 3: 6 } },
  counting: 'end',
  categories: { care: { kind: 'cost', stages: { here: 'cost' } } }
}

/** The lifecycle of the strategy `s` with what it overrides. */
function overridden(s: object, input: object = {}) {
  return makeLifecycle({ ...base, ...input, strategies: { now: {}, s } }).strategies.s.groups.all.lifecycle
}

describe('a strategy', () => {
  it('overrides any value, by name', () => {
    const lifecycle = overridden({
      title: 'Service',
      cohort: { start: { gone: 1 } },
      lifecycle: {
        exits: 'logit',
        stages: { gone: { exits: 'competing' } },
        transitions: { gone: { here: 'extra / 10' } },
        multipliers: { m: { on: 'odds', factor: 2, transitions: 'all' } }
      },
      parameters: { rr: 0.5, extra: 1 },
      traits: { frailty: { varies: 'uniform', min: 0, max: 1 } },
      counting: 'start',
      categories: { care: { stages: { gone: 1 } }, joy: { kind: 'value' } }
    })
    expect(lifecycle).toMatchObject({
      start: { here: 0, gone: 1 },
      exits: { here: 'logit', gone: 'competing' },
      parameters: { p: 0.2, rr: 0.5, extra: 1 },
      overridden: ['rr', 'extra'],
      traits: { frailty: { varies: 'uniform', min: 0, max: 1 } },
      categories: { care: { counting: 'start', stages: { here: 'cost', gone: 1 } }, joy: { kind: 'value' } }
    })
    expect(lifecycle.moves.map(({ from, to }) => [from, to])).toEqual([
      ['here', 'gone'],
      ['gone', 'here']
    ])
    expect(lifecycle.multipliers.m.moves).toHaveLength(2)
  })

  it('replaces a value as a whole: no cycle, row or key of it is left', () => {
    expect(overridden({ parameters: { cost: { 1: 7, 2: 8 } } }).parameters.cost).toMatchObject({ keys: [1, 2] })
    const stated = { here: { gone: { probability: 0.5, per: 5 } } }
    const input = { lifecycle: { ...twoStages.lifecycle, transitions: stated } }
    const { moves } = overridden({ lifecycle: { transitions: { here: { gone: { rate: 0.1 } } } } }, input)
    expect(moves[0].spec).toEqual({ kind: 'rate', value: 0.1, per: 1 })
  })

  it('takes away with null', () => {
    const lifecycle = overridden({ parameters: { rr: null }, lifecycle: { transitions: { here: { gone: null } } } })
    expect(Object.keys(lifecycle.parameters)).toEqual(['p', 'cost'])
    expect(lifecycle.moves).toEqual([])
    expect(overridden({ categories: { care: null } }).categories.care).toMatchObject({ kind: 'cost', stages: {} })
  })

  it('has the categories of all others, with nothing in them', () => {
    const { strategies } = makeLifecycle({
      ...base,
      strategies: { now: {}, s: { categories: { joy: { kind: 'value' } } } }
    })
    expect(Object.keys(strategies.now.groups.all.lifecycle.categories)).toEqual(['care', 'joy'])
    expect(strategies.now.groups.all.lifecycle.categories.joy).toMatchObject({ kind: 'value', stages: {}, moves: [] })
  })

  it('may make right what the scenario leaves open', () => {
    const { parameters, ...open } = base
    const strategies = { s: { parameters: { cost: parameters.cost } } }
    expect(makeLifecycle({ ...open, strategies }).strategies.s.groups.all.lifecycle.parameters).toEqual({
      cost: overridden({}).parameters.cost
    })
  })
})

describe('steps that a strategy overrides by a map', () => {
  const stages = { H: {}, S: {}, D: {} }
  const steps = [{ D: 0.1 }, { S: 0.2, H: 'rest' }]
  const lifecycle = { exits: 'sequential', stages, transitions: { H: steps } }
  const input = { cohort: { start: { H: 1 } }, lifecycle, categories: {} }
  const row = (H: unknown) => overridden({ lifecycle: { transitions: { H } } }, input).moves

  it('change where they stand', () => {
    expect(row({ S: 0.4 })).toEqual([
      { from: 'H', to: 'D', step: 0, spec: { kind: 'probability', value: 0.1, per: null } },
      { from: 'H', to: 'S', step: 1, spec: { kind: 'probability', value: 0.4, per: null } },
      { from: 'H', to: 'H', step: 1, spec: { kind: 'rest' } }
    ])
    expect(row({ D: null }).map(({ to, step }) => [to, step])).toEqual([
      ['S', 0],
      ['H', 0]
    ])
  })

  it('are replaced by other steps', () => {
    expect(row([{ S: 0.3 }]).map(({ to, step }) => [to, step])).toEqual([['S', 0]])
  })

  it('must have the exit it names, once', () => {
    const bad = (H: unknown, transitions: object = lifecycle.transitions) => {
      const strategies = { s: { lifecycle: { transitions: { H } } } }
      return madeRefusal({ ...input, lifecycle: { ...lifecycle, transitions }, strategies })
    }
    expect(bad({ d: 0.1 })).toBe(
      'strategies.s.lifecycle.transitions.H.d: the steps it overrides have no exit to "d"; their exits are D, S, H. To add a step, write the whole list; did you mean "D"?'
    )
    expect(bad({ D: 0.1 }, { H: [{ D: 0.1 }, { D: 0.2 }] })).toBe(
      'strategies.s.lifecycle.transitions.H.D: several of the steps it overrides have an exit to "D"; write the whole list'
    )
  })
})

describe('groups', () => {
  const groups = { women: { weight: '3/5', parameters: { p: 0.1 } }, men: { weight: 0.4 } }

  it('are laid over the scenario, and strategies over groups', () => {
    const strategies = { now: {}, s: { parameters: { p: 'rr / 4' } } }
    const { now, s } = makeLifecycle({ ...base, groups, strategies }).strategies
    expect(Object.entries(now.groups).map(([name, { weight }]) => [name, weight])).toEqual([
      ['women', '3/5'],
      ['men', 0.4]
    ])
    expect(now.groups.women.lifecycle).toMatchObject({ overridden: ['p'], parameters: { p: 0.1 } })
    expect(now.groups.men.lifecycle).toMatchObject({ overridden: [], parameters: { p: 0.2 } })
    expect(s.groups.women.lifecycle.parameters.p).toBe('rr / 4')
  })

  it('have weights that sum to one', () => {
    expect(madeRefusal({ groups: { a: { weight: 0.5 }, b: { weight: 0.4 } } })).toBe(
      'groups: the weights of the groups must sum to 1; they are not rescaled; got a sum of 0.9'
    )
    expect(madeRefusal({ groups: { a: { weight: 1 }, b: {} } })).toBe(
      'groups.b: say its share of the cohort\n    for example: b: { weight: 0.5 }'
    )
    const weights = { a: { weight: 'share' }, b: { weight: '1 - share' } }
    expect(makeLifecycle({ ...base, groups: weights, parameters: { ...base.parameters, share: 0.3 } }).kind).toBe(
      'lifecycle'
    )
    expect(madeRefusal({ groups: { a: { weight: 'time' }, b: { weight: 1 } } })).toContain(
      '"time" changes with the clock'
    )
  })
})

describe('what goes wrong in some strategies', () => {
  const refused = (mono: string) => planRefusal(hivFile.replace('mono: {}', `mono: ${mono}`))

  it('is located where it is written', () => {
    expect(refused('{ parameters: { rr: rrr } }')).toBe(
      'plan.yaml:26:29: strategies.mono.parameters.rr: the formula names "rrr", which is no parameter, no trait and no name of the clock; did you mean "rr"?'
    )
  })

  it('names the strategy where the fault stands elsewhere', () => {
    const [first, ...others] = refused('{ parameters: { azt: null } }').split('\n')
    expect(first).toBe(
      'plan.yaml:21:67: categories.drugs.stages.A: strategy mono: the formula names "azt", which is no parameter, no trait and no name of the clock'
    )
    expect(others).toHaveLength(2)
    const groups = 'groups: { w: { weight: .5, parameters: { azt: null } }, m: { weight: .5 } }\ncategories:'
    expect(planRefusal(hivFile.replace('categories:', groups)).split('\n')[0]).toMatch(
      /stages\.A: group w: the formula names/
    )
  })

  it('is said once where it is the same in all', () => {
    expect(planRefusal(hivFile.replace('C: 116/1734', 'C: xx')).split('\n')).toHaveLength(1)
  })

  it('is found in a value that every strategy overrides', () => {
    const text = hivFile.replace('mono: {}', 'mono: { parameters: { lam: 1 } }').replace('lam: 0', 'lam: 1 +')
    expect(planRefusal(text)).toMatch(/^plan\.yaml:16:8: parameters\.lam: a value is missing after "\+"/)
  })

  it('cannot be what all strategies share', () => {
    const shared =
      'is the same in all strategies and groups, or they could not be compared; it stands in the scenario itself'
    expect(refused('{ horizon: { cycles: 5 } }')).toBe(`plan.yaml:26:11: strategies.mono.horizon: "horizon" ${shared}`)
    expect(refused('{ cohort: { size: 5 } }')).toBe(`plan.yaml:26:21: strategies.mono.cohort.size: "size" ${shared}`)
    expect(refused('{ lifecycle: { stages: [A] } }')).toContain(`strategies.mono.lifecycle.stages: "stages" ${shared}`)
    expect(refused('{ lifecycle: { stages: { A: { attends: true } } } }')).toContain(`A.attends: "attends" ${shared}`)
    expect(refused('{ lifecycle: { stages: { A: null } } }')).toContain(`A: "A" ${shared}`)
    expect(refused('{ lifecycle: { stages: { Z: {} } } }')).toContain('there is no stage "Z"')
    expect(refused('{ categories: { health: { kind: value } } }')).toBe(
      'plan.yaml:26:41: strategies.mono.categories.health.kind: the kind of health must be the same in all strategies and groups'
    )
  })

  it('is what takes away nothing', () => {
    expect(refused('{ parameters: { aztt: null } }')).toBe(
      'plan.yaml:26:25: strategies.mono.parameters.aztt: nothing after the name removes a parameter, but there is no parameter "aztt" to remove; did you mean "azt"?'
    )
    expect(refused('')).toBe(
      'plan.yaml:26:3: strategies.mono: nothing after the name removes a strategy, but there is no strategy "mono" to remove\n    for example: mono: {}'
    )
  })

  it('may be an amount of a move that one of them took away', () => {
    const input = {
      ...base,
      categories: { care: { kind: 'cost', transitions: { here: { gone: 5 } } } },
      strategies: { now: {}, s: { lifecycle: { transitions: { here: null } } } }
    }
    const { now, s } = makeLifecycle(input).strategies
    expect(now.groups.all.lifecycle.categories.care.moves).toHaveLength(1)
    expect(s.groups.all.lifecycle.categories.care.moves).toEqual([])
    const never = { ...input, strategies: { s: input.strategies.s } }
    expect(madeRefusal(never)).toContain('categories.care.transitions.here.gone: there is no move from here to gone')
  })
})
