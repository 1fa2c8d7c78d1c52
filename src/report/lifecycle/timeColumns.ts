import type { Cell, Column } from '../../core/table.js'
import type { LifecycleResult } from '../../experiment/lifecycleResult.js'
import type { Language } from '../../i18n/terms.js'
import { say } from './words.js'

type Timed = { readonly scenario: Pick<LifecycleResult['scenario'], 'horizon'> }

/**
 * The columns that say when: the time point, and the years since the start where a cycle is not a year long.
 *
 * @example
 * timeColumns({ scenario: { horizon: { cycles: 4, cycleLength: 0.25 } } }, 'en').map(({ label }) => label)
 * // => ['Time point', 'Years']
 */
export function timeColumns({ scenario }: Timed, language: Language): Column[] {
  const point: Column = { id: 'timePoint', label: say('timePoint', language), unit: '', kind: 'integer' }
  if (scenario.horizon.cycleLength === 1) return [point]
  return [point, { id: 'years', label: say('years', language), unit: '', kind: 'number', digits: 2 }]
}

/**
 * The cells under those columns.
 *
 * @example
 * timeCells({ scenario: { horizon: { cycles: 4, cycleLength: 0.25 } } }, 3) // => [3, 0.75]
 */
export function timeCells({ scenario }: Timed, point: number): Cell[] {
  const { cycleLength } = scenario.horizon
  return cycleLength === 1 ? [point] : [point, point * cycleLength]
}

/**
 * What is said of them: what a time point is, and that not all are shown.
 *
 * @example
 * timeNotes({ scenario: { horizon: { cycles: 2, cycleLength: 1 } } }, [0, 1, 2], 'en')
 * // => ['Time point 0 is the start; time point k is the end of cycle k.']
 */
export function timeNotes({ scenario }: Timed, points: readonly number[], language: Language): string[] {
  const all = scenario.horizon.cycles + 1
  return [say('timePointMeans', language), ...(points.length < all ? [say('notAllPoints', language, { n: all })] : [])]
}
