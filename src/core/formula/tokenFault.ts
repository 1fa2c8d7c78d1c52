import { FormulaError } from './formulaError.js'
import type { Token } from './tokens.js'

/**
 * The error of a token that cannot stand where it does.
 *
 * @example
 * const [token] = tokensOf('lg')
 * tokenFault(token, { en: 'unknown', zh: '未知' }, 'log').suggestion // => 'log'
 */
export function tokenFault(token: Token, message: { en: string; zh: string }, suggestion?: string): FormulaError {
  const details = { index: token.index, got: token.text }
  return new FormulaError(message, suggestion === undefined ? details : { ...details, suggestion })
}
