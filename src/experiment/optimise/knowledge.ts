import { sharesAt } from '../../core/linear/reducedRegion.js'
import { learnSmoothness } from './learnSmoothness.js'
import { adjustedMeans } from './replicationEffects.js'
import type { Search, SearchState } from './state.js'
import { fitSurrogate, type Knowledge, predict, type Smoothness, type Surrogate } from './surrogate.js'

/** What a round begins with: the trials that gave values, and the surrogate that stands for the function. */
export interface Insight {
  /** Indices of the trials that gave values. */
  readonly known: readonly number[]
  readonly points: readonly Float64Array[]
  /** Points of all trials, failed ones as well. */
  readonly tried: readonly Float64Array[]
  /** Means of the trials, the luck of the replications taken out. */
  readonly means: readonly number[]
  /** What is taken for the worth of each: the mean, or, where there is luck, what the surrogate makes of all means. */
  readonly scores: readonly number[]
  /** Number of values of each. */
  readonly weights: readonly number[]
  /** Places among `known`, best score first. */
  readonly order: readonly number[]
  /** Difference between a good and a middling trial, in the function's unit. */
  readonly spread: number
  /** Of shares (see `sharesAt`); values in units of `spread`, 0 at the best mean. */
  readonly surrogate: Surrogate | null
  readonly smoothness: Smoothness | null
  readonly learntFrom: number
}

/** Trials from which smoothness is learnt; more take longer than they help. */
const mostLearnt = 120
const iterations = { first: 40, later: 12 }

/**
 * What the trials of a search say, see {@link Insight}. Smoothness is learnt anew when there is a sixth more to learn from.
 *
 * @param search The search.
 * @param state Where it stands.
 *
 * @example
 * const search = makeSearch({ variables: [{ name: 'care', high: 80 }] }, { seed: 'a', deterministic: true })
 * insightOf(search, firstState(search)).known // => []
 */
export function insightOf({ reduced, settings }: Search, state: SearchState): Insight {
  const adjusted = adjustedMeans(state.trials.map(({ values }) => values))
  const known = state.trials.flatMap((_, at) => (adjusted.means[at] === null ? [] : [at]))
  const means = known.map((at) => adjusted.means[at]!)
  const points = known.map((at) => Float64Array.from(state.trials[at]!.point))
  const weights = known.map((at) => state.trials[at]!.values.filter((value) => value !== null).length)
  const descending = [...means].sort((one, other) => other - one)
  const best = descending[0] ?? 0
  const spread = best - (descending[descending.length >> 1] ?? best)
  const nothing = { surrogate: null, smoothness: state.smoothness, learntFrom: state.learntFrom, scores: means }
  const tried = state.trials.map(({ point }) => Float64Array.from(point))
  const common = { known, points, tried, means, weights, spread }
  if (!(spread > 0) || known.length < 3) return { ...common, ...nothing, order: orderOf(means) }

  const inputs = points.map((point) => sharesAt(reduced, point))
  // very bad plans are only bad: how bad says little about good ones
  const values = means.map((mean) => Math.max((mean - best) / spread, -4))
  const knowledge = { inputs, values, weights }
  const learn = state.smoothness === null || known.length >= state.learntFrom * (7 / 6)
  const smoothness = learn ? learnt(knowledge, state.smoothness) : state.smoothness!
  const surrogate = surrogateOf(knowledge, smoothness)
  const noisy = !settings.deterministic && surrogate !== null
  const scores = noisy ? inputs.map((input) => best + spread * predict(surrogate, input).mean) : means
  return {
    ...common,
    scores,
    order: orderOf(scores),
    surrogate,
    smoothness,
    learntFrom: learn ? known.length : state.learntFrom
  }
}

function orderOf(scores: readonly number[]): number[] {
  return scores.map((_, at) => at).sort((one, other) => scores[other]! - scores[one]! || one - other)
}

/** Learns from the first, the last and the best trials. */
function learnt(knowledge: Knowledge, before: Smoothness | null): Smoothness {
  const { inputs, values, weights } = knowledge
  const size = inputs.length
  const third = mostLearnt / 3
  const best = new Set(orderOf(values).slice(0, third))
  const used = inputs
    .map((_, at) => at)
    .filter((at) => size <= mostLearnt || at < third || at >= size - third || best.has(at))
  const some = {
    inputs: used.map((at) => inputs[at]!),
    values: used.map((at) => values[at]!),
    weights: used.map((at) => weights[at]!)
  }
  const start = before ?? { lengths: Array.from(inputs[0]!, () => 0.7), nugget: 1e-4 }
  return learnSmoothness(some, start, before === null ? iterations.first : iterations.later)
}

/** The surrogate; with more noise where trials are too alike to be told apart. */
function surrogateOf(knowledge: Knowledge, smoothness: Smoothness): Surrogate | null {
  for (let nugget = smoothness.nugget; nugget < 1; nugget *= 10) {
    const surrogate = fitSurrogate(knowledge, { ...smoothness, nugget })
    if (surrogate !== null && surrogate.variance > 0) return surrogate
  }
  return null
}
