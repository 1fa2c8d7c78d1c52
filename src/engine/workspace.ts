import type { Plan, TacticEdition } from './plan.js'
import { createPopulation, lastingTraits, type Needs, type Population } from './population.js'
import { createRecorder, type Recorder } from './recorder.js'
import { varies } from './varies.js'

/** Customers that a loop handles at a time; uniform numbers are drawn for a block at once. */
export const blockSize = 1024

/** Uniform numbers for one block of customers. */
export interface Block {
  readonly first: Float64Array
  readonly second: Float64Array
}

/** Everything a replication writes to: allocated once for a plan and used again by the next replication. */
export interface Workspace {
  readonly populations: readonly Population[]
  /** Starts of the groups of each segment, see `groupByStage`. */
  readonly groups: readonly Int32Array[]
  readonly decision: Block
  readonly extra: Block
  /** Weights of the exits of one customer. */
  readonly weights: Float64Array
  readonly recorder: Recorder
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
  const stageCount = plan.stages.length + 1
  return {
    populations: plan.segments.map((_, segment) => createPopulation(plan.capacity[segment]!, needsOf(plan, segment))),
    groups: plan.segments.map(() => new Int32Array(2 * stageCount + 1)),
    decision: createBlock(),
    extra: createBlock(),
    weights: new Float64Array(plan.stages.length + 1),
    recorder: createRecorder(plan)
  }
}
