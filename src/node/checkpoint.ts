import { appendFileSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { InputError } from '../core/errors.js'
import type { Store } from '../experiment/draws/store.js'
import { asMessage } from '../i18n/fill.js'
import { codeOf } from './readText.js'
import { nodeWords } from './words.js'

/** The first line of a file that keeps what has been played. */
const heading = '{"perennial":"checkpoint","version":1}\n'

/** A checkpoint on disk. */
export interface Checkpoint extends Store {
  /** How many trials it held when it was opened. */
  readonly found: number
}

/**
 * Opens a file that keeps what has been played, line by line as it comes, so that an experiment that was ended in any way goes
 * on from there to the very same result. A last line that was cut short is passed over. Numbers are kept to the last bit.
 * What it holds of other experiments, or of other scenarios, does no harm and is not used.
 *
 * @param file Path of the file; made where there is none.
 * @throws InputError for a file that is no checkpoint, and where it cannot be read or written.
 */
export function openCheckpoint(file: string): Checkpoint {
  const known = attempted(file, () => readCheckpoint(file))
  const found = known.size
  let unwritten = ''
  return {
    found,
    get: (key) => known.get(key),
    put: (key, values) => {
      known.set(key, values)
      unwritten += `${JSON.stringify([key, values])}\n`
    },
    flush: () => {
      if (unwritten === '') return
      const text = unwritten
      unwritten = ''
      attempted(file, () => appendFileSync(file, text))
    }
  }
}

type Kept = Map<string, readonly (number | null)[]>

function readCheckpoint(file: string): Kept {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  if (!text.startsWith(heading)) {
    if (text !== '' && !heading.startsWith(text)) throw new InputError([{ ...asMessage(nodeWords.noCheckpoint), file }])
    writeFileSync(file, heading)
    return new Map()
  }
  const end = text.lastIndexOf('\n') + 1
  // what comes next must begin on a line of its own
  if (end < text.length) truncateSync(file, Buffer.byteLength(text.slice(0, end)))
  return new Map(
    text
      .slice(heading.length, end)
      .split('\n')
      .flatMap((line) => entryIn(line))
  )
}

/** One line: the key of a trial and its figures. One that makes no sense is played again. */
function entryIn(line: string): [string, readonly (number | null)[]][] {
  try {
    const [key, values] = JSON.parse(line)
    const isRight = Array.isArray(values) && values.every((value) => value === null || Number.isFinite(value))
    return typeof key === 'string' && isRight ? [[key, values]] : []
  } catch {
    return []
  }
}

function attempted<Result>(file: string, attempt: () => Result): Result {
  try {
    return attempt()
  } catch (error) {
    const code = codeOf(error)
    if (code === undefined) throw error
    if (code === 'EISDIR') throw new InputError([{ ...asMessage(nodeWords.checkpointFolder), file }])
    if (code === 'ENOENT') throw new InputError([{ ...asMessage(nodeWords.checkpointNoFolder), file }])
    throw new InputError([{ ...asMessage(nodeWords.checkpointRefused, { reason: code }), file }])
  }
}
