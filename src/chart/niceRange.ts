/** A range of an axis that begins and ends at a tick. */
export interface NiceRange {
  readonly low: number
  readonly high: number
  readonly step: number
}

/**
 * The smallest range that holds two values and begins and ends at a multiple of a round step (1, 2 or 5 times a power of
 * ten), the step being the smallest that gives at most so many steps between the values. Equal values get a range around
 * them.
 *
 * @param low The least value.
 * @param high The greatest value.
 * @param steps The most steps between the two. Defaults to 6.
 *
 * @example
 * niceRange(3, 41) // => { low: 0, high: 50, step: 10 }
 * niceRange(-0.5, 0.25).step // => 0.2
 */
export function niceRange(low: number, high: number, steps = 6): NiceRange {
  if (low === high) return niceRange(low - (Math.abs(low) / 10 || 0.5), high + (Math.abs(high) / 10 || 0.5), steps)
  const step = roundStep((high - low) / steps)
  return { low: multipleOf(Math.floor(low / step), step), high: multipleOf(Math.ceil(high / step), step), step }
}

/**
 * The ticks of a range, from its low end to its high end; zero is zero, without the noise of binary fractions.
 *
 * @example
 * ticksOf({ low: 0, high: 50, step: 25 }) // => [0, 25, 50]
 * ticksOf({ low: -0.01, high: 0.06, step: 0.01 })[1] // => 0
 */
export function ticksOf({ low, high, step }: NiceRange): number[] {
  const count = Math.round((high - low) / step)
  return Array.from({ length: count + 1 }, (_, index) => {
    const tick = low + ((high - low) * index) / count
    return Math.abs(tick) < step / 1e9 ? 0 : tick
  })
}

/**
 * The range of a list of values; 0 to 1 where there are none.
 *
 * @example
 * rangeOf([7, 3, 41]) // => { low: 0, high: 50, step: 10 }
 * rangeOf([]) // => { low: 0, high: 1, step: 0.2 }
 */
export function rangeOf(values: readonly number[], steps?: number): NiceRange {
  if (values.length === 0) return niceRange(0, 1, steps)
  return niceRange(Math.min(...values), Math.max(...values), steps)
}

/** The smallest of 1, 2, 5 times a power of ten that is not below a size. */
function roundStep(size: number): number {
  let power = 1
  while (power < size) power *= 10
  while (power / 10 >= size) power /= 10
  return [power / 5, power / 2, power].find((step) => step >= size) ?? power
}

/** A multiple of the step without the noise of binary fractions. */
function multipleOf(count: number, step: number): number {
  return step < 1 ? count / (1 / step) : count * step
}
