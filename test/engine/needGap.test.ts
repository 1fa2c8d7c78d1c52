import { describe, expect, it } from 'vitest'
import { flag, rowsAlive } from '../../src/engine/population.js'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'
import { played, sumOf } from '../support/played.js'

const fair = (change: ScenarioInput = {}): ScenarioInput => ({
  horizon: { editions: 3, warmUp: 3 },
  segments: { firms: { marketSize: 300, needDrift: 4, needGap: 30 } },
  mechanisms: { capability: { weight: 0 } },
  ...change
})

/** Need gaps of all in the market, by customer, as an edition finds them; newcomers of that edition apart. */
function gapsIn(input: ScenarioInput, edition: number, baseline = input): Map<number, number> {
  const gaps = new Map<number, number>()
  played(input, {
    tail: false,
    baseline,
    observe: (number, [{ order, alive, flags, needGap }]) => {
      if (number !== edition) return
      for (const row of rowsAlive({ order, alive })) if (!(flags[row]! & flag.joins)) gaps.set(row, needGap[row]!)
    }
  })
  return gaps
}

/** Changes of the gap from one edition to the next, of those who are there in both. */
function changes(input: ScenarioInput, from: number, baseline = input): number[] {
  const [before, after] = [gapsIn(input, from, baseline), gapsIn(input, from + 1, baseline)]
  return [...before].flatMap(([row, gap]) => (after.has(row) ? [after.get(row)! - gap] : []))
}

const innovation = (spendPerHead: number | null) => ({
  innovation: { spend: null, usual: 100, carryOver: 0, ...money(spendPerHead) }
})
const money = (spend: number | null) => (spend === null ? {} : { spend })

describe('the need gap', () => {
  it('stays where innovation is as usual', () => {
    for (const change of changes(fair(), 1)) expect(Math.abs(change)).toBeLessThan(1e-4)
  })

  it('grows by the drift of the segment where nothing is spent on innovation', () => {
    const bare = fair({ levers: innovation(0) })
    const found = changes(bare, 1, fair())
    expect(found.length).toBeGreaterThan(200)
    for (const change of found) expect(change).toBeCloseTo(4, 4)
  })

  it('closes where more is spent: at a full response twice as fast as it drifts, with an effect of 1', () => {
    // response .5 at the usual spend: a full one (1) closes 1 + 1 · (1/.5 − 1) = 2 times the drift
    const levers = { innovation: { spend: 1e9, carryOver: 0, ceiling: 1 } }
    for (const change of changes(fair({ levers }), 1, fair())) expect(change).toBeCloseTo(-4, 4)
  })

  it('stays within its scale, however long it drifts or closes', () => {
    const drifting = fair({
      levers: innovation(0),
      segments: { firms: { marketSize: 60, needDrift: 60, needGap: 30 } }
    })
    expect(Math.max(...gapsIn(drifting, 3).values())).toBe(100)
    const closing = fair({
      levers: { innovation: { spend: 1e9, carryOver: 0, ceiling: 1 } },
      segments: { firms: { marketSize: 60, needDrift: 60, needGap: 30 } }
    })
    expect(Math.min(...gapsIn(closing, 3).values())).toBe(0)
  })

  it('is worth its weight in points: a gap of 10 above the usual takes 5', () => {
    const valueAt = (needGap: number) => {
      const segments = { firms: { marketSize: 300, needDrift: 0, needGap } }
      const input = fair({
        segments,
        horizon: { editions: 1, warmUp: 0 },
        mechanisms: { value: { noise: 2 } },
        without: ['taste']
      })
      const table = played(input, { tail: false })
      // all who come for the first time: the same in both worlds
      return (
        sumOf(table, 'value', { stage: 'confirmation' }) / sumOf(table, 'attended', { stage: 'confirmation' }) / 2 ** 24
      )
    }
    expect(valueAt(10) - valueAt(20)).toBeCloseTo(0.5 * 10, 1)
  })

  it('is lessened for newcomers where research is above its usual response, and is what they came with otherwise', () => {
    const joiners = (spend: number | null) => {
      const gaps: number[] = []
      const levers = { research: { spend, carryOver: 0, ceiling: 0.9, response: 0.3 } }
      played(fair({ levers, mechanisms: { capability: { weight: 0 }, research: { firstGap: 0.5 } } }), {
        tail: false,
        baseline: fair(),
        observe: (edition, [{ order, alive, flags, needGap }]) => {
          if (edition !== 1) return
          for (const row of rowsAlive({ order, alive })) if (flags[row]! & flag.joins) gaps.push(needGap[row]!)
        }
      })
      return gaps
    }
    for (const gap of joiners(null)) expect(gap).toBeCloseTo(30, 4)
    // 30 (1 − .5 (.9 − .3))
    for (const gap of joiners(1e9)) expect(gap).toBeCloseTo(21, 4)
    expect(joiners(1e9).length).toBeGreaterThan(0)
  })
})

describe('what the fair learns from its customers', () => {
  const learning = (change: ScenarioInput = {}) => fair({ mechanisms: { capability: { weight: 0.5 } }, ...change })

  it('closes the gap the better the more research collects', () => {
    const levers = { research: { spend: 1e9, carryOver: 0, ceiling: 0.9, response: 0.3 } }
    // everybody knows as much: the share of know-how there is the share that attends
    const shares: number[] = []
    played(learning({ levers }), {
      tail: false,
      baseline: learning(),
      observe: (_, [{ order, alive, flags, stage }]) => {
        // firms that have closed are still listed, and in the market no more
        const rows = [...rowsAlive({ order, alive })].filter((row) => stage[row]! < 5)
        shares.push(rows.filter((row) => flags[row]! & flag.attends).length / rows.length)
      }
    })
    const [a, b, c, first] = shares as [number, number, number, number]
    // capability 1 + .5 (k .9/.3 − 1), k being the first edition's share to the mean of the warm-up's
    const known = 1 + 0.5 * ((first / ((a + b + c) / 3)) * 3 - 1)
    expect(known).toBeGreaterThan(1.1)
    for (const change of changes(learning({ levers }), 1, learning())) expect(change).toBeCloseTo(4 * (1 - known), 4)
  })

  it('is half of all closing where the know-how of customers is left out', () => {
    // capability 1 + .5 (0 − 1) = .5: half of the drift of 4 stays
    const found = changes(learning({ without: ['capability'] }), 1, learning())
    for (const change of found) expect(change).toBeCloseTo(2, 4)
  })

  it('is nothing out of the usual in a fair that never learnt', () => {
    for (const change of changes(learning({ without: ['capability'] }), 1)) expect(Math.abs(change)).toBeLessThan(1e-4)
  })

  it('is less where those who know most stay away', () => {
    // the most influential, who alone know anything, leave after the first edition
    const knowing = { marketSize: 100, knowHow: 5, influence: 9, needDrift: 4, needGap: 30 }
    const others = { marketSize: 300, knowHow: 0.01, influence: 1, needDrift: 4, needGap: 30 }
    const input = learning({
      segments: { firms: others, knowing },
      shocks: { exodus: { event: 'customersLeave', edition: 1, size: 100, segments: ['knowing'] } }
    })
    const calm = { ...input, shocks: {} }
    const [left, stayed] = [changes(input, 2, calm), changes(calm, 2)]
    expect(Math.min(...left)).toBeGreaterThan(Math.max(...stayed))
  })
})
