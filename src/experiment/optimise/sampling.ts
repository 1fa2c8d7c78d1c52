import { dot, type HalfSpace } from '../../core/linear/quadraticProgramme.js'

/**
 * How far one can go from a point along a direction, backwards (below zero) and forwards, before a condition stops one.
 *
 * @example
 * const box = [{ normal: Float64Array.of(1), limit: 3 }, { normal: Float64Array.of(-1), limit: 1 }]
 * chord(box, [0], [2]) // => [-0.5, 1.5]
 */
export function chord(
  halfSpaces: readonly HalfSpace[],
  point: ArrayLike<number>,
  direction: ArrayLike<number>
): [number, number] {
  let back = Number.NEGATIVE_INFINITY
  let forth = Number.POSITIVE_INFINITY
  for (const { normal, limit } of halfSpaces) {
    const speed = dot(normal, direction)
    const room = Math.max(0, limit - dot(normal, point))
    if (speed > 1e-12) forth = Math.min(forth, room / speed)
    else if (speed < -1e-12) back = Math.max(back, room / speed)
  }
  return [back, forth]
}

/**
 * A point at some steps along a direction.
 *
 * @example
 * moved([1, 2], [0, 1], 3) // => Float64Array.of(1, 5)
 */
export function moved(point: ArrayLike<number>, direction: ArrayLike<number>, steps: number): Float64Array {
  return Float64Array.from(point, (value, at) => value + steps * direction[at]!)
}

/**
 * A direction of length one, all alike likely (sums of uniform numbers stand for normal ones).
 *
 * @param dimension At least 1.
 * @param next Uniform numbers.
 *
 * @example
 * randomDirection(1, () => 0.75) // => Float64Array.of(1)
 */
export function randomDirection(dimension: number, next: () => number): Float64Array {
  const direction = Float64Array.from({ length: dimension }, () => {
    let sum = -6
    for (let each = 0; each < 12; each++) sum += next()
    return sum
  })
  const length = Math.sqrt(dot(direction, direction))
  return length > 0 ? direction.map((value) => value / length) : direction.fill(0).fill(1, 0, 1)
}

/**
 * Points spread evenly over a polytope, by a walk that goes to a random place on the chord through the last one (hit and
 * run, Smith 1984, Operations Research 32, 1296–1308).
 *
 * @param halfSpaces The polytope; bounded.
 * @param start A point of it.
 * @param count How many.
 * @param next Uniform numbers.
 *
 * @example
 * const box = [{ normal: Float64Array.of(1), limit: 3 }, { normal: Float64Array.of(-1), limit: 1 }]
 * hitAndRun(box, Float64Array.of(0), 2, () => 0.75) // => [Float64Array.of(2), Float64Array.of(2)]
 */
export function hitAndRun(
  halfSpaces: readonly HalfSpace[],
  start: Float64Array,
  count: number,
  next: () => number
): Float64Array[] {
  let point = start
  return Array.from({ length: count }, () => {
    for (let step = 0; step < start.length; step++) {
      const direction = randomDirection(start.length, next)
      const [back, forth] = chord(halfSpaces, point, direction)
      point = moved(point, direction, back + next() * (forth - back))
    }
    return point
  })
}

/**
 * The conditions of a polytope and those of a box around a point.
 *
 * @param halfSpaces The polytope.
 * @param centre Of the box.
 * @param radius Half of its side.
 *
 * @example
 * boxed([], [2], 1) // => [{ normal: Float64Array.of(1), limit: 3 }, { normal: Float64Array.of(-1), limit: -1 }]
 */
export function boxed(halfSpaces: readonly HalfSpace[], centre: ArrayLike<number>, radius: number): HalfSpace[] {
  const sides = Array.from(centre, (value, at) =>
    [1, -1].map((sign) => {
      const normal = new Float64Array(centre.length)
      normal[at] = sign
      return { normal, limit: sign * value + radius }
    })
  )
  return [...halfSpaces, ...sides.flat()]
}

/**
 * The distance between two points.
 *
 * @example
 * distance([0, 0], [3, 4]) // => 5
 */
export function distance(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let square = 0
  for (let at = 0; at < one.length; at++) square += (one[at]! - other[at]!) * (one[at]! - other[at]!)
  return Math.sqrt(square)
}

/**
 * Some points of a pool, each as far as can be from those there are and those chosen before it (Kennard & Stone 1969,
 * Technometrics 11, 137–148).
 *
 * @param pool To choose from.
 * @param present Points there are.
 * @param count How many to choose; fewer where the pool is used up.
 *
 * @example
 * farthest([Float64Array.of(1), Float64Array.of(5), Float64Array.of(3)], [[0]], 2)
 * // => [Float64Array.of(5), Float64Array.of(3)]
 */
export function farthest(
  pool: readonly Float64Array[],
  present: readonly ArrayLike<number>[],
  count: number
): Float64Array[] {
  const gaps = pool.map((point) =>
    present.reduce((least, other) => Math.min(least, distance(point, other)), Number.POSITIVE_INFINITY)
  )
  const chosen: Float64Array[] = []
  while (chosen.length < count) {
    let best = -1
    gaps.forEach((gap, at) => {
      if (gap > 0 && (best < 0 || gap > gaps[best]!)) best = at
    })
    if (best < 0) break
    const point = pool[best]!
    chosen.push(point)
    for (let at = 0; at < pool.length; at++) gaps[at] = Math.min(gaps[at]!, distance(pool[at]!, point))
  }
  return chosen
}
