import { describe, expect, it } from 'vitest'
import { flag, rowsAlive } from '../../src/engine/population.js'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'
import { played, sumOf } from '../support/played.js'

const ids = ['firms', 'guests', 'media'] as const
const usual = { exhibitor: 150, visitor: 500 }
/** Only the number of those who come deviates from what is usual; nothing else is felt of the other side. */
const fair = (effect: number, change: ScenarioInput = {}): ScenarioInput => ({
  horizon: { editions: 1, warmUp: 0 },
  segments: {
    firms: { marketSize: 300, initialStages: { trust: 0.7, cultivation: 0.3 }, fit: 0.5, expectation: 60 },
    guests: { kind: 'visitor', marketSize: 600, initialStages: { trust: 0.7, cultivation: 0.3 }, expectation: 60 },
    media: { kind: 'partner', marketSize: 50, initialStages: { trust: 1 }, expectation: 60 }
  },
  market: { usualTurnout: usual },
  mechanisms: { crossSide: { effect, influence: 0 }, value: { noise: 2 } },
  without: ['taste', 'needGap', 'price'],
  ...change
})

/** Attendance by segment. */
function attending(input: ScenarioInput): number[] {
  const counts: number[] = []
  played(input, {
    tail: false,
    observe: (_, populations) => {
      for (const { order, alive, flags } of populations) {
        counts.push([...rowsAlive({ order, alive })].filter((row) => flags[row]! & flag.attends).length)
      }
    }
  })
  return counts
}

/** Points of value that turnout brings a segment: nothing of it is known before the show, so the same customers come. */
function pointsOf(effect: number, change: ScenarioInput = {}): number[] {
  const [plain, felt] = [played(fair(0, change), { tail: false }), played(fair(effect, change), { tail: false })]
  return ids.map((segment) => {
    const where = { segment, edition: 1 }
    expect(sumOf(felt, 'attended', where)).toBe(sumOf(plain, 'attended', where))
    return (sumOf(felt, 'value', where) - sumOf(plain, 'value', where)) / sumOf(plain, 'attended', where) / 2 ** 24
  })
}

/** Twice the distance from what is usual over the sum of both. */
const relative = (turnout: number, level: number) => (2 * (turnout - level)) / (turnout + level)

describe('the turnout of the other side', () => {
  const [firms, guests] = attending(fair(0)) as [number, number]
  const ofExhibitors = relative(0.5 * firms, usual.exhibitor)
  const ofVisitors = relative(guests, usual.visitor)

  it('brings points by its distance from the usual, by the goals sales and contacts', () => {
    const [exhibitors, visitors] = pointsOf(4) as [number, number]
    // exhibitors come for sales and contacts with .4 + .3, visitors with .2 + .2
    expect(exhibitors).toBeCloseTo(0.7 * 4 * ofVisitors, 5)
    expect(visitors).toBeCloseTo(0.4 * 4 * ofExhibitors, 5)
    expect(Math.abs(exhibitors)).toBeGreaterThan(0.1)
  })

  it('is felt by partners of both sides, as their mean', () => {
    // partners come for sales and contacts with .1 + .3
    expect(pointsOf(4)[2]).toBeCloseTo((0.4 * 4 * (ofExhibitors + ofVisitors)) / 2, 5)
  })

  it('counts by influence instead of number as far as that weighs, and by know-how for who comes to learn', () => {
    // the influence and know-how of those who come are as usual: only the share that goes by number deviates
    const change = { mechanisms: { crossSide: { influence: 0.75 }, value: { noise: 2 } } }
    const felt = (effect: number) => ({ mechanisms: { ...change.mechanisms, crossSide: { influence: 0.75, effect } } })
    const [plain, table] = [0, 4].map((effect) => played(fair(effect, felt(effect)), { tail: false })) as [
      ReturnType<typeof played>,
      ReturnType<typeof played>
    ]
    const gained =
      (sumOf(table, 'value', { segment: 'firms' }) - sumOf(plain, 'value', { segment: 'firms' })) /
      sumOf(plain, 'attended', { segment: 'firms' }) /
      2 ** 24
    expect(gained).toBeCloseTo(0.25 * 0.7 * 4 * ofVisitors, 5)
  })

  it('is felt by nobody where it is as usual: no given level, the first edition of all', () => {
    for (const points of pointsOf(40, { market: {} })) expect(points).toBe(0)
  })

  it('is felt by nobody of an empty other side', () => {
    const alone = { segments: { firms: { marketSize: 100, initialStages: { trust: 1 } } }, market: {} } as const
    const [plain, felt] = [0, 40].map((effect) => played(fair(effect, alone), { tail: false }))
    expect([...felt!.rows.sums.value]).toEqual([...plain!.rows.sums.value])
  })
})
