import { fillUniforms } from '../core/random/threefry.js'
import type { EditionPlan } from './plan.js'
import { flag } from './population.js'
import { purpose } from './purposes.js'
import { byInfluence, gather, type Ranked, ranked, type Score } from './ranking.js'
import type { Identity, State } from './state.js'

/**
 * Marks the customers of the fair whom shocks take away after this show: the most influential, or those whose lot is the
 * highest; as many as the shock's size has room for. Nobody is taken twice.
 */
export function takeAway(state: State, edition: EditionPlan, editionNumber: number): void {
  const { plan, workspace, onTaken } = state
  const { populations } = workspace
  for (const { count, grievance, who, segments } of edition.leaving) {
    const customers = gather(plan, populations, segments, ({ stage, flags }, row) => {
      return (plan.stages[stage[row]!]?.attends ?? false) && !(flags[row]! & flag.leaves)
    })
    const taken: Ranked[] = []
    let left = count
    for (const customer of ranked(populations, customers, who === 'any' ? byLot(state, editionNumber) : byInfluence)) {
      const { segment, row } = customer
      left -= plan.segments[segment]!.standsFor
      if (left < 0) break
      populations[segment]!.flags[row]! |= flag.leaves
      populations[segment]!.grievance[row] = grievance
      taken.push(customer)
    }
    onTaken?.(editionNumber, taken.map(identityIn(state)))
  }
}

/** A lot for each customer, drawn for this purpose alone. */
function byLot({ streams, workspace }: State, editionNumber: number): Score {
  const { populations, extra } = workspace
  const keys = new Map(
    populations.map((population, segment) => [population, streams[segment]!.of(purpose.leaving, editionNumber)])
  )
  const { first, second } = extra
  return (population, row) => {
    const { entry, ordinal } = population
    fillUniforms(keys.get(population)!, entry, ordinal, Int32Array.of(row), 0, 1, first, second)
    return first[0]!
  }
}

function identityIn({ workspace }: State): (customer: Ranked) => Identity {
  return ({ segment, row }) => {
    const { entry, ordinal } = workspace.populations[segment]!
    return { segment, entry: entry[row]!, ordinal: ordinal[row]! }
  }
}
