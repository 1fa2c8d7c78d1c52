import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { InputError } from '../core/errors.js'
import { suggested } from '../core/nearest.js'
import { asMessage, listed } from '../i18n/fill.js'
import { nodeWords } from './words.js'

/** The folder of data shipped with the package. */
const dataFolder = fileURLToPath(new URL('../../data', import.meta.url))

/**
 * Path of a data file shipped with the package, as seen from the working directory, so that it reads well in tables and charts.
 *
 * @param name Of the file, for example `records-long.csv`.
 * @throws InputError with the nearest name when there is none.
 *
 * @example
 * dataFile('records-long.csv').endsWith('data/records-long.csv') // => true
 */
export function dataFile(name: string): string {
  const file = path.join(dataFolder, name)
  const names = readdirSync(dataFolder).filter((each) => /\.(csv|yaml)$/.test(each))
  if (existsSync(file) && path.dirname(file).startsWith(dataFolder)) {
    return path.relative(process.cwd(), file).replaceAll(path.sep, '/')
  }
  const message = asMessage(nodeWords.noDataFile, { name, names: listed(names) })
  throw new InputError([{ ...message, got: name, example: "dataFile('records-long.csv')", ...suggested(name, names) }])
}
