import { outcomeDefinition } from '../analysis/outcomeCatalogue.js'
import { type OutcomeKeys, outcomeKey } from '../analysis/outcomeKey.js'
import { InputError } from '../core/errors.js'
import { suggested } from '../core/nearest.js'
import { asExample, asMessage, listed } from '../i18n/fill.js'
import type { Comparison, Difference } from './compare.js'
import { notGiven } from './notGiven.js'
import type { OutcomeEstimate, Replicated } from './replicate.js'
import { experimentWords, keyValues } from './words.js'

/**
 * One outcome of one scenario: over the whole horizon and show, unless `edition`, `segment` or `tenure` say otherwise.
 *
 * Throws an InputError for an outcome that does not exist (with the nearest name) or is not given for those keys.
 *
 * @param replicated What `replicate` gave, or one of the `scenarios` of a comparison.
 * @param keys `outcome`, and where it is given by them `edition`, `segment`, `tenure`.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, replications: 2 }, 'fair')
 * findEstimate(await replicate(fair), { outcome: 'attendance', edition: 2 }).values.length // => 2
 */
export function findEstimate(replicated: Replicated, keys: OutcomeKeys): OutcomeEstimate {
  return foundFor(replicated.estimates, keys)
}

/**
 * The paired difference of one scenario to the baseline in one outcome: over the whole horizon and show, unless `edition`,
 * `segment` or `tenure` say otherwise.
 *
 * Throws an InputError for a scenario or an outcome that does not exist (with the nearest name), for the baseline, and for
 * an outcome that is not given for those keys.
 *
 * @param comparison What `compare` gave.
 * @param keys `scenario` and `outcome`, and where it is given by them `edition`, `segment`, `tenure`.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, replications: 2 }, 'fair')
 * const comparison = await compare([fair, { ...fair, name: 'twin' }])
 * findDifference(comparison, { scenario: 'twin', outcome: 'repeatRate' }).verdict // => 'same'
 */
export function findDifference(comparison: Comparison, keys: OutcomeKeys & { readonly scenario: string }): Difference {
  const { scenario } = keys
  if (scenario === comparison.baseline) {
    throw new InputError([asMessage(experimentWords.isBaseline, { scenario })])
  }
  const names = comparison.scenarios.map((each) => each.scenario.name).filter((name) => name !== comparison.baseline)
  if (!names.includes(scenario)) {
    const message = asMessage(experimentWords.unknownScenario, { scenario, names: listed(names) })
    throw new InputError([{ ...message, ...suggested(scenario, names) }])
  }
  return foundFor(
    comparison.differences.filter((row) => row.scenario === scenario),
    keys
  )
}

function foundFor<Row extends Required<OutcomeKeys>>(rows: readonly Row[], keys: OutcomeKeys): Row {
  outcomeDefinition(keys.outcome)
  const key = outcomeKey(keys)
  const found = rows.find((row) => outcomeKey(row) === key)
  if (found !== undefined) return found
  const { outcome } = keys
  const given = rows.find((row) => row.outcome === outcome)
  throw new InputError([
    {
      ...notGiven(keys),
      ...(given && asExample(experimentWords.keys, keyValues(given)))
    }
  ])
}
