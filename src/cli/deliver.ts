import type { Table } from '../core/table.js'
import { tableCsv } from '../core/tableCsv.js'
import { tableMarkdown } from '../core/tableMarkdown.js'
import { tableText } from '../core/tableText.js'
import type { Context } from './context.js'
import { chosenFormat, type Format } from './format.js'
import type { OutputOptions } from './options.js'
import { checkOutputFile, writeWhole } from './outputFile.js'

/** What a command has to say, in the shapes that the formats need; only the shape asked for is made. */
export interface Answer {
  /** Tables for people. */
  readonly tables: () => readonly Table[]
  /** The one long table of the CSV. Defaults to the first of the tables. */
  readonly long?: () => Table
  /** Plain text in place of the tables, for the format `table`. */
  readonly text?: () => string
  /** The page, of a command that knows the format `html`. */
  readonly html?: () => string
  /** The value that JSON holds. */
  readonly json: () => unknown
}

/** Where and how the answer of one command goes. */
export interface Delivery {
  readonly format: Format
  readonly file: string | undefined
  readonly inputs: readonly string[]
}

/**
 * Decides format and file before the work begins, so that a wrong one costs no time.
 *
 * @param options What the user asked for.
 * @param inputs Files that are read and must not be overwritten.
 * @param allowed Formats the command knows. Defaults to all.
 * @throws InputError for an unknown format or a file that cannot be written.
 */
export function prepareDelivery(
  options: OutputOptions,
  inputs: readonly string[] = [],
  allowed?: readonly Format[]
): Delivery {
  const file = options.out === '-' ? undefined : options.out
  if (file !== undefined) checkOutputFile(file, inputs)
  const format = chosenFormat(options.format, file, allowed)
  return { format, file, inputs }
}

/**
 * Writes an answer: to the file whole or not at all, or to standard output.
 *
 * @param answer What there is to say.
 * @param delivery Where and how, from {@link prepareDelivery}.
 * @param context Streams and language.
 */
export function deliver(answer: Answer, delivery: Delivery, context: Context): void {
  const text = answerText(answer, delivery.format, delivery.file ? undefined : context.out.columns)
  if (delivery.file === undefined) context.out.write(text)
  else writeWhole(delivery.file, text)
}

/**
 * An answer as text of one format, ending with a line feed. In CSV it is one table, the long one; in the formats for
 * people tables follow each other with an empty line between.
 *
 * @param answer What there is to say.
 * @param format The format.
 * @param width Columns of the screen, if it is one.
 */
export function answerText(answer: Answer, format: Format, width?: number): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(answer.json(), null, 2)}\n`
    case 'csv':
      return ended(tableCsv(answer.long ? answer.long() : answer.tables()[0]))
    case 'markdown':
      return ended(answer.tables().map(tableMarkdown).map(trimEnd).join('\n\n'))
    case 'table':
      return ended(answer.text ? answer.text() : tablesText(answer.tables(), width))
    case 'html':
      return answer.html === undefined ? '' : ended(answer.html())
  }
}

function tablesText(tables: readonly Table[], width: number | undefined): string {
  return tables.map((table) => trimEnd(tableText(table, width === undefined ? {} : { width }))).join('\n\n')
}

function trimEnd(text: string): string {
  return text.trimEnd()
}

function ended(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`
}
