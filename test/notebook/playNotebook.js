/**
 * Plays notebooks through tslab's own executor, without Jupyter, and prints what every cell of each did as JSON:
 *
 *     node test/notebook/playNotebook.js notebooks/01-compare-strategies.ipynb notebooks/zh/01-compare-strategies.ipynb
 *
 * A list a notebook, in it one object a code cell: `source`, `ok`, `text` (standard output), `errors` (standard error, with the
 * real message of a failing cell) and `displays` (media bundles). A notebook stops after its first failing cell. A promise that
 * was rejected and not awaited counts as a failure, which Jupyter would let pass.
 *
 * Notebooks that are played together share what takes long: a cell that was translated before is not translated again, and a
 * function that plays fairs remembers what it gave for equal arguments.
 */
import { readFileSync } from 'node:fs'
import Module, { createRequire } from 'node:module'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { format } from 'node:util'
import * as perennial from '../../dist/index.js'
import { kernelLanguage } from '../../dist/notebook/language.js'
import { remembered, withPlaysRemembered } from '../support/remembered.js'

const require = createRequire(import.meta.url)
const { createConverter } = require('tslab/dist/converter')
const { createExecutor } = require('tslab/dist/executor')
const jupyter = require('tslab/dist/jupyter')

const files = process.argv.slice(2).map((file) => path.resolve(file))
process.chdir(path.dirname(files[0]))

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

const players = withPlaysRemembered(perennial)
const load = Module._load
Module._load = function (request, ...rest) {
  if (request === 'perennial') return players
  const loaded = load.call(this, request, ...rest)
  return request === 'perennial/notebook' ? { ...loaded, language: kernelLanguage() } : loaded
}

const converter = createConverter({ isJS: false, isBrowser: false })
const node = { ...converter, convert: remembered(converter.convert) }
const played = []
for (const file of files) played.push(await playNotebook(file))
converter.close()
print(JSON.stringify(played), () => process.exit(0))

async function playNotebook(file) {
  const notebook = JSON.parse(readFileSync(file, 'utf8'))
  process.chdir(path.dirname(file))
  delete process.env.PERENNIAL_LANGUAGE
  Object.assign(process.env, environmentOf(notebook.metadata?.kernelspec?.name))
  const executor = createExecutor(process.cwd(), { node, browser: node, close: () => undefined }, console)
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
  return cells
}

/** What the kernel of that name sets in its environment, as Jupyter would. */
function environmentOf(kernel) {
  if (kernel === undefined) return {}
  const place = new URL(`../../notebooks/.jupyter/kernels/${kernel}/kernel.json`, import.meta.url)
  return JSON.parse(readFileSync(place, 'utf8')).env ?? {}
}
