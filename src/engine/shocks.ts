import { clamp } from '../model/scale.js'
import { type ShockEvent, shockSizes } from '../model/shock.js'
import type { Scenario, Shock } from '../scenario/scenario.js'
import type { Leaving } from './plan.js'

/** Editions that do not take place: those the horizon names and those a shock cancels. */
export function cancelledEditions(scenario: Scenario): ReadonlySet<number> {
  const shocked = Object.values(scenario.shocks).filter(({ event }) => event === 'cancelled')
  return new Set([...scenario.horizon.cancelled, ...shocked.map(({ edition }) => edition)])
}

/** Events that last; the others happen once. */
const lasting: ReadonlySet<ShockEvent> = new Set(['rivalLaunch', 'rivalFailure', 'slump', 'boom'])

/** Shocks, by name in the order of the alphabet, that act in an edition. */
function acting(scenario: Scenario, edition: number): readonly Shock[] {
  return Object.keys(scenario.shocks)
    .sort()
    .map((name) => scenario.shocks[name]!)
    .filter((shock) => {
      const last = lasting.has(shock.event) ? shock.edition + shock.lasts - 1 : shock.edition
      return edition >= shock.edition && edition <= last
    })
}

function sizeOf(shock: Shock): number {
  return shock.size ?? shockSizes[shock.event]
}

/** Whether a shock reaches a segment. */
function reaches(shock: Shock, segment: string): boolean {
  return shock.segments?.includes(segment) ?? true
}

/** Points that shocks add to the value of the rival (held within 0 to 100) and to the state of the market; share of contacts lost. */
export function shocksOf(scenario: Scenario, edition: number, segment: string) {
  let rival = 0
  let state = 0
  let kept = 1
  for (const shock of acting(scenario, edition)) {
    if (!reaches(shock, segment)) continue
    const size = sizeOf(shock)
    if (shock.event === 'rivalLaunch') rival += size
    if (shock.event === 'rivalFailure') rival -= size
    if (shock.event === 'boom') state += size
    if (shock.event === 'slump') state -= size
    if (shock.event === 'contactChange') kept *= 1 - size
  }
  return { rivalValue: (value: number) => clamp(value + rival, 0, 100), state, contactShock: 1 - kept }
}

/** Share of the staff who leave by shocks in an edition. */
export function staffShockOf(scenario: Scenario, edition: number): number {
  const staying = acting(scenario, edition)
    .filter(({ event }) => event === 'staffLeave')
    .reduce((share, shock) => share * (1 - sizeOf(shock)), 1)
  return 1 - staying
}

/** Who leaves after the show of an edition by shocks. */
export function leavingOf(scenario: Scenario, edition: number, segmentIds: readonly string[]): readonly Leaving[] {
  return acting(scenario, edition)
    .filter(({ event }) => event === 'customersLeave')
    .map((shock) => ({
      count: sizeOf(shock),
      grievance: shock.grievance,
      who: shock.who,
      segments: segmentIds.map((id) => reaches(shock, id))
    }))
}
