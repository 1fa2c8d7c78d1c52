import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findOutcome, outcomeCatalogue, outcomeDefinition } from '../../src/analysis/outcomeCatalogue.js'
import { outcomesOf } from '../../src/analysis/outcomes.js'
import { InputError } from '../../src/core/errors.js'
import { type Measure, moneyScale } from '../../src/model/runTable.js'
import { type PlainBooking, type PlainRow, type PlainTable, runTable, type StageName, valueAt } from './helpers.js'
import { smallFair } from './smallFair.js'

const stages: readonly StageName[] = ['cultivation', 'confirmation', 'trust', 'weakening', 'disappearance']
const count = fc.nat({ max: 1000 })
const money = fc.integer({ min: -1_000_000, max: 1_000_000 })

const plainRow: fc.Arbitrary<PlainRow> = fc
  .record({
    edition: fc.integer({ min: 1, max: 6 }),
    stage: fc.constantFrom(...stages),
    segment: fc.constantFrom('small', 'large'),
    tenure: fc.integer({ min: 0, max: 16 }),
    cohort: fc.integer({ min: -1, max: 6 }),
    customers: count,
    attended: count,
    expected: count,
    repeated: count,
    neverLapsed: count,
    renewed: count,
    joined: count,
    returned: count,
    justLost: count,
    closed: count,
    satisfaction: count,
    trust: count,
    discountGiven: count,
    economicValue: money,
    tacticCost: count,
    moves: fc.record({ trust: count, disappearance: count })
  })
  .map((row) => ({ ...row, cohort: Math.min(row.cohort, row.edition) }))

const booking: fc.Arbitrary<PlainBooking> = fc.record({
  edition: fc.integer({ min: 1, max: 6 }),
  item: fc.constantFrom('advertising', 'service', 'farewell', 'winBack', 'club'),
  kind: fc.constantFrom('initial', 'maintenance', 'ending', 'winBack'),
  heads: count,
  booked: count,
  unspent: count
})

/** Any numbers at all, possible in a fair or not: what is computed from sums must hold for all sums. */
const plainTable: fc.Arbitrary<PlainTable> = fc.record({
  editions: fc.constant(4),
  segments: fc.constant<string[]>(['small', 'large']),
  tactics: fc.constant<string[]>(['club']),
  held: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  budget: fc.option(fc.array(count, { minLength: 4, maxLength: 4 }), { nil: null }),
  discountFactors: fc.constant<number[]>([1, 0.9, 0.8, 0.7, 0.6, 0.5]),
  rows: fc.array(plainRow, { maxLength: 30 }),
  ledger: fc.array(booking, { maxLength: 12 })
})

describe('outcomes of any table', () => {
  it('are finite or null, and each stands in the catalogue with the keys it has', () => {
    fc.assert(
      fc.property(plainTable, (plain) => {
        for (const row of outcomesOf(runTable(plain))) {
          expect(row.value === null || Number.isFinite(row.value)).toBe(true)
          const { by, id } = outcomeDefinition(row.outcome)
          if (row.segment !== null) expect(by).toContain('segment')
          if (row.edition !== null) expect(by).toContain('edition')
          if (row.tenure !== null) expect(by).toContain(id === 'survival' ? 'age' : 'tenure')
        }
      }),
      { numRuns: 50 }
    )
  })

  it('do not depend on the order of rows', () => {
    fc.assert(
      fc.property(
        plainTable.chain((plain) =>
          fc.tuple(
            fc.constant(plain),
            fc.shuffledSubarray(plain.rows, { minLength: plain.rows.length }),
            fc.shuffledSubarray(plain.ledger ?? [], { minLength: plain.ledger?.length ?? 0 })
          )
        ),
        ([plain, rows, ledger]) => {
          expect(outcomesOf(runTable({ ...plain, rows, ledger }))).toEqual(outcomesOf(runTable(plain)))
        }
      ),
      { numRuns: 50 }
    )
  })

  it('do not depend on how a cell is split into rows', () => {
    fc.assert(
      fc.property(plainTable, (plain) => {
        const split = plain.rows.flatMap((row) => {
          const { customers, moves, ...rest } = row
          const { edition, stage, segment, tenure, cohort } = row
          return [{ edition, stage, segment, tenure, cohort, customers, moves } as PlainRow, rest as PlainRow]
        })
        expect(outcomesOf(runTable({ ...plain, rows: split }))).toEqual(outcomesOf(runTable(plain)))
      }),
      { numRuns: 50 }
    )
  })

  it('have the same rows in the same order for the same context', () => {
    fc.assert(
      fc.property(plainTable, plainTable, (plain, other) => {
        const keys = (table: PlainTable) => outcomesOf(runTable(table)).map(({ value: _, ...key }) => key)
        const tail = [{ edition: 6, stage: 'trust' as const, segment: 'small' }]
        expect(keys({ ...plain, rows: [...other.rows, ...tail] })).toEqual(keys(plain))
      }),
      { numRuns: 20 }
    )
  })

  it('hold: values − costs = profit, to the last ten-thousandth', () => {
    fc.assert(
      fc.property(plainTable, (plain) => {
        const { rows, ledger } = runTable(plain)
        const sum = (column: Float64Array, editions: Int32Array) =>
          column.reduce((total, value, row) => total + (editions[row] <= 4 ? value : 0), 0)
        const profit = valueAt(outcomesOf(runTable(plain)), 'profit') ?? Number.NaN
        expect(Math.round(profit * moneyScale)).toBe(
          sum(rows.sums.economicValue, rows.edition) - sum(ledger.booked, ledger.edition)
        )
      }),
      { numRuns: 50 }
    )
  })

  it('hold: segments add up to the whole show, editions to the horizon', () => {
    const additive: readonly Measure[] = ['joined', 'returned', 'closed', 'economicValue', 'discountGiven']
    fc.assert(
      fc.property(plainTable, (plain) => {
        const rows = outcomesOf(runTable(plain))
        const at = (outcome: string, keys: Parameters<typeof valueAt>[2]) => valueAt(rows, outcome, keys) ?? Number.NaN
        for (const outcome of additive) {
          const segments = at(outcome, { segment: 'small' }) + at(outcome, { segment: 'large' })
          expect(segments).toBe(at(outcome, {}))
          const editions = [1, 2, 3, 4].reduce((total, edition) => total + at(outcome, { edition }), 0)
          expect(editions).toBe(at(outcome, {}))
        }
      }),
      { numRuns: 50 }
    )
  })

  it('double with the money, where they are money, and stay, where they are not', () => {
    const accounts: readonly Measure[] = ['economicValue', 'discountGiven', 'tacticCost']
    fc.assert(
      fc.property(plainTable, (plain) => {
        const doubled: PlainTable = {
          ...plain,
          budget: plain.budget?.map((amount) => 2 * amount) ?? null,
          rows: plain.rows.map((row) => ({
            ...row,
            ...Object.fromEntries(accounts.map((account) => [account, 2 * (row[account] ?? 0)]))
          })),
          ledger: (plain.ledger ?? []).map((each) => ({
            ...each,
            booked: 2 * each.booked,
            unspent: 2 * (each.unspent ?? 0)
          }))
        }
        const rich = outcomesOf(runTable(doubled))
        for (const [index, row] of outcomesOf(runTable(plain)).entries()) {
          const { unit } = outcomeDefinition(row.outcome)
          const factor = unit === 'currency' || unit === 'currencyPerHead' ? 2 : 1
          expect(rich[index].value).toEqual(row.value === null ? null : factor * row.value)
        }
      }),
      { numRuns: 50 }
    )
  })
})

describe('the outcome catalogue', () => {
  it('names each outcome once, in both languages', () => {
    expect(new Set(outcomeCatalogue.map(({ id }) => id)).size).toBe(outcomeCatalogue.length)
    for (const { label, definition } of outcomeCatalogue) {
      for (const text of [label.en, label.zh, definition.en, definition.zh]) expect(text.trim()).not.toBe('')
      expect(label.zh).toMatch(/[\u4e00-\u9fff]/)
      expect(definition.zh).toMatch(/[\u4e00-\u9fff]/)
    }
  })

  it('has no outcome that is never computed', () => {
    const computed = new Set(outcomesOf(runTable(smallFair)).map((row) => findOutcome(row.outcome)?.id))
    for (const { id, by } of outcomeCatalogue) {
      expect(computed).toContain(id)
      const rows = outcomesOf(runTable(smallFair)).filter((row) => findOutcome(row.outcome)?.id === id)
      expect(rows.some((row) => row.segment !== null)).toBe(by.includes('segment'))
      expect(rows.some((row) => row.edition !== null)).toBe(by.includes('edition'))
      expect(rows.some((row) => row.tenure !== null)).toBe(by.includes('tenure') || by.includes('age'))
    }
  })

  it('teaches the nearest right name', () => {
    expect(() => outcomeDefinition('repeetRate')).toThrow(InputError)
    expect(() => outcomeDefinition('repeetRate')).toThrow('did you mean "repeatRate"?')
  })
})
