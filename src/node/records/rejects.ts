import { tableCsv } from '../../core/tableCsv.js'
import { inLanguage, type Language } from '../../i18n/terms.js'
import { recordsWords } from '../../records/words.js'

/** A row that was not used, and why. */
export interface RejectedRow {
  readonly file: string
  /** As a spreadsheet counts it: the headers usually stand in row 1. */
  readonly row: number
  readonly message: string
  readonly messageZh: string
  /** Headers of the file. */
  readonly headers: readonly string[]
  /** Its cells as they were read. */
  readonly cells: readonly string[]
}

/** Spreadsheet programs take a text for UTF-8 only with this mark before it. */
const byteOrderMark = '\ufeff'

/**
 * Rejected rows as a CSV that spreadsheet programs open: file, row and reason, then the cells of the row under the headers of
 * the first file. A cell that would be run as a formula gets a leading apostrophe.
 *
 * @param rejects The rows.
 * @param language Of the reasons.
 *
 * @example
 * const row = { file: 'a.csv', row: 3, message: 'no customer', messageZh: '没有客户', headers: ['Customer', 'Year'], cells: ['', '2019'] }
 * rejectsCsv([row], 'en') // => '\ufeffFile,Row,Reason,Customer,Year\r\na.csv,3,no customer,,2019\r\n'
 */
export function rejectsCsv(rejects: readonly RejectedRow[], language: Language): string {
  const width = rejects.reduce((most, { cells, headers }) => Math.max(most, cells.length, headers.length), 0)
  const headers = rejects[0]?.headers ?? []
  const text = (id: string, label: string) => ({ id, label, unit: '', kind: 'text' as const })
  const columns = [
    text('file', inLanguage(recordsWords.columnFile, language)),
    { ...text('row', inLanguage(recordsWords.columnRow, language)), kind: 'integer' as const },
    text('reason', inLanguage(recordsWords.columnReason, language)),
    ...Array.from({ length: width }, (_, column) => text(`cell${column + 1}`, headers[column] || `${column + 1}`))
  ]
  const rows = rejects.map(({ file, row, message, messageZh, cells }) => [
    file,
    row,
    language === 'zh-CN' ? messageZh : message,
    ...Array.from({ length: width }, (_, column) => cells[column] ?? '')
  ])
  return byteOrderMark + tableCsv({ title: '', columns, rows })
}
