/** What a spreadsheet would take for the start of a formula; the full-width signs count in East Asian editions of Excel. */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/

/** A signed number as tables write it, alone or with its interval: a spreadsheet finds nothing to run in it. */
const signedNumber = /^[+-]\d[\d,]*(\.\d+)?(e[+-]\d+)?%?( \[[-+\d.,e ]+\])?( \(n=\d+\))?$/

/**
 * Text as it may stand in a cell of a spreadsheet: what would be run as a formula (it begins with = + - @, a tab or a line
 * break; OWASP, CSV Injection) gets a leading apostrophe.
 *
 * @param text Text of a cell.
 *
 * @example
 * spreadsheetText("=cmd|'/C calc'!A0") // => "'=cmd|'/C calc'!A0"
 * spreadsheetText('EuroCIS') // => 'EuroCIS'
 */
export function spreadsheetText(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text
}

/**
 * The same for a cell of a page that people read, and may paste into a spreadsheet: signed numbers stay as they are.
 *
 * @param text Text of a cell.
 *
 * @example
 * pastedText('+2.0 [+1.0, +3.0]') // => '+2.0 [+1.0, +3.0]'
 * pastedText('-1+HYPERLINK("x")') // => '\'-1+HYPERLINK("x")'
 */
export function pastedText(text: string): string {
  return signedNumber.test(text) ? text : spreadsheetText(text)
}
