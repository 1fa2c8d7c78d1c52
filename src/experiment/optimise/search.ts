import { nearestPoint } from '../../core/linear/quadraticProgramme.js'
import { pointOf, reducedRegion } from '../../core/linear/reducedRegion.js'
import type { Region } from '../../core/linear/region.js'
import { nameKey, seedKey } from '../../core/random/streams.js'
import type { Search, SearchSettings, SearchState } from './state.js'

/** How a search is to go; all but the seed may be left out. */
export interface SearchOptions extends Partial<SearchSettings> {
  readonly seed: string
  /** Today's plan: the value of each variable by name. It is tried first; one that is not allowed by its nearest neighbour. */
  readonly current?: Readonly<Record<string, number>>
}

/**
 * Makes a search over the plans of a region. What is not given: as many plans as 40 and 25 for each free direction; 8
 * values for each of them on average; from 4 replications of a plan to 32 (a function without luck needs one); the best plan
 * to within 2 in 10,000 of the ranges, or 5 in 1,000 where there is luck.
 *
 * @param region Variables and constraints.
 * @param options See {@link SearchOptions}.
 * @throws InputError for a region without a plan, see `reducedRegion`; RangeError for limits that allow nothing.
 *
 * @example
 * makeSearch({ variables: [{ name: 'care', high: 80 }] }, { seed: 'a' }).settings.mostTrials // => 65
 */
export function makeSearch(region: Region, options: SearchOptions): Search {
  const { seed, current, deterministic = false } = options
  const reduced = reducedRegion(region)
  const mostTrials = options.mostTrials ?? 40 + 25 * reduced.dimension
  const settings: SearchSettings = {
    seed,
    deterministic,
    firstReplications: deterministic ? 1 : (options.firstReplications ?? 4),
    mostReplications: deterministic ? 1 : (options.mostReplications ?? 32),
    mostTrials,
    mostRuns: options.mostRuns ?? (deterministic ? 1 : 8) * mostTrials,
    tolerance: options.tolerance ?? (deterministic ? 2e-4 : 5e-3)
  }
  checkSettings(settings)
  const key = nameKey(seedKey(seed), 'optimise')
  if (current === undefined) return { reduced, settings, current: null, key }
  const plan = region.variables.map(({ name }, at) => current[name] ?? reduced.centre[at]!)
  return { reduced, settings, current: nearestPoint(pointOf(reduced, plan), reduced.halfSpaces), key }
}

/**
 * Where a search stands before its first round.
 *
 * @example
 * firstState(makeSearch({ variables: [{ name: 'care', high: 80 }] }, { seed: 'a' })).phase // => 'start'
 */
export function firstState({ settings, reduced }: Search): SearchState {
  return {
    round: 0,
    phase: 'start',
    trials: [],
    runs: 0,
    level: settings.firstReplications,
    smoothness: null,
    learntFrom: 0,
    calm: 0,
    radius: 0,
    centre: new Array<number>(reduced.dimension).fill(0),
    surveyed: false
  }
}

function checkSettings(settings: SearchSettings): void {
  const { firstReplications, mostReplications, tolerance } = settings
  for (const name of ['firstReplications', 'mostReplications', 'mostTrials', 'mostRuns'] as const) {
    if (Number.isInteger(settings[name]) && settings[name] >= 1) continue
    throw new RangeError(`${name} is a whole number from 1; got ${settings[name]}`)
  }
  if (firstReplications > mostReplications) {
    throw new RangeError(`a plan has ${firstReplications} replications at first, but at most ${mostReplications}`)
  }
  if (!(tolerance > 0 && tolerance < 1)) throw new RangeError(`the tolerance lies between 0 and 1; got ${tolerance}`)
}
