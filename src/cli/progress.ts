import type { Context } from './context.js'

/** A line that is written over itself while work goes on. */
export interface Progress {
  /** Says how far it is: done of all, of what. */
  readonly show: (done: number, all: number, what: string) => void
  /** Wipes the line away. */
  readonly clear: () => void
}

/** From so many seconds on it is said how much time is left. */
const leastLeft = 5

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
  let first: { readonly done: number; readonly time: number } | undefined
  const left = (done: number, all: number) => {
    first ??= { done, time: now() }
    const seconds = ((now() - first.time) / (done - first.done) / 1000) * (all - done)
    return seconds >= leastLeft && Number.isFinite(seconds) ? ` · ${say('timeLeft', { time: timeText(seconds) })}` : ''
  }
  return {
    show: (done, all, what) => {
      const rest = left(done, all)
      if (now() - last < pause && done < all) return
      last = now()
      err.write(`\r\x1b[K${say('playing')} ${what} ${done}/${all}${rest}`)
    },
    clear: () => err.write('\r\x1b[K')
  }
}

/**
 * A duration as people say it, not finer than it can be guessed.
 *
 * @example
 * timeText(42) // => '0:42'
 * timeText(3725) // => '1:02:05'
 */
export function timeText(seconds: number): string {
  const whole = Math.round(seconds)
  const two = (value: number) => String(value).padStart(2, '0')
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}
