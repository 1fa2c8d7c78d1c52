import { InputError } from '../../core/errors.js'
import { asMessage } from '../../i18n/fill.js'
import type { RecordMapping } from '../../records/mapping.js'
import { readBytes } from '../readText.js'
import { csvSource } from './csvSource.js'
import { decode } from './decode.js'
import { namedDelimiter } from './delimiter.js'
import { fileKind } from './fileKind.js'
import type { FileMapping } from './mappingFile.js'
import type { RowSource } from './rowSource.js'
import { recordFileWords } from './words.js'
import { xlsxSource } from './xlsxSource.js'

/** Greatest file of records. */
const mostBytes = 1_000_000_000

const recordFile = {
  folder: recordFileWords.folder,
  tooLarge: recordFileWords.tooLarge,
  ending: /^\.(csv|tsv|txt|xlsx)$/i
}

/**
 * Opens a file of rows: its kind, encoding and the sign between its columns are found out.
 *
 * @param name Path; `-` is standard input.
 * @param mapping Sheet, encoding and delimiter, and headers that help to find the delimiter.
 * @throws InputError for a file that cannot be read.
 */
export async function openSource(name: string, mapping: FileMapping): Promise<RowSource> {
  const bytes = readBytes(name, mostBytes, [], recordFile)
  if (fileKind(bytes, name, mapping.encoding !== undefined) === 'workbook')
    return xlsxSource(bytes, name, mapping.sheet)
  if (mapping.sheet !== undefined) throw new InputError([{ file: name, ...asMessage(recordFileWords.sheetOfText) }])
  const { bytes: text, encoding, isGuess } = decode(bytes, name, mapping.encoding)
  const delimiter = mapping.delimiter === undefined ? {} : { delimiter: namedDelimiter(mapping.delimiter) }
  const notes = isGuess
    ? [asMessage(recordFileWords.noteEncoding, { file: name, encoding: encoding.toUpperCase() })]
    : []
  return csvSource(text, name, { ...delimiter, isHeader: isMapped(mapping), notes })
}

/** Whether a mapping names a header. */
function isMapped({ columns = {}, covariates = {} }: RecordMapping): (text: string) => boolean {
  const wanted = new Set([...Object.values(columns), ...Object.values(covariates)].map((each) => each.toLowerCase()))
  return (text) => wanted.has(text.trim().toLowerCase())
}
