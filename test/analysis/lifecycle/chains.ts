import type { LifecycleTable, StationaryChain } from '../../../src/model/lifecycleTable.js'

/**
 * Customers by recency of their last purchase (1 to 4 periods ago, then former): repurchase .3, .2, .15, .05; net
 * contribution 40, remarketing 4 a period, discount 20 % a period. Pfeifer & Carraway (2000), "Modeling customer
 * relationships as Markov chains", Journal of Interactive Marketing 14(2), 43–55.
 */
export const recencyChain: StationaryChain = {
  stages: ['recency 1', 'recency 2', 'recency 3', 'recency 4', 'former'],
  attends: [true, false, false, false, false],
  matrix: [
    [0.3, 0.7, 0, 0, 0],
    [0.2, 0, 0.8, 0, 0],
    [0.15, 0, 0, 0.85, 0],
    [0.05, 0, 0, 0, 0.95],
    [0, 0, 0, 0, 1]
  ],
  start: [1, 0, 0, 0, 0],
  categories: [{ category: 'value', factor: 1 / 1.2, initial: [0, 0, 0, 0, 0], perCycle: [36, -4, -4, -4, 0] }]
}

/**
 * The five stages of an exhibitor at the rates of model.md section 4, attendance folded in, with rewards for illustration
 * and a discount of 10 % an edition: fitted to 44 % first renewal and 62 % over all tenures.
 */
export const exhibitorChain: StationaryChain = {
  stages: ['cultivation', 'confirmation', 'trust', 'weakening', 'disappearance'],
  attends: [false, true, true, true, false],
  matrix: [
    [0.88, 0.08, 0, 0, 0.04],
    [0, 0.15, 0.16, 0.13, 0.56],
    [0, 0, 0.8, 0.06, 0.14],
    [0, 0, 0.15, 0.3, 0.55],
    [0, 0.03, 0, 0.01, 0.96]
  ],
  start: [0, 1, 0, 0, 0],
  categories: [{ category: 'value', factor: 1 / 1.1, initial: [0, 0, 0, 0, 0], perCycle: [-60, 3400, 5250, 2750, -20] }]
}

/** A gambler with 0 to 4 coins who wins a coin with probability p and stops at 0 or 4. */
export function gambler(p: number): number[][] {
  const none = [0, 0, 0, 0, 0]
  return none.map((_, from) => {
    if (from === 0 || from === 4) return none.map((_, to) => (to === from ? 1 : 0))
    return none.map((_, to) => (to === from + 1 ? p : to === from - 1 ? 1 - p : 0))
  })
}

/** The matrix product. */
export function product(left: readonly (readonly number[])[], right: readonly (readonly number[])[]): number[][] {
  return left.map((row) => right[0].map((_, column) => row.reduce((sum, p, at) => sum + p * right[at][column], 0)))
}

/** What a cohort of one does along a chain, step by step, with no amounts: x(k) = x(k − 1) P. */
export function playedAlong(chain: StationaryChain, cycles: number): LifecycleTable {
  const { stages, attends, matrix, start } = chain
  const moves = matrix.flatMap((row, from) =>
    row.flatMap((probability, to) => (probability > 0 && to !== from ? [{ from, to }] : []))
  )
  const trace: number[][] = [[...start]]
  const loyal: number[][] = [start.map((share, stage) => (attends[stage] ? share : 0))]
  const flows: number[] = []
  for (let cycle = 0; cycle < cycles; cycle++) {
    flows.push(...moves.map(({ from, to }) => trace[cycle][from] * matrix[from][to]))
    trace.push(...product([trace[cycle]], matrix))
    loyal.push(product([loyal[cycle]], matrix)[0].map((share, stage) => (attends[stage] ? share : 0)))
  }
  return {
    strategy: 'base',
    stages,
    attends,
    cycles,
    cycleLength: 1,
    moves,
    occupancy: Float64Array.from(trace.flat()),
    flows: Float64Array.from(flows),
    neverLapsed: Float64Array.from(loyal, (shares) => shares.reduce((sum, share) => sum + share, 0)),
    categories: []
  }
}
