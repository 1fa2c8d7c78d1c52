import { asGot, asMessage } from '../../i18n/fill.js'
import { fault } from '../checks/context.js'
import { numberText } from '../checks/range.js'
import { fileWords } from '../fileWords.js'
import { scenarioWords } from '../words.js'
import type { Rule } from './rule.js'

/**
 * The rates of the exits of a stage sum to at most one.
 *
 * @example
 * const problems = []
 * const context = { report: (problem) => problems.push(problem), editions: 3, segments: [] }
 * ratesWithinOne({ trust: 0.7, weakening: 0.4 }, emptyMap, 'lifecycle.rates.confirmation', context)
 * problems[0].got // => 'a sum of 1.1'
 */
export const ratesWithinOne: Rule = (values, written, path, context) => {
  const rates = Object.values(values)
  if (!rates.every((rate) => typeof rate === 'number')) return
  const sum = Math.round(rates.reduce((total, rate) => total + rate, 0) * 1e10) / 1e10
  if (sum <= 1) return
  const from = path.slice(path.lastIndexOf('.') + 1)
  const shares = Object.keys(values).map((to) => `${to}: ${numberText(Math.floor(100 / rates.length) / 100)}`)
  context.report({
    ...written.place,
    path,
    ...asMessage(scenarioWords.ratesMustSum),
    ...asGot(fileWords.gotSum, { sum: numberText(sum) }),
    example: `${from}: { ${shares.join(', ')} }`
  })
}

/**
 * Nobody both recommends the fair and advises against it.
 *
 * @example
 * const problems = []
 * const context = { report: (problem) => problems.push(problem), editions: 3, segments: [] }
 * thresholdsInOrder({ promoterFrom: 50, detractorBelow: 57 }, emptyMap, 'mechanisms.satisfaction', context)
 * problems[0].got // => 'detractorBelow 57 and promoterFrom 50'
 */
export const thresholdsInOrder: Rule = ({ promoterFrom, detractorBelow }, written, path, context) => {
  if (typeof promoterFrom !== 'number' || typeof detractorBelow !== 'number' || detractorBelow <= promoterFrom) return
  const key = written.entries.has('detractorBelow') ? 'detractorBelow' : 'promoterFrom'
  const culprit = written.entries.get(key)?.value ?? written
  const example = `${key}: ${numberText(key === 'detractorBelow' ? promoterFrom : detractorBelow)}`
  context.report({
    ...fault(culprit, `${path}.${key}`, scenarioWords.detractorsBelowPromoters, example),
    ...asGot(fileWords.gotThresholds, {
      detractorBelow: numberText(detractorBelow),
      promoterFrom: numberText(promoterFrom)
    })
  })
}
