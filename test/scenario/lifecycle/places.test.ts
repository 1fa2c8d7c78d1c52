import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { lifecycleHash, makeLifecycle, varyLifecycle } from '../../../src/scenario/lifecycle/index.js'
import { hivFile, readPlan, twoStages } from '../../support/lifecycleFiles.js'
import { refusalOf } from '../../support/scenarioFiles.js'

// Lines and columns below are counted by hand from the text of the file.

describe('the places of a scenario', () => {
  const over = `perennial: 1
extends: base.yaml
cohort: { start: { A: .5, B: .5 } }
lifecycle:
  exits: sequential
  transitions:
    B: [{ D: 15/1258 }, { C: .3 }]
    build up: { D: .1 }
  stages: { build up: {} }
groups:
  women: { weight: 1, parameters: { azt: 2000 } }
strategies:
  comb: { parameters: { rr: .5 } }
`
  const scenario = readPlan({ 'plan.yaml': over, 'base.yaml': hivFile }, ['parameters.lam=3'])
  const at = (file: string, line: number, column: number) => ({ file, line, column })

  it.each([
    ['lifecycle.transitions.A.B', at('base.yaml', 8, 13)],
    ['lifecycle.transitions.B.1.D', at('plan.yaml', 7, 14)],
    ['lifecycle.transitions.B.2', at('plan.yaml', 7, 25)],
    ['lifecycle.transitions."build up".D', at('plan.yaml', 8, 20)],
    ['lifecycle.multipliers.treatment.factor', at('base.yaml', 12, 43)],
    ['parameters.azt', at('base.yaml', 15, 8)],
    ['parameters.lam', { file: '--set' }],
    ['strategies.comb.parameters.rr', at('plan.yaml', 13, 29)],
    ['strategies.comb.parameters.lam.3', at('base.yaml', 27, 90)],
    ['categories.health.stages.A', at('base.yaml', 20, 68)],
    ['categories.health.discountRate', at('base.yaml', 20, 50)],
    ['cohort.start.B', at('plan.yaml', 3, 30)],
    ['groups.women.weight', at('plan.yaml', 11, 20)],
    ['groups.women.parameters.azt', at('plan.yaml', 11, 42)],
    ['horizon.cycles', at('base.yaml', 3, 20)]
  ])('%s', (path, place) => {
    expect(scenario.places[path]).toEqual(place)
  })

  it('are plain data, and frozen', () => {
    expect(JSON.parse(JSON.stringify(scenario.places))).toEqual(scenario.places)
    expect(Object.isFrozen(scenario.places)).toBe(true)
    expect(Object.values(scenario.places).every((place) => Object.isFrozen(place))).toBe(true)
    expect(scenario.places['lifecycle.transitions.A.E']).toBeUndefined()
  })

  it('are those of the file only, and no part of what is computed', () => {
    const written: unknown = JSON.parse(JSON.stringify(parse(hivFile)))
    const made = makeLifecycle(written, 'plan')
    const read = readPlan(hivFile)
    expect(made.places).toEqual({})
    expect({ ...read, places: {} }).toEqual(made)
    expect(lifecycleHash(read)).toBe(lifecycleHash(made))
    expect(Object.keys(read.places).length).toBeGreaterThan(50)
  })
})

describe('varyLifecycle', () => {
  const input = { ...twoStages, title: 'As it is', parameters: { p: 1 }, strategies: { now: {}, later: {} } }

  it('changes what it names and keeps the rest, titles aside', () => {
    const varied = varyLifecycle(
      input,
      { horizon: { cycles: 5 }, lifecycle: { stages: ['back'] }, strategies: { later: null } },
      'longer'
    )
    expect(varied).toMatchObject({ name: 'longer', title: null, horizon: { cycles: 5, cycleLength: 1 } })
    expect(Object.keys(varied.stages)).toEqual(['here', 'gone', 'back'])
    expect(Object.keys(varied.strategies)).toEqual(['now'])
    expect(varied.strategies.now.groups.all.lifecycle.parameters).toEqual({ p: 1 })
  })

  it('gives the scenario itself where nothing changes', () => {
    const { title, ...untitled } = input
    expect(varyLifecycle(input, {}, 'scenario')).toEqual(makeLifecycle(untitled))
  })

  it('may add the lifecycle, but needs one', () => {
    const { lifecycle, ...rest } = twoStages
    expect(varyLifecycle(rest, { lifecycle }, 'whole').kind).toBe('lifecycle')
    expect(refusalOf(() => varyLifecycle(rest, {}, 'none'))).toContain('make it with makeScenario')
    expect(refusalOf(() => varyLifecycle(input, { parameters: { q: null } }, 'x'))).toContain(
      'there is no parameter "q" to remove'
    )
    expect(refusalOf(() => varyLifecycle(input, { perennial: 2 }, 'x'))).toContain('written for a newer Perennial')
  })
})
