import { choleskyRoot, solveBackward, solveForward } from '../../core/linear/cholesky.js'
import { dot, type HalfSpace, quadraticProgramme } from '../../core/linear/quadraticProgramme.js'

/** A quadratic function of steps from a centre, in units of a radius: constant + slope · step + ½ step' curvature step. */
export interface QuadraticModel {
  readonly centre: Float64Array
  readonly radius: number
  readonly constant: number
  readonly slope: Float64Array
  readonly curvature: readonly (readonly number[])[]
  /** Standard deviation of what the model leaves unexplained, for weight 1; 0 where there are no values to spare. */
  readonly residualSd: number
}

/** Keeps the fit definite where points are few; far below what it fits. */
const ridge = 1e-7

/**
 * Numbers that a quadratic model of so many variables has.
 *
 * @example
 * termsOf(6) // => 28
 */
export function termsOf(dimension: number): number {
  return ((dimension + 1) * (dimension + 2)) / 2
}

/**
 * Fits a quadratic response surface to values around a centre by weighted least squares (Box & Wilson 1951, Journal of the
 * Royal Statistical Society B 13, 1–45). With fewer points than terms, the one of least curvature.
 *
 * @param points Around the centre.
 * @param values One a point.
 * @param weights One a point.
 * @param centre Of the model.
 * @param radius Unit of the steps.
 *
 * @example
 * const points = [-1, 0, 1, 2].map((x) => Float64Array.of(x))
 * const model = fitQuadratic(points, [0, 3, 4, 3], [1, 1, 1, 1], Float64Array.of(0), 1)
 * model.constant.toFixed(3) // => '3.000'
 * model.slope[0].toFixed(3) // => '2.000'
 * model.curvature[0][0].toFixed(3) // => '-2.000'
 */
export function fitQuadratic(
  points: readonly Float64Array[],
  values: readonly number[],
  weights: readonly number[],
  centre: Float64Array,
  radius: number
): QuadraticModel {
  const dimension = centre.length
  const size = termsOf(dimension)
  const middle = values.reduce((sum, value) => sum + value, 0) / values.length
  const features = points.map((point) => featuresOf(point.map((value, at) => (value - centre[at]!) / radius)))
  const matrix = new Float64Array(size * size)
  const right = new Float64Array(size)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  features.forEach((feature, at) => {
    const weight = weights[at]! / total
    for (let row = 0; row < size; row++) {
      right[row] = right[row]! + weight * feature[row]! * (values[at]! - middle)
      for (let column = 0; column <= row; column++) {
        matrix[row * size + column] = matrix[row * size + column]! + weight * feature[row]! * feature[column]!
      }
    }
  })
  for (let row = 0; row < size; row++)
    matrix[row * size + row] = matrix[row * size + row]! + (row > dimension ? ridge : ridge * 1e-3)
  if (!choleskyRoot(matrix, size)) throw new RangeError('the ridge keeps the fit of a response surface definite')
  solveForward(matrix, size, right)
  solveBackward(matrix, size, right)
  const squares = features.reduce((sum, feature, at) => {
    const residual = values[at]! - middle - dot(feature, right)
    return sum + weights[at]! * residual * residual
  }, 0)
  const spare = points.length - size
  return {
    centre,
    radius,
    constant: middle + right[0]!,
    slope: right.slice(1, dimension + 1),
    curvature: curvatureOf(right, dimension),
    residualSd: spare > 0 ? Math.sqrt(squares / spare) : 0
  }
}

/** 1, each step, then half of each step's square and the products of pairs, row by row. */
function featuresOf(step: Float64Array): Float64Array {
  const features = new Float64Array(termsOf(step.length))
  features[0] = 1
  features.set(step, 1)
  let place = step.length + 1
  for (let row = 0; row < step.length; row++) {
    for (let column = 0; column <= row; column++) {
      features[place++] = step[row]! * step[column]! * (row === column ? 0.5 : 1)
    }
  }
  return features
}

function curvatureOf(solution: Float64Array, dimension: number): number[][] {
  const curvature = Array.from({ length: dimension }, () => new Array<number>(dimension).fill(0))
  let place = dimension + 1
  for (let row = 0; row < dimension; row++) {
    for (let column = 0; column <= row; column++) {
      const value = solution[place++]!
      curvature[row]![column] = value
      curvature[column]![row] = value
    }
  }
  return curvature
}

/**
 * What a quadratic model says of a point.
 *
 * @example
 * const points = [-1, 0, 1, 2].map((x) => Float64Array.of(x))
 * const model = fitQuadratic(points, [0, 3, 4, 3], [1, 1, 1, 1], Float64Array.of(0), 1)
 * modelAt(model, [3]).toFixed(3) // => '0.000'
 */
export function modelAt(
  { centre, radius, constant, slope, curvature }: QuadraticModel,
  point: ArrayLike<number>
): number {
  const step = centre.map((value, at) => (point[at]! - value) / radius)
  const bend = curvature.reduce((sum, row, at) => sum + step[at]! * dot(row, step), 0)
  return constant + dot(slope, step) + 0.5 * bend
}

/**
 * Where a quadratic model is greatest within a polytope. Where it bends upwards in some direction, as much is taken off as
 * makes it bend downwards in all (Levenberg 1944), so that the point is a good one rather than the best.
 *
 * @param model The model.
 * @param halfSpaces Conditions on points; those of a box around the centre among them.
 * @returns The point; `null` where none is found.
 *
 * @example
 * const points = [-1, 0, 1, 2].map((x) => Float64Array.of(x))
 * const model = fitQuadratic(points, [0, 3, 4, 3], [1, 1, 1, 1], Float64Array.of(0), 1)
 * Math.abs(modelTop(model, [])[0] - 1) < 1e-4 // => true
 */
export function modelTop(model: QuadraticModel, halfSpaces: readonly HalfSpace[]): Float64Array | null {
  const { centre, radius, slope, curvature } = model
  const steps = halfSpaces.map(({ normal, limit }) => ({ normal, limit: (limit - dot(normal, centre)) / radius }))
  const size = curvature.reduce((most, row) => Math.max(most, ...row.map(Math.abs)), 0)
  const steepness = Math.sqrt(dot(slope, slope))
  for (let shift = 0; ; shift = shift === 0 ? 1e-6 * (size + steepness) : 4 * shift) {
    if (shift > 1e6 * (size + steepness)) return null
    const bent = curvature.map((row, at) => row.map((value, column) => (at === column ? shift - value : -value)))
    const root = Float64Array.from(bent.flat())
    if (!choleskyRoot(root, centre.length)) continue
    const step = quadraticProgramme(slope, bent, steps)
    if (step !== null) return centre.map((value, at) => value + radius * step[at]!)
    if (size + steepness === 0) return null
  }
}
