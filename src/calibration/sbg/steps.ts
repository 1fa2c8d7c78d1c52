import { refuse, requireCount } from '../refuse.js'

/**
 * Survivor counts of a cohort at editions 0, 1, 2 … after it was won: first all who were won, then who of them is still
 * there. `null` where the cell is not observed: not yet, or because no edition was held.
 */
export type Survivors = readonly (number | null)[]

/** Customers who were there at one age and were looked for at a later one. */
export interface SurvivalStep {
  /** Age at which they were there, in editions since they were won. */
  readonly from: number
  /** Age at which they were looked for next, above `from`. */
  readonly to: number
  /** How many were there. */
  readonly there: number
  /** How many of them still were. */
  readonly stayed: number
}

/**
 * What cohorts of any ages say together: from each age to the next one observed, how many were there and how many stayed,
 * summed over the cohorts. A cell that is not observed (late in a young cohort, or of a cancelled edition) is bridged or
 * left out, never taken for zero.
 *
 * @param cohorts Survivor counts, one list a cohort.
 * @throws InputError for no cohort, a cohort without its size, counts that are no whole numbers, or that rise.
 *
 * @example
 * survivalSteps([[100, 60, 40], [80, 50, null]])
 * // => [{ from: 0, to: 1, there: 180, stayed: 110 }, { from: 1, to: 2, there: 60, stayed: 40 }]
 * survivalSteps([[100, null, 40]]) // => [{ from: 0, to: 2, there: 100, stayed: 40 }]
 */
export function survivalSteps(cohorts: readonly Survivors[]): SurvivalStep[] {
  if (cohorts.length === 0) refuse('cohorts', 'there is none', '没有任何届次的客户群')
  const sums = new Map<string, { from: number; to: number; there: number; stayed: number }>()
  cohorts.forEach((cohort, number) => {
    if (cohort.length === 0 || cohort[0] === null) {
      refuse(`cohorts.${number}`, 'must begin with the number of customers won', '须以赢得的客户数开头')
    }
    let from = 0
    cohort.forEach((count, age) => {
      if (count === null) return
      requireCount(`cohorts.${number}.${age}`, count)
      const there = cohort[from] as number
      if (count > there) {
        refuse(
          `cohorts.${number}.${age}`,
          `more customers than the ${there} before`,
          `多于此前的 ${there} 家客户`,
          count
        )
      }
      if (age === 0) return
      const key = `${from} ${age}`
      const sum = sums.get(key) ?? { from, to: age, there: 0, stayed: 0 }
      sum.there += there
      sum.stayed += count
      sums.set(key, sum)
      from = age
    })
  })
  return [...sums.values()].filter(({ there }) => there > 0).sort((a, b) => a.from - b.from || a.to - b.to)
}
