import type { StationaryChain } from '../../model/lifecycleTable.js'
import { absorption } from './absorption.js'
import { type CyclesToAbsorption, cyclesToAbsorption } from './cyclesToAbsorption.js'
import { editionsBeforeLapse } from './editionsBeforeLapse.js'
import { expectedCyclesByStage } from './expectedCycles.js'
import { longRunShares } from './longRunShares.js'
import { meanSojourn } from './meanSojourn.js'
import { stageClasses } from './stageClasses.js'

/** A class of stages by their ids: see `stageClasses`. */
export interface NamedStageClass {
  readonly stages: readonly string[]
  readonly recurrent: boolean
}

/** What a chain comes to in the long run; rows and columns in the order of its stages. */
export interface Fundamental {
  readonly classes: readonly NamedStageClass[]
  /** Expected cycles in each stage (columns) by starting stage (rows): see `expectedCyclesByStage`. */
  readonly expectedCycles: readonly (readonly (number | null)[])[]
  /** The endings: an absorbing stage by its id, a recurrent class of several by their ids joined by ` + `. */
  readonly absorbing: readonly string[]
  /** Probability to end in each (columns, `absorbing`) by starting stage: see `absorption`. */
  readonly absorption: readonly (readonly number[])[]
  /** Share of time in each stage (columns) in the long run, by starting stage: see `longRunShares`. */
  readonly longRunShares: readonly (readonly number[])[]
  /** Mean length of a visit to each stage, in cycles; `null` for an absorbing one. */
  readonly sojourn: readonly (number | null)[]
  /** Cycles until the ending is reached, by starting stage. */
  readonly cyclesToAbsorption: readonly CyclesToAbsorption[]
  /** Editions attended in a row before the first missed, by starting stage: see `editionsBeforeLapse`. */
  readonly editionsBeforeLapse: readonly (number | null)[]
}

/**
 * The long run of a lifecycle that does not change with the clock, from its fundamental matrix (Kemeny & Snell 1960):
 * classes of stages, expected cycles in each stage, where customers end and after how long, mean visits, and editions
 * attended before lapsing.
 *
 * @param chain The chain; its amounts do not matter.
 *
 * @example
 * const chain = { stages: ['in', 'out'], attends: [true, false], matrix: [[0.75, 0.25], [0, 1]], start: [1, 0], categories: [] }
 * fundamental(chain).expectedCycles // => [[4, null], [0, null]]
 * fundamental(chain).absorbing // => ['out']
 * fundamental(chain).editionsBeforeLapse // => [4, 0]
 */
export function fundamental(chain: StationaryChain): Fundamental {
  const { stages, matrix } = chain
  const named = (indices: readonly number[]) => [...new Set(indices.map((stage) => stages[stage]))]
  const { endings, probabilities } = absorption(matrix)
  return {
    classes: stageClasses(matrix).map(({ stages: indices, recurrent }) => ({ stages: named(indices), recurrent })),
    expectedCycles: expectedCyclesByStage(matrix),
    absorbing: endings.map((ending) => named(ending).join(' + ')),
    absorption: probabilities,
    longRunShares: longRunShares(matrix),
    sojourn: meanSojourn(matrix),
    cyclesToAbsorption: cyclesToAbsorption(matrix),
    editionsBeforeLapse: editionsBeforeLapse(chain)
  }
}
