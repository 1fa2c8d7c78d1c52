import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import { InputError, problemText } from '../../../src/core/errors.js'
import { type ReadRecords, type ReadRecordsOptions, readRecords } from '../../../src/node/readRecords.js'

const folder = mkdtempSync(path.join(tmpdir(), 'records-'))

/** Writes a file into a folder of its own; gives its path. */
export function fileOf(content: string | Uint8Array, name = 'records.csv'): string {
  const file = path.join(mkdtempSync(path.join(folder, 'one-')), name)
  writeFileSync(file, content)
  return file
}

/** A workbook of one or several sheets as bytes. */
export async function workbookOf(
  ...sheets: readonly { readonly data: SheetData; readonly sheet: string }[]
): Promise<Buffer> {
  return writeXlsxFile(sheets.map((sheet) => ({ ...sheet }))).toBuffer()
}

/** What a file is answered with: rows rejected and notes, or why it is refused; in both languages, without its folder. */
export interface Answer {
  readonly read: ReadRecords | undefined
  /** `row: reason`, by rows. */
  readonly rejects: readonly string[]
  readonly rejectsZh: readonly string[]
  readonly notes: readonly string[]
  readonly notesZh: readonly string[]
  readonly refused: string
  readonly refusedZh: string
}

/** Reads a file and gathers everything that is said of it. */
export async function answerTo(
  content: string | Uint8Array,
  options: ReadRecordsOptions = {},
  name = 'records.csv'
): Promise<Answer> {
  const file = fileOf(content, name)
  const plain = (text: string) => text.replaceAll(file, name)
  const nothing = { read: undefined, rejects: [], rejectsZh: [], notes: [], notesZh: [] }
  try {
    const read = await readRecords(file, options)
    return {
      read,
      rejects: read.rejects.map(({ row, message }) => `${row}: ${message}`),
      rejectsZh: read.rejects.map(({ row, messageZh }) => `${row}：${messageZh}`),
      notes: read.notes.map(({ message }) => plain(message)),
      notesZh: read.notes.map(({ messageZh }) => plain(messageZh)),
      refused: '',
      refusedZh: ''
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const said = (language: 'en' | 'zh-CN') =>
      plain(error.problems.map((each) => problemText(each, language)).join('\n'))
    return { ...nothing, refused: said('en'), refusedZh: said('zh-CN') }
  }
}
