/** Which coordinates the records tell of. */
export interface Identified {
  /** Places of those they do, rising. */
  readonly kept: readonly number[]
  /** Places of those they do not. */
  readonly dropped: readonly number[]
}

/** What the records must take away of a standard deviation, at least. */
const leastNarrowed = 0.05
/** A number of which they take less is told weakly. */
const wellNarrowed = 0.2
const farMoved = 0.5

/**
 * Tells coordinates of which the records take away at least a twentieth of their standard deviation, or which they have moved
 * by half of it, from those that are better called assumed.
 *
 * @param narrowed By coordinate, what the records take away of its standard deviation: a share.
 * @param moved How far each has gone from where it began, in its standard deviations. Defaults to nowhere.
 *
 * @example
 * identify([0.01, 0.4]) // => { kept: [1], dropped: [0] }
 * identify([0.01, 0.4], [-0.6, 0]) // => { kept: [0, 1], dropped: [] }
 */
export function identify(narrowed: readonly number[], moved: readonly number[] = []): Identified {
  const isTold = (place: number) => narrowed[place]! >= leastNarrowed || Math.abs(moved[place] ?? 0) > farMoved
  const all = narrowed.map((_, place) => place)
  return { kept: all.filter(isTold), dropped: all.filter((place) => !isTold(place)) }
}

/**
 * Whether the records hardly tell of a number: they take away less than a fifth of its standard deviation.
 *
 * @param narrowed The share they take away; `null`: it was not matched.
 *
 * @example
 * isWeaklyTold(0.1) // => true
 * isWeaklyTold(null) // => false
 */
export function isWeaklyTold(narrowed: number | null): boolean {
  return narrowed !== null && narrowed < wellNarrowed
}
