import { readBytes } from './readText.js'
import { decode } from './records/decode.js'
import { nodeWords } from './words.js'

const tableFile = { folder: nodeWords.tableFolder, tooLarge: nodeWords.tableTooLarge, ending: /^\.(csv|tsv|txt)$/i }

/**
 * Reads the text of a table as spreadsheets save it: UTF-8, UTF-16 with its mark, or what else a file of records may be written in,
 * see {@link decode}.
 *
 * @param file Path of the file, or `-` for standard input; messages show it so.
 * @param mostBytes Greatest size, in bytes.
 * @throws InputError when the file is missing (with the nearest name), a folder, unreadable or too large.
 */
export function readTableText(file: string, mostBytes: number): string {
  return Buffer.from(decode(readBytes(file, mostBytes, [], tableFile), file).bytes).toString('utf8')
}
