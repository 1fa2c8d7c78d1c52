import { sha256 } from '../../core/hash.js'
import { canonicalJson } from '../../scenario/scenarioHash.js'
import { inlineRunner, type Runner } from '../runner.js'
import { type FiguresSubject, figuresUnit, type Measured, type Trial } from '../units/figuresUnit.js'
import { keptDigest } from './keptDigest.js'
import type { Store } from './store.js'

/** How trials are played. */
export interface TrialOptions {
  /** Who plays. Defaults to the calling thread. */
  readonly runner?: Runner
  /** Asked between parts of the work: once it says so, what has been played is all there is. */
  readonly shouldStop?: () => boolean
  /** Keeps what has been played; trials found in it are not played again. */
  readonly store?: Store
  /** Told after each trial how many are done; those found in the store count. */
  readonly onTrial?: (done: number, all: number) => void | Promise<void>
}

/** Trials of one part: after each, work can be stopped and is written down. */
const partOfTrials = 32
/** Parts under way at once, so that threads need not wait for the last trial of a part. */
const partsAtOnce = 2

/**
 * Plays trials, in parts. The results come in the order of the trials: all of them, or where it was told to stop, those
 * of the parts that were done, `undefined` for the others. Who plays, a store and a stop never change a result.
 *
 * Rejects with an InputError for figures that the scenarios do not have.
 *
 * @param subject Fairs, and the figures wanted.
 * @param trials What to play.
 * @param options See {@link TrialOptions}.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 } })
 * const figures = [{ outcome: 'attendance', segment: null, edition: null, tenure: null }]
 * const subject = { scenarios: [fair], baseline: fair, figures }
 * const [measured] = await playTrials(subject, [{ scenario: 0, replication: 0, values: {}, baselineValues: {} }])
 * measured.values.length // => 1
 */
export async function playTrials(
  subject: FiguresSubject,
  trials: readonly Trial[],
  { runner = inlineRunner, shouldStop, store, onTrial }: TrialOptions = {}
): Promise<(Measured | undefined)[]> {
  const keys = store && keysOf(subject, trials)
  const results: (Measured | undefined)[] = trials.map((_, at) => {
    const values = keys && store?.get(keys[at]!)
    return values && { values }
  })
  const missing = trials.map((_, at) => at).filter((at) => results[at] === undefined)
  let done = trials.length - missing.length
  if (done > 0) await onTrial?.(done, trials.length)
  const play = runner.figures ?? playInline
  const playPart = async (places: readonly number[]) => {
    const part = places.map((at) => trials[at]!)
    const measured = await play(subject, part, () => onTrial?.(++done, trials.length))
    measured.forEach((each, index) => {
      const at = places[index]!
      results[at] = each
      if (keys && 'values' in each) store?.put(keys[at]!, each.values)
    })
    store?.flush()
  }
  let next = 0
  const work = async () => {
    while (next < missing.length && !shouldStop?.()) {
      const places = missing.slice(next, next + partOfTrials)
      next += partOfTrials
      try {
        await playPart(places)
      } catch (error) {
        // nobody goes on with the rest
        next = missing.length
        throw error
      }
    }
  }
  await Promise.all(Array.from({ length: runner.figures ? partsAtOnce : 1 }, work))
  return results
}

const playInline: NonNullable<Runner['figures']> = async (subject, trials, onDone) => {
  const play = figuresUnit.open(subject)
  const results: Measured[] = []
  for (const trial of trials) {
    results.push(...play([trial], results.length))
    await onDone?.(trial)
  }
  return results
}

/** The same for the same trial of the same fairs, and for no other. */
function keysOf({ scenarios, baseline, figures, window }: FiguresSubject, trials: readonly Trial[]): string[] {
  const fairs = scenarios.map((scenario) =>
    keptDigest([scenario, baseline, window === undefined ? figures : [...figures, window]])
  )
  return trials.map(({ scenario, replication, values, baselineValues }) =>
    sha256(canonicalJson([fairs[scenario]!, replication, values, baselineValues])).slice(0, 32)
  )
}
