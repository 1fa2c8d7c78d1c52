import { describe, expect, it } from 'vitest'
import { isLifecycle, makeLifecycle, readAnyScenario } from '../../../src/scenario/lifecycle/index.js'
import { makeScenario, varyScenario } from '../../../src/scenario/makeScenario.js'
import { hivFile, planRefusal, readPlan, twoStages } from '../../support/lifecycleFiles.js'
import { accessTo, refusal, refusalOf } from '../../support/scenarioFiles.js'

const exhibition = 'perennial: 1\nhorizon: { editions: 3 }'

function read(text: string, base = '') {
  return readAnyScenario('plan.yaml', accessTo({ 'plan.yaml': text, 'base.yaml': base }))
}

describe('the two kinds of scenarios', () => {
  it('are told apart by lifecycle.stages', () => {
    expect(isLifecycle(read(hivFile))).toBe(true)
    expect(isLifecycle(read(exhibition))).toBe(false)
    expect(isLifecycle(makeScenario({}))).toBe(false)
    expect(isLifecycle(makeLifecycle(twoStages))).toBe(true)
  })

  it('are told apart by all files of a chain', () => {
    expect(isLifecycle(read('perennial: 1\nextends: base.yaml', hivFile))).toBe(true)
    expect(isLifecycle(read('perennial: 1\nextends: base.yaml', exhibition))).toBe(false)
  })

  it('each name the function that reads the other', () => {
    expect(refusal(hivFile)).toBe(
      'fair.yaml:6:11: lifecycle.stages: this scenario declares a lifecycle of its own; read it with loadLifecycle or readLifecycle, or either kind with loadAnyScenario or readAnyScenario'
    )
    expect(planRefusal(exhibition)).toBe(
      'plan.yaml:1:1: lifecycle.stages: this scenario declares no stages of its own, so it is one of the exhibition lifecycle; read it with loadScenario or readScenario, or name the stages under lifecycle.stages'
    )
    expect(refusalOf(() => makeScenario(twoStages))).toContain('make it with makeLifecycle')
    expect(refusalOf(() => varyScenario(makeScenario({}), twoStages as object, 'x'))).toContain(
      'make it with makeLifecycle'
    )
    expect(refusalOf(() => makeLifecycle({ horizon: { editions: 3 } }))).toContain('make it with makeScenario')
  })

  it('do not mix their keys', () => {
    expect(refusal('perennial: 1\ncohort: { start: { A: 1 } }\nlifecycle: { transitions: {} }')).toBe(
      'fair.yaml:2:1: cohort: unknown key "cohort"; it belongs to a scenario that declares stages of its own, under lifecycle.stages\n' +
        'fair.yaml:3:14: lifecycle.transitions: unknown key "transitions"; it belongs to a scenario that declares stages of its own, under lifecycle.stages'
    )
  })
})

describe('a file that extends a lifecycle scenario', () => {
  const over = (text: string) =>
    readPlan({ 'plan.yaml': `perennial: 1\nextends: base.yaml\n${text}`, 'base.yaml': hivFile })

  it('changes what it names and keeps the rest, titles aside', () => {
    const scenario = over(
      'horizon: { cycles: 5 }\nparameters: { azt: 2000 }\nstrategies: { comb: { parameters: { lam: null } } }'
    )
    expect(scenario.title).toBeNull()
    expect(scenario.horizon).toEqual({ cycles: 5, cycleLength: 1 })
    const { mono, comb } = scenario.strategies
    expect(mono.groups.all.lifecycle.parameters.azt).toBe(2000)
    expect(comb.title).toBe('Combination')
    expect(comb.groups.all.lifecycle).toMatchObject({ overridden: ['rr'], parameters: { lam: 0 } })
  })

  it('may add and remove strategies, and stages', () => {
    expect(Object.keys(over('strategies: { comb: null, more: {} }').strategies)).toEqual(['mono', 'more'])
    expect(Object.keys(over('lifecycle: { stages: { E: {} } }').stages)).toEqual(['A', 'B', 'C', 'D', 'E'])
    expect(Object.keys(over('lifecycle: { stages: [E] }').stages)).toEqual(['A', 'B', 'C', 'D', 'E'])
  })

  it('may take away a value that a strategy then lacks', () => {
    // nothing stood there before: kept for the strategy, which takes it from the scenario
    const text = 'perennial: 1\nextends: base.yaml\nstrategies: { mono: { parameters: { azt: null } } }'
    expect(planRefusal({ 'plan.yaml': text, 'base.yaml': hivFile })).toMatch(
      /^base\.yaml:21:67: .*strategy mono: the formula names "azt"/
    )
  })

  it('is told in which file a fault stands', () => {
    const text = 'perennial: 1\nextends: base.yaml\nparameters: { azt: lan }'
    expect(planRefusal({ 'plan.yaml': text, 'base.yaml': hivFile })).toBe(
      'plan.yaml:3:20: parameters.azt: the formula names "lan", which is no parameter, no trait and no name of the clock; did you mean "lam"?'
    )
  })

  it('cannot extend what cannot be read', () => {
    expect(planRefusal({ 'plan.yaml': 'perennial: 1\nextends: no.yaml\nlifecycle: { stages: [A] }' })).toBe(
      'plan.yaml:2:10: extends: no.yaml: there is no such file'
    )
  })
})
