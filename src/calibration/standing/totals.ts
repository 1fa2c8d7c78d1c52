import type { TheoryStage } from '../hmm/model.js'
import type { Figures, Reading } from './figures.js'
import type { StageStanding } from './standing.js'
import { type RangedValue, z95 } from './worth.js'

/** What the customers of each group are worth together. */
export interface GroupWorths {
  /** Customers. */
  readonly customers: Float64Array
  /** Sum of what an edition attended is worth. */
  readonly perEdition: Float64Array
  /** Sum of what a unit of money of the stage is worth. */
  readonly perMoney: Float64Array
  /** Sum of variances of what an edition attended is worth: of customers' own payments, which are not known for sure. */
  readonly ownVariance: Float64Array
}

/** Rows: customers, attendances and value, one after the other. */
const kinds = 3

/** Sums by stage, whose intervals grow with each step of the parameters. */
export interface Totalling {
  /** What the model says one standard error up and down in a direction. */
  readonly add: (up: Figures, down: Figures) => void
  /** The sums, intervals open where no step was added. */
  readonly rows: () => StageStanding[]
}

/**
 * Customers, attendances at the next edition and value by stage, and of all, with intervals.
 *
 * @param reading All customers as a model reads them.
 * @param worths What those of each group are worth.
 *
 * @example
 * const histories = [[1, 1, 0], [1, 1, 1], [1, 0, 0], [1, 0, 0]].map((attendance) => ({ attendance }))
 * const fit = { parameters: { alpha: 1, beta: 1, gamma: 1, delta: 1 } }
 * const reading = bgbbReading(fit, histories, { horizon: 1, discount: 0 })
 * const none = new Float64Array(3)
 * const customers = Float64Array.of(1, 1, 2)
 * const rows = totalling(reading, { customers, perEdition: none, perMoney: none, ownVariance: none }).rows()
 * rows.map(({ stage }) => stage) // => [null, 'disappearance', 'all']
 * rows[2].customers.value // => 4
 */
export function totalling({ theory, best }: Reading, worths: GroupWorths): Totalling {
  const stages = [...new Set(theory)]
  const rowOf = theory.map((stage) => stages.indexOf(stage))
  const sums = sumsOf(best, worths, rowOf, stages.length)
  const variances = chanceOf(best, worths, rowOf, stages.length)
  let isKnown = false
  const ranged = (at: number, least: number, most: number): RangedValue => {
    const value = sums[at]
    if (!isKnown) return { value, low: null, high: null }
    const reach = z95 * Math.sqrt(variances[at])
    return { value, low: Math.max(least, value - reach), high: Math.min(most, value + reach) }
  }
  return {
    add: (up, down) => {
      isKnown = true
      const [above, below] = [up, down].map((each) => sumsOf(each, worths, rowOf, stages.length))
      for (let at = 0; at < variances.length; at++) variances[at] += square((above[at] - below[at]) / 2)
    },
    rows: () => {
      const all = worths.customers.reduce((sum, each) => sum + each, 0)
      return [...stages, 'all' as const].map((stage: TheoryStage | null | 'all', row) => ({
        stage,
        customers: stage === 'all' ? { value: all, low: all, high: all } : ranged(kinds * row, 0, all),
        attends: ranged(kinds * row + 1, 0, all),
        value: ranged(kinds * row + 2, -Infinity, Infinity)
      }))
    }
  }
}

function sumsOf(figures: Figures, worths: GroupWorths, rowOf: readonly number[], rows: number): Float64Array {
  const { size, stride, stages, attends, editions, money } = figures
  const sums = new Float64Array(kinds * (rows + 1))
  for (let group = 0; group < worths.customers.length; group++) {
    const count = worths.customers[group]
    for (let stage = 0; stage < size; stage++) {
      const share = stages[group * size + stage]
      const at = group * stride + stage
      const row = kinds * rowOf[stage]
      sums[row] += count * share
      sums[row + 1] += count * share * attends[at]
      sums[row + 2] +=
        share * (worths.perEdition[group] * editions[at] + (money ? worths.perMoney[group] * money[at] : 0))
    }
  }
  addAll(sums, rows)
  return sums
}

/** Variances of what chance adds: who is in a stage, who attends; of value, customers' own payments. */
function chanceOf(figures: Figures, worths: GroupWorths, rowOf: readonly number[], rows: number): Float64Array {
  const { size, stride, stages, attends, editions } = figures
  const sums = new Float64Array(kinds * (rows + 1))
  const own = new Float64Array(kinds * (rows + 1))
  for (let group = 0; group < worths.customers.length; group++) {
    own.fill(0)
    for (let stage = 0; stage < size; stage++) {
      const share = stages[group * size + stage]
      const row = kinds * rowOf[stage]
      own[row] += share
      own[row + 1] += share * attends[group * stride + stage]
      own[row + 2] += share * editions[group * stride + stage]
    }
    addAll(own, rows)
    for (let at = 0; at < own.length; at++) {
      const isValue = at % kinds === 2
      sums[at] += isValue
        ? worths.ownVariance[group] * square(own[at])
        : worths.customers[group] * Math.max(0, own[at] * (1 - own[at]))
    }
  }
  return sums
}

/** The last row is that of all. */
function addAll(sums: Float64Array, rows: number): void {
  for (let kind = 0; kind < kinds; kind++) {
    for (let row = 0; row < rows; row++) sums[kinds * rows + kind] += sums[kinds * row + kind]
  }
}

function square(value: number): number {
  return value * value
}
