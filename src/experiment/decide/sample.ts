import type { Problem } from '../../core/errors.js'
import type { Text } from '../../model/parameter.js'
import type { Values } from '../../scenario/uncertainty/withValues.js'
import type { Input, Inputs } from '../draws/input.js'
import type { Played } from '../draws/played.js'

/** Something uncertain as the draws have it: one column, or one for each share. */
export interface SampledInput {
  readonly name: string
  readonly label: Text
  /** `[column][draw]`. */
  readonly columns: readonly ArrayLike<number>[]
}

/** Inputs that are asked about together. */
export interface SampledGroup {
  readonly name: string
  readonly members: readonly string[]
}

/** Draws that were left out. */
export interface FailedDraws {
  readonly draws: number
  /** The first few, with what made them fail; of a figure that is undefined there is no problem. */
  readonly first: readonly {
    readonly strategy: string
    readonly values: Values
    readonly problems: readonly Problem[]
  }[]
}

const mostShown = 3

/**
 * Which draws count: those in which every strategy has all the figures in every replication.
 *
 * @param columns Figures of strategies, a draw's replications side by side; NaN where undefined.
 * @param replications How many there are of each draw.
 *
 * @example
 * usableDraws([[1, 2, 3, NaN, 5, 6]], 2) // => [0, 2]
 */
export function usableDraws(columns: readonly ArrayLike<number>[], replications: number): number[] {
  const draws = columns[0].length / replications
  return Array.from({ length: draws }, (_, draw) => draw).filter((draw) =>
    columns.every((column) => {
      for (let each = 0; each < replications; each++) {
        if (!Number.isFinite(column[draw * replications + each])) return false
      }
      return true
    })
  )
}

/**
 * The values of some draws.
 *
 * @example
 * ofDraws([1, 2, 3, 4, 5, 6], [0, 2], 2) // => Float64Array.of(1, 2, 5, 6)
 */
export function ofDraws(column: ArrayLike<number>, draws: readonly number[], replications: number): Float64Array {
  return Float64Array.from({ length: draws.length * replications }, (_, at) => {
    return column[draws[Math.floor(at / replications)] * replications + (at % replications)]
  })
}

/**
 * Draws that do not count, with the first of them in words.
 *
 * @param played What was played.
 * @param usable The draws that count.
 *
 * @example
 * failedDraws({ points: [{}, {}], failed: [], alternatives: [] }, [0]) // => { draws: 1, first: [] }
 */
export function failedDraws(
  { points, failed, alternatives }: Pick<Played, 'points' | 'failed' | 'alternatives'>,
  usable: readonly number[]
): FailedDraws {
  const ofPoint = new Map([...failed].reverse().map((each) => [each.point, each]))
  const first = [...ofPoint.values()]
    .sort((one, other) => one.point - other.point)
    .slice(0, mostShown)
    .map(({ alternative, point, problems }) => ({
      strategy: alternatives[alternative].name,
      values: points[point],
      problems
    }))
  return { draws: points.length - usable.length, first }
}

/**
 * The inputs as columns over the draws that count.
 *
 * @param inputs What is uncertain.
 * @param points Drawn values.
 *
 * @example
 * const uncertain = { kind: 'shares', path: 'mix', names: ['a', 'b'] }
 * const inputs = [{ path: 'mix', label: { en: 'Mix', zh: '构成' }, uncertain }]
 * sampledInputs({ inputs }, [{ mix: { a: 0.25, b: 0.75 } }])[0].columns // => [Float64Array.of(0.25), Float64Array.of(0.75)]
 */
export function sampledInputs({ inputs }: Pick<Inputs, 'inputs'>, points: readonly Values[]): SampledInput[] {
  return inputs.map(({ path, label, uncertain }: Pick<Input, 'path' | 'label' | 'uncertain'>) => {
    const read = (name: string | null) =>
      Float64Array.from(points, (values) => {
        const value = values[path]
        if (typeof value === 'number') return value
        return name === null ? NaN : (value?.[name] ?? 0)
      })
    return { name: path, label, columns: uncertain.kind === 'number' ? [read(null)] : uncertain.names.map(read) }
  })
}
