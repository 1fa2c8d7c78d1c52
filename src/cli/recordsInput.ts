import path from 'node:path'
import { nearestName } from '../core/nearest.js'
import { listed } from '../i18n/fill.js'
import { type ReadRecords, type ReadRecordsOptions, readRecords } from '../node/readRecords.js'
import { standardInput } from '../node/readText.js'
import { scaleIn } from '../node/records/mappingFile.js'
import { rejectsCsv } from '../node/records/rejects.js'
import { type RecordField, recordFields } from '../records/headers.js'
import { dateOrders, periods } from '../records/period.js'
import { badInput } from './badInput.js'
import type { Context } from './context.js'
import type { GlobalOptions, OutputOptions } from './options.js'
import { checkOutputFile, isSamePath, writeWhole } from './outputFile.js'
import type { RecordsOptions } from './recordsOptions.js'

/**
 * The records that a command was given. Rejected rows are written to their file; they and what else is to be
 * noted are said on standard error.
 *
 * @param files Paths as the user named them.
 * @param options The options of `addRecordsOptions`, and what else the command takes.
 * @param context Language and streams.
 * @throws InputError for options and files that are wrong, and where no row can be used.
 */
export async function readRecordsFor(
  files: readonly string[],
  options: RecordsOptions & Pick<GlobalOptions, 'quiet'> & Pick<OutputOptions, 'out'>,
  context: Context
): Promise<ReadRecords> {
  if (files.length === 0) throw badInput('recordsMissing', {}, { example: 'perennial describe records.csv' })
  const rejectsFile = options.rejects ?? rejectsBeside(files[0]!)
  const inputs = [...files, ...(options.map === undefined ? [] : [options.map])].filter(
    (file) => file !== standardInput
  )
  if (options.rejects !== undefined) checkOutputFile(rejectsFile, inputs)
  if (options.out !== undefined && options.out !== '-' && isSamePath(options.out, rejectsFile)) {
    throw badInput('rejectsIsOther', {}, { file: rejectsFile })
  }
  const read = await readRecords(files, readingOptions(options))
  if (read.rejects.length > 0) {
    checkOutputFile(rejectsFile, inputs)
    writeWhole(rejectsFile, rejectsCsv(read.rejects, context.language))
    const said = { rejected: read.rejects.length, rows: read.rows, file: rejectsFile }
    if (options.quiet !== true) context.err.write(`${context.say('rowsRejected', said)}\n`)
  }
  if (options.quiet !== true) {
    for (const { message, messageZh } of read.notes) {
      context.err.write(`${context.language === 'zh-CN' ? messageZh : message}\n`)
    }
  }
  return read
}

/**
 * Where rejected rows are written if nothing else is said: beside the input, under its name.
 *
 * @example
 * rejectsBeside('data/records.csv') // => 'data/records.rejects.csv'
 * rejectsBeside('-') // => 'records.rejects.csv'
 */
export function rejectsBeside(file: string): string {
  if (file === standardInput) return 'records.rejects.csv'
  const { dir, name } = path.parse(file)
  return path.join(dir, `${name}.rejects.csv`)
}

/**
 * Options of the command line as `readRecords` takes them.
 *
 * @throws InputError for a column of an unknown field and a scale that is none.
 *
 * @example
 * readingOptions({ column: ['customer=Firma'], cancelled: '2020,2021' })
 * // => { columns: { customer: 'Firma' }, covariates: {}, cancelled: ['2020', '2021'] }
 */
export function readingOptions(options: RecordsOptions): ReadRecordsOptions {
  const {
    map,
    column = [],
    ignore,
    period,
    dates,
    cancelled,
    editions,
    sheet,
    encoding,
    delimiter,
    scoreScale
  } = options
  return {
    ...columnsIn(column),
    ...(map === undefined ? {} : { map }),
    ...(ignore === undefined ? {} : { ignore: labelsIn(ignore) }),
    ...(period === undefined ? {} : { period: choiceOf('--period', period, periods) }),
    ...(dates === undefined ? {} : { dates: choiceOf('--dates', dates, dateOrders) }),
    ...(cancelled === undefined ? {} : { cancelled: labelsIn(cancelled) }),
    ...(editions === undefined ? {} : { editions: labelsIn(editions) }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(scoreScale === undefined ? {} : { scoreScale: scaleOf(scoreScale) })
  }
}

/** Labels with commas between, also Chinese ones. */
function labelsIn(text: string): string[] {
  return text
    .split(/[,，、]/)
    .map((label) => label.trim())
    .filter((label) => label !== '')
}

function choiceOf<Name extends string>(option: string, text: string, names: readonly Name[]): Name {
  const found = names.find((name) => name.toLowerCase() === text.trim().toLowerCase())
  if (found !== undefined) return found
  const suggestion = nearestName(text, names)
  throw badInput(
    'badChoice',
    { option, names: listed(names) },
    {
      got: `"${text}"`,
      example: `${option} ${names[0]}`,
      ...(suggestion === undefined ? {} : { suggestion: `${option} ${suggestion}` })
    }
  )
}

function scaleOf(text: string): readonly [number, number] {
  const scale = scaleIn(text)
  if (scale !== undefined) return scale
  throw badInput('badScale', {}, { got: `"${text}"`, example: '--score-scale 1..5' })
}

function columnsIn(pairs: readonly string[]): Pick<ReadRecordsOptions, 'columns' | 'covariates'> {
  const columns: Partial<Record<RecordField, string>> = {}
  const covariates: Record<string, string> = {}
  for (const pair of pairs) {
    const [, field, header] = /^\s*([^=]+?)\s*=\s*(.+?)\s*$/s.exec(pair) ?? []
    const known = recordFields.find((each) => each === field)
    const [, covariate] = /^covariate\.(.+)$/.exec(field ?? '') ?? []
    if (header !== undefined && known !== undefined) columns[known] = header
    else if (header !== undefined && covariate !== undefined) covariates[covariate] = header
    else {
      const suggestion = field === undefined ? undefined : nearestName(field, recordFields)
      throw badInput(
        'badColumn',
        { fields: listed(recordFields) },
        {
          got: `"${pair}"`,
          example: '--column "customer=Firma"',
          ...(suggestion === undefined ? {} : { suggestion })
        }
      )
    }
  }
  return { columns, covariates }
}
