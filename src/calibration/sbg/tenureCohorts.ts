import type { Tenure } from '../../analysis/kaplanMeier.js'
import { refuse, requireCount } from '../refuse.js'
import type { Survivors } from './steps.js'

/** Greatest tenure; finer units of time say no more. */
const longest = 1000

/**
 * Tenures, of customers some of whom are still there, as cohorts that the shifted beta-geometric can be fitted to: who left at
 * time t was there at 1 to t − 1 and not at t; who was last seen at t was there until t, and nothing is known of later. Customers
 * of the same tenure are one cohort. The likelihood is that of the customers one by one.
 *
 * @param tenures Customers; times are whole numbers from 0 to 1000, for who left at least 1.
 * @throws InputError for times that are no whole numbers, too great, or 0 for who left.
 *
 * @example
 * tenureCohorts([{ time: 2, left: true, count: 30 }, { time: 2, left: false, count: 70 }, { time: 1, left: false }])
 * // => [[30, 30, 0], [70, 70, 70], [1, 1]]
 */
export function tenureCohorts(tenures: readonly Tenure[]): Survivors[] {
  const counts = new Map<string, { readonly time: number; readonly left: boolean; count: number }>()
  tenures.forEach(({ time, left, count = 1 }, number) => {
    requireCount(`tenures.${number}.time`, time, left ? 1 : 0)
    requireCount(`tenures.${number}.count`, count)
    if (time > longest) refuse(`tenures.${number}.time`, `may be at most ${longest}`, `最多为 ${longest}`, time)
    const key = `${time} ${left}`
    const same = counts.get(key)
    if (same === undefined) counts.set(key, { time, left, count })
    else same.count += count
  })
  return [...counts.values()].map(({ time, left, count }) =>
    Array.from({ length: time + 1 }, (_, age) => (left && age === time ? 0 : count))
  )
}
