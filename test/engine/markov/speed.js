// Plays a declared lifecycle in a process of its own, and prints what that took, as JSON: seconds of the first time (nothing
// is warm, compiling the scenario included) and of the median of some turns more, the most memory of the process, and how many
// times as long as bare loops it takes, as the median of these turns; 0 where there are none.
// Arguments: the folder of the transpiled sources, what to play, how many cycles (of individuals), and how many turns.
import { fileURLToPath, pathToFileURL } from 'node:url'
import { bareIndividuals, bareSweep } from '../../support/bareLifecycles.js'
import { peakKilobytes } from '../../support/peakMemory.js'
import { drawsOfHiv, threeStages } from '../../support/threeStages.js'

const [, , folder, what, cycles, count] = process.argv
const load = (file) => import(pathToFileURL(`${folder}/${file}`).href)
const { makeLifecycle } = await load('scenario/lifecycle/index.js')
const { compileMarkov, playExact, playIndividuals } = await load('engine/markov/index.js')
const { playLifecycle, sweepLifecycle } = await load('experiment/lifecycle.js')
const { loadLifecycle } = await load('node/index.js')

const hiv = loadLifecycle(fileURLToPath(new URL('../../../scenarios/published/hiv-dmhee.yaml', import.meta.url)))
const sets = drawsOfHiv(1000)

const sumOf = (values) => values.reduce((sum, value) => sum + value, 0)

/** Each returns a number of its result, by which runs are told to have done the same. */
const plays = {
  engine: () => playIndividuals(compileMarkov(makeLifecycle(threeStages(Number(cycles)))), 0)[1].occupancy.at(-1),
  experiment: async () => {
    const scenario = makeLifecycle(threeStages(Number(cycles)))
    const { strategies } = await playLifecycle(scenario, { engine: 'individual', replications: 1 })
    return strategies[1].estimates.find(({ outcome }) => outcome === 'totalDiscounted').value
  },
  sweep: () =>
    sweepLifecycle(hiv, sets).reduce(
      (sum, all) => all.reduce((more, { discounted }) => more + discounted.cost, sum),
      0
    ),
  // the plain form: one set after the other
  sets: () => {
    const plan = compileMarkov(hiv)
    const costOf = ({ categories: [care, drugs] }) => sumOf(care.discounted) + sumOf(drugs.discounted)
    return sets.reduce((sum, set) => playExact(plan, { set }).reduce((more, table) => more + costOf(table), sum), 0)
  }
}

const random = { ...(await load('core/random/streams.js')), ...(await load('core/random/threefry.js')) }
const bare = {
  engine: () => bareIndividuals(threeStages(Number(cycles)), makeLifecycle(threeStages(1)).seed, random)[1].at(-1),
  sweep: () => bareSweep(sets)
}[what]

async function timed(play) {
  const start = performance.now()
  const result = await play()
  return { seconds: (performance.now() - start) / 1000, result }
}

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]
const first = await timed(plays[what])
const megabytes = peakKilobytes() / 1024
const bareResult = bare?.() ?? 0
const turns = []
for (let turn = 0; turn < Number(count); turn++)
  turns.push({ own: await timed(plays[what]), bare: bare && (await timed(bare)) })
process.stdout.write(
  JSON.stringify({
    first: first.seconds,
    warm: median(turns.map(({ own }) => own.seconds)),
    overBare: bare ? median(turns.map((turn) => turn.own.seconds / turn.bare.seconds)) : 0,
    megabytes,
    result: first.result,
    bareResult
  })
)
