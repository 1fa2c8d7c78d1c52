import { planAt } from '../../core/linear/reducedRegion.js'
import { deriveKey } from '../../core/random/streams.js'
import { uniforms } from '../../core/random/uniforms.js'
import { type Insight, insightOf } from './knowledge.js'
import { narrowRound } from './narrowRound.js'
import { spreadRound } from './spreadRound.js'
import { type Proposal, startPoints } from './startPoints.js'
import type { Evaluate, Origin, Request, Search, SearchState, Trial } from './state.js'

/** A round: where the search stands once it is planned, its new trials still without values, and what to ask for. */
export interface Round {
  readonly state: SearchState
  readonly requests: readonly Request[]
}

/** Of all plans, how many may go to spreading. */
const spreadShare = 0.55
/** Rounds in a row without hope after which spreading ends, and what counts as none, in units of the insight's spread. */
const calm = { rounds: 2, hope: 2e-3 } as const
/** Half the side of the first narrow box in ranges, how much smaller the next one is, a move that keeps its size, and the
 * least in tolerances. */
const box = { first: 0.15, next: 0.4, move: 0.5, least: 10 } as const
/** Best plans that are played more often in each round. */
const contenders = 3

/**
 * Plans the next round of a search; draws only on the state and the seed.
 *
 * @param search The search.
 * @param state Where it stands.
 * @returns The round; without requests when the search is done.
 *
 * @example
 * const search = makeSearch({ variables: [{ name: 'care', high: 80 }] }, { seed: 'a' })
 * planRound(search, firstState(search)).requests // => [{ trials: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], from: 0, to: 4 }]
 */
export function planRound(search: Search, state: SearchState): Round {
  const { settings, reduced } = search
  const next = uniforms(deriveKey(search.key, state.round))
  if (state.trials.length === 0) {
    const count = Math.min(5 * (reduced.dimension + 1), settings.mostTrials)
    return roundOf(search, state, startPoints(reduced, search.current, count, next), [])
  }
  const insight = insightOf(search, state)
  const { surrogate, smoothness, learntFrom } = insight
  const started = { ...state, smoothness, learntFrom }
  const room = settings.mostTrials - state.trials.length
  if (surrogate === null || reduced.dimension === 0 || room <= 0) return ended(started)
  if (state.phase !== 'narrow') {
    const { points, hope } = spreadRound(search, insight, surrogate, next)
    const calmRounds = hope < calm.hope ? state.calm + 1 : 0
    const most = spreadShare * settings.mostTrials
    if (calmRounds < calm.rounds && state.trials.length < most && points.length > 0) {
      const spreading = { ...started, phase: 'spread' as const, calm: calmRounds }
      return roundOf(
        search,
        spreading,
        proposals(points, 'spread'),
        oftener(search, state, insight, insight.order.slice(0, contenders))
      )
    }
  }
  return narrowed(search, started, insight, next)
}

function narrowed(search: Search, state: SearchState, insight: Insight, next: () => number): Round {
  const { settings } = search
  let narrow = state.phase === 'narrow' ? followed(search, state, insight) : entered(search, state, insight)
  while (!isSmall(search, narrow) || !settings.deterministic) {
    const { points, complete, flat, inside } = narrowRound(search, narrow, insight, next)
    // where the box is lost in luck, more replications of all that is in it
    const wide = flat || (complete && isSmall(search, narrow))
    const again = oftener(search, state, insight, wide ? inside : insight.order.slice(0, contenders))
    narrow = { ...narrow, surveyed: complete }
    if (points.length + again.length > 0) return roundOf(search, narrow, proposals(points, 'narrow'), again)
    if (flat || isSmall(search, narrow)) break
    narrow = smaller(search, narrow)
  }
  return ended(narrow)
}

/** Whether the box is as small as the search is to be exact. */
function isSmall({ settings }: Search, { radius }: SearchState): boolean {
  return radius <= box.least * settings.tolerance
}

function entered({ settings }: Search, state: SearchState, { points, order }: Insight): SearchState {
  const level = Math.min(2 * state.level, settings.mostReplications)
  return {
    ...state,
    phase: 'narrow',
    radius: box.first,
    level,
    centre: Array.from(points[order[0]!]!),
    surveyed: false
  }
}

/** The box goes with the best plan; it gets smaller once a response surface has been followed and the best stayed near. */
function followed(search: Search, state: SearchState, { points, order }: Insight): SearchState {
  const best = points[order[0]!]!
  const step = best.reduce((most, value, at) => Math.max(most, Math.abs(value - state.centre[at]!)), 0)
  const centred = { ...state, centre: Array.from(best) }
  return state.surveyed && step <= box.move * state.radius ? smaller(search, centred) : { ...centred, surveyed: false }
}

function smaller({ settings }: Search, state: SearchState): SearchState {
  const level = Math.min(2 * state.level, settings.mostReplications)
  // without luck, a surface in a box so small would say no more
  const least = settings.deterministic ? 0 : box.least * settings.tolerance
  return { ...state, radius: Math.max(box.next * state.radius, least), level, surveyed: false }
}

function ended(state: SearchState): Round {
  return { state: { ...state, phase: 'done' }, requests: [] }
}

function proposals(points: readonly Float64Array[], from: Origin): Proposal[] {
  return points.map((point) => ({ point, from }))
}

/** More replications of some plans, twice as many as each has. */
function oftener(
  { settings }: Search,
  { trials }: SearchState,
  { known }: Insight,
  places: readonly number[]
): Request[] {
  return places.flatMap((place) => {
    const trial = known[place]!
    const from = trials[trial]!.values.length
    const to = Math.min(2 * from, settings.mostReplications)
    return to > from ? [{ trials: [trial], from, to }] : []
  })
}

/** A round of new plans and more replications, as far as the search may still go. */
function roundOf(search: Search, state: SearchState, fresh: readonly Proposal[], again: readonly Request[]): Round {
  const { settings, reduced } = search
  const left = settings.mostRuns - state.runs
  const level = state.level
  const count = Math.min(fresh.length, settings.mostTrials - state.trials.length, Math.floor(left / level))
  if (count <= 0 && fresh.length > 0) return ended(state)
  const added = fresh.slice(0, count).map(({ point, from }): Trial => {
    const plan = Array.from(planAt(reduced, point))
    // as JSON knows no −0, none is kept
    return { point: Array.from(point, (value) => value + 0), plan, from, round: state.round, values: [] }
  })
  const requests: Request[] =
    count > 0 ? [{ trials: added.map((_, at) => state.trials.length + at), from: 0, to: level }] : []
  let runs = count * level
  for (const request of again) {
    const cost = request.trials.length * (request.to - request.from)
    if (runs + cost > left) continue
    requests.push(request)
    runs += cost
  }
  const trials = [...state.trials, ...added]
  if (requests.length === 0) return ended(state)
  return { state: { ...state, trials, runs: state.runs + runs, round: state.round + 1 }, requests }
}

/**
 * Has a round's values computed and takes them up.
 *
 * @param round Of `planRound`.
 * @param evaluate The function that is maximised.
 * @returns Where the search then stands.
 * @throws RangeError where the function does not give a value for each plan and replication.
 *
 * @example
 * const search = makeSearch({ variables: [{ name: 'care', high: 80 }] }, { seed: 'a', deterministic: true })
 * const round = planRound(search, firstState(search))
 * const state = await playRound(round, async (plans) => plans.map(([care]) => [-Math.abs(care - 30)]))
 * state.trials[1].values // => [-50]
 */
export async function playRound({ state, requests }: Round, evaluate: Evaluate): Promise<SearchState> {
  const trials = [...state.trials]
  for (const { trials: indices, from, to } of requests) {
    const replications = Array.from({ length: to - from }, (_, at) => from + at)
    const plans = indices.map((at) => Float64Array.from(trials[at]!.plan))
    const found = await evaluate(plans, replications)
    if (found.length !== plans.length || found.some((row) => row.length !== replications.length)) {
      throw new RangeError(`evaluate gives ${replications.length} values for each of ${plans.length} plans`)
    }
    indices.forEach((at, row) => {
      const values = found[row]!.map((value) => (Number.isFinite(value) ? value + 0 : null))
      trials[at] = { ...trials[at]!, values: [...trials[at]!.values, ...values] }
    })
  }
  return { ...state, trials }
}
