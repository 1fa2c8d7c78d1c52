import { readText } from '../node/readText.js'
import { makeRecords, type RecordRow } from '../records/makeRecords.js'
import { type Records, recordedFigures } from '../records/records.js'
import type { Context } from './context.js'
import type { RecordsOptions } from './recordsOptions.js'

/** Stand-in: plain commas, fixed headers. */
export async function readRecordsFor(
  files: readonly string[],
  _options: RecordsOptions,
  _context: Context
): Promise<{ readonly records: Records }> {
  const rows = files.flatMap((file) => {
    const [head, ...lines] = readText(file, 1e9).trim().split(/\r?\n/)
    const names = head!.split(',')
    return lines.map((line): RecordRow => {
      const cells = new Map(line.split(',').map((cell, at) => [names[at]!, cell]))
      const text = (name: string) => cells.get(name) || null
      const numbers = recordedFigures.map((name) => [name, text(name) === null ? null : Number(text(name))])
      const said = text('attended')
      return {
        customer: text('customer')!,
        edition: text('edition')!,
        attended: said === '?' ? null : said !== '0',
        segment: text('segment'),
        since: text('since'),
        ...Object.fromEntries(numbers)
      }
    })
  })
  return { records: makeRecords(rows, { files }) }
}
