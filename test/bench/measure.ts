import { type Clock, processorSeconds } from './clock.js'
import { nanosecondsPerWord } from './word.js'

/** How long a piece of work took, and what a word of the generator took just before and after it. */
export interface Timing {
  readonly seconds: number
  /** Nanoseconds of one 32-bit word. */
  readonly word: number
}

/** Timings of each piece of work, one a round. */
export type Rounds<Name extends string> = Readonly<Record<Name, readonly Timing[]>>

/** How often is measured, and by which clock; processor time after one run to warm up where nothing is said. */
export interface Repetitions {
  readonly rounds: number
  readonly warmUps?: number
  readonly clock?: Clock
}

/** The middle one of some numbers; of an even count the mean of the middle two. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = sorted.length / 2
  return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2
}

/** Seconds that a piece of work takes, of processor time where no clock is given. */
export async function secondsOf(work: () => unknown, clock: Clock = processorSeconds): Promise<number> {
  const before = clock()
  await work()
  return clock() - before
}

/**
 * Times pieces of work against each other: in every round each has its turn, so that a machine that grows slow or fast
 * meets all of them, and the generator is timed around each.
 */
export async function interleaved<Name extends string>(
  works: Readonly<Record<Name, () => unknown>>,
  { rounds, warmUps = 1, clock = processorSeconds }: Repetitions
): Promise<Rounds<Name>> {
  const names = Object.keys(works) as Name[]
  const timings = Object.fromEntries(names.map((name) => [name, [] as Timing[]])) as Record<Name, Timing[]>
  for (let round = -warmUps; round < rounds; round++) {
    for (const name of names) {
      const before = nanosecondsPerWord()
      const seconds = await secondsOf(works[name], clock)
      if (round >= 0) timings[name].push({ seconds, word: (before + nanosecondsPerWord()) / 2 })
    }
  }
  return timings
}

/** The median, over the rounds, of how many times as long one piece of work took as another. */
export function ratioOf(one: readonly Timing[], other: readonly Timing[]): number {
  return medianOf(one.map(({ seconds }, round) => seconds / other[round]!.seconds))
}

/** The median of what a piece of work took, in seconds. */
export function medianSeconds(timings: readonly Timing[]): number {
  return medianOf(timings.map(({ seconds }) => seconds))
}

/** Median nanoseconds of one of `count` things that a piece of work did. */
export function nanoseconds(timings: readonly Timing[], count: number): number {
  return (medianSeconds(timings) * 1e9) / count
}

/** The same in words of the generator, each round by its own. */
export function words(timings: readonly Timing[], count: number): number {
  return medianOf(timings.map(({ seconds, word }) => (seconds * 1e9) / count / word))
}
