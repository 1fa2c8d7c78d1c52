import type { Better } from '../analysis/outcome.js'

/**
 * For each scenario, the share of replications in which it is the best of all on one outcome; ties are split equally, so
 * the shares sum to one. Replications in which the outcome is undefined for one of them are left out.
 *
 * @param values For each scenario its values by replication, `null` where undefined; same luck at the same place.
 * @param better Which way is good.
 * @returns One share a scenario; `null` where neither way is good, or where no replication counts.
 *
 * @example
 * probabilityBest([[1, 5, 3, 2], [2, 4, 3, null]], 'higher') // => [0.5, 0.5]
 * probabilityBest([[1, 2], [2, 3]], 'lower') // => [1, 0]
 * probabilityBest([[1, 2], [2, 3]], null) // => null
 */
export function probabilityBest(values: readonly (readonly (number | null)[])[], better: Better): number[] | null {
  if (better === null || values.length === 0) return null
  const sign = better === 'higher' ? 1 : -1
  const wins = values.map(() => 0)
  let counted = 0
  for (let replication = 0; replication < values[0].length; replication++) {
    const scores = values.map((column) => column[replication] ?? null)
    if (scores.includes(null)) continue
    counted += 1
    const best = scores.reduce((most: number, score) => Math.max(most, sign * (score ?? 0)), Number.NEGATIVE_INFINITY)
    const winners = scores.filter((score) => sign * (score ?? 0) === best).length
    for (const [index, score] of scores.entries()) if (sign * (score ?? 0) === best) wins[index] += 1 / winners
  }
  return counted === 0 ? null : wins.map((win) => win / counted)
}
