import { fill, listed } from '../../i18n/fill.js'
import type { Term } from '../../i18n/terms.js'
import type { StationaryChain } from '../../model/lifecycleTable.js'
import { type ChainValue, chainValueRows, type Valued } from './chainValue.js'
import type { Totals } from './linearTotal.js'
import { solveLeaving } from './solveLeaving.js'
import { reachableFrom, stageClasses } from './stageClasses.js'
import { lifecycleWords } from './words.js'

/**
 * Lifetime values without end: what one customer costs or brings from now on, by category and the stage he is in now,
 *
 * V = initial + (I − f·P)⁻¹ perCycle,
 *
 * f being the category's discount factor of a cycle (Pfeifer & Carraway 2000, "Modeling customer relationships as Markov
 * chains"). Without discount (f = 1) it exists only for stages from which no recurrent class can be reached that books an
 * amount; elsewhere it is `null`, with the reason.
 *
 * @param chain The chain.
 * @param totals Total to category to coefficient. Defaults to none.
 * @returns A row for each category and stage, then for each total and stage.
 * @throws InputError for a total of a category that the chain does not have, with the nearest name.
 *
 * @example
 * const fees = { category: 'fees', factor: 1, initial: [0, 0], perCycle: [100, 0] }
 * const chain = { stages: ['in', 'out'], attends: [true, false], matrix: [[0.75, 0.25], [0, 1]], start: [1, 0], categories: [fees] }
 * chainValues(chain).map(({ stage, value }) => [stage, value]) // => [['in', 400], ['out', 0]]
 */
export function chainValues(chain: StationaryChain, totals: Totals = {}): ChainValue[] {
  const valued = chain.categories.map((category) => [category.category, valuesOf(chain, category)] as const)
  return chainValueRows(chain.stages, Object.fromEntries(valued), totals)
}

type ChainCategory = StationaryChain['categories'][number]

function valuesOf(chain: StationaryChain, { factor, initial, perCycle }: ChainCategory): Valued[] {
  const { stages, matrix } = chain
  const reasons = stages.map((_, stage) => whyEndless(chain, factor, perCycle, stage))
  const idle = factor === 1 ? recurrentStages(matrix) : new Set<number>()
  const solved = [...stages.keys()].filter((stage) => reasons[stage] === null && !idle.has(stage))
  const values = solveLeaving(
    matrix,
    solved,
    solved.map((stage) => [perCycle[stage]]),
    factor
  )
  return stages.map((_, stage) => {
    if (reasons[stage] !== null) return { value: null, reason: reasons[stage] }
    const row = solved.indexOf(stage)
    return { value: initial[stage] + (row < 0 ? 0 : values[row][0]), reason: null }
  })
}

/** Why the sum from a stage has no end; `null` where it has one. */
function whyEndless(chain: StationaryChain, factor: number, perCycle: readonly number[], stage: number): Term | null {
  if (factor < 1) return null
  const reached = reachableFrom(chain.matrix, stage)
  if (![...reached].some((each) => perCycle[each] !== 0)) return null
  if (factor > 1) return fill(lifecycleWords.growing, { factor })
  const endless = stageClasses(chain.matrix).find(
    ({ stages, recurrent }) => recurrent && reached.has(stages[0]) && stages.some((each) => perCycle[each] !== 0)
  )
  if (endless === undefined) return null
  return fill(lifecycleWords.endless, { stages: listed(endless.stages.map((each) => chain.stages[each])) })
}

function recurrentStages(matrix: StationaryChain['matrix']): Set<number> {
  return new Set(stageClasses(matrix).flatMap(({ stages, recurrent }) => (recurrent ? stages : [])))
}
