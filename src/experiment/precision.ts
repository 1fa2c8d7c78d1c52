import { outcomeDefinition } from '../analysis/outcomeCatalogue.js'
import { type OutcomeKeys, outcomeKey } from '../analysis/outcomeKey.js'
import { InputError, type Problem } from '../core/errors.js'
import type { Estimate } from '../core/interval.js'
import { asExample, asGot, asMessage } from '../i18n/fill.js'
import type { OutcomeValues } from './outcomeValues.js'
import { estimateOf } from './riskProbability.js'
import { experimentWords, keyValues } from './words.js'

/** Stop when the interval of one outcome is narrow enough. */
export interface PrecisionRule extends OutcomeKeys {
  /** Half the width of the 95 % interval that is wished for, in the outcome's unit, or as a share of its mean. */
  readonly halfWidth: number
  /** Whether `halfWidth` is a share of the mean. Defaults to false. */
  readonly relative?: boolean
  /** Replications to make at least. Defaults to 10: fewer say too little about spread. */
  readonly least?: number
  /** Replications to make at most. */
  readonly most: number
}

/** How a precision rule ended. */
export interface PrecisionResult {
  readonly reached: boolean
  /** Replications made. */
  readonly replications: number
  /** Half the width of the interval then, in the outcome's unit; `null` where the outcome is undefined. */
  readonly halfWidth: number | null
}

const usualLeast = 10

/**
 * Replications to make at least under a rule.
 *
 * @example
 * leastReplications({ outcome: 'npv', halfWidth: 1000, most: 200 }) // => 10
 */
export function leastReplications({ least = usualLeast, most }: PrecisionRule): number {
  return Math.min(least, most)
}

/**
 * Whether an estimate is precise enough. Absolute: half width ≤ δ. Relative: half width / |mean| ≤ γ/(1 + γ), so that the
 * error is at most the share γ of the *true* mean (Law & Kelton 2000, Simulation Modeling and Analysis, section 9.4.1).
 *
 * @example
 * isPrecise({ mean: 100, low: 96, high: 104, sd: 9, n: 20 }, 4, false) // => true
 * // .04 / 1 would pass, but γ/(1 + γ) = .0385
 * isPrecise({ mean: 100, low: 96, high: 104, sd: 9, n: 20 }, 0.04, true) // => false
 */
export function isPrecise({ mean, low, high }: Estimate, halfWidth: number, relative: boolean): boolean {
  if (low === null || high === null) return false
  const half = (high - low) / 2
  return relative ? half <= (halfWidth / (1 + halfWidth)) * Math.abs(mean) : half <= halfWidth
}

/**
 * The fewest replications, of those made, after which the rule holds: its sequential procedure, checked after each one
 * from the least number on, so that it does not depend on how many were made at a time. `null` if it holds after none.
 * Replications in which the outcome is undefined say nothing: as many as the least number must say something.
 *
 * @example
 * const rule = { outcome: 'npv', halfWidth: 20, least: 2, most: 9 }
 * const npv = { outcome: 'npv', segment: null, edition: null, tenure: null, values: [10, 20, 15, 16] }
 * // half widths after two, three and four: 63.5, 12.4, 6.6
 * preciseAfter(rule, [npv], 2) // => 3
 */
export function preciseAfter(rule: PrecisionRule, collected: readonly OutcomeValues[], from: number): number | null {
  const { values } = findValues(rule, collected)
  const least = leastReplications(rule)
  for (let count = Math.max(least, from); count <= values.length; count++) {
    const known = values.slice(0, count).filter((value) => value !== null)
    if (known.length >= least && isPrecise(estimateOf(rule.outcome, known), rule.halfWidth, rule.relative ?? false))
      return count
  }
  return null
}

/**
 * How the rule stands after the replications collected.
 *
 * @example
 * const rule = { outcome: 'npv', halfWidth: 1, least: 2, most: 3 }
 * const npv = { outcome: 'npv', segment: null, edition: null, tenure: null, values: [7, 7, 7] }
 * precisionResult(rule, [npv], true) // => { reached: true, replications: 3, halfWidth: 0 }
 */
export function precisionResult(
  rule: PrecisionRule,
  collected: readonly OutcomeValues[],
  reached: boolean
): PrecisionResult {
  const { values } = findValues(rule, collected)
  const known = values.filter((value) => value !== null)
  const { low, high } = known.length === 0 ? { low: null, high: null } : estimateOf(rule.outcome, known)
  const halfWidth = low === null || high === null ? null : (high - low) / 2
  return { reached, replications: values.length, halfWidth }
}

function findValues(rule: PrecisionRule, collected: readonly OutcomeValues[]): OutcomeValues {
  const key = outcomeKey(rule)
  const found = collected.find((each) => outcomeKey(each) === key)
  if (found) return found
  const { outcome } = rule
  const given = collected.find((each) => each.outcome === outcome)
  throw new InputError([
    {
      ...asMessage(experimentWords.precisionNotGiven, { outcome }),
      ...asGot(experimentWords.keys, keyValues(rule)),
      ...(given && asExample(experimentWords.keysOfOutcome, { outcome, ...keyValues(given) }))
    }
  ])
}

/**
 * Refuses a rule that cannot be followed, before anything is played.
 *
 * Throws an InputError: for an unknown outcome (with the nearest right name), else with every problem of the half width
 * (above 0) and the numbers of replications (whole, at least 2).
 *
 * @example
 * checkPrecision({ outcome: 'npv', halfWidth: 1000, most: 200 }) // => undefined
 */
export function checkPrecision(rule: PrecisionRule): void {
  outcomeDefinition(rule.outcome)
  const problems: Problem[] = []
  if (!(rule.halfWidth > 0 && rule.halfWidth < Number.POSITIVE_INFINITY)) {
    problems.push({ ...asMessage(experimentWords.halfWidth), got: `${rule.halfWidth}`, example: '0.005' })
  }
  for (const [name, number] of [
    ['least', rule.least ?? usualLeast],
    ['most', rule.most]
  ] as const) {
    if (Number.isInteger(number) && number >= 2) continue
    problems.push({
      ...asMessage(experimentWords.precisionCount, { name }),
      got: `${number}`,
      example: `${name}: 200`
    })
  }
  if (problems.length > 0) throw new InputError(problems)
}
