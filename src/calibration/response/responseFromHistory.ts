import { positiveInverse } from '../../core/linear/inverse.js'
import { exp } from '../../core/math/exp.js'
import { log } from '../../core/math/log.js'
import { normalQuantile } from '../../core/math/normalQuantile.js'
import { gradientOf } from '../../core/optimise/derivatives.js'
import { minimise } from '../../core/optimise/minimise.js'
import { logistic } from '../../core/probability/logistic.js'
import { logit } from '../../core/probability/logit.js'
import { exponentialRate, exponentialResponse } from '../../model/mechanism/exponentialResponse.js'
import { hillHalfSaturation, hillResponse } from '../../model/mechanism/hillResponse.js'
import type { ResponseCurve } from '../../model/mechanism/response.js'
import type { Fit, Words } from '../fit.js'
import { refuse, requireLevel } from '../refuse.js'

/** What was spent per head and what came of it, in one edition. */
export interface HistoryPoint {
  /** Money per head, at least 0. */
  readonly spend: number
  /** A share from 0 to 1: of those it was spent on, how many responded. */
  readonly response: number
}

/** A response curve fitted to a history; `curve` can stand in a lever of a scenario. */
export interface ResponseFit extends Fit<string> {
  readonly form: 'exponential' | 'hill'
  readonly curve: ResponseCurve
  readonly points: number
  /** Share of the variation of responses that it explains; `null` where they do not vary. */
  readonly explained: number | null
  /** All forms fitted: sums of squares, and Akaike's criterion corrected for few points (Hurvich & Tsai 1989). */
  readonly tried: readonly { readonly form: string; readonly squares: number; readonly aicc: number | null }[]
}

interface Form {
  readonly form: 'exponential' | 'hill'
  readonly names: readonly string[]
  /** Parameters from free numbers: log-odds of response at usual over ceiling, of the ceiling, logarithm of the shape. */
  readonly parameters: (point: Float64Array) => readonly number[]
  readonly respond: (parameters: readonly number[], spend: number) => number
  readonly start: readonly number[]
}

/** A response of a curve is at most this share of its ceiling at the usual spend. */
const most = 12

/**
 * A response curve through a fair's own history, by least squares: the exponential to a ceiling, C(1 − e^(−kx)) (Blattberg &
 * Deighton 1996), and the Hill curve, C·x^s/(x^s + h^s), the better one by the corrected criterion of Akaike. Parameters are
 * those of a lever: `response` at the usual spend, `ceiling`, and `shape` of Hill; standard errors are from the slopes and what
 * is left of squares.
 *
 * @param points One an edition.
 * @param options `usual` spend per head, defaults to the median; `form`, defaults to the better one; `level`, defaults to .95.
 * @throws InputError for fewer than three points, spends that do not differ, and responses outside 0 to 1.
 *
 * @example
 * // .8(1 − e^(−x/100)), without error
 * const points = [50, 100, 150, 250, 400].map((spend) => ({ spend, response: 0.8 * (1 - 2.718281828459045 ** (-spend / 100)) }))
 * const fit = responseFromHistory(points, { usual: 100, form: 'exponential' })
 * fit.parameters.ceiling.toFixed(4) // => '0.8000'
 * fit.curve.response.toFixed(4) // => '0.5057'
 */
export function responseFromHistory(
  points: readonly HistoryPoint[],
  options: { readonly usual?: number; readonly form?: 'exponential' | 'hill'; readonly level?: number } = {}
): ResponseFit {
  const level = requireLevel(options.level ?? 0.95)
  checkPoints(points)
  const usual = options.usual ?? medianOf(points.map(({ spend }) => spend).filter((spend) => spend > 0))
  if (!(usual > 0 && usual < Infinity)) refuse('usual', 'must be above 0', '须大于 0', usual)
  const forms = formsAt(usual).filter(({ form }) => options.form === undefined || form === options.form)
  // more points than parameters are needed to tell how well a form fits
  const possible = forms.filter(({ names }) => points.length > names.length)
  const fits = (possible.length > 0 ? possible : forms.slice(0, 1)).map((form) => fitForm(form, points, usual, level))
  const best = fits.reduce((one, other) => ((other.aicc ?? Infinity) < (one.aicc ?? Infinity) ? other : one))
  return { ...best.fit, tried: fits.map(({ fit, squares, aicc }) => ({ form: fit.form, squares, aicc })) }
}

function formsAt(usual: number): Form[] {
  return [
    {
      form: 'exponential',
      names: ['response', 'ceiling'],
      parameters: ([share, ceiling]) => {
        const top = logistic(ceiling)
        return [top * logistic(share), top]
      },
      respond: ([response, ceiling], spend) =>
        exponentialResponse(spend, exponentialRate(usual, response, ceiling), ceiling),
      start: [0, 1]
    },
    {
      form: 'hill',
      names: ['response', 'ceiling', 'shape'],
      parameters: ([share, ceiling, shape]) => {
        const top = logistic(ceiling)
        return [top * logistic(share), top, exp(shape)]
      },
      respond: ([response, ceiling, shape], spend) =>
        hillResponse(spend, hillHalfSaturation(usual, response, ceiling, shape), ceiling, shape),
      start: [0, 1, 0.3]
    }
  ]
}

function fitForm(
  { form, names, parameters, respond, start }: Form,
  points: readonly HistoryPoint[],
  usual: number,
  level: number
) {
  const restsAt = (point: Float64Array) => {
    const own = parameters(point)
    return points.map(({ spend, response }) => respond(own, spend) - response)
  }
  // responses differ by a few per cent: in their squares, a search would end too soon
  const scale = 1e4
  const objective = (point: Float64Array) => scale * restsAt(point).reduce((sum, rest) => sum + rest * rest, 0)
  const begin = [...start]
  const limits = names.map((name) => (name === 'shape' ? 2 : most))
  const searches = [begin, begin.map((each, index) => (index === 1 ? 4 : each)), begin.map((each) => each - 1)].map(
    (from) => minimise(objective, from, { low: limits.map((limit) => -limit), high: limits })
  )
  const found = searches.reduce((one, other) => (other.value < one.value ? other : one))
  const squares = found.value / scale
  const values = parameters(found.point)
  const freedom = points.length - names.length
  const atEnd = found.atLimit.length > 0 || found.point.some((each, index) => Math.abs(each) > limits[index] - 0.5)
  const errors = freedom > 0 && !atEnd ? errorsOf(found.point, parameters, respond, points, squares / freedom) : null
  const z = normalQuantile((1 + level) / 2)
  const mean = points.reduce((sum, { response }) => sum + response, 0) / points.length
  const total = points.reduce((sum, { response }) => sum + (response - mean) * (response - mean), 0)
  const n = points.length
  const k = names.length + 1
  const logVariance = log(Math.max(1e-300, squares / n))
  const named = <T>(of: (index: number) => T) => Object.fromEntries(names.map((name, index) => [name, of(index)]))
  const fit: Omit<ResponseFit, 'tried'> = {
    form,
    curve: {
      form,
      usual,
      response: values[0],
      ceiling: values[1],
      shape: values[2] ?? 2,
      atZero: 0,
      atHalfMore: null,
      peak: null
    },
    points: n,
    explained: total > 0 ? 1 - squares / total : null,
    parameters: named((index) => values[index]),
    standardErrors: named((index) => errors?.[index] ?? null),
    intervals: named((index) => {
      const error = errors?.[index]
      if (error === undefined) return { low: null, high: null }
      // a share in its log-odds, a shape in its logarithm
      if (names[index] === 'shape') {
        const reach = exp((z * error) / values[index])
        return { low: values[index] / reach, high: values[index] * reach }
      }
      const odds = logit(values[index])
      const reach = (z * error) / (values[index] * (1 - values[index]))
      return { low: logistic(odds - reach), high: logistic(odds + reach) }
    }),
    level,
    intervalMethod: 'Wald',
    logLikelihood: (-n / 2) * (logVariance + 2.8378770664093453),
    iterations: found.iterations,
    converged: found.converged,
    boundary: atEnd ? [responseWords.atEnd] : [],
    problems: problemsOf(points, usual, values[1], freedom, found.converged, atEnd)
  }
  return { fit, squares, aicc: n > k + 1 ? n * logVariance + 2 * k + (2 * k * (k + 1)) / (n - k - 1) : null }
}

/** Standard errors of the parameters: s²(JᵀJ)⁻¹ in the free numbers, then by the slopes of the parameters. */
function errorsOf(
  point: Float64Array,
  parameters: Form['parameters'],
  respond: Form['respond'],
  points: readonly HistoryPoint[],
  variance: number
): number[] | null {
  const size = point.length
  const slopes = points.map(({ spend }) => gradientOf((at) => respond(parameters(at), spend), point))
  const information = new Float64Array(size * size)
  for (const slope of slopes) {
    for (let row = 0; row < size; row++) {
      for (let column = 0; column < size; column++) information[row * size + column] += slope[row] * slope[column]
    }
  }
  const inverse = positiveInverse(information, size)
  if (inverse === null) return null
  return Array.from(parameters(point), (_, index) => {
    const slope = gradientOf((at) => parameters(at)[index], point)
    let sum = 0
    for (let row = 0; row < size; row++) {
      for (let column = 0; column < size; column++) sum += slope[row] * slope[column] * inverse[row * size + column]
    }
    return Math.sqrt(Math.max(0, variance * sum))
  })
}

const responseWords = {
  atEnd: {
    id: 'at-end',
    message: 'the curve lies at an end of what it can be: a ceiling of 0 or 1, a straight line, or a step',
    messageZh: '曲线处于其极限：上限为 0 或 1、近似直线或阶跃'
  }
} as const

function checkPoints(points: readonly HistoryPoint[]): void {
  if (points.length < 3) {
    refuse(
      'points',
      'at least three editions are needed; six or more say something',
      '至少需要三届；六届以上才有说服力',
      points.length
    )
  }
  points.forEach(({ spend, response }, index) => {
    if (!(spend >= 0 && spend < Infinity)) refuse(`points.${index}.spend`, 'must be at least 0', '须不小于 0', spend)
    if (!(response >= 0 && response <= 1)) {
      refuse(`points.${index}.response`, 'must be a share from 0 to 1', '须为 0 至 1 的比例', response)
    }
  })
  if (new Set(points.map(({ spend }) => spend)).size < 2) {
    refuse(
      'points',
      'the spend never changed, so nothing is to be learnt of its effect; a manager’s four answers would do',
      '投入从未变化，无从得知其效果；可改用管理者的四个回答',
      points[0].spend
    )
  }
}

function problemsOf(
  points: readonly HistoryPoint[],
  usual: number,
  ceiling: number,
  freedom: number,
  converged: boolean,
  atEnd: boolean
): Words[] {
  const problems: Words[] = []
  const say = (message: string, messageZh: string) => problems.push({ message, messageZh })
  const spends = points.map(({ spend }) => spend)
  const [least, greatest] = [Math.min(...spends), Math.max(...spends)]
  if (!converged) say('the search did not end; more editions would help', '拟合未收敛；更多届次会有帮助')
  if (freedom < 1) {
    say(
      `${points.length} editions give the curve no room to miss, so there are no standard errors; more editions would help`,
      `${points.length} 届不足以检验曲线，因而没有标准误；更多届次会有帮助`
    )
  } else if (points.length < 6) {
    say(
      `${points.length} editions say little of a curve; six or more would help`,
      `${points.length} 届难以确定曲线；六届以上会有帮助`
    )
  }
  if (greatest < 2 * Math.max(1e-12, least)) {
    say(
      'the spend changed by less than half, so the ceiling is a guess; an edition of much more or none would help',
      '投入变化不大，上限只是猜测；若有一届投入大增或为零会有帮助'
    )
  }
  const highest = Math.max(...points.map(({ response }) => response))
  if (!atEnd && ceiling > 1.5 * highest) {
    say(
      'the ceiling lies far above any response there was: it is extrapolated; what managers hold possible would help',
      '上限远高于任何已有响应，属于外推；管理者对可能上限的判断会有帮助'
    )
  }
  if (usual > greatest || usual < least) {
    say('the usual spend lies outside the history', '平常投入在历史范围之外')
  }
  return problems
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  if (sorted.length === 0) return 0
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
