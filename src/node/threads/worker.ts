import { deserialize } from 'node:v8'
import { InputError } from '../../core/errors.js'
import { type Parcel, type Unit, type UnitKind, units } from '../../experiment/units/index.js'
import { inSharedMemory } from './sharedMemory.js'
import type { Answer, Task } from './task.js'

/** Plays items of one subject and packs the results. */
type Player = (items: readonly unknown[], first: number) => Parcel

/** The last subject, compiled, with its memory. One only: another one's memory is given back before it is opened. */
let opened: { readonly subject: number; readonly play: Player } | undefined

/**
 * Does a task in a thread of its own: the file that every worker loads.
 *
 * @param task What to play.
 * @returns The answer; its typed arrays are in shared memory, so that nobody copies them.
 */
export default async function work(task: Task): Promise<Answer> {
  return inSharedMemory(await answerTo(task))
}

async function answerTo({ subject, kind, bytes, items, first, wantsHead }: Task): Promise<Answer> {
  try {
    if (opened?.subject !== subject) {
      opened = undefined
      opened = { subject, play: await playerOf(kind, deserialize(new Uint8Array(bytes.slice(0)))) }
    }
    const { head, body } = opened.play(items, first)
    return { parcel: { head: wantsHead ? head : null, body } }
  } catch (error) {
    if (error instanceof InputError) return { problems: error.problems }
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
    return { fault: { name, message, stack } }
  }
}

async function playerOf(kind: UnitKind, subject: unknown): Promise<Player> {
  const unit: Unit<never, never, unknown> = await units[kind]()
  const play = unit.open(subject as never)
  return (items, first) => unit.pack(play(items as readonly never[], first))
}
