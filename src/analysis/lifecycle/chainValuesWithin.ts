import { InputError } from '../../core/errors.js'
import { asGot, asMessage } from '../../i18n/fill.js'
import type { StationaryChain } from '../../model/lifecycleTable.js'
import { type ChainValue, chainValueRows } from './chainValue.js'
import type { Totals } from './linearTotal.js'
import { lifecycleWords } from './words.js'

/**
 * Lifetime values within a number of cycles: what one customer costs or brings, by category and the stage he is in now,
 *
 * V = initial + Σ (f·P)^t perCycle over t = 0 … cycles − 1,
 *
 * f being the category's discount factor of a cycle. (Pfeifer & Carraway 2000 count T + 1 amounts, now and at the end of
 * each of T periods: their horizon T is `cycles` T + 1.)
 *
 * @param chain The chain.
 * @param cycles A whole number from 0.
 * @param totals Total to category to coefficient. Defaults to none.
 * @returns A row for each category and stage, then for each total and stage; every value exists.
 * @throws InputError for a number of cycles that is no whole number or negative, and for a total of a category that the
 *   chain does not have.
 *
 * @example
 * const fees = { category: 'fees', factor: 1, initial: [0, 0], perCycle: [100, 0] }
 * const chain = { stages: ['in', 'out'], attends: [true, false], matrix: [[0.75, 0.25], [0, 1]], start: [1, 0], categories: [fees] }
 * chainValuesWithin(chain, 2).map(({ stage, value }) => [stage, value]) // => [['in', 175], ['out', 0]]
 */
export function chainValuesWithin(chain: StationaryChain, cycles: number, totals: Totals = {}): ChainValue[] {
  if (!Number.isInteger(cycles) || cycles < 0) {
    throw new InputError([
      { ...asMessage(lifecycleWords.cyclesCount), ...asGot({ en: '{cycles}', zh: '{cycles}' }, { cycles }) }
    ])
  }
  const valued = chain.categories.map(({ category, factor, initial, perCycle }) => {
    const later = valuesAfter(chain.matrix, factor, perCycle, cycles)
    return [category, later.map((value, stage) => ({ value: initial[stage] + value, reason: null }))] as const
  })
  return chainValueRows(chain.stages, Object.fromEntries(valued), totals)
}

/** Backwards from the last cycle: the value of a cycle is its amount and, discounted, that of the cycles after it. */
function valuesAfter(
  matrix: StationaryChain['matrix'],
  factor: number,
  perCycle: readonly number[],
  cycles: number
): number[] {
  let values = perCycle.map(() => 0)
  for (let cycle = cycles; cycle > 0; cycle--) {
    const next = values
    values = perCycle.map(
      (amount, from) => amount + factor * matrix[from].reduce((sum, p, to) => sum + p * next[to], 0)
    )
  }
  return values
}
