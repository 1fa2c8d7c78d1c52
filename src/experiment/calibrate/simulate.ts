import type { OutcomeName } from '../../analysis/outcome.js'
import { outcomeKey } from '../../analysis/outcomeKey.js'
import { InputError } from '../../core/errors.js'
import { varyScenario } from '../../scenario/makeScenario.js'
import type { Scenario } from '../../scenario/scenario.js'
import type { ScenarioInput } from '../../scenario/scenarioInput.js'
import { playTrials, type TrialOptions } from '../draws/playTrials.js'
import type { WindowFigure } from '../units/recordWindow.js'
import type { Target } from './targets.js'

/** What is wanted of a simulation. */
export interface Wanted {
  readonly targets: readonly Pick<Target, 'simulated'>[]
  readonly saysSince: boolean
}

/** Visitors and partners are played by at most so many members of a segment: they matter through turnout only. */
const mostMembers = 1000

/** The targets of one point, by replication; `NaN` where undefined. */
export type Played = readonly (readonly number[])[]

/** Plays points, each in the same replications; `null` once it was told to stop. */
export type Simulate = (
  points: readonly Readonly<Record<string, number>>[],
  replications: readonly number[]
) => Promise<readonly Played[] | null>

/**
 * A scenario whose visitors and partners are played by fewer members, each standing for more, so that a match takes less
 * time.
 *
 * @param scenario Any fair.
 *
 * @example
 * const scenario = makeScenario({ segments: { firms: {}, guests: { kind: 'visitor', marketSize: 20000 } } })
 * thinned(scenario).segments.guests.standsFor // => 20
 * thinned(scenario).segments.firms.standsFor // => 1
 */
export function thinned(scenario: Scenario): Scenario {
  const coarse = Object.entries(scenario.segments).flatMap(([id, { kind, marketSize, standsFor }]) => {
    const most = Math.max(...marketSize)
    const wanted = Math.ceil(most / mostMembers)
    return kind === 'exhibitor' || wanted <= standsFor ? [] : [[id, { standsFor: wanted }] as const]
  })
  if (coarse.length === 0) return scenario
  const changes: ScenarioInput = { segments: Object.fromEntries(coarse) }
  return varyScenario(scenario, changes, scenario.name)
}

/**
 * How points are played: values laid over a scenario, the figures of targets read off it.
 *
 * @param scenario The fair, its warm-up under its own levers.
 * @param wanted What is wanted of it, and whether the records say at their first edition who is new.
 * @param options Who plays, when to stop, whom to tell.
 * @throws InputError where values cannot be laid over, with what is wrong.
 *
 * @example
 * const scenario = makeScenario({ horizon: { editions: 2, warmUp: 0 } })
 * const outcomes = [{ outcome: 'attendance', segment: null, edition: null, tenure: null }]
 * const targets = [{ simulated: { outcomes, from: ([all]) => all } }]
 * const play = simulatorOf(scenario, { targets, saysSince: false }, {})
 * const [played] = await play([{}], [0, 1])
 * played.length // => 2
 */
export function simulatorOf(scenario: Scenario, { targets, saysSince }: Wanted, options: TrialOptions): Simulate {
  const figures: OutcomeName[] = []
  const places = new Map<string, number>()
  const shares: WindowFigure[] = []
  const readers = targets.map(({ simulated }) => {
    if ('window' in simulated) {
      const place = shares.push(simulated.window) - 1
      return (values: readonly (number | null)[]) => values[figures.length + place] ?? Number.NaN
    }
    const { outcomes, from } = simulated
    for (const name of outcomes) {
      if (!places.has(outcomeKey(name))) places.set(outcomeKey(name), figures.push(name) - 1)
    }
    const own = outcomes.map((name) => places.get(outcomeKey(name))!)
    return (values: readonly (number | null)[]) => from(own.map((place) => values[place] ?? Number.NaN))
  })
  const window = shares.length > 0 ? { window: { figures: shares, saysSince } } : {}
  const subject = { scenarios: [scenario], baseline: scenario, figures, ...window }
  return async (points, replications) => {
    const trials = points.flatMap((values) =>
      replications.map((replication) => ({ scenario: 0, replication, values, baselineValues: values }))
    )
    const results = await playTrials(subject, trials, options)
    if (results.some((each) => each === undefined)) return null
    const played = results.map((each) => {
      if (each === undefined || 'problems' in each) throw new InputError(each?.problems ?? [])
      return readers.map((read) => {
        const value = read(each.values)
        return Number.isFinite(value) ? value : Number.NaN
      })
    })
    return points.map((_, place) => played.slice(place * replications.length, (place + 1) * replications.length))
  }
}
