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

/** Plays notebooks in one process of their own, through tslab's executor, against the built package. */
export async function play(...files: readonly string[]): Promise<PlayedCell[][]> {
  const player = path.join(packageRoot, 'test/notebook/playNotebook.js')
  const { stdout } = await promisify(execFile)(process.execPath, [player, ...files], { maxBuffer: 1e9 })
  return JSON.parse(stdout)
}

/** What a notebook, its Chinese twin and its solutions did. */
export type PlayedTogether = Readonly<Record<'en' | 'zh-CN' | 'solutions', PlayedCell[]>>

const together = new Map<string, Promise<PlayedTogether>>()

/** A notebook, its Chinese twin and its solutions, played once in one process. */
export function playTogether(name: string): Promise<PlayedTogether> {
  const files = ['', 'zh', 'solutions'].map((place) => path.join(folder, place, `${name}.ipynb`))
  const played =
    together.get(name) ??
    play(...files).then(([en, zh, solutions]) => ({ en: en!, 'zh-CN': zh!, solutions: solutions! }))
  together.set(name, played)
  return played
}

/** A notebook of one cell, in a folder inside the package, where cells find it by name. Gives its file. */
export function writtenCell(name: string, source: string): string {
  const place = path.join(packageRoot, 'out/notebooks')
  mkdirSync(place, { recursive: true })
  const file = path.join(place, `${name}.ipynb`)
  writeFileSync(file, JSON.stringify({ cells: [{ cell_type: 'code', source }] }))
  return file
}
