import type { TheoryStage } from '../hmm/model.js'

/**
 * What a model says of customers of each history: probabilities of its stages at the last edition, and what is to be expected
 * from each stage. Customers of one history are one group.
 */
export interface Figures {
  /** Stages of the model. */
  readonly size: number
  /** Group × size + stage. */
  readonly stages: Float64Array
  /** Moves until the next edition, from × size + to; `null` where stages are not told apart. */
  readonly moves: Float64Array | null
  /** What is expected from a stage stands at group × stride + stage: 0 where it is the same for all, else `size`. */
  readonly stride: number
  /** Probability to attend the next edition. */
  readonly attends: Float64Array
  /** Editions attended until the horizon, discounted to today, the next one by one edition. */
  readonly editions: Float64Array
  /** The same in money, each at the mean of its stage; `null` where money is the customer's own. */
  readonly money: Float64Array | null
  /** Probability to be gone at the next edition; 0 from the stage of those who are. */
  readonly leaves: Float64Array
  /** That probability times what of `editions`, or of `money`, there would be if the customer were kept. */
  readonly stake: Float64Array
}

/** A fitted model, with all customers read by it. */
export interface Reading {
  /** By customer; −1 for who never attended. */
  readonly groupOf: Int32Array
  readonly groups: number
  /** What the theory calls each stage of the model; `null`: one of those that attend. */
  readonly theory: readonly (TheoryStage | null)[]
  readonly best: Figures
  /**
   * The same one standard error up and down along each independent direction in which the parameters are not known; `null`
   * where the likelihood does not say how well they are.
   */
  readonly steps: (() => Iterable<readonly [Figures, Figures]>) | null
}

/**
 * An expectation of a group over its stages.
 *
 * @param figures What the model says.
 * @param from What is expected from each stage, one of its columns.
 * @param group Which.
 *
 * @example
 * const figures = { size: 2, stride: 0, stages: Float64Array.of(0.25, 0.75) }
 * overStages(figures, Float64Array.of(8, 0), 0) // => 2
 */
export function overStages(
  { size, stride, stages }: Pick<Figures, 'size' | 'stride' | 'stages'>,
  from: Float64Array,
  group: number
): number {
  let sum = 0
  for (let stage = 0; stage < size; stage++) sum += stages[group * size + stage] * from[group * stride + stage]
  return sum
}
