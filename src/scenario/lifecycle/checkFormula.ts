import { compileFormula } from '../../core/formula/compileFormula.js'
import { FormulaError } from '../../core/formula/formulaError.js'
import type { Formula as ParsedFormula } from '../../core/formula/node.js'
import { parseFormula } from '../../core/formula/parseFormula.js'
import { fill } from '../../i18n/fill.js'
import { meantNumber } from '../checks/checkPlainNumber.js'
import { keepsRule, type NumberRule, numberText, ruleWords } from '../checks/range.js'
import { asDistribution } from '../uncertainty/distributionForms.js'
import { uncertaintyWords } from '../uncertainty/words.js'
import { quoted } from '../valueText.js'
import type { Written } from '../written.js'
import { type Checking, wrong } from './checking.js'
import type { Formula } from './lifecycleScenario.js'
import { checkName, type Scope } from './scope.js'
import { lifecycleWords } from './words.js'

/** Any finite number. */
export const anyNumber: NumberRule = { min: -Infinity, max: Infinity, whole: false }
/** A finite number of at least 0. */
export const notNegative: NumberRule = { min: 0, max: Infinity, whole: false }
/** A probability. */
export const probability: NumberRule = { min: 0, max: 1, whole: false }

/**
 * A number or a formula whose names are known. A number, and a formula without names, must keep a rule; what depends on
 * names is checked when it is computed.
 *
 * @returns The number or the text of the formula; 0 after reporting what is wrong.
 *
 * @example
 * const problems = []
 * const checking = checkingOf({ report: (problem) => problems.push(problem) })
 * const scope = { checking, role: 'move', names: { traits: new Set(), parameters: new Map([['rr', new Set()]]) } }
 * checkFormula(readObject('1 - rr'), scope) // => '1 - rr'
 * checkFormula(readObject('7 / 5'), scope, probability) // => 0
 * problems[0].got // => '7 / 5 = 1.4'
 */
export function checkFormula(written: Written, scope: Scope, rule: NumberRule = anyNumber): Formula {
  const { checking } = scope
  const value = written.kind === 'scalar' ? written.value : undefined
  if (typeof value === 'number') {
    if (keepsRule(value, rule)) return value + 0
    wrong(written, ruleWords(rule), checking)
    return 0
  }
  if (typeof value !== 'string') {
    const holdsColon = written.kind === 'map' && [...written.entries.keys()].some((key) => /[?()]/.test(key))
    const example = { example: '"age > 50 ? 0.2 : 0.1"' }
    const named = { example: 'parameters: { rr: { dist: lognormal, mean: 0.5, sd: 0.1 } }' }
    if (asDistribution(written)) wrong(written, uncertaintyWords.nameIt, checking, named)
    else if (holdsColon) wrong(written, lifecycleWords.formulaQuoted, checking, example)
    else wrong(written, lifecycleWords.mustBeFormula, checking)
    return 0
  }
  const formula = parsedText(value, written, checking)
  if (formula === undefined) return 0
  for (const name of formula.names) checkName(name, written, scope)
  if (formula.names.length > 0) return formula.text
  const result = constantValue(formula)
  if (keepsRule(result, rule)) return formula.text
  const got = Number.isFinite(result) ? `${formula.text} = ${numberText(result)}` : formula.text
  wrong(written, Number.isFinite(result) ? ruleWords(rule) : lifecycleWords.noValue, checking, { got, gotZh: got })
  return 0
}

/**
 * The value of a formula without names.
 *
 * @example
 * constantValue(parseFormula('1 / 4')) // => 0.25
 */
export function constantValue(formula: ParsedFormula): number {
  return compileFormula(formula, () => 0)(new Float64Array(0))
}

/**
 * A text read as a formula.
 *
 * @returns The formula; `undefined` after reporting what is wrong with it.
 *
 * @example
 * const problems = []
 * const checking = checkingOf({ report: (problem) => problems.push(problem) })
 * parsedText('10%', readObject('10%'), checking) // => undefined
 * problems[0].example // => '0.1'
 */
export function parsedText(
  text: string,
  written: Written,
  checking: Pick<Checking, 'report' | 'paths'>
): ParsedFormula | undefined {
  try {
    return parseFormula(text)
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error
    const { message, messageZh, got, suggestion } = error
    const fault = { en: message, zh: messageZh }
    const meant = meantNumber(text.trim())
    const isCut = text.split('(').length > text.split(')').length
    wrong(written, isCut ? fill(lifecycleWords.formulaCut, { fault }) : fault, checking, {
      got: quoted(text),
      gotZh: quoted(text),
      ...(suggestion === undefined || suggestion === got ? {} : { suggestion }),
      ...(meant === undefined ? {} : { example: numberText(meant) }),
      ...(isCut ? { example: '"if(treated, rr, 1)"' } : {})
    })
    return undefined
  }
}

/**
 * The value of a number, or of a formula without names; `undefined` where it depends on names.
 *
 * @param formula A number or the text of a formula, checked.
 *
 * @example
 * knownValue('1 / 4') // => 0.25
 * knownValue('rr / 4') // => undefined
 */
export function knownValue(formula: Formula): number | undefined {
  if (typeof formula === 'number') return formula
  const parsed = parseFormula(formula)
  return parsed.names.length === 0 ? constantValue(parsed) : undefined
}
