import { InputError } from '../../src/core/errors.js'
import { type ReadOptions, readScenario } from '../../src/scenario/readScenario.js'
import type { Scenario } from '../../src/scenario/scenario.js'

/** Texts of files by name, in place of a disk. */
export type Files = Readonly<Record<string, string>>

/** How files given as texts are found and read. */
export function accessTo(files: Files): Pick<ReadOptions, 'readText' | 'resolve'> {
  return {
    readText: (file) => {
      if (files[file] === undefined)
        throw new InputError([{ file, message: 'there is no such file', messageZh: '文件不存在' }])
      return files[file]
    },
    resolve: (_, reference) => reference
  }
}

/** Reads `fair.yaml` out of the files given, or one file of that name. */
export function readFiles(files: Files | string, set: readonly string[] = []): Scenario {
  return readScenario('fair.yaml', { ...accessTo(typeof files === 'string' ? { 'fair.yaml': files } : files), set })
}

/** The message with which reading is refused; fails where it is not. */
export function refusal(files: Files | string, set: readonly string[] = []): string {
  return refusalOf(() => readFiles(files, set))
}

/** The message with which something is refused; fails where it is not, or where another error is thrown. */
export function refusalOf(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    if (error instanceof InputError) return error.message
    throw error
  }
  throw new Error('nothing was refused')
}
