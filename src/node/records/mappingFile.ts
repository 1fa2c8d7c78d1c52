import { InputError, type Problem } from '../../core/errors.js'
import { nearestName } from '../../core/nearest.js'
import { asMessage, listed } from '../../i18n/fill.js'
import { type RecordField, recordFields } from '../../records/headers.js'
import { type CellMeaning, cellMeanings, type RecordMapping } from '../../records/mapping.js'
import { type DateOrder, dateOrders, type Period, periods } from '../../records/period.js'
import { gotOf } from '../../scenario/got.js'
import { readYaml } from '../../scenario/readYaml.js'
import type { Place, Written } from '../../scenario/written.js'
import { readText } from '../readText.js'
import { recordFileWords } from './words.js'

/** What a mapping file may say: how columns are called, and how the file is to be read. */
export interface FileMapping extends RecordMapping {
  readonly sheet?: string
  readonly encoding?: string
  readonly delimiter?: string
}

const keys = [
  ...[
    'columns',
    'covariates',
    'segments',
    'ignore',
    'cells',
    'marks',
    'period',
    'dates',
    'decimal',
    'scoreScale',
    'editions',
    'cancelled'
  ],
  ...['sheet', 'encoding', 'delimiter']
] as const
type Key = (typeof keys)[number]
const marks = ['yes', 'no', 'unknown'] as const
const decimals = ['point', 'comma'] as const
const mostBytes = 1_000_000

/**
 * Reads a mapping file: YAML with strict keys.
 *
 * @param file Its path.
 * @throws InputError with every mistake, its line, what was found there, and the nearest right name.
 */
export function readMappingFile(file: string): FileMapping {
  return readMapping(readText(file, mostBytes), file)
}

/**
 * The same of a text.
 *
 * @param text YAML.
 * @param file A name for messages.
 * @throws InputError as `readMappingFile`.
 *
 * @example
 * readMapping('columns: { customer: Firma, area: "Fläche {edition}" }\nscoreScale: 1..5', 'a.yaml')
 * // => { columns: { customer: 'Firma', area: 'Fläche {edition}' }, scoreScale: [1, 5] }
 */
export function readMapping(text: string, file: string): FileMapping {
  const problems: Problem[] = []
  const written = readYaml(text, file, (problem) => problems.push(problem))
  if (problems.length > 0 || written === undefined) throw new InputError(problems)
  const mapping = new MappingReader(problems).read(written)
  if (problems.length > 0) throw new InputError(problems)
  return mapping
}

class MappingReader {
  constructor(private readonly problems: Problem[]) {}

  read(written: Written): FileMapping {
    if (written.kind === 'scalar' && written.value === null) return {}
    if (written.kind !== 'map') return this.refuse(written, '', recordFileWords.mapNotAMap) ?? {}
    const entries = this.entries(written, '', keys)
    const readers: Readonly<Record<Key, (value: Written) => unknown>> = {
      columns: (value) => this.texts<RecordField>(value, 'columns', recordFields),
      covariates: (value) => this.covariates(value),
      segments: (value) => this.texts(value, 'segments', namesIn(value)),
      ignore: (value) => this.list(value, 'ignore'),
      cells: (value) => this.oneOf<CellMeaning>(value, 'cells', cellMeanings),
      marks: (value) => this.marks(value),
      period: (value) => this.oneOf<Period>(value, 'period', periods),
      dates: (value) => this.oneOf<DateOrder>(value, 'dates', dateOrders),
      decimal: (value) => this.oneOf(value, 'decimal', decimals),
      scoreScale: (value) => this.scale(value),
      editions: (value) => this.list(value, 'editions'),
      cancelled: (value) => this.list(value, 'cancelled'),
      sheet: (value) => this.text(value, 'sheet'),
      encoding: (value) => this.text(value, 'encoding'),
      delimiter: (value) => this.text(value, 'delimiter')
    }
    const read = keys.flatMap((key) => {
      const value = entries.get(key)
      const found = value === undefined ? undefined : readers[key](value)
      return found === undefined ? [] : [[key, found] as const]
    })
    return Object.fromEntries(read) as FileMapping
  }

  private refuse(written: Written, path: string, words: Parameters<typeof asMessage>[0], values = {}): undefined {
    this.problems.push({
      ...written.place,
      ...(path === '' ? {} : { path }),
      ...asMessage(words, values),
      ...gotOf(written)
    })
    return undefined
  }

  private entries<Name extends string>(written: Written, path: string, known: readonly Name[]): Map<Name, Written> {
    const found = new Map<Name, Written>()
    if (written.kind !== 'map') {
      this.refuse(written, path, recordFileWords.mapGroup)
      return found
    }
    for (const [key, { keyPlace, value }] of written.entries) {
      const name = known.find((each) => each === key)
      if (name === undefined) this.unknown(key, keyPlace, path, known)
      else if (value.kind !== 'scalar' || value.value !== null) found.set(name, value)
    }
    return found
  }

  private unknown(key: string, place: Place, path: string, known: readonly string[]): void {
    const suggestion = nearestName(key, known)
    this.problems.push({
      ...place,
      ...(path === '' ? {} : { path }),
      ...asMessage(recordFileWords.mapUnknownKey, { key, keys: listed(known) }),
      ...(suggestion === undefined ? {} : { suggestion })
    })
  }

  private text(written: Written, path: string): string | undefined {
    if (written.kind === 'scalar' && typeof written.value !== 'boolean' && written.value !== null) return written.text
    return this.refuse(written, path, recordFileWords.mapText)
  }

  private list(written: Written, path: string): string[] | undefined {
    if (written.kind === 'scalar') {
      const one = this.text(written, path)
      return one?.split(',').map((each) => each.trim())
    }
    if (written.kind !== 'list') return this.refuse(written, path, recordFileWords.mapTexts)
    return written.items.flatMap((item) => this.text(item, path) ?? [])
  }

  private texts<Name extends string>(written: Written, path: string, known: readonly Name[]) {
    const entries = [...this.entries(written, path, known)].flatMap(([name, value]) => {
      const text = this.text(value, `${path}.${name}`)
      return text === undefined ? [] : [[name, text] as const]
    })
    return Object.fromEntries(entries) as Partial<Record<Name, string>>
  }

  /** A list of headers that are names as well, or headers by name. */
  private covariates(written: Written): Record<string, string> | undefined {
    if (written.kind === 'list') {
      return Object.fromEntries((this.list(written, 'covariates') ?? []).map((name) => [name, name]))
    }
    if (written.kind !== 'map') return this.refuse(written, 'covariates', recordFileWords.mapGroup)
    return this.texts(written, 'covariates', namesIn(written)) as Record<string, string>
  }

  private oneOf<Name extends string>(written: Written, path: string, names: readonly Name[]): Name | undefined {
    const found = written.kind === 'scalar' ? names.find((name) => name === written.value) : undefined
    return found ?? this.refuse(written, path, recordFileWords.mapOneOf, { names: listed(names) })
  }

  private marks(written: Written) {
    const entries = [...this.entries(written, 'marks', marks)].map(([mark, value]) => [
      mark,
      this.list(value, `marks.${mark}`) ?? []
    ])
    return Object.fromEntries(entries)
  }

  private scale(written: Written): readonly [number, number] | undefined {
    const texts = written.kind === 'list' ? this.list(written, 'scoreScale') : undefined
    const scale = scaleIn(texts?.join('..') ?? (written.kind === 'scalar' ? written.text : ''))
    return scale ?? this.refuse(written, 'scoreScale', recordFileWords.mapScale)
  }
}

/** Names that a map gives itself. */
function namesIn(written: Written): readonly string[] {
  return written.kind === 'map' ? [...written.entries.keys()] : []
}

/**
 * A scale as it is written: `1..5`; `undefined` where it is none.
 *
 * @param text Two numbers, the lower first, with two points between.
 *
 * @example
 * scaleIn('1..5') // => [1, 5]
 * scaleIn('5..1') // => undefined
 */
export function scaleIn(text: string): readonly [number, number] | undefined {
  const [, low, high] = /^\s*(-?\d+(?:\.\d+)?)\s*\.\.\s*(-?\d+(?:\.\d+)?)\s*$/.exec(text) ?? []
  return low !== undefined && Number(low) < Number(high) ? [Number(low), Number(high)] : undefined
}
