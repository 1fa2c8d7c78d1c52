import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { measuredBy } from './childProcess.js'
import { wallSeconds } from './clock.js'
import type { Compiled } from './compileProcess.js'
import { interleaved, medianOf, medianSeconds, ratioOf } from './measure.js'
import type { Section } from './section.js'

const execute = promisify(execFile)

const shipped = ['mature', 'eurocis', 'mature/social-programme', 'published/exhibitor', 'published/hiv-dmhee']

/** A small fair, as somebody writes it who begins. */
const smallScenario = `perennial: 1
title: A small fair
seed: small
horizon: { editions: 8 }
segments:
  exhibitors: { marketSize: 500 }
  visitors: { kind: visitor, marketSize: 2000, standsFor: 10 }
levers:
  service: { spend: 30000 }
`

/** Writes the small scenario beside the programs; gives its file. */
function writtenScenario(): string {
  const folder = fileURLToPath(new URL('scenarios/', import.meta.url))
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}small.yaml`, smallScenario)
  return `${folder}small.yaml`
}

/** Starts the command as it is installed, from nothing to its result. */
async function command(file: string): Promise<void> {
  const program = fileURLToPath(new URL('../../dist/command/main.js', import.meta.url))
  const words = [program, 'run', file, '--replications', '2', '--quiet', '--format', 'json']
  const { stdout } = await execute(process.execPath, words, { maxBuffer: 2 ** 26 })
  JSON.parse(stdout)
}

async function compileTimes(rounds: number, again: number): Promise<readonly (readonly [string, Compiled])[]> {
  const found = shipped.map((name) => [name, [] as Compiled[]] as const)
  for (let round = 0; round < rounds; round++) {
    for (const [name, times] of found) times.push(await measuredBy<Compiled>('compileProcess', name, `${again}`))
  }
  const middle = (times: readonly Compiled[], value: (time: Compiled) => number) => medianOf(times.map(value))
  return found.map(([name, times]) => [
    name,
    {
      read: middle(times, ({ read }) => read),
      cold: middle(times, ({ cold }) => cold),
      warm: middle(times, ({ warm }) => warm)
    }
  ])
}

/** Time to compile a scenario, and from the start of the command to its first result. */
export const starts: Section = {
  name: 'start',
  title: 'Compiling, and starting the command',
  async measure({ quick, rounds }) {
    const file = writtenScenario()
    const timings = await interleaved(
      { command: () => command(file), node: () => execute(process.execPath, ['-e', '0']) },
      { rounds: quick ? rounds : rounds + 2, clock: wallSeconds }
    )
    const seconds = medianSeconds(timings.command)
    const overNode = ratioOf(timings.command, timings.node)
    const compiling = await compileTimes(rounds, quick ? 1 : 25)
    return {
      tables: [
        {
          title: 'Compiling a shipped scenario, each in processes of its own',
          columns: [
            { id: 'scenario', label: 'Scenario', unit: '', kind: 'text' },
            { id: 'read', label: 'Read and checked', unit: 'ms', kind: 'number', digits: 1 },
            { id: 'cold', label: 'Compiled, first time', unit: 'ms', kind: 'number', digits: 1 },
            { id: 'warm', label: 'Compiled, again', unit: 'ms', kind: 'number', digits: 2 }
          ],
          rows: compiling.map(([name, { read, cold, warm }]) => [name, 1000 * read, 1000 * cold, 1000 * warm])
        },
        {
          title: 'From the start of the command to the result of a small scenario, two replications',
          columns: [
            { id: 'what', label: 'Process', unit: '', kind: 'text' },
            { id: 'time', label: 'Time', unit: 's', kind: 'number', digits: 3 },
            { id: 'ratio', label: 'Over Node alone', unit: '', kind: 'number', digits: 1 }
          ],
          rows: [
            ['perennial run', seconds, overNode],
            ['node -e 0', medianSeconds(timings.node), 1]
          ]
        }
      ],
      ratios: { coldStartSeconds: seconds, coldStartOverNode: overNode }
    }
  }
}
