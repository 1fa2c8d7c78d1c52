import { makeLifecycle, readLifecycle } from '../../src/scenario/lifecycle/index.js'
import type { LifecycleScenario } from '../../src/scenario/lifecycle/lifecycleScenario.js'
import { accessTo, type Files, refusalOf } from './scenarioFiles.js'

/** Example 2.5 of Briggs, Sculpher, Claxton (2006), after Chancellor et al. (1997), as a scenario file. */
export const hivFile = `perennial: 1
title: HIV monotherapy against combination therapy
horizon: { cycles: 20, cycleLength: 1 }
cohort: { start: { A: 1 } }
lifecycle:
  stages: [A, B, C, D]
  transitions:
    A: { B: 350/1734, C: 116/1734, D: 17/1734 }
    B: { C: 512/1258, D: 15/1258 }
    C: { D: 437/1749 }
  multipliers:
    treatment: { on: probability, factor: rr, transitions: all }
parameters:
  rr: 1
  azt: 2278
  lam: 0
discounting: first-cycle
counting: end
categories:
  health: { kind: cost, unit: GBP, discountRate: .06, stages: { A: 2756, B: 3052, C: 9007 } }
  drugs: { kind: cost, unit: GBP, discountRate: .06, stages: { A: azt + lam, B: azt + lam, C: azt + lam } }
  life_years: { kind: value, unit: years, stages: { A: 1, B: 1, C: 1 } }
totals: { cost: health + drugs }
incremental: { cost: cost, effect: life_years }
strategies:
  mono: {}
  comb: { title: Combination, parameters: { rr: { 1: 0.509, 3: 1 }, lam: { 1: 2086.5, 3: 0 } } }
`

/** Reads `plan.yaml` out of the files given, or one file of that name. */
export function readPlan(files: Files | string, set: readonly string[] = []): LifecycleScenario {
  return readLifecycle('plan.yaml', { ...accessTo(typeof files === 'string' ? { 'plan.yaml': files } : files), set })
}

/** The message with which reading a lifecycle scenario is refused; fails where it is not. */
export function planRefusal(files: Files | string, set: readonly string[] = []): string {
  return refusalOf(() => readPlan(files, set))
}

/** The least a lifecycle scenario must say, for a program: three cycles, two stages. */
export const twoStages = {
  horizon: { cycles: 3, cycleLength: 1 },
  cohort: { start: { here: 1 } },
  lifecycle: { stages: ['here', 'gone'], transitions: { here: { gone: 0.2 } } }
}

/** Makes a lifecycle scenario, or gives the message with which that is refused; fails where it is not. */
export function madeRefusal(input: object): string {
  return refusalOf(() => makeLifecycle({ ...twoStages, ...input }))
}
