import { FormulaError } from './formulaError.js'
import { checkGrammar } from './grammar.js'
import { type Formula, namesIn } from './node.js'
import { parserTree } from './parser.js'
import { tokensOf } from './tokens.js'
import { toNode } from './toNode.js'
import { words } from './words.js'

export type { Formula }

/** The most characters of a formula. */
const longest = 2000

/**
 * Reads a formula: `+ - * / % ^`, brackets, comparisons (1 or 0), `&& || !`, `c ? a : b`, the functions of
 * `formulaFunctions`, and names of letters of any script, digits and `_`.
 *
 * As in mathematics, powers bind tightest and from the right: `-2^2` is −4, `2^3^2` is 2^9; `**` means the same. `%` is
 * the remainder, with the sign of the left side. What is not 0 is true.
 *
 * @param text A formula of at most 2000 characters, or a number.
 * @throws FormulaError when it is none: what is wrong, where, and what was probably meant.
 *
 * @example
 * parseFormula('1 - exp(-mortality * hr)').names // => ['mortality', 'hr']
 * parseFormula(0.3).text // => '0.3'
 */
export function parseFormula(text: string | number): Formula {
  if (typeof text === 'number') return numberFormula(text)
  if (text.length > longest) throw new FormulaError(words.tooLong(text.length, longest))
  const tokens = tokensOf(text)
  checkGrammar(tokens)
  const root = toNode(parserTree(tokens.map((token) => token.text).join(' ')))
  return { text, names: namesIn(root), root }
}

function numberFormula(value: number): Formula {
  if (!Number.isFinite(value)) throw new FormulaError(words.notFinite, { got: String(value) })
  return { text: String(value), names: [], root: { kind: 'number', value } }
}
