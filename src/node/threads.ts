import { existsSync } from 'node:fs'
import { availableParallelism, freemem } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import type { LifecycleRow } from '../analysis/lifecycle/lifecycleOutcome.js'
import type { Outcomes } from '../analysis/outcomes.js'
import type { Account } from '../analysis/value/account.js'
import { InputError, type Problem, problemText } from '../core/errors.js'
import type { ParameterSet } from '../engine/markov/index.js'
import type { IndividualsJob, Job, OnReplication, OnTrial, Runner } from '../experiment/runner.js'
import type { SweptStrategy } from '../experiment/sweepLifecycle.js'
import type { FiguresSubject, Measured, Trial } from '../experiment/units/figuresUnit.js'
import { type Unit, type UnitKind, units } from '../experiment/units/index.js'
import type { Losses, LossSubject } from '../experiment/units/lossesUnit.js'
import { asMessage } from '../i18n/fill.js'
import type { RunTable } from '../model/runTable.js'
import type { LifecycleScenario } from '../scenario/lifecycle/lifecycleScenario.js'
import type { Crew } from './threads/crew.js'
import { nodeWords } from './words.js'

/** How {@link threadRunner} plays. */
export interface ThreadOptions {
  /**
   * How many worker threads: so many, always; 1 plays in the calling thread. Where absent, up to the machine's cores, as
   * far as its free memory goes; little work is then played in the calling thread, without a worker.
   */
  readonly threads?: number
  /** Ends all threads at once; what is under way and what comes later rejects with its reason. */
  readonly signal?: AbortSignal
  /** Told of each thread that died; its work is done again. Defaults to one warning on the console. */
  readonly onProblem?: (problem: Problem) => void
  /** Told when the first worker is about to start. */
  readonly onStart?: () => void
  /** Most heap of each worker, in MB. Defaults to Node's own limit. */
  readonly memory?: number
}

/** A runner on several threads, with what else they can play. */
export interface ThreadRunner extends Runner, AsyncDisposable {
  /** How many threads play at most. */
  readonly atOnce: number
  /** With whom the profit of each replication is booked. */
  readonly accounts: (job: Job, onDone?: OnReplication) => Promise<Account[]>
  /** What losing customers takes, one result a replication. */
  readonly losses: (subject: LossSubject, replications: readonly number[], onDone?: OnReplication) => Promise<Losses[]>
  /** The figures of each trial. */
  readonly figures: (subject: FiguresSubject, trials: readonly Trial[], onDone?: OnTrial) => Promise<Measured[]>
  /** The run table of each replication, as `run` gives it. */
  readonly tables: (job: Job, onDone?: OnReplication) => Promise<RunTable[]>
  /** For each replication and strategy of a declared lifecycle, its outcomes. */
  readonly individuals: (job: IndividualsJob, onDone?: OnReplication) => Promise<LifecycleRow[][][]>
  /** The same as `sweepLifecycle`. */
  readonly sweep: (scenario: LifecycleScenario, sets: readonly ParameterSet[]) => Promise<SweptStrategy[][]>
  /** Ends the threads; what is under way rejects. */
  readonly close: () => Promise<void>
}

/** Most threads that may be asked for. */
const mostThreads = 256
/** Work in steps (see `Effort`) from which starting threads takes less time than it saves. */
const worthThreads = 5_000_000
/** Steps of a part that is played inline: an abort is heard of, and progress told, between parts. */
const stepsInline = 300_000
/** Steps of a part for a thread, some half a second: each part wakes the calling thread, which takes a core from the others. */
const stepsOfPart = 3_000_000
/** Parts that each thread should have of a job at least, so that all end at about the same time. */
const partsOfThread = 4
/** Share of the free memory that threads may take. */
const shareOfMemory = 0.7

/**
 * A runner that spreads replications, and sets of parameters, over worker threads. Which thread plays what, and in which
 * order they end, never changes a result: the bits are those of `inlineRunner`. Threads start with the first work that is
 * worth it and stay for the next; a program may end without closing them. A thread that dies is replaced and its work done
 * again, at most three times.
 *
 * @param options See {@link ThreadOptions}.
 * @returns A runner for `replicate`, `compare` and `playLifecycle`, with `tables`, `sweep` and `close`.
 * @throws InputError for a number of threads or megabytes that is none. The runner rejects with the InputError that playing
 * inline would, with a ThreadFailure where threads keep dying, and with the signal's reason where it is aborted.
 *
 * @example
 * const runner = threadRunner({ threads: 1 })
 * const scenario = makeScenario({ horizon: { editions: 2, warmUp: 0 } }, 'fair')
 * const [{ names }] = await runner({ scenario, baseline: scenario, replications: [0] })
 * names[0].outcome // => 'attendance'
 * await runner.close() // => undefined
 */
export function threadRunner(options: ThreadOptions = {}): ThreadRunner {
  return threadRunnerOf(options, new URL('../command/worker.js', import.meta.url))
}

/** The same with another file for the workers to load. */
export function threadRunnerOf(options: ThreadOptions, file: URL): ThreadRunner {
  const { threads, signal, memory, onStart } = options
  requireWhole('threads', threads, mostThreads)
  requireWhole('memory', memory, Number.MAX_SAFE_INTEGER)
  const atOnce = threads ?? availableParallelism()
  const isWorth = (steps: number) => steps >= worthThreads && existsSync(file)
  const onProblem = options.onProblem ?? warnOnce()
  let crew: Promise<Crew> | undefined
  let ended: { readonly reason: unknown } | undefined
  /** Work given so far, which decides whether threads are worth it; and the turn of what is played inline. */
  let given = 0
  let turn: Promise<unknown> = Promise.resolve()

  const requireOpen = () => {
    if (ended !== undefined) throw ended.reason
  }
  const startCrew = async (bytes: number) => {
    onStart?.()
    const { makeCrew } = await import('./threads/crew.js')
    const made = await makeCrew({ threads: threads ?? threadsFor(atOnce, bytes), file, memory, onProblem })
    if (ended !== undefined) await made.end(ended.reason)
    return made
  }
  const end = async (reason: unknown) => {
    ended ??= { reason }
    signal?.removeEventListener('abort', abort)
    await (await crew)?.end(ended.reason)
  }
  const abort = () => void end(signal?.reason)
  if (signal?.aborted) ended = { reason: signal.reason }
  else signal?.addEventListener('abort', abort, { once: true })

  async function play<Subject, Item, Result>(
    kind: UnitKind,
    loadUnit: () => Promise<Unit<Subject, Item, Result>>,
    subject: Subject,
    items: readonly Item[],
    onDone?: (item: Item) => void | Promise<void>
  ): Promise<Result[]> {
    requireOpen()
    const unit = await loadUnit()
    const { steps, bytes } = unit.effort(subject)
    given += steps * items.length
    // jobs given at once are judged together
    await setImmediate()
    requireOpen()
    if (atOnce > 1 && items.length > 0 && (threads !== undefined || crew !== undefined || isWorth(given))) {
      unit.check?.(subject, items)
      crew ??= startCrew(bytes)
      const size = partSize(stepsOfPart, steps, items.length, atOnce)
      const told = async (part: readonly unknown[]) => {
        for (const item of part) await onDone?.(item as Item)
      }
      return (await (await crew).play({ kind, unit, subject, items, size }, told)) as Result[]
    }
    const played = turn.then(() =>
      playInline(unit, subject, items, partSize(stepsInline, steps, items.length, atOnce), onDone)
    )
    turn = played.catch(() => undefined)
    return played
  }

  async function playInline<Subject, Item, Result>(
    unit: Unit<Subject, Item, Result>,
    subject: Subject,
    items: readonly Item[],
    size: number,
    onDone?: (item: Item) => void | Promise<void>
  ): Promise<Result[]> {
    const playItems = unit.open(subject)
    const results: Result[] = []
    for (let from = 0; from < items.length; from += size) {
      // an abort is heard of only where the event loop turns
      if (signal) await setImmediate()
      requireOpen()
      const part = items.slice(from, from + size)
      results.push(...playItems(part, from))
      for (const item of part) await onDone?.(item)
    }
    return results
  }

  const close = () => end(new Error('the runner was closed'))
  const runner = ({ scenario, baseline, replications }: Job, onDone?: OnReplication): Promise<Outcomes[]> =>
    play('outcomes', units.outcomes, { scenario, baseline }, replications, onDone)
  return Object.assign(runner, {
    atOnce,
    accounts: ({ scenario, baseline, replications }: Job, onDone?: OnReplication) =>
      play('accounts', units.accounts, { scenario, baseline }, replications, onDone),
    losses: (subject: LossSubject, replications: readonly number[], onDone?: OnReplication) =>
      play('losses', units.losses, subject, replications, onDone),
    figures: (subject: FiguresSubject, trials: readonly Trial[], onDone?: OnTrial) =>
      play('figures', units.figures, subject, trials, onDone),
    tables: ({ scenario, baseline, replications }: Job, onDone?: OnReplication) =>
      play('tables', units.tables, { scenario, baseline }, replications, onDone),
    individuals: ({ scenario, replications }: IndividualsJob, onDone?: OnReplication) =>
      play('individuals', units.individuals, scenario, replications, onDone),
    sweep: (scenario: LifecycleScenario, sets: readonly ParameterSet[]) => play('sweep', units.sweep, scenario, sets),
    close,
    [Symbol.asyncDispose]: close
  })
}

/** Items of a part of so many steps at most, and so few that all threads have their share. */
function partSize(stepsOfPart: number, stepsOfItem: number, items: number, threads: number): number {
  const enough = Math.ceil(stepsOfPart / Math.max(1, stepsOfItem))
  return Math.max(1, Math.min(enough, Math.ceil(items / (threads * partsOfThread))))
}

/** As many threads as the free memory serves. */
function threadsFor(most: number, bytes: number): number {
  return Math.max(1, Math.min(most, Math.floor((shareOfMemory * freemem()) / Math.max(1, bytes))))
}

function requireWhole(name: string, value: number | undefined, most: number): void {
  if (value === undefined || (Number.isInteger(value) && value >= 1 && value <= most)) return
  throw new InputError([
    { path: name, ...asMessage(nodeWords.wholeNumber, { most }), got: `${value}`, example: `${name}: 2` }
  ])
}

function warnOnce(): (problem: Problem) => void {
  let said = false
  return (problem) => {
    if (!said) console.warn(problemText(problem))
    said = true
  }
}
