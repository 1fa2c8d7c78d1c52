import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { transpiledSources } from './transpiled.js'

/** A file for workers to load, and what its workers have written down. */
export interface WorkerFile {
  readonly file: URL
  /** Lines that the workers noted, in time. */
  readonly notes: () => string[]
}

/**
 * Makes worker files out of the sources as they stand: workers are started by Node itself, which knows no TypeScript.
 *
 * @param folder Folder below `out`, one a test file.
 * @returns A function of a name and of the body of an async function `(task, work, note)`, where `work` is the real worker
 * and `note` writes a line down before it returns; without a body, the real worker.
 */
export function workerFiles(folder: string): (name: string, body?: string) => WorkerFile {
  const made = transpiledSources(folder)
  const real = pathToFileURL(path.join(made, 'node/threads/worker.js'))
  return (name, body = 'return work(task)') => {
    const place = path.join(made, 'workers')
    mkdirSync(place, { recursive: true })
    const log = path.join(place, `${name}.log`)
    rmSync(log, { force: true })
    const file = path.join(place, `${name}.js`)
    const text = `import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { threadId } from 'node:worker_threads'
import work from '${real.href}'
const log = ${JSON.stringify(log)}
const note = (line) => appendFileSync(log, line + '\\n')
const noted = () => existsSync(log) ? readFileSync(log, 'utf8').split('\\n').length - 1 : 0
let kept
export default async (task) => {
${body}
}
`
    writeFileSync(file, text)
    return { file: pathToFileURL(file), notes: () => linesOf(log) }
  }
}

function linesOf(log: string): string[] {
  return existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n') : []
}
