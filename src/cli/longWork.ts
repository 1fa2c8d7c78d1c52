import { setImmediate } from 'node:timers/promises'
import type { TrialOptions } from '../experiment/draws/playTrials.js'
import { openCheckpoint } from '../node/checkpoint.js'
import type { ThreadRunner } from '../node/threads.js'
import type { Context } from './context.js'
import { exitCodes } from './exit.js'
import type { LongWorkOptions } from './options.js'
import { makeProgress } from './progress.js'
import { onThreads } from './threads.js'

/** With what an experiment that may take long plays. */
export type LongWork = Required<Pick<TrialOptions, 'shouldStop' | 'onTrial'>> &
  Pick<TrialOptions, 'store'> & { readonly runner: ThreadRunner }

/**
 * Plays an experiment that may take long: on threads, with a line of progress and the time left, and with a checkpoint where
 * one is asked for. The first Ctrl-C lets it end early, with what has been played; the command then ends with exit code 130
 * once that is written. The second ends the process at once.
 *
 * @param options `--threads`, `--checkpoint`, `--quiet`.
 * @param context Language and streams.
 * @param what What is played, for the line of progress.
 * @param play What to do.
 * @throws InputError for a number of threads that is none, and for a checkpoint that cannot be used.
 */
export async function onLongWork<Result>(
  options: LongWorkOptions & { readonly quiet?: boolean },
  context: Context,
  what: string,
  play: (work: LongWork) => Promise<Result>
): Promise<Result> {
  const { err, say } = context
  const progress = makeProgress(context, options.quiet ?? false)
  const store = options.checkpoint === undefined ? undefined : openCheckpoint(options.checkpoint)
  if (store !== undefined && store.found > 0 && !options.quiet) {
    err.write(`${say('resumed', { count: store.found, file: options.checkpoint! })}\n`)
  }
  let stopped = false
  const stop = () => {
    progress.clear()
    if (stopped) {
      err.write(`${say('interrupted')}\n`)
      process.exit(exitCodes.interrupted)
    }
    stopped = true
    process.exitCode = exitCodes.interrupted
    err.write(`${say('stopping')}\n`)
  }
  process.on('SIGINT', stop)
  try {
    return await onThreads(
      options,
      context,
      progress.clear,
      (runner) =>
        play({
          runner,
          shouldStop: () => stopped,
          ...(store ? { store } : {}),
          onTrial: async (done, all) => {
            progress.show(done, all, what)
            // a signal is heard of only where the event loop turns
            await setImmediate()
          }
        }),
      false
    )
  } finally {
    process.off('SIGINT', stop)
  }
}
