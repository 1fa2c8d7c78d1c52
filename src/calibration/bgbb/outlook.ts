import { refuse, requireCount } from '../refuse.js'
import { type AttendanceCell, checkCells } from './cells.js'
import { cellProbability } from './likelihood.js'
import { type BgbbParameters, bgbbTables } from './tables.js'

/** What is to be expected of customers with a history. */
export interface BgbbOutlook {
  /** Probability to be alive at the next opportunity. */
  readonly alive: number
  /** Probability to attend it. */
  readonly attendsNext: number
  /** Expected attendances at the next `opportunities`. */
  readonly attendances: number
  /** Discounted expected residual transactions: all attendances to come, the next one discounted once; `null` without a discount. */
  readonly residual: number | null
}

/**
 * What the model expects of a customer with a history (Fader, Hardie & Shang 2010): the probability to be alive at the next
 * opportunity, and expected attendances, as finite sums Σ B(α + x + 1, β + n − x) / B(α, β) × B(γ, δ + n + j) / B(γ, δ) / P.
 *
 * @param parameters Fitted.
 * @param seen Attendances after the first, the last of them, opportunities.
 * @param options `opportunities` ahead, at least 1, defaults to 1; `discount` by opportunity, above 0, for `residual`.
 * @throws InputError for a history that cannot be, and for a discount not above 0.
 *
 * @example
 * const parameters = { alpha: 1.2035, beta: 0.7497, gamma: 0.6567, delta: 2.7834 }
 * const outlook = bgbbOutlook(parameters, { x: 6, tx: 6, n: 6 }, { opportunities: 5, discount: 0.1 })
 * outlook.alive.toFixed(3) // => '0.930'
 * outlook.attendances.toFixed(2) // => '3.75'
 */
export function bgbbOutlook(
  parameters: BgbbParameters,
  seen: Pick<AttendanceCell, 'x' | 'tx' | 'n'>,
  options: { readonly opportunities?: number; readonly discount?: number } = {}
): BgbbOutlook {
  const { opportunities = 1, discount } = options
  checkCells([{ ...seen, count: 1 }])
  requireCount('opportunities', opportunities, 1)
  if (discount !== undefined && !(discount > 0 && discount < Infinity)) {
    refuse('discount', 'must be above 0', '须大于 0', discount)
  }
  const { x, n } = seen
  const { gamma, delta, alpha, beta } = parameters
  const tables = bgbbTables(parameters, n)
  const probability = cellProbability(tables, seen)
  const attends = (alpha + x) / (alpha + beta + n)
  /** Alive at opportunity n + j, given the history. */
  let alive = probability > 0 ? (tables.attended(x, n - x) * tables.alive(n)) / probability : 0
  const stays = (j: number) => (delta + n + j - 1) / (gamma + delta + n + j - 1)
  const aliveNext = alive * stays(1)
  let attendances = 0
  for (let j = 1; j <= opportunities; j++) {
    alive *= stays(j)
    attendances += attends * alive
  }
  const residual = discount === undefined ? null : attends * aliveNext * discounted(stays, discount)
  return { alive: aliveNext, attendsNext: attends * aliveNext, attendances, residual }
}

/** Σ over j from 1 of being alive at n + j, given alive at n + 1, over (1 + d)^j. */
function discounted(stays: (j: number) => number, discount: number): number {
  let term = 1 / (1 + discount)
  let sum = term
  for (let j = 2; term * (1 + 1 / discount) > 1e-15 * sum && j < 1_000_000; j++) {
    term *= stays(j) / (1 + discount)
    sum += term
  }
  return sum
}
