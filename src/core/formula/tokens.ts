import { FormulaError } from './formulaError.js'
import { isReserved, namePattern } from './name.js'
import { refusal } from './refusals.js'
import { words } from './words.js'

/** A number, a name or a sign of a formula, and where it stands in the text. */
export interface Token {
  readonly kind: 'number' | 'name' | 'sign'
  readonly text: string
  readonly index: number
}

const space = /\s+/uy
const number = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y
const sign = /\*\*|<=|>=|==|!=|&&|\|\||[-+*/%^<>!?:(),]/y
/** What other languages write as operators and formulas refuse, be its beginning an operator. */
const foreign = /===|!==|<>|<<|>>|[-+*/]=/y

function matchAt(pattern: RegExp, text: string, index: number): string | undefined {
  pattern.lastIndex = index
  return pattern.exec(text)?.[0]
}

/**
 * The words of a formula one after the other. `**` becomes `^`.
 *
 * @throws FormulaError at the first character that a formula must not have.
 *
 * @example
 * tokensOf('2 * rr').map((token) => token.text) // => ['2', '*', 'rr']
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let index = 0
  while (index < text.length) {
    const blank = matchAt(space, text, index)
    if (blank === undefined) {
      const token = tokenAt(text, index)
      tokens.push(token.text === '**' ? { ...token, text: '^' } : token)
      index += token.text.length
    } else index += blank.length
  }
  return tokens
}

function tokenAt(text: string, index: number): Token {
  const digits = matchAt(number, text, index)
  if (digits !== undefined) {
    if (Number(digits) === Infinity) throw new FormulaError(words.tooLarge, { index, got: digits })
    return { kind: 'number', text: digits, index }
  }
  const name = matchAt(namePattern, text, index)
  if (name !== undefined) {
    if (isReserved(name)) throw new FormulaError(words.reserved(name), { index, got: name })
    return { kind: 'name', text: name, index }
  }
  const operator = matchAt(foreign, text, index) === undefined ? matchAt(sign, text, index) : undefined
  if (operator === undefined) throw refusal(text, index)
  return { kind: 'sign', text: operator, index }
}
