import { describe, expect, it } from 'vitest'
import { hivFile, planRefusal, readPlan } from '../../support/lifecycleFiles.js'

function lifecycleWith(strategy: string, ...set: readonly string[]) {
  return readPlan(hivFile, set).strategies[strategy].groups.all.lifecycle
}

describe('--set on a lifecycle scenario', () => {
  it('reaches every value', () => {
    expect(readPlan(hivFile, ['horizon.cycles=5', 'title=Other'])).toMatchObject({
      horizon: { cycles: 5 },
      title: 'Other'
    })
    expect(lifecycleWith('mono', 'parameters.azt=2000').parameters.azt).toBe(2000)
    expect(lifecycleWith('mono', 'parameters.azt=lam * 2').parameters.azt).toBe('lam * 2')
    expect(lifecycleWith('mono', 'lifecycle.transitions.A.B=0.3').moves[0].spec).toMatchObject({ value: 0.3 })
    expect(lifecycleWith('mono', 'lifecycle.transitions.A.B={ rate: 0.3 }').moves[0].spec).toMatchObject({
      kind: 'rate'
    })
    expect(lifecycleWith('comb', 'categories.health.stages.D=100').categories.health.stages.D).toBe(100)
    expect(readPlan(hivFile, ['lifecycle.stages.A.attends=true']).stages.A.attends).toBe(true)
    expect(lifecycleWith('mono', 'cohort.start={ B: 1 }').start).toEqual({ A: 0, B: 1, C: 0, D: 0 })
    expect(lifecycleWith('mono', 'cohort.start.A=0', 'cohort.start.B=1').start.B).toBe(1)
    expect(lifecycleWith('comb', 'counting=start').categories.drugs.counting).toBe('start')
  })

  it('reaches what a strategy overrides, and what it does not yet', () => {
    expect(lifecycleWith('comb', 'strategies.comb.parameters.rr.3=0.7').parameters.rr).toMatchObject({
      keys: [1, 3],
      values: [0.509, 0.7]
    })
    expect(lifecycleWith('mono', 'strategies.mono.parameters.rr=0.7')).toMatchObject({ overridden: ['rr'] })
    expect(lifecycleWith('comb', 'strategies.comb.parameters.rr=null').overridden).toEqual(['lam'])
  })

  it('reaches the cycle from which a value holds, the row of a table and the place in a list', () => {
    expect(lifecycleWith('mono', 'parameters.rr.3=0.5').parameters.rr).toMatchObject({ keys: [1, 3], values: [1, 0.5] })
    const table = 'parameters.lam={ at: time, table: { 0: 5, 10: 6 }, beyond: hold }'
    expect(lifecycleWith('mono', table, 'parameters.lam.table.10=7').parameters.lam).toMatchObject({ values: [5, 7] })
    const list = 'parameters.lam=[1, 2]'
    expect(lifecycleWith('mono', 'horizon.cycles=2', list, 'parameters.lam.2=7').parameters.lam).toMatchObject({
      values: [1, 7]
    })
  })

  it('takes away with null', () => {
    expect(lifecycleWith('mono', 'lifecycle.transitions.A.B=null').moves[0].to).toBe('C')
    expect(Object.keys(readPlan(hivFile, ['strategies.comb=null']).strategies)).toEqual(['mono'])
  })

  it.each([
    ['parameters.rrr=1', 'parameters.rrr: there is no parameter "rrr" to set; did you mean "rr"?'],
    ['rr=1', 'rr: unknown key "rr"; did you mean "parameters.rr"?'],
    ['strategies.cmb.parameters.rr=1', 'strategies.cmb: there is no strategy "cmb" to set; did you mean "comb"?'],
    ['horizon.cycls=5', 'horizon.cycls: unknown key "cycls"; did you mean "cycles"?'],
    ['parameters.rr.x=1', 'parameters.rr.x: parameters.rr is one value and has no part "x"'],
    [
      'strategies.comb.parameters.rr.3.2=1',
      'strategies.comb.parameters.rr.3: must be a number or a formula; got a map with the keys 1, 2'
    ],
    ['parameters.lam=2 +', 'parameters.lam: a value is missing after "+"; got "2 +"'],
    ['lifecycle.transitions.A.Z=0.1', 'lifecycle.transitions.A.Z: there is no stage "Z"'],
    ['extends=x.yaml', 'extends: belongs to the file and cannot be set'],
    ['parameters.rr', 'must be path=value; got "parameters.rr"'],
    [
      'lifecycle.stages.A.attends=yes',
      'lifecycle.stages.A.attends: must be true or false; got text "yes"\n    for example: --set \'lifecycle.stages.A.attends=true\''
    ]
  ])('refuses %s', (setting, message) => {
    const text = planRefusal(hivFile, [setting])
    expect(text.startsWith('--set: ')).toBe(true)
    expect(text).toContain(message)
  })

  it('says that names with a point cannot be set', () => {
    const text = hivFile.replace('mono: {}', 'v1.2: {}')
    expect(planRefusal(text, ['strategies.v1.2.title=x'])).toBe(
      '--set: strategies.v1: a point parts the pieces of a path, so a name with a point in it cannot be set; change it in the file'
    )
  })
})
