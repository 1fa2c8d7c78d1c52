import type { TrialOptions } from '../draws/playTrials.js'

/** How far work has come of which nobody knows exactly how much it is. */
export interface Follow {
  /** What plays, with progress counted over all calls. */
  readonly trials: TrialOptions
  /** Trials still ahead, as far as one can tell. */
  readonly expect: (ahead: number) => void
  readonly done: () => number
  readonly all: () => number
}

/**
 * Counts the trials of many calls as one piece of work.
 *
 * @param options How the whole is followed.
 *
 * @example
 * const follow = followed({})
 * follow.expect(10)
 * await follow.trials.onTrial(1, 4)
 * const reached = [follow.done(), follow.all()]
 * reached // => [1, 10]
 */
export function followed({ runner, shouldStop, store, onTrial }: TrialOptions): Follow {
  let done = 0
  let all = 0
  let last = 0
  return {
    trials: {
      ...(runner ? { runner } : {}),
      ...(shouldStop ? { shouldStop } : {}),
      ...(store ? { store } : {}),
      onTrial: (now) => {
        // a count that starts again is that of the next call
        done += now > last ? now - last : now
        last = now
        all = Math.max(all, done)
        return onTrial?.(done, all)
      }
    },
    expect: (ahead) => {
      all = done + Math.max(0, ahead)
    },
    done: () => done,
    all: () => all
  }
}
