/**
 * The names by which formulas know the clock: `cycle` 1 … n, `time` in years, `point` 0 … n, `stay` in cycles in the
 * present stage, the length of a cycle in years, the number of cycles, and the time points attended so far.
 */
export const clockNames = ['cycle', 'time', 'point', 'stay', 'cycleLength', 'cycles', 'attended'] as const

/** Names of the clock that are the same in every cycle and for every customer. */
export const constantClockNames: readonly string[] = ['cycleLength', 'cycles']

/**
 * Whether formulas know the clock by a name.
 *
 * @example
 * isClockName('stay') // => true
 * isClockName('hazard') // => false
 */
export function isClockName(name: string): boolean {
  return clockNames.some((known) => known === name)
}
