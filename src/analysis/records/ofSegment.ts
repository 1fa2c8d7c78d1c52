import { InputError } from '../../core/errors.js'
import { nearestName } from '../../core/nearest.js'
import { asMessage, listed } from '../../i18n/fill.js'
import type { Records } from '../../records/records.js'
import { describeWords } from './words.js'

/**
 * The records of the customers of one segment, with all editions.
 *
 * @param records The records.
 * @param segment Its name as recorded.
 * @throws InputError for a segment that nobody is of, with the nearest name.
 *
 * @example
 * const rows = [{ customer: 'A', edition: '1', segment: 'x', area: 9 }, { customer: 'B', edition: '1', segment: 'y', area: 8 }]
 * const records = ofSegment(makeRecords(rows), 'y')
 * records.customers.map(({ id }) => id) // => ['B']
 * records.figures.area // => Float64Array.of(8)
 */
export function ofSegment(records: Records, segment: string): Records {
  const { customers, editions, attended, entry, entryKnown, figures, covariates } = records
  const kept = customers.flatMap((customer, place) => (customer.segment === segment ? [place] : []))
  if (kept.length === 0) refuse(records, segment)
  const length = editions.length
  const cells = <List extends Int8Array | Float64Array>(values: List, into: List): List => {
    kept.forEach((place, index) => {
      into.set(values.subarray(place * length, (place + 1) * length), index * length)
    })
    return into
  }
  const columns = <Name extends string>(all: Readonly<Partial<Record<Name, Float64Array>>>) =>
    Object.fromEntries(
      Object.entries<Float64Array | undefined>(all).flatMap(([name, values]) =>
        values === undefined ? [] : [[name, cells(values, new Float64Array(kept.length * length))]]
      )
    )
  return {
    ...records,
    customers: kept.map((place) => customers[place]),
    attended: cells(attended, new Int8Array(kept.length * length)),
    entry: Int32Array.from(kept, (place) => entry[place]),
    entryKnown: Uint8Array.from(kept, (place) => entryKnown[place]),
    figures: columns(figures),
    covariates: columns(covariates)
  }
}

function refuse({ customers }: Records, segment: string): never {
  const names = [...new Set(customers.flatMap((customer) => customer.segment ?? []))].sort()
  const suggestion = nearestName(segment, names)
  const words =
    names.length === 0
      ? asMessage(describeWords.noSegments)
      : asMessage(describeWords.unknownSegment, { names: listed(names.slice(0, mostNames)) })
  throw new InputError([
    { path: 'segment', ...words, got: `"${segment}"`, ...(suggestion === undefined ? {} : { suggestion }) }
  ])
}

/** How many segments a message names. */
const mostNames = 8
