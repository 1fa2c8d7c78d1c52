import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  at,
  blockSize,
  blocksOf,
  countAlive,
  createPopulation,
  empty,
  flag,
  groupByStage,
  groupStart,
  joinMarket,
  leaveMarket,
  type Population,
  payShareOf,
  rowsAlive
} from '../../src/engine/population.js'
import { run } from '../../src/engine/run.js'
import { scoreScale } from '../../src/model/runTable.js'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'
import { arbitraryScenario } from '../support/arbitraryScenario.js'
import { planOf, smallSizes } from '../support/plans.js'

const stages = 5
const gone = 6
const needs = { treatedBy: [true, false], discounted: true, alike: new Set<never>() }

type Customers = readonly (readonly [stage: number, attends: boolean])[]

/** A population of customers given by stage and attendance, in rows 0, 1, … */
function populationOf(customers: Customers, room = 2) {
  const population = createPopulation(customers.length + room, needs, stages)
  customers.forEach(([stage, attends], row) => {
    population.stage[row] = stage
    population.flags[row] = (attends ? flag.attends : 0) | flag.neverLapsed
    population.order[row] = row
    population.alive[Math.floor(row / blockSize)]!++
  })
  population.created = customers.length
  return population
}

const groupOf = ([stage, attends]: Customers[number]) => 2 * stage + (attends ? 1 : 0)

/** Where the groups of a block start, the end of the last one included. */
function startsOf(population: Population, block: number): number[] {
  return Array.from({ length: population.groups + 1 }, (_, group) => groupStart(population, block, group))
}

describe('grouping by stage', () => {
  it('puts customers in order of stage, who attends last within it, and keeps their order in a group', () => {
    const customers = [
      [2, true],
      [0, false],
      [2, false],
      [gone, false],
      [2, true],
      [0, false],
      [1, true]
    ] as const
    const population = populationOf(customers)
    groupByStage(population, gone)
    expect([...rowsAlive(population)]).toEqual([1, 5, 6, 2, 0, 4])
    // groups 2·stage and 2·stage + 1: cultivation, confirmation, trust, then nobody
    expect(startsOf(population, 0)).toEqual([0, 2, 2, 2, 3, 4, 6, 6, 6, 6, 6, 6, 6])
    expect([...population.sizes]).toEqual([2, 0, 0, 1, 1, 2, 0, 0, 0, 0, 0, 0])
  })

  it('is a stable sort that loses nobody but the dropped', () => {
    const customer = fc.tuple(fc.constantFrom(0, 1, 2, 3, 4, 5, gone), fc.boolean())
    fc.assert(
      fc.property(fc.array(customer, { maxLength: 60 }), (customers) => {
        const population = populationOf(customers)
        groupByStage(population, gone)
        const expected = customers
          .map((_, row) => row)
          .filter((row) => customers[row]![0] !== gone)
          .sort((a, b) => groupOf(customers[a]!) - groupOf(customers[b]!) || a - b)
        expect([...rowsAlive(population)]).toEqual(expected)
        // no block is used where there is nobody
        if (customers.length === 0) return
        const starts = startsOf(population, 0)
        for (let group = 0; group < 12; group++) {
          const rows = expected.slice(starts[group], starts[group + 1])
          expect(rows.every((row) => groupOf(customers[row]!) === group)).toBe(true)
          expect(population.sizes[group]).toBe(rows.length)
        }
        expect(starts[12]).toBe(expected.length)
      })
    )
  })

  it('again changes nothing', () => {
    const population = populationOf([
      [1, true],
      [4, false],
      [2, false],
      [1, false]
    ])
    const state = () => [[...population.order.subarray(0, 4)], [...population.starts], [...population.sizes]]
    groupByStage(population, gone)
    const before = state()
    groupByStage(population, gone)
    expect(state()).toEqual(before)
  })
})

describe('a population of several blocks', () => {
  /** Two full blocks and part of a third; who is where is a fixed mixture of all stages. */
  const customers = Array.from({ length: 2 * blockSize + 700 }, (_, row): Customers[number] => {
    return [(row * 7 + (row >> 5)) % 7, (row * 5 + (row >> 3)) % 3 === 0]
  })
  const blocks = [0, 1, 2].map((block) => {
    const rows = customers.map((_, row) => row).slice(block * blockSize, (block + 1) * blockSize)
    return rows.filter((row) => customers[row]![0] !== gone)
  })
  const grouped = () => {
    const population = populationOf(customers, 500)
    groupByStage(population, gone)
    return population
  }

  it('is grouped block by block: nobody changes the block, and each is sorted as if it were alone', () => {
    const population = grouped()
    expect(blocksOf(population)).toBe(3)
    expect([...population.alive]).toEqual(blocks.map((rows) => rows.length))
    expect(countAlive(population)).toBe(blocks.flat().length)
    blocks.forEach((rows, block) => {
      const sorted = [...rows].sort((a, b) => groupOf(customers[a]!) - groupOf(customers[b]!) || a - b)
      const first = block * blockSize
      expect([...population.order.subarray(first, first + rows.length)]).toEqual(sorted)
      const starts = startsOf(population, block)
      expect([starts[0], starts[12]]).toEqual([first, first + rows.length])
      for (let group = 0; group < 12; group++) {
        const here = population.order.subarray(starts[group], starts[group + 1])
        expect(here.every((row) => groupOf(customers[row]!) === group)).toBe(true)
        expect(here.length).toBe(rows.filter((row) => groupOf(customers[row]!) === group).length)
      }
    })
  })

  it('has groups whose sizes are sums over the blocks', () => {
    const { sizes } = grouped()
    const expected = Array.from({ length: 12 }, (_, group) => {
      return blocks.flat().filter((row) => groupOf(customers[row]!) === group).length
    })
    expect([...sizes]).toEqual(expected)
    expect(Math.min(...sizes)).toBeGreaterThan(0)
  })

  it('lists the rows in the market block by block, and no other', () => {
    const population = grouped()
    const listed = [...rowsAlive(population)]
    const inOrder = blocks.flatMap((rows, block) => {
      return [...population.order.subarray(block * blockSize, block * blockSize + rows.length)]
    })
    expect(listed).toEqual(inOrder)
    expect([...listed].sort((a, b) => a - b)).toEqual(blocks.flat())
  })

  it('keeps every row of a block among its places, those that are free behind the others', () => {
    const population = grouped()
    for (const block of [0, 1, 2]) {
      const [first, end] = [block * blockSize, Math.min((block + 1) * blockSize, customers.length)]
      const rows = [...population.order.subarray(first, end)]
      expect([...rows].sort((a, b) => a - b)).toEqual(Array.from({ length: end - first }, (_, index) => first + index))
      const free = rows.slice(population.alive[block]!)
      expect(free.every((row) => customers[row]![0] === gone)).toBe(true)
    }
  })

  it('leaves no trace of the customers of one block in another that has lost all of its own', () => {
    const population = grouped()
    const before = blocks[1]!.length
    for (const row of blocks[1]!) population.stage[row] = gone
    groupByStage(population, gone)
    expect([...population.alive]).toEqual([blocks[0]!.length, 0, blocks[2]!.length])
    expect(new Set(startsOf(population, 1))).toEqual(new Set([blockSize]))
    expect(population.sizes.reduce((sum, size) => sum + size, 0)).toBe(blocks.flat().length - before)
    expect([...rowsAlive(population)].sort((a, b) => a - b)).toEqual([...blocks[0]!, ...blocks[2]!])
  })
})

describe('a population', () => {
  it('has a bond stock only for tactics that may treat it', () => {
    expect(createPopulation(5, needs, stages).bondStocks.map((stock) => stock.length)).toEqual([5, 0])
    expect(createPopulation(5, { ...needs, treatedBy: [false] }, stages).bondStocks[0]!.length).toBe(0)
  })

  it('holds what is the same for all in one row, and reads it for everybody', () => {
    const population = createPopulation(5, { treatedBy: [], discounted: false, alike: new Set(['margin']) }, stages)
    expect([population.margin.length, population.taste.length, population.payShare.length]).toEqual([1, 5, 1])
    population.margin[0] = 0.5
    population.payShare[0] = 0.75
    population.taste.set([0, 1, 2, 3, 4])
    expect([at(population.margin, 4), payShareOf(population, 4), at(population.taste, 4)]).toEqual([0.5, 0.75, 4])
  })

  it('gives the rows of those who leave the market to others', () => {
    const population = populationOf([
      [2, true],
      [gone, false],
      [0, false],
      [gone, true]
    ])
    groupByStage(population, gone)
    expect([...population.order.subarray(0, population.created)]).toEqual([2, 0, 1, 3])
    groupByStage(population, gone)
    expect([...population.order.subarray(0, population.created)]).toEqual([2, 0, 1, 3])
  })

  it('sums influence and know-how of those in the market in whole numbers, whatever their order', () => {
    const population = populationOf([
      [0, false],
      [1, false],
      [2, false]
    ])
    population.influence.set([0.1, 0.2, 0.7])
    population.knowHow.set([3, 0, 1])
    const whole = (value: number) => Math.round(Math.fround(value) * scoreScale)
    joinMarket(population, 0, 3)
    expect(population.market).toEqual({ influence: whole(0.1) + whole(0.2) + whole(0.7), knowHow: 4 * scoreScale })
    leaveMarket(population, 0)
    leaveMarket(population, 2)
    expect(population.market).toEqual({ influence: whole(0.2), knowHow: 0 })
    // places, not rows
    population.order.set([2, 1, 0])
    joinMarket(population, 0, 1)
    expect(population.market).toEqual({ influence: whole(0.2) + whole(0.7), knowHow: scoreScale })
    empty(population)
    expect([population.market, population.created, countAlive(population)]).toEqual([
      { influence: 0, knowHow: 0 },
      0,
      0
    ])
  })
})

describe('what influence and know-how there are in the market', () => {
  /** Looks at every edition of a scenario that is held. Returns how many of the customers seen had closed. */
  function recount(input: ScenarioInput): number {
    const plan = planOf(input)
    let closures = 0
    run(plan, 0, {
      tail: false,
      observe: (_, populations) => {
        for (const population of populations) {
          const { stage, influence, knowHow, market } = population
          const rows = [...rowsAlive(population)].filter((row) => stage[row]! < plan.stages.length)
          closures += countAlive(population) - rows.length
          const sum = (column: Float32Array) =>
            rows.reduce((all, row) => all + Math.round(at(column, row) * scoreScale), 0)
          expect(market).toEqual({ influence: sum(influence), knowHow: sum(knowHow) })
        }
      }
    })
    return closures
  }

  it('are the sums over all who have not closed, in every edition of any fair', () => {
    fc.assert(
      fc.property(arbitraryScenario(smallSizes), (input) => void recount(input)),
      { numRuns: 60 }
    )
  })

  it('also where blocks empty and fill, and editions are cancelled in which firms close and others enter', () => {
    const varied = { varies: 'lognormal', mean: 1, sigma: 0.7 } as const
    const closures = recount({
      horizon: { editions: 6, warmUp: 2, cancelled: [2, 4, 5] },
      segments: {
        firms: { marketSize: 5000, inflow: [900, 1100, 0, 2500, 300, 700], influence: varied, knowHow: varied },
        guests: { kind: 'visitor', marketSize: 300, influence: 2, knowHow: varied }
      },
      lifecycle: { closure: 0.2 }
    })
    expect(closures).toBeGreaterThan(100)
  })
})
