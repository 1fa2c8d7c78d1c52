import { asMessage, fill, listed } from '../../i18n/fill.js'
import { checkDistribution } from '../uncertainty/checkDistribution.js'
import { asDistribution, isNearlyDistribution, numberFormNames } from '../uncertainty/distributionForms.js'
import { exampleDistribution } from '../uncertainty/exampleDistribution.js'
import { playedMean } from '../uncertainty/playedMean.js'
import { uncertaintyWords } from '../uncertainty/words.js'
import { valueText } from '../valueText.js'
import type { Written, WrittenMap } from '../written.js'
import { checkPlainNumber, type Subject } from './checkPlainNumber.js'
import { type Context, fault } from './context.js'
import type { NumberRule } from './range.js'

/**
 * A number that keeps a rule, or a distribution whose draws all keep it: then its mean, rounded where the number must be
 * whole, and the distribution is noted as uncertain.
 *
 * @returns The number, −0 as 0; `undefined` after reporting what is wrong.
 *
 * @example
 * const problems = []
 * const context = { report: (problem) => problems.push(problem), editions: 3, segments: [], uncertain: emptyNotes() }
 * const subject = { path: 'tactics.club.discount', key: 'discount', example: 'discount: 0' }
 * const share = { min: 0, max: 1, whole: false }
 * checkNumber(readObject(0.1), share, subject, context) // => 0.1
 * checkNumber(readObject('10%'), share, subject, context) // => undefined
 * problems[0].example // => 'discount: 0.1'
 * checkNumber(readObject({ dist: 'beta', mean: 0.25, sd: 0.1 }), share, subject, context) // => 0.25
 * Array.from(context.uncertain.found.keys()) // => ['tactics.club.discount']
 */
export function checkNumber(
  written: Written,
  rule: NumberRule,
  subject: Subject,
  context: Context
): number | undefined {
  if (isNearlyDistribution(written) && context.uncertain !== undefined && subject.certain === undefined) {
    const { path, key } = subject
    const words = fill(uncertaintyWords.distMissing, { names: listed(numberFormNames) })
    const form = rule.max === 1 ? 'beta' : 'normal'
    context.report(fault(written, path, words, `${key}: ${valueText(exampleDistribution(form, rule))}`))
    return undefined
  }
  const distribution = asDistribution(written)
  return distribution === undefined
    ? checkPlainNumber(written, rule, subject, context)
    : uncertainNumber(distribution, rule, subject, context)
}

function uncertainNumber(
  written: WrittenMap,
  rule: NumberRule,
  { path, key, example, editions, certain }: Subject,
  context: Context
): number | undefined {
  const { uncertain, report } = context
  if (certain !== undefined || uncertain === undefined) {
    report({ ...written.place, path, ...asMessage(certain ?? uncertaintyWords.onlyParameters), example })
    return undefined
  }
  const distribution = checkDistribution(written, rule, { path, key }, context)
  if (distribution === undefined) {
    uncertain.faulty.add(path)
    return undefined
  }
  uncertain.found.set(path, {
    kind: 'number',
    path,
    distribution,
    whole: rule.whole,
    editions: editions ?? null,
    parameter: null
  })
  const mean = Math.min(rule.max, Math.max(rule.min, playedMean(distribution)))
  return (rule.whole ? Math.round(mean) : mean) + 0
}
