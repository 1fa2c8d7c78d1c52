import { positiveInverse } from '../../core/linear/inverse.js'

/** Which coordinates the records tell of. */
export interface Identified {
  /** Places of those they do, rising. */
  readonly kept: readonly number[]
  /** Places of those they do not, with how much of their standard deviation the records take away, a share. */
  readonly dropped: readonly { readonly place: number; readonly narrowed: number }[]
}

/** What the records must take away of a standard deviation, at least. */
const leastNarrowed = 0.2
const farMoved = 0.5

/**
 * Takes out, one by one, the coordinate of which the records tell least, until they take at least a fifth off the standard
 * deviation of each that is left: a number that hardly differs from what was assumed is better called assumed. One that the
 * records have moved by half its standard deviation stays: they spoke of it, though its slope may be small where it went.
 *
 * @param information JᵀWJ + R of all coordinates, row by row.
 * @param reach Standard deviation of each before the records.
 * @param moved How far each has gone from where it began. Defaults to nowhere.
 *
 * @example
 * // information 1 and 100 against 1 and 1 before: sd 1 and .1
 * identify(Float64Array.of(1, 0, 0, 100), [1, 1]) // => { kept: [1], dropped: [{ place: 0, narrowed: 0 }] }
 */
export function identify(
  information: Float64Array,
  reach: readonly number[],
  moved: readonly number[] = []
): Identified {
  const size = reach.length
  let kept = reach.map((_, place) => place)
  const dropped: { place: number; narrowed: number }[] = []
  while (kept.length > 0) {
    const part = Float64Array.from(kept.flatMap((row) => kept.map((column) => information[row * size + column]!)))
    const covariance = positiveInverse(part, kept.length)
    const narrowed = kept.map((place, index) =>
      covariance === null ? 0 : 1 - Math.sqrt(covariance[index * (kept.length + 1)]!) / reach[place]!
    )
    const open = kept.map((place, index) =>
      Math.abs(moved[place] ?? 0) > farMoved * reach[place]! ? Infinity : narrowed[index]!
    )
    const worst = open.reduce((one, each, index) => (each < open[one]! ? index : one), 0)
    if (open[worst]! >= leastNarrowed) break
    dropped.push({ place: kept[worst]!, narrowed: Math.max(0, narrowed[worst]!) })
    kept = kept.filter((_, index) => index !== worst)
  }
  return { kept, dropped }
}
