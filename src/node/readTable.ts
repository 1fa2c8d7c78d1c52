import type { DataRow, DataTable } from '../calibration/table/dataTable.js'
import { InputError } from '../core/errors.js'
import { asMessage } from '../i18n/fill.js'
import { at, refuseHeaders } from '../records/headerFaults.js'
import { cleanCell } from '../records/readFigure.js'
import type { Reason } from '../records/rowReader.js'
import { recordsWords } from '../records/words.js'
import type { FileMapping } from './records/mappingFile.js'
import { openSource } from './records/openSource.js'
import { recordFileWords } from './records/words.js'

/** Rows among which the headers are looked for. */
const looked = 20

/** A table, and what is to be said of how it was read. */
export interface ReadTable extends DataTable {
  readonly notes: readonly Reason[]
}

/**
 * Reads any table, for `fitTable`: CSV or TSV in UTF-8, UTF-16, GB18030 or an encoding that is named, and .xlsx. The headers are
 * the first row with more than one cell. Cells stay text.
 *
 * @param file Its path; `-` is standard input.
 * @param options Sheet, encoding, delimiter, where they are not found out.
 * @throws InputError for files that cannot be read, headers that are the same, rows with more cells than headers, and no row.
 */
export async function readTable(
  file: string,
  options: Pick<FileMapping, 'sheet' | 'encoding' | 'delimiter'> = {}
): Promise<ReadTable> {
  const source = await openSource(file, options)
  const top = source.top(looked).map((cells) => cells.map((cell) => cleanCell(cell)))
  const widest = top.findIndex((cells) => cells.filter((cell) => cell !== '').length > 1)
  const place = Math.max(0, widest < 0 ? top.findIndex((cells) => cells.some((cell) => cell !== '')) : widest)
  const headers = top[place] ?? []
  if (headers.every((header) => header === '')) throw new InputError([{ file, ...asMessage(recordFileWords.empty) }])
  const problems: ConstructorParameters<typeof InputError>[0][number][] = []
  refuseHeaders(headers, { file, row: place + 1 }, problems)
  const rows: DataRow[] = []
  source.each((cells, number) => {
    if (number <= place + 1 || cells.every((cell) => cleanCell(cell) === '')) return
    if (cells.slice(headers.length).some((cell) => cleanCell(cell) !== '') && problems.length < 10) {
      const values = { cells: cells.length, headers: headers.length }
      problems.push({ ...at({ file, row: number }), ...asMessage(recordsWords.rejectRagged, values) })
    }
    rows.push({ number, cells })
  })
  if (rows.length === 0) problems.push({ file, ...asMessage(recordsWords.noRows, { row: place + 1 }) })
  if (problems.length > 0) throw new InputError(problems)
  const titles = place === 0 ? [] : [asMessage(recordsWords.noteTitles, { file, row: place + 1 })]
  return { file, headers, rows, semicolons: source.semicolons, notes: [...source.notes, ...titles] }
}
