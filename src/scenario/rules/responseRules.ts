import { asGot, asMessage } from '../../i18n/fill.js'
import { fault } from '../checks/context.js'
import { numberText } from '../checks/range.js'
import { fileWords } from '../fileWords.js'
import { scenarioWords } from '../words.js'
import type { Rule } from './rule.js'

/**
 * The response at the usual spend lies below the ceiling; the quadratic form has no ceiling.
 *
 * @example
 * const problems = []
 * const context = { report: (problem) => problems.push(problem), editions: 3, segments: [] }
 * responseBelowCeiling({ form: 'hill', response: 0.9, ceiling: 0.8 }, emptyMap, 'levers.service', context)
 * problems[0].got // => 'a response of 0.9 and a ceiling of 0.8'
 */
export const responseBelowCeiling: Rule = ({ form, response, ceiling }, written, path, context) => {
  if (form === 'quadratic') return
  if (typeof response !== 'number' || typeof ceiling !== 'number' || response < ceiling) return
  const key = written.entries.has('response') ? 'response' : 'ceiling'
  const example =
    key === 'response' ? `response: ${numberText(ceiling / 2)}` : `ceiling: ${numberText((1 + response) / 2)}`
  const culprit = written.entries.get(key)?.value ?? written
  context.report({
    ...fault(culprit, `${path}.${key}`, scenarioWords.responseAboveCeiling, example),
    ...asGot(fileWords.gotResponse, { response: numberText(response), ceiling: numberText(ceiling) })
  })
}

/**
 * The four answers of the ADBUDG form are all given and rise.
 *
 * @example
 * const problems = []
 * const context = { report: (problem) => problems.push(problem), editions: 3, segments: [] }
 * answersRise({ form: 'adbudg', atZero: 0, response: 0.5, atHalfMore: null, ceiling: 0.9 }, emptyMap, 'levers.service', context)
 * problems[0].example // => 'atHalfMore: 0.7'
 */
export const answersRise: Rule = ({ form, atZero, response, atHalfMore, ceiling }, written, path, context) => {
  if (form !== 'adbudg') return
  if (typeof atZero !== 'number' || typeof response !== 'number' || typeof ceiling !== 'number') return
  // a response that reaches its ceiling has been told already
  if (response >= ceiling) return
  const between = `atHalfMore: ${numberText(midway(response, ceiling))}`
  if (atHalfMore === null) {
    const place = (written.entries.get('form')?.value ?? written).place
    const message = asMessage(scenarioWords.adbudgNeeds)
    context.report({ ...place, path: `${path}.atHalfMore`, ...message, example: between })
    return
  }
  if (typeof atHalfMore !== 'number' || (atZero < response && response < atHalfMore && atHalfMore < ceiling)) return
  const key = atZero < response ? 'atHalfMore' : 'atZero'
  const culprit = written.entries.get(key)?.value ?? written
  const example = key === 'atHalfMore' ? between : `atZero: ${numberText(midway(0, response))}`
  const answers = { atZero, response, atHalfMore, ceiling }
  const got = Object.entries(answers).map(([name, answer]) => [name, numberText(answer)])
  context.report({
    ...fault(culprit, `${path}.${key}`, scenarioWords.answersMustRise, example),
    ...asGot(fileWords.gotAnswers, Object.fromEntries(got))
  })
}

/**
 * The peak of the quadratic form is given, lies where the curve exists, and keeps the response within one.
 *
 * @example
 * const problems = []
 * const context = { report: (problem) => problems.push(problem), editions: 3, segments: [] }
 * peakWithinOne({ form: 'quadratic', usual: 60, response: 0.5, peak: 30 }, emptyMap, 'levers.advertising', context)
 * problems[0].got // => 'a peak of 30 and a usual spend of 60'
 */
export const peakWithinOne: Rule = ({ form, usual, response, peak }, written, path, context) => {
  if (form !== 'quadratic' || typeof usual !== 'number' || typeof response !== 'number') return
  const example = `peak: ${numberText(goodPeak(usual, response))}`
  if (peak === null) {
    const place = (written.entries.get('form')?.value ?? written).place
    context.report({ ...place, path: `${path}.peak`, ...asMessage(scenarioWords.quadraticNeeds), example })
    return
  }
  if (typeof peak !== 'number') return
  const culprit = written.entries.get('peak')?.value ?? written
  if (peak <= usual / 2) {
    context.report({
      ...fault(culprit, `${path}.peak`, scenarioWords.peakTooLow, example),
      ...asGot(fileWords.gotPeak, { peak: numberText(peak), usual: numberText(usual) })
    })
    return
  }
  const greatest = greatestResponse(usual, response, peak)
  if (greatest <= 1) return
  context.report({
    ...fault(culprit, `${path}.peak`, scenarioWords.peakAboveAll, example),
    ...asGot(fileWords.gotPeakResponse, { response: numberText(Number(greatest.toPrecision(3))) })
  })
}

/** Response of the quadratic form at its peak: r·p²/(u·(2p − u)). */
function greatestResponse(usual: number, response: number, peak: number): number {
  return response * (peak / usual) * (peak / (2 * peak - usual))
}

/** A round peak above the usual spend at which the response stays within one; the usual spend where there is none. */
function goodPeak(usual: number, response: number): number {
  const highest = (usual * (1 + Math.sqrt(1 - response))) / response
  const round = Number(((usual + Math.min(highest, 4 * usual)) / 2).toPrecision(2))
  return round > usual / 2 && greatestResponse(usual, response, round) <= 1 ? round : usual
}

/** A round number between two. */
function midway(low: number, high: number): number {
  const middle = (low + high) / 2
  const round = Number(middle.toPrecision(2))
  return round > low && round < high ? round : middle
}
