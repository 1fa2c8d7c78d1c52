import { describe, expect, it } from 'vitest'
import { flag, rowsAlive } from '../../src/engine/population.js'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'
import { planOf } from '../support/plans.js'
import { movesTo, played, sumOf } from '../support/played.js'
import { firstDifference } from '../support/runTables.js'

const fair = (change: ScenarioInput = {}): ScenarioInput => ({
  horizon: { editions: 4, warmUp: 3 },
  segments: {
    firms: { marketSize: 200, influence: { varies: 'lognormal', mean: 1, sigma: 1 } },
    guests: { kind: 'visitor', marketSize: 200 }
  },
  ...change
})
type Shocks = NonNullable<ScenarioInput['shocks']>
const withShocks = (shocks: Shocks, change: ScenarioInput = {}) => fair({ shocks, ...change })

/** Both scenarios after a warm-up under the calm fair. */
const difference = (one: ScenarioInput, other: ScenarioInput) =>
  firstDifference(played(one, { baseline: fair() }), played(other, { baseline: fair() }))

describe('a shock is what a schedule would say, bit by bit', () => {
  it.each<[string, Shocks, ScenarioInput]>([
    [
      'a rival that launches and stays, in the tail too',
      { rival: { event: 'rivalLaunch', edition: 2, lasts: 1000, size: 8 } },
      { competition: { rivalValue: { 1: 60, 2: 68 } } }
    ],
    [
      'a rival that fails its customers for two editions',
      { rival: { event: 'rivalFailure', edition: 2, lasts: 2, size: 8 } },
      { competition: { rivalValue: { 1: 60, 2: 52, 4: 60 } } }
    ],
    [
      'rivals that come and go at once, at their usual size',
      { one: { event: 'rivalLaunch', edition: 3 }, two: { event: 'rivalLaunch', edition: 3, size: 5 } },
      { competition: { rivalValue: { 1: 60, 3: 75, 4: 60 } } }
    ],
    [
      'a rival as good as can be',
      { rival: { event: 'rivalLaunch', edition: 2, lasts: 1000, size: 90 } },
      { competition: { rivalValue: { 1: 60, 2: 100 } } }
    ],
    ['a slump', { slump: { event: 'slump', edition: 2, lasts: 2 } }, { market: { state: { 1: 0, 2: -10, 4: 0 } } }],
    ['a boom', { boom: { event: 'boom', edition: 4, lasts: 9, size: 7 } }, { market: { state: { 1: 0, 4: 7 } } }],
    [
      'a slump in a boom',
      { boom: { event: 'boom', edition: 1, lasts: 3, size: 7 }, slump: { event: 'slump', edition: 2, size: 9 } },
      { market: { state: { 1: 7, 2: -2, 3: 7, 4: 0 } } }
    ],
    [
      'an edition cancelled',
      { flood: { event: 'cancelled', edition: 3 } },
      { horizon: { editions: 4, warmUp: 3, cancelled: [3] } }
    ],
    [
      'the last edition cancelled, and one twice',
      {
        flood: { event: 'cancelled', edition: 4 },
        fire: { event: 'cancelled', edition: 2 },
        strike: { event: 'cancelled', edition: 2 }
      },
      { horizon: { editions: 4, warmUp: 3, cancelled: [2, 4] } }
    ]
  ])('%s', (_, shocks, schedule) => {
    expect(difference(withShocks(shocks), fair(schedule))).toBe(null)
    expect(difference(withShocks(shocks), fair())).not.toBe(null)
  })
})

describe('a shock', () => {
  it('leaves everything before it as it was', () => {
    const calm = played(fair(), { tail: false })
    const shocks: Shocks = {
      rival: { event: 'rivalLaunch', edition: 3 },
      slump: { event: 'slump', edition: 3 },
      merger: { event: 'contactChange', edition: 3 },
      strike: { event: 'staffLeave', edition: 3 },
      exodus: { event: 'customersLeave', edition: 3 }
    }
    const struck = played(withShocks(shocks), { tail: false, baseline: fair() })
    for (const measure of ['attended', 'satisfaction', 'trust', 'contactsLost', 'left.exogenous'] as const) {
      for (const edition of [1, 2]) {
        expect(sumOf(struck, measure, { edition })).toBe(sumOf(calm, measure, { edition }))
      }
    }
    for (const measure of ['satisfaction', 'contactsLost', 'left.exogenous'] as const) {
      expect(sumOf(struck, measure, { edition: 3 })).not.toBe(sumOf(calm, measure, { edition: 3 }))
    }
  })

  it('meets the segments that it names and no other', () => {
    const segments = { near: { marketSize: 200 }, far: { marketSize: 200 } }
    const apart = { segments, without: ['recommendation', 'demonstration', 'capability'] } as const
    const shocks: Shocks = {
      rival: { event: 'rivalLaunch', edition: 1, lasts: 4, size: 20, segments: ['near'] },
      slump: { event: 'slump', edition: 2, size: 20, segments: ['near'] },
      merger: { event: 'contactChange', edition: 2, size: 0.9, segments: ['near'] },
      exodus: { event: 'customersLeave', edition: 2, segments: ['near'] }
    }
    const [calm, struck] = [played(fair(apart)), played(withShocks(shocks, apart), { baseline: fair(apart) })]
    for (const measure of ['attended', 'satisfaction', 'trust', 'contactsLost'] as const) {
      const [one, other] = ['far', 'near'].map((segment) => sumOf(struck, measure, { segment, upTo: 4 }))
      expect(one).toBe(sumOf(calm, measure, { segment: 'far', upTo: 4 }))
      expect(other).not.toBe(sumOf(calm, measure, { segment: 'near', upTo: 4 }))
    }
  })

  it('of contacts or staff is there once, whatever it is said to last, and shares combine', () => {
    const { editions } = planOf(
      withShocks({
        merger: { event: 'contactChange', edition: 2, lasts: 3, size: 0.5 },
        split: { event: 'contactChange', edition: 2, size: 0.2, segments: ['firms'] },
        strike: { event: 'staffLeave', edition: 3, lasts: 3, size: 0.5 },
        exit: { event: 'staffLeave', edition: 3, size: 0.4 }
      })
    )
    const ledger = editions.filter(({ part }) => part === 'ledger')
    const shares = ledger.map(({ segments }) => segments.map(({ contactShock }) => Number(contactShock.toFixed(12))))
    // 1 − (1 − .5)(1 − .2) and .5; 1 − (1 − .5)(1 − .4)
    expect(shares).toEqual([
      [0, 0],
      [0.6, 0.5],
      [0, 0],
      [0, 0]
    ])
    expect(ledger.map(({ staffShock }) => Number(staffShock.toFixed(12)))).toEqual([0, 0, 0.7, 0])
  })
})

describe('customers who leave by a shock', () => {
  const exodus = { event: 'customersLeave', edition: 2, size: 6, segments: ['firms'], grievance: 0.6 } as const

  it('are the most influential of the fair, whether they came or not, and leave after the show', () => {
    const input = withShocks({ exodus }, { levers: { farewell: { effect: 0 } }, lifecycle: { closure: 0 } })
    const influences = { left: [] as number[], stayed: [] as number[] }
    const members = new Map<number, number>()
    const table = played(input, {
      tail: false,
      baseline: { ...input, shocks: {} },
      observe: (edition, [{ order, alive, stage, influence, grievance, lapse, flags }]) => {
        for (const row of rowsAlive({ order, alive })) {
          if (edition === 2 && stage[row]! >= 1 && stage[row]! <= 3) members.set(row, influence[row]!)
          if (edition !== 3 || !members.has(row)) continue
          const isTaken = grievance[row] === Math.fround(0.6) && (stage[row] === 4 || flags[row]! & flag.returned)
          if (isTaken && lapse[row] === 1) influences.left.push(influence[row]!)
          else influences.stayed.push(influence[row]!)
        }
      }
    })
    expect(influences.left.length).toBe(6)
    expect(Math.min(...influences.left)).toBeGreaterThan(Math.max(...influences.stayed))
    const calm = played({ ...input, shocks: {} }, { tail: false })
    const gone = (each: typeof table) => movesTo(each, 'disappearance', { edition: 2, segment: 'firms' })
    expect(gone(table)).toBeGreaterThan(gone(calm))
    expect(gone(table)).toBeLessThanOrEqual(gone(calm) + 6)
    expect(sumOf(table, 'left.exogenous', { edition: 2, segment: 'firms' })).toBeGreaterThanOrEqual(6)
  })

  it('are anybody where the shock says so: the same whatever their influence, drawn from all of the fair', () => {
    const lot = { ...exodus, who: 'any' } as const
    const takenIn = (input: ScenarioInput) => {
      const found: string[] = []
      played(input, {
        tail: false,
        baseline: fair({ lifecycle: { closure: 0 } }),
        onTaken: (edition, taken) =>
          found.push(...taken.map(({ segment, entry, ordinal }) => [edition, segment, entry, ordinal].join()))
      })
      return found
    }
    const change: ScenarioInput = { lifecycle: { closure: 0 } }
    const drawn = takenIn(withShocks({ lot }, change))
    const leading = takenIn(withShocks({ exodus }, change))
    expect([drawn.length, leading.length]).toEqual([6, 6])
    expect(drawn.every((each) => each.startsWith('2,0,'))).toBe(true)
    expect(drawn).not.toEqual(leading)
    // more of them are the same ones and others, for a lot is a customer's own
    const more = takenIn(withShocks({ lot: { ...lot, size: 12 } }, change))
    expect(more.slice(0, 6)).toEqual(drawn)
    expect(new Set(more).size).toBe(12)
    // how influential they are moves no lot
    const alike = withShocks({ lot }, { ...change, without: ['demonstration'] })
    expect(takenIn(alike)).toEqual(drawn)
  })

  it('drawn by lot are of average influence', () => {
    const all: number[] = []
    const taken: number[] = []
    const members = new Map<string, number>()
    const segments = { firms: { marketSize: 2000, influence: { varies: 'lognormal', mean: 1, sigma: 1 } } } as const
    const input = withShocks({ lot: { ...exodus, size: 60, who: 'any' } }, { segments })
    played(input, {
      tail: false,
      baseline: fair({ segments }),
      observe: (edition, [{ order, alive, stage, influence, entry, ordinal }]) => {
        if (edition !== 2) return
        for (const row of rowsAlive({ order, alive })) {
          if (stage[row]! < 1 || stage[row]! > 3) continue
          members.set([entry[row], ordinal[row]].join(), influence[row]!)
          all.push(influence[row]!)
        }
      },
      onTaken: (_, customers) => {
        taken.push(...customers.map(({ entry, ordinal }) => members.get([entry, ordinal].join())!))
      }
    })
    const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length
    const most = [...all].sort((one, other) => other - one).slice(0, 60)
    expect(taken).toHaveLength(60)
    expect(all.length).toBeGreaterThan(200)
    // lognormal, sigma 1: the standard error of a mean of 60 is √(e − 1)/√60 = .17 of the mean; three of them either way
    expect(mean(taken) / mean(all)).toBeGreaterThan(0.5)
    expect(mean(taken) / mean(all)).toBeLessThan(1.5)
    expect(mean(most) / mean(all)).toBeGreaterThan(2)
  })

  it('are others by a second shock: no one leaves twice', () => {
    const change: ScenarioInput = { lifecycle: { closure: 0 } }
    const gone = (shocks: Shocks) => {
      const table = played(withShocks(shocks, change), { tail: false, baseline: fair(change) })
      return sumOf(table, 'left.exogenous', { edition: 2, segment: 'firms' })
    }
    const half = { ...exodus, size: 3 }
    expect(gone({ one: half, other: half })).toBe(gone({ exodus }))
    expect(gone({ one: half, other: half })).toBeGreaterThan(gone({ one: half }))
  })

  it('are all there are where more are to leave', () => {
    const shocks: Shocks = { exodus: { ...exodus, size: 1e6 } }
    const table = played(withShocks(shocks), { tail: false, baseline: fair() })
    const where = { edition: 3, segment: 'firms' } as const
    for (const stage of ['trust', 'weakening']) expect(sumOf(table, 'customers', { ...where, stage })).toBe(0)
    expect(sumOf(table, 'attended', where)).toBe(sumOf(table, 'joined', where) + sumOf(table, 'returned', where))
  })
})
