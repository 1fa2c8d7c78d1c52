/** Up to so many time points all are shown. */
const mostInFull = 24
/** A long horizon is shown in at most so many steps. */
const mostSteps = 16
/** The first time points, where most happens, are all shown. */
const firstPoints = 5
const niceSteps = [2, 5, 10, 20, 25, 50, 100, 200, 250, 500] as const

/**
 * The time points of a horizon that a table for people shows: all of a short one; of a long one the first five and then
 * every second, fifth, tenth … and the last.
 *
 * @param cycles Number of cycles, so that the time points are 0 … cycles.
 *
 * @example
 * shownPoints(3) // => [0, 1, 2, 3]
 * shownPoints(75).slice(4, 9) // => [4, 5, 10, 15, 20]
 */
export function shownPoints(cycles: number): number[] {
  const all = Array.from({ length: cycles + 1 }, (_, point) => point)
  if (cycles <= mostInFull) return all
  const step = niceSteps.find((each) => cycles / each <= mostSteps) ?? Math.ceil(cycles / mostSteps)
  return all.filter((point) => point <= firstPoints || point % step === 0 || point === cycles)
}
