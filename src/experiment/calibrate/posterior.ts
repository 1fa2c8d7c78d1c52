import { positiveInverse } from '../../core/linear/inverse.js'

/** How sure coordinates are after the records. */
export interface Posterior {
  /** Covariance of those that were moved, in their order, row by row. */
  readonly covariance: Float64Array
  /** By coordinate, what the records take away of its standard deviation, all others being unsure as well: a share. */
  readonly narrowed: readonly number[]
}

/** Shares of the information between coordinates that are tried until the whole is positive definite. */
const shares = [1, 0.99, 0.95, 0.9, 0.8, 0.6, 0.4, 0.2, 0]

/**
 * How sure coordinates are: normal before the records, around where they began, with standard deviations `reach`; figures
 * being linear in them. Those that were not moved are not known for that: all are unsure together (A⁻¹, A the information with
 * that of before). What the figures would say of those `outside` is not used, only what they do to the others: by C = A⁻¹B,
 * B the information between the others and them, so that C reach² Cᵀ is added.
 *
 * @param information Of the figures on all coordinates, row by row.
 * @param reach Of all coordinates.
 * @param moved Places of those that were moved.
 * @param outside Places of those that keep what was known before, moved by no figure. Defaults to none.
 *
 * @example
 * // one figure, the sum of both, known to .1: (1 + 100) / (1 + 200)
 * const both = Float64Array.of(100, 100, 100, 100)
 * posteriorOf(both, [1, 1], [0]).covariance // ≈ Float64Array.of(0.5024875621890548)
 * // the other outside: 1/101 + (100/101)²
 * posteriorOf(both, [1, 1], [0], [1]).covariance // ≈ Float64Array.of(0.9901970395059308)
 */
export function posteriorOf(
  information: Float64Array,
  reach: readonly number[],
  moved: readonly number[],
  outside: readonly number[] = []
): Posterior {
  const inside = reach.map((_, place) => place).filter((place) => !outside.includes(place))
  const size = inside.length
  const own = inverseOf(information, reach, inside)
  const whole = Float64Array.from(own)
  for (const other of outside) {
    const pulls = inside.map((_, row) =>
      inside.reduce(
        (sum, place, column) => sum + own[row * size + column]! * information[place * reach.length + other]!,
        0
      )
    )
    pulls.forEach((one, row) => {
      pulls.forEach((another, column) => {
        whole[row * size + column]! += one * another * reach[other]! * reach[other]!
      })
    })
  }
  const places = moved.map((place) => inside.indexOf(place))
  return {
    covariance: Float64Array.from(places.flatMap((row) => places.map((column) => whole[row * size + column]!))),
    narrowed: reach.map((each, place) => {
      const at = inside.indexOf(place)
      return at < 0 ? 0 : Math.min(1, Math.max(0, 1 - Math.sqrt(whole[at * (size + 1)]!) / each))
    })
  }
}

/** The inverse of the information on some coordinates with what was known before. */
function inverseOf(information: Float64Array, reach: readonly number[], places: readonly number[]): Float64Array {
  const size = places.length
  for (const share of shares) {
    const matrix = Float64Array.from(
      places.flatMap((row) =>
        places.map((column) => {
          const told = information[row * reach.length + column]!
          return row === column ? told + 1 / (reach[row]! * reach[row]!) : share * told
        })
      )
    )
    const inverse = positiveInverse(matrix, size)
    if (inverse !== null) return inverse
  }
  return Float64Array.from({ length: size * size }, (_, at) => {
    return at % (size + 1) === 0 ? reach[places[at / (size + 1)]!]! * reach[places[at / (size + 1)]!]! : 0
  })
}
