import { quantileSorted } from 'simple-statistics'
import { deriveKey } from '../../core/random/streams.js'
import { fillUniforms, type StreamKey } from '../../core/random/threefry.js'

/**
 * Means of some columns over rows drawn with replacement, again and again: the bootstrap (Efron 1979, Annals of
 * Statistics 7, 1–26). The same rows are drawn for all columns, so that what is computed from several means belongs
 * together.
 *
 * @param columns Of equal length, at least one row.
 * @param resamples How often.
 * @param key Of the draws.
 * @returns `[column][resample]`.
 *
 * @example
 * resampledMeans([Float64Array.of(2, 2, 2)], 2, seedKey('a')) // => [Float64Array.of(2, 2)]
 */
export function resampledMeans(columns: readonly Float64Array[], resamples: number, key: StreamKey): Float64Array[] {
  const rows = columns[0].length
  const half = Math.ceil(rows / 2)
  const numbers = Int32Array.from({ length: half }, (_, at) => at)
  const zeros = new Uint32Array(half)
  const [first, second] = [new Float64Array(half), new Float64Array(half)]
  const counts = new Float64Array(rows)
  const means = columns.map(() => new Float64Array(resamples))
  for (let resample = 0; resample < resamples; resample++) {
    fillUniforms(deriveKey(key, resample), numbers, zeros, numbers, 0, half, first, second)
    counts.fill(0)
    for (let at = 0; at < half; at++) counts[Math.floor(first[at] * rows)] += 1
    for (let at = 0; at < rows - half; at++) counts[Math.floor(second[at] * rows)] += 1
    columns.forEach((column, at) => {
      let sum = 0
      for (let row = 0; row < rows; row++) sum += counts[row] * column[row]
      means[at][resample] = sum / rows
    })
  }
  return means
}

/** A number with an interval for it. */
export interface Bracketed {
  readonly value: number
  readonly low: number
  readonly high: number
}

/**
 * The percentile interval of a bootstrap: between the quantiles of the resampled values that leave as much out on
 * either side (Efron & Tibshirani 1993, An Introduction to the Bootstrap, section 13.3).
 *
 * @param value The estimate itself.
 * @param resampled The estimate of each resample.
 * @param level Share of the resampled values inside, between 0 and 1.
 *
 * @example
 * bracketed(2, Float64Array.of(4, 0, 1, 3, 2), 0.5) // => { value: 2, low: 1, high: 3 }
 */
export function bracketed(value: number, resampled: Float64Array, level: number): Bracketed {
  const sorted = Array.from(resampled).sort((one, other) => one - other)
  return { value, low: quantileSorted(sorted, (1 - level) / 2), high: quantileSorted(sorted, (1 + level) / 2) }
}

/**
 * Refuses settings of a bootstrap that make no interval, with a RangeError: a level outside 0 to 1, fewer than 100
 * resamples.
 *
 * @example
 * requireBootstrap(0.95, 1000) // => undefined
 */
export function requireBootstrap(level: number, resamples: number): void {
  if (!(level > 0 && level < 1)) throw new RangeError(`a confidence level lies between 0 and 1; got ${level}`)
  if (Number.isInteger(resamples) && resamples >= 100) return
  throw new RangeError(`a bootstrap needs a whole number of at least 100 resamples; got ${resamples}`)
}
