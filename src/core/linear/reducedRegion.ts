import { InputError } from '../errors.js'
import { conflictOf } from './conflict.js'
import { type LinearRow, linearProgramme } from './linearProgramme.js'
import { dot, type HalfSpace } from './quadraticProgramme.js'
import { checkRegion, type Region, regionRows } from './region.js'
import { words } from './words.js'

/**
 * A region without what cannot vary: fixed variables are out, each condition that leaves no room (such as "spend all of
 * the budget") takes away a dimension. Its points have as many coordinates as there are free directions; coordinates are
 * orthonormal, so that distances are those between plans whose variables are scaled by their ranges, and 0 is a point
 * well inside.
 */
export interface ReducedRegion {
  readonly region: Region
  /** Number of free directions. */
  readonly dimension: number
  /** Conditions on points, each normal of length one. */
  readonly halfSpaces: readonly HalfSpace[]
  /** Least and greatest value of each variable over the region. */
  readonly ranges: readonly (readonly [number, number])[]
  /** Variables of the plan at point 0. */
  readonly centre: Float64Array
  /** For each variable its change along each coordinate, in units of its range. */
  readonly directions: readonly Float64Array[]
}

/** As a share of a variable's range, what counts as no room. */
const noRoom = 1e-7

/**
 * A region in coordinates that can all vary, see {@link ReducedRegion}.
 *
 * @param region Variables and constraints.
 * @throws InputError for a region that says nothing definite, that no plan meets (see `conflictOf`), or that leaves a
 *   variable without an upper limit.
 *
 * @example
 * const variables = [{ name: 'care', high: 80 }, { name: 'show' }, { name: 'trust', fixed: 20 }]
 * const total = { name: 'total', coefficients: { care: 1, show: 1, trust: 1 }, equals: 100 }
 * const reduced = reducedRegion({ variables, constraints: [total] })
 * reduced.dimension // => 1
 * reduced.ranges // ≈ [[0, 80], [0, 80], [20, 20]]
 * planAt(reduced, new Float64Array(1)) // ≈ Float64Array.of(40, 40, 20)
 */
export function reducedRegion(region: Region): ReducedRegion {
  checkRegion(region)
  const conflict = conflictOf(region)
  if (conflict !== null) throw new InputError([words.infeasible(conflict)])
  const rows = regionRows(region)
  const ranges = region.variables.map(({ name }, at) => rangeOf(name, at, region.variables.length, rows))
  const widths = ranges.map(([low, high]) =>
    high - low > 1e-9 * Math.max(Math.abs(low), Math.abs(high)) ? high - low : 0
  )
  const sides = rows.flatMap((row) => scaledSides(row, ranges, widths))
  const scaled = sides.map(({ normal, limit }) => toRow(normal, limit))
  const tight: Float64Array[] = []
  const loose: HalfSpace[] = []
  for (const side of sides) {
    const found = linearProgramme(negated(side.normal), scaled)
    const room = found.status === 'optimal' ? side.limit + found.value : Number.POSITIVE_INFINITY
    if (room < noRoom) tight.push(side.normal)
    else loose.push(side)
  }
  const basis = complement(tight, widths)
  const inside = innermost(widths.length, scaled, basis, loose)
  return {
    region,
    dimension: basis.length,
    halfSpaces: loose.flatMap((side) => projected(side, inside, basis)),
    ranges: ranges.map(([low, high], at) => (widths[at] === 0 ? [low, low] : [low, high])),
    centre: Float64Array.from(inside, (share, at) => ranges[at]![0] + share * widths[at]!),
    directions: widths.map((_, at) => Float64Array.from(basis, (vector) => vector[at]!))
  }
}

/**
 * The plan at a point of a reduced region: the value of each variable, within the least and the most it may be.
 *
 * @param reduced Of `reducedRegion`.
 * @param point As many coordinates as it has dimensions.
 *
 * @example
 * planAt(reducedRegion({ variables: [{ name: 'care', high: 80 }] }), Float64Array.of(0.25)) // ≈ Float64Array.of(60)
 */
export function planAt({ ranges, centre, directions }: ReducedRegion, point: ArrayLike<number>): Float64Array {
  return centre.map((middle, at) => {
    const [low, high] = ranges[at]!
    const value = Math.min(Math.max(middle + dot(directions[at]!, point) * (high - low), low), high)
    // what is off a bound by rounding is on it
    const near = 1e-8 * (high - low)
    return value - low < near ? low : high - value < near ? high : value + 0
  })
}

/**
 * The point of a plan, or, for a plan outside the region, of the plan's image in the region's free directions (which may
 * break its conditions).
 *
 * @param reduced Of `reducedRegion`.
 * @param plan Value of each variable.
 *
 * @example
 * pointOf(reducedRegion({ variables: [{ name: 'care', high: 80 }] }), [60]) // ≈ Float64Array.of(0.25)
 */
export function pointOf(
  { ranges, centre, directions, dimension }: ReducedRegion,
  plan: ArrayLike<number>
): Float64Array {
  const point = new Float64Array(dimension)
  ranges.forEach(([low, high], at) => {
    if (high === low) return
    const change = (plan[at]! - centre[at]!) / (high - low)
    for (let axis = 0; axis < dimension; axis++) point[axis] = point[axis]! + change * directions[at]![axis]!
  })
  return point
}

/**
 * A point's plan as shares of the ranges, 0 at the least and 1 at the most, of those variables that can vary.
 *
 * @param reduced Of `reducedRegion`.
 * @param point As many coordinates as it has dimensions.
 *
 * @example
 * const variables = [{ name: 'care', high: 80 }, { name: 'show', fixed: 3 }]
 * sharesAt(reducedRegion({ variables }), Float64Array.of(0.25)) // ≈ Float64Array.of(0.75)
 */
export function sharesAt({ ranges, centre, directions }: ReducedRegion, point: ArrayLike<number>): Float64Array {
  const shares: number[] = []
  ranges.forEach(([low, high], at) => {
    if (high > low) shares.push((centre[at]! - low) / (high - low) + dot(directions[at]!, point))
  })
  return Float64Array.from(shares)
}

function rangeOf(name: string, at: number, count: number, rows: readonly LinearRow[]): [number, number] {
  const ends = [-1, 1].map((sign) => {
    const goal = new Float64Array(count)
    goal[at] = sign
    const found = linearProgramme(goal, rows)
    // adding 0 turns a −0 into a 0
    if (found.status === 'optimal') return sign * found.value + 0
    throw new InputError([{ ...words.unbounded(name), path: name, example: 'high: 50000' }])
  })
  return [ends[0]!, ends[1]!]
}

/** A row's sides as conditions on shares of the ranges, 0 at the least and 1 at the most, with normals of length one. */
function scaledSides(
  { coefficients, low, high }: LinearRow,
  ranges: readonly (readonly [number, number])[],
  widths: readonly number[]
): HalfSpace[] {
  const normal = Float64Array.from(widths, (width, at) => coefficients[at]! * width)
  const length = Math.sqrt(dot(normal, normal))
  if (length === 0) return []
  const start = ranges.reduce((sum, [least], at) => sum + coefficients[at]! * least, 0)
  const sides: HalfSpace[] = []
  if (high < Number.POSITIVE_INFINITY) {
    sides.push({ normal: normal.map((value) => value / length), limit: (high - start) / length })
  }
  if (low > Number.NEGATIVE_INFINITY) {
    sides.push({ normal: normal.map((value) => -value / length), limit: (start - low) / length })
  }
  return sides
}

function toRow(coefficients: Float64Array, high: number): LinearRow {
  return { coefficients, low: Number.NEGATIVE_INFINITY, high }
}

function negated(vector: Float64Array): Float64Array {
  return vector.map((value) => -value)
}

/** Orthonormal directions across all given ones, among the variables that have a width (Gram–Schmidt, longest rest first). */
function complement(normals: readonly Float64Array[], widths: readonly number[]): Float64Array[] {
  const taken: Float64Array[] = []
  const take = (vector: Float64Array, least: number) => {
    const rest = Float64Array.from(vector)
    // twice, against loss of digits
    for (let pass = 0; pass < 2; pass++) {
      for (const each of taken) {
        const share = dot(rest, each)
        for (let at = 0; at < rest.length; at++) rest[at] = rest[at]! - share * each[at]!
      }
    }
    const length = Math.sqrt(dot(rest, rest))
    if (length > least) taken.push(rest.map((value) => value / length))
  }
  const units = widths.map((_, at) => Float64Array.from(widths, (_, other) => (other === at ? 1 : 0)))
  for (const [at, width] of widths.entries()) if (width === 0) take(units[at]!, 0)
  for (const normal of normals) take(normal, 1e-6)
  const outside = taken.length
  for (const unit of units) take(unit, 1e-6)
  return taken.slice(outside)
}

/** The point with the most room to all loose conditions (Chebyshev centre), as shares of the ranges. */
function innermost(
  size: number,
  rows: readonly LinearRow[],
  basis: readonly Float64Array[],
  loose: readonly HalfSpace[]
): Float64Array {
  const goal = new Float64Array(size + 1)
  goal[size] = 1
  const withRoom = ({ normal, limit }: HalfSpace) => {
    const across = basis.map((vector) => dot(vector, normal))
    return toRow(Float64Array.of(...normal, Math.sqrt(dot(across, across))), limit)
  }
  const all = rows.map(({ coefficients, high }) => toRow(Float64Array.of(...Array.from(coefficients), 0), high))
  const room: LinearRow = { coefficients: goal, low: 0, high: 1 }
  const found = linearProgramme(goal, [...all, ...loose.map(withRoom), room])
  if (found.status !== 'optimal') throw new RangeError('a region with a plan has a point inside')
  return found.point.slice(0, size)
}

function projected({ normal, limit }: HalfSpace, inside: Float64Array, basis: readonly Float64Array[]): HalfSpace[] {
  const across = Float64Array.from(basis, (vector) => dot(vector, normal))
  const length = Math.sqrt(dot(across, across))
  if (length < 1e-9) return []
  const rest = Math.max(0, limit - dot(normal, inside))
  return [{ normal: across.map((value) => value / length), limit: rest / length }]
}
