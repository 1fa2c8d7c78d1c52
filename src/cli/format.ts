import { extname } from 'node:path'
import { nearestName } from '../core/nearest.js'
import { listed } from '../i18n/fill.js'
import { badInput } from './badInput.js'

/** How an answer may be written. */
export const formats = ['table', 'json', 'csv', 'markdown'] as const
export type Format = (typeof formats)[number]

const endings = new Map<string, Format>([
  ['.json', 'json'],
  ['.csv', 'csv'],
  ['.md', 'markdown'],
  ['.markdown', 'markdown']
])

/**
 * The format an answer is written in: the one asked for, else the one that the ending of the file says, else a table.
 *
 * @param asked The word after `--format`, if any.
 * @param file The file after `--out`, if any.
 * @param allowed The formats this command knows. Defaults to all.
 * @throws InputError for another word, with the nearest right one.
 *
 * @example
 * chosenFormat(undefined, 'result.CSV') // => 'csv'
 * chosenFormat('json', 'result.csv') // => 'json'
 * chosenFormat(undefined, undefined) // => 'table'
 */
export function chosenFormat(
  asked: string | undefined,
  file: string | undefined,
  allowed: readonly Format[] = formats
): Format {
  if (asked === undefined) return endings.get(extname(file ?? '').toLowerCase()) ?? 'table'
  const found = allowed.find((format) => format === asked.toLowerCase())
  if (found) return found
  const suggestion = suggestedFormat(asked.toLowerCase(), allowed)
  const more = { got: `"${asked}"`, ...(suggestion ? { suggestion } : {}) }
  throw badInput('unknownFormat', { names: listed(allowed) }, more)
}

/** Other words people use for a format. */
const otherWords = new Map<string, Format>([
  ['md', 'markdown'],
  ['text', 'table'],
  ['txt', 'table']
])

function suggestedFormat(asked: string, allowed: readonly Format[]): string | undefined {
  const other = otherWords.get(asked)
  return other && allowed.includes(other) ? other : nearestName(asked, allowed)
}
