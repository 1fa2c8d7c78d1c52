import type { Distribution } from '../../core/distribution/distribution.js'
import { sdOf } from '../../core/distribution/momentsOf.js'
import { quantileOf } from '../../core/distribution/quantileOf.js'
import { exp } from '../../core/math/exp.js'
import { log } from '../../core/math/log.js'
import { normalCdf } from '../../core/math/normalCdf.js'
import { logistic } from '../../core/probability/logistic.js'
import { logit } from '../../core/probability/logit.js'
import type { Scenario } from '../../scenario/scenario.js'
import { valueAtPath } from '../sensitivity/valueAtPath.js'
import type { LeftAlone } from './calibration.js'
import { calibrateWords } from './words.js'

/** A number that may be moved, on a scale without limits. */
export interface FreeNumber {
  readonly path: string
  /** Rates of one stage together: each weighs e to its coordinate against staying. `null`: not a rate. */
  readonly row: string | null
  /** `shift`: by so much in its log-odds; `drawn`: the normal score of its place in its distribution. */
  readonly scale: 'weight' | 'shift' | 'plain' | 'drawn'
  /** Its place on that scale in the base. */
  readonly start: number
  /** How far it is likely to be from there: standard deviation of what was known before. */
  readonly reach: number
  /** Of a `drawn` number. */
  readonly distribution?: Distribution
}

/** Numbers that may be moved, and what is said of those that may not. */
export interface FreeNumbers {
  readonly free: readonly FreeNumber[]
  readonly leftAlone: readonly LeftAlone[]
}

const rows = {
  confirmation: ['trust', 'weakening', 'disappearance'],
  trust: ['weakening', 'disappearance'],
  weakening: ['trust', 'disappearance'],
  cultivation: ['confirmation'],
  disappearance: ['confirmation']
} as const

/** The shipped weak, industry and healthy fairs lie about so far apart in the logarithm of a rate against staying. */
const rateReach = 1
const attendanceReach = 0.7
const loyaltyReach = 0.7

/**
 * The numbers of a fair that attendance speaks of: base rates of the lifecycle, attendance in each stage, and the mean loyalty
 * of every segment but the first against it. How far a number is likely to be from where it begins is what its own
 * distribution in the scenario says, where it has one.
 *
 * @param scenario With their values.
 * @param segments Of which the records tell renewal apart, the reference first.
 *
 * @example
 * const { free } = freeNumbersOf(makeScenario({}), ['exhibitors'])
 * free.length // => 12
 * free[0].path // => 'lifecycle.rates.confirmation.trust'
 */
export function freeNumbersOf(scenario: Scenario, segments: readonly string[]): FreeNumbers {
  const leftAlone: LeftAlone[] = []
  const { rates, attendance } = scenario.lifecycle
  const spreads = spreadsIn(scenario)
  const inOdds = (path: string, value: number, usual: number) => {
    const sd = spreads.get(path)
    return sd === undefined ? usual : sd / (value * (1 - value))
  }
  const ofRates = Object.entries(rows).flatMap(([row, targets]) => {
    const own: Readonly<Record<string, number>> = { ...Reflect.get(rates, row) }
    const stay = 1 - Object.values(own).reduce((sum, each) => sum + each, 0)
    return targets.flatMap((to): FreeNumber[] => {
      const path = `lifecycle.rates.${row}.${to}`
      const rate = own[to] ?? 0
      if (rate > 0 && stay > 1e-9) {
        return [{ path, row, scale: 'weight', start: log(rate / stay), reach: inOdds(path, rate, rateReach) }]
      }
      leftAlone.push({ path, ...calibrateWords.zeroRate })
      return []
    })
  })
  const ofAttendance = Object.entries(attendance).flatMap(([stage, rate]): FreeNumber[] => {
    const path = `lifecycle.attendance.${stage}`
    if (!(rate > 0 && rate < 1)) return []
    return [{ path, row: null, scale: 'shift', start: 0, reach: inOdds(path, rate, attendanceReach) }]
  })
  const ofSegments = segments.slice(1).map((segment): FreeNumber => {
    const trait = scenario.segments[segment]?.loyalty ?? 0
    const path = `segments.${segment}.loyalty`
    const isPlain = typeof trait === 'number'
    const start = isPlain ? trait : 'mean' in trait ? trait.mean : 0
    const own = isPlain ? path : `${path}.mean`
    return { path: own, row: null, scale: 'plain', start, reach: spreads.get(own) ?? loyaltyReach }
  })
  return { free: [...ofRates, ...ofAttendance, ...ofSegments], leftAlone }
}

/** Standard deviations of uncertain numbers, by path; of those that are worth the name. */
function spreadsIn({ uncertain }: Scenario): ReadonlyMap<string, number> {
  return new Map(
    uncertain.flatMap((each) => {
      const sd = each.kind === 'number' ? sdOf(each.distribution) : 0
      return sd > 1e-6 && Number.isFinite(sd) ? [[each.path, sd] as const] : []
    })
  )
}

/** Most numbers that are asked what difference they make. */
const mostDrawn = 20

/**
 * Numbers of a fair that have distributions of their own and are not moved: what they might be makes those that are moved less
 * sure. The first twenty of them.
 *
 * @param scenario With its uncertain numbers.
 * @param free The numbers that are moved.
 *
 * @example
 * const scenario = makeScenario({ price: { perArea: { dist: 'normal', mean: 250, sd: 20 } } })
 * drawnNumbersOf(scenario, []).map(({ path, reach }) => [path, reach]) // => [['price.perArea', 1]]
 */
export function drawnNumbersOf(scenario: Scenario, free: readonly FreeNumber[]): FreeNumber[] {
  const moved = new Set(free.map(({ path }) => path))
  return scenario.uncertain
    .flatMap((each): FreeNumber[] => {
      if (each.kind !== 'number' || each.editions !== null || moved.has(each.path)) return []
      const { path, distribution } = each
      return [{ path, row: null, scale: 'drawn', start: 0, reach: 1, distribution }]
    })
    .slice(0, mostDrawn)
}

/**
 * Values by path at a point. Rates of a stage whose coordinates are not among those moved keep their share of what the moved
 * ones leave, as does staying.
 *
 * @param free The numbers moved.
 * @param point Their coordinates.
 * @param scenario With the rates of all stages.
 *
 * @example
 * const scenario = makeScenario({})
 * const { free } = freeNumbersOf(scenario, ['exhibitors'])
 * const values = valuesAt(free, free.map(({ start }) => start), scenario)
 * values['lifecycle.rates.confirmation.trust'] // ≈ 0.144
 */
export function valuesAt(
  free: readonly FreeNumber[],
  point: ArrayLike<number>,
  scenario: Scenario
): Record<string, number> {
  const values: Record<string, number> = {}
  const moved = new Map<string, number[]>()
  free.forEach(({ path, row, scale, distribution }, place) => {
    const own = point[place]!
    if (row !== null) moved.set(row, [...(moved.get(row) ?? []), place])
    else if (scale === 'plain') values[path] = own
    else if (scale === 'shift') values[path] = logistic(logit(numberAt(scenario, path) ?? 0.5) + own)
    else if (distribution !== undefined && own !== 0) values[path] = quantileOf(distribution)(normalCdf(own))
  })
  for (const [row, places] of moved) {
    const own: Readonly<Record<string, number>> = { ...Reflect.get(scenario.lifecycle.rates, row) }
    const stay = 1 - Object.values(own).reduce((sum, each) => sum + each, 0)
    const weights = new Map(Object.entries(own).map(([to, rate]) => [`lifecycle.rates.${row}.${to}`, rate / stay]))
    for (const place of places) weights.set(free[place]!.path, exp(point[place]!))
    const total = [...weights.values()].reduce((sum, each) => sum + each, 1)
    for (const [path, weight] of weights) values[path] = weight / total
  }
  return values
}

/**
 * The number at a path of a scenario; `null` where there is none.
 *
 * @example
 * numberAt(makeScenario({}), 'lifecycle.attendance.trust') // => 0.93
 */
export function numberAt(scenario: Scenario, path: string): number | null {
  const value = valueAtPath(scenario, path)
  return typeof value === 'number' ? value : null
}

/**
 * Slopes of the values by the coordinates, path by path: of rates pᵢ(δᵢⱼ − pⱼ), of a probability p(1 − p).
 *
 * @param free The numbers moved.
 * @param values What `valuesAt` gave; its paths, in this order, are the rows.
 *
 * @example
 * const free = [{ path: 'lifecycle.attendance.trust', row: null, scale: 'shift', start: 0, reach: 1 }]
 * slopesOf(free, { 'lifecycle.attendance.trust': 0.5 }) // => [[0.25]]
 */
export function slopesOf(free: readonly FreeNumber[], values: Readonly<Record<string, number>>): number[][] {
  return Object.entries(values).map(([path, value]) =>
    free.map(({ row, path: own, scale }) => {
      if (row !== null) {
        if (!path.startsWith(`lifecycle.rates.${row}.`)) return 0
        return value * ((path === own ? 1 : 0) - values[own]!)
      }
      if (path !== own) return 0
      return scale === 'shift' ? value * (1 - value) : 1
    })
  )
}
