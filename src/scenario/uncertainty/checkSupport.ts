import type { Distribution } from '../../core/distribution/distribution.js'
import { supportOf } from '../../core/distribution/momentsOf.js'
import { quantileOf } from '../../core/distribution/quantileOf.js'
import { asMessage, fill } from '../../i18n/fill.js'
import { type NumberRule, numberText } from '../checks/range.js'
import { type PlainValue, valueText } from '../valueText.js'
import type { Report, Written } from '../written.js'
import { uncertaintyWords } from './words.js'

/** Tails as thin as this count as nothing, so that a price needs no `max` for a ceiling it never comes near. */
const negligible = 1e-9

/**
 * Whether all draws of a distribution keep the range of a number, but for tails of less than one in a billion.
 *
 * @param distribution A distribution that is right in itself.
 * @param rule The range.
 * @param subject Path and key of the number.
 * @param written What was written, to locate the problem.
 * @param report Takes in the problem, with the key that mends it.
 *
 * @example
 * const problems = []
 * const distribution = { dist: 'normal', mean: 0.9, sd: 0.1 }
 * const subject = { path: 'viability.attendance', key: 'attendance' }
 * const report = (problem) => problems.push(problem)
 * checkSupport(distribution, { min: 0, max: 1, whole: false }, subject, readObject(distribution), report) // => false
 * problems[0].message // => 'reaches above 1, the most this may be; add max: 1'
 */
export function checkSupport(
  distribution: Distribution,
  rule: NumberRule,
  subject: { readonly path: string; readonly key: string },
  written: Written,
  report: Report
): boolean {
  const support = supportOf(distribution)
  const quantile = quantileOf(distribution)
  const above = support.max > rule.max && quantile(1 - negligible) > rule.max
  const below = support.min < rule.min && quantile(negligible) < rule.min
  for (const side of [below ? 'min' : undefined, above ? 'max' : undefined] as const) {
    if (side === undefined) continue
    const limit = numberText(rule[side])
    const words = side === 'min' ? uncertaintyWords.reachesBelow : uncertaintyWords.reachesAbove
    const hasEnds = distribution.dist === 'normal' || distribution.dist === 'beta'
    const advice = hasEnds
      ? fill(uncertaintyWords.addKey, { key: side, limit })
      : fill(uncertaintyWords.otherForm, { form: distribution.dist, other: 'pert' })
    const ends = { ...(below ? { min: rule.min } : {}), ...(above ? { max: rule.max } : {}) }
    const mended = hasEnds ? { ...plainOf(distribution), ...ends } : otherForm(distribution, rule)
    report({
      ...written.place,
      path: subject.path,
      ...asMessage(fill(words, { limit, advice })),
      got: valueText(plainOf(distribution)),
      example: `${subject.key}: ${valueText(mended)}`
    })
  }
  return !above && !below
}

function plainOf(distribution: Distribution): Readonly<Record<string, PlainValue>> {
  return { ...distribution } as Readonly<Record<string, PlainValue>>
}

/** A distribution with two ends about where another lies. */
function otherForm(distribution: Distribution, { min, max }: NumberRule): PlainValue {
  const at = quantileOf(distribution)
  const within = (value: number) => Math.min(max, Math.max(min, Number(value.toPrecision(2))))
  const [low, middle, high] = [0.01, 0.5, 0.99].map((p) => within(at(p)))
  return { dist: 'pert', min: low, mode: middle, max: high > low ? high : max }
}
