import { describe, expect, it } from 'vitest'
import { InputError } from '../../../src/core/errors.js'
import { makeLifecycle } from '../../../src/scenario/lifecycle/index.js'
import { hivFile, madeRefusal, planRefusal, twoStages } from '../../support/lifecycleFiles.js'

// Lines and columns below are counted by hand from the text of the file.

/** The message for the published model with a part of its text exchanged. */
function changed(part: string, by: string): string {
  expect(hivFile).toContain(part)
  return planRefusal(hivFile.replace(part, by))
}

describe('names in formulas', () => {
  it('that are unknown are located, with the nearest right one', () => {
    expect(changed('B: 350/1734', 'B: 350/1734 * rrr')).toBe(
      'plan.yaml:8:13: lifecycle.transitions.A.B: the formula names "rrr", which is no parameter, no trait and no name of the clock; did you mean "rr"?'
    )
    expect(changed('lam: 0', 'lam: { at: tiem, table: [p] }')).toBe(
      'plan.yaml:16:14: parameters.lam.at: strategy mono: the formula names "tiem", which is no parameter, no trait and no name of the clock; did you mean "time"?\n' +
        'plan.yaml:16:28: parameters.lam.table.1: strategy mono: the formula names "p", which is no parameter, no trait and no name of the clock'
    )
  })

  it('name the circle they make', () => {
    expect(changed('rr: 1\n', 'rr: 1\n  a: b\n  b: c + 1\n  c: a\n')).toBe(
      'plan.yaml:15:6: parameters.a: the parameters need one another in a circle: a → b → c → a'
    )
    expect(changed('azt: 2278', 'azt: azt + 1')).toMatch(/15:8: parameters\.azt: .* in a circle: azt → azt$/)
  })

  it('that differ between customers are for moves only', () => {
    const traits = 'traits: { frailty: { varies: normal, mean: 1, sd: 0.2 } }\ncohort:'
    const risk = hivFile.replace('cohort:', traits).replace('azt: 2278', 'azt: 2278 * frailty')
    expect(planRefusal(risk)).toMatch(
      /^plan\.yaml:22:67: categories\.drugs\.stages\.A: "azt" depends on "frailty", and that differs between customers; only moves can depend on it\n/
    )
    expect(changed('A: 2756', 'A: attended')).toBe(
      'plan.yaml:20:68: categories.health.stages.A: "attended" differs between customers; only moves can depend on it'
    )
    expect(changed('{ A: 1 }', '{ A: stay }')).toBe(
      'plan.yaml:4:23: cohort.start.A: "stay" changes with the clock; here only what never changes can stand'
    )
    expect(changed('discountRate: .06, stages: { A: 2756', 'discountRate: time / 100, stages: { A: 2756')).toBe(
      'plan.yaml:20:50: categories.health.discountRate: "time" changes with the clock; here only what never changes can stand'
    )
  })

  it('of parameters that change by cycle cannot stand where nothing changes', () => {
    // rr is 1 in the scenario, but changes in cycle 3 under comb
    expect(changed('{ A: 1 }', '{ A: rr }')).toBe(
      'plan.yaml:4:23: cohort.start.A: strategy comb: "rr" depends on "cycle", and that changes with the clock; here only what never changes can stand'
    )
  })

  it('are told apart from formulas that are none', () => {
    expect(changed('lam: 0', 'lam: exq(1)')).toBe(
      'plan.yaml:16:8: parameters.lam: there is no function "exq"; got "exq(1)"; did you mean "exp"?'
    )
    expect(changed('D: 437/1749', 'D: 43%')).toMatch(
      /:10:13: lifecycle\.transitions\.C\.D: .*; got "43%"\n.*example: 0\.43$/
    )
    expect(changed('D: 437/1749', 'D: 1/0')).toBe(
      'plan.yaml:10:13: lifecycle.transitions.C.D: the formula has no value; got 1/0'
    )
    expect(changed('lam: 0', 'lam: true')).toBe(
      'plan.yaml:16:8: parameters.lam: must be a number or a formula; got true'
    )
  })

  it('need quotation marks where commas would part them', () => {
    expect(changed('D: 437/1749', 'D: if(rr, 0.2, 0.3)').split('\n')[0]).toBe(
      'plan.yaml:10:13: lifecycle.transitions.C.D: the bracket at character 3 is not closed; inside {} and [] commas part values, so there a formula with commas stands in quotation marks; got "if(rr"'
    )
  })
})

describe('numbers that need no playing', () => {
  it.each([
    ['B: 350/1734', 'B: 1.4', '8:13: lifecycle.transitions.A.B: must be a number from 0 to 1; got 1.4'],
    ['B: 350/1734', 'B: 7/5', '8:13: lifecycle.transitions.A.B: must be a number from 0 to 1; got 7/5 = 1.4'],
    ['B: 350/1734', 'B: { 1: 0, 2: -1 }', '8:24: lifecycle.transitions.A.B.2: must be a number from 0 to 1; got -1'],
    ['B: 350/1734', 'B: { rate: -1 }', '8:21: lifecycle.transitions.A.B.rate: must be a number of at least 0; got -1'],
    [
      'B: 350/1734',
      'B: { hazard: -1 }',
      '8:23: lifecycle.transitions.A.B.hazard: must be a number of at least 0; got -1'
    ],
    [
      'factor: rr',
      'factor: -2',
      '12:43: lifecycle.multipliers.treatment.factor: must be a number of at least 0; got -2'
    ],
    [
      'discountRate: .06',
      'discountRate: -1',
      '20:50: categories.health.discountRate: must be a number of at least 0; got -1'
    ],
    [
      'start: { A: 1 }',
      'start: { A: .5, B: 1/3 }',
      '4:18: cohort.start: the start must sum to 1; it is not rescaled; got a sum of 0.8333333333'
    ],
    [
      'start: { A: 1 }',
      'size: 100, start: { A: 10 }',
      '4:29: cohort.start: the start must sum to 1, or to cohort.size, 100; it is not rescaled; got a sum of 10'
    ]
  ])('%s → %s', (part, by, message) => {
    expect(changed(part, by)).toBe(`plan.yaml:${message}`)
  })

  it('sum up to what they may', () => {
    for (const start of ['{ A: 1/3, B: 1/3, C: 1/3 }', '{ A: 60, B: 40 }']) {
      const text = hivFile.replace('start: { A: 1 }', `size: 100, start: ${start}`)
      expect(() => planRefusal(text)).toThrow('nothing was refused')
    }
  })
})

describe('keys', () => {
  it.each([
    ['parameters:\n', 'paramters:\n', '13:1: paramters: unknown key "paramters"; did you mean "parameters"?'],
    [
      'kind: value',
      'kind: value, discountrate: 0',
      '22:30: categories.life_years.discountrate: unknown key "discountrate"; did you mean "discountRate"?'
    ],
    ['lam: 0', 'lam: 0\ncycles: 5', '17:1: cycles: unknown key "cycles"; did you mean "horizon.cycles"?'],
    [
      'lam: 0',
      'lam: 0\nsegments: {}',
      '17:1: segments: unknown key "segments"; it belongs to the exhibition lifecycle, which this scenario replaces by stages of its own'
    ],
    [
      'lam: 0',
      'lam: { at: time, table: [1], betwen: step }',
      '16:32: parameters.lam.betwen: unknown key "betwen"; did you mean "between"?'
    ],
    [
      'D: 437/1749',
      'D: { rate: .2, par: 1 }',
      '10:25: lifecycle.transitions.C.D.par: unknown key "par"; did you mean "per"?'
    ],
    ['totals: { cost: health + drugs }', 'totals: 5', '23:9: totals: must be a map of keys and values; got 5']
  ])('%s → %s', (part, by, message) => {
    expect(changed(part, by)).toContain(`plan.yaml:${message}`)
  })

  it('that have no default say why, and what there is to choose', () => {
    expect(changed('counting: end\n', '')).toBe(
      'plan.yaml: counting: say at which time points stages are counted; published models differ, so there is no default. The choices: start (cycle t counts the stages at its start), end (cycle t counts the stages at its end), life-table (cycle t counts the mean of its start and its end), half-cycle (time points 0 … n count, the first and the last by half), or { weights }, one for each time point\n    for example: counting: half-cycle'
    )
    expect(changed('discounting: first-cycle\n', '')).toMatch(
      /^plan\.yaml: discounting: a discount rate needs to know how it is applied; .*first-cycle \(cycle t by \(1\+r\)\^\(−tL\), so the first cycle too\)/
    )
    expect(changed('horizon: { cycles: 20, cycleLength: 1 }\n', '')).toMatch(
      /^plan\.yaml:1:1: horizon\.cycles: say how many cycles .*\n.*\nplan\.yaml:1:1: horizon\.cycleLength: say how long a cycle is, in years;/
    )
    expect(changed('cohort: { start: { A: 1 } }\n', '')).toMatch(
      /^plan\.yaml:1:1: cohort\.start: say where customers start/
    )
    expect(changed('kind: value, ', '')).toMatch(
      /^plan\.yaml:22:15: categories\.life_years: say whether it is a cost or a value/
    )
  })

  it('need no discounting where nothing is discounted', () => {
    const text = hivFile.replace('discounting: first-cycle\n', '').replaceAll('discountRate: .06', 'discountRate: 0')
    expect(() => planRefusal(text)).toThrow('nothing was refused')
  })
})

describe('conventions', () => {
  it.each([
    [
      'counting: end',
      'counting: ends',
      /^plan\.yaml:18:11: counting: must be one of start .*; got text "ends"; did you mean "end"\?$/
    ],
    [
      'counting: end',
      'counting: { weights: [1, 1] }',
      /^plan\.yaml:18:22: counting\.weights: needs 21 weights, one for each time point 0 … cycles; got a list of 2 values$/
    ],
    [
      'counting: end',
      'counting: { weights: rr }',
      /^plan\.yaml:18:22: counting\.weights: weights depend on point, cycles only, not on "rr"$/
    ],
    [
      'counting: end',
      'counting: { weights: 1 - point }',
      /^plan\.yaml:18:22: counting\.weights: the weight of time point 2 is -1; weights are at least 0/
    ],
    [
      'discounting: first-cycle',
      'discounting: frist-cycle',
      /^plan\.yaml:17:14: discounting: must be one of none .*; did you mean "first-cycle"\?$/
    ],
    [
      'kind: value',
      'kind: value, booked: arival',
      /booked: must be one of departure, arrival; got text "arival"; did you mean "arrival"\?$/
    ]
  ])('%s → %s', (part, by, message) => {
    expect(changed(part, by)).toMatch(message)
  })
})

describe('names', () => {
  it.each([
    [
      'start: { A: 1 }',
      'start: { A: 1, E: 0 }',
      '4:26: cohort.start.E: there is no stage "E"; the stages are A, B, C, D'
    ],
    [
      'D: 437/1749',
      'F: 437/1749',
      '10:10: lifecycle.transitions.C.F: there is no stage "F"; the stages are A, B, C, D'
    ],
    ['C: { D: 437', 'X: { D: 437', '10:5: lifecycle.transitions.X: there is no stage "X"; the stages are A, B, C, D'],
    ['{ A: 2756', '{ Z: 2756', '20:65: categories.health.stages.Z: there is no stage "Z"; the stages are A, B, C, D'],
    [
      'transitions: all',
      'transitions: { A: [B, X] }',
      '12:69: lifecycle.multipliers.treatment.transitions.A.2: there is no stage "X"; the stages are A, B, C, D'
    ],
    [
      'transitions: all',
      'transitions: { C: B }',
      '12:65: lifecycle.multipliers.treatment.transitions.C: there is no move from C to B; from C lead D; got text "B"'
    ],
    [
      'transitions: all',
      'transitions: { any: A }',
      '12:67: lifecycle.multipliers.treatment.transitions.any: there is no move to A from another stage; got text "A"'
    ],
    [
      'kind: value',
      'kind: value, transitions: { D: { A: 1 } }',
      '22:53: categories.life_years.transitions.D.A: there is no move from D to A; from D no move leads; got 1'
    ],
    [
      'C, D]',
      'C, D, any]',
      '6:24: lifecycle.stages.5: the name of a stage must not be any, rest or all, which have a meaning of their own; got "any"'
    ],
    ['C, D]', 'C, D, D]', '6:24: lifecycle.stages.5: the stage "D" is named twice'],
    ['C, D]', 'C, D, 2]', '6:24: lifecycle.stages.5: stages whose names are whole numbers must rise and come first'],
    [
      'rr: 1\n',
      'rr: 1\n  p-1: 0\n',
      '15:3: parameters.p-1: the name of a parameter must be one that formulas can name'
    ],
    [
      'rr: 1\n',
      'rr: 1\n  time: 0\n',
      '15:3: parameters.time: the name of a parameter has a meaning in formulas already; got "time"'
    ],
    [
      'rr: 1\n',
      'rr: 1\n  rest: 0\n',
      '15:3: parameters.rest: the name of a parameter has a meaning in formulas already; got "rest"'
    ],
    [
      'effect: life_years',
      'effect: life_yeras',
      '24:36: incremental.effect: there is no category or total "life_yeras"; there are health, drugs, life_years, cost; did you mean "life_years"?'
    ],
    [
      'health + drugs',
      'helth + drugs',
      '23:17: totals.cost: there is no category or total "helth"; did you mean "health"?'
    ],
    ['health + drugs', 'health * drugs', '23:17: totals.cost: must be a sum of categories, each times a number'],
    ['health + drugs', 'a, a: cost', '23:23: totals.a: the totals need one another in a circle: cost → a → cost'],
    ['cost: health + drugs', 'drugs: health', '23:18: totals.drugs: "drugs" is the name of a category already']
  ])('%s → %s', (part, by, message) => {
    expect(changed(part, by)).toContain(`plan.yaml:${message}`)
  })
})

describe('rows', () => {
  const row = (here: unknown, exits = 'shares') =>
    madeRefusal({ lifecycle: { exits, stages: ['here', 'there', 'gone'], transitions: { here } } })

  it.each([
    [{ gone: 'rest', there: 'rest' }, 'shares', 'there: only one move from here can be the rest'],
    [
      { gone: 'rest' },
      'competing',
      'gone: with competing exits the share that stays follows from the others; leave it out'
    ],
    [{ here: 0.5 }, 'logit', 'here: with logit exits the share that stays follows from the others; leave it out'],
    [{ gone: 'rest', there: 0.1 }, 'sequential', 'gone: rest and staying stand in the last step'],
    [[{ here: 0.1 }, { gone: 0.1 }], 'sequential', '1.here: rest and staying stand in the last step'],
    [[{ gone: 0.1 }], 'shares', 'a list of steps is for sequential exits; say exits: sequential, or write one map'],
    [[0.1], 'sequential', '1: must be a step: a map from destinations to moves; got 0.1'],
    [0.1, 'shares', 'must be a map from destinations to how likely each move is; got 0.1'],
    [
      { gone: { rate: 0.1, hazard: 0.1 } },
      'shares',
      'gone: must state one of probability, rate, hazard, weibull, not several'
    ],
    [{ gone: { rte: 0.1 } }, 'shares', 'gone: must be a probability, rest, or a map that says what is stated'],
    [{ gone: { weibull: { shape: 1 } } }, 'shares', 'gone.weibull: needs shape, and either scale'],
    [{ gone: { probability: 0.1, per: 0 } }, 'shares', 'gone.per: must be a number of at least'],
    [{ gone: [0.1, 0.2] }, 'shares', 'gone: a list has one value for each of the 3 cycles'],
    [{ gone: { 2: 0.1 } }, 'shares', 'gone: must say what holds from cycle 1 on'],
    [
      { gone: { at: 'time', table: { a: 1 } } },
      'shares',
      'gone.table.a: the keys of a table are numbers; got the key a'
    ],
    [{ gone: { at: 'time', table: { 1: 1, '1.0': 1 } } }, 'shares', 'two rows of the table have the same key'],
    [{ gone: { at: 'time' } }, 'shares', 'gone: a table has at, the formula it is looked up at, and table, its rows']
  ])('%j with %s exits', (here, exits, message) => {
    expect(row(here, exits)).toContain(message)
  })

  it('say so where a move was left empty, which would take it away', () => {
    expect(row({ gone: null })).toBe(
      'lifecycle.transitions.here.gone: nothing after the name removes a value, but there is no value "gone" to remove'
    )
  })

  it('cannot multiply what is left over', () => {
    const lifecycle = {
      stages: ['here', 'there', 'gone'],
      transitions: { here: { there: 0.1, gone: 'rest' } },
      multipliers: { m: { on: 'odds', factor: 2, transitions: { here: 'gone' } } }
    }
    expect(madeRefusal({ lifecycle })).toContain(
      'the move from here to gone is what the others leave; it cannot be multiplied'
    )
  })
})

describe('a scenario with several faults', () => {
  it('is told all of them, in both languages, in the order of the file', () => {
    const text = hivFile.replace('B: 350/1734', 'B: 2').replace('azt: 2278', 'azt: x')
    expect(
      planRefusal(text)
        .split('\n')
        .map((line) => line.split(': ')[0])
    ).toEqual(['plan.yaml:8:13', 'plan.yaml:15:8'])
  })

  it('speaks Chinese too', () => {
    try {
      makeLifecycle({
        ...twoStages,
        lifecycle: { stages: ['here'], transitions: { here: { gone: 'p' } } },
        counting: 'x'
      })
      throw new Error('nothing was refused')
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      expect(error.problems.length).toBeGreaterThan(1)
      for (const { messageZh } of error.problems) expect(messageZh).toMatch(/\p{Script=Han}/u)
    }
  })
})
