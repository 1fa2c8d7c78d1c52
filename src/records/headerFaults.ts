import type { Problem } from '../core/errors.js'
import { editDistance } from '../core/nearest.js'
import { asExample, asMessage, listed } from '../i18n/fill.js'
import { headerNames, knownHeader, nearestHeader, outcomeHeaders, plainHeader, type RecordField } from './headers.js'
import type { EditionColumns } from './layout.js'
import type { RecordMapping } from './mapping.js'
import { recordsWords } from './words.js'

/** Where headers stand. */
export interface Place {
  readonly file: string
  readonly row: number
}

/**
 * The place as a problem names it.
 *
 * @example
 * at({ file: 'a.csv', row: 1 }) // => { file: 'a.csv', line: 1 }
 */
export function at({ file, row }: Place) {
  return { file, line: row }
}

/**
 * An option that would settle which column is meant.
 *
 * @example
 * flag('area=Area') // => { example: '--column "area=Area"' }
 */
export function flag(text: string) {
  return { example: `--column "${text}"` }
}

/**
 * Whether two headers are the same, letter case and full-width letters aside.
 *
 * @example
 * isSame('Fläche ', 'fläche') // => true
 */
export function isSame(one: string, other: string): boolean {
  return one.normalize('NFKC').trim().toLowerCase() === other.normalize('NFKC').trim().toLowerCase()
}

/**
 * Headers that an earlier program has damaged, and two columns with the same header.
 *
 * @example
 * const problems = []
 * refuseHeaders(['Customer', '2019', '2019'], { file: 'a.csv', row: 1 }, problems)
 * problems[0].message // => 'two columns have the same header, "2019" (columns 2 and 3); rename one'
 */
export function refuseHeaders(headers: readonly string[], place: Place, problems: Problem[]): void {
  if (headers.some((header) => header.includes('\ufffd'))) {
    problems.push({ ...at(place), ...asMessage(recordsWords.damagedHeader) })
  }
  headers.forEach((header, column) => {
    const first = headers.findIndex((each) => header !== '' && isSame(each, header))
    if (first < 0 || first === column) return
    const values = { header, first: first + 1, second: column + 1 }
    problems.push({ ...at(place), ...asMessage(recordsWords.sameHeader, values) })
  })
}

/**
 * The headers as a message names them, at most a dozen.
 *
 * @example
 * namesOf(['Customer', '', 'Year']) // => { en: 'Customer, Year', zh: 'Customer、Year' }
 */
export function namesOf(headers: readonly string[]) {
  const names = headers.filter((header) => header !== '')
  return listed(names.length > 12 ? [...names.slice(0, 12), '…'] : names)
}

/** Where no column is left that could be meant, one has to be added. */
const headersThatWork = { en: 'Customer,Year,Area', zh: '客户编号,年份,面积' }

/**
 * A field that no column has and none can do without, with the header that probably meant it.
 *
 * @example
 * missing('customer', { en: 'no column', zh: '没有列' }, ['Custmer', 'Year'], { file: 'a.csv', row: 1 }).suggestion // => 'customer'
 * missing('edition', { en: 'no column', zh: '没有列' }, ['Firma', 'Fläche 2019'], { file: 'a.csv', row: 1 }).example
 * // => '--column "area=Fläche {edition}"'
 * missing('edition', { en: 'no column', zh: '没有列' }, ['Company', 'Area'], { file: 'a.csv', row: 1 }).example // => 'Customer,Year,Area'
 */
export function missing(
  field: 'customer' | 'edition',
  words: Parameters<typeof asMessage>[0],
  headers: readonly string[],
  place: Place
): Problem {
  const fields: readonly RecordField[] = field === 'customer' ? ['customer', 'name'] : ['edition']
  const unknown = headers.filter((header) => header !== '' && knownHeader(header) === undefined)
  const meant = unknown.find((header) => nearestHeader(header, fields) !== undefined)
  const byYear = field === 'edition' ? unknown.find((header) => /(19|20)\d\d/.test(header)) : undefined
  const problem = { ...at(place), ...asMessage(words, { row: place.row, headers: namesOf(headers) }) }
  if (unknown.length === 0) return { ...problem, ...asExample(headersThatWork) }
  const example =
    meant === undefined && byYear !== undefined
      ? `area=${byYear.replace(/(19|20)\d\d/, '{edition}')}`
      : `${field}=${meant ?? unknown[field === 'customer' || hasCustomer(headers) ? 0 : 1] ?? unknown[0]}`
  return {
    ...problem,
    ...(meant === undefined ? {} : { suggestion: nearestHeader(meant, fields)! }),
    ...flag(example)
  }
}

function hasCustomer(headers: readonly string[]): boolean {
  return headers.some((header) => ['customer', 'name'].includes(knownHeader(header)?.field ?? ''))
}

const outcomes = new Set(outcomeHeaders.map(plainHeader))

/**
 * A header that is nearly `attended` in a file that has no such column, or that seems to say who stayed: without it, every
 * row would be attendance.
 *
 * @example
 * const problems = []
 * const group = { edition: null, attended: -1, plain: -1, numbers: [] }
 * refuseMisspelt(['Atended'], {}, [group], { file: 'a.csv', row: 1 }, problems)
 * problems[0].suggestion // => 'attended'
 */
export function refuseMisspelt(
  passed: readonly string[],
  mapping: RecordMapping,
  groups: readonly Pick<EditionColumns, 'edition' | 'attended'>[],
  place: Place,
  problems: Problem[]
): void {
  if (groups.length === 0 || groups.some(({ edition, attended }) => edition !== null || attended >= 0)) return
  for (const header of passed) {
    if (mapping.ignore?.some((each) => isSame(each, header))) continue
    const suggestion = headerNames.attended.find((name) => {
      const [one, other] = [plainHeader(header), plainHeader(name)]
      return one.length > 3 && editDistance(one, other) <= Math.max(1, Math.floor(other.length / 4))
    })
    if (suggestion !== undefined) {
      problems.push({ ...at(place), ...asMessage(recordsWords.misspeltHeader, { header }), suggestion })
    } else if (outcomes.has(plainHeader(header))) {
      problems.push({
        ...at(place),
        ...asMessage(recordsWords.attendanceUnsaid, { header }),
        ...flag(`attended=${header}`)
      })
    }
  }
}
