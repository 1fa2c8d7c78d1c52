import { ascend } from './ascend.js'
import type { Insight } from './knowledge.js'
import { fitQuadratic, modelAt, modelTop, type QuadraticModel, termsOf } from './quadraticModel.js'
import { boxed, distance, farthest, hitAndRun } from './sampling.js'
import type { Search, SearchState } from './state.js'

/** What a round of a narrow search tries. */
export interface NarrowRound {
  readonly points: readonly Float64Array[]
  /** Whether the box held enough plans for a response surface, so that it may be made smaller. */
  readonly complete: boolean
  /** Whether what varies within the box is lost in luck. */
  readonly flat: boolean
  /** Places of the trials in the box among those of the insight. */
  readonly inside: readonly number[]
}

const mostPoints = 8
const poolSize = 150
/** Plans for each term of the response surface, where there is luck. */
const luckFactor = 1.5

/** Places among the insight's trials of those that count for a box: in it, or just outside. */
function withinBox(insight: Insight, centre: ArrayLike<number>, radius: number): number[] {
  const reach = 1.5 * radius
  return insight.points.flatMap((point, at) =>
    point.every((value, axis) => Math.abs(value - centre[axis]!) <= reach) ? [at] : []
  )
}

/**
 * The quadratic response surface of the trials in and around a box; `null` where they are too few.
 *
 * @param insight What the trials say.
 * @param centre Of the box.
 * @param radius Half of its side.
 *
 * @example
 * const search = makeSearch({ variables: [{ name: 'care', high: 80 }] }, { seed: 'a', deterministic: true })
 * const trials = [-0.5, 0, 0.5].map((x) => ({ point: [x], plan: [0], from: 'start', round: 0, values: [-x * x] }))
 * surfaceAround(insightOf(search, { ...firstState(search), trials }), [0], 0.5).curvature[0][0].toFixed(2) // => '-0.50'
 */
export function surfaceAround(insight: Insight, centre: ArrayLike<number>, radius: number): QuadraticModel | null {
  const inside = withinBox(insight, centre, radius)
  if (inside.length < termsOf(centre.length)) return null
  return fitQuadratic(
    inside.map((at) => insight.points[at]!),
    inside.map((at) => insight.means[at]!),
    inside.map((at) => insight.weights[at]!),
    Float64Array.from(centre),
    radius
  )
}

/**
 * The next plans of a narrow search: where a quadratic response surface and where the surrogate are greatest within a box
 * around the best plan, and plans that fill the box until it holds enough for a response surface.
 *
 * @param search The search.
 * @param state Where it stands.
 * @param insight What its trials say.
 * @param next Uniform numbers.
 *
 * @example
 * const search = makeSearch({ variables: [{ name: 'care', high: 80 }] }, { seed: 'a', deterministic: true })
 * const trials = [-0.5, 0, 0.5].map((x) => ({ point: [x], plan: [0], from: 'start', round: 0, values: [-Math.abs(x - 0.1)] }))
 * const state = { ...firstState(search), phase: 'narrow', radius: 0.5, centre: [0], trials }
 * narrowRound(search, state, insightOf(search, state), uniforms(search.key)).complete // => true
 */
export function narrowRound(
  { reduced, settings }: Search,
  state: SearchState,
  insight: Insight,
  next: () => number
): NarrowRound {
  const { centre, radius } = state
  const box = boxed(reduced.halfSpaces, centre, radius)
  const inside = withinBox(insight, centre, radius)
  const model = surfaceAround(insight, centre, radius)
  const apart = Math.min(0.1 * radius, 0.5 * settings.tolerance)
  const points: Float64Array[] = []
  const add = (point: Float64Array | null) => {
    if (point === null) return
    if ([...insight.tried, ...points].every((other) => distance(other, point) > apart)) points.push(point)
  }
  if (model !== null) add(modelTop(model, box))
  if (insight.surrogate !== null) add(ascend(insight.surrogate, reduced, box, Float64Array.from(centre)).point)
  const wanted = (settings.deterministic ? 1 : luckFactor) * termsOf(reduced.dimension) + 1
  const missing = Math.ceil(wanted) - inside.length
  if (missing > 0) {
    const pool = hitAndRun(box, Float64Array.from(centre), poolSize, next)
    const present = [...inside.map((at) => insight.points[at]!), ...points]
    points.push(...farthest(pool, present, Math.min(missing, mostPoints - points.length)))
  }
  return { points, complete: model !== null, flat: model !== null && isFlat(model, insight, inside), inside }
}

/** Whether the response surface varies less over the trials than what it cannot explain. */
function isFlat(model: QuadraticModel, { points, weights }: Insight, inside: readonly number[]): boolean {
  const heights = inside.map((at) => modelAt(model, points[at]!))
  const weight = inside.reduce((sum, at) => sum + weights[at]!, 0)
  const error = model.residualSd * Math.sqrt(termsOf(model.centre.length) / weight)
  return Math.max(...heights) - Math.min(...heights) < 2 * error
}
