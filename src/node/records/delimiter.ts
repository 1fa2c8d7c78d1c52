import { parse } from 'csv-parse/sync'
import { InputError } from '../../core/errors.js'
import { asExample, asMessage } from '../../i18n/fill.js'
import { editionHeader } from '../../records/editionHeader.js'
import { knownHeader } from '../../records/headers.js'
import { recordFileWords } from './words.js'

const candidates = [',', ';', '\t', '|'] as const
/** How many lines are looked at for the headers. */
const looked = 20

/**
 * The sign that parts columns: by the line of `sep=` that spreadsheets know, else the one that makes the most known headers
 * of one of the first lines, else the most columns of the first.
 *
 * @param beginning The first characters of the file.
 * @param isHeader Whether a text is a header that a mapping names.
 */
export function foundDelimiter(beginning: string, isHeader: (text: string) => boolean): string {
  const [, said] = separatorLine(beginning) ?? []
  if (said !== undefined) return said
  const scores = candidates.map((delimiter) => ({ delimiter, ...scoreOf(beginning, delimiter, isHeader) }))
  const best = scores.reduce((one, other) =>
    other.known > one.known || (other.known === one.known && other.columns > one.columns) ? other : one
  )
  return best.delimiter
}

/**
 * The first line where it is `sep=;`, with its line end, and the sign it names.
 *
 * @param beginning The first characters of the file.
 */
export function separatorLine(beginning: string): RegExpExecArray | null {
  return /^"?sep=(.)"?[^\S\r\n]*(?:\r\n|\n|\r|$)/i.exec(beginning) as RegExpExecArray | null
}

/**
 * The sign that a user named.
 *
 * @param named As written: a sign, `tab` or `\t`, or the English word for one.
 * @throws InputError for more than one sign.
 */
export function namedDelimiter(named: string): string {
  const words: Readonly<Record<string, string>> = {
    tab: '\t',
    '\\t': '\t',
    comma: ',',
    semicolon: ';',
    pipe: '|',
    space: ' '
  }
  const sign = words[named.toLowerCase()] ?? named
  if (sign.length === 1 && sign !== '"' && sign !== '\n' && sign !== '\r') return sign
  throw new InputError([
    {
      ...asMessage(recordFileWords.badDelimiter),
      got: `"${named}"`,
      ...asExample({ en: '--delimiter tab', zh: '--delimiter tab' })
    }
  ])
}

function scoreOf(beginning: string, delimiter: string, isHeader: (text: string) => boolean) {
  let rows: string[][] = []
  try {
    const options = { delimiter, relax_column_count: true, relax_quotes: true, to: looked }
    rows = parse(beginning.slice(0, 1 + beginning.lastIndexOf('\n')) || beginning, options)
  } catch {
    // Cut within a quoted cell, or not parted by this sign: what has been counted before is enough.
  }
  const isKnown = (cell: string) =>
    isHeader(cell) || knownHeader(cell) !== undefined || editionHeader(cell) !== undefined
  const counts = rows.map((row) => row.filter(isKnown).length)
  return { known: Math.max(0, ...counts), columns: Math.max(0, ...rows.slice(0, 1).map((row) => row.length)) }
}
