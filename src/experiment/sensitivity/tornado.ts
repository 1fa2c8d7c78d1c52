import type { Better } from '../../analysis/outcome.js'
import { tornado as ranked } from '../../analysis/sensitivity/tornado.js'
import type { Estimate } from '../../core/interval.js'
import { type Verdict, verdictOn } from '../verdict.js'
import { answered } from './answered.js'
import type { Question } from './question.js'
import { estimateAt, type Responses, responsesOf } from './responses.js'
import type { Bar, End, Tornado } from './results.js'
import { type Single, singlesOf } from './singles.js'

/**
 * Each factor alone at either end, all others as they are: one point with all as they are, two a factor. All points share
 * their replications, so that differences are paired. A factor of which an end failed has no swing, and stands last.
 *
 * @param question What varies, and who plays.
 * @param replications Of each point.
 *
 * Rejects where every run failed.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const { bars } = await tornadoOf(fairQuestion(fair, { outcome: 'revenue', vary: ['price.perArea', 'mechanisms.price.loss'] }), 2)
 * bars.map(({ path }) => path) // => ['price.perArea', 'mechanisms.price.loss']
 */
export async function tornadoOf(question: Question, replications: number): Promise<Tornado> {
  const singles = singlesOf(question.factors)
  const points = [{}, ...singles.flatMap(({ low, high, at }) => [at(low), at(high)])]
  const responses = responsesOf(await question.play(points, replications))
  const bars = singles.map((single, place) => barOf(single, place, responses))
  const byPath = new Map(bars.map((bar) => [bar.path, bar]))
  const order = ranked(
    bars.map(({ path, low, high, swing }) => ({
      parameter: path,
      low: swing === null ? null : (low.difference?.mean ?? null),
      high: swing === null ? null : (high.difference?.mean ?? null)
    }))
  )
  return {
    method: 'tornado',
    ...answered(question, responses),
    base: estimateAt(responses, 0),
    bars: order.map(({ parameter }) => byPath.get(parameter)!)
  }
}

function barOf({ path, label, unit, base, low, high }: Single, place: number, responses: Responses): Bar {
  const [atLow, atHigh] = [1 + 2 * place, 2 + 2 * place]
  const ends = [endOf(responses, atLow, low), endOf(responses, atHigh, high)] as const
  const swing = estimateAt(responses, atHigh, atLow)
  return {
    path,
    label,
    unit,
    base,
    low: ends[0],
    high: ends[1],
    swing,
    verdict: judged(swing, null, responses.isExact),
    sameSide: sideOf(ends[0].difference, responses) * sideOf(ends[1].difference, responses) > 0
  }
}

function endOf(responses: Responses, point: number, value: number): End {
  return { value, outcome: estimateAt(responses, point), difference: estimateAt(responses, point, 0) }
}

/**
 * The verdict on a difference; one that is exact is known to the digit.
 *
 * @param difference `null` where undefined.
 * @param better Which way is good; `null` where that is not asked.
 * @param isExact Whether there is no luck in it.
 *
 * @example
 * judged({ mean: 2, low: null, high: null, sd: null, n: 1 }, null, true) // => 'different'
 * judged({ mean: 2, low: null, high: null, sd: null, n: 1 }, null, false) // => 'noise'
 */
export function judged(difference: Estimate | null, better: Better, isExact: boolean): Verdict {
  if (!isExact || difference === null) return verdictOn(difference, better)
  return verdictOn({ ...difference, low: difference.mean, high: difference.mean }, better)
}

/** 1 above, −1 below what it is with all as they are; 0 where that may be chance. */
function sideOf(difference: Estimate | null, { isExact }: Responses): number {
  if (difference === null) return 0
  if (isExact) return Math.sign(difference.mean)
  const { low, high } = difference
  return low !== null && low > 0 ? 1 : high !== null && high < 0 ? -1 : 0
}
