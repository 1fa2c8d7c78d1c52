import { type IndirectSwitch, indirectSwitches } from '../../model/switches.js'
import type { Scenario } from '../../scenario/scenario.js'

/**
 * The mechanisms by which customers of a scenario, or of one segment, are worth more than they pay: those switched off
 * throughout are none.
 *
 * @param scenario The scenario as it is.
 * @param segment Id of a segment; the whole show where absent.
 *
 * @example
 * const fair = makeScenario({ without: ['network'], segments: { firms: { without: ['capability'] }, media: {} } })
 * countingMechanisms(fair) // => ['demonstration', 'recommendation', 'capability']
 * countingMechanisms(fair, 'firms') // => ['demonstration', 'recommendation']
 */
export function countingMechanisms(scenario: Scenario, segment?: string): IndirectSwitch[] {
  const { without, segments } = scenario
  const whose = segment === undefined ? Object.values(segments) : [segments[segment]]
  return indirectSwitches.filter((id) => !without.includes(id) && whose.some((each) => !each.without.includes(id)))
}

/**
 * A world for every set of mechanisms that count, the others off from the first edition of the ledger on; the warm-up is
 * that of the baseline they are played under.
 *
 * @param scenario The scenario as it is: the last of the worlds.
 * @param mechanisms Those that may be off; the i-th counts where bit i of a world's index is 1.
 * @param segment Id of a segment whose part alone is left out; everybody's where absent.
 *
 * @example
 * const fair = makeScenario({ segments: { firms: {}, media: {} } }, 'fair')
 * worldsOf(fair, ['demonstration', 'network']).map(({ without }) => without)
 * // => [['demonstration', 'network'], ['network'], ['demonstration'], []]
 * worldsOf(fair, ['network'], 'media').map(({ segments }) => segments.media.without) // => [['network'], []]
 */
export function worldsOf(scenario: Scenario, mechanisms: readonly IndirectSwitch[], segment?: string): Scenario[] {
  return Array.from({ length: 1 << mechanisms.length }, (_, set) => {
    const off = mechanisms.filter((_, index) => !(set & (1 << index)))
    if (off.length === 0) return scenario
    if (segment === undefined) return { ...scenario, without: [...scenario.without, ...off] }
    const own = scenario.segments[segment]
    const left = { ...own, without: [...own.without, ...off] }
    return { ...scenario, segments: { ...scenario.segments, [segment]: left } }
  })
}
