import { InputError, type Problem } from '../../core/errors.js'
import { asMessage } from '../../i18n/fill.js'
import type { BudgetOptions } from './options.js'
import { budgetWords } from './words.js'

/** What only fairs have use for, with the option of the command line. */
const ofFairs = {
  segment: '--segment',
  edition: '--edition',
  bySegment: '--by-segment',
  weight: '--weight',
  replications: '--replications',
  baseline: '--baseline'
} as const

/**
 * Refuses options that would be passed over, with an InputError that says where each belongs: a strategy of a fair, what only
 * fairs have use for of a declared lifecycle, and totals for another question than how much to spend at all.
 *
 * @param options What is asked.
 * @param isLifecycle Whether the scenario declares its own lifecycle.
 *
 * @example
 * requireSuited({ question: 'total', totals: [10, 20] }, false) // => undefined
 */
export function requireSuited(options: BudgetOptions, isLifecycle: boolean): void {
  const problems: Problem[] = []
  if (options.totals !== undefined && (options.question ?? 'best') !== 'total') {
    problems.push({ ...asMessage(budgetWords.totalsOnly), example: '--question total --totals 80000,120000' })
  }
  if (options.strategy !== undefined && !isLifecycle) {
    problems.push({ ...asMessage(budgetWords.strategyOfFair), got: `"${options.strategy}"` })
  }
  if (isLifecycle) {
    for (const [name, option] of Object.entries(ofFairs) as [keyof typeof ofFairs, string][]) {
      const value = options[name]
      if (value === undefined || value === null || value === false) continue
      problems.push(asMessage(budgetWords.forFairs, { name, option }))
    }
  }
  if (problems.length > 0) throw new InputError(problems)
}
