import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')

/** Two cells: threads play what the calling thread plays, then an abort ends them. */
const cells = [
  `import { compare, makeScenario, inlineRunner } from 'perennial'
import { threadRunner } from 'perennial/node'
const fair = makeScenario({ horizon: { editions: 3, warmUp: 2 }, segments: { exhibitors: { marketSize: 120 } } }, 'fair')
const plan = makeScenario({ ...fair, levers: { service: { spend: 9000 } } }, 'plan')
let starts = 0
const runner = threadRunner({ threads: 2, onStart: () => { starts += 1 } })
const here = await compare([fair, plan], { replications: 7 })
const there = await compare([fair, plan], { replications: 7, runner })
console.log('started', starts, 'equal', JSON.stringify(here) === JSON.stringify(there), there.differences.length > 0)`,
  `const tables = await runner.tables({ scenario: fair, baseline: fair, replications: [3] })
console.log('tables', tables.length, tables[0].rows.sums.customers instanceof Float64Array)
await runner.close()
const stop = new AbortController()
const stopped = threadRunner({ threads: 2, signal: stop.signal })
const long = stopped({ scenario: fair, baseline: fair, replications: Array.from({ length: 20000 }, (_, index) => index) })
setTimeout(() => stop.abort(new Error('enough')), 500)
console.log(await long.catch((error) => error.message))`
]

it('threads play inside a cell of a notebook, to the same bits, and can be stopped', async () => {
  const place = path.join(root, 'out/notebooks')
  mkdirSync(place, { recursive: true })
  const file = path.join(place, 'threads.ipynb')
  writeFileSync(file, JSON.stringify({ cells: cells.map((source) => ({ cell_type: 'code', source })) }))
  const player = path.join(import.meta.dirname, 'playNotebook.js')
  const { stdout } = await promisify(execFile)(process.execPath, [player, file], { maxBuffer: 1e8 })
  const [played]: { errors: string; text: string }[][] = JSON.parse(stdout)
  expect(played.map(({ errors }) => errors)).toEqual(['', ''])
  expect(played.map(({ text }) => text)).toEqual(['started 1 equal true true\n', 'tables 1 true\nenough\n'])
})
