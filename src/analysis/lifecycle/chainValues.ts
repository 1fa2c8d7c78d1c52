import { fill, listed } from '../../i18n/fill.js'
import type { Term } from '../../i18n/terms.js'
import type { StationaryChain } from '../../model/lifecycleTable.js'
import { type ChainValue, chainValueRows, type Valued } from './chainValue.js'
import type { Totals } from './linearTotal.js'
import { solveLeaving } from './solveLeaving.js'
import { type StageClass, stageClasses } from './stageClasses.js'
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
  const classes = stageClasses(chain.matrix)
  const byCategory = chain.categories.map(
    (category) => [category.category, valuesOf(chain, classes, category)] as const
  )
  return chainValueRows(chain.stages, Object.fromEntries(byCategory), totals)
}

type ChainCategory = StationaryChain['categories'][number]

function valuesOf(
  chain: StationaryChain,
  classes: readonly StageClass[],
  { factor, initial, perCycle }: ChainCategory
): Valued[] {
  const { stages, matrix } = chain
  const reasons = factor < 1 ? stages.map(() => null) : whyEndless(chain, classes, factor, perCycle)
  const idle = new Set(factor === 1 ? classes.flatMap((each) => (each.recurrent ? each.stages : [])) : [])
  const solved = [...stages.keys()].filter((stage) => reasons[stage] === null && !idle.has(stage))
  const values = solveLeaving(
    matrix,
    solved,
    solved.map((stage) => [perCycle[stage]]),
    factor
  )
  const rows = new Map(solved.map((stage, row) => [stage, row]))
  return stages.map((_, stage) => {
    if (reasons[stage] !== null) return { value: null, reason: reasons[stage] }
    const row = rows.get(stage)
    return { value: initial[stage] + (row === undefined ? 0 : values[row][0]), reason: null }
  })
}

/** Why the sum from each stage has no end, at a factor of 1 or above; `null` where it has one. */
function whyEndless(
  { stages, matrix }: StationaryChain,
  classes: readonly StageClass[],
  factor: number,
  perCycle: readonly number[]
): (Term | null)[] {
  const reasons: (Term | null)[] = stages.map(() => null)
  for (const { stages: members, recurrent } of classes) {
    if (!members.some((each) => perCycle[each] !== 0) || (factor === 1 && !recurrent)) continue
    const names = [...new Set(members.map((each) => stages[each]))]
    const reason =
      factor > 1 ? fill(lifecycleWords.growing, { factor }) : fill(lifecycleWords.endless, { stages: listed(names) })
    for (const stage of leadingTo(matrix, members)) reasons[stage] ??= reason
  }
  return reasons
}

/** The stages from which some of the stages given can be reached, these included. */
function leadingTo(matrix: StationaryChain['matrix'], members: readonly number[]): Set<number> {
  const leading = new Set(members)
  for (const stage of leading) {
    for (const from of matrix.keys()) if (matrix[from][stage] > 0) leading.add(from)
  }
  return leading
}
