import { chmodSync, realpathSync, renameSync, rmSync, type Stats, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { codeOf } from '../node/readText.js'
import { badInput } from './badInput.js'

/**
 * Makes sure, before anything long begins, that a file can be written where the user wants it.
 *
 * @param file Path of the file to write.
 * @param inputs Files that are read and must not be overwritten.
 * @throws InputError when it is a folder, its folder is missing, or it is one of the inputs.
 */
export function checkOutputFile(file: string, inputs: readonly string[]): void {
  const status = statusOf(file)
  if (status?.isDirectory() || file.endsWith('/')) throw badInput('outIsFolder', {}, { file })
  if (!statusOf(path.dirname(file))?.isDirectory()) throw badInput('outFolderMissing', {}, { file })
  const same = (input: string) => {
    const other = statusOf(input)
    return status?.isFile() && other && other.ino === status.ino && other.dev === status.dev
  }
  if (inputs.some(same)) throw badInput('outIsInput', {}, { file })
}

/**
 * Whether two paths name one place, whatever stands there.
 *
 * @example
 * isSamePath('out.csv', './out.csv') // => true
 */
export function isSamePath(one: string, other: string): boolean {
  return path.resolve(one) === path.resolve(other)
}

/**
 * Writes a file whole or not at all: into a new file beside it, which then takes its name. A link is followed and
 * kept; a device or pipe (such as `/dev/null`) is written to as it is.
 *
 * @param file Path of the file.
 * @param content All of its content, as text or as bytes.
 * @throws InputError when the operating system refuses, with its reason.
 */
export function writeWhole(file: string, content: string | Uint8Array): void {
  try {
    const status = statusOf(file)
    if (status && !status.isFile()) writeFileSync(file, content)
    else replaceFile(status ? realpathSync(file) : file, content, status)
  } catch (error) {
    const code = codeOf(error)
    throw code === undefined ? error : badInput('outRefused', { reason: code }, { file })
  }
}

function replaceFile(file: string, content: string | Uint8Array, status: Stats | undefined): void {
  const draft = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`)
  try {
    writeFileSync(draft, content, { flag: 'wx' })
    if (status) chmodSync(draft, status.mode)
    renameSync(draft, file)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}

function statusOf(file: string): Stats | undefined {
  return statSync(file, { throwIfNoEntry: false })
}
