import { checkCount, checkName } from './calls.js'
import { FormulaError } from './formulaError.js'
import { tokenFault } from './tokenFault.js'
import type { Token } from './tokens.js'
import { words } from './words.js'

/** Brackets and choices may be nested this deep, signs before a value counted with them. */
const deepest = 100

const comparisons: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '==', '!='])
const prefixes: ReadonlySet<string> = new Set(['-', '+', '!'])
/** After these a new comparison may begin. */
const separators: ReadonlySet<string> = new Set(['&&', '||', '?', ':', ','])
/** Words that other languages have for operators. */
const wordOperators: ReadonlyMap<string, string> = new Map([
  ['and', '&&'],
  ['or', '||'],
  ['mod', '%']
])

/** A bracket or a choice that is still open; of a call, the name of the function. */
interface Open {
  readonly kind: 'group' | 'call' | 'choice'
  readonly token: Token
  readonly name: Token
  /** Commas so far. */
  commas: number
}

/** Where a formula stands after some of its tokens. */
interface State {
  readonly open: Open[]
  /** Whether each level of brackets, the current one last, has a comparison since its last separator. */
  readonly compared: boolean[]
  /** Signs before the value that is to come. */
  prefixes: number
  last: Token | undefined
  /** Whether a value is to come, not an operator. */
  wantsValue: boolean
}

/**
 * Checks that numbers, names and signs follow each other as in a formula, with every bracket closed, every choice
 * complete, every function known and given its arguments. The parser then cannot read anything but what was meant (by
 * itself it takes `max(a b)` and `a, b` without a word).
 *
 * @throws FormulaError at the first token that cannot follow.
 *
 * @example
 * checkGrammar(tokensOf('2 * (a + b)')) // => undefined
 */
export function checkGrammar(tokens: readonly Token[]): void {
  const state: State = { open: [], compared: [false], prefixes: 0, last: undefined, wantsValue: true }
  tokens.forEach((token, index) => {
    if (token.kind === 'name') checkName(token, tokens[index + 1]?.text === '(')
    if (state.wantsValue) takeValue(state, token)
    else takeOperator(state, token)
    state.last = token
    if (state.open.length + state.prefixes > deepest) {
      throw new FormulaError(words.tooDeep(deepest), { index: token.index })
    }
  })
  if (state.last === undefined) throw new FormulaError(words.empty)
  if (state.wantsValue) throw valueMissingAfter(state.last)
  const open = state.open.at(-1)
  if (open) throw misplaced(open.token, open.kind === 'choice' ? words.noColon : words.unclosed)
}

/** Takes a number, a name, a bracket that opens, or a sign before a value; after `f(` the bracket that closes. */
function takeValue(state: State, token: Token): void {
  if (token.kind !== 'sign') {
    state.prefixes = 0
    state.wantsValue = false
  } else if (prefixes.has(token.text)) state.prefixes += 1
  else if (token.text === '(') openBracket(state, token, 'group')
  else if (token.text === ')' && state.last?.text === '(' && state.open.at(-1)?.kind === 'call') {
    closeBracket(state, token)
  } else if (state.last?.text === '%') throw valueMissingAfter(state.last)
  else throw tokenFault(token, words.valueExpectedBefore(token.text))
}

/** Takes an operator, a comma, the bracket of a call, or one that closes. */
function takeOperator(state: State, token: Token): void {
  if (token.text === '(' && state.last?.kind === 'name') openBracket(state, token, 'call')
  else if (token.text === ')') closeBracket(state, token)
  else if (token.kind !== 'sign' || token.text === '(' || token.text === '!') throw operatorMissing(state, token)
  else {
    if (token.text === ',') takeComma(state, token)
    if (comparisons.has(token.text)) takeComparison(state, token)
    if (separators.has(token.text)) state.compared[state.compared.length - 1] = false
    if (token.text === '?') state.open.push({ kind: 'choice', token, name: token, commas: 0 })
    if (token.text === ':') takeColon(state, token)
    state.wantsValue = true
  }
}

function takeComma(state: State, token: Token): void {
  const open = state.open.at(-1)
  if (open?.kind === 'choice') throw misplaced(open.token, words.noColon)
  if (open?.kind !== 'call') throw misplaced(token, words.comma)
  open.commas += 1
}

function takeComparison(state: State, token: Token): void {
  const level = state.compared.length - 1
  if (state.compared[level]) throw misplaced(token, words.chained)
  state.compared[level] = true
}

function takeColon(state: State, token: Token): void {
  if (state.open.at(-1)?.kind !== 'choice') throw misplaced(token, words.noQuestion)
  state.open.pop()
}

function openBracket(state: State, token: Token, kind: 'group' | 'call'): void {
  state.open.push({ kind, token, name: state.last ?? token, commas: 0 })
  state.compared.push(false)
  state.prefixes = 0
  state.wantsValue = true
}

function closeBracket(state: State, token: Token): void {
  const open = state.open.pop()
  if (open === undefined) throw misplaced(token, words.unopened)
  if (open.kind === 'choice') throw misplaced(open.token, words.noColon)
  if (open.kind === 'call') checkCount(open.name, state.wantsValue ? 0 : open.commas + 1)
  state.compared.pop()
  state.wantsValue = false
}

/** An error that tells where, counted from 1, since there may be many such tokens. */
function misplaced(token: Token, message: (place: number) => { en: string; zh: string }): FormulaError {
  return tokenFault(token, message(token.index + 1))
}

function valueMissingAfter(token: Token): FormulaError {
  return tokenFault(token, token.text === '%' ? words.percent : words.valueExpectedAfter(token.text))
}

function operatorMissing(state: State, token: Token): FormulaError {
  const message = words.operatorExpected(state.last?.text ?? '', token.text)
  return tokenFault(token, message, wordOperators.get(token.text.toLowerCase()))
}
