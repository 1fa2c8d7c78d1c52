/** Plans by their own worth, the luck of the replications taken out. */
export interface AdjustedMeans {
  /** One a plan; `null` for one without values. */
  readonly means: readonly (number | null)[]
  /** Standard deviation of what neither the plan nor the replication explains; 0 where nothing can be said. */
  readonly residualSd: number
}

const sweeps = 50

/**
 * Means of plans that were played in different numbers of the same replications: least squares of value = plan +
 * replication, so that a plan played in lucky replications only is not taken for a good one (a two-way layout with
 * unequal numbers; Yates 1934). The replications' effects have a mean of zero. By sweeping over plans and replications in turn.
 *
 * @param values For each plan its values in replications 0, 1 and on; `null` where there is none.
 *
 * @example
 * // the second replication is worth 10 more
 * adjustedMeans([[1, 11], [3, 13], [2]]) // ≈ { means: [6, 8, 7], residualSd: 0 }
 */
export function adjustedMeans(values: readonly (readonly (number | null)[])[]): AdjustedMeans {
  const replications = values.reduce((most, row) => Math.max(most, row.length), 0)
  const effects = new Float64Array(replications)
  const counts = values.map((row) => row.filter((value) => value !== null).length)
  const means = values.map(() => 0)
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const sums = new Float64Array(replications)
    const numbers = new Float64Array(replications)
    values.forEach((row, plan) => {
      let sum = 0
      row.forEach((value, replication) => {
        if (value !== null) sum += value - effects[replication]!
      })
      means[plan] = counts[plan] === 0 ? 0 : sum / counts[plan]!
      row.forEach((value, replication) => {
        if (value === null) return
        sums[replication] = sums[replication]! + value - means[plan]!
        numbers[replication] = numbers[replication]! + 1
      })
    })
    let shift = 0
    for (let at = 0; at < replications; at++) {
      const effect = numbers[at]! > 0 ? sums[at]! / numbers[at]! : 0
      shift = Math.max(shift, Math.abs(effect - effects[at]!))
      effects[at] = effect
    }
    const middle = effects.reduce((sum, effect) => sum + effect, 0) / Math.max(1, replications)
    for (let at = 0; at < replications; at++) effects[at] = effects[at]! - middle
    if (shift === 0) break
  }
  return {
    means: means.map((mean, plan) => (counts[plan] === 0 ? null : mean)),
    residualSd: rest(values, means, effects)
  }
}

function rest(
  values: readonly (readonly (number | null)[])[],
  means: readonly number[],
  effects: Float64Array
): number {
  let squares = 0
  let freedom = 1 - effects.length
  values.forEach((row, plan) => {
    if (row.some((value) => value !== null)) freedom -= 1
    row.forEach((value, replication) => {
      if (value === null) return
      const residual = value - means[plan]! - effects[replication]!
      squares += residual * residual
      freedom += 1
    })
  })
  return freedom > 0 ? Math.sqrt(squares / freedom) : 0
}
