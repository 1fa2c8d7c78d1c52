import { exp } from '../../core/math/exp.js'
import { log } from '../../core/math/log.js'
import { type Covariance, matern, scaledSquare } from './matern.js'
import { fitSurrogate, type Knowledge, type Smoothness, type Surrogate } from './surrogate.js'

/** Prior of the logarithms of the lengths (a range being one) and of the nugget: normal, mean and standard deviation. */
const lengthPrior = { mean: log(0.7), sd: 1 }
const nuggetPrior = { mean: log(1e-4), sd: 4 }
const lengthBounds = [log(0.03), log(20)] as const
const nuggetBounds = [log(1e-9), log(10)] as const

/** Steps of the ascent: the first, how one grows and shrinks, and its bounds. */
const steps = { first: 0.2, grow: 1.3, shrink: 0.5, least: 1e-3, most: 1 }

/**
 * Learns from what is known how smooth the function is along each input, and how noisy: the lengths and the nugget of
 * greatest posterior density, under weak priors, by Rprop (Riedmiller & Braun 1993; Blum & Riedmiller 2013 show that it
 * suits Gaussian processes).
 *
 * @param knowledge At least two inputs.
 * @param start Where the ascent begins.
 * @param iterations Steps of the ascent.
 *
 * @example
 * const inputs = [0, 0.2, 0.4, 0.6, 0.8, 1].map((x) => Float64Array.of(x, 0.5))
 * const knowledge = { inputs, values: [0, 1, 0, 1, 0, 1], weights: [1, 1, 1, 1, 1, 1] }
 * const { lengths } = learnSmoothness(knowledge, { lengths: [0.7, 0.7], nugget: 1e-4 }, 30)
 * lengths[0] < lengths[1] // => true
 */
export function learnSmoothness(knowledge: Knowledge, start: Smoothness, iterations: number): Smoothness {
  const point = [...start.lengths.map(log), log(start.nugget)]
  const last = point.length - 1
  const step = point.map(() => steps.first)
  let before = point.map(() => 0)
  let best = { density: Number.NEGATIVE_INFINITY, smoothness: start }
  for (let iteration = 0; iteration < iterations; iteration++) {
    const smoothness = { lengths: point.slice(0, last).map(exp), nugget: exp(point[last]!) }
    const found = logDensity(knowledge, smoothness)
    if (found === null) {
      // too alike to be told apart: more noise
      point[last] = Math.min(point[last]! + 2, nuggetBounds[1])
      continue
    }
    if (found.density > best.density) best = { density: found.density, smoothness }
    const gradient = found.gradient.map((slope, at) => {
      const turned = slope * before[at]!
      if (turned > 0) step[at] = Math.min(step[at]! * steps.grow, steps.most)
      if (turned < 0) step[at] = Math.max(step[at]! * steps.shrink, steps.least)
      const [low, high] = at === last ? nuggetBounds : lengthBounds
      const kept = turned < 0 ? 0 : slope
      point[at] = Math.min(Math.max(point[at]! + Math.sign(kept) * step[at]!, low), high)
      return kept
    })
    before = gradient
  }
  return best.smoothness
}

/** Logarithm of the posterior density of the smoothness (but for a constant), mean and variance being the best ones. */
function logDensity(knowledge: Knowledge, smoothness: Smoothness): { density: number; gradient: number[] } | null {
  const surrogate = fitSurrogate(knowledge, smoothness)
  if (surrogate === null || !(surrogate.variance > 0)) return null
  const size = knowledge.inputs.length
  let density = -0.5 * size * log(surrogate.variance)
  for (let at = 0; at < size; at++) density -= log(surrogate.root[at * size + at]!)
  const gradient = likelihoodSlopes(knowledge, surrogate)
  const { lengths, nugget } = smoothness
  const parameters = [...lengths.map(log), log(nugget)]
  parameters.forEach((parameter, at) => {
    const prior = at === lengths.length ? nuggetPrior : lengthPrior
    const off = (parameter - prior.mean) / prior.sd
    density -= 0.5 * off * off
    gradient[at] = gradient[at]! - off / prior.sd
  })
  return { density, gradient }
}

/** Derivatives of the logarithm of the likelihood: half of (coefficients² / variance − inverse) times those of the correlations. */
function likelihoodSlopes({ inputs, weights }: Knowledge, surrogate: Surrogate): number[] {
  const { lengths, nugget } = surrogate.smoothness
  const { coefficients, variance } = surrogate
  const size = inputs.length
  const inverse = inverseOf(surrogate.root, size)
  const slopes = new Float64Array(lengths.length + 1)
  const covariance: Covariance = { value: 0, slope: 0 }
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < row; column++) {
      matern(scaledSquare(inputs[row]!, inputs[column]!, lengths), covariance)
      const pull = (coefficients[row]! * coefficients[column]!) / variance - inverse[row * size + column]!
      const factor = pull * covariance.slope
      for (let at = 0; at < lengths.length; at++) {
        const step = (inputs[row]![at]! - inputs[column]![at]!) / lengths[at]!
        slopes[at] = slopes[at]! + factor * step * step
      }
    }
    const pull = (coefficients[row]! * coefficients[row]!) / variance - inverse[row * size + row]!
    slopes[lengths.length] = slopes[lengths.length]! + (0.5 * pull * nugget) / weights[row]!
  }
  return Array.from(slopes)
}

/** Lower half of the inverse of L Lᵀ. */
function inverseOf(root: Float64Array, size: number): Float64Array {
  // columns of the inverse of L, each as a row
  const columns = new Float64Array(size * size)
  for (let column = 0; column < size; column++) {
    const unit = columns.subarray(column * size, (column + 1) * size)
    unit[column] = 1
    for (let row = column; row < size; row++) {
      let sum = unit[row]!
      for (let at = column; at < row; at++) sum -= root[row * size + at]! * unit[at]!
      unit[row] = sum / root[row * size + row]!
    }
  }
  const inverse = new Float64Array(size * size)
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = 0
      for (let at = row; at < size; at++) sum += columns[row * size + at]! * columns[column * size + at]!
      inverse[row * size + column] = sum
    }
  }
  return inverse
}
