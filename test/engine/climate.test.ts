import { describe, expect, it } from 'vitest'
import {
  type Climate,
  type ClimateState,
  climateOf,
  latestClimate,
  meetClimate,
  type SegmentPresence,
  settleClimate
} from '../../src/engine/climate.js'
import type { EditionPlan, Plan } from '../../src/engine/plan.js'
import { flag, groupByStage, joinMarket } from '../../src/engine/population.js'
import { scoreScale } from '../../src/model/runTable.js'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'
import { crowd } from '../support/crowd.js'
import { planOf } from '../support/plans.js'
import { played } from '../support/played.js'

const segments = {
  firms: { kind: 'exhibitor', fit: 2 },
  guests: { kind: 'visitor', fit: 0.5 },
  press: { kind: 'partner' }
} as const
const planWith = (input: ScenarioInput = {}) =>
  planOf({ horizon: { editions: 3, warmUp: 7 }, segments, ...input } as ScenarioInput)

/** Customers of each segment who are there, of so many in the market, each of influence 3 and know-how 2. */
const presence = (there: readonly number[], market = 100): SegmentPresence[] =>
  there.map((count) => ({
    count,
    influence: 3 * count * scoreScale,
    knowHow: 2 * count * scoreScale,
    marketInfluence: 3 * market * scoreScale,
    marketKnowHow: 2 * market * scoreScale
  }))

describe('the climate of an edition', () => {
  const plan = planWith()
  const climate = climateOf(plan, plan.editions[0]!, presence([10, 40, 20]))

  it('has the turnout of each kind, weighted by what a member counts for the other side', () => {
    expect(climate.exhibitor.turnout).toEqual({ number: 20, influence: 60, knowHow: 40 })
    expect(climate.visitor.turnout).toEqual({ number: 20, influence: 60, knowHow: 40 })
    expect(climate.partner.turnout).toEqual({ number: 20, influence: 60, knowHow: 40 })
  })

  it('has the share of influence and know-how that is there, of the market of the pool: partners count for all', () => {
    // exhibitors and partners: 10 + 20 of 200; visitors and partners: 40 + 20 of 200
    expect([climate.exhibitor.influenceShare, climate.exhibitor.knowHowShare]).toEqual([0.15, 0.15])
    expect([climate.visitor.influenceShare, climate.visitor.knowHowShare]).toEqual([0.3, 0.3])
    expect([climate.partner.influenceShare, climate.partner.knowHowShare]).toEqual([0.15, 0.15])
  })

  it('has no share of a market without influence', () => {
    const nobody = climateOf(plan, plan.editions[0]!, presence([0, 0, 0], 0))
    expect([nobody.exhibitor.influenceShare, nobody.exhibitor.knowHowShare]).toEqual([0, 0])
  })

  it('leaves out what a segment is told not to contribute, but not its part of the market', () => {
    const { press, ...others } = segments
    const less = planWith({ segments: { ...others, press: { ...press, without: ['demonstration'] } } })
    const { exhibitor, visitor } = climateOf(less, less.editions[0]!, presence([10, 40, 20]))
    expect([exhibitor.influenceShare, exhibitor.knowHowShare, visitor.influenceShare]).toEqual([0.05, 0.15, 0.2])
  })
})

const gone = 6

/** A climate that has seen editions of the warm-up with so many firms there, and the plan's others after them. */
function met(plan: Plan, warm: readonly number[], later: readonly (readonly [EditionPlan, number])[] = []) {
  const state: ClimateState = { presence: null, latest: null, usual: null, past: [] }
  const attending = (count: number) => {
    const population = crowd(100, 1)
    for (let row = 0; row < count; row++) population.flags[row] = flag.attends
    population.influence.fill(3)
    population.knowHow.fill(2)
    joinMarket(population, 0, 100)
    groupByStage(population, gone)
    return [population, crowd(0, 1), crowd(0, 1)]
  }
  const deviations: number[] = []
  const meet = (edition: EditionPlan, count: number) => {
    meetClimate(state, plan, edition, attending(count))
    deviations.push(numberOf(latestClimate(state, plan, edition)) - numberOf(state.usual))
  }
  warm.forEach((count, index) => void meet(plan.editions[index]!, count))
  if (warm.length > 0) settleClimate(state, plan, plan.editions[warm.length]!)
  for (const [edition, count] of later) meet(edition, count)
  return { state, deviations }
}

const numberOf = (climate: Climate | null) => climate!.exhibitor.turnout.number

describe('the usual climate', () => {
  const plan = planWith()
  const warm = [90, 80, 10, 20, 30, 40, 60]

  it('is the latest one in the warm-up, so that nothing deviates', () => {
    expect(met(plan, warm).deviations).toEqual([0, 0, 0, 0, 0, 0, 0])
  })

  it('is laid down as the mean of the last five editions of the warm-up', () => {
    const { usual } = met(plan, warm).state
    // (10 + 20 + 30 + 40 + 60) / 5 = 32 firms that count twice, of influence 3 and know-how 2
    expect(usual!.exhibitor.turnout).toEqual({ number: 64, influence: 192, knowHow: 128 })
    expect(usual!.exhibitor.influenceShare).toBeCloseTo(0.32, 12)
  })

  it('is the mean of a warm-up shorter than that', () => {
    const short = planWith({ horizon: { editions: 3, warmUp: 2 } })
    expect(met(short, [10, 30]).state.usual!.exhibitor.turnout.number).toBe(40)
  })

  it('does not move afterwards, whatever comes', () => {
    const [first, second] = plan.editions.slice(7)
    const { state, deviations } = met(plan, warm, [
      [first!, 50],
      [second!, 5]
    ])
    expect(state.usual!.exhibitor.turnout.number).toBe(64)
    expect(deviations.slice(7)).toEqual([36, -54])
  })

  it('is that of the first edition held where there is no warm-up', () => {
    const cold = planWith({ horizon: { editions: 3, warmUp: 0 } })
    const [first, second] = cold.editions
    expect(
      met(
        cold,
        [],
        [
          [first!, 50],
          [second!, 30]
        ]
      ).deviations
    ).toEqual([0, -40])
  })

  it('has the number that the scenario gives as usual, and all else as seen', () => {
    const given = planWith({ market: { usualTurnout: { exhibitor: 100 } } })
    const { usual } = met(given, warm).state
    expect(usual!.exhibitor.turnout).toEqual({ number: 100, influence: 192, knowHow: 128 })
    expect(usual!.visitor.turnout.number).toBe(0)
  })

  it('is nothing where no turnout counts, whatever the scenario gives', () => {
    const off = planWith({ without: ['network'], market: { usualTurnout: { exhibitor: 100 } } })
    const [first] = off.editions.slice(7)
    const { state, deviations } = met(off, warm, [[first!, 50]])
    expect(state.usual!.exhibitor.turnout.number).toBe(0)
    expect(deviations).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
  })

  it('stays, as the latest does, in the tail', () => {
    const [first] = plan.editions.slice(7)
    const { deviations } = met(plan, warm, [
      [first!, 50],
      [plan.tail, 5]
    ])
    expect(deviations.slice(7)).toEqual([36, 36])
  })
})

describe('a settled fair', () => {
  it('has values at their base in the warm-up, as if turnout did not count', () => {
    const fair = (effect: number): ScenarioInput => ({
      horizon: { editions: 1, warmUp: 6 },
      segments: { firms: { marketSize: 60 }, guests: { kind: 'visitor', marketSize: 200 } },
      mechanisms: { crossSide: { effect } }
    })
    const satisfaction = (effect: number) => {
      const seen: number[][] = []
      played(fair(effect), {
        tail: false,
        observe: (_, populations) => void seen.push(populations.flatMap((each) => [...each.satisfaction]))
      })
      return seen
    }
    // satisfaction before each edition's show is that of the warm-up up to the first edition
    expect(satisfaction(40)).toEqual(satisfaction(0))
  })
})
