import type { Words } from '../../calibration/fit.js'
import { ratioCovariance } from '../../calibration/fromRecords/recordedRatio.js'
import { type Estimate, estimate } from '../../core/interval.js'
import type { Scenario } from '../../scenario/scenario.js'
import type { TrialOptions } from '../draws/playTrials.js'
import type { CalibratedParameter, Calibration, LeftAlone, Match } from './calibration.js'
import { drawnNumbersOf, type FreeNumber, freeNumbersOf, valuesAt } from './freeNumbers.js'
import { identify } from './identify.js'
import { match, type PlayPoints } from './match.js'
import { matchedParameters } from './matchedParameters.js'
import { simulatorOf, thinned, type Wanted } from './simulate.js'
import type { Target, Targets } from './targets.js'
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
 * No lifecycle is the truth: shares nearer than this in their log-odds (.04 is one point at a half) are as good as met,
 * however many customers the records have. Who comes newly hangs on how settled the fair was as well, so that counts for less.
 */
const modelErrors = { usual: 0.04, joined: 0.15 } as const

/**
 * Matches the free numbers of a fair to what the records say: all of them first, to learn which the records tell of; then
 * these alone, the others as they were. Figures weigh by the covariances of the records' estimates, to which the square of
 * about one percentage point is added for what no such model can tell. What stays as it was, and other numbers of the
 * fair that have distributions, are held but not taken for known: what they might be widens the intervals.
 *
 * @param scenario With everything else set.
 * @param wanted Targets, of which those marked as matched count.
 * @param segments Of which renewal is told apart, the reference first.
 * @param options Replications, who plays.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { exhibitors: { marketSize: 60 } } })
 * const { problems } = await matchTargets(fair, { targets: [], saysSince: false }, ['exhibitors'], { replications: 2, customers: 0 })
 * problems.length // => 1
 */
export async function matchTargets(
  scenario: Scenario,
  { targets, saysSince }: Targets,
  segments: readonly string[],
  { replications, customers, ...how }: MatchOptions
): Promise<MatchedTargets> {
  const nothing = { parameters: [], correlations: {}, leftAlone: [], match: null, partial: false }
  const wanted = targets.filter(({ matched }) => matched)
  if (wanted.length === 0) return { ...nothing, problems: [calibrateWords.noTarget] }
  const { free, leftAlone } = freeNumbersOf(scenario, segments)
  const numbers = [...free, ...drawnNumbersOf(scenario, free)]
  const others = numbers.map((_, place) => place).slice(free.length)
  const simulate = simulatorOf(thinned(scenario), { targets: wanted, saysSince }, how)
  const luck = Array.from({ length: replications }, (_, replication) => replication)
  const playWith =
    (moved: readonly FreeNumber[]): PlayPoints =>
    (points) =>
      simulate(
        points.map((point) => valuesAt(moved, point, scenario)),
        luck
      )
  const problem = {
    wanted: wanted.map(({ name, recorded: { value, error } }) => ({
      value,
      error,
      allowance: allowanceOf(name, value)
    })),
    covariances: wanted.map((one) => wanted.map((other) => ratioCovariance(one.columns, other.columns))),
    start: numbers.map(({ start }) => start),
    reach: numbers.map(({ reach }) => reach),
    outside: others
  }
  const first = await match({ ...problem, held: others }, playWith(numbers))
  if (first.partial) return { ...nothing, problems: [], partial: true }
  const away = free.map(({ start, reach }, place) => (first.point[place]! - start) / reach)
  const { kept, dropped } = identify(first.narrowed.slice(0, free.length), away)
  const moved = kept.map((place) => free[place]!)
  const alone = dropped.map((place) => ({
    path: free[place]!.path,
    ...calibrateWords.notIdentified(Math.round(100 * first.narrowed[place]!))
  }))
  if (moved.length === 0) {
    return { ...nothing, leftAlone: [...leftAlone, ...alone], problems: [calibrateWords.noTarget] }
  }
  const from = first.point.map((own, place) => (dropped.includes(place) ? problem.start[place]! : own))
  const last =
    dropped.length === 0 ? first : await match({ ...problem, from, held: [...dropped, ...others] }, playWith(numbers))
  const { parameters, correlations } = matchedParameters(
    moved,
    {
      point: kept.map((place) => last.point[place]!),
      covariance: last.covariance,
      narrowed: kept.map((place) => last.narrowed[place]!)
    },
    scenario,
    customers
  )
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

/** What is as good as met, of a share. */
function allowanceOf(name: Target['name'], value: number): number {
  const inOdds = name === 'joined' ? modelErrors.joined : modelErrors.usual
  // of a share that is 0 or 1 in the records, as of .01
  const share = Math.min(0.99, Math.max(0.01, value))
  return inOdds * share * (1 - share)
}

/**
 * What fairs make of targets, in the replications given: one list for each set of values, `null` for what is undefined there;
 * `null` in all where it was told to stop.
 *
 * @param scenario The fair.
 * @param wanted What is wanted of it.
 * @param values Sets of values laid over it.
 * @param replications Their numbers.
 * @param how Who plays.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { exhibitors: { marketSize: 60 } } })
 * const outcomes = [{ outcome: 'attendance', segment: null, edition: null, tenure: null }]
 * const targets = [{ simulated: { outcomes, from: ([all]) => all } }]
 * const [[attendance]] = await playTargets(fair, { targets, saysSince: false }, [{}], [0, 1], {})
 * attendance.n // => 2
 */
export async function playTargets(
  scenario: Scenario,
  wanted: Wanted,
  values: readonly Readonly<Record<string, number>>[],
  replications: readonly number[],
  how: TrialOptions
): Promise<readonly (readonly (Estimate | null)[])[] | null> {
  const played = await simulatorOf(thinned(scenario), wanted, how)(values, replications)
  if (played === null) return null
  return played.map((rows) =>
    wanted.targets.map((_, figure) => {
      const known = rows.map((row) => row[figure]!).filter((value) => !Number.isNaN(value))
      return known.length === 0 ? null : estimate(known)
    })
  )
}
