import { aggregateOf } from '../../analysis/aggregate.js'
import { cellOf } from '../../analysis/cells.js'
import { profitOfShow } from '../../analysis/presentValues.js'
import { compile, createWorkspace, run } from '../../engine/index.js'
import { moneyScale, type RunTable } from '../../model/runTable.js'
import type { Scenario, Shock } from '../../scenario/scenario.js'
import { effortOfFair } from './effort.js'
import type { FairSubject } from './outcomesUnit.js'
import type { Unit } from './unit.js'

/** Average customers of a segment who are lost after the show of an edition. */
export interface LossPlan {
  readonly segment: string
  readonly edition: number
  /** How many; drawn by lot. */
  readonly customers: number
}

/** A fair, and the losses to be tried in it, each in a world of its own. */
export interface LossSubject extends FairSubject {
  readonly losses: readonly LossPlan[]
}

/** With what grudge they leave: none, or that of somebody whose tolerance was exceeded. */
export const grudges = [0, 1] as const

/** What losing customers takes, figure by figure; money × the money scale, whole numbers all. */
export const lossFigures = ['customers', 'own', 'others', 'levers', 'ownVisits', 'othersVisits'] as const
export type LossFigure = (typeof lossFigures)[number]

/**
 * What is lost in one replication, for each loss in peace, then with a grudge; in the order of {@link lossFigures}:
 * customers taken; economic value less tactics of theirs, and of all others, that the world has less; money that levers
 * spend less; visits of theirs and of others that it has less.
 */
export type Losses = Float64Array

/** Name of the shock that takes them: after all that a scenario may have. */
const shockName = '\uffff'

/** Replications of a fair, of which it is wanted what losing customers takes. */
export const lossesUnit: Unit<LossSubject, number, Losses> = {
  open: ({ scenario, baseline, losses }) => {
    const whole = compile(scenario, baseline)
    // the worlds have customers, tactics and editions in common, and so the memory
    const workspace = createWorkspace(whole)
    const worlds = losses.flatMap((loss) =>
      grudges.map((grievance) => ({ ...loss, plan: compile(withLoss(scenario, loss, grievance), baseline) }))
    )
    return (replications) =>
      replications.map((replication) => {
        const before = run(whole, replication, { workspace, tail: false })
        return Float64Array.from(
          worlds.flatMap(({ plan, edition }) => {
            let taken = new Set<string>()
            const after = run(plan, replication, {
              workspace,
              tail: false,
              lend: true,
              onTaken: (at, customers) => {
                if (at === edition) taken = new Set(customers.map(keyOf))
              }
            })
            return figuresOf(before, after, taken)
          })
        )
      })
  },
  pack: (results) => ({ head: 'losses', body: results }),
  unpack: ({ body }) => [...(body as readonly Losses[])],
  effort: ({ scenario, losses }) => {
    const { steps, bytes } = effortOfFair(scenario)
    return { steps: (1 + grudges.length * losses.length) * steps, bytes }
  }
}

function withLoss(scenario: Scenario, { segment, edition, customers }: LossPlan, grievance: number): Scenario {
  const loss: Shock = {
    title: null,
    titleZh: null,
    event: 'customersLeave',
    edition,
    lasts: 1,
    size: customers,
    segments: [segment],
    who: 'any',
    grievance
  }
  return { ...scenario, shocks: { ...scenario.shocks, [shockName]: loss } }
}

function figuresOf(before: RunTable, after: RunTable, taken: ReadonlySet<string>): number[] {
  const [had, has] = [booksOf(before, taken), booksOf(after, taken)]
  const segments = before.context.segments
  const customers = [...taken].reduce((sum, key) => sum + segments[Number(key.split(' ')[0])].standsFor, 0)
  return [
    customers,
    had.own - has.own,
    had.all - had.own - (has.all - has.own),
    had.levers - has.levers,
    had.ownVisits - has.ownVisits,
    had.visits - had.ownVisits - (has.visits - has.ownVisits)
  ]
}

/** Money and visits of the horizon, of those taken and of all. */
function booksOf(table: RunTable, taken: ReadonlySet<string>) {
  const aggregate = aggregateOf(table)
  const { sums, grid, context, customers } = aggregate
  const cell = cellOf(grid, 0)
  let own = 0
  let ownVisits = 0
  for (let row = 0; row < customers.length; row++) {
    const segment = customers.segment[row]
    if (!taken.has(keyOf({ segment, entry: customers.entry[row], ordinal: customers.ordinal[row] }))) continue
    const { standsFor } = context.segments[segment]
    own += standsFor * Math.round((customers.economicValue[row] - customers.ownCost[row]) * moneyScale)
    ownVisits += standsFor * customers.visits[row]
  }
  const all = sums.economicValue[cell] - sums.tacticCost[cell] - sums.reward[cell]
  return { own, all, levers: all - profitOfShow(aggregate, 0), ownVisits, visits: sums.attended[cell] }
}

function keyOf({ segment, entry, ordinal }: { segment: number; entry: number; ordinal: number }): string {
  return `${segment} ${entry} ${ordinal}`
}
