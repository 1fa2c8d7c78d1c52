// Plays one large replication in a process of its own and prints what it took, as JSON.
// Argument: the folder of the transpiled sources.
import { pathToFileURL } from 'node:url'
import { peakKilobytes } from '../support/peakMemory.js'

const [, , folder] = process.argv
const load = (file) => import(pathToFileURL(`${folder}/${file}`).href)
const { compile, run } = await load('engine/index.js')
const { makeScenario } = await load('scenario/makeScenario.js')

/** A million customers in the market from the first edition to the last. */
function million() {
  const scenario = makeScenario({
    horizon: { editions: 20, warmUp: 0 },
    segments: {
      all: { marketSize: 1_000_000, standArea: { varies: 'lognormal', mean: 30, sigma: 1.2, min: 9, max: 1000 } }
    },
    tactics: { club: { level: 'social', cost: 20, coverage: 0.5 } }
  })
  const plan = compile(scenario)
  const table = run(plan, 0)
  const { edition, sums } = table.rows
  const customers = Array.from({ length: 20 }, () => 0)
  edition.forEach((number, row) => {
    if (number <= 20) customers[number - 1] += sums.customers[row]
  })
  return { customers, everMade: plan.capacity[0] }
}

const start = performance.now()
const result = million()
const seconds = (performance.now() - start) / 1000
const megabytes = peakKilobytes() / 1024
process.stdout.write(JSON.stringify({ ...result, seconds, megabytes }))
