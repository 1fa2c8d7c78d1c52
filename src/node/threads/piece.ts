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
  const parcels: (Parcel | undefined)[] = Array.from({ length: parts })
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

  const fail = (part: number, error: unknown) => {
    if (failed === undefined || part < failed.part) failed = { part, error }
  }
  const settle = () => {
    if (failed !== undefined && parcels.slice(0, Math.max(0, failed.part)).every((parcel) => parcel !== undefined)) {
      reject(failed.error)
    } else if (left === 0) {
      told.then(() => resolve(parcels.flatMap((parcel) => unit.unpack({ head, body: parcel!.body }))), reject)
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
        parcels[part] = answer.parcel
        head ??= answer.parcel.head
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
