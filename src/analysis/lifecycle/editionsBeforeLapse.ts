import type { StationaryChain } from '../../model/lifecycleTable.js'
import { solveLeaving } from './solveLeaving.js'
import { reachableFrom } from './stageClasses.js'

/**
 * The editions that a customer is expected to attend in a row, from the present one to the first he misses, by the stage
 * he is in now: row sums of (I − A)⁻¹ with A the moves between stages that attend. 0 for a stage that does not attend;
 * `null` where some customers never lapse, so that the mean has no end.
 *
 * @param chain The chain; only its matrix and which stages attend matter.
 *
 * @example
 * editionsBeforeLapse({ attends: [true, false], matrix: [[0.75, 0.25], [0.5, 0.5]] }) // => [4, 0]
 * editionsBeforeLapse({ attends: [true, true], matrix: [[0.75, 0.25], [0, 1]] }) // => [null, null]
 */
export function editionsBeforeLapse(chain: Pick<StationaryChain, 'attends' | 'matrix'>): (number | null)[] {
  const { attends, matrix } = chain
  const attending = [...attends.keys()].filter((stage) => attends[stage])
  const inARow = new Map(
    attending.map((stage) => [stage, [...reachableFrom(matrix, stage, (next) => attends[next])]] as const)
  )
  const mayLapse = (stage: number) => matrix[stage].some((probability, to) => probability > 0 && !attends[to])
  const lapseSomeDay = (stage: number) => inARow.get(stage)?.some(mayLapse) === true
  const finite = attending.filter((stage) => inARow.get(stage)?.every(lapseSomeDay) === true)
  const editions = solveLeaving(
    matrix,
    finite,
    finite.map(() => [1])
  )
  return attends.map((attend, stage) => {
    const row = finite.indexOf(stage)
    return row < 0 ? (attend ? null : 0) : editions[row][0]
  })
}
