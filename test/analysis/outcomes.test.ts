import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findOutcome, outcomeCatalogue, outcomeDefinition } from '../../src/analysis/outcomeCatalogue.js'
import { outcomeKey } from '../../src/analysis/outcomeKey.js'
import { outcomeRows, outcomesOf, outcomesReader } from '../../src/analysis/outcomes.js'
import { InputError } from '../../src/core/errors.js'
import { type Measure, moneyScale } from '../../src/model/runTable.js'
import { plainTable } from './arbitraryTable.js'
import { type PlainRow, type PlainTable, runTable, valueAt } from './helpers.js'
import { smallFair } from './smallFair.js'

/** What the tenure of a row stands for. */
const tenureKey = (id: string): 'age' | 'tenth' | 'tenure' =>
  id === 'survival' ? 'age' : id.startsWith('lorenz.') ? 'tenth' : 'tenure'

describe('outcomes of any table', () => {
  it('are finite or null, and each stands in the catalogue with the keys it has', () => {
    fc.assert(
      fc.property(plainTable, (plain) => {
        const wrong = outcomesOf(runTable(plain)).filter((row) => {
          const { by, id } = outcomeDefinition(row.outcome)
          const isKnown =
            (row.segment === null || by.includes('segment')) &&
            (row.edition === null || by.includes('edition')) &&
            (row.tenure === null || by.includes(tenureKey(id)))
          return !isKnown || !(row.value === null || Number.isFinite(row.value))
        })
        expect(wrong).toEqual([])
      }),
      { numRuns: 25 }
    )
  })

  it('are the same as columns, from the first table and from later ones of its context', () => {
    fc.assert(
      fc.property(plainTable, (plain) => {
        const table = runTable(plain)
        const read = outcomesReader()
        const [first, second] = [read(table), read(table)]
        expect(outcomeRows(first)).toEqual(outcomesOf(table))
        expect(outcomeRows(second)).toEqual(outcomesOf(table))
        expect(second.names).toBe(first.names)
        expect(second.values).not.toBe(first.values)
      }),
      { numRuns: 10 }
    )
  })

  it('are the same where only a few are wanted, of parts of the analysis that give these', () => {
    fc.assert(
      fc.property(plainTable, fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), (plain, picked) => {
        const table = runTable(plain)
        const all = outcomesOf(table)
        const wanted = picked.map((pick) => all[pick % all.length]!)
        const read = outcomesReader(wanted)
        for (const outcomes of [read(table), read(table)]) {
          const given = outcomeRows(outcomes)
          for (const each of wanted) expect(given).toContainEqual(each)
          // none is another's value, and they stand in the usual order
          const keys = new Set(given.map(outcomeKey))
          expect(given).toEqual(all.filter((row) => keys.has(outcomeKey(row))))
        }
      }),
      { numRuns: 10 }
    )
    const fair = runTable(smallFair)
    const read = outcomesReader([{ outcome: 'attendance', segment: null, edition: 1, tenure: null }])
    expect(read(fair).names.length).toBeLessThan(outcomesOf(fair).length / 4)
    expect(outcomesReader([])(fair).names).toEqual([])
  })

  it('are not read from a table of another context', () => {
    const read = outcomesReader()
    const of = (editions: number) => read(runTable({ editions, rows: [{ edition: 1, stage: 'trust', customers: 1 }] }))
    of(2)
    expect(() => of(3)).toThrow(/a replication has \d+ outcomes where another has \d+/)
    expect(() => of(1)).toThrow(/a replication has \d+ outcomes where another has \d+/)
    expect(of(2).values.length).toBeGreaterThan(0)
  })

  it('do not depend on the order of rows', () => {
    fc.assert(
      fc.property(
        plainTable.chain((plain) =>
          fc.tuple(
            fc.constant(plain),
            fc.shuffledSubarray(plain.rows, { minLength: plain.rows.length }),
            fc.shuffledSubarray(plain.ledger ?? [], { minLength: plain.ledger?.length ?? 0 }),
            fc.shuffledSubarray(
              (plain.customers ?? []).map((customer, ordinal) => ({ ...customer, ordinal })),
              { minLength: plain.customers?.length ?? 0 }
            )
          )
        ),
        ([plain, rows, ledger, customers]) => {
          expect(outcomesOf(runTable({ ...plain, rows, ledger, customers }))).toEqual(outcomesOf(runTable(plain)))
        }
      ),
      { numRuns: 25 }
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
      { numRuns: 25 }
    )
  })

  it('have the same rows in the same order for the same context', () => {
    fc.assert(
      fc.property(plainTable, plainTable, (plain, other) => {
        const keys = (table: PlainTable) => outcomesOf(runTable(table)).map(({ value: _, ...key }) => key)
        const tail = [{ edition: 6, stage: 'trust' as const, segment: 'small' }]
        const { rows, ledger, customers } = other
        expect(keys({ ...plain, rows: [...rows, ...tail], ledger, customers } as PlainTable)).toEqual(keys(plain))
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
      { numRuns: 25 }
    )
  })

  it('hold: segments add up to the whole show, editions to the horizon', () => {
    const ofExhibitors = ['joined', 'returned', 'closed', 'departures', 'departures.price', 'complaints', 'referred']
    const ofShow = ['economicValue', 'discountGiven', 'cost.shared', 'potentialValue']
    fc.assert(
      fc.property(plainTable, (plain) => {
        const { context } = runTable(plain)
        const rows = outcomesOf(runTable(plain))
        const at = (outcome: string, keys: Parameters<typeof valueAt>[2]) => valueAt(rows, outcome, keys) ?? Number.NaN
        const added = (outcome: string, segments: readonly { readonly id: string }[]) =>
          segments.reduce((sum, { id }) => sum + at(outcome, { segment: id }), 0)
        for (const outcome of [...ofExhibitors, ...ofShow]) {
          const counted = context.segments.filter(({ kind }) => ofShow.includes(outcome) || kind === 'exhibitor')
          expect(added(outcome, counted)).toBeCloseTo(at(outcome, {}), 6)
          if (context.segments.length > counted.length) {
            expect(at(outcome, { segment: 'kind:visitor' })).toBe(at(outcome, { segment: 'people' }))
          }
          if (outcome === 'potentialValue') continue
          const editions = [1, 2, 3, 4].reduce((total, edition) => total + at(outcome, { edition }), 0)
          expect(editions).toBeCloseTo(at(outcome, {}), 6)
        }
      }),
      { numRuns: 25 }
    )
  })

  it('double with the money, where they are money, and stay, where they are not', () => {
    const accounts: readonly Measure[] = [
      'economicValue',
      'listRevenue',
      'discountGiven',
      'revenue',
      'provision',
      'tacticCost',
      'reward'
    ]
    const histories = [
      'revenue',
      'economicValue',
      'ownCost',
      'shared',
      'lastRevenue',
      'lastValue',
      'potential'
    ] as const
    // money shared out in whole units: in each edition at most one unit a segment and stage more or less
    const isSharedOut = /^(cost\.shared|cost\.inStage|profit)/
    const roundingOff = (4 * 20) / moneyScale
    fc.assert(
      fc.property(plainTable, (plain) => {
        const doubled: PlainTable = {
          ...plain,
          budget: plain.budget?.map((amount) => 2 * amount) ?? null,
          rows: plain.rows.map((row) => ({
            ...row,
            ...Object.fromEntries(accounts.map((account) => [account, 2 * (row[account] ?? 0)]))
          })),
          customers: (plain.customers ?? []).map((customer) => ({
            ...customer,
            ...Object.fromEntries(histories.map((account) => [account, 2 * (customer[account] ?? 0)]))
          })),
          ledger: (plain.ledger ?? []).map((each) => ({
            ...each,
            booked: 2 * each.booked,
            unspent: 2 * (each.unspent ?? 0)
          }))
        }
        const rich = outcomesOf(runTable(doubled))
        const wrong = outcomesOf(runTable(plain)).filter(({ outcome, value }, index) => {
          const { unit } = outcomeDefinition(outcome)
          const factor = unit === 'currency' || unit === 'currencyPerHead' ? 2 : 1
          const other = rich[index].value
          if (value === null || other === null) return value !== other
          return isSharedOut.test(outcome) ? Math.abs(other - factor * value) >= roundingOff : other !== factor * value
        })
        expect(wrong).toEqual([])
      }),
      { numRuns: 25 }
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
    const computed = outcomesOf(runTable(smallFair)).map((row) => ({ ...row, id: findOutcome(row.outcome)?.id }))
    for (const { id, by } of outcomeCatalogue) {
      // the mean of the worst replications is made of all of them, not computed in any
      if (id === 'cvar') continue
      const rows = computed.filter((row) => row.id === id)
      expect([id, rows.length]).not.toEqual([id, 0])
      expect([id, rows.some((row) => row.segment !== null)]).toEqual([id, by.includes('segment')])
      expect([id, rows.some((row) => row.edition !== null)]).toEqual([id, by.includes('edition')])
      const hasTenure = by.includes('tenure') || by.includes('age') || by.includes('tenth')
      expect([id, rows.some((row) => row.tenure !== null)]).toEqual([id, hasTenure])
    }
  })

  it('teaches the nearest right name', () => {
    expect(() => outcomeDefinition('repeetRate')).toThrow(InputError)
    expect(() => outcomeDefinition('repeetRate')).toThrow('did you mean "repeatRate"?')
  })
})
