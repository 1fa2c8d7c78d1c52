import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Table } from '../../src/core/table.js'
import { compileMarkov, playExact } from '../../src/engine/markov/index.js'
import { makeLifecycle } from '../../src/scenario/lifecycle/index.js'
import { interleaved, medianOf, ratioOf } from './measure.js'
import type { Section } from './section.js'

const execute = promisify(execFile)

/** What a process of its own found out: see `test/engine/markov/speed.js`. */
interface Played {
  /** Seconds of the first time, when nothing is warm, and of the median of the next. */
  readonly first: number
  readonly warm: number
  /** Time over that of bare loops for this model alone; 0 where there are none. */
  readonly overBare: number
  readonly megabytes: number
}

/** This program lies in `out/bench`. */
const program = fileURLToPath(new URL('../../test/engine/markov/speed.js', import.meta.url))
const builtPackage = fileURLToPath(new URL('../../dist', import.meta.url))

const works = {
  sweep: ['1,000 draws of the parameters of hiv-dmhee', ['sweep', '0']],
  individuals: ['100,000 individuals × 2 strategies, Weibull, 20 cycles', ['engine', '20']],
  longer: ['the same, 60 cycles', ['engine', '60']],
  outcomes: ['the same, 20 cycles, with all outcomes', ['experiment', '20']]
} as const
type Work = keyof typeof works

async function played(quick: boolean, rounds: number): Promise<Readonly<Record<Work, Played>>> {
  const names = Object.keys(works) as Work[]
  const found = new Map(names.map((name) => [name, [] as Played[]]))
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const [work, cycles] = works[name][1]
      const [least, times] = quick ? [`${Number(cycles) / 20}`, '1'] : [cycles, '9']
      const { stdout } = await execute(process.execPath, [program, builtPackage, work, least, times])
      found.get(name)!.push(JSON.parse(stdout) as Played)
    }
  }
  const middle = (name: Work, value: (each: Played) => number) => medianOf(found.get(name)!.map(value))
  const medians = names.map((name) => [
    name,
    {
      first: middle(name, ({ first }) => first),
      warm: middle(name, ({ warm }) => warm),
      overBare: middle(name, ({ overBare }) => overBare),
      megabytes: middle(name, ({ megabytes }) => megabytes)
    }
  ])
  return Object.fromEntries(medians)
}

/** Two stages between which moves go by the time in stage, for so many cycles. */
function plan(cycles: number, move: object) {
  return compileMarkov(
    makeLifecycle({
      horizon: { cycles, cycleLength: 1 },
      cohort: { start: { a: 1 } },
      lifecycle: { stages: ['a', 'b', 'c'], transitions: { a: { b: move, c: 0.01 }, b: { a: move } } }
    })
  )
}

/** How many times as long four times the cycles take. */
async function growthWithCycles(quick: boolean, rounds: number): Promise<number> {
  const weibull = { weibull: { shape: 0.8, scale: 5 } }
  const [short, long] = [200, 800].map((cycles) => plan(quick ? cycles / 10 : cycles, weibull))
  const each = { short: () => playExact(short!), long: () => playExact(long!) }
  const timings = await interleaved(each, { rounds: 3 * rounds, warmUps: 3 })
  return ratioOf(timings.long, timings.short)
}

function tableOf(found: Readonly<Record<Work, Played>>): Table {
  return {
    title: 'Declared lifecycles, each in processes of its own',
    columns: [
      { id: 'work', label: 'Work', unit: '', kind: 'text' },
      { id: 'first', label: 'First time, compiling included', unit: 's', kind: 'number', digits: 3 },
      { id: 'warm', label: 'Again', unit: 's', kind: 'number', digits: 3 },
      { id: 'overBare', label: 'Over bare loops for this model alone', unit: '', kind: 'number', digits: 2 },
      { id: 'peak', label: 'Peak memory', unit: 'MB', kind: 'number', digits: 0 }
    ],
    rows: (Object.keys(works) as Work[]).map((name) => {
      const { first, warm, overBare, megabytes } = found[name]
      return [works[name][0], first, warm, overBare > 0 ? overBare : null, megabytes]
    })
  }
}

/** Lifecycles that a scenario declares itself: sweeps over parameters, individuals, and time in stage. */
export const declaredLifecycles: Section = {
  name: 'lifecycle',
  title: 'Declared lifecycles',
  async measure({ quick, rounds }) {
    const found = await played(quick, rounds)
    return {
      tables: [tableOf(found)],
      ratios: {
        sweepSeconds: found.sweep.first,
        sweepOverBareLoops: found.sweep.overBare,
        individualsSeconds: found.individuals.first,
        individualsOverBareLoops: found.individuals.overBare,
        individualsMegabytes: found.individuals.megabytes,
        timeInStage200to800: await growthWithCycles(quick, rounds)
      }
    }
  }
}
