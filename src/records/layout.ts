import { InputError, type Problem } from '../core/errors.js'
import { nearestName } from '../core/nearest.js'
import { asMessage, listed } from '../i18n/fill.js'
import { editionByPattern, editionHeader } from './editionHeader.js'
import { at, flag, isSame, missing, namesOf, type Place, refuseHeaders, refuseMisspelt } from './headerFaults.js'
import { knownHeader, nearestHeader, type RecordField, recordFields } from './headers.js'
import type { RecordMapping } from './mapping.js'
import { type RecordedFigure, recordedFigures } from './records.js'
import { recordsWords } from './words.js'

/** A column of numbers: what of, and by what they are multiplied. */
export interface NumberColumn {
  readonly column: number
  /** A recorded figure, or the name of a covariate. */
  readonly figure: RecordedFigure | null
  readonly covariate: string | null
  readonly factor: number
}

/** The columns of one edition; in the long layout the only group, of the edition that the row names. Places are −1 where there is none. */
export interface EditionColumns {
  /** `null` in the long layout. */
  readonly edition: string | null
  readonly attended: number
  /** The column named after nothing but the edition. */
  readonly plain: number
  readonly numbers: readonly NumberColumn[]
}

/** What the columns of a file say. Places are −1 where there is none. */
export interface Layout {
  readonly kind: 'long' | 'wide'
  readonly headers: readonly string[]
  readonly customer: number
  readonly name: number
  readonly segment: number
  readonly since: number
  readonly edition: number
  readonly groups: readonly EditionColumns[]
  /** Whether a column is used, by place. */
  readonly used: readonly boolean[]
  /** Headers of columns passed over, with the known name that may have been meant. */
  readonly passed: readonly { readonly header: string; readonly near: string | undefined }[]
}

/** A column with what it says. */
interface Said {
  readonly column: number
  readonly field: RecordField | 'plain' | 'covariate'
  readonly edition: string | null
  readonly covariate: string | null
  readonly factor: number
}

/** Fields of which a second column is passed over instead of refused: a wrong one makes no wrong number. */
const oneIsEnough: readonly string[] = ['name', 'segment']
const isFigure = (field: string): field is RecordedFigure => (recordedFigures as readonly string[]).includes(field)

/**
 * What the columns of a file say, by a mapping where it names them and by the list of known headers otherwise: one row for
 * each customer and edition where a column names the edition, else one row for each customer with columns by edition.
 *
 * @param headers As written, empty where a column has none.
 * @param mapping What the file cannot say itself.
 * @param place File, and the row of the headers, for messages.
 * @throws InputError where no column says who the customer is or which edition it is, where two say the same, and where the
 *   mapping names what is not there; with the nearest name.
 *
 * @example
 * const layout = layoutOf(['Customer', 'Year', 'Area (m²)'], {}, { file: 'a.csv', row: 1 })
 * layout.kind // => 'long'
 * layout.edition // => 1
 * layoutOf(['公司名称', '2019', '2021面积'], {}, { file: 'a.csv', row: 1 }).groups.map(({ edition }) => edition)
 * // => ['2019', '2021']
 */
export function layoutOf(headers: readonly string[], mapping: RecordMapping, place: Place): Layout {
  const problems: Problem[] = []
  refuseHeaders(headers, place, problems)
  const said = headers.flatMap((header, column) => saidBy(header, column, mapping))
  checkMapped(headers, mapping, said, place, problems)
  const edition = chosen('edition', headers, mapping, said, place, problems)
  const byEdition = said.filter((each) => each.edition !== null)
  if (edition >= 0 && mapping.columns?.edition === undefined && byEdition.length > 1) {
    const names = listed(byEdition.slice(0, 3).map(({ column }) => headers[column]!))
    problems.push({
      ...at(place),
      ...asMessage(recordsWords.bothLayouts, { column: headers[edition]!, headers: names }),
      ...flag(`edition=${headers[edition]}`)
    })
  }
  const kind = edition >= 0 ? 'long' : 'wide'
  const one = (field: RecordField) => chosen(field, headers, mapping, said, place, problems)
  const [id, called, segment, since] = [one('customer'), one('name'), one('segment'), one('since')]
  const customer = id >= 0 ? id : called
  const name = id >= 0 ? called : -1
  if (customer < 0) problems.push(missing('customer', recordsWords.noCustomerColumn, headers, place))
  const groups =
    kind === 'long' ? [longGroup(headers, mapping, said, place, problems)] : wideGroups(headers, said, place, problems)
  if (kind === 'wide' && groups.length === 0) {
    problems.push(missing('edition', recordsWords.noEditionColumn, headers, place))
  }
  const places = [customer, name, segment, since, edition, ...groups.flatMap(placesOf)]
  const used = headers.map((_, column) => places.includes(column))
  const passed = headers.flatMap((header, column) => {
    if (used[column] || header === '') return []
    return [{ header, near: knownHeader(header) === undefined ? nearestHeader(header) : undefined }]
  })
  refuseMisspelt(
    passed.map(({ header }) => header),
    mapping,
    groups,
    place,
    problems
  )
  if (problems.length > 0) throw new InputError(problems)
  return { kind, headers, customer, name, segment, since, edition, groups, used, passed }
}

function placesOf({ attended, plain, numbers }: EditionColumns): number[] {
  return [attended, plain, ...numbers.map(({ column }) => column)]
}

function saidBy(header: string, column: number, mapping: RecordMapping): Said[] {
  if (header === '' || mapping.ignore?.some((each) => isSame(each, header))) return []
  const mapped = mappedBy(header, column, mapping)
  if (mapped.length > 0) return mapped
  const known = knownHeader(header)
  if (known !== undefined) {
    return [{ column, field: known.field, edition: null, covariate: null, factor: known.factor }]
  }
  const found = editionHeader(header, [...(mapping.editions ?? []), ...(mapping.cancelled ?? [])])
  if (found === undefined) return []
  const { edition, holds } = found
  return [{ column, field: holds?.field ?? 'plain', edition, covariate: null, factor: holds?.factor ?? 1 }]
}

function mappedBy(header: string, column: number, { columns = {}, covariates = {} }: RecordMapping): Said[] {
  const entries = [
    ...recordFields.flatMap((field) => (columns[field] === undefined ? [] : [[field, columns[field], null] as const])),
    ...Object.entries(covariates).map(([name, pattern]) => ['covariate', pattern, name] as const)
  ]
  return entries.flatMap(([field, pattern, covariate]) => {
    const edition = pattern.includes('{edition}') ? editionByPattern(header, pattern) : null
    if (edition === undefined || (edition === null && !isSame(pattern, header))) return []
    const factor = knownHeader(header)?.field === field ? knownHeader(header)!.factor : 1
    return [{ column, field: edition !== null && field === 'edition' ? 'plain' : field, edition, covariate, factor }]
  })
}

/** What the mapping names and no column has, and columns that it gives two meanings. */
function checkMapped(
  headers: readonly string[],
  { columns = {}, covariates = {} }: RecordMapping,
  said: readonly Said[],
  place: Place,
  problems: Problem[]
): void {
  const wanted: (readonly [string, string | undefined, boolean])[] = [
    ...recordFields.map(
      (field) =>
        [
          field,
          columns[field],
          said.some((each) => each.field === field || (field === 'edition' && each.field === 'plain'))
        ] as const
    ),
    ...Object.entries(covariates).map(
      ([name, header]) => [name, header, said.some(({ covariate }) => covariate === name)] as const
    )
  ]
  for (const [field, header, found] of wanted) {
    if (header === undefined || (found && headers.some((each) => matches(each, header)))) continue
    const suggestion = nearestName(
      header,
      headers.filter((each) => each !== '')
    )
    problems.push({
      ...at(place),
      ...asMessage(recordsWords.mappedMissing, { header, field, row: place.row, headers: namesOf(headers) }),
      ...(suggestion === undefined ? {} : { suggestion })
    })
  }
  for (const [column, header] of headers.entries()) {
    const [first, second] = said.filter((each) => each.column === column)
    if (second === undefined) continue
    const names = { header, first: first!.covariate ?? first!.field, second: second.covariate ?? second.field }
    problems.push({ ...at(place), ...asMessage(recordsWords.mappedTwice, names) })
  }
}

function matches(header: string, pattern: string): boolean {
  return pattern.includes('{edition}') ? editionByPattern(header, pattern) !== undefined : isSame(header, pattern)
}

/** The column of a field; −1 where there is none. The mapping decides where there are two. */
function chosen(
  field: RecordField,
  headers: readonly string[],
  mapping: RecordMapping,
  said: readonly Said[],
  place: Place,
  problems: Problem[]
): number {
  const pattern = mapping.columns?.[field]
  const all = said.filter((each) => each.field === field && each.edition === null)
  const found = pattern === undefined ? all : all.filter(({ column }) => matches(headers[column]!, pattern))
  const [first, second] = found
  if (
    second !== undefined &&
    !oneIsEnough.includes(field) &&
    !isSame(headers[first!.column]!, headers[second.column]!)
  ) {
    const names = { field, first: headers[first!.column]!, second: headers[second.column]! }
    problems.push({ ...at(place), ...asMessage(recordsWords.twoColumns, names), ...flag(`${field}=${names.first}`) })
  }
  return first?.column ?? -1
}

function longGroup(
  headers: readonly string[],
  mapping: RecordMapping,
  said: readonly Said[],
  place: Place,
  problems: Problem[]
): EditionColumns {
  const numbers = recordedFigures.flatMap((figure) => {
    const column = chosen(figure, headers, mapping, said, place, problems)
    const factor = said.find((each) => each.column === column && each.field === figure)?.factor ?? 1
    return column < 0 ? [] : [{ column, figure, covariate: null, factor }]
  })
  const covariates = said
    .filter((each) => each.covariate !== null && each.edition === null)
    .map(({ column, covariate }) => ({ column, figure: null, covariate, factor: 1 }))
  const attended = chosen('attended', headers, mapping, said, place, problems)
  return { edition: null, attended, plain: -1, numbers: [...numbers, ...covariates] }
}

function wideGroups(
  headers: readonly string[],
  said: readonly Said[],
  place: Place,
  problems: Problem[]
): EditionColumns[] {
  const editions = [...new Set(said.flatMap(({ edition }) => (edition === null ? [] : [edition])))]
  return editions.map((edition) => {
    const own = said.filter((each) => each.edition === edition)
    const only = (field: Said['field']) => {
      const [first, second] = own.filter((each) => each.field === field)
      if (second !== undefined && field !== 'covariate' && !isSame(headers[first!.column]!, headers[second.column]!)) {
        const names = {
          field: field === 'plain' ? edition : `${field} ${edition}`,
          first: headers[first!.column]!,
          second: headers[second.column]!
        }
        problems.push({ ...at(place), ...asMessage(recordsWords.twoColumns, names) })
      }
      return first?.column ?? -1
    }
    const numbers = own
      .filter(({ field }) => isFigure(field) || field === 'covariate')
      .map(({ column, field, covariate, factor }) => ({
        column,
        figure: isFigure(field) ? field : null,
        covariate,
        factor
      }))
    for (const figure of recordedFigures) only(figure)
    return { edition, attended: only('attended'), plain: only('plain'), numbers }
  })
}
