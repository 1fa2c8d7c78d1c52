import { describe, expect, it } from 'vitest'
import { areaOfFee, enter, initialEntry } from '../../src/engine/newcomers.js'
import { blockSize, groupByStage, lastingTraits, type Population, rowsAlive } from '../../src/engine/population.js'
import { run } from '../../src/engine/run.js'
import { segmentStreams } from '../../src/engine/segmentStreams.js'
import { stageAt } from '../../src/engine/startingStage.js'
import { createWorkspace } from '../../src/engine/workspace.js'
import { planOf } from '../support/plans.js'

const shares = { cultivation: 0.5, confirmation: 0.25, trust: 0, weakening: 0.25 }

describe('the initial stage', () => {
  const [segment] = planOf({ segments: { all: { initialStages: shares } } }).segments

  it('is the one that a uniform number falls on', () => {
    const stages = [0.01, 0.49, 0.51, 0.74, 0.76, 0.99].map((uniform) => stageAt(segment!.initialStageBounds, uniform))
    expect(stages).toEqual([0, 0, 1, 1, 3, 3])
  })

  it('is the last that has any share where rounding leaves a gap below one', () => {
    expect(stageAt([0.3, 0.6, 0.9, 0.9, 0.9], 0.9999999)).toBe(2)
  })
})

describe('the area of a fee', () => {
  it('is what the list price of the first edition gives for the fee less the fixed part', () => {
    const plan = planOf({ price: { perArea: { 1: 250, 2: 500 }, fixed: 150 }, horizon: { editions: 2 } })
    const [segment] = plan.segments
    expect(areaOfFee(7650, segment!)).toBe(30)
    expect(areaOfFee(150, segment!)).toBe(0)
  })

  it('is a number of admissions or partnerships for who takes no stand', () => {
    const plan = planOf({
      price: { admission: 40, fixed: 150 },
      segments: { guests: { kind: 'visitor', fee: 120 } }
    })
    expect(areaOfFee(120, plan.segments[0]!)).toBe(3)
  })
})

describe('a fee that is the same for all', () => {
  it('becomes an area however few there are, even where a single customer can ever enter', () => {
    for (const marketSize of [1, 2]) {
      const plan = planOf({
        horizon: { editions: 1, warmUp: 0 },
        price: { perArea: 250 },
        lifecycle: { closure: 0 },
        segments: { key: { marketSize, fee: 5000, initialStages: shares } }
      })
      run(plan, 0, {
        tail: false,
        observe: (_, [population]) => {
          // 5,000 EUR at 250 EUR a square metre
          expect(Array.from(rowsAlive(population!), (row) => population!.area[row])).toEqual(Array(marketSize).fill(20))
        }
      })
    }
  })
})

describe('a price level of a segment', () => {
  it('multiplies its list prices, from the edition on in which it changes', () => {
    const plan = planOf({
      horizon: { editions: 3 },
      price: { perArea: 200, fixed: 100 },
      segments: { key: { priceLevel: { 1: 0.8, 3: 1.5 } }, others: {} }
    })
    const [key, others] = [0, 1].map((segment) =>
      plan.editions
        .filter(({ part }) => part === 'ledger')
        .map(({ segments }) => [segments[segment]!.rent, segments[segment]!.fixedFee])
    )
    expect(key).toEqual([
      [160, 80],
      [160, 80],
      [300, 150]
    ])
    expect(others).toEqual([
      [200, 100],
      [200, 100],
      [200, 100]
    ])
    // what customers are used to is the level of the first edition
    expect([plan.segments[0]!.baseRent, plan.segments[1]!.baseRent]).toEqual([160, 200])
  })
})

describe('customers who enter', () => {
  const plan = planOf({
    horizon: { editions: 3, warmUp: 1, cancelled: [2] },
    segments: { all: { marketSize: 4000, inflow: [100, 200, 300], initialStages: shares } }
  })

  it('bear the edition they entered before and their number in it; at the start, the entry of the start', () => {
    const numbers = new Map<number, Set<number>>()
    run({ ...plan, closure: 0 }, 0, {
      tail: false,
      observe: (_, [population]) => {
        const { order, alive, entry, ordinal } = population!
        for (const row of rowsAlive({ order, alive })) {
          if (!numbers.has(entry[row]!)) numbers.set(entry[row]!, new Set())
          numbers.get(entry[row]!)!.add(ordinal[row]!)
        }
      }
    })
    const counts = [...numbers].map(([entry, ordinals]) => {
      expect([...ordinals].sort((a, b) => a - b)).toEqual([...ordinals.keys()].map((_, index) => index))
      return [entry, ordinals.size]
    })
    // before the edition of the warm-up, the three of the horizon, the cancelled one included
    expect(counts).toEqual([
      [initialEntry, 4000],
      [0, 100],
      [1, 100],
      [2, 200],
      [3, 300]
    ])
  })

  it('start in their shares of the stages, and newcomers as prospects', () => {
    const stages = [0, 0, 0, 0, 0]
    let prospects = 0
    run(plan, 0, {
      tail: false,
      observe: (edition, [population]) => {
        if (edition !== 0) return
        const { alive, order, stage, cohort, entry } = population!
        for (const row of rowsAlive({ order, alive })) {
          if (entry[row] === initialEntry && cohort[row] === 0 && stage[row]! > 1) stages[stage[row]!]!++
          if (entry[row] === 0 && (stage[row] === 0 || stage[row] === 1)) prospects++
        }
      }
    })
    // a quarter of 4,000: standard error √(4000·.25·.75) = 27
    expect(Math.abs(stages[3]! - 1000)).toBeLessThan(4 * 27)
    expect([stages[2], stages[4]]).toEqual([0, 0])
    expect(prospects).toBe(100)
  })
})

describe('newcomers to a market of several blocks', () => {
  const plan = planOf({
    horizon: { editions: 1, warmUp: 0 },
    segments: { all: { marketSize: 2 * blockSize + 400, inflow: 1500, initialStages: shares } }
  })
  const [closed, gone] = [plan.stages.length, plan.stages.length + 1]
  const enters = (population: Population, entry: number, count: number) => {
    const [segment] = plan.segments
    const streams = segmentStreams(plan.scenario.seed, 0, segment!.id, [])
    enter(plan, segment!, population, streams, createWorkspace(plan).decision, entry, count)
  }
  const marketOf = (count: number) => {
    const population = createWorkspace(plan).populations[0]!
    enters(population, initialEntry, count)
    return population
  }

  it('get the rows that earlier blocks have free, block by block, before any new ones', () => {
    const size = 2 * blockSize + 400
    const population = marketOf(size)
    expect([...population.alive]).toEqual([blockSize, blockSize, 400])
    // gone is every third firm of the first block and every fifth of the second: 683 and 410 of 2,048; one has closed
    const free = [...population.order.subarray(0, size)].filter((row) => {
      return row < blockSize ? row % 3 === 0 : row < 2 * blockSize && (row - blockSize) % 5 === 0
    })
    for (const row of free) population.stage[row] = gone
    population.stage[1] = closed
    groupByStage(population, gone)
    expect([...population.alive]).toEqual([blockSize - 683, blockSize - 410, 400])
    enters(population, 1, 1500)
    expect([...population.alive]).toEqual([blockSize, blockSize, 400 + 1500 - 683 - 410])
    expect(population.created).toBe(size + 1500 - 683 - 410)
    const rows = [...rowsAlive(population)]
    expect(new Set(rows).size).toBe(rows.length)
    const fresh = Array.from({ length: 1500 - 683 - 410 }, (_, index) => size + index)
    const entered = rows.filter((row) => population.entry[row] === 1)
    expect([...entered].sort((a, b) => a - b)).toEqual([...free, ...fresh].sort((a, b) => a - b))
    // numbered on from block to block
    expect(entered.map((row) => population.ordinal[row])).toEqual(entered.map((_, index) => index))
    expect([population.entry[1], population.stage[1]]).toEqual([initialEntry, closed])
  })

  it('are who they are whatever rows they get', () => {
    const used = marketOf(2 * blockSize + 400)
    for (let row = 0; row < 2 * blockSize; row += 3) used.stage[row] = gone
    groupByStage(used, gone)
    const unused = createWorkspace(plan).populations[0]!
    for (const population of [used, unused]) enters(population, 1, 1500)
    const seen = [used, unused].map((population) => {
      const columns = [
        ...lastingTraits,
        'area',
        'startArea',
        'expectation',
        'trust',
        'needGap',
        'stage',
        'flags'
      ] as const
      const rows = [...rowsAlive(population)].filter((row) => population.entry[row] === 1)
      return rows.map((row) => columns.map((column) => population[column][row]))
    })
    expect(seen[0]).toHaveLength(1500)
    expect(seen[0]).toEqual(seen[1])
  })
})
