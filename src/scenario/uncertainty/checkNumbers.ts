import type { Distribution } from '../../core/distribution/distribution.js'
import { momentsOf } from '../../core/distribution/momentsOf.js'
import { asGot, asMessage, fill } from '../../i18n/fill.js'
import type { Term } from '../../i18n/terms.js'
import { checkPlainNumber } from '../checks/checkPlainNumber.js'
import { type Context, fault } from '../checks/context.js'
import { type NumberRule, numberText } from '../checks/range.js'
import { valueAt, type WrittenMap } from '../written.js'
import { type DistributionForm, type NumberForm, numberForms } from './distributionForms.js'
import { uncertaintyWords } from './words.js'

type Numbers = Readonly<Partial<Record<string, number>>>

/** Where a distribution stands, and a line that would be right there. */
interface Place {
  readonly path: string
  readonly example: string
}

/** Keys that are never zero or below, whatever the number itself may be. */
const positive: ReadonlySet<string> = new Set(['sd', 'sdlog', 'alpha', 'beta', 'shape', 'scale'])

/**
 * The numbers of a distribution, such as its mean and standard deviation: each in its range, and all of them together.
 *
 * @param written The distribution, with the right keys.
 * @param form The word after `dist`.
 * @param rule What the uncertain number must be.
 * @param place Path of the distribution, and a line that would be right.
 * @param context Takes in the problems.
 * @returns The distribution; `undefined` after reporting what is wrong.
 *
 * @example
 * const problems = []
 * const context = { report: (problem) => problems.push(problem), editions: 3, segments: [] }
 * const share = { min: 0, max: 1, whole: false }
 * const place = { path: 'segments.large.trust', example: 'trust: { dist: beta, mean: 0.4, sd: 0.05 }' }
 * checkNumbers(readObject({ dist: 'beta', mean: 0.5, sd: 0.6 }), 'beta', share, place, context) // => undefined
 * problems[0].message
 * // => 'must be below 0.5: no distribution between 0 and 1 with this mean spreads further'
 */
export function checkNumbers(
  written: WrittenMap,
  form: NumberForm,
  rule: NumberRule,
  place: Place,
  context: Context
): Distribution | undefined {
  const numbers: Record<string, number> = {}
  let good = true
  // In one order however they were written, so that equal files give equal answers.
  const { ways, optional }: DistributionForm = numberForms[form]
  for (const key of new Set([...ways.flat(), ...optional])) {
    if (!written.entries.has(key)) continue
    const value = numberAt(written, key, form, rule, place, context)
    if (value === undefined) good = false
    else numbers[key] = value
  }
  if (!good) return undefined
  const distribution = { dist: form, ...numbers } as Distribution
  return bound(distribution, numbers, written, place, context) ? distribution : undefined
}

function numberAt(
  written: WrittenMap,
  key: string,
  form: NumberForm,
  rule: NumberRule,
  { path, example }: Place,
  context: Context
): number | undefined {
  const value = valueAt(written, key)!
  const isEnd = key === 'min' || key === 'max' || key === 'mode'
  const own = isEnd ? { ...rule, whole: false } : { min: -Infinity, max: Infinity, whole: false }
  const place = `${path}.${key}`
  const number = checkPlainNumber(value, own, { path: place, key, example }, context)
  const mustBePositive = positive.has(key) || (key === 'mean' && (form === 'gamma' || form === 'lognormal'))
  if (number === undefined || !mustBePositive || number > 0) return number
  const isSpread = key === 'sd' || key === 'sdlog'
  const words = isSpread ? uncertaintyWords.above0 : uncertaintyWords.mustBePositive
  context.report(fault(value, place, words, example))
  return undefined
}

/** Whether the numbers go together. */
function bound(
  distribution: Distribution,
  numbers: Numbers,
  written: WrittenMap,
  { path, example }: Place,
  { report }: Context
): boolean {
  const { min, max, mode } = numbers
  const refuse = (key: string, words: Term) => {
    report(fault(valueAt(written, key) ?? written, `${path}.${key}`, words, example))
    return false
  }
  const isBeta = distribution.dist === 'beta'
  const low = min ?? (isBeta ? 0 : -Infinity)
  const high = max ?? (isBeta ? 1 : Infinity)
  if (low >= high) {
    const found = asGot(uncertaintyWords.gotMinMax, { min: numberText(low), max: numberText(high) })
    report({ ...written.place, path, ...asMessage(uncertaintyWords.minBelowMax), ...found, example })
    return false
  }
  const ends = { min: numberText(low), max: numberText(high) }
  if (mode !== undefined && (mode < low || mode > high)) return refuse('mode', fill(uncertaintyWords.between, ends))
  if (isBeta && 'mean' in distribution) {
    const { mean, sd } = distribution
    const isPlain = min === undefined && max === undefined
    if (mean <= low || mean >= high)
      return refuse('mean', fill(isPlain ? uncertaintyWords.betaBounds : uncertaintyWords.between, ends))
    const most = Math.sqrt((mean - low) * (high - mean))
    if (sd >= most)
      return refuse('sd', fill(uncertaintyWords.betaSpread, { ...ends, most: String(Number(most.toPrecision(3))) }))
  }
  if (isWithinReach(distribution)) return true
  report({ ...written.place, path, ...asMessage(uncertaintyWords.normalFarOff), example })
  return false
}

/** Whether anything of a normal distribution is left between its ends, and every number can be computed with. */
function isWithinReach(distribution: Distribution): boolean {
  try {
    const { mean, sd } = momentsOf(distribution)
    return Number.isFinite(mean) && Number.isFinite(sd)
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}
