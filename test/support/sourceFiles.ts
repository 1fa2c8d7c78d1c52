import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The root of the package, with a slash at its end. */
export const packageRoot = fileURLToPath(new URL('../../', import.meta.url))

/** One file of `src`, named by its path within it, slashes forward. */
export interface SourceFile {
  readonly name: string
  readonly path: string
  readonly text: string
}

/** Every TypeScript file of `src`, in the order of their names. */
export function sourceFiles(): SourceFile[] {
  const folder = `${packageRoot}src/`
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => ({ name, path: folder + name, text: readFileSync(folder + name, 'utf8') }))
}
