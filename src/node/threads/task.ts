import type { Problem } from '../../core/errors.js'
import type { Parcel, UnitKind } from '../../experiment/units/index.js'

/** What a worker is told to do: items of a job. */
export interface Task {
  /** Number of the job's subject: the same for equal subjects, so that it is opened once. */
  readonly subject: number
  readonly kind: UnitKind
  /** The subject in memory that all threads share, as `serialize` of `node:v8` writes it. */
  readonly bytes: SharedArrayBuffer
  readonly items: readonly unknown[]
  /** Place of the first item among all items of the job. */
  readonly first: number
  /** Whether the head of the parcel is wanted: once a job. */
  readonly wantsHead: boolean
}

/**
 * What a worker answers: results, what is wrong with the input, or an error of ours. Errors travel as values, so that only
 * a dead worker rejects.
 */
export type Answer =
  | { readonly parcel: Parcel }
  | { readonly problems: readonly Problem[] }
  | { readonly fault: { readonly name: string; readonly message: string; readonly stack: string | undefined } }
