import { fill } from '../../i18n/fill.js'
import type { Term } from '../../i18n/terms.js'
import type { StationaryChain } from '../../model/lifecycleTable.js'
import { type Book, openBooks } from './book.js'
import { cellsOf, rowOfCell } from './cells.js'
import { chainCategory } from './chainCategory.js'
import { uses } from './clock.js'
import { quantitiesOf } from './compileRow.js'
import { faultsOf } from './faults.js'
import { beginLane, type Lanes } from './lanes.js'
import type { MarkovPlan, PlannedCategory, PlannedLifecycle } from './plan.js'
import type { Play } from './play.js'
import { startShares } from './startShares.js'
import { weightsOf } from './weightsOf.js'
import { markovWords } from './words.js'

/** The chain of one group of a strategy, or why it has none. */
export interface StationaryGroup {
  readonly group: string
  readonly weight: number
  /** The moves alone, a state for each time in stage that they tell apart; without categories. */
  readonly moves: StationaryChain | null
  /** The same with the categories, and with a state for each time in stage that these tell apart too. */
  readonly chain: StationaryChain | null
  /** Why there is no chain; `null` where there is one. */
  readonly reason: Term | null
  /** Why some categories have no value without end, by category. */
  readonly without: Readonly<Record<string, Term>>
}

/** Most pairs of a stage and a time in it that a chain is built of. */
const mostCells = 400

/**
 * The groups of a strategy as chains whose moves and amounts are the same in every cycle: what is needed for the long run.
 * Where moves or amounts depend on the time in a stage up to some time only, the chain has a state for each time told apart.
 * A group whose moves change with the clock, with the time in stage without end or between customers has no chain, and says
 * why; a category whose amounts or weights do so is left out, with the reason.
 *
 * @param plan A compiled lifecycle scenario.
 * @param strategy Name of a strategy.
 * @throws InputError with every number that is wrong.
 *
 * @example
 * const plan = compileMarkov(makeLifecycle({
 *   horizon: { cycles: 2, cycleLength: 1 },
 *   cohort: { start: { here: 1 } },
 *   lifecycle: { stages: ['here', 'gone'], transitions: { here: { gone: 0.25 } } }
 * }))
 * stationaryChains(plan, 'base')[0].chain.matrix // => [[0.75, 0.25], [0, 1]]
 */
export function stationaryChains(plan: MarkovPlan, strategy: string): StationaryGroup[] {
  const planned = plan.strategies.find(({ name }) => name === strategy)
  if (planned === undefined) throw new RangeError(`no strategy ${strategy}`)
  const faults = faultsOf(plan)
  const lanes = planned.groups.map((group) => beginLane(plan, group, faults))
  const weights = weightsOf(
    lanes.map(({ plays }) => plays[0]!),
    faults
  )
  faults.throwIfAny()
  return lanes.map((lane, index) => stationaryGroup(lane, weights[index]!))
}

function stationaryGroup(lane: Lanes, weight: number): StationaryGroup {
  const { plan, lifecycle } = lane
  const play = lane.plays[0]!
  const { group } = lifecycle
  const none = (reason: Term): StationaryGroup => ({ group, weight, moves: null, chain: null, reason, without: {} })
  const reason = whyChanging(plan, lifecycle)
  if (reason !== null) return none(reason)
  const without: Record<string, Term> = {}
  const lasting = openBooks(lane).filter(({ category }) => {
    const changing = whyAmountChanges(plan, category)
    if (changing !== null) without[category.name] = changing
    return changing === null
  })
  // What is wrong in a stage that nobody reaches within the horizon is no fault of the scenario, but leaves no long run.
  play.faults = faultsOf(plan)
  const moves = chainOf(play, [])
  const chain = moves && chainOf(play, lasting)
  const wrong = play.faults.first()
  if (wrong !== null) return none({ en: wrong.message, zh: wrong.messageZh })
  if (moves === null || chain === null) return none(fill(markovWords.tooManyCells, { most: mostCells }))
  return { group, weight, moves, chain, reason: null, without }
}

/** The chain of a lifecycle, its states told apart as moves and these categories do; `null` where there are too many. */
function chainOf(play: Play, books: readonly Book[]): StationaryChain | null {
  const { plan } = play
  const cells = cellsOf(play, books)
  if (cells.length > mostCells) return null
  const matrix = cells.map((cell) => rowOfCell(play, cells, cell))
  const shares = startShares(play)
  return {
    stages: cells.map(({ stage }) => plan.stages[stage]!),
    attends: cells.map(({ stage }) => plan.attends[stage]!),
    matrix,
    start: cells.map(({ stage, stay }) => (stay === 1 ? shares[stage]! : 0)),
    categories: books.map((book) => chainCategory(play, book, cells, matrix))
  }
}

/** Why the moves of a lifecycle are not the same in every cycle; `null` where they are. */
function whyChanging({ stages }: MarkovPlan, { rows }: PlannedLifecycle): Term | null {
  for (const [stage, row] of rows.entries()) {
    const words = whyEndless(row.uses, row.settles)
    if (words === null) continue
    const exit = row.exits.find(
      (each) =>
        each.spec.kind === 'weibull' || quantitiesOf(each).some(({ uses, settles }) => whyEndless(uses, settles))
    )!
    return fill(words, { where: fill(markovWords.exit, { from: stages[stage]!, to: stages[exit.to]! }) })
  }
  return null
}

/** Why a quantity does not come to rest; `null` where it does. */
function whyEndless(dependsOn: number, settles: number): Term | null {
  if ((dependsOn & uses.customer) !== 0) return markovWords.changesByCustomer
  if ((dependsOn & uses.cycle) !== 0) return markovWords.changesByCycle
  return (dependsOn & uses.stay) !== 0 && settles === Number.POSITIVE_INFINITY ? markovWords.changesByStay : null
}

function whyAmountChanges(plan: MarkovPlan, { name, counting, stages, moves }: PlannedCategory): Term | null {
  if (Array.isArray(counting) && counting.some((weight) => weight !== counting[0])) {
    return fill(markovWords.weightsDiffer, { category: name })
  }
  for (const [place, amount] of stages.entries()) {
    const words = amount && whyEndless(amount.quantity.uses, amount.quantity.settles)
    if (words)
      return fill(words, { where: fill(markovWords.stageAmount, { category: name, stage: plan.stages[place]! }) })
  }
  for (const { quantity } of moves) {
    const words = whyEndless(quantity.uses, quantity.settles)
    if (words) return fill(words, { where: { en: name, zh: name } })
  }
  return null
}
