import { describe, expect, it } from 'vitest'
import { compile, longestTail } from '../../src/engine/compile.js'
import { leverIds } from '../../src/model/parameters/lever.js'
import { makeScenario } from '../../src/scenario/makeScenario.js'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'

const planOf = (input: ScenarioInput, baseline?: ScenarioInput) =>
  compile(makeScenario(input), baseline === undefined ? undefined : makeScenario(baseline))

describe('the context of a plan', () => {
  it('discounts by 1/(1 + rate)^years, the first edition counting whole', () => {
    const { discountFactors } = planOf({ horizon: { editions: 3, discountRate: 0.1, editionsPerYear: 0.5 } }).context
    // every second year at 10 %: 1, 1/1.21, 1/1.4641, …
    expect(discountFactors[0]).toBe(1)
    expect(discountFactors[1]).toBeCloseTo(1 / 1.21, 12)
    expect(discountFactors[2]).toBeCloseTo(1 / 1.4641, 12)
    expect(discountFactors[4]).toBeCloseTo(1.1 ** -8, 12)
    expect(discountFactors.length).toBe(3 + longestTail)
  })

  it('discounts by the dates, and beyond them evenly', () => {
    const horizon = {
      editions: 3,
      discountRate: 0.1,
      dates: ['2024-02-27', '2025-02-26', '2026-08-28'],
      editionsPerYear: 0.5
    }
    const { discountFactors } = planOf({ horizon }).context
    // 365 and 913 days after the first, a year having 365.25; then two years an edition
    expect(discountFactors[1]).toBeCloseTo(1.1 ** (-365 / 365.25), 12)
    expect(discountFactors[2]).toBeCloseTo(1.1 ** (-913 / 365.25), 12)
    expect(discountFactors[3]).toBeCloseTo(1.1 ** (-913 / 365.25 - 2), 12)
  })

  it('does not discount without a rate', () => {
    expect(new Set(planOf({ horizon: { discountRate: 0 } }).context.discountFactors)).toEqual(new Set([1]))
  })

  it('lists segments and tactics by name, levers in their order, titles falling back on English and the name', () => {
    const { segments, items, held } = planOf(
      {
        horizon: { editions: 3, cancelled: [2] },
        segments: { small: { title: 'Small ones' }, large: {} },
        tactics: { platform: { titleZh: '平台' }, club: { title: 'Club' } }
      },
      { horizon: { editions: 1 }, tactics: { discount: { title: 'Before' } } }
    ).context
    expect(segments.map(({ id, title, titleZh }) => [id, title, titleZh])).toEqual([
      ['large', 'large', 'large'],
      ['small', 'Small ones', 'Small ones']
    ])
    expect(items.map(({ id }) => id)).toEqual([...leverIds, 'club', 'discount', 'platform'])
    expect(items.map(({ kind }) => kind)).toEqual([...leverIds.map(() => 'lever'), 'tactic', 'tactic', 'tactic'])
    expect(items.slice(leverIds.length).map(({ title, titleZh }) => [title, titleZh])).toEqual([
      ['Club', 'Club'],
      ['Before', 'Before'],
      ['platform', '平台']
    ])
    expect(held).toEqual([true, false, true])
  })
})

describe('the items of a context', () => {
  const segments = { firms: {}, people: { kind: 'visitor' }, press: { kind: 'partner' }, small: {} } as const
  const servedIn = (input: ScenarioInput, baseline: ScenarioInput = input) => {
    const { items } = planOf({ segments, ...input }, { segments, ...baseline }).context
    return new Map(items.map((item) => [item.id, item.segments]))
  }

  it('name the segments they serve: those given, else exhibitors, and visitors for their promotion', () => {
    const tactics = { club: {}, tour: { segments: ['people', 'firms'] } }
    const served = servedIn({ levers: { service: { segments: ['small', 'people'] } }, tactics })
    expect(served.get('advertising')).toEqual([0, 3])
    expect(served.get('visitorPromotion')).toEqual([1])
    expect(served.get('service')).toEqual([1, 3])
    expect(served.get('club')).toEqual([0, 3])
    expect(served.get('tour')).toEqual([0, 1])
  })

  it('serve whom the scenario says, whatever the baseline of the warm-up said', () => {
    const ofBaseline = { levers: { service: { segments: ['press'] } } }
    expect(servedIn({}, ofBaseline).get('service')).toEqual([0, 3])
    expect(servedIn(ofBaseline, {}).get('service')).toEqual([2])
  })
})

describe('the stages of a plan', () => {
  it('have their exits worst first, staying among them with what the others leave over', () => {
    const rates = {
      confirmation: { trust: 0.2, weakening: 0.3, disappearance: 0.1 },
      trust: { weakening: 0.25, disappearance: 0 },
      weakening: { trust: 0.5, disappearance: 0.5 }
    }
    const { stages } = planOf({ lifecycle: { rates } }).editions[0]!.rules
    const exits = stages.map((stage) => stage.exits.map(({ to, probability }) => [stages[to]!.id, probability]))
    expect(exits[0]).toEqual([])
    expect(exits[4]).toEqual([])
    expect(exits[1]!.map(([to]) => to)).toEqual(['disappearance', 'weakening', 'confirmation', 'trust'])
    expect(exits[1]![2]![1]).toBeCloseTo(0.4, 12)
    // an exit that is never taken at the reference point is none
    expect(exits[2]!.map(([to]) => to)).toEqual(['weakening', 'trust'])
    // and nobody stays where the exits take everybody
    expect(exits[3]).toEqual([
      ['disappearance', 0.5],
      ['weakening', 0],
      ['trust', 0.5]
    ])
  })

  it('start before the show from cultivation and disappearance, both in confirmation', () => {
    const { stages } = planOf({}).editions[0]!.rules
    expect(stages.map(({ start }) => (start === null ? null : stages[start.to]!.id))).toEqual([
      'confirmation',
      null,
      null,
      null,
      'confirmation'
    ])
    expect(stages.map(({ attendance }) => attendance !== null)).toEqual([false, true, true, true, false])
  })
})

describe('the editions of a plan', () => {
  const baseline = {
    horizon: { editions: 2 },
    price: { perArea: { 1: 200, 2: 999 }, admission: 40 },
    levers: { service: { spend: 1000 } },
    tactics: { club: { coverage: 0.4 } }
  }
  const scenario = {
    horizon: { editions: 3, warmUp: 2 },
    price: { perArea: [250, 260, 270], fixed: 100, admission: 50, partnership: 9 },
    segments: { exhibitors: {}, guests: { kind: 'visitor' }, media: { kind: 'partner' } },
    levers: { service: { spend: { 1: 2000, 3: 3000 } } },
    tactics: { platform: { coverage: { 1: 0, 3: 1 } } }
  } as const
  const plan = planOf(scenario, baseline)

  it("are the warm-up under the baseline's first edition, then those of the scenario", () => {
    expect(plan.editions.map(({ edition, part }) => [edition, part])).toEqual([
      [-1, 'warmUp'],
      [0, 'warmUp'],
      [1, 'ledger'],
      [2, 'ledger'],
      [3, 'ledger']
    ])
    const pricesOf = (segment: number) =>
      plan.editions.map(({ segments }) => [segments[segment]!.rent, segments[segment]!.fixedFee])
    expect(plan.editions.map(({ leverSpend }) => leverSpend.service)).toEqual([1000, 1000, 2000, 2000, 3000])
    expect(pricesOf(0)).toEqual([
      [200, 0],
      [200, 0],
      [250, 100],
      [260, 100],
      [270, 100]
    ])
    // visitors pay admission, partners a partnership, neither a fixed fee
    expect(pricesOf(1)).toEqual([40, 40, 50, 50, 50].map((price) => [price, 0]))
    expect(pricesOf(2)).toEqual([0, 0, 9, 9, 9].map((price) => [price, 0]))
    const bases = plan.segments.map(({ baseRent, baseFixedFee }) => [baseRent, baseFixedFee])
    expect(bases).toEqual([
      [200, 0],
      [40, 0],
      [0, 0]
    ])
    expect(plan.tacticIds).toEqual(['club', 'platform'])
    expect(plan.editions.map(({ tactics }) => tactics.map(({ coverage }) => coverage))).toEqual([
      [0.4, 0],
      [0.4, 0],
      [0, 0],
      [0, 0],
      [0, 1]
    ])
  })

  it('are followed by a tail like the last edition held, without newcomers', () => {
    const { tail } = planOf({ ...scenario, horizon: { ...scenario.horizon, cancelled: [3] } }, baseline)
    expect([tail.part, tail.edition, tail.held, tail.leverSpend.service]).toEqual(['tail', 4, true, 2000])
    expect(tail.segments.map(({ rent, inflow }) => [rent, inflow])).toEqual([
      [260, 0],
      [50, 0],
      [9, 0]
    ])
  })

  it('hold as many customers as there are at the start and enter', () => {
    const { capacity } = planOf({
      horizon: { editions: 3, warmUp: 2 },
      segments: { exhibitors: { marketSize: 100, inflow: [5, 7, 9] } }
    })
    // two warm-up editions with the inflow of the first
    expect(capacity).toEqual([100 + 5 + 5 + 5 + 7 + 9])
  })

  it('know when each tactic first treats anybody: coverage, money and an edition that takes place', () => {
    const launches = (tactic: object, cancelled: number[] = []) => {
      const horizon = { editions: 4, warmUp: 3, cancelled }
      return planOf({ horizon, tactics: { club: tactic } }, { horizon }).editions[0]!.tactics[0]!.definition.launch
    }
    expect(launches({})).toBe(1)
    expect(launches({ coverage: { 1: 0, 3: 0.2 } })).toBe(3)
    expect(launches({ coverage: 0 })).toBe(Infinity)
    expect(launches({ cost: 10, spend: { 1: 0, 2: 500 } })).toBe(2)
    expect(launches({ cost: 0, spend: { 1: 0, 2: 500 } })).toBe(1)
    expect(launches({}, [1, 2])).toBe(3)
    // under a baseline that has it, it began with the warm-up
    const horizon = { editions: 4, warmUp: 3 }
    const kept = planOf({ horizon, tactics: { club: {} } }, { horizon, tactics: { club: { coverage: 0.1 } } })
    expect(kept.editions[0]!.tactics[0]!.definition.launch).toBe(-2)
  })
})
