import { paybackEdition } from '../analysis/paybackEdition.js'
import { estimateKnown, type Replicated } from './replicate.js'

/** When a strategy has earned back what it costs more than the baseline. */
export interface Payback {
  readonly scenario: string
  /**
   * First edition from which the mean of the cumulative discounted paired difference in profit is zero or more and stays
   * so to the end of the horizon; `null` if there is none, and where nothing differs.
   */
  readonly edition: number | null
  /** Share of replications that have such an edition; `null` for no replication. */
  readonly share: number | null
}

/**
 * The payback of a scenario against a baseline played with the same luck.
 *
 * @example
 * const result = await replicate(makeScenario({ horizon: { editions: 2, warmUp: 0 } }, 'fair'), { replications: 2 })
 * paybackAgainst(result, result) // => { scenario: 'fair', edition: null, share: 0 }
 */
export function paybackAgainst(scenario: Replicated, baseline: Replicated): Payback {
  const own = cumulativeProfits(scenario)
  const theirs = cumulativeProfits(baseline)
  const differences = own.map((values, edition) =>
    values.map((value, replication) => (value ?? 0) - (theirs[edition][replication] ?? 0))
  )
  const means = differences.map((values) => estimateKnown(values)?.mean ?? 0)
  const replications = differences[0]?.length ?? 0
  let paidBack = 0
  for (let replication = 0; replication < replications; replication++) {
    if (paybackEdition(differences.map((values) => values[replication])) !== null) paidBack += 1
  }
  return {
    scenario: scenario.scenario.name,
    edition: paybackEdition(means),
    share: replications === 0 ? null : paidBack / replications
  }
}

/** Cumulative discounted profit by edition, then by replication. */
function cumulativeProfits({ estimates }: Replicated): (readonly (number | null)[])[] {
  return estimates.filter((row) => row.outcome === 'cumulativeProfit').map((row) => row.values)
}
