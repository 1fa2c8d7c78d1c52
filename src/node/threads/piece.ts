import { InputError } from '../../core/errors.js'
import type { Parcel, Unit } from '../../experiment/units/index.js'
import type { Answer } from './task.js'

/** A job cut into parts, with what has come back of them. */
export interface Piece<Result> {
  /** Whether a part need not be played any more: the job has failed before it. */
  readonly isOver: (part: number) => boolean
  readonly take: (part: number, answer: Answer) => void
  /** Gives the whole job up. */
  readonly giveUp: (reason: unknown) => void
  /** All results in the order of the parts; rejects with the error of the first part that has one, as one thread would. */
  readonly results: Promise<Result[]>
}

/**
 * Gathers the answers to the parts of a job, in whatever order they come.
 *
 * @param unit What reads them.
 * @param parts How many there are.
 * @param onPart Told of each part that was played; a promise it returns is awaited before the job is done.
 */
export function gatherParts<Result>(
  unit: Pick<Unit<never, never, Result>, 'unpack'>,
  parts: number,
  onPart: (part: number) => void | Promise<void>
): Piece<Result> {
  /** Results of each part, once it and the head have come: read while the other parts are being played. */
  const read: (Result[] | undefined)[] = Array.from({ length: parts })
  const unread = new Map<number, Parcel>()
  let head: unknown
  let left = parts
  let failed: { readonly part: number; readonly error: unknown } | undefined
  let told = Promise.resolve()
  let resolve: (results: Result[]) => void
  let reject: (reason: unknown) => void
  const results = new Promise<Result[]>((fulfil, refuse) => {
    resolve = fulfil
    reject = refuse
  })
  // whoever waits hears of it; nobody else has to
  results.catch(() => undefined)

  const hasCome = (part: number) => read[part] !== undefined || unread.has(part)
  const readAll = () => {
    for (const [part, { body }] of unread) read[part] = unit.unpack({ head, body })
    unread.clear()
  }
  const fail = (part: number, error: unknown) => {
    if (failed === undefined || part < failed.part) failed = { part, error }
  }
  const settle = () => {
    if (failed !== undefined && Array.from({ length: Math.max(0, failed.part) }, (_, part) => part).every(hasCome)) {
      reject(failed.error)
    } else if (left === 0) {
      told.then(() => resolve(read.flatMap((each) => each!)), reject)
    }
  }
  const giveUp = (reason: unknown) => {
    fail(-1, reason)
    settle()
  }
  return {
    results,
    isOver: (part) => failed !== undefined && failed.part < part,
    take: (part, answer) => {
      if ('parcel' in answer) {
        unread.set(part, answer.parcel)
        head ??= answer.parcel.head
        if (head !== undefined && head !== null) readAll()
        left -= 1
        told = told.then(() => onPart(part))
        told.catch(giveUp)
      } else fail(part, errorOf(answer))
      settle()
    },
    giveUp
  }
}

function errorOf(answer: Exclude<Answer, { parcel: Parcel }>): Error {
  if ('problems' in answer) return new InputError(answer.problems)
  const { name, message, stack } = answer.fault
  return Object.assign(new Error(message), { name, ...(stack === undefined ? {} : { stack }) })
}
