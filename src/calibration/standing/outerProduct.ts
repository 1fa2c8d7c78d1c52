import type { Coordinates } from '../hmm/coordinates.js'
import { expectationsOf } from '../hmm/expectations.js'
import type { FlatModel } from '../hmm/forward.js'
import type { Sequences } from '../hmm/sequences.js'

/**
 * The information on a model's free numbers as the sum of the outer products of customers' scores (Berndt, Hall, Hall & Hausman
 * 1974, Annals of Economic and Social Measurement 3, 653–665). Unlike the second derivatives it is never negative in any
 * direction, be the model at its top or a little beside it.
 *
 * @param sequences What was observed.
 * @param model Where.
 * @param coordinates The model as free numbers.
 *
 * @example
 * // attendance alone is free to differ: a customer who attends 1 of 2 scores 1 − 2p; one who attends both 2 − 2p
 * const coordinates = coordinatesOf({ name: 'free', initial: [true, false], moves: [[true, false], [false, true]] }, { spend: null, score: null })
 * const sequences = sequencesOf([{ attendance: [1, 1, 0] }, { attendance: [1, 1, 1] }])
 * outerProduct(sequences, coordinates.modelOf(Float64Array.of(0)), coordinates) // => Float64Array.of(1)
 */
export function outerProduct(sequences: Sequences, model: FlatModel, coordinates: Coordinates): Float64Array {
  const { length: size, scoreOf } = coordinates
  const information = new Float64Array(size * size)
  const one = Float64Array.of(1)
  for (let sequence = 0; sequence < sequences.starts.length; sequence++) {
    const own = {
      ...sequences,
      customers: 1,
      starts: sequences.starts.subarray(sequence, sequence + 1),
      lengths: sequences.lengths.subarray(sequence, sequence + 1),
      counts: one
    }
    const score = scoreOf(model, expectationsOf(own, model))
    const count = sequences.counts[sequence]
    for (let row = 0; row < size; row++) {
      for (let column = 0; column < size; column++) {
        information[row * size + column] += count * score[row] * score[column]
      }
    }
  }
  return information
}
