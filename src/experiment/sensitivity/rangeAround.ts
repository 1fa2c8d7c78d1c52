import type { Unit } from '../../model/parameter.js'
import type { NumberRule } from '../../scenario/checks/range.js'

/** Units whose whole range means something: shares of something, and points of a scale. */
const naturalUnits: ReadonlySet<Unit> = new Set(['share', 'probability', 'points'])

/** A range, or why there is none. */
export type RangeAround = { readonly low: number; readonly high: number } | 'zero' | 'edge'

/**
 * The range around a value: a share of it to either side, cut where the catalogue ends; shares and probabilities end at 1.
 * Whole numbers vary by one at least. What is 0 has the whole range of the catalogue, where that is a scale from 0 to at
 * most 100.
 *
 * @param value Of the scenario.
 * @param share Of the value, to either side.
 * @param rule Least and greatest value allowed, and whether it is whole.
 * @param unit Of the catalogue; `null` of a declared lifecycle.
 * @returns `zero` or `edge` where nothing can vary.
 *
 * @example
 * rangeAround(0.9, 0.2, { min: 0, max: 1, whole: false }, 'share') // => { low: 0.72, high: 1 }
 * rangeAround(0, 0.2, { min: 0, max: 1, whole: false }, 'share') // => { low: 0, high: 1 }
 * rangeAround(0, 0.2, { min: 0, max: 1e9, whole: false }, 'currency') // => 'zero'
 * rangeAround(3, 0.2, { min: 1, max: 20, whole: true }, 'contacts') // => { low: 2, high: 4 }
 */
export function rangeAround(
  value: number,
  share: number,
  { min, max, whole }: NumberRule,
  unit: Unit | null
): RangeAround {
  const isPart = (unit === 'share' || unit === 'probability') && value <= 1
  const top = isPart ? Math.min(1, max) : max
  if (value === 0) {
    return unit !== null && naturalUnits.has(unit) && min === 0 && top <= 100 ? { low: min, high: top } : 'zero'
  }
  const width = whole ? Math.max(1, Math.round(Math.abs(value) * share)) : Math.abs(value) * share
  const [low, high] = [Math.max(min, value - width), Math.min(top, value + width)]
  return low < high ? { low, high } : 'edge'
}
