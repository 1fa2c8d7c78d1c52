// Plays one replication of the full model in a process of its own and prints what it took, as JSON.
// Arguments: customers, those of a fair to compare with, how often a small number of customers is played at most, and
// `tail` where it goes on beyond the horizon.
import { compile, createWorkspace, run } from '../../src/engine/index.js'
import { peakKilobytes } from '../support/peakMemory.js'
import { processorSeconds } from './clock.js'
import { customerEditions } from './customerEditions.js'
import { fullModel } from './fullModel.js'
import { medianOf } from './measure.js'
import { nanosecondsPerWord } from './word.js'

/** What a process found out. */
export interface Grown {
  /** Customers ever created. */
  readonly created: number
  /** Nanoseconds per customer-edition. */
  readonly cost: number
  /** The same of the fair to compare with. */
  readonly compared: number
  /** Nanoseconds per word of the generator. */
  readonly word: number
  readonly kilobytes: number
}

const editions = 20

/** More than the whole-number sums of one segment could hold at the largest size, so always several. */
const segments = 4

function planOf(customers: number) {
  return compile(fullModel({ customers, editions, segments }))
}

/** The fair to compare with: plays it once in the same memory, and gives nanoseconds per customer-edition. */
function comparison(customers: number): () => number {
  const plan = planOf(customers)
  const workspace = createWorkspace(plan)
  return () => {
    const before = processorSeconds()
    const table = run(plan, 0, { workspace, tail: false })
    return ((processorSeconds() - before) * 1e9) / customerEditions(table)
  }
}

/**
 * Plays so many customers, small numbers several times, and the fair to compare with between any two editions of the first
 * time: a machine that grows slow or fast meets both.
 */
function grown(customers: number, compared: number, most: number, tail: boolean): Grown {
  const compare = comparison(compared)
  for (let warmUp = 0; warmUp < 5; warmUp++) compare()
  const plan = planOf(customers)
  const repetitions = Math.max(1, Math.min(most, Math.floor(100_000 / customers)))
  const memory = repetitions > 1 ? { workspace: createWorkspace(plan) } : {}
  const costs: number[] = []
  const words: number[] = []
  let [played, spent] = [0, 0]
  const observe = (edition: number) => {
    if (edition > editions || costs.length === editions) return
    const before = processorSeconds()
    words.push(nanosecondsPerWord())
    costs.push(compare())
    spent -= processorSeconds() - before
  }
  for (let replication = 0; replication < repetitions; replication++) {
    const before = processorSeconds()
    const table = run(plan, replication, { tail, observe, ...memory })
    spent += processorSeconds() - before
    played += customerEditions(table)
  }
  return {
    created: plan.capacity.reduce((sum, each) => sum + each, 0),
    cost: (spent * 1e9) / played,
    compared: medianOf(costs),
    word: medianOf(words),
    kilobytes: peakKilobytes()
  }
}

const [customers, compared, most, tail] = process.argv.slice(2)
process.stdout.write(JSON.stringify(grown(Number(customers), Number(compared), Number(most), tail === 'tail')))
