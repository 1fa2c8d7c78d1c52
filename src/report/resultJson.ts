import { outcomeDefinition } from '../analysis/outcomeCatalogue.js'
import type { Estimate } from '../core/interval.js'
import type { BaselineBest, Comparison, Difference } from '../experiment/compare.js'
import type { OutcomeEstimate, Replicated } from '../experiment/replicate.js'
import type { Passport, RunContext } from '../model/runTable.js'

/** Version of the shape of result files; another shape has another number. */
export const resultVersion = 1

/** One outcome in a result file. `unit` is that of the outcome catalogue; shares are 0 to 1. `n` counts replications. */
export interface EstimateJson {
  readonly outcome: string
  /** `null`: the whole show. */
  readonly segment: string | null
  /** `null`: the horizon as a whole. */
  readonly edition: number | null
  /** Editions attended, or for `survival` editions since joining; `null` where the outcome is not given by it. */
  readonly tenure: number | null
  readonly unit: string
  /** `null` where the outcome is undefined in every replication. */
  readonly mean: number | null
  /** Ends of the 95 % confidence interval of the mean; `null` where fewer than two replications define it. */
  readonly low: number | null
  readonly high: number | null
  readonly sd: number | null
  readonly n: number
}

/** One scenario in a result file. */
export interface ScenarioJson {
  readonly name: string
  readonly title: string | null
  readonly titleZh: string | null
  readonly passport: Passport
  readonly context: RunContext
  readonly precision: Replicated['precision']
  readonly estimates: readonly EstimateJson[]
}

/** A paired difference to the baseline in a result file, scenario less baseline. */
export interface DifferenceJson extends Omit<EstimateJson, 'unit'> {
  readonly scenario: string
  readonly verdict: Difference['verdict']
  readonly probabilityBest: number | null
}

/** A result file of one scenario. */
export interface ReplicatedJson {
  readonly perennial: 'result'
  readonly version: typeof resultVersion
  readonly kind: 'replicated'
  readonly forecast: false
  readonly scenario: ScenarioJson
}

/** A result file of a comparison. */
export interface ComparisonJson {
  readonly perennial: 'result'
  readonly version: typeof resultVersion
  readonly kind: 'comparison'
  /** No result is a forecast. */
  readonly forecast: false
  /** Name of the baseline. */
  readonly baseline: string
  /** Scenarios that were played with the baseline's seed instead of their own. */
  readonly reseeded: readonly string[]
  /** Scenarios that differ from the baseline in more than the strategy, and in which parameters. */
  readonly assumptions: Comparison['assumptions']
  readonly scenarios: readonly ScenarioJson[]
  readonly differences: readonly DifferenceJson[]
  readonly baselineBest: readonly BaselineBest[]
  readonly paybacks: Comparison['paybacks']
}

/**
 * A scenario's results as plain data for a file: see {@link ReplicatedJson}. It holds no clock time, duration, path or
 * number of threads, and its keys always stand in the same order, so that equal runs give equal text.
 *
 * @param replicated What `replicate` gave.
 *
 * @example
 * const result = await replicate(makeScenario({ horizon: { editions: 2, warmUp: 0 } }, 'fair'), { replications: 2 })
 * replicatedJson(result).kind // => 'replicated'
 */
export function replicatedJson(replicated: Replicated): ReplicatedJson {
  return {
    perennial: 'result',
    version: resultVersion,
    kind: 'replicated',
    forecast: false,
    scenario: scenarioJson(replicated)
  }
}

/**
 * A comparison as plain data for a file: see {@link ComparisonJson}. Like {@link replicatedJson}, equal runs give equal
 * text.
 *
 * @param comparison What `compare` gave.
 *
 * @example
 * const scenario = makeScenario({ horizon: { editions: 2, warmUp: 0 } }, 'fair')
 * const comparison = await compare([scenario, { ...scenario, name: 'twin' }], { replications: 2 })
 * comparisonJson(comparison).baseline // => 'fair'
 */
export function comparisonJson(comparison: Comparison): ComparisonJson {
  const { baseline, reseeded, assumptions, scenarios, differences, baselineBest, paybacks } = comparison
  return {
    perennial: 'result',
    version: resultVersion,
    kind: 'comparison',
    forecast: false,
    baseline,
    reseeded,
    assumptions: assumptions.map(({ scenario, paths }) => ({ scenario, paths })),
    scenarios: scenarios.map(scenarioJson),
    differences: differences.map(differenceJson),
    baselineBest: baselineBest.map(({ outcome, segment, edition, tenure, probabilityBest }) => ({
      outcome,
      segment,
      edition,
      tenure,
      probabilityBest
    })),
    paybacks: paybacks.map(({ scenario, edition, share }) => ({ scenario, edition, share }))
  }
}

function scenarioJson({ scenario, passport, context, precision, estimates }: Replicated): ScenarioJson {
  const { name, title, titleZh } = scenario
  return {
    name,
    title,
    titleZh,
    passport,
    context: withinHorizon(context),
    precision,
    estimates: estimates.map(estimateJson)
  }
}

/** Discount factors of the horizon only: those of the tail follow from them. */
function withinHorizon(context: RunContext): RunContext {
  return { ...context, discountFactors: context.discountFactors.slice(0, context.editions) }
}

function estimateJson({ outcome, segment, edition, tenure, estimate }: OutcomeEstimate): EstimateJson {
  return { outcome, segment, edition, tenure, unit: outcomeDefinition(outcome).unit, ...numbers(estimate) }
}

function differenceJson(row: Difference): DifferenceJson {
  const { scenario, outcome, segment, edition, tenure, difference, verdict, probabilityBest } = row
  return { scenario, outcome, segment, edition, tenure, ...numbers(difference), verdict, probabilityBest }
}

function numbers(estimate: Estimate | null): Pick<EstimateJson, 'mean' | 'low' | 'high' | 'sd' | 'n'> {
  if (estimate === null) return { mean: null, low: null, high: null, sd: null, n: 0 }
  const { mean, low, high, sd, n } = estimate
  return { mean, low, high, sd, n }
}
