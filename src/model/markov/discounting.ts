import { exp } from '../../core/math/exp.js'
import { power } from '../../core/math/power.js'

/**
 * How an amount of cycle t = 1 … n, at time point k = 0 … n, is discounted at the yearly rate r, L being the length of a
 * cycle in years:
 *
 * - `none`: 1. `first-cycle`: (1+r)^(−tL). `second-cycle`: (1+r)^(−(t−1)L).
 * - `time-points`: (1+r)^(−kL). `continuous`: e^(−rkL).
 */
export type Discounting = 'none' | 'first-cycle' | 'second-cycle' | 'time-points' | 'continuous'

/** How many years an amount is discounted for. */
function discountedYears(convention: Discounting, cycleLength: number, cycle: number, point: number): number {
  if (convention === 'first-cycle') return cycle * cycleLength
  if (convention === 'second-cycle') return (cycle - 1) * cycleLength
  return point * cycleLength
}

/**
 * The present value, at time 0, of one unit of money or health that falls in a cycle, at a time point.
 *
 * Briggs, Claxton & Sculpher 2006, section 2.3, for discrete discounting from the first cycle (their worked HIV model);
 * Sonnenberg & Beck 1993 (Medical Decision Making 13, 322–338) for discounting within Markov models.
 *
 * @param convention Which of cycle and time point counts, see {@link Discounting}.
 * @param yearlyRate A year: .035 for 3.5 %. Above −1 for the discrete conventions.
 * @param cycleLength In years, above 0.
 * @param cycle 1 … n.
 * @param point 0 … n.
 * @returns Above 0; 1 where the convention is `none` or the rate 0.
 *
 * @example
 * discountFactor('first-cycle', 0.06, 1, 1, 0) // ≈ 0.9433962264150944
 * discountFactor('second-cycle', 0.06, 1, 1, 0) // => 1
 * discountFactor('time-points', 0.06, 0.5, 3, 4) // ≈ 0.8899964400142398
 * discountFactor('continuous', 0.06, 1, 1, 1) // ≈ 0.9417645335842487
 * discountFactor('none', 0.06, 1, 9, 9) // => 1
 */
export function discountFactor(
  convention: Discounting,
  yearlyRate: number,
  cycleLength: number,
  cycle: number,
  point: number
): number {
  if (convention === 'none') return 1
  const years = discountedYears(convention, cycleLength, cycle, point)
  return convention === 'continuous' ? exp(-(yearlyRate * years)) : power(1 + yearlyRate, -years)
}
