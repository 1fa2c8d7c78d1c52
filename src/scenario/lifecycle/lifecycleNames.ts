import { formulaFunctions } from '../../core/formula/functions.js'
import { isFormulaName } from '../../core/formula/name.js'
import { fill } from '../../i18n/fill.js'
import type { Term } from '../../i18n/terms.js'
import { longestName, reservedNames } from '../names.js'
import { scenarioWords } from '../words.js'
import { isClockName } from './formulaNames.js'
import type { Noun } from './lifecycleShape.js'
import { lifecycleWords } from './words.js'

/** Most characters of the name of a stage, a strategy, a group or a multiplier. */
export const longestFreeName = 60

/** Words that mean something where a stage, a strategy or a group may be named. */
export const wildWords: readonly string[] = ['any', 'rest', 'all']

const inFormulas: readonly Noun[] = ['parameter', 'trait', 'category', 'total']

/**
 * What is wrong with a name, as the rest of a sentence that begins with it; `undefined` for a good one. What formulas
 * name (parameters, traits, categories, totals) has letters of any script, digits and `_`, and no meaning yet. Other
 * names may be any text on one line.
 *
 * @param name The name.
 * @param noun What it names.
 *
 * @example
 * lifecycleNameFault('p_BC', 'parameter') // => undefined
 * lifecycleNameFault('time', 'parameter').en // => 'has a meaning in formulas already'
 * lifecycleNameFault('Strategy A, twice a year', 'strategy') // => undefined
 */
export function lifecycleNameFault(name: string, noun: Noun): Term | undefined {
  if (reservedNames.some((reserved) => reserved === name)) return scenarioWords.nameReserved
  if (inFormulas.includes(noun)) return formulaNameFault(name)
  if (wildWords.includes(name)) return lifecycleWords.nameWild
  if (name.trim() !== name || name === '' || /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(name))
    return lifecycleWords.nameNotOneLine
  return [...name].length > longestFreeName ? fill(scenarioWords.nameTooLong, { most: longestFreeName }) : undefined
}

function formulaNameFault(name: string): Term | undefined {
  if (isClockName(name) || Object.hasOwn(formulaFunctions, name) || wildWords.includes(name)) {
    return lifecycleWords.nameHasMeaning
  }
  if (!isFormulaName(name)) return lifecycleWords.formulaNameForm
  return [...name].length > longestName ? fill(scenarioWords.nameTooLong, { most: longestName }) : undefined
}
