import { describe, expect, it } from 'vitest'
import { flag, rowsAlive, unrecorded } from '../../src/engine/population.js'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'
import { played } from '../support/played.js'

const [confirmation, trust, weakening] = [1, 2, 3]
/**
 * Customers in equal parts of the stages of the fair and of cultivation; nobody starts, comes back or closes. A tactic
 * is aimed at them, as records of others are not read.
 */
const fair = (data: object, mechanisms: object = {}, change: ScenarioInput = {}): ScenarioInput => ({
  horizon: { editions: 3, warmUp: 0 },
  segments: {
    firms: {
      marketSize: 4000,
      inflow: 0,
      initialStages: { confirmation: 0.25, trust: 0.25, weakening: 0.25, cultivation: 0.25 }
    }
  },
  levers: { customerData: { response: 0.8, ceiling: 0.98, effect: 1, ...data } },
  mechanisms: { customerData: { error: 0.5, lag: 0.5, ...mechanisms } },
  tactics: { care: { cost: 0 } },
  lifecycle: { closure: 0, rates: { cultivation: { confirmation: 0 }, disappearance: { confirmation: 0 } } },
  ...change
})

interface Shown {
  readonly key: string
  readonly stage: number
  readonly seen: number
  readonly treated: boolean
}

/** What records show of customers of the fair in an edition, and the stage that they are in. */
function shownIn(input: ScenarioInput, edition: number): Shown[] {
  const shown: Shown[] = []
  played(input, {
    tail: false,
    observe: (number, [{ order, alive, stage, seen, entry, ordinal, flags, treated }]) => {
      if (number !== edition) return
      for (const row of rowsAlive({ order, alive })) {
        if (stage[row]! < confirmation || stage[row]! > weakening || flags[row]! & (flag.joins | flag.returned))
          continue
        const isTreated = (treated[0]?.[row] ?? 0) === 1
        shown.push({ key: `${entry[row]} ${ordinal[row]}`, stage: stage[row]!, seen: seen[row]!, treated: isTreated })
      }
    }
  })
  return shown
}

/** Whether a count of `of` is what a probability predicts, within four standard errors. */
function expectShare(count: number, of: number, probability: number): void {
  expect(Math.abs(count / of - probability)).toBeLessThan(4 * Math.sqrt((probability * (1 - probability)) / of))
}

describe('records of customers', () => {
  it('are there for the share that the data cover', () => {
    for (const response of [0.3, 0.8]) {
      const shown = shownIn(fair({ response }), 1)
      expectShare(shown.filter(({ seen }) => seen !== unrecorded).length, shown.length, response)
    }
  })

  it('cover the same customers from edition to edition, and more of them where more is spent', () => {
    const known = (input: ScenarioInput, edition: number) =>
      new Map(shownIn(input, edition).map(({ key, seen }) => [key, seen !== unrecorded]))
    const [first, second] = [known(fair({}), 1), known(fair({}), 2)]
    for (const [key, isKnown] of second) expect(first.get(key)).toBe(isKnown)
    const richer = known(fair({ spend: 4000 * 0.75 * 60 }), 2)
    for (const [key, isKnown] of second) if (isKnown) expect(richer.get(key)).toBe(true)
    expect([...richer.values()].filter(Boolean).length).toBeGreaterThan([...second.values()].filter(Boolean).length)
  })

  it('are wrong for a share that data lessen, the other stages of the fair being shown alike often', () => {
    // error .5 at a response of .8 and an effect of 1: .5 (1 − .8) = .1 of the records that are not late, .9 of all
    const shown = shownIn(fair({}), 1).filter(({ seen }) => seen !== unrecorded)
    const wrong = shown.filter(({ stage, seen }) => stage !== seen)
    expectShare(wrong.length, shown.length, 0.09)
    expect(wrong.every(({ seen }) => seen >= confirmation && seen <= weakening)).toBe(true)
    const ofTrust = wrong.filter(({ stage }) => stage === trust)
    expectShare(ofTrust.filter(({ seen }) => seen === confirmation).length, ofTrust.length, 0.5)
  })

  it('are late for a share: they show what was seen before', () => {
    // lag 1 with an effect of 0: all records show the stage of the start, whatever has become of it
    const start = new Map(shownIn(fair({ effect: 0 }, { lag: 1 }), 1).map(({ key, seen }) => [key, seen]))
    const later = shownIn(fair({ effect: 0 }, { lag: 1 }), 3)
    expect(later.every(({ key, seen }) => start.get(key) === seen)).toBe(true)
    expect(later.some(({ stage, seen }) => seen !== unrecorded && stage !== seen)).toBe(true)
    // lag .5, no error: of those who have moved since the first edition half are shown where they were
    const before = new Map(shownIn(fair({ effect: 0 }, { error: 0 }), 1).map(({ key, stage }) => [key, stage]))
    const moved = shownIn(fair({ effect: 0 }, { error: 0 }), 2).filter(
      ({ key, stage, seen }) => seen !== unrecorded && before.get(key) !== stage
    )
    expectShare(moved.filter(({ key, seen }) => seen === before.get(key)).length, moved.length, 0.5)
  })

  it('show everybody as they are where data are perfect, and where the mechanism is off', () => {
    const perfect = { response: 0.5, usual: 20, ceiling: 1, spend: 1e9 }
    for (const input of [fair(perfect), fair({}, {}, { without: ['customerData'] })]) {
      for (const edition of [1, 2, 3]) {
        expect(shownIn(input, edition).filter(({ stage, seen }) => stage !== seen)).toEqual([])
      }
    }
  })

  it('are what management goes by: a tactic treats those shown in its stages, not those who are', () => {
    const tactics = { care: { stages: ['weakening'] } } as const
    const shown = shownIn(fair({}, {}, { tactics }), 1)
    expect(shown.every(({ seen, treated }) => treated === (seen === weakening))).toBe(true)
    expect(shown.some(({ stage, treated }) => stage !== weakening && treated)).toBe(true)
    expect(shown.some(({ stage, treated }) => stage === weakening && !treated)).toBe(true)
    // a ranked tactic too
    const ranked = { care: { stages: ['weakening'], rank: 'influence' } } as const
    const best = shownIn(fair({}, {}, { tactics: ranked }), 1)
    expect(best.every(({ seen, treated }) => treated === (seen === weakening))).toBe(true)
  })

  it('of segments that the data do not serve are as usual', () => {
    const segments = Object.fromEntries(
      ['a', 'b'].map((id) => [id, { marketSize: 3000, inflow: 0, initialStages: { trust: 1 } }])
    )
    const input = fair({ spend: 0, segments: ['b'] }, {}, { segments })
    const shares: number[] = []
    played(input, {
      tail: false,
      observe: (edition, populations) => {
        if (edition !== 1) return
        for (const { order, alive, seen } of populations) {
          const rows = [...rowsAlive({ order, alive })]
          shares.push(rows.filter((row) => seen[row] !== unrecorded).length / rows.length)
        }
      }
    })
    expect(Math.abs(shares[0]! - 0.8)).toBeLessThan(4 * Math.sqrt(0.16 / 3000))
    expect(shares[1]).toBe(0)
  })
  it('are read of the segments that a tactic is aimed at, and of no other', () => {
    const segments = Object.fromEntries(
      ['a', 'b'].map((id) => [id, { marketSize: 3000, inflow: 0, initialStages: { trust: 1 } }])
    )
    const input = fair({}, {}, { segments, tactics: { care: { cost: 0, segments: ['b'] } } })
    const flawed: number[] = []
    played(input, {
      tail: false,
      observe: (edition, populations) => {
        if (edition !== 1) return
        for (const { order, alive, seen } of populations) {
          flawed.push(rowsAlive({ order, alive }).filter((row) => seen[row] !== trust).length)
        }
      }
    })
    // not covered, a fifth, or wrong, .09 of the others
    expect(flawed[0]).toBe(0)
    expectShare(flawed[1]!, 3000, 0.2 + 0.8 * 0.09)
  })
})
