import type { Better } from '../../analysis/outcome.js'
import { type Estimate, estimate } from '../../core/interval.js'

/** Where a plan stands by its values. */
export interface Rank {
  readonly place: number
  readonly best: number
  readonly worst: number
}

/**
 * Ranks plans by their means over replications that share their luck, and says which places the plays leave open. One plan is
 * surely ahead of another where the 95 % interval of the paired difference lies wholly on one side; each pair is looked at by
 * itself, so of many pairs one in twenty looks sure by chance where nothing differs.
 *
 * @param values For each plan its values by replication, same luck at the same place; all of one length.
 * @param better Which way is good.
 * @param leadOf The mean of paired differences with its interval. Defaults to Student's.
 * @returns One rank a plan, in the order given: its place by the mean, 1 more than are surely ahead, and all less those
 *   surely behind.
 *
 * @example
 * // the second is ahead of the first by 1 every time, the third now ahead and now behind of both
 * ranked([[1, 2, 3], [2, 3, 4], [4, 0, 4]], 'higher').map(({ place, best, worst }) => [place, best, worst])
 * // => [[3, 2, 3], [1, 1, 2], [2, 1, 3]]
 */
export function ranked(
  values: readonly (readonly number[])[],
  better: Exclude<Better, null>,
  leadOf: (differences: readonly number[]) => Estimate = estimate
): Rank[] {
  const sign = better === 'higher' ? 1 : -1
  const means = values.map((each) => sign * estimate(each).mean)
  return values.map((mine, at) => {
    const leads = values.map((other) => leadOf(pairedLead(mine, other, sign)))
    const others = leads.filter((_, other) => other !== at)
    return {
      place: 1 + means.filter((mean) => mean > means[at]).length,
      best: 1 + others.filter(isBehind).length,
      worst: values.length - others.filter(isAhead).length
    }
  })
}

function pairedLead(mine: readonly number[], other: readonly number[], sign: number): number[] {
  return mine.map((value, replication) => sign * (value - other[replication]))
}

function isAhead({ low }: Estimate): boolean {
  return low !== null && low > 0
}

function isBehind({ high }: Estimate): boolean {
  return high !== null && high < 0
}
