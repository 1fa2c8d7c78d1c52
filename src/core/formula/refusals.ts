import { FormulaError } from './formulaError.js'
import { words } from './words.js'

type Message = { readonly en: string; readonly zh: string }

/** What other notations write, longest first, with what to say and what to write. */
const operators: readonly (readonly [string, Message, string?])[] = [
  ['>>>', words.shift('>>>')],
  ['===', words.written('===', '=='), '=='],
  ['!==', words.written('!==', '!='), '!='],
  ['<>', words.written('<>', '!='), '!='],
  ['<<', words.shift('<<')],
  ['>>', words.shift('>>')],
  ['=>', words.written('=>', '>='), '>='],
  ['=<', words.written('=<', '<='), '<='],
  ['+=', words.step('+=')],
  ['-=', words.step('-=')],
  ['*=', words.step('*=')],
  ['/=', words.step('/=')],
  ['=', words.assignment, '=='],
  ['&', words.bits('&', '&&', 'and', '且'), '&&'],
  ['|', words.bits('|', '||', 'or', '或'), '||'],
  ['~', words.bits('~', '!', 'not', '非'), '!'],
  ["'", words.text],
  ['"', words.text],
  ['`', words.text],
  ['“', words.text],
  ['”', words.text],
  ['‘', words.text],
  ['’', words.text],
  ['.', words.point],
  ['[', words.list],
  [']', words.list],
  ['{', words.list],
  ['}', words.list],
  [';', words.semicolon]
]

/** Characters that look like those of a formula: of mathematics, and of full width as Chinese keyboards give. */
const lookalikes: Readonly<Record<string, string>> = {
  '×': '*',
  '·': '*',
  '÷': '/',
  '−': '-',
  '–': '-',
  '≤': '<=',
  '≥': '>=',
  '≠': '!=',
  '²': '^2',
  '³': '^3',
  '√': 'sqrt',
  '、': ',',
  '。': '.'
}

/** The ASCII character that a full-width one stands for. */
function narrow(character: string): string | undefined {
  const code = character.charCodeAt(0)
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : undefined
}

/**
 * The error of a character or operator that a formula must not have, with what is written instead.
 *
 * @param text The formula.
 * @param index Where it stands.
 *
 * @example
 * refusal('a = 1', 2).suggestion // => '=='
 * refusal('（a', 0).suggestion // => '('
 */
export function refusal(text: string, index: number): FormulaError {
  const known = operators.find(([operator]) => text.startsWith(operator, index))
  if (known) return new FormulaError(known[1], details(index, known[0], known[2]))
  const character = String.fromCodePoint(text.codePointAt(index) ?? 0)
  const right = lookalikes[character] ?? narrow(character)
  if (right !== undefined) return new FormulaError(words.written(character, right), details(index, character, right))
  return new FormulaError(words.character(visible(character)), { index, got: character })
}

/** A character that prints nothing, by its code. */
function visible(character: string): string {
  if (!/[\p{C}\p{Z}\p{M}]/u.test(character)) return character
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

function details(index: number, got: string, suggestion: string | undefined) {
  return suggestion === undefined ? { index, got } : { index, got, suggestion }
}
