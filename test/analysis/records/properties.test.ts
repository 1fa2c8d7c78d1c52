import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describe as describeRecords } from '../../../src/analysis/records/describe.js'
import type { Description } from '../../../src/analysis/records/description.js'
import type { Rate } from '../../../src/analysis/records/rate.js'
import { simulatedRecords } from '../../support/simulatedRecords.js'
import { numbersIn, pick, recordsOf } from './counting.js'

const mark = fc.constantFrom('0', '0', '1', '1', '1', '?')
const histories = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.nat(7))
  .chain(([length, cancelled]) =>
    fc.tuple(
      fc.array(fc.array(mark, { minLength: length, maxLength: length }), { minLength: 1, maxLength: 30 }),
      fc.constant(cancelled < length && length > 1 ? [String(cancelled + 1)] : [])
    )
  )

const recordsFrom = (list: readonly (readonly string[])[], cancelled: readonly string[]) =>
  recordsOf(
    Object.fromEntries(
      list.map((marks, index) => [
        `C${index}`,
        marks.map((each, edition) => (cancelled.includes(String(edition + 1)) ? '0' : each)).join('')
      ])
    ),
    { cancelled }
  )

/** Every share found, in order. */
function ratesIn(value: unknown): Rate[] {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return []
  if ('share' in value && 'n' in value && 'count' in value) return [value as Rate]
  return Object.values(value).flatMap(ratesIn)
}

const widths = (description: Description) =>
  ratesIn(description).flatMap(({ low, high }) => (low === null || high === null ? [] : [high - low]))

describe('any records', () => {
  it('give finite numbers, shares inside their intervals, and sums that are the customers', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 1, max: 4 }), ([list, cancelled], goneAfter) => {
        const records = recordsFrom(list, cancelled)
        const description = describeRecords(records, { goneAfter })
        for (const each of numbersIn(description)) expect(Number.isFinite(each)).toBe(true)
        for (const { count, n, share, low, high } of ratesIn(description)) {
          expect([share === null, low === null, high === null]).toEqual(new Array(3).fill(n === 0))
          if (share === null) continue
          expect(share).toBe(count / n)
          expect(low!).toBeLessThanOrEqual(share)
          expect(high!).toBeGreaterThanOrEqual(share)
        }
        for (const { counts } of description.editions) {
          if (counts === null) continue
          const { attended, entered, repeated, returned, unclear } = counts
          expect(entered + repeated + returned + unclear).toBe(attended)
        }
        const { cohorts, tenureUnknown, attendanceUnknown } = description.triangle
        const inCohorts = cohorts.reduce((sum, { customers }) => sum + customers, 0)
        expect(inCohorts + tenureUnknown + attendanceUnknown).toBe(description.attended)
        expect(description.renewal[0].customers).toBe(description.attended)
      })
    )
  })

  it('keep cohorts from growing, and count the same renewals as their columns', () => {
    fc.assert(
      fc.property(histories, ([list, cancelled]) => {
        const known = list.map((marks) => marks.map((each) => (each === '?' ? '0' : each)))
        const { triangle, renewal } = describeRecords(recordsFrom(known, cancelled))
        const sums: { could: number; did: number }[] = []
        for (const { kept } of triangle.cohorts) {
          const held = kept.flatMap((rate) => rate?.count ?? [])
          held.forEach((count, age) => {
            if (age === 0) return
            expect(count).toBeLessThanOrEqual(held[age - 1])
            sums[age - 1] ??= { could: 0, did: 0 }
            sums[age - 1].could += held[age - 1]
            sums[age - 1].did += count
          })
        }
        const seen = sums.filter(({ could }) => could > 0).map(({ could, did }) => [did, could])
        expect(renewal[0].byTenure.map(({ count, n }) => [count, n])).toEqual(seen)
      })
    )
  })

  it('may keep more at the next age where customers come back: cohorts are those who never missed', () => {
    // the falsifying twin: attendance itself, breaks allowed, rises from 0 to 1
    const { triangle, editions } = describeRecords(recordsOf({ O: '1000', A: '0101' }))
    expect(triangle.cohorts[0].kept.map((rate) => rate?.count)).toEqual([1, 0, 0])
    expect(editions.slice(1).map(({ counts }) => counts?.attended)).toEqual([1, 0, 1])
  })
})

describe('the order and number of customers', () => {
  const { records } = simulatedRecords({ customers: 150, editions: 7, cancelled: [3] })
  const places = records.customers.map((_, place) => place)
  const told = describeRecords(records)

  it('decides nothing: permuted customers give the same to the last bit', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(places, { minLength: places.length }), (order) => {
        expect(describeRecords(pick(records, order))).toEqual(told)
      }),
      { numRuns: 5 }
    )
  })

  it('twice each customer gives the same shares, surer', () => {
    const twice = describeRecords(pick(records, [...places, ...places]))
    expect(twice.attended).toBe(2 * told.attended)
    expect(ratesIn(twice).map(({ share }) => share)).toEqual(ratesIn(told).map(({ share }) => share))
    widths(twice).forEach((width, index) => {
      expect(width).toBeLessThan(widths(told)[index])
    })
    expect(widths(told).length).toBeGreaterThan(50)
  })

  it('other customers give other shares: the same check finds one customer left out', () => {
    const fewer = describeRecords(pick(records, places.slice(1)))
    expect(ratesIn(fewer).map(({ share }) => share)).not.toEqual(ratesIn(told).map(({ share }) => share))
  })
})
