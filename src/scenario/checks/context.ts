import type { Problem } from '../../core/errors.js'
import { asMessage } from '../../i18n/fill.js'
import type { Term } from '../../i18n/terms.js'
import type { CustomerKind } from '../../model/customerKind.js'
import { gotOf } from '../got.js'
import type { ReadBeside } from '../uncertainty/readDraws.js'
import type { UncertainNotes } from '../uncertainty/uncertain.js'
import type { Report, Written, WrittenMap } from '../written.js'

/** What a check must know of the rest of the scenario. */
export interface Context {
  readonly report: Report
  /** Length of the horizon; `undefined` where that itself is wrong. */
  readonly editions: number | undefined
  /** Names of the segments. */
  readonly segments: readonly string[]
  /** Kind of the segment that is being read, whose defaults hold; `undefined` outside of segments. */
  readonly kind?: CustomerKind
  /** Name of the segment that is being read, and what was written for all of them; likewise. */
  readonly segment?: string
  readonly siblings?: WrittenMap
  /** Takes in what is uncertain; `undefined` where every number must be known for sure. */
  readonly uncertain?: UncertainNotes
  /** Reads a file of draws or of customers; `undefined` where there are no files. */
  readonly readBeside?: ReadBeside
}

/**
 * Place, path, what is wrong, what was got and a line that would be right, as one problem.
 *
 * @example
 * const problem = fault(readObject('ten'), 'horizon.editions', { en: 'must be a number', zh: '须为数值' }, 'editions: 10')
 * problemText(problem) // => 'horizon.editions: must be a number; got text "ten"\n    for example: editions: 10'
 * problemText(problem, 'zh-CN') // => 'horizon.editions：须为数值；实际为文字“ten”\n    例如：editions: 10'
 */
export function fault(written: Written, path: string, message: Term, example?: string): Problem {
  return {
    ...written.place,
    path,
    ...asMessage(message),
    ...gotOf(written),
    ...(example === undefined ? {} : { example })
  }
}
