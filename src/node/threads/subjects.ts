import { isDeepStrictEqual } from 'node:util'
import { deserialize, serialize } from 'node:v8'
import type { UnitKind } from '../../experiment/units/index.js'
import type { Task } from './task.js'

/** A subject as it travels: its number, and its text in memory that all threads share. */
export type SharedSubject = Pick<Task, 'subject' | 'bytes'>

interface Written {
  readonly kind: UnitKind
  readonly text: Buffer
  readonly shared: SharedSubject
}

/** Writes subjects into shared memory and numbers them; one equal to the last has its number. */
export function numbered(): (kind: UnitKind, subject: unknown) => SharedSubject {
  let last: Written | undefined
  return (kind, subject) => {
    const text = serialize(subject)
    if (last?.kind === kind && isSame(last, text, subject)) return last.shared
    const bytes = new SharedArrayBuffer(text.length)
    new Uint8Array(bytes).set(text)
    last = { kind, text, shared: { subject: (last?.shared.subject ?? 0) + 1, bytes } }
    return last.shared
  }
}

/**
 * Texts of equal subjects may differ: V8 writes 1 as an integer or as a double, as the object came to hold it. What was
 * written is compared, not the object it was written from, which may have been changed since.
 */
function isSame(last: Written, text: Buffer, subject: unknown): boolean {
  return last.text.equals(text) || isDeepStrictEqual(deserialize(last.text), subject)
}
