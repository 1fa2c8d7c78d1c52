import { fill } from '../i18n/fill.js'
import type { Term } from '../i18n/terms.js'
import type { Written } from './written.js'
import { yamlWords } from './yamlWords.js'

/** Signs of YAML as Chinese keyboards give them, in full width, and what YAML takes. */
const signs: Readonly<Record<string, string>> = {
  '：': ':',
  '，': ',',
  '｛': '{',
  '｝': '}',
  '［': '[',
  '］': ']',
  '【': '[',
  '】': ']'
}
const anySign = /[：，｛｝［］【】]/g

/** Where no sign of YAML stands: in quotation marks and in comments. */
const passedOver = /"(?:[^"\\]|\\.)*"|'[^']*'|(?:^|\s)#.*/g

/** Where full-width signs stand for those of YAML: behind a key, around a value, before the next entry in brackets. */
const slips = [
  /^\s*(?:-\s+)?[\p{L}_][\p{L}\p{N}_-]*\s*：/u,
  /[{,，｛]\s*[A-Za-z_]\w*\s*：/,
  /[:：]\s*[｛［【]/,
  /[{[｛［【].*，\s*(?:[A-Za-z_]\w*\s*[:：]|[-+.\d])/
]

/**
 * The first full-width sign of a text in which one stands where YAML wants its own; `undefined` where there is none. Within a
 * text, such as a title, it is at its place, and so it is in comments and in quotation marks.
 *
 * @param text A line of a file that is wrong, or a key or a value of it.
 * @returns Where the sign stands, from 0; what is to be said of it; and the text with signs that YAML takes.
 *
 * @example
 * fullWidthSign('horizon：{ editions: 3 }').meant // => 'horizon: { editions: 3 }'
 * fullWidthSign('horizon：{ editions: 3 }').index // => 7
 * fullWidthSign('title: 甲：乙，丙') // => undefined
 */
export function fullWidthSign(text: string): { index: number; words: Term; meant: string } | undefined {
  const bare = text.replace(passedOver, (part) => ' '.repeat(part.length))
  if (!slips.some((slip) => slip.test(bare))) return undefined
  const index = bare.search(anySign)
  const sign = bare[index]!
  return { index, words: fill(yamlWords.fullWidth, { sign, instead: signs[sign]! }), meant: narrowed(text, bare) }
}

/**
 * The same of what stands where a map belongs.
 *
 * @example
 * fullWidthIn({ kind: 'scalar', place: {}, value: 'editions：3', text: 'editions：3' }).meant // => 'editions: 3'
 */
export function fullWidthIn(written: Written): ReturnType<typeof fullWidthSign> {
  return written.kind === 'scalar' && typeof written.value === 'string' ? fullWidthSign(written.value) : undefined
}

/** A text with plain signs, and a space behind colons and commas; what is passed over stays as it is. */
function narrowed(text: string, bare: string): string {
  const plain = text.replace(anySign, (sign, index: number) => {
    if (bare[index] !== sign) return sign
    const needsSpace = (sign === '：' || sign === '，') && /\S/.test(text[index + 1] ?? ' ')
    return needsSpace ? `${signs[sign]} ` : signs[sign]!
  })
  return plain.trim()
}
