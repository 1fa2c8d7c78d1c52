import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Table } from '../../src/core/table.js'
import { tableText } from '../../src/core/tableText.js'
import { helpText, type Options, readOptions, UsageError } from './options.js'
import { recorded } from './record.js'
import { type Done, jsonDocument, ratioTable, type Setting } from './report.js'
import { sections } from './sections.js'

const names = sections.map(({ name }) => name)
/** The page lies where it is written, this program in `out/bench`. */
const page = fileURLToPath(new URL('../../test/bench/README.md', import.meta.url))

/** Runs the benchmark; gives the exit code: 0, or 2 for a command line that cannot be meant. */
export async function main(words: readonly string[]): Promise<number> {
  try {
    const options = readOptions(words, names)
    if (options.help) process.stdout.write(helpText(names))
    else await measureAll(options)
    return 0
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    process.stderr.write(`${error.message}\n`)
    return 2
  }
}

/** Measures section by section; tables are shown as they come, the document at the end. */
async function measureAll({ format, only, quick, out, record }: Options): Promise<void> {
  const show = (table: Table) => {
    if (format === 'table') process.stdout.write(`${tableText(table, { width: process.stdout.columns ?? 120 })}\n`)
  }
  const begin = performance.now()
  const passed = (since: number) => (performance.now() - since) / 1000
  const done: Done[] = []
  for (const section of sections.filter(({ name }) => only.length === 0 || only.includes(name))) {
    const start = performance.now()
    process.stderr.write(`${section.title} …`)
    const measured = await section.measure({ quick, rounds: quick ? 1 : 5 })
    process.stderr.write(` ${passed(start).toFixed(1)} s\n`)
    done.push({ section, measured })
    for (const table of measured.tables) show(table)
  }
  const cores = availableParallelism()
  const setting: Setting = { node: process.versions.node, cores, quick, seconds: passed(begin) }
  show(ratioTable(done))
  const document = `${JSON.stringify(jsonDocument(done, setting), null, 2)}\n`
  if (format === 'json') process.stdout.write(document)
  if (out !== null) writeFileSync(out, document)
  if (record) writeFileSync(page, recorded(readFileSync(page, 'utf8'), done, setting))
}
