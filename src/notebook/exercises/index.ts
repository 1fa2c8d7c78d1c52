import { compareStrategies } from './01-compare-strategies.js'
import { theLifecycle } from './03-the-lifecycle.js'
import { newGrowingMature } from './06-new-growing-mature.js'
import type { Exercise } from './exercise.js'

/** All exercises that `check` knows: number of the notebook, a point, number of the exercise. */
export const exercises: Readonly<Record<string, Exercise>> = {
  ...compareStrategies,
  ...theLifecycle,
  ...newGrowingMature
}
