import { InputError, type Problem } from '../core/errors.js'
import { deepFreeze } from './freeze.js'
import { resolve, withSegments } from './resolve.js'
import type { Scenario } from './scenario.js'
import { inSettingForm, settingPlace } from './setting.js'
import type { ReadBeside } from './uncertainty/readDraws.js'
import { emptyNotes, sortedUncertain } from './uncertainty/uncertain.js'
import type { WrittenMap } from './written.js'

/**
 * The scenario that was written, or all that is wrong with it.
 *
 * @param written All that was written; `undefined` where it could not even be read.
 * @param name Name of the scenario.
 * @param problems Problems found so far; those found now are added.
 * @param reading `file`: the user's own, whose problems come first. `readBeside`: reads files of draws. `earlier`: paths
 * of distributions that something laid over them may have replaced.
 * @throws InputError when there is any problem.
 *
 * @example
 * finish(emptyMap, 'defaults', []).horizon.editions // => 10
 */
export function finish(
  written: WrittenMap | undefined,
  name: string,
  problems: Problem[],
  { file, readBeside, earlier = [] }: Reading = {}
): Scenario {
  const uncertain = emptyNotes(earlier)
  const more = { uncertain, ...(readBeside ? { readBeside } : {}) }
  const values = written && resolve(withSegments(written), (problem) => problems.push(problem), more)
  if (problems.length > 0 || values === undefined) throw refused(problems, file)
  return deepFreeze({ name, ...values, uncertain: sortedUncertain(uncertain) } as Scenario)
}

/** How a scenario was read. */
export interface Reading {
  readonly file?: string
  readonly readBeside?: ReadBeside
  readonly earlier?: Iterable<string>
}

/**
 * All that is wrong, in the order in which a reader mends it.
 *
 * @param problems Problems of files and settings.
 * @param file The user's own file, whose problems come first.
 *
 * @example
 * const problem = { message: 'must be a number', messageZh: '须为数值' }
 * refused([{ ...problem, file: 'b.yaml' }, { ...problem, file: 'a.yaml' }], 'a.yaml').problems[0].file // => 'a.yaml'
 */
export function refused(problems: readonly Problem[], file: string | undefined): InputError {
  return new InputError(withoutRepeats(inOrder(problems, file)).map(inSettingForm))
}

/** Each problem once: a file that several segments name is read for each of them. */
function withoutRepeats(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()]
}

/** The user's own file first, then those it extends, then settings; in each by line and column, as a reader mends them. */
function inOrder(problems: readonly Problem[], file: string | undefined): Problem[] {
  const others = new Set(problems.map((problem) => problem.file).filter((other) => other !== settingPlace.file))
  const files = [...new Set([file, ...others, settingPlace.file])]
  return [...problems].sort(
    (a, b) =>
      files.indexOf(a.file) - files.indexOf(b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0)
  )
}
