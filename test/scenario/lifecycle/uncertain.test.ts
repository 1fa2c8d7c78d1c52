import { describe, expect, it } from 'vitest'
import { playLifecycle, sweepLifecycle } from '../../../src/experiment/lifecycle.js'
import {
  lifecycleHash,
  parameterNameOf,
  parameterSet,
  readLifecycle,
  withParameters
} from '../../../src/scenario/lifecycle/index.js'
import type { LifecycleScenario } from '../../../src/scenario/lifecycle/lifecycleScenario.js'
import { accessTo, refusalOf } from '../../support/scenarioFiles.js'
import { schemaValidator } from '../../support/schemaValidator.js'

const head = `perennial: 1
horizon: { cycles: 20, cycleLength: 1 }
cohort: { start: { A: 1 } }
lifecycle: { stages: [A, B, D], transitions: { A: { B: A_B * rr, D: A_D * rr }, B: { D: B_D } } }
discounting: first-cycle
counting: end
categories: { cost: { kind: cost, discountRate: .06, stages: { A: c_A, B: c_B } }, life_years: { kind: value, stages: { A: 1, B: 1 } } }
`
const known = 'A_B: 0.2, A_D: 0.1, B_D: 0.3, rr: 1, c_A: 100, c_B: 200'

function read(
  text: string,
  set: readonly string[] = [],
  more: Readonly<Record<string, string>> = {}
): LifecycleScenario {
  return readLifecycle('plan.yaml', { ...accessTo({ 'plan.yaml': head + text, ...more }), set })
}
const refused = (text: string) => refusalOf(() => read(text)).replace(/^plan\.yaml:\d+:\d+: /gm, '')
const withRatio = (rr: string) => `parameters: { ${known.replace('rr: 1', `rr: ${rr}`)} }`

const unsure = `parameters:
  from_A: { dist: dirichlet, counts: { A_A: 70, A_B: 20, A_D: 10 } }
  B_D: { dist: beta, alpha: 3, beta: 7 }
  rr: 1
  c_A: { dist: gamma, mean: 100, sd: 10 }
  c_B: 200
strategies:
  now: {}
  combined care: { parameters: { rr: { dist: lognormal, mean: 0.5, sd: 0.1 } } }
  third: { parameters: { A_B: 0.4 } }
uncertainty:
  correlations: { c_A: { parameters.B_D: 0.4 } }
  groups: { all: [c_A, B_D, 'strategies."combined care".parameters.rr'] }
`

describe('uncertain parameters of a lifecycle', () => {
  const scenario = read(unsure)
  const parametersOf = (strategy: string) => scenario.strategies[strategy]!.groups.all!.lifecycle

  it('are played with their means, shares each under its name', () => {
    expect(parametersOf('now').parameters).toEqual({
      A_A: 0.7,
      A_B: 0.2,
      A_D: 0.1,
      B_D: 0.3,
      rr: 1,
      c_A: 100,
      c_B: 200
    })
    expect(parametersOf('third').parameters.A_B).toBe(0.4)
    const sure = read(
      `parameters: { ${known} }\nstrategies: { now: {}, combined care: { parameters: { rr: 0.5 } }, third: { parameters: { A_B: 0.4 } } }`
    )
    expect(sweepLifecycle(scenario, [{}])).toEqual(sweepLifecycle(sure, [{}]))
  })

  it('are listed by path, each with the parameter that sets name', () => {
    expect(
      scenario.uncertain.map((entry) => [entry.path, entry.kind === 'number' ? entry.parameter : entry.names])
    ).toEqual([
      ['parameters.B_D', 'B_D'],
      ['parameters.c_A', 'c_A'],
      ['parameters.from_A', ['A_A', 'A_B', 'A_D']],
      ['strategies."combined care".parameters.rr', 'rr_combined_care']
    ])
    expect(parameterNameOf(scenario, 'strategies."combined care".parameters.rr')).toBe('rr_combined_care')
    expect(parameterNameOf(scenario, 'parameters.c_B')).toBe('c_B')
    expect(parameterNameOf(scenario, 'parameters.from_A')).toBeUndefined()
  })

  it('hang together by name or path', () => {
    expect(scenario.uncertainty).toEqual({
      correlations: { 'parameters.B_D': { 'parameters.c_A': 0.4 } },
      groups: { all: ['parameters.B_D', 'parameters.c_A', 'strategies."combined care".parameters.rr'] }
    })
  })

  it('of one strategy reach that strategy alone when drawn', () => {
    const values = {
      'strategies."combined care".parameters.rr': 0.3,
      'parameters.from_A': { A_A: 0.5, A_B: 0.3, A_D: 0.2 }
    }
    const set = parameterSet(scenario, values)
    expect(set).toEqual({ rr_combined_care: 0.3, A_A: 0.5, A_B: 0.3, A_D: 0.2 })
    const written = `parameters: { ${known.replace('A_B: 0.2, A_D: 0.1', 'A_B: 0.3, A_D: 0.2')} }
strategies: { now: {}, combined care: { parameters: { rr: 0.3 } }, third: { parameters: { A_B: 0.4 } } }`
    expect(sweepLifecycle(scenario, [set])).toEqual(sweepLifecycle(read(written), [{}]))
    expect(sweepLifecycle(withParameters(scenario, values), [{}])).toEqual(sweepLifecycle(scenario, [set]))
  })

  it('are all known once drawn', async () => {
    const drawn = withParameters(scenario, { 'parameters.B_D': 0.25 })
    expect([drawn.uncertain, drawn.uncertainty]).toEqual([[], { correlations: {}, groups: {} }])
    expect(Object.isFrozen(drawn.strategies.now!.groups.all!.lifecycle.parameters)).toBe(true)
    const { strategies } = await playLifecycle(drawn)
    expect(strategies).toHaveLength(3)
  })

  it('are refused when drawn by another name or as something else', () => {
    const message = (values: object) => refusalOf(() => parameterSet(scenario, values as never))
    expect(message({ 'parameters.b_D': 0.3 })).toBe(
      'parameters.b_D: there is no number "parameters.b_D" in this scenario; did you mean "parameters.B_D"?'
    )
    expect(message({ 'parameters.from_A': 0.3 })).toBe('parameters.from_A: must be shares by name; got 0.3')
    expect(message({ 'parameters.from_A': { A_X: 1 } })).toContain('parameters.from_A: there is no parameter "A_X"')
    expect(message({ 'parameters.B_D': { A_B: 1 } })).toBe('parameters.B_D: must be a number')
    expect(refusalOf(() => withParameters(scenario, { 'parameters.B_D': Number.NaN }))).toContain('got NaN')
  })

  it('count in the hash, and are understood by the schema', () => {
    const hashes = [[], ['parameters.c_A=100'], ['parameters.c_A.sd=11'], ['uncertainty.groups=null']].map((set) =>
      lifecycleHash(read(unsure, set))
    )
    expect(new Set(hashes).size).toBe(4)
    const { uncertain, uncertainty, ...values } = read(`parameters: { ${known} }`)
    expect(lifecycleHash(read(`parameters: { ${known} }`))).toBe(lifecycleHash(values as never))
    const accepts = schemaValidator()
    const lifecycle = { stages: ['A', 'B'], transitions: { A: { B: 'A_B' } } }
    const file = { perennial: 1, horizon: { cycles: 2, cycleLength: 1 }, cohort: { start: { A: 1 } }, lifecycle }
    const from_A = { dist: 'dirichlet', counts: { A_A: 3, A_B: 1 } }
    expect(accepts({ ...file, parameters: { from_A, rr: { dist: 'beta', mean: 0.2, sd: 0.1 } } })).toBe(true)
    expect(accepts({ ...file, parameters: { from_A }, uncertainty: { groups: { g: ['from_A'] } } })).toBe(true)
    expect(accepts({ ...file, parameters: { rr: { dist: 'bta', mean: 0.2, sd: 0.1 } } })).toBe(false)
  })

  it('are laid over like any value, and take what names them with them', () => {
    const known = read(unsure, ['parameters.c_A=90', 'strategies.combined care.parameters.rr=0.6'])
    expect(known.uncertain.map(({ path }) => path)).toEqual(['parameters.B_D', 'parameters.from_A'])
    expect(known.uncertainty).toEqual({ correlations: {}, groups: { all: ['parameters.B_D'] } })
  })

  it('come from a file of draws beside the scenario', () => {
    const text = withRatio('{ dist: empirical, file: draws.csv, column: rr }')
    expect(
      read(text, [], { 'draws.csv': 'rr,n\n0.4,1\n0.6,2' }).strategies.base!.groups.all!.lifecycle.parameters.rr
    ).toBe(0.5)
  })
})

describe('a wrong distribution in a lifecycle', () => {
  it.each([
    [
      withRatio('{ dist: lognrmal, mean: 1, sd: 0.1 }'),
      'parameters.rr.dist: must be one of beta, gamma, lognormal, normal, uniform, triangular, pert, discrete, empirical; got text "lognrmal"; did you mean "lognormal"?'
    ],
    [
      withRatio('{ mean: 1, sd: 0.1 }'),
      'parameters.rr: must be a number, or say how sure you are of it with the key dist'
    ],
    [
      withRatio('{ 1: { dist: beta, mean: 0.2, sd: 0.1 }, 3: 1 }'),
      'parameters.rr.1: a distribution cannot stand here; give the number a name of its own under parameters, write the distribution there and the name here'
    ],
    [
      `parameters: { ${known}, j: { dist: dirichlet, counts: { A_B: 3, other: 4 } } }`,
      'parameters.A_B: the parameter "A_B" is declared twice: by itself and as a share of j'
    ],
    [
      `parameters: { ${known}, j: { dist: dirichlet, counts: { x y: 3, time: 4 } } }`,
      'parameters.j.counts."x y": the name of a parameter must be one that formulas can name'
    ],
    [
      `parameters: { ${known} }\nstrategies: { x: { parameters: { j: { dist: dirichlet, counts: { one: 3, other: 4 } } } } }`,
      'strategies.x.parameters.j: dist: dirichlet stands under the parameters of the scenario itself'
    ],
    [
      `parameters: { ${known} }\nstrategies: { x: { lifecycle: { transitions: { A: { B: { dist: beta, mean: 0.2, sd: 0.1 } } } } } }`,
      'strategies.x.lifecycle.transitions.A.B: a distribution cannot stand here; give the number a name'
    ],
    [
      `parameters: { ${known} }\nstrategies: { x: { cohort: { start: { dist: dirichlet, counts: { A: 3, B: 4 } } } } }`,
      'strategies.x.cohort.start: a distribution cannot stand here; write it under parameters, with a name for each share'
    ],
    [
      `parameters: { ${known} }\nstrategies: { x: { lifecycle: { transitions: { A: { dist: dirichlet, counts: { A: 3, B: 4 } } } } } }`,
      'strategies.x.lifecycle.transitions.A: a distribution cannot stand here; write it under parameters'
    ],
    [
      `parameters: { ${known} }\ncustomers: { dist: uniform, min: 3, max: 5 }`,
      'customers: a distribution cannot stand here; only numbers under parameters may be uncertain'
    ],
    [
      `parameters: { ${known} }\ntraits: { frailty: { varies: normal, mean: { dist: beta, mean: 0.2, sd: 0.1 }, sd: 1 } }`,
      'traits.frailty.mean: a distribution cannot stand here; only numbers under parameters may be uncertain'
    ],
    [
      `${unsure.replace('c_A: { parameters.B_D', 'c_a: { parameters.B_D')}`,
      'uncertainty.correlations.c_a: "c_a" is not uncertain here; the uncertain numbers are parameters.B_D, parameters.c_A, parameters.from_A, strategies."combined care".parameters.rr; did you mean "parameters.c_A"?'
    ],
    [`${unsure}  grops: {}`, 'uncertainty.grops: unknown key "grops"; did you mean "groups"?']
  ])('%s is refused', (text, message) => {
    expect(refused(text)).toContain(message)
  })
})
