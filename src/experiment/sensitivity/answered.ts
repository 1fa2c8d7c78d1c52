import { InputError } from '../../core/errors.js'
import { asMessage } from '../../i18n/fill.js'
import { isStrategyPath } from '../../scenario/strategyPath.js'
import type { Question } from './question.js'
import type { Responses } from './responses.js'
import type { Answered } from './results.js'
import { sensitivityWords } from './words.js'

/**
 * What all answers have, of a question and what was played for it.
 *
 * Throws an InputError with the first reason where every run failed, and where the outcome is undefined in all.
 *
 * @param question What was asked.
 * @param responses What was played.
 *
 * @example
 * const responses = { points: 0, asked: 4, replications: 2, values: new Float64Array(), failures: { count: 0, first: [] } }
 * const question = { passport: () => ({}), factors: [], correlations: {}, context: { currency: 'EUR' } }
 * answered(question, responses).partial // => { done: 0, all: 4 }
 */
export function answered(question: Question, responses: Responses): Answered {
  const { figure, replications, isExact, points, asked, failures, values } = responses
  if (points > 0 && failures.count === points) {
    const [{ message, messageZh, path }] = failures.first[0]!.problems
    const place = path === undefined ? '' : `${path}: `
    const reason = { en: place + message, zh: place + (messageZh ?? message) }
    throw new InputError([asMessage(sensitivityWords.allFailed, { reason })])
  }
  if (points > 0 && values.every((value) => !Number.isFinite(value))) {
    throw new InputError([asMessage(sensitivityWords.noneDefined)])
  }
  const { scenario, strategy, against, context, factors, leftOut, from, correlations } = question
  const varied = new Set(factors.map(({ path }) => path))
  const isFair = context.currency !== null
  return {
    kind: 'sensitivity',
    passport: question.passport(replications),
    context,
    scenario,
    strategy,
    against,
    figure,
    replications,
    isExact,
    factors,
    leftOut,
    from,
    decides: isFair && factors.some(({ path, isRange }) => isRange && isStrategyPath(path)),
    correlated: Object.entries(correlations).some(
      ([path, others]) =>
        varied.has(path) && Object.entries(others).some(([other, rank]) => rank !== 0 && varied.has(other))
    ),
    runs: points,
    failures,
    partial: points < asked ? { done: points, all: asked } : null
  }
}
