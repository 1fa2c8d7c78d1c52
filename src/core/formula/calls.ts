import { nearestName } from '../nearest.js'
import { formulaFunctions } from './functions.js'
import { tokenFault } from './tokenFault.js'
import type { Token } from './tokens.js'
import { words } from './words.js'

/** What other programs call some functions. */
const synonyms: Readonly<Record<string, string>> = {
  ln: 'log',
  pow: '^',
  power: '^',
  mod: '%',
  ifelse: 'if',
  expit: 'logistic',
  invlogit: 'logistic',
  ceiling: 'ceil',
  minimum: 'min',
  maximum: 'max'
}

/** A function as it is called: `min(x, …)`. */
function callOf(name: string): string {
  const { arguments: names, repeats } = formulaFunctions[name]
  return `${name}(${[...names, ...(repeats ? ['…'] : [])].join(', ')})`
}

/**
 * Checks a name by what follows it: a function has arguments, and nothing else has.
 *
 * @throws FormulaError for a function that does not exist, or one without arguments.
 *
 * @example
 * checkName(tokensOf('exp')[0], true) // => undefined
 */
export function checkName(token: Token, isCalled: boolean): void {
  const name = token.text
  const isFunction = Object.hasOwn(formulaFunctions, name)
  if (isFunction && !isCalled) throw tokenFault(token, words.bareFunction(callOf(name), name))
  if (isFunction || !isCalled) return
  const synonym = name.toLowerCase()
  const known = Object.hasOwn(synonyms, synonym)
  const suggestion = known ? synonyms[synonym] : nearestName(name, Object.keys(formulaFunctions))
  throw tokenFault(token, words.unknownFunction(name), suggestion)
}

/**
 * Checks how many arguments a function was given.
 *
 * @throws FormulaError where they are too few or too many.
 *
 * @example
 * checkCount(tokensOf('min')[0], 3) // => undefined
 */
export function checkCount(token: Token, count: number): void {
  const { arguments: wanted, repeats } = formulaFunctions[token.text]
  const least = wanted.length
  if (repeats ? count >= least : count === least) return
  const en = `${repeats ? 'at least ' : ''}${least} argument${least === 1 ? '' : 's'}`
  const zh = `${repeats ? '至少' : ''} ${least} 个参数`
  throw tokenFault(token, words.argumentCount(callOf(token.text), en, zh, count))
}
