import { exp } from '../../core/math/exp.js'
import type { FlatModel, FlatShape } from './forward.js'
import { expectedEditions } from './future.js'
import type { HmmStructure, TheoryStage } from './model.js'

/** The order in which stages are reported, and what the theory calls each. */
export interface Naming {
  /** Old number of each stage, in the new order; disappearance last. */
  readonly order: readonly number[]
  readonly theory: readonly TheoryStage[]
  /** The theory's names, numbered where one occurs twice. */
  readonly names: readonly string[]
}

/**
 * Puts hidden stages, whose numbers mean nothing, in the order of the lifecycle. Trust is the stage from which most is
 * still to come: editions attended, times what is spent in each stage where spend was observed; so it counts how often
 * customers attend, how much they spend, and where they go from there. Of the others,
 * confirmation is the one in which most begin; what is left is weakening, or trust again where it attends more often than
 * confirmation. With one stage there is only confirmation; with two, the other is confirmation if at least half begin there.
 * In the structure `lifecycle`, confirmation is the first stage by construction.
 *
 * @param model Fitted.
 * @param structure Which moves it allows.
 *
 * @example
 * const transitions = Float64Array.of(0.6, 0.3, 0.1, 0.1, 0.8, 0.1, 0, 0, 1)
 * const model = { size: 3, initial: Float64Array.of(0.9, 0.1, 0), transitions, attendance: Float64Array.of(0.5, 0.9, 0), spend: null, score: null }
 * namingOf(model, structureOf('free', 2, false)).names // => ['confirmation', 'trust', 'disappearance']
 */
export function namingOf(model: FlatModel, structure: HmmStructure): Naming {
  const live = model.size - 1
  const worth = model.spend?.map(({ mean, sd }) => exp(mean + (sd * sd) / 2))
  const ahead = expectedEditions(model, 0, worth && [...worth, 0])
  const stages = Array.from({ length: live }, (_, stage) => stage)
  const theory = new Array<TheoryStage>(live).fill('weakening')
  const byLifecycle = structure.name === 'lifecycle'
  const candidates = byLifecycle ? stages.slice(1) : stages
  const trust = candidates.reduce((one, other) => (ahead[other] > ahead[one] ? other : one), candidates[0] ?? 0)
  const others = stages.filter((stage) => stage !== trust)
  const first = byLifecycle
    ? 0
    : others.reduce((one, other) => (model.initial[other] > model.initial[one] ? other : one), others[0] ?? trust)
  theory[trust] = 'trust'
  if (live !== 2 || model.initial[first] >= 0.5) theory[first] = 'confirmation'
  for (const stage of others) {
    if (live > 2 && stage !== first && !byLifecycle && model.attendance[stage] > model.attendance[first])
      theory[stage] = 'trust'
  }
  const rank: TheoryStage[] = ['confirmation', 'trust', 'weakening']
  const order = [...stages].sort(
    (one, other) => rank.indexOf(theory[one]) - rank.indexOf(theory[other]) || ahead[other] - ahead[one]
  )
  const ordered: TheoryStage[] = [...order.map((stage) => theory[stage]), 'disappearance']
  return {
    order: [...order, live],
    theory: ordered,
    names: ordered.map((name, index) => {
      const before = ordered.slice(0, index).filter((each) => each === name).length
      return before === 0 ? name : `${name} ${before + 1}`
    })
  }
}

/**
 * A model, and the structure it keeps to, with their stages in another order.
 *
 * @param model The model.
 * @param structure Its structure.
 * @param order Old number of each stage.
 *
 * @example
 * const structure = structureOf('free', 2, false)
 * const model = coordinatesOf(structure, { spend: null, score: null }).modelOf(Float64Array.of(0, 0, 0, 0, 0, 0, 9))
 * reordered(model, structure, [1, 0, 2]).model.attendance.map((each) => Math.round(each * 10) / 10) // => Float64Array.of(1, 0.5, 0)
 */
export function reordered(
  model: FlatModel,
  structure: HmmStructure,
  order: readonly number[]
): { model: FlatModel; structure: HmmStructure } {
  const { size } = model
  const of = (shapes: readonly FlatShape[] | null) => shapes && order.slice(0, -1).map((stage) => shapes[stage])
  return {
    model: {
      size,
      initial: Float64Array.from(order, (stage) => model.initial[stage]),
      transitions: Float64Array.from(order.flatMap((from) => order.map((to) => model.transitions[from * size + to]))),
      attendance: Float64Array.from(order, (stage) => model.attendance[stage]),
      spend: of(model.spend),
      score: of(model.score)
    },
    structure: {
      name: structure.name,
      initial: order.map((stage) => structure.initial[stage]),
      moves: order.map((from) => order.map((to) => structure.moves[from][to]))
    }
  }
}
