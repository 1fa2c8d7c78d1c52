import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { packageRoot } from '../../support/sourceFiles.js'

/** What a code cell did. */
export interface PlayedCell {
  readonly source: string
  readonly ok: boolean
  readonly text: string
  readonly errors: string
  readonly displays: readonly Readonly<Record<string, string>>[]
}

/** A cell as it is stored. */
export interface StoredCell {
  readonly id: string
  readonly cell_type: 'code' | 'markdown'
  readonly source: string | readonly string[]
  readonly outputs?: readonly unknown[]
  readonly execution_count?: number | null
}

/** A notebook as it is stored. */
export interface StoredNotebook {
  readonly cells: readonly StoredCell[]
  readonly metadata: { readonly kernelspec: { readonly name: string } }
}

/** Where the notebooks are. */
export const folder = path.join(packageRoot, 'notebooks')

/** A stored notebook, its path as seen from {@link folder}. */
export function readNotebook(file: string): StoredNotebook {
  return JSON.parse(readFileSync(path.join(folder, file), 'utf8'))
}

/** The text of a cell. */
export function sourceOf({ source }: StoredCell): string {
  return [source].flat().join('')
}

/** Plays a notebook in a process of its own, through tslab's executor, against the built package. */
export async function play(file: string): Promise<PlayedCell[]> {
  const player = path.join(packageRoot, 'test/notebook/playNotebook.js')
  const { stdout } = await promisify(execFile)(process.execPath, [player, file], { maxBuffer: 1e8 })
  return JSON.parse(stdout)
}

/** Plays one cell, from a folder inside the package, where cells find it by name. */
export async function playCell(name: string, source: string): Promise<PlayedCell> {
  const place = path.join(packageRoot, 'out/notebooks')
  mkdirSync(place, { recursive: true })
  const file = path.join(place, `${name}.ipynb`)
  writeFileSync(file, JSON.stringify({ cells: [{ cell_type: 'code', source }] }))
  const [cell] = await play(file)
  return cell!
}
