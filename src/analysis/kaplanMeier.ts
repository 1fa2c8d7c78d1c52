import { InputError } from '../core/errors.js'
import { exp } from '../core/math/exp.js'
import { log } from '../core/math/log.js'
import { normalQuantile } from '../core/math/normalQuantile.js'

/** One customer, or several alike: how long they were watched, and whether they left then. */
export interface Tenure {
  /** Time watched, at least 0, for example editions since the first attendance. */
  readonly time: number
  /** Whether they left at that time; if not, all that is known is that they were there until then. */
  readonly left: boolean
  /** How many. Defaults to 1. */
  readonly count?: number
}

/** The curve at a time at which somebody left. */
export interface SurvivalPoint {
  readonly time: number
  /** Who was there just before. */
  readonly atRisk: number
  readonly left: number
  /** Who was last seen at this time, not having left. */
  readonly censored: number
  /** Share that stays beyond this time. */
  readonly survival: number
  /** Greenwood's; `null` where nobody is left. */
  readonly standardError: number | null
  readonly low: number
  readonly high: number
}

/** A survival curve, with what it says of the middle. */
export interface KaplanMeier {
  readonly points: readonly SurvivalPoint[]
  readonly customers: number
  readonly left: number
  readonly level: number
  /** First time by which half have left; `null` where more than half are still there at the end. */
  readonly median: number | null
  readonly medianInterval: { readonly low: number | null; readonly high: number | null }
}

/**
 * The survival curve of customers some of whom are still there (Kaplan & Meier 1958, Journal of the American Statistical
 * Association 53, 457–481), with Greenwood's standard errors (1926) and intervals on the scale of log(−log S) (Kalbfleisch &
 * Prentice 1980), which stay between 0 and 1. Who leaves at a time was there just before; who was last seen at a time was
 * there at it. The interval of the median is that of Brookmeyer & Crowley (1982), by the same scale. Where everybody has
 * left, the curve is 0 and its interval goes from 0 to the last upper end.
 *
 * @param tenures Customers, alike ones together or one by one.
 * @param level Of the intervals. Defaults to .95.
 * @throws InputError for no customer, times below 0, counts below 0, and a level outside 0 to 1.
 *
 * @example
 * const { points, median } = kaplanMeier([{ time: 1, left: true }, { time: 2, left: false }, { time: 3, left: true }])
 * points.map(({ time, atRisk, survival }) => [time, atRisk, survival])
 * // => [[1, 3, 0.6666666666666667], [3, 1, 0]]
 * median // => 3
 */
export function kaplanMeier(tenures: readonly Tenure[], level = 0.95): KaplanMeier {
  check(tenures, level)
  const times = new Map<number, { left: number; censored: number }>()
  for (const { time, left, count = 1 } of tenures) {
    const at = times.get(time) ?? { left: 0, censored: 0 }
    if (left) at.left += count
    else at.censored += count
    times.set(time, at)
  }
  const customers = tenures.reduce((sum, { count = 1 }) => sum + count, 0)
  const z = normalQuantile((1 + level) / 2)
  const points: SurvivalPoint[] = []
  let atRisk = customers
  let survival = 1
  let greenwood = 0
  for (const [time, { left, censored }] of [...times].sort(([one], [other]) => one - other)) {
    if (left > 0) {
      survival = left === atRisk ? 0 : survival * (1 - left / atRisk)
      greenwood += left === atRisk ? 0 : left / (atRisk * (atRisk - left))
      const standardError = survival > 0 ? survival * Math.sqrt(greenwood) : null
      const ends = survival > 0 ? logLog(survival, greenwood, z) : { low: 0, high: points.at(-1)?.high ?? 1 }
      points.push({ time, atRisk, left, censored, survival, standardError, ...ends })
    }
    atRisk -= left + censored
  }
  const firstBelow = (of: (point: SurvivalPoint) => number) => points.find((point) => of(point) <= 0.5)?.time ?? null
  return {
    points,
    customers,
    left: points.reduce((sum, { left }) => sum + left, 0),
    level,
    median: firstBelow(({ survival }) => survival),
    medianInterval: { low: firstBelow(({ low }) => low), high: firstBelow(({ high }) => high) }
  }
}

/** S to the power of exp(± z × standard error of log(−log S)). */
function logLog(survival: number, greenwood: number, z: number): { low: number; high: number } {
  const logarithm = log(survival)
  const reach = (z * Math.sqrt(greenwood)) / -logarithm
  return { low: exp(logarithm * exp(reach)), high: exp(logarithm * exp(-reach)) }
}

function check(tenures: readonly Tenure[], level: number): void {
  const refuse = (path: string, message: string, messageZh: string, got?: number): never => {
    throw new InputError([{ path, message, messageZh, ...(got === undefined ? {} : { got: String(got) }) }])
  }
  if (!(level > 0 && level < 1)) refuse('level', 'must lie between 0 and 1', '须在 0 与 1 之间', level)
  tenures.forEach(({ time, count = 1 }, index) => {
    if (!(time >= 0 && time < Infinity)) refuse(`tenures.${index}.time`, 'must be at least 0', '须不小于 0', time)
    if (!(count >= 0 && count < Infinity)) refuse(`tenures.${index}.count`, 'must be at least 0', '须不小于 0', count)
  })
  if (!tenures.some(({ count = 1 }) => count > 0)) refuse('tenures', 'there is no customer', '没有客户')
}
