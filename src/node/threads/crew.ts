import type { Problem } from '../../core/errors.js'
import type { Unit, UnitKind } from '../../experiment/units/index.js'
import { asExample, asMessage } from '../../i18n/fill.js'
import { nodeWords } from '../words.js'
import { type Lane, makeLane } from './lane.js'
import { gatherParts, type Piece } from './piece.js'
import { numbered } from './subjects.js'
import type { Task } from './task.js'
import { ThreadFailure } from './threadFailure.js'

/** How often a part is tried before its job is given up. */
const mostTries = 3

/** What a crew of threads is made with. */
export interface CrewOptions {
  readonly threads: number
  /** The file that each thread loads. */
  readonly file: URL
  /** Most heap of each thread, in MB. */
  readonly memory: number | undefined
  /** Told of each thread that died. */
  readonly onProblem: (problem: Problem) => void
}

/** A job for a crew: items of a subject, cut into parts of so many items. */
export interface CrewJob {
  readonly kind: UnitKind
  readonly unit: Pick<Unit<never, never, unknown>, 'unpack'>
  readonly subject: unknown
  readonly items: readonly unknown[]
  readonly size: number
}

/** Threads that share out parts of jobs, the first job first. */
export interface Crew {
  /** Plays a job; `onItems` is told, and awaited, after each part. */
  readonly play: (job: CrewJob, onItems: (items: readonly unknown[]) => void | Promise<void>) => Promise<unknown[]>
  /** Ends all threads at once; jobs under way reject with the reason. */
  readonly end: (reason: unknown) => Promise<void>
}

/** A part of a job, waiting for a thread. */
interface Assignment {
  readonly piece: Piece<unknown>
  readonly part: number
  readonly task: Task
  tries: number
}

/** Makes a crew; each thread starts when there is something to do for it. */
export async function makeCrew({ threads, file, memory, onProblem }: CrewOptions): Promise<Crew> {
  const { Tinypool } = await import('tinypool')
  const idle: Lane[] = []
  const lanes: Lane[] = []
  const pieces = new Set<Piece<unknown>>()
  let waiting: Assignment[] = []
  let ended: { readonly reason: unknown } | undefined
  const subjectOf = numbered()

  const nextLane = () => {
    if (idle.length > 0 || lanes.length === threads) return idle.pop()
    const onIdleDeath = (error: unknown) => onProblem(deathOf(error))
    const lane = makeLane(Tinypool, { file, memory, onIdleDeath })
    lanes.push(lane)
    return lane
  }
  const share = () => {
    waiting = waiting.filter(({ piece, part }) => !piece.isOver(part))
    while (waiting.length > 0) {
      const lane = nextLane()
      if (lane === undefined) return
      void assign(lane, waiting.shift()!)
    }
  }
  const assign = async (lane: Lane, assignment: Assignment) => {
    const { piece, part, task } = assignment
    try {
      piece.take(part, await lane.run(task))
    } catch (error) {
      if (ended === undefined) retry(assignment, error)
    }
    idle.push(lane)
    if (ended === undefined) share()
  }
  const retry = (assignment: Assignment, error: unknown) => {
    assignment.tries += 1
    if (assignment.tries < mostTries) {
      onProblem(deathOf(error))
      waiting.unshift(assignment)
    } else assignment.piece.giveUp(new ThreadFailure(givenUp(error)))
  }

  return {
    play: async ({ kind, unit, subject, items, size }, onItems) => {
      if (ended !== undefined) throw ended.reason
      const shared = subjectOf(kind, subject)
      const parts = partsOf(items, size)
      const piece = gatherParts(unit, parts.length, (part) => onItems(parts[part]!))
      pieces.add(piece)
      parts.forEach((each, part) => {
        const task = { ...shared, kind, items: each, first: part * size, wantsHead: part === 0 }
        waiting.push({ piece, part, task, tries: 0 })
      })
      share()
      return piece.results.finally(() => pieces.delete(piece))
    },
    end: async (reason) => {
      ended ??= { reason }
      waiting = []
      for (const piece of pieces) piece.giveUp(reason)
      await Promise.all(lanes.map((lane) => lane.end()))
    }
  }
}

function partsOf(items: readonly unknown[], size: number): (readonly unknown[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, part) =>
    items.slice(part * size, (part + 1) * size)
  )
}

/** A thread died and its work is done again. */
function deathOf(error: unknown): Problem {
  return asMessage(nodeWords.threadDied, { reason: reasonOf(error) })
}

function givenUp(error: unknown): Problem {
  return {
    ...asMessage(nodeWords.threadsGivenUp, { tries: mostTries, reason: reasonOf(error) }),
    ...asExample(nodeWords.threadsGivenUpExample)
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? `${error.code}: ` : ''
  return `${code}${error instanceof Error ? error.message : String(error)}`
}
