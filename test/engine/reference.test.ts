import { describe, expect, it } from 'vitest'
import { compile } from '../../src/engine/compile.js'
import { run } from '../../src/engine/run.js'
import { makeScenario } from '../../src/scenario/makeScenario.js'
import { referenceRun } from '../reference/referenceRun.js'

describe('the engine against the reference engine', () => {
  it('gives the same bits on a small fair with two segments, tactics and a cancelled edition', () => {
    const scenario = makeScenario({
      perennial: 1,
      horizon: { editions: 5, warmUp: 3, cancelled: [3] },
      segments: {
        large: { marketSize: 60, discount: 0.1 },
        small: { marketSize: 150, inflow: 20, initialStages: { cultivation: 0.5, confirmation: 0.2, trust: 0.1, weakening: 0.1, disappearance: 0.1 } }
      },
      levers: { advertising: { spend: 12000 }, winBack: { spend: { 1: 500, 3: 4000 } } },
      tactics: {
        platform: { level: 'structural', cost: 100, coverage: 0.5 },
        rebate: { level: 'financial', discount: 0.1, segments: ['large'], spend: 4000, cost: 10 }
      }
    })
    const plan = compile(scenario)
    for (const replication of [0, 1]) {
      expect(run(plan, replication)).toEqual(referenceRun(plan, replication))
    }
  })
})
