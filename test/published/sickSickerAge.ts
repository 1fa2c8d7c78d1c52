import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { makeLifecycle } from '../../src/scenario/lifecycle/index.js'
import type { LifecycleScenario } from '../../src/scenario/lifecycle/lifecycleScenario.js'
import { packageRoot } from '../support/sourceFiles.js'

/** The life table lies in a folder of reference figures beside the project, or where the environment says. */
const folder = process.env.PERENNIAL_REFERENCE ?? path.join(packageRoot, '../shared/reference')
const file = path.join(folder, 'sick-sicker-age.json')

/** Whether the life table is there; without it the case cannot be played. */
export const hasLifeTable = existsSync(file)

/** Said in the title of a test that needs the life table. */
export const lifeTableNote = hasLifeTable ? '' : ' (skipped: no shared/reference folder beside the project)'

/**
 * Sick-Sicker with mortality by age and one-off costs of moves. Alarid-Escudero et al. (2023), Medical Decision Making
 * 43(1):21-41, doi 10.1177/0272989X221121747. The rates are US mortality of 2015 by age, from 25 on, one a cycle.
 *
 * @param counting The file's counting; the paper's own weights where it is not given.
 */
export function sickSickerAge(
  counting: unknown = { weights: 'if(point == 0 || point == cycles, 1/3, if(point % 2 == 1, 2/3, 4/3))' }
): LifecycleScenario {
  const rates: number[] = JSON.parse(readFileSync(file, 'utf8')).r_HD_byCycle
  const mortality = Object.fromEntries(rates.map((rate, index) => [25 + index, rate]))
  const treated = 'treated_A * 12000 + treated_B * 13000'
  const moves = { booked: 'arrival', counted: 'like-stages' }
  const scenario = {
    horizon: { cycles: 75, cycleLength: 1 },
    cohort: { start: { H: 1 } },
    parameters: {
      age: '25 + time',
      r_HD: { at: 'age', table: mortality },
      treated_A: 0,
      treated_B: 0
    },
    discounting: 'time-points',
    counting,
    lifecycle: {
      exits: 'sequential',
      stages: ['H', 'S1', 'S2', 'D'],
      transitions: {
        H: [{ D: { rate: 'r_HD' } }, { S1: { rate: 0.15 } }],
        S1: [{ D: { rate: 'r_HD * 3' } }, { H: { rate: 0.5 }, S2: { rate: 'if(treated_B, .105 * .6, .105)' } }],
        S2: [{ D: { rate: 'r_HD * 10' } }]
      }
    },
    categories: {
      cost: {
        kind: 'cost',
        discountRate: 0.03,
        stages: { H: 2000, S1: `4000 + ${treated}`, S2: `15000 + ${treated}` },
        transitions: { H: { S1: 1000 }, any: { D: 2000 } },
        ...moves
      },
      qalys: {
        kind: 'value',
        discountRate: 0.03,
        stages: { H: 1, S1: 'if(treated_A, .95, .75)', S2: 0.5 },
        transitions: { H: { S1: -0.01 } },
        ...moves
      }
    },
    incremental: { cost: 'cost', effect: 'qalys' },
    strategies: {
      'Standard of care': {},
      'Strategy A': { parameters: { treated_A: 1 } },
      'Strategy B': { parameters: { treated_B: 1 } },
      'Strategy AB': { parameters: { treated_A: 1, treated_B: 1 } }
    }
  }
  return makeLifecycle(scenario, 'sick-sicker-age')
}
