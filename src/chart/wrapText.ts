import { isFullWidth, textWidth } from './textWidth.js'

/** Punctuation that must not begin a line. */
const closing = '，。；：！？、）》”’,.;:!?)%'
/** Punctuation that must not end one. */
const opening = '（《“‘('

/**
 * A text broken into lines that fit a width, since a chart does not break lines itself. Latin text breaks at spaces,
 * Chinese after any character, but never before closing or after opening
 * punctuation. A word wider than the line stays whole.
 *
 * @param text The text; breaks already in it are kept.
 * @param width The longest line in pixels.
 * @param fontSize In pixels.
 *
 * @example
 * wrapText('two words', 40, 10) // => ['two', 'words']
 * wrapText('客户保留率，按届', 50, 10) // => ['客户保留', '率，按届']
 */
export function wrapText(text: string, width: number, fontSize: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width, fontSize))
}

function wrapLine(text: string, width: number, fontSize: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of pieces(text)) {
    if (line !== '' && textWidth((line + piece).trimEnd(), fontSize) > width) {
      lines.push(line.trimEnd())
      line = piece.trimStart()
    } else line += piece
  }
  if (line.trimEnd() !== '' || lines.length === 0) lines.push(line.trimEnd())
  return lines
}

/** The smallest parts between which a line may break: a word with the space after it, or one Chinese character. */
function pieces(text: string): string[] {
  const found: string[] = []
  let inWord = false
  for (const character of text) {
    const narrow = !isFullWidth(character) && character !== ' '
    const last = found.at(-1) ?? ''
    const glued = closing.includes(character) || character === ' ' || (narrow && inWord) || endsOpen(last)
    if (glued && last !== '') found[found.length - 1] += character
    else found.push(character)
    inWord = narrow
  }
  return found
}

function endsOpen(piece: string): boolean {
  const last = piece.trimEnd().slice(-1)
  return last !== '' && opening.includes(last)
}
