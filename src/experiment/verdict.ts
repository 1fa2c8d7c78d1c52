import type { Better } from '../analysis/outcome.js'
import type { Estimate } from '../core/interval.js'

/**
 * What a paired difference says. `same`: nothing differs in any replication. `noise`: the interval holds zero, or there
 * is none, so the difference may be chance. Else `better` or `worse`, or `different` for an outcome that alone does not
 * say which way is good.
 */
export type Verdict = 'better' | 'worse' | 'noise' | 'same' | 'different'

/**
 * The verdict on a paired difference (scenario less baseline).
 *
 * @param difference Its estimate over replications; `null` where no replication has both values.
 * @param better Which way is good.
 *
 * @example
 * verdictOn({ mean: 2, low: 1, high: 3, sd: 1, n: 5 }, 'lower') // => 'worse'
 * verdictOn({ mean: 1, low: -1, high: 3, sd: 2, n: 5 }, 'higher') // => 'noise'
 * verdictOn({ mean: 0, low: 0, high: 0, sd: 0, n: 5 }, 'higher') // => 'same'
 */
export function verdictOn(difference: Estimate | null, better: Better): Verdict {
  if (difference === null) return 'noise'
  const { mean, low, high, sd } = difference
  if (mean === 0 && (sd === null || sd === 0)) return 'same'
  if (low === null || high === null || (low <= 0 && high >= 0)) return 'noise'
  if (better === null) return 'different'
  return mean > 0 === (better === 'higher') ? 'better' : 'worse'
}
