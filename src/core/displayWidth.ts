import { eastAsianWidth } from 'get-east-asian-width'

const unseen = /^[\p{Mark}\p{Default_Ignorable_Code_Point}\p{Control}]$/u

function widthOf(character: string): number {
  return unseen.test(character) ? 0 : eastAsianWidth(character.codePointAt(0) ?? 0, { ambiguousAsWide: false })
}

/**
 * The width of a text on a terminal, in columns: 2 for each full-width or wide character (Unicode Standard Annex #11),
 * 0 for combining and invisible ones, 1 for all others.
 *
 * @example
 * displayWidth('retention') // => 9
 * displayWidth('复展率') // => 6
 */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += widthOf(character)
  return width
}

/**
 * A text filled up with spaces to a display width, on the right, or on the left for `end`. Wider text stays as it is.
 *
 * @example
 * padToWidth('展会', 6, 'start') // => '展会  '
 * padToWidth('12', 4, 'end') // => '  12'
 */
export function padToWidth(text: string, width: number, side: 'start' | 'end'): string {
  const spaces = ' '.repeat(Math.max(0, width - displayWidth(text)))
  return side === 'start' ? text + spaces : spaces + text
}

/** Pieces that must stay on one line: a word with the space before it, or one wide character. */
function pieces(text: string): string[] {
  const found: string[] = []
  let word = ''
  for (const character of text) {
    const wide = widthOf(character) === 2
    if (wide || character === ' ') {
      found.push(word)
      word = ''
    }
    word += character
    if (wide) {
      found.push(word)
      word = ''
    }
  }
  found.push(word)
  return found.filter((piece) => piece !== '')
}

/**
 * A text broken into lines of at most a display width, at spaces and between wide characters, and at its own line
 * breaks. A word wider than that stands on a line of its own, uncut; spaces before the first word stay.
 *
 * @example
 * wrapToWidth('relationship cost', 12) // => ['relationship', 'cost']
 * wrapToWidth('客户终身价值', 8) // => ['客户终身', '价值']
 */
export function wrapToWidth(text: string, width: number): string[] {
  return text.split(/\r\n|\r|\n/).flatMap((paragraph) => {
    const lines: string[] = []
    let line = ''
    for (const piece of pieces(paragraph)) {
      if (line.trim() !== '' && displayWidth(line + piece) > width) {
        lines.push(line.trimEnd())
        line = piece.trimStart()
      } else line += piece
    }
    lines.push(line.trimEnd())
    return lines
  })
}

/**
 * The least width that a text can be wrapped to, in columns: that of its widest word or wide character.
 *
 * @example
 * leastWidth('cost per new customer') // => 8
 * leastWidth('成本') // => 2
 */
export function leastWidth(text: string): number {
  return wrapToWidth(text, 0).reduce((most, line) => Math.max(most, displayWidth(line)), 0)
}
