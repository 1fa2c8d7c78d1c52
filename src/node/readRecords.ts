import { InputError } from '../core/errors.js'
import { asMessage } from '../i18n/fill.js'
import { assemble, type RowCounts } from '../records/assemble.js'
import type { Records } from '../records/records.js'
import { type Reason, RowReader } from '../records/rowReader.js'
import { recordsWords } from '../records/words.js'
import { headerRow } from './records/headerRow.js'
import { type FileMapping, readMappingFile } from './records/mappingFile.js'
import { openSource } from './records/openSource.js'
import type { RejectedRow } from './records/rejects.js'
import type { RowSource } from './records/rowSource.js'

/** How records are to be read; what stands here goes before the mapping file. */
export interface ReadRecordsOptions extends FileMapping {
  /** Path of a mapping file. */
  readonly map?: string
}

/** How a file was understood. */
export interface ReadFile {
  readonly name: string
  /** One row for each customer and edition (`long`), or for each customer (`wide`). */
  readonly layout: 'long' | 'wide'
  /** Headers of the columns used. */
  readonly columns: readonly string[]
  /** Headers of those passed over. */
  readonly passed: readonly string[]
}

/** Records read from files, and everything that is to be said of it. */
export interface ReadRecords {
  readonly records: Records
  /** In the order of files and rows. */
  readonly rejects: readonly RejectedRow[]
  readonly notes: readonly Reason[]
  /** What mapping file and options say together. */
  readonly mapping: FileMapping
  readonly files: readonly ReadFile[]
  /** Rows read: those used, merged and rejected. */
  readonly rows: number
  readonly counts: RowCounts
}

interface Source {
  readonly name: string
  readonly source: RowSource
  readonly headers: readonly string[]
}

/**
 * Reads a fair's own records: who exhibited when, on how many square metres, at what price, with what score. CSV and TSV in
 * UTF-8, UTF-16, GB18030 or another encoding that is named, and .xlsx; one row for each customer and edition, or one for each
 * customer with columns by edition. Headers in English and Chinese are known, see `headerNames`; others are mapped. Every row
 * is used, merged with another of the same customer and edition, or rejected with a reason.
 *
 * @param file Path of a file, or several whose rows belong together; `-` is standard input.
 * @param options Mapping file, columns, editions, scale of scores, sheet, encoding.
 * @throws InputError for files that cannot be read or understood, and where no row can be used.
 */
export async function readRecords(
  file: string | readonly string[],
  options: ReadRecordsOptions = {}
): Promise<ReadRecords> {
  const mapping = settledMapping(options)
  const reader = new RowReader(mapping)
  const sources: Source[] = []
  const notes: Reason[] = []
  for (const name of typeof file === 'string' ? [file] : file) {
    const source = await openSource(name, mapping)
    const { row, layout } = headerRow(source, name, mapping)
    if (mapping.period !== undefined && layout.kind === 'wide') {
      throw new InputError([{ file: name, line: row, ...asMessage(recordsWords.periodOfColumns) }])
    }
    notes.push(...source.notes)
    if (row > 1) notes.push(asMessage(recordsWords.noteTitles, { file: name, row }))
    const before = reader.statements.rows.number.length
    reader.open(name, layout, source)
    source.each((cells, number) => {
      if (number > row) reader.take(cells, number)
    })
    if (reader.statements.rows.number.length === before) {
      throw new InputError([{ file: name, ...asMessage(recordsWords.noRows, { row }) }])
    }
    sources.push({ name, source, headers: layout.headers })
  }
  const commaIsUsual = sources.map(({ source }) => source.semicolons)
  const { records, counts, notes: said } = named(sources, () => assemble(reader, commaIsUsual))
  const files = reader.files.map(({ name, layout: { kind, headers, used, passed } }) => ({
    name,
    layout: kind,
    columns: headers.filter((_, column) => used[column]),
    passed: passed.map(({ header }) => header)
  }))
  const rejects = rejectsOf(reader, sources)
  return { records, rejects, notes: [...said, ...notes], mapping, files, rows: counts.rows, counts }
}

/** A mapping file with options before it. */
function settledMapping({ map, ...options }: ReadRecordsOptions): FileMapping {
  const file = map === undefined ? {} : readMappingFile(map)
  const columns = { ...file.columns, ...options.columns }
  const covariates = { ...file.covariates, ...options.covariates }
  const scale = options.scoreScale ?? file.scoreScale
  if (scale !== undefined && !(scale[0] < scale[1])) throw new InputError([asMessage(recordsWords.scaleWrong)])
  return { ...file, ...options, columns, covariates }
}

/** What all rows together are refused for names the file, where it is one. */
function named<Result>(sources: readonly Source[], work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof InputError) || sources.length !== 1) throw error
    throw new InputError(error.problems.map((problem) => ({ file: sources[0]!.name, ...problem })))
  }
}

function rejectsOf({ statements: { rows }, reasons }: RowReader, sources: readonly Source[]): RejectedRow[] {
  if (reasons.size === 0) return []
  const places = [...reasons.keys()].sort((one, other) => one - other)
  return sources.flatMap(({ name, source, headers }, file) => {
    const own = places.filter((place) => rows.file.values[place] === file)
    const cells = source.again(new Set(own.map((place) => rows.number.values[place]!)))
    return own.map((place) => {
      const row = rows.number.values[place]!
      return { file: name, row, ...reasons.get(place)!, headers, cells: cells.get(row) ?? [] }
    })
  })
}
