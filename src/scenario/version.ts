import type { Problem } from '../core/errors.js'
import { asGot, asMessage } from '../i18n/fill.js'
import { fileWords } from './fileWords.js'
import { fullWidthIn } from './fullWidth.js'
import { gotOf } from './got.js'
import { isNull, type Report, type Written, type WrittenMap } from './written.js'

/** Turns what was written in one version of the format into the next. */
export type Migration = (written: WrittenMap) => WrittenMap

/** The steps from version 1 to 2, from 2 to 3, and so on; today's format is the first. */
const migrations: readonly Migration[] = []

/** The version of the scenario format that is written today. */
export const formatVersion = migrations.length + 1

const example = `perennial: ${formatVersion}`

/**
 * Checks the key `perennial` of a file and brings an older file to today's format.
 *
 * @param written The file.
 * @param report Called with what is wrong.
 * @param steps The steps from version to version; those of the project unless a test gives its own.
 * @returns The file in today's format, without the key; `undefined` for a version that cannot be read at all.
 *
 * @example
 * const problems = []
 * const report = (problem) => problems.push(problem)
 * migrated(readObject({ perennial: 1, seed: 'x' }), report)?.entries.has('perennial') // => false
 * migrated(readObject({ perennial: 2 }), report) // => undefined
 * problems[0].got // => '2'
 */
export function migrated(
  written: WrittenMap,
  report: Report,
  steps: readonly Migration[] = migrations
): WrittenMap | undefined {
  const entries = new Map(written.entries)
  const version = entries.get('perennial')?.value
  entries.delete('perennial')
  const rest: WrittenMap = { ...written, entries }
  const number = version?.kind === 'scalar' ? version.value : undefined
  if (version === undefined) {
    report({ ...written.place, path: 'perennial', ...asMessage(fileWords.versionMissing), example })
    return rest
  }
  const problem = { ...version.place, path: 'perennial', ...gotOf(version) }
  if (typeof number !== 'number' || !Number.isInteger(number) || number < 1) {
    report({ ...problem, ...asMessage(fileWords.versionNotWhole, { version: steps.length + 1 }), example })
    return rest
  }
  if (number > steps.length + 1) {
    report({ ...problem, ...asMessage(fileWords.versionNewer, { version: steps.length + 1 }) })
    return undefined
  }
  return steps.slice(number - 1).reduce((file, step) => step(file), rest)
}

/**
 * What a file must be at least.
 *
 * @example
 * notAMap(readObject([1, 2])).got // => 'a list of 2 values'
 */
export function notAMap(written: Written): Problem {
  const slip = fullWidthIn(written)
  if (slip) return { ...written.place, ...asMessage(slip.words), ...gotOf(written), example: slip.meant }
  const found = isNull(written) ? asGot(fileWords.gotEmptyFile) : gotOf(written)
  return { ...written.place, ...asMessage(fileWords.notAMap), ...found, example }
}
