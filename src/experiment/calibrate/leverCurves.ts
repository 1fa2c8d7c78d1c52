import type { Words } from '../../calibration/fit.js'
import { type ManagersAnswers, responseFromAnswers } from '../../calibration/response/responseFromAnswers.js'
import { type HistoryPoint, responseFromHistory } from '../../calibration/response/responseFromHistory.js'
import { InputError } from '../../core/errors.js'
import type { LeverId } from '../../model/parameters/lever.js'
import type { Scenario } from '../../scenario/scenario.js'
import type { CalibratedParameter } from './calibration.js'
import { leverCurveWords } from './leverCurveWords.js'
import { orderedShares } from './orderedShares.js'

/** What was spent on a lever and what came of it, edition by edition. */
export interface LeverHistory {
  readonly lever: LeverId
  readonly points: readonly HistoryPoint[]
}

/** A manager's four answers about a lever. */
export interface LeverAnswers extends ManagersAnswers {
  readonly lever: LeverId
  /** How sure each answer is, as a standard deviation (a share); `null` where it is taken as it is. */
  readonly sd: number | null
}

/** A response curve that was set, for whoever asks where a lever comes from. */
export interface LeverCurve {
  readonly lever: LeverId
  readonly form: string
  readonly source: 'history' | 'answers'
  /** Editions of the history, or answers. */
  readonly n: number
  /** Share of the variation of responses that the curve explains; `null` of answers, which it passes through. */
  readonly explained: number | null
  readonly converged: boolean
  /** What is wrong with it, and what would help. */
  readonly problems: readonly Words[]
}

/** Response curves as numbers of the scenario. */
export interface LeverSettings {
  readonly parameters: readonly CalibratedParameter[]
  readonly curves: readonly LeverCurve[]
}

/**
 * Response curves of levers from a history of spend and response (`responseFromHistory`, at the usual spend of the base, so that
 * nothing else moves) or from a manager's four answers (`responseFromAnswers`): each number of the curve with its distribution.
 * Standard errors of a fit become beta distributions, of a shape a lognormal one; those of one lever are cut halfway to their
 * neighbours, so that no draw of them breaks their order.
 *
 * @param base Scenario whose levers they become.
 * @param history One a lever.
 * @param answers One a lever; none that has a history.
 * @throws InputError for a lever told of twice, and for histories and answers that cannot be, with the lever.
 *
 * @example
 * const points = [10, 20, 40, 60, 90, 150].map((spend, at) => ({ spend, response: [0.1, 0.17, 0.33, 0.41, 0.52, 0.66][at] }))
 * const { parameters, curves } = leverCurvesFrom(makeScenario({}), [{ lever: 'outreach', points }], [])
 * parameters.map(({ path }) => path) // => ['levers.outreach.response', 'levers.outreach.ceiling']
 * curves[0].form // => 'exponential'
 */
export function leverCurvesFrom(
  base: Scenario,
  history: readonly LeverHistory[],
  answers: readonly LeverAnswers[]
): LeverSettings {
  const told = [...history, ...answers].map(({ lever }) => lever)
  const twice = told.find((lever, at) => told.indexOf(lever) !== at)
  if (twice !== undefined) throw new InputError([{ path: `levers.${twice}`, ...leverCurveWords.twice(twice) }])
  const made = [
    ...history.map((each) => ofLever(each.lever, () => fromHistory(each, base))),
    ...answers.map((each) => ofLever(each.lever, () => fromAnswers(each, base)))
  ]
  return { parameters: made.flatMap(({ parameters }) => parameters), curves: made.map(({ curve }) => curve) }
}

interface MadeCurve {
  readonly parameters: readonly CalibratedParameter[]
  readonly curve: LeverCurve
}

/** What is refused says of which lever. */
function ofLever(lever: LeverId, make: () => MadeCurve): MadeCurve {
  try {
    return make()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    throw new InputError(
      error.problems.map((problem) => ({
        ...problem,
        path: problem.path === undefined ? `levers.${lever}` : `levers.${lever}.${problem.path}`
      }))
    )
  }
}

function fromHistory({ lever, points }: LeverHistory, base: Scenario): MadeCurve {
  const fit = responseFromHistory(points, { usual: base.levers[lever].usual })
  const { form, parameters: values, standardErrors, intervals, explained, converged, boundary, problems } = fit
  const shares = orderedShares(
    (['response', 'ceiling'] as const).map((name) => ({ value: values[name]!, sd: standardErrors[name] ?? null }))
  )
  const { shape } = values
  const error = standardErrors.shape ?? null
  const parameter = (name: string, value: number, distribution: CalibratedParameter['distribution']) => ({
    path: `levers.${lever}.${name}`,
    value,
    base: numberOf(base, lever, name),
    distribution,
    low: intervals[name]?.low ?? null,
    high: intervals[name]?.high ?? null,
    source: 'history' as const,
    n: points.length
  })
  return {
    parameters: [
      parameter('response', shares[0]!.value, shares[0]!.distribution),
      parameter('ceiling', shares[1]!.value, shares[1]!.distribution),
      ...(shape === undefined
        ? []
        : [parameter('shape', shape, error === null ? null : { dist: 'lognormal', mean: shape, sd: error })])
    ],
    curve: {
      lever,
      form,
      source: 'history',
      n: points.length,
      explained,
      converged,
      problems: [...boundary, ...problems]
    }
  }
}

const answerNames = ['atZero', 'response', 'atHalfMore', 'ceiling'] as const

function fromAnswers({ lever, sd, ...answers }: LeverAnswers, base: Scenario): MadeCurve {
  const curve = responseFromAnswers(answers)
  const shares = orderedShares(answerNames.map((name) => ({ value: answers[name], sd })))
  const plain = { low: null, high: null, source: 'answers' as const, n: answerNames.length }
  return {
    parameters: [
      {
        path: `levers.${lever}.usual`,
        value: curve.usual,
        base: numberOf(base, lever, 'usual'),
        distribution: null,
        ...plain
      },
      ...answerNames.map((name, at) => ({
        path: `levers.${lever}.${name}`,
        base: numberOf(base, lever, name),
        ...shares[at]!,
        ...plain
      }))
    ],
    curve: {
      lever,
      form: curve.form,
      source: 'answers',
      n: answerNames.length,
      explained: null,
      converged: true,
      problems: sd === null ? [leverCurveWords.sure(lever)] : []
    }
  }
}

function numberOf(base: Scenario, lever: LeverId, name: string): number | null {
  const value: unknown = Reflect.get(base.levers[lever], name)
  return typeof value === 'number' ? value : null
}
