import { findOutcome, outcomeCatalogue } from '../analysis/outcomeCatalogue.js'
import { nearestName } from '../core/nearest.js'
import type { PrecisionResult, PrecisionRule } from '../experiment/precision.js'
import { badInput } from './badInput.js'
import { CheckFailed } from './exit.js'
import { wholeNumber } from './scenarios.js'
import type { Say } from './words.js'

/** Replications at most where `--most` is absent. */
const usualMost = 1000

/**
 * The rule that `--precision` and `--most` ask for, if any: half the width of the 95 % interval of an outcome of the
 * whole show over the horizon, in its unit (`repeatRate=0.005`) or as a share of the mean (`npv=2%`).
 *
 * @param options The texts after `--precision` and `--most`.
 * @throws InputError for an unknown outcome, with the nearest name, and for numbers that cannot be followed.
 *
 * @example
 * precisionOf({ precision: 'npv=2%', most: '400' })
 * // => { outcome: 'npv', halfWidth: 0.02, relative: true, most: 400 }
 */
export function precisionOf(options: {
  readonly precision?: string
  readonly most?: string
}): PrecisionRule | undefined {
  const { precision, most } = options
  if (precision === undefined) {
    if (most !== undefined) throw badInput('mostWithoutPrecision', {}, { example: '--precision repeatRate=0.005' })
    return undefined
  }
  const [, outcome, number, percent] = /^\s*(.+?)\s*=\s*([\d.eE+-]+)\s*(%?)\s*$/.exec(precision) ?? []
  const halfWidth = Number(number) / (percent ? 100 : 1)
  if (outcome === undefined || !(halfWidth > 0 && halfWidth < Number.POSITIVE_INFINITY)) {
    throw badInput('badPrecision', {}, { got: `"${precision}"`, example: '--precision repeatRate=0.005' })
  }
  refuseUnknown(outcome)
  const rule = { outcome, halfWidth, most: most === undefined ? usualMost : wholeNumber('--most', most, 2) }
  return percent ? { ...rule, relative: true } : rule
}

function refuseUnknown(outcome: string): void {
  if (findOutcome(outcome)) return
  const suggestion = nearestName(
    outcome,
    outcomeCatalogue.map((entry) => entry.id)
  )
  throw badInput(
    'unknownOutcome',
    { name: outcome },
    {
      example: '--precision repeatRate=0.005',
      ...(suggestion ? { suggestion } : {})
    }
  )
}

/**
 * Makes sure that the precision asked for was reached.
 *
 * @param rule What was asked for.
 * @param result How it ended.
 * @param say Speaker of the language, for the message.
 * @throws CheckFailed when it was not.
 */
export function requirePrecision(rule: PrecisionRule, result: PrecisionResult | null, say: Say): void {
  if (result === null || result.reached) return
  const wished = rule.relative ? `${rule.halfWidth * 100} %` : String(rule.halfWidth)
  const reached = result.halfWidth === null ? '–' : String(Number(result.halfWidth.toPrecision(3)))
  throw new CheckFailed(say('precisionMissed', { outcome: rule.outcome, reached, wished, count: result.replications }))
}
