import { InputError } from '../core/errors.js'
import { asMessage } from '../i18n/fill.js'
import { fileWords } from './fileWords.js'
import { readObject } from './readObject.js'
import { migrated, notAMap } from './version.js'
import { type Report, valueAt, type WrittenMap } from './written.js'

const today = { keyPlace: {}, value: readObject(1) }

/**
 * Takes the plain object of a program as one layer, as if it had been a file. `perennial: 1` may be left out, and a
 * `name` is not part of the layer.
 *
 * @param input What the program gave.
 * @param report Called with each problem.
 * @returns The layer; `undefined` for a version that cannot be read at all.
 * @throws InputError when it is no map of keys and values.
 *
 * @example
 * const layer = readProgram({ name: 'plan', horizon: { editions: 3 } }, () => undefined)
 * Array.from(layer.entries.keys()) // => ['horizon']
 */
export function readProgram(input: unknown, report: Report): WrittenMap | undefined {
  const written = readObject(input)
  if (written.kind !== 'map') throw new InputError([notAMap(written)])
  const entries = new Map(written.entries)
  if (nameOfProgram(input) !== undefined) entries.delete('name')
  if (entries.delete('extends')) report({ path: 'extends', ...asMessage(fileWords.extendsInProgram) })
  if (valueAt(written, 'perennial') === undefined) entries.set('perennial', today)
  return migrated({ ...written, entries }, report)
}

/**
 * The name that the object of a program gives itself.
 *
 * @example
 * nameOfProgram({ name: 'plan' }) // => 'plan'
 * nameOfProgram({}) // => undefined
 */
export function nameOfProgram(input: unknown): string | undefined {
  const name = valueAt(readObject(input), 'name')
  return name?.kind === 'scalar' && typeof name.value === 'string' ? name.value : undefined
}
