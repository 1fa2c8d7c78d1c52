import { closeSync, fstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import path from 'node:path'
import { InputError, type Problem } from '../core/errors.js'
import { nearestName } from '../core/nearest.js'
import { asExample, asGot, asMessage } from '../i18n/fill.js'
import type { Term } from '../i18n/terms.js'
import { fileWords } from '../scenario/fileWords.js'
import { nodeWords } from './words.js'

/** Stands for standard input where a file is expected. */
export const standardInput = '-'

/**
 * Reads a text file as UTF-8, whatever it is: a file, a link to one, a pipe, or standard input for `-`. A byte order
 * mark is dropped. Never holds more than the limit in memory.
 *
 * @param file Path of the file, as the user named it; messages show it so.
 * @param mostBytes Greatest size, in bytes.
 * @param otherNames Names that may have been meant besides the files of the same folder.
 * @returns The text.
 * @throws InputError when the file is missing (with the nearest name), a folder, unreadable, too large or not UTF-8.
 */
export function readText(file: string, mostBytes: number, otherNames: readonly string[] = []): string {
  return decoded(file, readBytes(file, mostBytes, otherNames))
}

/** How a kind of file is named where one cannot be read. */
export interface FileKind {
  readonly folder: Term
  readonly tooLarge: Term
  /** Endings of its names. */
  readonly ending: RegExp
}

const scenarioFile: FileKind = { folder: nodeWords.isFolder, tooLarge: fileWords.tooLarge, ending: /^\.ya?ml$/ }

/**
 * Reads the bytes of a file, a pipe, or of standard input for `-`; never holds more than the limit in memory.
 *
 * @param file Path of the file, as the user named it; messages show it so.
 * @param mostBytes Greatest size, in bytes.
 * @param otherNames Names that may have been meant besides the files of the same folder.
 * @param kind How such files are named. Defaults to scenarios.
 * @throws InputError when the file is missing (with the nearest name), a folder, unreadable or too large.
 */
export function readBytes(
  file: string,
  mostBytes: number,
  otherNames: readonly string[] = [],
  kind: FileKind = scenarioFile
): Uint8Array {
  if (file === standardInput) return readUpTo(0, file, mostBytes, kind)
  let descriptor: number | undefined
  try {
    descriptor = openSync(file, 'r')
    const status = fstatSync(descriptor)
    if (status.isDirectory()) throw new InputError([folderProblem(file, kind)])
    if (status.size > mostBytes) throw new InputError([sizeProblem(file, mostBytes, kind, status.size)])
    return readUpTo(descriptor, file, mostBytes, kind)
  } catch (error) {
    throw error instanceof InputError ? error : readingError(file, error, otherNames, kind)
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}

/** Reads to the end or one byte past the limit: a pipe has no size, and a file may grow while it is read. */
function readUpTo(descriptor: number, file: string, mostBytes: number, kind: FileKind): Uint8Array {
  const parts: Uint8Array[] = []
  let total = 0
  while (total <= mostBytes) {
    const part = new Uint8Array(65_536)
    const count = readPart(descriptor, part)
    if (count === 0) return Buffer.concat(parts)
    parts.push(part.subarray(0, count))
    total += count
  }
  throw new InputError([sizeProblem(file, mostBytes, kind)])
}

function readPart(descriptor: number, part: Uint8Array): number {
  for (;;) {
    try {
      return readSync(descriptor, part)
    } catch (error) {
      const code = codeOf(error)
      if (code === 'EOF') return 0
      if (code !== 'EAGAIN') throw error
      // A pipe that has nothing yet: wait ten milliseconds and ask again.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10)
    }
  }
}

function decoded(file: string, bytes: Uint8Array): string {
  const text = utf8(bytes)
  if (text !== undefined) return text
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const problem = { file, ...asExample(nodeWords.saveAsUtf8) }
  if (utf16) throw new InputError([{ ...problem, ...asMessage(nodeWords.isUtf16) }])
  throw new InputError([{ ...problem, line: badLine(bytes), ...asMessage(nodeWords.notUtf8) }])
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The first line that is not UTF-8; no character of UTF-8 holds the byte of a line feed in it. */
function badLine(bytes: Uint8Array): number {
  let start = 0
  for (let line = 1; ; line++) {
    const feed = bytes.indexOf(0x0a, start)
    if (feed < 0 || utf8(bytes.subarray(start, feed)) === undefined) return line
    start = feed + 1
  }
}

function readingError(file: string, error: unknown, otherNames: readonly string[], kind: FileKind): unknown {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new InputError([missingProblem(file, otherNames, kind)])
    case 'EISDIR':
      return new InputError([folderProblem(file, kind)])
    case 'EACCES':
    case 'EPERM':
      return new InputError([{ file, ...asMessage(nodeWords.forbidden) }])
    case 'ELOOP':
      return new InputError([{ file, ...asMessage(nodeWords.linkCircle) }])
    case 'ENAMETOOLONG':
      return new InputError([{ ...asMessage(nodeWords.nameTooLong), got: `${file.slice(0, 60)}…` }])
    default:
      return otherError(file, error)
  }
}

function otherError(file: string, error: unknown): unknown {
  const code = codeOf(error)
  return code === undefined ? error : new InputError([{ file, ...asMessage(fileWords.cannotBeRead, { code }) }])
}

function missingProblem(file: string, otherNames: readonly string[], kind: FileKind): Problem {
  const folder = path.dirname(file)
  if (!isFolder(folder)) return { file, ...asMessage(nodeWords.noFolder, { folder }) }
  const suggestion = nearestFile(file, readdirSync(folder), kind) ?? nearestOther(file, otherNames)
  return { file, ...asMessage(fileWords.noSuchFile), ...(suggestion ? { suggestion } : {}) }
}

/** The file of the folder that was probably meant: the same name with an ending, else the nearest. */
function nearestFile(file: string, names: readonly string[], { ending }: FileKind): string | undefined {
  const wanted = path.basename(file)
  const sorted = [...names].sort()
  const near = sorted.find((name) => ending.test(name.slice(wanted.length)) && name.startsWith(wanted))
  const found = near ?? nearestName(wanted, sorted)
  return found && path.join(path.dirname(file), found)
}

/** The other name that was probably meant, with or without what stands before its colon. */
function nearestOther(file: string, names: readonly string[]): string | undefined {
  const found = nearestName(file, [...names, ...names.map(withoutPrefix)])
  return names.find((name) => name === found || withoutPrefix(name) === found)
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function folderProblem(file: string, { folder, ending }: FileKind): Problem {
  const inside = readdirSync(file)
    .filter((name) => ending.test(path.extname(name)))
    .sort()
  const example = inside.length > 0 ? { example: path.join(file, inside[0]) } : {}
  return { file, ...asMessage(folder), ...example }
}

function sizeProblem(file: string, mostBytes: number, { tooLarge }: FileKind, size?: number): Problem {
  const got = size === undefined ? {} : asGot(nodeWords.gotBytes, { size })
  return { file, ...asMessage(tooLarge, { most: mostBytes }), ...got }
}

function isFolder(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false
}

/** The code of an error of the operating system, such as `ENOENT`, or `undefined` for any other error. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
