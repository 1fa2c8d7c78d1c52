import { describe, expect, it } from 'vitest'
import { flag, rowsAlive } from '../../src/engine/population.js'
import { byInfluence, bySize } from '../../src/engine/ranking.js'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'
import { planOf } from '../support/plans.js'
import { entryOf, played, sumOf } from '../support/played.js'

const fair = (outreach: object, change: ScenarioInput = {}): ScenarioInput => ({
  horizon: { editions: 2, warmUp: 3 },
  segments: { firms: { marketSize: 800, influence: { varies: 'lognormal', mean: 1, sigma: 1 } } },
  levers: { outreach: { spend: 9000, ...outreach } },
  ...change
})

interface Prospect {
  readonly contacted: boolean
  readonly starts: boolean
  readonly influence: number
  readonly size: number
}

/** Prospects of the first edition of the ledger, as they were before they decided. */
function prospectsOf(input: ScenarioInput): Prospect[] {
  const prospects: Prospect[] = []
  played(input, {
    tail: false,
    observe: (edition, [population]) => {
      if (edition !== 1) return
      const { order, alive, stage, flags } = population!
      for (const row of rowsAlive({ order, alive })) {
        const starts = (flags[row]! & flag.joins) > 0
        if (stage[row] !== 0 && !starts) continue
        const contacted = (flags[row]! & flag.contacted) > 0
        prospects.push({ contacted, starts, influence: byInfluence(population!, row), size: bySize(population!, row) })
      }
    }
  })
  return prospects
}

describe('outreach at a price per contact', () => {
  it('reaches as large a share as the money buys contacts, up to the ceiling', () => {
    const { tail } = planOf(fair({ perContact: 150, usual: 60, ceiling: 0.8 }))
    const { response, reference } = tail.levers.outreach
    // 60 a head buy .4 contacts at 150 each; the usual spend is what deviations count from
    expect([response(0), response(60), response(105), response(900)]).toEqual([0, 0.4, 0.7, 0.8])
    expect(reference).toBe(0.4)
  })

  it('contacts as many of the most influential prospects, or of the largest, as it pays for', () => {
    for (const [who, key] of [
      ['influence', 'influence'],
      ['size', 'size']
    ] as const) {
      const input = fair({ perContact: 150, who, carryOver: 0 })
      const prospects = prospectsOf(input)
      const contacted = prospects.filter((each) => each.contacted)
      const { heads, booked } = entryOf(played(input, { tail: false }), 'outreach', 1)
      expect(heads).toBe(prospects.length)
      expect(booked).toBe(9000)
      // 9,000 at 150 each
      expect(contacted.length).toBe(60)
      const others = prospects.filter((each) => !each.contacted).map((each) => each[key])
      expect(Math.min(...contacted.map((each) => each[key]))).toBeGreaterThan(Math.max(...others))
    }
  })

  it('wins a larger share of those it contacts, and no other than the contacted start for it', () => {
    const strong = { perContact: 150, who: 'influence', carryOver: 0, effect: 4 }
    const prospects = prospectsOf(fair(strong))
    const startsOf = (contacted: boolean) => {
      const group = prospects.filter((each) => each.contacted === contacted)
      return group.filter((each) => each.starts).length / group.length
    }
    expect(startsOf(true)).toBeGreaterThan(startsOf(false) + 0.2)
  })
})

describe('outreach to anybody', () => {
  it('singles nobody out, and still wins more where more is spent', () => {
    expect(prospectsOf(fair({})).some((each) => each.contacted)).toBe(false)
    const joined = (spend: number) => {
      const baseline = fair({})
      return sumOf(played(fair({ spend, effect: 4 }), { baseline, tail: false }), 'joined', { edition: 1 })
    }
    expect(joined(90_000)).toBeGreaterThan(joined(0) * 1.2)
  })

  it('of a segment that it does not serve meets its usual response, whoever is singled out elsewhere', () => {
    const joined = (who: string, spend: number) => {
      const segments = { far: { marketSize: 800 }, near: { marketSize: 800 } }
      const change = { segments, without: ['recommendation', 'demonstration', 'capability'] } as ScenarioInput
      const input = fair({ spend, effect: 4, segments: ['near'], who }, change)
      const table = played(input, { tail: false })
      return ['far', 'near'].map((segment) => sumOf(table, 'joined', { segment, upTo: 2 }))
    }
    const [poor, rich] = [joined('influence', 0), joined('influence', 90_000)]
    expect(rich[0]).toBe(poor[0])
    expect(rich[1]).toBeGreaterThan(poor[1]!)
    expect(joined('any', 0)[0]).toBe(poor[0])
  })

  it('is sharper where research is above its usual response', () => {
    const joined = (research: number, weight: number) => {
      const change: ScenarioInput = {
        levers: { outreach: { spend: 200_000, effect: 4, carryOver: 0 }, research: { spend: research, carryOver: 0 } },
        mechanisms: { research: { outreach: weight, firstGap: 0 }, capability: { weight: 0 } },
        horizon: { editions: 1, warmUp: 0 },
        without: ['recovery']
      }
      return sumOf(played(fair({}, change), { tail: false }), 'joined')
    }
    // money reaches most prospects, so that a sharper word wins more; without the weight research is no matter
    expect(joined(200_000, 5)).toBeGreaterThan(joined(0, 5))
    expect(joined(200_000, 0)).toBe(joined(0, 0))
  })
})
