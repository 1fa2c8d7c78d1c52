import { displayWidth } from '../core/displayWidth.js'

/**
 * Advance widths of the printable ASCII characters from the space on, in thousandths of the font size: of Helvetica
 * (Adobe Font Metrics) and Noto Sans CJK SC, whichever is wider.
 */
const latinWidths = [
  278, 323, 474, 556, 556, 921, 680, 278, 338, 338, 467, 584, 278, 347, 278, 392, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 728, 293, 500, 667, 556, 833,
  723, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 338, 392, 338, 555, 559, 606, 563, 618, 500, 620,
  556, 322, 564, 607, 275, 275, 552, 284, 926, 610, 606, 620, 620, 388, 500, 356, 607, 521, 802, 500, 521, 500, 338,
  270, 338, 584
]

/** Bold text is about a twelfth wider. */
const boldFactor = 1.08

/**
 * The width of a line of text in pixels, estimated without drawing it: Latin letters as in Helvetica or in
 * Noto Sans, whichever is wider, so that neither is clipped; Chinese characters and full-width punctuation as wide as
 * the font size, anything else .6 of it. A drawing library without a screen takes a fixed width for every character and
 * clips Chinese; this estimate does not.
 *
 * @param text One line.
 * @param fontSize In pixels.
 * @param bold Whether it is set in bold. Defaults to false.
 *
 * @example
 * textWidth('保留率', 10) // => 30
 * textWidth('ab', 10) // => 11.81
 */
export function textWidth(text: string, fontSize: number, bold = false): number {
  let thousandths = 0
  for (const character of text) thousandths += characterWidth(character)
  return ((thousandths * fontSize) / 1000) * (bold ? boldFactor : 1)
}

function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code >= 32 && code < 127) return latinWidths[code - 32]
  return isFullWidth(character) ? 1000 : displayWidth(character) * 600
}

/**
 * Whether a character is as wide as it is high in a Chinese font: ideographs, kana, hangul and full-width forms, and the
 * quotation marks, dashes and ellipses that Chinese typesetting makes as wide.
 *
 * @example
 * isFullWidth('展') // => true
 * isFullWidth('“') // => true
 * isFullWidth('x') // => false
 */
export function isFullWidth(character: string): boolean {
  return displayWidth(character) === 2 || '“”‘’—…·'.includes(character)
}
