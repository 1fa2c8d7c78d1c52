import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { run } from '../../src/engine/run.js'
import { measures, type RunTable } from '../../src/model/runTable.js'
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
    const bookedOf = (passes: (item: { readonly id: string; readonly kind: string }) => boolean) =>
      total(table.ledger.booked.filter((_, entry) => passes(table.context.items[table.ledger.item[entry]!]!)))
    expect(total(sums.tacticCost)).toBe(bookedOf(({ kind }) => kind === 'tactic'))
    expect(total(sums.reward)).toBe(bookedOf(({ id }) => id === 'referral'))
    expect(total(sums.reward)).toBeGreaterThan(0)
    expect(total(table.ledger.planned)).toBe(total(table.ledger.booked) + total(table.ledger.unspent))
    const profit =
      total(sums.listRevenue) - total(sums.discountGiven) - total(sums.provision) - total(table.ledger.booked)
    expect(total(sums.economicValue) - total(table.ledger.booked)).toBe(profit)
    expect(sumRows(table, (row) => sums.attended[row]!)).toBeGreaterThan(200)
  })
})

describe('the check of a run table', () => {
  // levers that count heads serve everybody, so that every count is tied to one
  const segments = Object.keys(busyFair.segments)
  const { farewell, recovery, referral } = busyFair.levers
  const everybody = {
    farewell: { ...farewell, segments },
    recovery: { ...recovery, segments },
    referral: { ...referral, segments }
  }
  const lifecycle = { closure: 0.04, drivers: { rival: { loss: 1 } } }
  const plan = planOf({ ...busyFair, levers: { ...busyFair.levers, ...everybody }, lifecycle })
  const table = run(plan, 0)
  /** Nothing ties these to anything else but their range. */
  const free = [
    ...[
      'repeated',
      'satisfied',
      'promoters',
      'detractors',
      'contactsLost',
      'trustReached',
      'editionsToTrust',
      'remedied'
    ],
    ...['value', 'satisfaction', 'cumulativeSatisfaction', 'expectation', 'trust', 'needGap'],
    ...['leftDissatisfied', 'leftSilently']
  ].map((name) => `rows.${name}`)
  const loose = ['strain', 'area', 'influence', 'stage', 'tenure', 'cohort'].map((name) => `rows.${name}`)
  const isTied = (name: string) => /^(rows|moves|ledger)\./.test(name) && ![...free, ...loose].includes(name)
  const columns = [...columnsOf(table).keys()].filter(isTied)

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
    // the edition that has one before and one after it, so that nothing goes unseen
    const isTied = (row: number) => /ledger|left/.test(name) || table.rows.edition[row] === 2
    const used = Array.from(column.keys()).filter((index) => column[index] !== 0 && isTied(index))
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
    const column = columnsOf(copy).get(name)!
    const used = column.findIndex((value: number) => value !== 0)
    expect([name, used >= 0]).toEqual([name, true])
    column[used] = 2 ** 52
    expect(invariantFaults(plan, copy).length).toBeGreaterThan(0)
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 0.5, -1, 2 ** 53])('finds %s', (number) => {
    const copy = structuredClone(table) as RunTable
    copy.rows.sums.area[5] = number
    expect(invariantFaults(plan, copy).length).toBeGreaterThan(0)
  })

  it.each(['visits', 'revenue', 'economicValue', 'ownCost', 'shared', 'lastRevenue', 'lastValue'] as const)(
    'finds a history with too much of %s',
    (name) => {
      const copy = structuredClone(table) as RunTable
      copy.customers[name][3]! += name === 'visits' ? 1 : 1e6
      expect(invariantFaults(plan, copy).length).toBeGreaterThan(0)
    }
  )

  it('finds a history twice, and an edition missed too often', () => {
    const twice = structuredClone(table) as RunTable
    twice.customers.entry[1] = twice.customers.entry[0]!
    twice.customers.ordinal[1] = twice.customers.ordinal[0]!
    twice.customers.segment[1] = twice.customers.segment[0]!
    expect(invariantFaults(plan, twice)).not.toEqual([])
    const missed = structuredClone(table) as RunTable
    missed.customers.missed[4] = 99
    expect(invariantFaults(plan, missed)).not.toEqual([])
  })

  it('finds every measure at work in the fair that it is tried on', () => {
    const { sums } = table.rows
    const idle = measures.filter((measure) => sums[measure].every((value) => value === 0))
    expect(idle).toEqual([])
  })
})
