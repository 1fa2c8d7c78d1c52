import { describe, expect, it } from 'vitest'
import { compile, ENGINE_VERSION, passportOf, STREAM_SCHEME } from '../../src/engine/index.js'
import { makeScenario } from '../../src/scenario/makeScenario.js'
import { scenarioHash } from '../../src/scenario/scenarioHash.js'

describe('the passport', () => {
  it('says what a result was made by, from and with', () => {
    const scenario = makeScenario({ seed: '种子', levers: { service: { spend: 5 } } }, 'more service')
    const baseline = makeScenario({ seed: 'unused' }, 'as it is')
    expect(passportOf(compile(scenario, baseline), 37)).toEqual({
      engine: ENGINE_VERSION,
      engineKind: 'individual',
      scenario: 'more service',
      scenarioHash: scenarioHash(scenario),
      baseline: 'as it is',
      baselineHash: scenarioHash(baseline),
      seed: '种子',
      replications: 37,
      streamScheme: STREAM_SCHEME
    })
  })

  it('names the scenario twice where it is its own baseline, and has a version of three numbers', () => {
    const passport = passportOf(compile(makeScenario({}, 'alone')), 2)
    expect([passport.baseline, passport.baselineHash]).toEqual(['alone', passport.scenarioHash])
    expect(ENGINE_VERSION).toMatch(/^\d+\.\d+\.\d+$/)
  })
})
