import type { Words } from '../../calibration/fit.js'
import { ratioCovariance } from '../../calibration/fromRecords/recordedRatio.js'
import { type Estimate, estimate } from '../../core/interval.js'
import type { Scenario } from '../../scenario/scenario.js'
import type { TrialOptions } from '../draws/playTrials.js'
import type { CalibratedParameter, Calibration, LeftAlone, Match } from './calibration.js'
import { freeNumbersOf, valuesAt } from './freeNumbers.js'
import { identify } from './identify.js'
import { match, type PlayPoints } from './match.js'
import { matchedParameters } from './matchedParameters.js'
import { simulatorOf, thinned } from './simulate.js'
import type { Target } from './targets.js'
import { calibrateWords } from './words.js'

/** What a match gave. */
export interface MatchedTargets {
  readonly parameters: readonly CalibratedParameter[]
  readonly correlations: Calibration['correlations']
  readonly leftAlone: readonly LeftAlone[]
  readonly problems: readonly Words[]
  readonly match: Match | null
  readonly partial: boolean
}

/** How to match. */
export interface MatchOptions extends TrialOptions {
  /** Of each point tried. */
  readonly replications: number
  /** Customers behind the records. */
  readonly customers: number
}

/**
 * No lifecycle is the truth: shares nearer than this are as good as met, however many customers the records have. Who comes
 * newly or back hangs on how settled the fair was as well, so that counts for less than renewal.
 */
const modelErrors = { renewal: 0.01, repeatRate: 0.01, joined: 0.03, back: 0.03 } as const

/**
 * Matches the free numbers of a fair to what the records say: all of them first, to learn which the records tell of; then
 * these alone, the others as they were. Each figure weighs by the variance of the records' estimate, to which the square of
 * one to three percentage points is added for what no such model can tell.
 *
 * @param scenario With everything else set.
 * @param targets Those marked as matched count.
 * @param segments Of which renewal is told apart, the reference first.
 * @param options Replications, who plays.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { exhibitors: { marketSize: 60 } } })
 * const { problems } = await matchTargets(fair, [], ['exhibitors'], { replications: 2, customers: 0 })
 * problems.length // => 1
 */
export async function matchTargets(
  scenario: Scenario,
  targets: readonly Target[],
  segments: readonly string[],
  { replications, customers, ...how }: MatchOptions
): Promise<MatchedTargets> {
  const nothing = { parameters: [], correlations: {}, leftAlone: [], match: null, partial: false }
  const wanted = targets.filter(({ matched }) => matched)
  if (wanted.length === 0) return { ...nothing, problems: [calibrateWords.noTarget] }
  const { free, leftAlone } = freeNumbersOf(scenario, segments)
  const simulate = simulatorOf(thinned(scenario), wanted, how)
  const numbers = Array.from({ length: replications }, (_, replication) => replication)
  const playWith =
    (moved: typeof free): PlayPoints =>
    (points) =>
      simulate(
        points.map((point) => valuesAt(moved, point, scenario)),
        numbers
      )
  const recorded = wanted.map(({ name, recorded: { value, error } }) => {
    const beside = name in modelErrors ? modelErrors[name as keyof typeof modelErrors] : 0
    return { value, error, allowance: beside }
  })
  const covariances = wanted.map((one) => wanted.map((other) => ratioCovariance(one.columns, other.columns)))
  const problemOf = (moved: typeof free) => ({
    wanted: recorded,
    covariances,
    start: moved.map(({ start }) => start),
    reach: moved.map(({ reach }) => reach)
  })
  const first = await match(problemOf(free), playWith(free))
  if (first.partial) return { ...nothing, problems: [], partial: true }
  const { kept, dropped } = identify(
    first.information,
    free.map(({ reach }) => reach),
    free.map(({ start }, place) => first.point[place]! - start)
  )
  const moved = kept.map((place) => free[place]!)
  const alone = dropped.map(({ place, narrowed }) => ({
    path: free[place]!.path,
    ...calibrateWords.notIdentified(Math.round(100 * narrowed))
  }))
  if (moved.length === 0) {
    return { ...nothing, leftAlone: [...leftAlone, ...alone], problems: [calibrateWords.noTarget] }
  }
  const from = kept.map((place) => first.point[place]!)
  const last = dropped.length === 0 ? first : await match({ ...problemOf(moved), from }, playWith(moved))
  const { parameters, correlations } = matchedParameters(moved, last.point, last.covariance, scenario, customers)
  return {
    parameters,
    correlations,
    leftAlone: [...leftAlone, ...alone],
    problems: last.converged || last.partial ? [] : [calibrateWords.notConverged],
    partial: last.partial,
    match: {
      replications,
      points: first.points + (last === first ? 0 : last.points),
      converged: last.converged,
      distance: last.distance,
      targets: wanted.length,
      parameters: moved.length
    }
  }
}

/**
 * What fairs make of targets, in the replications given: one list for each set of values, `null` for what is undefined there;
 * `null` in all where it was told to stop.
 *
 * @param scenario The fair.
 * @param targets What is wanted of it.
 * @param values Sets of values laid over it.
 * @param replications Their numbers.
 * @param how Who plays.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { exhibitors: { marketSize: 60 } } })
 * const outcomes = [{ outcome: 'attendance', segment: null, edition: null, tenure: null }]
 * const [[attendance]] = await playTargets(fair, [{ outcomes, from: ([all]) => all }], [{}], [0, 1], {})
 * attendance.n // => 2
 */
export async function playTargets(
  scenario: Scenario,
  targets: readonly Pick<Target, 'outcomes' | 'from'>[],
  values: readonly Readonly<Record<string, number>>[],
  replications: readonly number[],
  how: TrialOptions
): Promise<readonly (readonly (Estimate | null)[])[] | null> {
  const played = await simulatorOf(thinned(scenario), targets, how)(values, replications)
  if (played === null) return null
  return played.map((rows) =>
    targets.map((_, figure) => {
      const known = rows.map((row) => row[figure]!).filter((value) => !Number.isNaN(value))
      return known.length === 0 ? null : estimate(known)
    })
  )
}
