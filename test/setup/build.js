/**
 * `npm run build`: TypeScript checks the sources and puts every module into a file of its own under `dist`; then the command
 * and what its threads run are put into a few files, as to find, open and link five hundred took a short command a third of
 * its time, and calls within one file are cheaper. What is needed only now and then stays in files that are loaded when it
 * is. The single modules remain for programs, notebooks and pages, which import what they use.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, rmSync } from 'node:fs'
import path from 'node:path'
import { rolldown } from 'rolldown'

const root = path.resolve(import.meta.dirname, '../..')
const compiler = path.join(root, 'node_modules/typescript/bin/tsc')
const { status } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' })
if (status !== 0) process.exit(status ?? 1)

// One folder deep, as the modules are that look for what lies beside the package.
const folder = path.join(root, 'dist/command')
rmSync(folder, { recursive: true, force: true })
const bundle = await rolldown({
  cwd: root,
  input: { main: 'src/cli/main.ts', worker: 'src/node/threads/worker.ts' },
  platform: 'node',
  // The drawing of pictures and what starts threads: large, seldom loaded, and with files of their own.
  external: /^(vega|tinypool|@resvg)/,
  logLevel: 'warn'
})
await bundle.write({ dir: folder, format: 'esm' })
await bundle.close()
// Built after npm has linked it, it would not be a program to a shell.
chmodSync(path.join(folder, 'main.js'), 0o755)
