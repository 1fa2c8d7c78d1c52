import { describe, expect, it } from 'vitest'
import { withoutLast } from '../../../src/calibration/fromRecords/heldEditions.js'
import { ratioCovariance, ratioOf } from '../../../src/calibration/fromRecords/recordedRatio.js'
import { recordedRenewal } from '../../../src/calibration/fromRecords/renewal.js'
import { makeRecords, type RecordOptions } from '../../../src/records/makeRecords.js'

/** Records from a string of marks for each customer: x attended, ? not known, anything else stayed away. */
function recordsOf(marks: Readonly<Record<string, string>>, options: RecordOptions = {}) {
  const rows = Object.entries(marks).flatMap(([customer, line]) =>
    [...line].flatMap((mark, edition) =>
      mark === 'x' || mark === '?'
        ? [{ customer, edition: `${edition + 1}`, attended: mark === 'x' ? true : null }]
        : []
    )
  )
  return makeRecords(rows, options)
}

describe('recorded renewal', () => {
  it('counts renewal by tenure of those who never lapsed, and repeats of all', () => {
    const records = recordsOf({ old: 'xx.x', A: '.xx.', B: '.x.x', C: '.xxx', D: '..xx' })
    const { byTenure, repeat, back, joined } = recordedRenewal(records)
    // after one: A C D of A B C D; after two: C of A C
    expect(byTenure.slice(0, 3).map((each) => each && [each.value, each.cases])).toEqual([[0.75, 4], [0.5, 2], null])
    // old 1 of 2, A 1 of 2, B 0 of 1, C 2 of 2, D 1 of 1 (its last edition is nobody's due)
    expect(repeat).toMatchObject({ value: 5 / 8, cases: 8, customers: 5 })
    // from edition 2: attendances old 2, A 2, B 2, C 3, D 2; new A B C D; back: old and B in edition 4
    expect(joined).toMatchObject({ value: 4 / 11 })
    expect(back).toMatchObject({ value: 2 / 11 })
  })

  it('counts who comes back after so many editions missed, and who stays then', () => {
    const records = recordsOf({ A: 'x.x.', B: 'x..x', C: 'x...', D: '.x.x', E: 'x.xx' })
    const { returns, again } = recordedRenewal(records)
    // one missed: A at 3, B at 3, C at 3, D at 4, E at 3; two: B and C at 4
    expect(returns.map((each) => each && [each.value, each.cases])).toEqual([[3 / 5, 5], [1 / 2, 2], null])
    // back at 3, due at 4: A and E
    expect(again).toMatchObject({ value: 1 / 2, cases: 2 })
    // where an edition is not known, nobody knows how many were missed
    expect(recordedRenewal(recordsOf({ A: 'x?.x', B: 'x..x', C: '..x.' })).returns.map((each) => each?.cases)).toEqual([
      1,
      1,
      undefined
    ])
  })

  it('passes over a cancelled edition', () => {
    const records = recordsOf(
      { A: '.x.x', B: '.x..', old: 'x..x' },
      { editions: ['1', '2', '3', '4'], cancelled: ['3'] }
    )
    const { byTenure, repeat } = recordedRenewal(records)
    expect(byTenure[0]).toMatchObject({ value: 0.5, cases: 2 })
    // A 1 of 1, B 0 of 1, old 0 of 1
    expect(repeat).toMatchObject({ value: 1 / 3 })
  })

  it('counts nobody on from where it is not known whether they came', () => {
    const records = recordsOf({ A: '.x?x', B: '.xx.', old: 'x...' })
    const { byTenure, repeat } = recordedRenewal(records)
    expect(byTenure[0]).toMatchObject({ value: 1, cases: 1 })
    expect(repeat).toMatchObject({ value: 1 / 3, cases: 3 })
  })

  it('leaves the first third out of who is new and who is back, unless the records say when customers came first', () => {
    const marks = { A: 'xxxxxx', B: '.x....', C: '..x...' }
    expect(recordedRenewal(recordsOf(marks))).toMatchObject({
      leftOut: 2,
      // B and C were away from the first edition: neither came again
      byTenure: [{ value: 0, cases: 2 }, null, null, null, null],
      // from edition 3: A four times, C once
      joined: { value: 1 / 5 }
    })
    const rows = [
      { customer: 'A', edition: '1', since: '1' },
      { customer: 'A', edition: '2' },
      { customer: 'B', edition: '3' }
    ]
    expect(recordedRenewal(makeRecords(rows))).toMatchObject({
      leftOut: 0,
      byTenure: [{ value: 1, cases: 1 }, { value: 0 }, null, null, null]
    })
  })
})

describe('a ratio over customers', () => {
  it('has the binomial error where each customer counts once, and never none', () => {
    expect(ratioOf([1, 0, 1, 0], [1, 1, 1, 1])?.error).toBeCloseTo(Math.sqrt(0.25 / 4), 12)
    // nobody of 10: (0 + 2)/14 (Agresti & Coull), √(p(1 − p)/14)
    expect(ratioOf(new Array(10).fill(0), new Array(10).fill(1), { most: 1 })?.error).toBeCloseTo(
      Math.sqrt((1 / 7) * (6 / 7) * (1 / 14)),
      12
    )
  })

  it('knows less where customers count often and differ', () => {
    // two customers, five cases each, all or nothing: as two cases
    expect(ratioOf([5, 0], [5, 5])?.error).toBeCloseTo(Math.sqrt(0.25 / 2), 12)
    const one = { above: [1, 0], below: [1, 1] }
    const other = { above: [0, 1], below: [1, 1] }
    expect(ratioCovariance(one, other)).toBeCloseTo(-0.125, 12)
  })
})

describe('records without their last editions', () => {
  it('forget what came later, and nothing else', () => {
    const records = makeRecords(
      [
        { customer: 'A', edition: '1', area: 9, covariates: { visit: 1 } },
        { customer: 'B', edition: '2', area: 12 },
        { customer: 'C', edition: '3' }
      ],
      { editions: ['1', '2', '3', '4'], cancelled: ['4'] }
    )
    const cut = withoutLast(records, 1)
    expect(cut.editions.map(({ label }) => label)).toEqual(['1', '2'])
    expect(cut.attended).toEqual(Int8Array.of(1, 0, 0, 1, 0, 0))
    expect(cut.entry).toEqual(Int32Array.of(0, 1, -1))
    expect(cut.figures.area).toEqual(Float64Array.of(9, Number.NaN, Number.NaN, 12, Number.NaN, Number.NaN))
    expect(cut.covariates.visit).toEqual(Float64Array.of(1, NaN, NaN, NaN, NaN, NaN))
    expect(withoutLast(records, 0)).toEqual(records)
  })
})
