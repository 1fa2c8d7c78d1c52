// Plays one large replication, or many of the real fair, in a process of its own and prints what it took, as JSON.
// Arguments: the folder of the transpiled sources, and `million` or `fair`.
import { fileURLToPath, pathToFileURL } from 'node:url'
import { peakKilobytes } from '../support/peakMemory.js'

const [, , folder, what] = process.argv
const load = (file) => import(pathToFileURL(`${folder}/${file}`).href)
const { compile, createWorkspace, run } = await load('engine/index.js')
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

async function fair() {
  const { loadScenario } = await load('node/files.js')
  const file = fileURLToPath(new URL('../../scenarios/eurocis.yaml', import.meta.url))
  const set = ['segments.exhibitors.marketSize=5000', 'horizon.dates=null', 'horizon.editions=10']
  const plan = compile(loadScenario(file, { set }))
  const workspace = createWorkspace(plan)
  for (let replication = 0; replication < 20; replication++) run(plan, replication, { workspace })
  return {}
}

const start = performance.now()
const result = what === 'million' ? million() : await fair()
const seconds = (performance.now() - start) / 1000
const megabytes = peakKilobytes() / 1024
process.stdout.write(JSON.stringify({ ...result, seconds, megabytes }))
