import { deriveKey, nameKey } from '../random/streams.js'
import { fillUniforms, type StreamKey } from '../random/threefry.js'

/** What a column of uniform numbers is for: each purpose has numbers of its own. */
export const columnPurpose = { place: 0, order: 1 } as const

/**
 * Uniform numbers inside (0, 1) for the column of a name, one a row: those of the stream of the name under `key`, so
 * that other columns change nothing, and of the row's number, so that more rows change none of the first.
 *
 * @param key Of the design, such as `seedKey('a seed')`.
 * @param name Of the column, such as a parameter's path.
 * @param rows How many.
 * @param purpose `place` of a point, or `order` of a shuffle. Defaults to `place`.
 *
 * @example
 * const column = columnUniforms(seedKey('a'), 'price', 5)
 * column.length // => 5
 * columnUniforms(seedKey('a'), 'price', 3) // => column.slice(0, 3)
 */
export function columnUniforms(
  key: StreamKey,
  name: string,
  rows: number,
  purpose: keyof typeof columnPurpose = 'place'
): Float64Array {
  const numbers = Int32Array.from({ length: rows }, (_, row) => row)
  const uniforms = new Float64Array(rows)
  const stream = deriveKey(nameKey(key, name), columnPurpose[purpose])
  fillUniforms(stream, numbers, new Uint32Array(rows), numbers, 0, rows, uniforms, new Float64Array(rows))
  return uniforms
}
