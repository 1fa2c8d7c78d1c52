import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { at, createPopulation, flag, groupByStage, payShareOf } from '../../src/engine/population.js'

const gone = 6
const needs = { treatedBy: [true, false], discounted: true, alike: new Set<never>() }

/** A population of customers given by stage and attendance, in rows 0, 1, … */
function populationOf(customers: readonly (readonly [number, boolean])[]) {
  const population = createPopulation(customers.length + 2, needs)
  customers.forEach(([stage, attends], row) => {
    population.stage[row] = stage
    population.flags[row] = (attends ? flag.attends : 0) | flag.neverLapsed
    population.order[row] = row
  })
  population.created = customers.length
  population.alive = customers.length
  return population
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
    const starts = new Int32Array(13)
    groupByStage(population, starts, gone)
    expect([...population.order.subarray(0, population.alive)]).toEqual([1, 5, 6, 2, 0, 4])
    // groups 2·stage and 2·stage + 1: cultivation, confirmation, trust, then nobody
    expect([...starts]).toEqual([0, 2, 2, 2, 3, 4, 6, 6, 6, 6, 6, 6, 6])
  })

  it('is a stable sort that loses nobody but the dropped', () => {
    const customer = fc.tuple(fc.constantFrom(0, 1, 2, 3, 4, 5, gone), fc.boolean())
    fc.assert(
      fc.property(fc.array(customer, { maxLength: 60 }), (customers) => {
        const population = populationOf(customers)
        const starts = new Int32Array(13)
        groupByStage(population, starts, gone)
        const groupOf = (row: number) => 2 * customers[row]![0] + (customers[row]![1] ? 1 : 0)
        const expected = customers
          .map((_, row) => row)
          .filter((row) => customers[row]![0] !== gone)
          .sort((a, b) => groupOf(a) - groupOf(b) || a - b)
        expect([...population.order.subarray(0, population.alive)]).toEqual(expected)
        for (let group = 0; group < 12; group++) {
          const rows = expected.slice(starts[group], starts[group + 1])
          expect(rows.every((row) => groupOf(row) === group)).toBe(true)
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
    const starts = new Int32Array(13)
    groupByStage(population, starts, gone)
    const before = [[...population.order.subarray(0, 4)], [...starts]]
    groupByStage(population, starts, gone)
    expect([[...population.order.subarray(0, 4)], [...starts]]).toEqual(before)
  })
})

describe('a population', () => {
  it('has a bond stock only for tactics that may treat it', () => {
    expect(createPopulation(5, needs).bondStocks.map((stock) => stock.length)).toEqual([5, 0])
    expect(createPopulation(5, { ...needs, treatedBy: [false] }).bondStocks[0]!.length).toBe(0)
  })

  it('holds what is the same for all in one row, and reads it for everybody', () => {
    const population = createPopulation(5, { treatedBy: [], discounted: false, alike: new Set(['margin']) })
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
    groupByStage(population, new Int32Array(13), gone)
    expect([...population.order.subarray(0, population.created)]).toEqual([2, 0, 1, 3])
    groupByStage(population, new Int32Array(13), gone)
    expect([...population.order.subarray(0, population.created)]).toEqual([2, 0, 1, 3])
  })
})
