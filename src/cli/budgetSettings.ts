import type { RegionConstraint } from '../core/linear/region.js'
import type { BudgetOptions, ConditionAsked } from '../experiment/budget/options.js'
import { badInput } from './badInput.js'
import { onceEach } from './onceEach.js'
import { wholeNumber } from './scenarios.js'
import type { WordId } from './words.js'

/** What `perennial budget` was told, as texts. */
export interface BudgetTexts {
  readonly levers?: string
  readonly total?: string
  readonly bound?: readonly string[]
  readonly fix?: readonly string[]
  readonly limit?: readonly string[]
  readonly outcome?: string
  readonly segment?: string
  readonly edition?: string
  readonly subjectTo?: string
  readonly riskWeight?: string
  readonly question?: string
  readonly totals?: string
  readonly bySegment?: boolean
  readonly strategy?: string
  readonly weight?: string
  readonly plans?: string
  readonly responses?: boolean
}

const number = String.raw`-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?`
const name = String.raw`[\p{L}_][\p{L}\p{N}_.-]*`

/**
 * Options of the command line as those of `budget`.
 *
 * @param texts What was told.
 * @throws InputError for what cannot be read.
 *
 * @example
 * budgetSettings({ levers: 'service, recovery', total: '120000', bound: ['service=0..50000'] })
 * // => { levers: ['service', 'recovery'], total: 120000, bounds: { service: [0, 50000] } }
 * budgetSettings({ limit: ['service + 2*recovery <= 40000'], fix: ['research'] })
 * // => { fixed: { research: null },
 * // limits: [{ name: 'service + 2*recovery <= 40000', coefficients: { service: 1, recovery: 2 }, atMost: 40000 }] }
 */
export function budgetSettings(texts: BudgetTexts): BudgetOptions {
  const { levers, total, bound, fix, limit, outcome, segment, edition, subjectTo, riskWeight, question, totals } = texts
  const options: { -readonly [Key in keyof BudgetOptions]: BudgetOptions[Key] } = {}
  if (levers !== undefined) options.levers = listOf(levers)
  if (total !== undefined) options.total = total === 'none' ? null : numberOf('--total', total)
  if (bound !== undefined) options.bounds = onceEach('--bound', bound.map(boundOf))
  if (fix !== undefined)
    options.fixed = onceEach(
      '--fix',
      fix.flatMap((each) => listOf(each).map(fixOf))
    )
  if (limit !== undefined) options.limits = limit.map(limitOf)
  if (outcome !== undefined) options.outcome = outcome
  if (segment !== undefined) options.segment = segment
  if (edition !== undefined) options.edition = wholeNumber('--edition', edition, 1, 3)
  if (subjectTo !== undefined) options.subjectTo = conditionOf(subjectTo)
  if (riskWeight !== undefined) options.riskWeight = numberOf('--risk-weight', riskWeight, '.5')
  if (question !== undefined) options.question = question as NonNullable<BudgetOptions['question']>
  if (totals !== undefined) options.totals = listOf(totals).map((each) => numberOf('--totals', each, '80000,120000'))
  if (texts.bySegment) options.bySegment = true
  if (texts.strategy !== undefined) options.strategy = texts.strategy
  if (texts.weight !== undefined) options.weight = wholeNumber('--weight', texts.weight, 1, 10)
  if (texts.plans !== undefined) options.plans = wholeNumber('--plans', texts.plans, 4, 100)
  if (texts.responses === false) options.responses = false
  return options
}

function listOf(text: string): string[] {
  return text.split(',').flatMap((each) => (each.trim() === '' ? [] : [each.trim()]))
}

function numberOf(option: string, text: string, usual = '120000'): number {
  if (new RegExp(`^${number}$`, 'i').test(text.trim())) return Number(text)
  throw badInput('budgetNumber', { option }, { got: `"${text}"`, example: `${option} ${usual}` })
}

function matched(pattern: string, text: string, word: WordId, example: string): RegExpExecArray {
  const found = new RegExp(`^\\s*${pattern}\\s*$`, 'iu').exec(text)
  if (found !== null) return found
  throw badInput(word, {}, { got: `"${text}"`, example })
}

function boundOf(text: string): [string, [number | null, number | null]] {
  const pattern = `(${name})\\s*=\\s*(${number})?\\s*\\.\\.\\s*(${number})?`
  const [, spend, low, high] = matched(pattern, text, 'budgetBound', '--bound service=0..50000')
  return [spend!, [low === undefined ? null : Number(low), high === undefined ? null : Number(high)]]
}

function fixOf(text: string): [string, number | null] {
  const [, spend, value] = matched(`(${name})(?:\\s*=\\s*(${number}))?`, text, 'budgetFix', '--fix service=60000')
  return [spend!, value === undefined ? null : Number(value)]
}

function limitOf(text: string): RegionConstraint {
  const example = '--limit "service + recovery <= 40000"'
  const [, sum, sign, value] = matched(`(.+?)\\s*(<=|>=|=|≤|≥)\\s*(${number})`, text, 'budgetLimit', example)
  const coefficients: Record<string, number> = {}
  const terms = sum!.replace(/\s+/g, '').match(/[+-]?[^+-]+/g) ?? []
  for (const term of terms) {
    const pattern = `([+-])?(?:(${number})\\*)?(${name})`
    const [, minus, factor, spend] = matched(pattern, term, 'budgetLimit', example)
    coefficients[spend!] = (coefficients[spend!] ?? 0) + (minus === '-' ? -1 : 1) * Number(factor ?? 1)
  }
  const limit = Number(value)
  const side = sign === '=' ? { equals: limit } : sign === '<=' || sign === '≤' ? { atMost: limit } : { atLeast: limit }
  return { name: text.trim(), coefficients, ...side }
}

function conditionOf(text: string): ConditionAsked {
  const example = '--subject-to "npv >= 1000000"'
  const [, outcome, sign, value] = matched(`(${name})\\s*(<=|>=|≤|≥)\\s*(${number})`, text, 'budgetSubject', example)
  const isLeast = sign === '>=' || sign === '≥'
  return isLeast ? { outcome: outcome!, atLeast: Number(value) } : { outcome: outcome!, atMost: Number(value) }
}
