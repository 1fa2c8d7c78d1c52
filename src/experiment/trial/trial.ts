import { type Estimate, estimate } from '../../core/interval.js'
import type { Term } from '../../i18n/terms.js'
import { requireStatement } from './requireStatement.js'
import type { Statement } from './statement.js'

export type { Evidence, Statement, TrialUnit } from './statement.js'

/** Where the interval of a figure lies: wholly within what is said, wholly outside, or across a bound. */
export type Finding = 'within' | 'outside' | 'unclear'

/** What is said of a statement: holds under all that was tried, under some of it, under none of it; or it cannot be told. */
export type TrialVerdict = 'holds' | 'depends' | 'fails' | 'open'

/** Evidence with its interval and where that lies. */
export interface Found {
  readonly under: Term
  readonly estimate: Estimate
  readonly finding: Finding
}

/** A statement that was tried. */
export interface Trial extends Omit<Statement, 'evidence'> {
  readonly found: readonly Found[]
  readonly verdict: TrialVerdict
}

/**
 * Tries a statement: lays the 95 % interval (Student's t) of its figure under each assumption beside the range that it states.
 * It holds where every interval lies within the range, does not where every one lies outside, depends on the assumptions where
 * some lie within and some do not, and is open where none lies within and one crosses a bound. A verdict is of the fair played
 * and the assumptions tried, not of all fairs.
 *
 * @param statement What is said, in which figure, and the figure under each assumption.
 * @throws InputError for no evidence, values that are no finite numbers, and bounds the wrong way round or both open.
 *
 * @example
 * const title = { en: 'Twice as dear', zh: '贵一倍' }
 * const evidence = [{ under: { en: 'as assumed', zh: '缺省' }, values: [1.9, 2, 2.1] }, { under: { en: 'cheap', zh: '便宜' }, values: [1, 1.1, 1] }]
 * const tried = trial({ title, figure: title, unit: 'times', said: [1.5, 2.5], evidence, dependsOn: title, played: [] })
 * tried.found.map(({ finding }) => finding) // => ['within', 'outside']
 * tried.verdict // => 'depends'
 */
export function trial({ evidence, ...statement }: Statement): Trial {
  requireStatement({ evidence, ...statement })
  const found = evidence.map(({ under, values }) => {
    const figure = estimate(values)
    return { under, estimate: figure, finding: findingOf(figure, statement.said) }
  })
  return { ...statement, found, verdict: verdictOf(found.map(({ finding }) => finding)) }
}

function findingOf({ mean, low, high }: Estimate, [least, most]: Statement['said']): Finding {
  const [from, to] = [low ?? mean, high ?? mean]
  const [above, below] = [least ?? -Infinity, most ?? Infinity]
  if (from >= above && to <= below) return 'within'
  return to < above || from > below ? 'outside' : 'unclear'
}

function verdictOf(findings: readonly Finding[]): TrialVerdict {
  if (findings.every((finding) => finding === 'within')) return 'holds'
  if (findings.includes('within')) return 'depends'
  return findings.every((finding) => finding === 'outside') ? 'fails' : 'open'
}
