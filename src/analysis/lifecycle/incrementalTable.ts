import { InputError } from '../../core/errors.js'
import { asGot, asMessage } from '../../i18n/fill.js'
import { lifecycleWords } from './words.js'

/** A strategy in an incremental table, in the order of the table: those kept by rising cost, then the dominated. */
export interface IncrementalRow {
  readonly strategy: string
  readonly cost: number
  readonly effect: number
  /** `kept`; `dominated`: another costs no more and does no less; `extended`: a mixture of two others does as well for less. */
  readonly status: 'kept' | 'dominated' | 'extended'
  /** Against the next cheaper one kept; `null` for the first and for the dominated. */
  readonly incrementalCost: number | null
  readonly incrementalEffect: number | null
  /** incrementalCost / incrementalEffect. */
  readonly ratio: number | null
}

/** A strategy with what it costs and what it does. */
export interface StrategyCost {
  readonly strategy: string
  readonly cost: number
  readonly effect: number
}

/**
 * The incremental table of strategies: each kept one against the next cheaper one kept, the dominated below.
 *
 * - *Dominated* (strong, simple dominance): another strategy costs no more and does no less. Of strategies with equal cost
 *   and effect the first named is kept.
 * - *Extended dominance*: a mixture of two others costs less for the same effect, that is, the strategy's ratio is above
 *   that of the next dearer one; such strategies go until the ratios of the kept ones rise (equal ratios stay). What is
 *   left is the lower right edge of the costs over effects, the efficiency frontier.
 *
 * Negative costs and effects are as good as any: only differences count. Costs (and effects) that differ by less than
 * {@link sameWithin} of the greatest among them, such as the same sum added up in another order, count as equal.
 *
 * Definitions of Weinstein (1990), "Principles of cost-effective resource allocation in health care organizations", and
 * Cantor (1994), "Cost-effectiveness analysis, extended dominance, and ethics"; results and order as `calculate_icers` of
 * the R package dampack 1.0: the kept by rising cost, then those of extended dominance, then the dominated.
 *
 * @param strategies Cost and effect of each, in any unit; a greater effect is better.
 * @returns A row for each, in that order; empty for no strategies.
 * @throws InputError for a cost or effect that is not finite.
 *
 * @example
 * const rows = incrementalTable([
 *   { strategy: 'more', cost: 250, effect: 4 }, { strategy: 'nothing', cost: 0, effect: 1 },
 *   { strategy: 'some', cost: 240, effect: 3 }, { strategy: 'waste', cost: 300, effect: 2 }
 * ])
 * rows.map(({ strategy, status, ratio }) => [strategy, status, ratio])
 * // => [
 * //   ['nothing', 'kept', null], ['more', 'kept', 83.33333333333333],
 * //   ['some', 'extended', null], ['waste', 'dominated', null]
 * // ]
 */
export function incrementalTable(strategies: readonly StrategyCost[]): IncrementalRow[] {
  requireFinite(strategies)
  const sorted = byCost(strategies)
  const efficient = sorted.filter((one) => !sorted.some((other) => dominates(other, one)))
  const kept = frontierOf(efficient)
  return [
    ...kept.map((row, at) => rowAgainst(row, kept[at - 1])),
    ...efficient.filter((row) => !kept.includes(row)).map((row) => setAside(row, 'extended')),
    ...sorted.filter((row) => !efficient.includes(row)).map((row) => setAside(row, 'dominated'))
  ]
}

/** Relative difference up to which two costs, or two effects, are the same. */
export const sameWithin = 1e-12

/** A strategy with its place among the costs, the effects and the names given. */
interface Ranked extends StrategyCost {
  readonly costRank: number
  readonly effectRank: number
  readonly named: number
}

function byCost(strategies: readonly StrategyCost[]): Ranked[] {
  const costs = ranksOf(strategies.map(({ cost }) => cost))
  const effects = ranksOf(strategies.map(({ effect }) => effect))
  return strategies
    .map((one, named) => ({ ...one, costRank: costs[named], effectRank: effects[named], named }))
    .sort((a, b) => a.costRank - b.costRank || b.effectRank - a.effectRank || a.named - b.named)
}

/** The place of each value in rising order; values that differ by rounding only share one. */
function ranksOf(values: readonly number[]): number[] {
  const room = sameWithin * Math.max(...values.map(Math.abs))
  const order = values.map((_, index) => index).sort((a, b) => values[a] - values[b])
  const ranks = [...values]
  let rank = 0
  order.forEach((index, at) => {
    if (at > 0 && values[index] - values[order[at - 1]] > room) rank += 1
    ranks[index] = rank
  })
  return ranks
}

function dominates(one: Ranked, other: Ranked): boolean {
  if (one.costRank > other.costRank || one.effectRank < other.effectRank) return false
  const equal = one.costRank === other.costRank && one.effectRank === other.effectRank
  return !equal || one.named < other.named
}

/** Of strategies whose effect rises with cost, those whose ratios rise as well; equal ones, rounding aside, stay. */
function frontierOf(efficient: readonly Ranked[]): Ranked[] {
  const cost = Math.max(0, ...efficient.map((each) => Math.abs(each.cost)))
  const effect = Math.max(0, ...efficient.map((each) => Math.abs(each.effect)))
  const kept: Ranked[] = []
  for (const next of efficient) {
    while (kept.length >= 2 && isAboveLine(kept.at(-2)!, kept.at(-1)!, next, { cost, effect })) kept.pop()
    kept.push(next)
  }
  return kept
}

/** Whether a strategy costs more than the mixture of a cheaper and a dearer one that does as much, by more than rounding. */
function isAboveLine(
  cheaper: StrategyCost,
  one: StrategyCost,
  dearer: StrategyCost,
  greatest: Omit<StrategyCost, 'strategy'>
): boolean {
  const first = (one.cost - cheaper.cost) * (dearer.effect - one.effect)
  const second = (dearer.cost - one.cost) * (one.effect - cheaper.effect)
  const room = greatest.cost * (dearer.effect - cheaper.effect) + greatest.effect * (dearer.cost - cheaper.cost)
  return first - second > sameWithin * room
}

function rowAgainst({ strategy, cost, effect }: StrategyCost, cheaper: StrategyCost | undefined): IncrementalRow {
  const row = { strategy, cost, effect, status: 'kept' as const }
  if (cheaper === undefined) return { ...row, incrementalCost: null, incrementalEffect: null, ratio: null }
  const incrementalCost = cost - cheaper.cost
  const incrementalEffect = effect - cheaper.effect
  return { ...row, incrementalCost, incrementalEffect, ratio: incrementalCost / incrementalEffect }
}

function setAside({ strategy, cost, effect }: StrategyCost, status: 'dominated' | 'extended'): IncrementalRow {
  return { strategy, cost, effect, status, incrementalCost: null, incrementalEffect: null, ratio: null }
}

function requireFinite(strategies: readonly StrategyCost[]): void {
  const problems = strategies
    .filter(({ cost, effect }) => !Number.isFinite(cost) || !Number.isFinite(effect))
    .map(({ strategy, cost, effect }) => ({
      ...asMessage(lifecycleWords.notFinite, { name: strategy }),
      ...asGot(lifecycleWords.costIs, { cost, effect })
    }))
  if (problems.length > 0) throw new InputError(problems)
}
