// Plays replications in one workspace, in a process of its own, and prints what happened to the memory between the first
// edition of the ledger and its last, as JSON. Argument: the folder of the transpiled sources. On stdin as JSON: a
// `scenario`, how many replications are `warmUp`, and how many are `measured` after them, least of them taken: the engine's
// own, and once more with an observer that allocates an object a customer. Needs --expose-gc and --allow-natives-syntax.
// Deoptimisations of the functions `begin`, `end` and `close` mark in V8's log where measuring begins, ends, and all ends.
import { readFileSync } from 'node:fs'
import { constants, PerformanceObserver } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'

const [, , folder] = process.argv
const load = (file) => import(pathToFileURL(`${folder}/${file}`).href)
const { compile, createWorkspace, run } = await load('engine/index.js')
const { makeScenario } = await load('scenario/makeScenario.js')
const { inTens } = await load('model/scale.js')
const { scenario, warmUp, measured } = JSON.parse(readFileSync(0, 'utf8'))

const optimise = new Function('one', '%PrepareFunctionForOptimization(one); one(1); %OptimizeFunctionOnNextCall(one)')

/** Makes the engine of JavaScript give up on a function that it has optimised for whole numbers. */
function deoptimise(one) {
  optimise(one)
  one(2)
  one('2')
}
const mark = (name) => deoptimise(new Function(`return function ${name}(x) { return x + 1 }`)())

const collections = []
const watcher = new PerformanceObserver((list) => {
  for (const { startTime, detail } of list.getEntries()) {
    if (detail.kind === constants.NODE_PERFORMANCE_GC_MINOR) collections.push(startTime)
  }
})
watcher.observe({ entryTypes: ['gc'] })

const plan = compile(makeScenario(scenario))
const workspace = createWorkspace(plan)
const last = plan.context.editions
/** What the ledger's first edition began with, and its last ended with. */
const seen = { customers: 0, from: 0, to: 0, heapFrom: 0, heapTo: 0, buffersFrom: 0, buffersTo: 0 }
let kept = []

function customersIn(populations) {
  let count = 0
  for (const { alive } of populations) for (let block = 0; block < alive.length; block++) count += alive[block]
  return count
}

function observe(edition, populations) {
  if (edition === 1) {
    seen.customers = 0
    // What came before the window must not fill up the young generation within it.
    globalThis.gc({ type: 'minor' })
    const { heapUsed, arrayBuffers } = process.memoryUsage()
    seen.heapFrom = heapUsed
    seen.buffersFrom = arrayBuffers
    seen.from = performance.now()
    return
  }
  if (edition < 1) return
  seen.customers += customersIn(populations)
  if (edition < last) return
  seen.to = performance.now()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  seen.heapTo = heapUsed
  seen.buffersTo = arrayBuffers
}

/** The fault to be caught: an object for every customer in every edition, with a list: together more than a young generation. */
function careless(edition, populations) {
  observe(edition, populations)
  kept = []
  for (const { order, created } of populations) {
    for (let place = 0; place < created; place++)
      kept.push({ row: order[place], past: [edition, edition - 1, edition - 2, edition - 3] })
  }
}

/** Plays some replications, and says what the most frugal of them allocated, and how many collections there were in all. */
async function play(first, replications, observer) {
  const windows = []
  let least = null
  for (let replication = first; replication < first + replications; replication++) {
    run(plan, replication, { workspace, tail: false, observe: observer })
    const { customers, from, to } = seen
    const bytes = seen.heapTo - seen.heapFrom + Math.max(0, seen.buffersTo - seen.buffersFrom)
    windows.push([from, to])
    if (least === null || bytes < least.bytes) least = { bytes, customers }
  }
  // Entries of collections arrive once this program pauses.
  await new Promise((resolve) => setTimeout(resolve, 50))
  const within = (time) => windows.some(([from, to]) => time > from && time < to)
  return { ...least, editions: last - 1, collections: collections.filter(within).length }
}

await play(0, warmUp, observe)
mark('begin')
const own = await play(warmUp, measured, observe)
mark('end')
const faulty = await play(warmUp, 1, careless)
// The other fault to be caught: a function of the engine's own that has to be compiled anew.
deoptimise(inTens)
mark('close')
process.stdout.write(`\n${JSON.stringify({ own, faulty })}\n`)
