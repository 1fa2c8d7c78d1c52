/**
 * Text whose intervals stay on one line in a page: a no-break space between their ends.
 *
 * @param text Text with intervals such as `[1.0, 3.0]`.
 *
 * @example
 * unbroken('+2.0 [+1.0, +3.0]') === '+2.0 [+1.0,\u00a0+3.0]' // => true
 */
export function unbroken(text: string): string {
  return text.replace(/\[([-+\d.,e]+), ([-+\d.,e]+)\]/g, '[$1,\u00a0$2]')
}
