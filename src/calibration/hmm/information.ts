import { positiveInverse } from '../../core/linear/inverse.js'
import { type Coordinates, mostOdds } from './coordinates.js'
import { expectationsOf } from './expectations.js'
import type { FlatModel } from './forward.js'
import type { HmmStructure } from './model.js'
import { type Natural, naturalsOf } from './naturals.js'
import type { Sequences } from './sequences.js'

/** Log-odds beyond it are taken for an end: a probability of .0003. */
const farOut = 8

/** What the curvature of the likelihood says. */
export interface Information {
  /** By parameter; `null` at an end and where the likelihood is flat. */
  readonly errors: readonly (number | null)[]
  /** Whether the likelihood curves down in every direction but those that lead to an end. */
  readonly curved: boolean
}

/**
 * Standard errors of the parameters from the observed information: differences of the exact gradient, inverted, carried over
 * to probabilities by the delta method. Parameters at an end take no part.
 *
 * @param sequences What was observed.
 * @param model At the top of the likelihood.
 * @param structure Which moves it allows, in the order of the model.
 * @param coordinates The model as free numbers.
 * @param names Of the stages.
 *
 * @example
 * const structure = structureOf('free', 1, false)
 * const coordinates = coordinatesOf(structure, { spend: null, score: null })
 * const sequences = sequencesOf(Array.from({ length: 90 }, (_, index) => ({ attendance: [1, 1, 1, 1, index % 2, index % 3 === 0 ? 1 : 0] })))
 * const { model } = climb(sequences, coordinates.modelOf(new Float64Array(2)), coordinates, 100)
 * informationOf(sequences, model, structure, coordinates, ['in', 'out']).errors.length // => 3
 */
export function informationOf(
  sequences: Sequences,
  model: FlatModel,
  structure: HmmStructure,
  coordinates: Coordinates,
  names: readonly string[]
): Information {
  const point = coordinates.pointOf(model)
  const free = Array.from(point.keys()).filter((at) => {
    const isOdds = coordinates.high[at] === mostOdds
    const nearEnd = point[at] < coordinates.low[at] + 0.01 || point[at] > coordinates.high[at] - 0.01
    return !nearEnd && !(isOdds && Math.abs(point[at]) > farOut)
  })
  const slopeAt = (moved: Float64Array) => {
    const there = coordinates.modelOf(moved)
    return coordinates.scoreOf(there, expectationsOf(sequences, there))
  }
  const size = free.length
  const information = new Float64Array(size * size)
  free.forEach((at, row) => {
    const step = 1e-4 * Math.max(1, Math.abs(point[at]))
    const moved = Float64Array.from(point)
    moved[at] = point[at] + step
    const above = slopeAt(moved)
    moved[at] = point[at] - step
    const below = slopeAt(moved)
    free.forEach((other, column) => {
      const value = -(above[other] - below[other]) / (2 * step)
      information[row * size + column] += value / 2
      information[column * size + row] += value / 2
    })
  })
  const covariance = positiveInverse(information, size)
  const naturals = (at: Float64Array): Natural[] => naturalsOf(coordinates.modelOf(at), structure, names)
  const centre = naturals(point)
  if (covariance === null) return { errors: centre.map(() => null), curved: false }
  const slopes = free.map((at) => {
    const moved = Float64Array.from(point)
    moved[at] = point[at] + 1e-5
    const above = naturals(moved)
    moved[at] = point[at] - 1e-5
    const below = naturals(moved)
    return centre.map((_, index) => (above[index].value - below[index].value) / 2e-5)
  })
  const errors = centre.map(({ value, kind }, index) => {
    let variance = 0
    for (let row = 0; row < size; row++) {
      for (let column = 0; column < size; column++) {
        variance += slopes[row][index] * covariance[row * size + column] * slopes[column][index]
      }
    }
    const isEnd = kind === 'probability' && (value < 1e-3 || value > 1 - 1e-3)
    return isEnd || !(variance > 0) || variance > 1e12 ? null : Math.sqrt(variance)
  })
  return { errors, curved: true }
}
