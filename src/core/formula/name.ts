/** The pattern of a name within a formula: letters of any script, digits and _, the first not a digit. */
export const namePattern = /[\p{L}_][\p{L}\p{M}\p{Nd}_]*/uy

/** Words that other languages give a value to; a formula has only numbers. */
const reserved: ReadonlySet<string> = new Set(['true', 'false', 'null', 'this'])

/**
 * Whether a text can stand in a formula as the name of a quantity: letters of any script, digits and `_`, the first not
 * a digit. Not `true`, `false`, `null` or `this`. Names of functions pass: what they mean depends on what follows.
 *
 * @example
 * isFormulaName('p_BC') // => true
 * isFormulaName('复展率') // => true
 * isFormulaName('birth-rate') // => false
 * isFormulaName('2nd') // => false
 */
export function isFormulaName(text: string): boolean {
  namePattern.lastIndex = 0
  return namePattern.exec(text)?.[0] === text && !isReserved(text)
}

/**
 * Whether a word is one that other languages give a value to, and formulas refuse.
 *
 * @example
 * isReserved('true') // => true
 * isReserved('truth') // => false
 */
export function isReserved(name: string): boolean {
  return reserved.has(name)
}
