/**
 * Turns the benchmark, which is TypeScript, into programs under `out/bench` that run in plain Node. They hold what they
 * import from `src`, as the command does that people run; what finds files and starts threads they leave where it is built.
 */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = path.join(here, '../..')
const [source, bound] = ['src', 'src/node'].map((folder) => path.join(root, folder) + path.sep)

/** Programs with a process or a thread of their own. */
const programs = ['program', 'customersProcess', 'compileProcess', 'bareLoop']

/** What knows where it lies stays in the built package. */
const builtPackage = {
  name: 'built-package',
  resolveId(id, importer) {
    if (importer === undefined || !id.startsWith('.')) return null
    const file = path.resolve(path.dirname(importer), id)
    if (!file.startsWith(bound)) return null
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
