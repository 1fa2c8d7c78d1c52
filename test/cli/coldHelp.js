// Measures how long `perennial --help` takes beside a bare Node.js, each in a new process: node test/cli/coldHelp.js
// No test: it depends on the machine. Two shared cores, Node.js 20.20: bare 88 ms, help 145 ms, 1.65 times.
import { spawnSync } from 'node:child_process'
import path from 'node:path'

const main = path.resolve(import.meta.dirname, '../../dist/command/main.js')
const rounds = 15

/** Median of the milliseconds that a new process takes. */
function median(args) {
  const times = Array.from({ length: rounds }, () => {
    const start = process.hrtime.bigint()
    spawnSync(process.execPath, args)
    return Number(process.hrtime.bigint() - start) / 1e6
  })
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)]
}

const bare = median(['-e', '0'])
const help = median([main, '--help'])
const ratio = (help / bare).toFixed(2)
console.log(`bare node ${bare.toFixed(0)} ms, perennial --help ${help.toFixed(0)} ms: ${ratio} times`)
