import { InputError, type Problem } from '../../core/errors.js'
import { nearestName } from '../../core/nearest.js'
import { asMessage, listed } from '../../i18n/fill.js'
import type { KnownCustomer } from '../../model/knownCustomer.js'
import { unquoted } from '../valueText.js'
import { mostProblems } from './fields.js'
import type { CustomerRow } from './readCustomers.js'
import { customerWords } from './words.js'

/** A segment whose customers stand in a file: its id, and its titles where it has any. */
export interface NamedSegment {
  readonly id: string
  readonly titles: readonly string[]
}

/**
 * The customers of one of the segments that name the same file: all rows where it is the only one, else those whose column
 * `segment` holds its id or title.
 *
 * @param file Name of the file.
 * @param rows The rows of the file.
 * @param id The segment.
 * @param segments All segments that name the file, this one included.
 * @throws InputError with the line of each row whose segment is not one of them, up to ten.
 *
 * @example
 * const customer = { id: 'A12', tenure: 5, stages: { confirmation: 0, trust: 1, weakening: 0, disappearance: 0 }, missed: 0, attends: null, area: null, score: null }
 * const rows = [{ line: 2, customer, segment: 'Großkunden' }]
 * const segments = [{ id: 'large', titles: ['Großkunden'] }, { id: 'small', titles: [] }]
 * customersOfSegment('my-customers.csv', rows, 'large', segments).length // => 1
 * customersOfSegment('my-customers.csv', rows, 'small', segments).length // => 0
 */
export function customersOfSegment(
  file: string,
  rows: readonly CustomerRow[],
  id: string,
  segments: readonly NamedSegment[]
): readonly KnownCustomer[] {
  if (segments.length < 2) return rows.map(({ customer }) => customer)
  const names = listed(segments.map((segment) => segment.id))
  if (rows.some(({ segment }) => segment === undefined)) {
    throw new InputError([{ file, line: 1, ...asMessage(customerWords.segmentColumn, { names }) }])
  }
  const owners = new Map<string, readonly string[]>()
  const ownersOf = (name: string) => {
    const known = owners.get(name) ?? idsCalled(name, segments)
    owners.set(name, known)
    return known
  }
  const problems: Problem[] = []
  for (const { line, segment = '' } of rows) {
    const found = ownersOf(segment)
    if (found.length === 1) continue
    problems.push({ file, line, ...(found.length > 1 ? several(segment, found) : unknown(segment, segments)) })
    if (problems.length >= mostProblems) break
  }
  if (problems.length > 0) throw new InputError(problems)
  return rows.filter(({ segment = '' }) => ownersOf(segment)[0] === id).map(({ customer }) => customer)
}

/** The segments that a name means: the one with that id, else those with that title. */
function idsCalled(name: string, segments: readonly NamedSegment[]): readonly string[] {
  if (segments.some(({ id }) => id === name)) return [name]
  return segments.filter(({ titles }) => titles.includes(name)).map(({ id }) => id)
}

function several(name: string, ids: readonly string[]) {
  return asMessage(customerWords.severalSegments, { name: unquoted(name), names: listed(ids) })
}

function unknown(name: string, segments: readonly NamedSegment[]) {
  const names = listed(segments.map(({ id, titles: [title] }) => (title ? `${id} (${title})` : id)))
  const suggestion = nearestName(
    name,
    segments.flatMap(({ id, titles }) => [id, ...titles])
  )
  const message = asMessage(customerWords.noSegment, { name: unquoted(name), names })
  return suggestion ? { ...message, suggestion } : message
}
