import type { Context } from './context.js'

/** A line that is written over itself while work goes on. */
export interface Progress {
  /** Says how far it is: done of all, of what. */
  readonly show: (done: number, all: number, what: string) => void
  /** Wipes the line away. */
  readonly clear: () => void
}

/** Least time between two writings, in milliseconds. */
const pause = 100

const silent: Progress = { show: () => undefined, clear: () => undefined }

/**
 * Progress on standard error; silent when that is no terminal or `quiet` is asked for.
 *
 * @param context Streams and language.
 * @param quiet Whether `--quiet` was given.
 * @param now A clock in milliseconds.
 */
export function makeProgress(context: Context, quiet: boolean, now: () => number = Date.now): Progress {
  const { err, say } = context
  if (quiet || !err.isTTY) return silent
  let last = Number.NEGATIVE_INFINITY
  return {
    show: (done, all, what) => {
      if (now() - last < pause && done < all) return
      last = now()
      err.write(`\r\x1b[K${say('playing')} ${what} ${done}/${all}`)
    },
    clear: () => err.write('\r\x1b[K')
  }
}
