import type { Term } from '../../i18n/terms.js'
import type { Written } from '../written.js'
import { type Context, fault } from './context.js'
import { keepsRule, type NumberRule, numberText, ruleWords } from './range.js'

/** What is checked, for messages: the path, the key to write it under, and a line that would be right. */
export interface Subject {
  readonly path: string
  readonly key: string
  readonly example: string
  /** Of a value that changes by edition: the first and the last edition the number holds in. */
  readonly editions?: readonly [number, number]
  /** Why the number must be known for sure; where there is no reason, a distribution may stand instead. */
  readonly certain?: Term
}

/**
 * A number that keeps a rule; no distribution may stand instead.
 *
 * @returns The number, −0 as 0; `undefined` after reporting what is wrong.
 *
 * @example
 * const problems = []
 * const context = { report: (problem) => problems.push(problem), editions: 3, segments: [] }
 * const subject = { path: 'tactics.club.discount', key: 'discount', example: 'discount: 0' }
 * checkPlainNumber(readObject(0.1), { min: 0, max: 1, whole: false }, subject, context) // => 0.1
 * checkPlainNumber(readObject('10%'), { min: 0, max: 1, whole: false }, subject, context) // => undefined
 * problems[0].example // => 'discount: 0.1'
 */
export function checkPlainNumber(
  written: Written,
  rule: NumberRule,
  subject: Subject,
  context: Context
): number | undefined {
  const value = written.kind === 'scalar' ? written.value : undefined
  if (typeof value === 'number' && keepsRule(value, rule)) return value + 0
  const meant = typeof value === 'string' ? meantNumber(value) : undefined
  const example =
    meant !== undefined && keepsRule(meant, rule) ? `${subject.key}: ${numberText(meant)}` : subject.example
  context.report(fault(written, subject.path, ruleWords(rule), example))
  return undefined
}

/**
 * The number that a text probably means: `10%`, `1,000`, `1 000` or `1_000`; `undefined` for any other text.
 *
 * @example
 * meantNumber('10%') // => 0.1
 * meantNumber('120,000') // => 120000
 * meantNumber('ten') // => undefined
 */
export function meantNumber(text: string): number | undefined {
  const percent = /^([+-]?\d+(?:\.\d+)?)\s*[%％]$/.exec(text)
  if (percent) return Math.round(Number(percent[1]) * 1e6) / 1e8
  const plain = /^[+-]?\d{1,3}(?:[,_ ']\d{3})*(?:\.\d+)?$|^[+-]?\d+(?:\.\d+)?$/.test(text)
  return plain ? Number(text.replace(/[,_ ']/g, '')) : undefined
}
