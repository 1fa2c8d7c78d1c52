import { power } from '../../core/math/power.js'
import type { LifecycleScenario } from '../../scenario/lifecycle/lifecycleScenario.js'
import type { Scenario } from '../../scenario/scenario.js'
import type { Effort } from './unit.js'

/** Bytes of one customer with his history, at most. */
const bytesOfCustomer = 160
/** What one replication of a fair takes however few its customers are (the tail, the outcomes), in steps. */
const stepsOfReplication = 30_000
/** A step of a declared lifecycle is so much of one of a fair. */
const lifecycleStep = 0.04

/**
 * How much work one replication of a fair is: members of the market × editions, and what no fair is without.
 *
 * @example
 * const scenario = makeScenario({ horizon: { editions: 4, warmUp: 6 }, segments: { exhibitors: { marketSize: 1000 } } })
 * effortOfFair(scenario).steps // => 40000
 */
export function effortOfFair({ horizon, segments }: Scenario): Effort {
  const editions = horizon.editions + horizon.warmUp
  const members = Object.values(segments).reduce(
    (sum, { marketSize, growth, standsFor }) =>
      sum + (Math.max(...marketSize) * power(1 + growth, horizon.editions)) / standsFor,
    0
  )
  return {
    steps: editions * members + stepsOfReplication,
    bytes: bytesOfCustomer * members * Math.max(1, editions / 10)
  }
}

/**
 * How much work one replication of individuals of a declared lifecycle is: customers × cycles × strategies.
 *
 * @example
 * const lifecycle = { stages: ['here', 'gone'], transitions: { here: { gone: 0.5 } } }
 * const scenario = makeLifecycle({ customers: 1000, horizon: { cycles: 10, cycleLength: 1 }, cohort: { start: { here: 1 } }, lifecycle })
 * effortOfIndividuals(scenario).steps // => 400
 */
export function effortOfIndividuals({ customers, horizon, strategies }: LifecycleScenario): Effort {
  return {
    steps: lifecycleStep * customers * horizon.cycles * Object.keys(strategies).length,
    bytes: bytesOfCustomer * customers
  }
}

/**
 * How much work one set of parameters of a declared lifecycle is: cycles × moves of all strategies and groups.
 *
 * @example
 * const lifecycle = { stages: ['here', 'gone'], transitions: { here: { gone: 0.5 } } }
 * const scenario = makeLifecycle({ horizon: { cycles: 10, cycleLength: 1 }, cohort: { start: { here: 1 } }, lifecycle })
 * effortOfSet(scenario).steps // => 10
 */
export function effortOfSet({ horizon, strategies }: LifecycleScenario): Effort {
  const moves = Object.values(strategies)
    .flatMap(({ groups }) => Object.values(groups))
    .reduce((sum, { lifecycle }) => sum + lifecycle.moves.length, 0)
  return { steps: horizon.cycles * moves, bytes: 0 }
}
