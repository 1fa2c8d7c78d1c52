import { titlesOf } from '../i18n/titles.js'
import type { Text } from '../model/parameter.js'
import { type LeverId, leverIds, leverLabels } from '../model/parameters/lever.js'
import type { Scenario, Schedule } from '../scenario/scenario.js'

/** Money of a lever that is for one segment alone. */
export interface Purse {
  readonly lever: LeverId
  readonly segment: string
}

/**
 * The money that a lever keeps for single segments, by segment; nothing for levers that have one purse for all.
 *
 * @param scenario A resolved scenario.
 * @param lever Name of a lever.
 *
 * @example
 * const segments = { large: { marketSize: 60 }, small: { marketSize: 40 } }
 * const scenario = makeScenario({ horizon: { editions: 2 }, segments, levers: { service: { bySegment: { large: 800 } } } })
 * moneyBySegment(scenario, 'service') // => { large: [800, 800] }
 * moneyBySegment(scenario, 'staffCare') // => {}
 */
export function moneyBySegment(
  { levers }: Pick<Scenario, 'levers'>,
  lever: LeverId
): Readonly<Record<string, Schedule>> {
  const own = levers[lever]
  return 'bySegment' in own ? own.bySegment : {}
}

/**
 * All purses of a scenario, in the order of the levers and, within each, of the segments given.
 *
 * @param scenario A resolved scenario.
 * @param segmentIds Names of the segments, in order.
 *
 * @example
 * const segments = { large: { marketSize: 60 }, small: { marketSize: 40 } }
 * const levers = { winBack: { bySegment: { small: 5 } }, service: { bySegment: { small: 7, large: 8 } } }
 * pursesOf(makeScenario({ segments, levers }), ['large', 'small']).map(purseName)
 * // => ['service_large', 'service_small', 'winBack_small']
 */
export function pursesOf(scenario: Pick<Scenario, 'levers'>, segmentIds: readonly string[]): readonly Purse[] {
  return leverIds.flatMap((lever) => {
    const money = moneyBySegment(scenario, lever)
    return segmentIds.filter((segment) => Object.hasOwn(money, segment)).map((segment) => ({ lever, segment }))
  })
}

/**
 * What a purse is called in the ledger and in outcomes, as a tactic for one segment is.
 *
 * @example
 * purseName({ lever: 'service', segment: 'large' }) // => 'service_large'
 */
export function purseName({ lever, segment }: Purse): string {
  return `${lever}_${segment}`
}

/**
 * What a purse is called in tables.
 *
 * @param purse See {@link Purse}.
 * @param scenario Holds the titles of the segments.
 *
 * @example
 * const scenario = makeScenario({ segments: { large: { title: 'Large firms' } } })
 * purseLabel({ lever: 'service', segment: 'large' }, scenario) // => { en: 'Service: Large firms', zh: '展会服务：Large firms' }
 */
export function purseLabel({ lever, segment }: Purse, { segments }: Pick<Scenario, 'segments'>): Text {
  const titles = titlesOf(segments[segment]!, segment)
  const { en, zh } = leverLabels[lever]
  return { en: `${en}: ${titles.en}`, zh: `${zh}：${titles.zh}` }
}

/**
 * What the money is called that a lever spends on all segments without a purse of their own: the lever's name where it has
 * one purse for all.
 *
 * @example
 * const levers = { service: { bySegment: { exhibitors: 8000 } } }
 * sharedLabel('service', makeScenario({ levers })).en // => 'Service: all other segments'
 * sharedLabel('service', makeScenario({})).en // => 'Service'
 */
export function sharedLabel(lever: LeverId, scenario: Pick<Scenario, 'levers'>): Text {
  const label = leverLabels[lever]
  if (Object.keys(moneyBySegment(scenario, lever)).length === 0) return label
  return { en: `${label.en}: all other segments`, zh: `${label.zh}：其余客户群` }
}
