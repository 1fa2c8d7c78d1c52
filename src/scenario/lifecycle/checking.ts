import type { Problem } from '../../core/errors.js'
import { asMessage } from '../../i18n/fill.js'
import type { Term } from '../../i18n/terms.js'
import { gotOf } from '../got.js'
import type { ReadBeside } from '../uncertainty/readDraws.js'
import type { UncertainNotes } from '../uncertainty/uncertain.js'
import type { Report, Written } from '../written.js'
import { WrittenPaths } from './writtenPaths.js'

/** What every check of a lifecycle scenario must know. */
export interface Checking {
  /** Takes in what is wrong by itself. */
  readonly report: Report
  /**
   * Takes in what is wrong because of how the parts fit together, such as an unknown name: a scenario may leave to its
   * strategies what would make it right.
   */
  readonly reportOfWhole: Report
  /**
   * Takes in what is wrong only if it is so in every strategy and group: an amount of a move that no strategy has, say,
   * while one that a single strategy took away is right.
   */
  readonly reportIfEverywhere: Report
  readonly paths: WrittenPaths
  /** Names of the stages, in the order declared. */
  readonly stages: readonly string[]
  /** Number of cycles; `undefined` where that itself is wrong. */
  readonly cycles: number | undefined
  /** Takes in what is uncertain; `undefined` where it does not count. */
  readonly uncertain?: UncertainNotes
  /** Reads files of draws; `undefined` where there are no files. */
  readonly readBeside?: ReadBeside
  /** Called with every name that a formula uses. */
  readonly onName?: (name: string) => void
}

/**
 * A checking with what is given and nothing else; for tests and examples.
 *
 * @example
 * checkingOf({ stages: ['here', 'gone'] }).cycles // => undefined
 */
export function checkingOf(given: Partial<Checking>): Checking {
  const { report = () => undefined } = given
  return {
    report,
    reportOfWhole: report,
    reportIfEverywhere: report,
    paths: new WrittenPaths(),
    stages: [],
    cycles: undefined,
    ...given
  }
}

/**
 * Reports that what was written is wrong: where it stands, what it must be, what was got and a line that would be right.
 *
 * @param written What is wrong.
 * @param message What is wrong with it.
 * @param checking Takes in the problem.
 * @param more An example or the nearest right name.
 *
 * @example
 * const problems = []
 * const checking = checkingOf({ report: (problem) => problems.push(problem) })
 * wrong(readObject(true), { en: 'must be a number', zh: '须为数值' }, checking, { example: 'size: 1' })
 * problems[0].got // => 'true'
 */
export function wrong(
  written: Written,
  message: Term,
  checking: Pick<Checking, 'report' | 'paths'>,
  more: Partial<Problem> = {}
): void {
  const path = checking.paths.of(written)
  checking.report({ ...written.place, path, ...asMessage(message), ...gotOf(written), ...more })
}

/**
 * The same checking, whose problems count as those of the whole.
 *
 * @example
 * const problems = []
 * const checking = checkingOf({ reportOfWhole: (problem) => problems.push(problem) })
 * wrong(readObject(true), { en: 'must fit', zh: '须相符' }, ofWhole(checking))
 * problems.length // => 1
 */
export function ofWhole(checking: Checking): Checking {
  return { ...checking, report: checking.reportOfWhole }
}
