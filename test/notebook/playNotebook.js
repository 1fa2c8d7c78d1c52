/**
 * Plays a notebook through tslab's own executor, without Jupyter, and prints what every cell did as JSON:
 *
 *     node test/notebook/playNotebook.js notebooks/01-compare-strategies.ipynb
 *
 * One object a code cell: `source`, `ok`, `text` (standard output), `errors` (standard error, with the real message of a
 * failing cell) and `displays` (media bundles). Stops after the first failing cell. A promise that was rejected and not
 * awaited counts as a failure, which Jupyter would let pass.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { format } from 'node:util'

const require = createRequire(import.meta.url)
const { createConverter } = require('tslab/dist/converter')
const { createExecutor } = require('tslab/dist/executor')
const jupyter = require('tslab/dist/jupyter')

const file = path.resolve(process.argv[2])
const notebook = JSON.parse(readFileSync(file, 'utf8'))
process.chdir(path.dirname(file))
Object.assign(process.env, environmentOf(notebook.metadata?.kernelspec?.name))

const print = process.stdout.write.bind(process.stdout)
let cell
process.stdout.write = (text) => {
  cell.text += text
  return true
}
process.stderr.write = (text) => {
  cell.errors += text
  return true
}
jupyter.lastWriteDisplayData = (message) => cell.displays.push(message.data)
process.on('unhandledRejection', (reason) => {
  cell.ok = false
  cell.errors += `a promise was rejected and not awaited: ${format(reason)}\n`
})

const node = createConverter({ isJS: false, isBrowser: false })
const executor = createExecutor(process.cwd(), { node, browser: node, close: () => node.close() }, console)
const cells = []
for (const { cell_type: type, source } of notebook.cells) {
  if (type !== 'code') continue
  cell = { source: [source].flat().join(''), ok: true, text: '', errors: '', displays: [] }
  cells.push(cell)
  const ran = await executor.execute(cell.source)
  await setImmediate()
  cell.ok &&= ran
  if (!cell.ok) break
}
executor.close()
print(JSON.stringify(cells), () => process.exit(0))

/** What the kernel of that name sets in its environment, as Jupyter would. */
function environmentOf(kernel) {
  if (kernel === undefined) return {}
  const place = new URL(`../../notebooks/.jupyter/kernels/${kernel}/kernel.json`, import.meta.url)
  return JSON.parse(readFileSync(place, 'utf8')).env ?? {}
}
