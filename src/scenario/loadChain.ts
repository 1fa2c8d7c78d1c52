import { InputError, type Problem } from '../core/errors.js'
import { asMessage } from '../i18n/fill.js'
import { fileWords } from './fileWords.js'
import { gotOf } from './got.js'
import { readYaml } from './readYaml.js'
import type { ReadBeside } from './uncertainty/readDraws.js'
import { migrated, notAMap } from './version.js'
import { isNull, type Report, type Written, type WrittenMap } from './written.js'

/** Greatest size of a scenario file, in bytes. */
export const maxScenarioBytes = 1_000_000

/** Most files in a chain of `extends`. */
const longestChain = 20

/** How files are found and read; passed in, so that this room knows no disk. */
export interface FileAccess {
  /**
   * The text of a file of at most `most` bytes, {@link maxScenarioBytes} where absent. May throw an {@link InputError}, or
   * an error with a `code` such as `ENOENT`.
   */
  readonly readText: (file: string, most?: number) => string
  /** The file that a reference in another file means. */
  readonly resolve: (from: string, reference: string) => string
}

/**
 * Reads a file and those it extends, as layers: first the furthest, the file itself last. How they are laid over one
 * another depends on what kind of scenario they make together.
 *
 * @param file The file, as the user named it.
 * @param access How files are found and read.
 * @param report Called with each problem.
 * @returns What was written in each; `undefined` where a file could not be read, so that checking it would mislead.
 *
 * @example
 * const files = { 'a.yaml': 'perennial: 1\nseed: x', 'b.yaml': 'perennial: 1\nextends: a.yaml\ncurrency: CNY' }
 * const access = { readText: (file) => files[file], resolve: (from, reference) => reference }
 * const layers = loadChain('b.yaml', access, () => undefined)
 * layers.map((layer) => Array.from(layer.entries.keys())) // => [['seed'], ['currency']]
 */
export function loadChain(file: string, access: FileAccess, report: Report): readonly WrittenMap[] | undefined {
  return loadOver([], file, {}, access, report)
}

function loadOver(
  earlier: readonly string[],
  file: string,
  from: Partial<Problem>,
  access: FileAccess,
  report: Report
): readonly WrittenMap[] | undefined {
  const text = textOf(file, from, access, report)
  const written = text === undefined ? undefined : readYaml(text, file, report)
  if (written === undefined) return undefined
  if (written.kind !== 'map') {
    report(notAMap(written))
    return undefined
  }
  const today = migrated(written, report)
  if (today === undefined) return undefined
  const entries = new Map(today.entries)
  const reference = entries.get('extends')?.value
  entries.delete('extends')
  const own: WrittenMap = { ...today, entries }
  if (reference === undefined || isNull(reference)) return [own]
  const base = loadBase([...earlier, file], reference, access, report)
  return base && [...base, own]
}

function loadBase(
  chain: readonly string[],
  reference: Written,
  access: FileAccess,
  report: Report
): readonly WrittenMap[] | undefined {
  const problem = { ...reference.place, path: 'extends' }
  const name = reference.kind === 'scalar' ? reference.value : undefined
  if (typeof name !== 'string' || name.trim() === '') {
    const words = asMessage(fileWords.extendsName)
    report({ ...problem, ...words, ...gotOf(reference), example: 'extends: mature.yaml' })
    return undefined
  }
  const file = resolved(chain[chain.length - 1], name, problem, access, report)
  if (file === undefined) return undefined
  if (chain.includes(file)) {
    const files = [...chain.slice(chain.indexOf(file)), file].join(' → ')
    report({ ...problem, ...asMessage(fileWords.extendsCircle, { files }) })
    return undefined
  }
  if (chain.length >= longestChain) {
    report({ ...problem, ...asMessage(fileWords.extendsTooLong, { most: longestChain }) })
    return undefined
  }
  return loadOver(chain, file, problem, access, report)
}

/** The file that a reference means; where there is none, such as a preset of that name, it is said where it is named. */
function resolved(
  file: string,
  reference: string,
  from: Partial<Problem>,
  access: FileAccess,
  report: Report
): string | undefined {
  try {
    return access.resolve(file, reference)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    for (const problem of error.problems) report({ ...problem, ...from })
    return undefined
  }
}

function textOf(
  file: string,
  from: Partial<Problem>,
  access: FileAccess,
  report: Report,
  most = maxScenarioBytes
): string | undefined {
  try {
    const text = access.readText(file, most)
    if (text.length <= most) return text
    report({ file, ...asMessage(fileWords.tooLarge, { most }) })
  } catch (error) {
    for (const problem of readingProblems(file, error))
      report(from.file === undefined ? problem : within(from, problem))
  }
  return undefined
}

/** A file that another extends could not be read: said where it is named. */
function within(from: Partial<Problem>, problem: Problem): Problem {
  const { file, line: _, column: __, ...rest } = problem
  const [place, placeZh] = file === undefined ? ['', ''] : [`${file}: `, `${file}：`]
  return { ...rest, ...from, message: place + problem.message, messageZh: placeZh + problem.messageZh }
}

function readingProblems(file: string, error: unknown): readonly Problem[] {
  if (error instanceof InputError) return error.problems
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (typeof code !== 'string') throw error
  const words = code === 'ENOENT' ? asMessage(fileWords.noSuchFile) : asMessage(fileWords.cannotBeRead, { code })
  return [{ file, ...words }]
}

/**
 * Reads files that a scenario names besides those it extends, such as draws and known customers: a reference counts from the file it stands in,
 * one that was set from the user's own file. Every problem is told where the file is named.
 *
 * @param own The user's own file.
 * @param access How files are found and read.
 *
 * @example
 * const access = { readText: (file) => `of ${file}`, resolve: (from, reference) => `${from}/${reference}` }
 * besideReader('a.yaml', access)('draws.csv', { file: 'b.yaml', line: 3 }).text // => 'of b.yaml/draws.csv'
 * besideReader('a.yaml', access)('draws.csv', { file: '--set' }).file // => 'a.yaml/draws.csv'
 */
export function besideReader(own: string, access: FileAccess): ReadBeside {
  return (reference, from, most) => {
    const isOfFile = from.line !== undefined && from.file !== undefined
    const file = access.resolve(isOfFile ? from.file : own, reference)
    const problems: Problem[] = []
    const text = textOf(file, from, access, (problem) => problems.push(problem), most)
    if (text === undefined) throw new InputError(problems)
    return { file, text }
  }
}
