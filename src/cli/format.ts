import { extname } from 'node:path'
import { nearestName } from '../core/nearest.js'
import { badInput } from './badInput.js'
import type { Say } from './words.js'

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
 * @param say Speaker of the language, for the message.
 * @param allowed The formats this command knows. Defaults to all.
 * @throws InputError for another word, with the nearest right one.
 *
 * @example
 * chosenFormat(undefined, 'result.CSV', (id) => id) // => 'csv'
 * chosenFormat('json', 'result.csv', (id) => id) // => 'json'
 * chosenFormat(undefined, undefined, (id) => id) // => 'table'
 */
export function chosenFormat(
  asked: string | undefined,
  file: string | undefined,
  say: Say,
  allowed: readonly Format[] = formats
): Format {
  if (asked === undefined) return endings.get(extname(file ?? '').toLowerCase()) ?? 'table'
  const found = allowed.find((format) => format === asked.toLowerCase())
  if (found) return found
  const suggestion = suggestedFormat(asked.toLowerCase(), allowed)
  throw badInput(say('unknownFormat', { names: allowed.join(', ') }), {
    got: `"${asked}"`,
    ...(suggestion ? { suggestion } : {})
  })
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
