import { type KnownCustomer, type KnownStage, knownStages } from '../../model/knownCustomer.js'
import type { NumberRule } from '../checks/range.js'

/** Most known customers of a segment, and most bytes of a file of them. */
export const mostCustomers = 100_000
export const mostCustomerBytes = 50_000_000

/** Most problems that are told of one file or list. */
export const mostProblems = 10

/** Most characters of an id. */
export const longestId = 200

/** What the numbers of a customer must be. */
export const customerRules = {
  tenure: { min: 1, max: 1000, whole: true },
  probability: { min: 0, max: 1, whole: false },
  missed: { min: 0, max: 1000, whole: true },
  area: { min: 0, max: 1e6, whole: false },
  score: { min: 0, max: 100, whole: false }
} as const satisfies Readonly<Record<string, NumberRule>>

/** How far from one a sum of probabilities that were written with few decimals may lie. */
const roundingLeaves = 1e-3
/** How far it lies from one where nothing was left out but the last bits. */
const lastBits = 1e-12

/**
 * The probabilities of a customer's stages so that they sum to one: what rounding to three decimals left out of the sum is
 * made up for in proportion, nothing else. Probabilities that do sum to one stay as they are, bit by bit.
 *
 * @param stages Probability of each stage as written, from 0 to 1.
 * @returns The probabilities; `undefined` where they are off by more than 0.001.
 *
 * @example
 * normalisedStages({ confirmation: 0.1, trust: 0.7, weakening: 0.1, disappearance: 0.1 })?.trust // => 0.7
 * normalisedStages({ confirmation: 0, trust: 0.999, weakening: 0, disappearance: 0 })?.trust // => 1
 * normalisedStages({ confirmation: 0, trust: 0.9, weakening: 0, disappearance: 0 }) // => undefined
 */
export function normalisedStages(stages: KnownCustomer['stages']): KnownCustomer['stages'] | undefined {
  const sum = sumOfStages(stages)
  // a hair more, so that a sum of .999 counts as off by .001
  if (!(Math.abs(sum - 1) <= roundingLeaves + lastBits)) return undefined
  if (Math.abs(sum - 1) <= lastBits) return stages
  return byStage((stage) => stages[stage] / sum)
}

/**
 * The sum of the probabilities of a customer's stages.
 *
 * @example
 * sumOfStages({ confirmation: 0.25, trust: 0.5, weakening: 0, disappearance: 0 }) // => 0.75
 */
export function sumOfStages(stages: KnownCustomer['stages']): number {
  return knownStages.reduce((sum, stage) => sum + stages[stage], 0)
}

/**
 * Something for each stage that a known customer can be in.
 *
 * @example
 * byStage((stage) => stage.length) // => { confirmation: 12, trust: 5, weakening: 9, disappearance: 13 }
 */
export function byStage<T>(of: (stage: KnownStage) => T): Record<KnownStage, T> {
  return Object.fromEntries(knownStages.map((stage) => [stage, of(stage)])) as Record<KnownStage, T>
}

/**
 * Customers sorted by id, by code unit, so that the order in which they were written means nothing.
 *
 * @example
 * sortedById([{ id: 'b' }, { id: 'a' }]) // => [{ id: 'a' }, { id: 'b' }]
 */
export function sortedById<T extends { readonly id: string }>(customers: readonly T[]): T[] {
  return [...customers].sort((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0))
}
