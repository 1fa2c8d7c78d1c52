import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { run } from '../../src/engine/run.js'
import type { RunTable } from '../../src/model/runTable.js'
import { arbitraryScenario } from '../support/arbitraryScenario.js'
import { busyFair } from '../support/busyFair.js'
import { invariantFaults } from '../support/invariants.js'
import { planOf, smallSizes } from '../support/plans.js'
import { columnsOf, sumRows } from '../support/runTables.js'

const scenarios = arbitraryScenario(smallSizes)

describe('every run table', () => {
  it('holds whole numbers that conserve customers and money, in every edition of random scenarios', () => {
    fc.assert(
      fc.property(scenarios, fc.option(scenarios, { freq: 3 }), fc.nat({ max: 99 }), (input, baseline, replication) => {
        const plan = planOf(input, baseline ?? undefined)
        expect(invariantFaults(plan, run(plan, replication))).toEqual([])
      }),
      { numRuns: 60 }
    )
  })

  it('adds up: values less costs are the profit, each cost spent once', () => {
    const plan = planOf(busyFair)
    const table = run(plan, 0)
    const { sums } = table.rows
    const total = (column: Float64Array) => column.reduce((sum, value) => sum + value, 0)
    expect(total(sums.economicValue)).toBe(total(sums.revenue) - total(sums.provision))
    expect(total(sums.revenue)).toBe(total(sums.listRevenue) - total(sums.discountGiven))
    const ofTactics = table.ledger.booked.filter(
      (_, entry) => table.context.items[table.ledger.item[entry]!]!.kind === 'tactic'
    )
    expect(total(sums.tacticCost)).toBe(total(ofTactics))
    expect(total(table.ledger.planned)).toBe(total(table.ledger.booked) + total(table.ledger.unspent))
    const profit =
      total(sums.listRevenue) - total(sums.discountGiven) - total(sums.provision) - total(table.ledger.booked)
    expect(total(sums.economicValue) - total(table.ledger.booked)).toBe(profit)
    expect(sumRows(table, (row) => sums.attended[row]!)).toBeGreaterThan(200)
  })
})

describe('the check of a run table', () => {
  const plan = planOf(busyFair)
  const table = run(plan, 0)
  /** Nothing ties these to anything else but their range. */
  const free = ['rows.satisfied', 'rows.value', 'rows.satisfaction', 'rows.cumulativeSatisfaction', 'rows.expectation']
  const loose = ['rows.trust', 'rows.strain', 'rows.area', 'rows.stage', 'rows.tenure', 'rows.cohort', 'inflow']
  const columns = [...columnsOf(table).keys()].filter((name) => !free.includes(name) && !loose.includes(name))

  /** A copy of the table in which one number of a column is greater by one. */
  function tampered(name: string, index: number): RunTable {
    const copy = structuredClone(table) as RunTable
    columnsOf(copy).get(name)![index]! += 1
    return copy
  }

  it('finds nothing wrong with a table as it was made', () => {
    expect(invariantFaults(plan, table)).toEqual([])
  })

  it.each(columns)('finds one unit too many in %s', (name) => {
    const column = columnsOf(table).get(name)!
    const used = Array.from(column.keys()).filter((index) => column[index] !== 0)
    // nothing leads back to cultivation, and to confirmation only a start before the show
    const never = name === 'moves.cultivation' || name === 'moves.confirmation'
    expect(used.length === 0).toBe(never)
    const rows = never ? [...column.keys()] : used
    for (const part of [0, 0.4, 0.8]) {
      const index = rows[Math.floor(part * rows.length)]!
      expect([name, index, invariantFaults(plan, tampered(name, index)).length > 0]).toEqual([name, index, true])
    }
  })

  it.each(free)('finds %s out of range', (name) => {
    const copy = structuredClone(table) as RunTable
    columnsOf(copy).get(name)![0] = 2 ** 52
    expect(invariantFaults(plan, copy).length).toBeGreaterThan(0)
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 0.5, -1, 2 ** 53])('finds %s', (number) => {
    const copy = structuredClone(table) as RunTable
    copy.rows.sums.area[5] = number
    expect(invariantFaults(plan, copy).length).toBeGreaterThan(0)
  })
})
