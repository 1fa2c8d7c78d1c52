import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'vite'

const root = path.resolve(import.meta.dirname, '../..')
const [sources, built] = [path.join(root, 'src'), path.join(root, 'dist')]

/**
 * Lets tests import from `src` and play what is built of it: Node runs the built modules by itself, in which a fair takes a third
 * of the time that it takes in modules which the test runner has rewritten.
 */
export function playBuilt(): Plugin {
  return {
    name: 'play what is built',
    enforce: 'pre',
    resolveId(id, importer) {
      if (!id.startsWith('.') || importer === undefined) return null
      const file = path.resolve(path.dirname(importer), id)
      return file.startsWith(sources + path.sep) ? path.join(built, path.relative(sources, file)) : null
    }
  }
}

/** Builds, unless what is built is younger than every source. Called once before the tests that play it. */
export function setup(): void {
  const made = statSync(path.join(built, 'command/main.js'), { throwIfNoEntry: false })?.mtimeMs ?? 0
  const changed = readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .map((file) => statSync(path.join(sources, file)).mtimeMs)
    .reduce((latest, each) => Math.max(latest, each), 0)
  if (made > changed) return
  const program = path.join(root, 'test/setup/build.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [program], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`the build failed:\n${stdout}${stderr}`)
}
