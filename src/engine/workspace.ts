import type { Fees } from './fees.js'
import { createHistories, type Histories } from './history.js'
import { createMoveRoom, type MoveRoom } from './moves.js'
import type { Plan, TacticEdition } from './plan.js'
import { blockSize, createPopulation, lastingTraits, type Needs, type Population } from './population.js'
import { createRecorder, type Recorder } from './recorder.js'
import { varies } from './varies.js'

/** Uniform numbers for one block of customers. */
export interface Block {
  readonly first: Float64Array
  readonly second: Float64Array
}

/** Everything a replication writes to: allocated once for a plan and used again by the next replication. */
export interface Workspace {
  readonly populations: readonly Population[]
  readonly decision: Block
  readonly extra: Block
  readonly moves: MoveRoom
  /** Numbers of the customers of a block that one loop leaves to the next. */
  readonly scratch: Scratch
  readonly recorder: Recorder
  readonly histories: Histories
}

/** Columns for the customers of one block, from 0. */
export interface Scratch {
  /** Rows of those whom a loop has picked. */
  readonly rows: Int32Array
  readonly fees: Fees
  /** What taking part costs, in points; value expected. */
  readonly price: Float64Array
  readonly forecast: Float64Array
  /** Where the tallies of each customer's cell of the run table start. */
  readonly places: Int32Array
}

function createScratch(): Scratch {
  const column = () => new Float64Array(blockSize)
  return {
    rows: new Int32Array(blockSize),
    places: new Int32Array(blockSize),
    price: column(),
    forecast: column(),
    fees: { paid: column(), provision: column(), tactics: column() }
  }
}

function createBlock(): Block {
  return { first: new Float64Array(blockSize), second: new Float64Array(blockSize) }
}

/** What the customers of a segment need columns for. */
function needsOf({ segments, editions, tacticIds }: Plan, segment: number): Needs {
  const treats = ({ definition, coverage }: TacticEdition) => coverage > 0 && definition.segments[segment]!
  return {
    treatedBy: tacticIds.map((_, tactic) => editions.some(({ tactics }) => treats(tactics[tactic]!))),
    discounted: editions.some(({ tactics }) => tactics.some((tactic) => treats(tactic) && tactic.discount > 0)),
    alike: new Set(lastingTraits.filter((trait) => !varies(segments[segment]!, trait)))
  }
}

/**
 * The memory that replications of a plan need. One workspace serves one replication at a time.
 *
 * @example
 * createWorkspace(compile(makeScenario({ perennial: 1 }))).populations.length // => 1
 */
export function createWorkspace(plan: Plan): Workspace {
  return {
    populations: plan.segments.map((_, segment) =>
      createPopulation(plan.capacity[segment]!, needsOf(plan, segment), plan.stages.length)
    ),
    decision: createBlock(),
    extra: createBlock(),
    moves: createMoveRoom(plan.stages.length),
    scratch: createScratch(),
    recorder: createRecorder(plan),
    histories: createHistories(plan.capacity.reduce((sum, capacity) => sum + capacity, 0))
  }
}
