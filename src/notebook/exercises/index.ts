import { compareStrategies } from './01-compare-strategies.js'
import { fromRecordsToPlan } from './02-from-records-to-plan.js'
import { theLifecycle } from './03-the-lifecycle.js'
import { threeLevels } from './04-three-levels-of-retention.js'
import { sizingBudget } from './05-sizing-the-budget.js'
import { newGrowingMature } from './06-new-growing-mature.js'
import { whoIsWorthKeeping } from './07-who-is-worth-keeping.js'
import { folkFigures } from './08-folk-figures-on-trial.js'
import type { Exercise } from './exercise.js'

/** All exercises that `check` knows: number of the notebook, a point, number of the exercise. */
export const exercises: Readonly<Record<string, Exercise>> = {
  ...compareStrategies,
  ...fromRecordsToPlan,
  ...theLifecycle,
  ...newGrowingMature,
  ...threeLevels,
  ...sizingBudget,
  ...whoIsWorthKeeping,
  ...folkFigures
}
