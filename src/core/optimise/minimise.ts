import { gradientOf, type Objective } from './derivatives.js'

/** What a search for the least value may be told. */
export interface MinimiseOptions {
  /** Least value of each number. Defaults to none. */
  readonly low?: ArrayLike<number>
  /** Greatest value of each number. Defaults to none. */
  readonly high?: ArrayLike<number>
  /** Its gradient. Defaults to central differences. */
  readonly gradient?: (point: Float64Array) => Float64Array
  /** About the second derivative by each number, above 0, where it is known: the first step is scaled by it. */
  readonly curvature?: (point: Float64Array) => Float64Array
  /** Most steps. Defaults to 200. */
  readonly mostIterations?: number
  /** The search ends where no number changed in proportion would change the value by more than this share. Defaults to 1e-9. */
  readonly tolerance?: number
}

/** Where a function is least. */
export interface Minimum {
  readonly point: Float64Array
  readonly value: number
  readonly iterations: number
  /** Whether the gradient has vanished but for limits; a search that ran out of steps has not converged. */
  readonly converged: boolean
  /** Numbers that stand at a limit and would go on beyond it. */
  readonly atLimit: readonly number[]
}

/**
 * The point at which a smooth function is least, searched from a start within limits: the quasi-Newton method of Broyden,
 * Fletcher, Goldfarb & Shanno (1970) with halved steps (Armijo 1966), numbers at a limit held there while they would
 * leave (Bertsekas 1982, SIAM Journal on Control and Optimization 20, 221–246). It finds a local minimum; several starts
 * are the caller's.
 *
 * @param objective A value that is not finite is taken as worse than any other.
 * @param start Where the search begins; drawn within the limits.
 *
 * @example
 * const { point, converged } = minimise(([x, y]) => (1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x), [-1.2, 1])
 * converged // => true
 * point.map((each) => Math.round(each * 1e4) / 1e4) // => Float64Array.of(1, 1)
 * minimise(([x]) => x, [3], { low: [2] }).atLimit // => [0]
 */
export function minimise(objective: Objective, start: ArrayLike<number>, options: MinimiseOptions = {}): Minimum {
  const { mostIterations = 200, tolerance = 1e-9, gradient = (at) => gradientOf(objective, at) } = options
  const size = start.length
  const low = (index: number) => options.low?.[index] ?? -Infinity
  const high = (index: number) => options.high?.[index] ?? Infinity
  const within = (point: Float64Array) => point.map((each, index) => Math.min(high(index), Math.max(low(index), each)))

  let point: Float64Array = within(Float64Array.from(start))
  let value = objective(point)
  let slope = gradient(point)
  const begin = () => diagonal(size, options.curvature?.(point))
  let inverse = begin()
  let fresh = true
  let iterations = 0
  let converged = false
  let held: boolean[] = []
  for (; iterations <= mostIterations; iterations++) {
    const nowHeld = isHeld(point, slope, low, high)
    if (nowHeld.some((each, index) => each !== held[index])) {
      inverse = begin()
      fresh = true
    }
    held = nowHeld
    const steepness = slope.map((each, index) =>
      held[index] ? 0 : Math.abs(each) * Math.max(1, Math.abs(point[index]))
    )
    const slant = Math.max(0, ...steepness) / Math.max(1, Math.abs(value))
    converged = slant <= tolerance
    if (converged || iterations === mostIterations) break
    const direction = directionOf(inverse, slope, held)
    const isBlind = fresh && options.curvature === undefined
    const next = lineSearch(objective, point, value, slope, direction, within, isBlind)
    if (next === null) {
      if (fresh) {
        // No step is downhill: the bottom, as far as numbers of 53 bits can tell.
        converged = slant <= 1e-6
        break
      }
      inverse = begin()
      fresh = true
      continue
    }
    const nextSlope = gradient(next.point)
    updateInverse(
      inverse,
      next.point.map((each, index) => each - point[index]),
      nextSlope.map((each, index) => each - slope[index]),
      isBlind
    )
    fresh = false
    ;({ point, value } = next)
    slope = nextSlope
  }
  return { point, value, iterations, converged, atLimit: held.flatMap((each, index) => (each ? [index] : [])) }
}

/** The inverse of a diagonal, of ones where nothing is known. */
function diagonal(size: number, curvature: Float64Array | undefined): Float64Array {
  return Float64Array.from({ length: size * size }, (_, index) =>
    index % (size + 1) === 0 ? 1 / (curvature?.[index / (size + 1)] ?? 1) : 0
  )
}

function isHeld(
  point: Float64Array,
  slope: Float64Array,
  low: (index: number) => number,
  high: (index: number) => number
): boolean[] {
  return Array.from(
    point,
    (each, index) => (each <= low(index) && slope[index] > 0) || (each >= high(index) && slope[index] < 0)
  )
}

/** −H g over the numbers that are free; downhill in any case. */
function directionOf(inverse: Float64Array, slope: Float64Array, held: readonly boolean[]): Float64Array {
  const size = slope.length
  const direction = new Float64Array(size)
  let descent = 0
  for (let row = 0; row < size; row++) {
    if (held[row]) continue
    for (let column = 0; column < size; column++) {
      if (!held[column]) direction[row] -= inverse[row * size + column] * slope[column]
    }
    descent += direction[row] * slope[row]
  }
  return descent < 0 ? direction : slope.map((each, index) => (held[index] ? 0 : -each))
}

function lineSearch(
  objective: Objective,
  point: Float64Array,
  value: number,
  slope: Float64Array,
  direction: Float64Array,
  within: (point: Float64Array) => Float64Array,
  fresh: boolean
): { point: Float64Array; value: number } | null {
  const length = Math.max(...direction.map(Math.abs))
  // The first step knows the slope but not the scale; no step goes farther than 5.
  let share = Math.min(1, (fresh ? 0.5 : 5) / length)
  for (let halving = 0; halving < 60; halving++) {
    const next = within(point.map((each, index) => each + share * direction[index]))
    const nextValue = objective(next)
    const expected = next.reduce((sum, each, index) => sum + slope[index] * (each - point[index]), 0)
    if (nextValue <= value + 1e-4 * expected && nextValue < value) return { point: next, value: nextValue }
    share /= halving < 2 ? 2 : 4
  }
  return null
}

/** H ← (I − ρ s yᵀ) H (I − ρ y sᵀ) + ρ s sᵀ, unless the function curves the wrong way. */
function updateInverse(inverse: Float64Array, step: Float64Array, change: Float64Array, fresh: boolean): void {
  const size = step.length
  const product = dot(step, change)
  const changes = dot(change, change)
  if (!(product > 1e-10 * Math.sqrt(dot(step, step) * changes))) return
  if (fresh) for (let index = 0; index < size; index++) inverse[index * (size + 1)] = product / changes
  const turned = new Float64Array(size)
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) turned[row] += inverse[row * size + column] * change[column]
  }
  const scale = (1 + dot(change, turned) / product) / product
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      inverse[row * size + column] +=
        scale * step[row] * step[column] - (turned[row] * step[column] + step[row] * turned[column]) / product
    }
  }
}

function dot(one: Float64Array, other: Float64Array): number {
  return one.reduce((sum, each, index) => sum + each * other[index], 0)
}
