/**
 * Turns the benchmark, which is TypeScript, into programs under `out/bench` that run in plain Node. What they import from
 * `src` they find in `dist`: measured is the package as it is built, file by file, and not a copy of it.
 */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = path.join(here, '../..')
const source = path.join(root, 'src') + path.sep

/** Programs with a process or a thread of their own. */
const programs = ['program', 'customersProcess', 'compileProcess', 'bareLoop']

/** The file of the built package that stands for a file of `src`. */
const builtPackage = {
  name: 'built-package',
  resolveId(id, importer) {
    if (importer === undefined || !id.startsWith('.')) return null
    const file = path.resolve(path.dirname(importer), id)
    if (!file.startsWith(source)) return null
    return { id: path.join(root, 'dist', path.relative(source, file)), external: 'relative' }
  }
}

/** Bundles all programs; gives the folder they are in. Throws an Error where the package is not built. */
export async function bundled() {
  if (!existsSync(path.join(root, 'dist/index.js'))) throw new Error('build the package first: npm run build')
  const folder = path.join(root, 'out/bench')
  const build = await rolldown({
    input: Object.fromEntries(programs.map((name) => [name, path.join(here, `${name}.ts`)])),
    platform: 'node',
    external: /^[^./\\]/,
    plugins: [builtPackage],
    logLevel: 'warn'
  })
  await build.write({ dir: folder, format: 'esm', cleanDir: true })
  await build.close()
  return folder
}
