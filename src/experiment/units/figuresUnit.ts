import { needsTail } from '../../analysis/needsTail.js'
import type { OutcomeName } from '../../analysis/outcome.js'
import { InputError, type Problem } from '../../core/errors.js'
import { compile, createWorkspace, run, watchAttendances } from '../../engine/index.js'
import { asMessage } from '../../i18n/fill.js'
import type { RunContext } from '../../model/runTable.js'
import type { Scenario } from '../../scenario/scenario.js'
import { type Values, withValues } from '../../scenario/uncertainty/withValues.js'
import { experimentWords } from '../words.js'
import { effortOfFair } from './effort.js'
import { type FiguresReader, figuresReaders } from './figuresReader.js'
import { type RecordWindow, windowFigures } from './recordWindow.js'
import type { Unit } from './unit.js'

/** Fairs that are played with values laid over them, and the few outcomes that are wanted. */
export interface FiguresSubject {
  readonly scenarios: readonly Scenario[]
  /** Scenario whose levers the warm-up is played under. */
  readonly baseline: Scenario
  readonly figures: readonly OutcomeName[]
  /** Figures in the definitions of records, given after the others. Defaults to none. */
  readonly window?: RecordWindow
}

/** One replication of one of the fairs, with values laid over it. */
export interface Trial {
  /** Place of the fair among the scenarios. */
  readonly scenario: number
  readonly replication: number
  /** Values laid over the fair, by path; see `withValues`. */
  readonly values: Values
  /** Values laid over the baseline. */
  readonly baselineValues: Values
}

/** The figures of a trial in the order asked for, `null` where undefined; or why it could not be played. */
export type Measured = { readonly values: readonly (number | null)[] } | { readonly problems: readonly Problem[] }

/**
 * Trials: fairs with values laid over them, of which a few outcomes are wanted. One that cannot be played does not sink the
 * others: its problems are its result. Trials that differ in the replication only share their plan where they follow each other.
 */
export const figuresUnit: Unit<FiguresSubject, Trial, Measured> = {
  open: (subject) => {
    let last: { readonly key: string; readonly play: Player } | undefined
    const readerFor = figuresReaders(subject.figures)
    return (trials) =>
      trials.map((trial) => {
        const key = JSON.stringify([trial.scenario, trial.values, trial.baselineValues])
        if (last?.key !== key) last = { key, play: playerOf(subject, trial, readerFor) }
        return last.play(trial.replication)
      })
  },
  pack: (measured) => ({ head: 'figures', body: measured }),
  unpack: ({ body }) => [...(body as readonly Measured[])],
  effort: ({ scenarios }) => effortOfFair(scenarios[0]!)
}

type Player = (replication: number) => Measured

/** Lays the values over and compiles; what is wrong with them is the result of every replication. */
function playerOf(
  { scenarios, baseline, figures, window }: FiguresSubject,
  { scenario, values, baselineValues }: Trial,
  readerFor: (context: RunContext) => FiguresReader
): Player {
  try {
    const own = scenarios[scenario]!
    const plan = compile(laidOver(own, values), laidOver(baseline, baselineValues))
    const workspace = createWorkspace(plan)
    const tail = figures.some(({ outcome }) => needsTail(outcome))
    const reader = readerFor(plan.context)
    const exhibitors = plan.segments.flatMap(({ kind }, index) => (kind === 'exhibitor' ? [index] : []))
    return (replication) => {
      const watch = window && watchAttendances(plan, exhibitors)
      const looked = watch === undefined ? {} : { observe: watch.observe }
      const outcomes = attempted(() => reader.read(run(plan, replication, { workspace, lend: true, tail, ...looked })))
      if ('problems' in outcomes) return outcomes
      const values = reader.valuesOf(outcomes)
      if (window === undefined || watch === undefined) return { values }
      return { values: [...values, ...windowFigures(watch.seen(), plan.segments, plan.context.held, window)] }
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const { problems } = error
    return () => ({ problems })
  }
}

/** What an attempt gives, or an error of ours as a problem. */
function attempted<Result extends object>(attempt: () => Result): Result | { readonly problems: readonly Problem[] } {
  try {
    return attempt()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { problems: [asMessage(experimentWords.runFailed, { reason })] }
  }
}

function laidOver(scenario: Scenario, values: Values): Scenario {
  return Object.keys(values).length === 0 ? scenario : withValues(scenario, values)
}
