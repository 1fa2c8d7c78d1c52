import { compareStrategies } from './01-compare-strategies.js'
import type { Exercise } from './exercise.js'

/** All exercises that `check` knows: number of the notebook, a point, number of the exercise. */
export const exercises: Readonly<Record<string, Exercise>> = {
  ...compareStrategies
}
