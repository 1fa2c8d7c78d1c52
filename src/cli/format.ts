import { extname } from 'node:path'
import { nearestName } from '../core/nearest.js'
import { listed } from '../i18n/fill.js'
import { badInput } from './badInput.js'

/** How the answer of most commands may be written. */
export const formats = ['table', 'json', 'csv', 'markdown'] as const
/** `html` is known to commands that say so. */
export type Format = (typeof formats)[number] | 'html'

const endings = new Map<string, Format>([
  ['.txt', 'table'],
  ['.json', 'json'],
  ['.csv', 'csv'],
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.html', 'html'],
  ['.htm', 'html']
])

/**
 * The format an answer is written in: the one asked for, else the one that the ending of the file says, else, for a file
 * without an ending and for the screen, a table, or the first format of a command that knows no tables.
 *
 * @param asked The word after `--format`, if any.
 * @param file The file after `--out`, if any.
 * @param allowed The formats this command knows. Defaults to all.
 * @throws InputError for another word, with the nearest right one, and for an ending that says no format.
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
  if (asked === undefined) return formatOf(file ?? '', allowed)
  const found = allowed.find((format) => format === asked.toLowerCase())
  if (found) return found
  const suggestion = suggestedFormat(asked.toLowerCase(), allowed)
  const more = { got: `"${asked}"`, ...(suggestion ? { suggestion } : {}) }
  throw badInput('unknownFormat', { names: listed(allowed) }, more)
}

/** Nobody expects text in a spreadsheet's file: an ending we do not write is refused. */
function formatOf(file: string, allowed: readonly Format[]): Format {
  const [usual] = allowed
  const ending = extname(file).toLowerCase()
  const known = [...endings].filter(([, format]) => allowed.includes(format)).map(([name]) => name)
  if (ending === '' || ending === '.') return usual
  const found = endings.get(ending)
  if (found !== undefined && known.includes(ending)) return found
  const own = nearestName(ending, known)
  const format = allowed.includes('csv') ? 'csv' : usual
  throw badInput(
    'unknownEnding',
    { names: listed(known) },
    { file, got: `"${ending}"`, ...(own ? { suggestion: own } : { example: `--out ${file} --format ${format}` }) }
  )
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
