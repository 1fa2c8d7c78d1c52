// Loads and compiles a shipped scenario in a process of its own and prints what it took, as JSON. Arguments: its
// name, and how often it is compiled again.
import { compile } from '../../src/engine/index.js'
import { compileMarkov } from '../../src/engine/markov/index.js'
import { loadAnyScenario } from '../../src/node/files.js'
import { isLifecycle } from '../../src/scenario/lifecycle/index.js'
import { wallSeconds } from './clock.js'
import { medianOf, secondsOf } from './measure.js'

/** Seconds of reading a scenario, of compiling it for the first time, and again. */
export interface Compiled {
  readonly read: number
  readonly cold: number
  readonly warm: number
}

async function compiled(name: string, times: number): Promise<Compiled> {
  const load = () => loadAnyScenario(`preset:${name}`)
  const read = await secondsOf(load, wallSeconds)
  const scenario = load()
  const work = () => (isLifecycle(scenario) ? compileMarkov(scenario) : compile(scenario))
  const cold = await secondsOf(work, wallSeconds)
  const again: number[] = []
  for (let time = 0; time < times; time++) again.push(await secondsOf(work, wallSeconds))
  return { read, cold, warm: medianOf(again) }
}

process.stdout.write(JSON.stringify(await compiled(process.argv[2]!, Number(process.argv[3]))))
