import { InputError } from '../../core/errors.js'
import { asMessage } from '../../i18n/fill.js'
import { answered } from './answered.js'
import { laidOut } from './factor.js'
import type { Question } from './question.js'
import { estimateAt, responsesOf } from './responses.js'
import type { MapCell, TwoWay } from './results.js'
import { judged } from './tornado.js'
import { sensitivityWords } from './words.js'

/**
 * Two factors over a grid, all others as they are. Where the outcome is a difference of two strategies, the map says who wins
 * where.
 *
 * @param question What varies: exactly two numbers.
 * @param replications Of each point.
 * @param size Values of each factor, evenly spaced from its low to its high end.
 *
 * Rejects with an InputError for other than two numbers, and where every run failed.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const question = fairQuestion(fair, { vary: ['price.perArea', 'horizon.discountRate'] })
 * const map = await twoWayOf(question, 2, 3)
 * map.columns // => [200, 250, 300]
 */
export async function twoWayOf(question: Question, replications: number, size: number): Promise<TwoWay> {
  const [one, other] = question.factors
  const isNumber = question.factors.every(({ uncertain }) => uncertain.kind === 'number')
  if (question.factors.length !== 2 || !isNumber || one === undefined || other === undefined) {
    const message = asMessage(sensitivityWords.twoNumbers, { count: question.factors.length })
    throw new InputError([message])
  }
  const [rows, columns] = [one, other].map(({ low, high, uncertain }) => {
    const steps = Array.from({ length: size }, (_, at) => low! + ((high! - low!) * at) / (size - 1))
    return uncertain.kind === 'number' && uncertain.whole ? [...new Set(steps.map(Math.round))] : steps
  }) as [number[], number[]]
  const points = rows.flatMap((row) =>
    columns.map((column) => laidOut(question.factors, { [one.path]: row, [other.path]: column }))
  )
  const responses = responsesOf(await question.play([{}, ...points], replications))
  const isDifference = question.against !== null
  const cells = rows.map((_, row) =>
    columns.map((_each, column): MapCell => {
      const point = 1 + row * columns.length + column
      const outcome = estimateAt(responses, point)
      const difference = estimateAt(responses, point, 0)
      const { figure, isExact } = responses
      const verdict = judged(isDifference ? outcome : difference, figure.better, isExact)
      return { outcome, difference, verdict }
    })
  )
  return { method: 'two-way', ...answered(question, responses), base: estimateAt(responses, 0), rows, columns, cells }
}
