import { linearForm } from '../../core/formula/linearForm.js'
import { nearestName } from '../../core/nearest.js'
import { asMessage } from '../../i18n/fill.js'
import { unquoted } from '../valueText.js'
import type { Written, WrittenMap } from '../written.js'
import { parsedText } from './checkFormula.js'
import { type Checking, wrong } from './checking.js'
import { nameText } from './nameText.js'
import { type Summand, totalFault } from './totalKind.js'
import { lifecycleWords } from './words.js'

/** Category to coefficient. */
export type Total = Readonly<Record<string, number>>

/**
 * Named sums of categories and of other totals, each worked out to the coefficients of categories. Costs and values are
 * subtracted from one another, never added up, and amounts of different units need factors.
 *
 * @param written What was written under `totals`.
 * @param categories The categories.
 * @param checking Takes in the problems.
 *
 * @example
 * const written = readObject({ net: 'income - cost', cost: 'health + 2 * drugs' })
 * const cost = { kind: 'cost', unit: 'EUR' }
 * const categories = { income: { kind: 'value', unit: 'EUR' }, health: cost, drugs: cost }
 * checkTotals(written, categories, checkingOf({})).net // => { income: 1, health: -1, drugs: -2 }
 */
export function checkTotals(
  written: WrittenMap,
  categories: Readonly<Record<string, Summand>>,
  checking: Checking
): Readonly<Record<string, Total>> {
  const isCategory = (name: string) => Object.hasOwn(categories, name)
  const known = [...Object.keys(categories), ...written.entries.keys()]
  const faulty = new Set<string>()
  const found = new Map<string, Total>()
  const open: string[] = []
  const totalOf = (name: string, formula: Written): Total => {
    const earlier = found.get(name)
    if (earlier) return earlier
    open.push(name)
    const total: Record<string, number> = {}
    let isFaulty = false
    for (const [part, coefficient] of linearOf(formula, checking)) {
      const entry = written.entries.get(part)
      if (isCategory(part)) total[part] = (total[part] ?? 0) + coefficient
      else if (entry === undefined) unknownPart(part, formula, known, checking)
      else if (open.includes(part)) {
        const path = [...open.slice(open.indexOf(part)), part].join(' → ')
        report(formula, asMessage(lifecycleWords.totalsCircle, { path }), checking)
      } else {
        for (const [each, inner] of Object.entries(totalOf(part, entry.value))) {
          total[each] = (total[each] ?? 0) + coefficient * inner
        }
        isFaulty ||= faulty.has(part)
      }
    }
    open.pop()
    const fault = isFaulty ? undefined : totalFault(total, categories)
    if (fault) report(formula, asMessage(fault), checking)
    if (fault || isFaulty) faulty.add(name)
    found.set(name, total)
    return total
  }
  return Object.fromEntries(
    [...written.entries].map(([name, { value }]) => {
      if (isCategory(name)) report(value, asMessage(lifecycleWords.totalIsCategory, { name }), checking)
      return [name, totalOf(name, value)] as const
    })
  )
}

function linearOf(formula: Written, checking: Checking): ReadonlyMap<string, number> {
  const text = nameText(formula)
  if (formula.kind !== 'scalar' || text === undefined) {
    wrong(formula, lifecycleWords.mustBeSum, checking, { example: 'cost: health + drugs' })
    return new Map()
  }
  const parsed = parsedText(text, formula, checking)
  const linear = parsed && linearForm(parsed)
  if (linear === null) wrong(formula, lifecycleWords.mustBeSum, checking, { example: 'cost: health + drugs' })
  return linear ?? new Map()
}

function unknownPart(part: string, formula: Written, known: readonly string[], checking: Checking): void {
  const suggestion = nearestName(part, known)
  const message = asMessage(lifecycleWords.noOutcome, { name: unquoted(part) })
  report(formula, { ...message, ...(suggestion ? { suggestion } : {}) }, checking)
}

function report(written: Written, message: { message: string; messageZh: string }, checking: Checking): void {
  checking.report({ ...written.place, path: checking.paths.of(written), ...message })
}
