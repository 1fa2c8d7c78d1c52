// Measures how long `perennial run` of a small scenario takes to its first result beside a bare Node.js, each in a new
// process: node test/cli/coldRun.js [rounds]. No test: it depends on the machine.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const main = path.resolve(import.meta.dirname, '../../dist/command/main.js')
const rounds = Number(process.argv[2] ?? 9)
const folder = mkdtempSync(path.join(tmpdir(), 'perennial-cold-'))
const small = path.join(folder, 'small.yaml')
writeFileSync(
  small,
  'perennial: 1\nreplications: 10\nhorizon: { editions: 5 }\nsegments: { exhibitors: { marketSize: 500 } }\n'
)

/** Milliseconds that a new process takes. */
function timeOf(args) {
  const start = process.hrtime.bigint()
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return Number(process.hrtime.bigint() - start) / 1e6
}

const commands = {
  bareNode: ['-e', '0'],
  help: [main, '--help'],
  runSmall: [main, 'run', small],
  runSmallOnTwoThreads: [main, 'run', small, '--threads', '2']
}
const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]))
for (let round = 0; round < rounds; round++) {
  for (const [name, args] of Object.entries(commands)) times[name].push(timeOf(args))
}
rmSync(folder, { recursive: true })
const median = (list) => list.sort((one, other) => one - other)[Math.floor(list.length / 2)]
const medians = Object.fromEntries(Object.entries(times).map(([name, list]) => [name, Math.round(median(list))]))
console.log(JSON.stringify({ unit: 'ms', rounds, ...medians }))
