import { describe, expect, it } from 'vitest'
import { describe as describeRecords } from '../../../src/analysis/records/describe.js'
import { InputError } from '../../../src/core/errors.js'
import { makeRecords } from '../../../src/records/makeRecords.js'
import { numbersIn, recordsOf } from './counting.js'

// By hand: A and B are there when the records begin; edition 3 is cancelled.
const small = recordsOf(
  { A: '11011', B: '10000', C: '01011', D: '01000', E: '01001', F: '00011', G: '00010' },
  { cancelled: ['3'] }
)

describe('the description of seven customers, by hand', () => {
  const description = describeRecords(small)
  const counts = (edition: number) => description.editions[edition].counts

  it('counts editions', () => {
    expect(counts(0)).toMatchObject({ attended: 2, entered: 0, unclear: 2, lost: 0, repeat: { n: 0, share: null } })
    expect(counts(1)).toMatchObject({ attended: 4, entered: 3, repeated: 1, returned: 0, lost: 1 })
    expect(counts(2)).toBeNull()
    expect(counts(3)).toMatchObject({ attended: 4, entered: 2, repeated: 2, returned: 0, lost: 2 })
    expect(counts(4)).toMatchObject({ attended: 4, entered: 0, repeated: 3, returned: 1, lost: 1, repeat: { n: 4 } })
  })

  it('counts cohorts without a break and leaves out who was there before', () => {
    expect(description.triangle).toMatchObject({ tenureUnknown: 2, attendanceUnknown: 0 })
    expect(
      description.triangle.cohorts.map(({ edition, kept }) => [
        edition,
        kept.map((rate) => rate && [rate.count, rate.n])
      ])
    ).toEqual([
      ['2', [[3, 3], null, [1, 3], [1, 3]]],
      [
        '4',
        [
          [2, 2],
          [1, 2]
        ]
      ]
    ])
  })

  it('counts renewal by tenure, and the repeat rate with old customers and returners', () => {
    const [{ firstTime, byTenure, repeat, customers }] = description.renewal
    // first: C of C, D, E and F of F, G; second: C
    expect([firstTime.count, firstTime.n]).toEqual([2, 5])
    expect(byTenure.map(({ count, n }) => [count, n])).toEqual([
      [2, 5],
      [1, 1]
    ])
    // after edition 1: A of A, B; 2: A, C of A, C, D, E; 4: A, C, F of A, C, F, G
    expect([repeat.count, repeat.n, customers]).toEqual([6, 10, 7])
  })

  it('tells leaving from absence only where two editions were missed since', () => {
    const { survival, departures } = description
    // held: 1, 2, 4, 5; leaving shows up to the third. B left after 1; D after 2; G may come back.
    expect(survival.watchedTo).toBe('4')
    expect(departures.byEdition.map(({ edition, left }) => [edition, left.count, left.n])).toEqual([
      ['1', 1, 2],
      ['2', 1, 4]
    ])
    // C, D, E came first at edition 2 and were watched for one; F and G for none
    expect(survival.curves[0].curve.points).toMatchObject([{ time: 1, atRisk: 3, left: 1, survival: 1 - 1 / 3 }])
    expect(survival.curves[0].curve.customers).toBe(5)
  })

  it('finds who sways', () => {
    // of A, C, E, F, G (two editions as customers): E missed 4, G missed 5
    expect(description.sway[0].swaying).toMatchObject({ count: 2, n: 5 })
  })

  it('says what it does not know', () => {
    expect(description.notSaid.map(({ gap, count }) => [gap, count])).toEqual([
      ['tenure', 2],
      ['recentLeaving', 1],
      ['segments', null],
      ['money', null],
      ['pricePerArea', null],
      ['attitudes', null],
      ['stages', null],
      ['causes', null],
      ['valueToCome', null],
      ['indirectValue', null]
    ])
    expect([description.concentration, description.tiers, description.loyalty]).toEqual([[], null, null])
  })
})

describe('attendance that is not known', () => {
  it('is neither attendance nor absence', () => {
    const { editions, survival, triangle, renewal } = describeRecords(
      recordsOf({ O: '11111', A: '01?11', B: '01000', C: '0100?' })
    )
    expect(editions[2].counts).toMatchObject({ unknown: 1, attended: 1, lost: 2 })
    expect(editions[3].counts).toMatchObject({ unclear: 1, attended: 2, repeated: 1 })
    expect(triangle).toMatchObject({ tenureUnknown: 1, attendanceUnknown: 2 })
    // A counts up to the edition of which it is not known; B and C could renew and did not
    expect(renewal[0].firstTime).toMatchObject({ count: 0, n: 2 })
    // C is censored where it was last seen, A is watched to the end, B left
    expect(survival.curves[0].curve).toMatchObject({ customers: 3, left: 1 })
  })
})

describe('money and attitudes', () => {
  const rows = [
    { customer: 'A', edition: '1', paid: 1000, cost: 100, area: 10, score: 80, segment: 'x' },
    { customer: 'A', edition: '2', paid: 1100, cost: 100, area: 10, score: 50 },
    { customer: 'B', edition: '1', paid: 500, cost: 400, area: 10, recommend: 9, segment: 'y' },
    { customer: 'C', edition: '1', paid: 500, area: 10, score: 59, segment: 'y' },
    { customer: 'D', edition: '2', paid: 900, cost: 50, area: 9, segment: 'x' },
    { customer: 'E', edition: '2', paid: 500, cost: 50, area: 5, score: 60, segment: 'x' },
    { customer: 'E', edition: '3', paid: 400, cost: 50, area: 4, score: 61 }
  ]
  const description = describeRecords(makeRecords(rows), { margin: 0.5, goneAfter: 1 })

  it('takes cost from margin on what was paid', () => {
    // 2100/2 − 200, 500/2 − 400, 500/2, 900/2 − 50, 900/2 − 100
    expect(description.tiers).toMatchObject({
      by: 'value',
      tiers: [
        { tier: 'mostValuable', customers: { count: 1, n: 5 }, total: 850 },
        { tier: 'second', customers: { count: 3 }, total: 250 + 400 + 350 },
        { tier: 'negative', customers: { count: 1 }, total: -150 }
      ],
      negative: [
        { segment: null, customers: { count: 1, n: 5 } },
        { segment: 'x', customers: { count: 0, n: 3 }, total: 0 },
        { segment: 'y', customers: { count: 1, n: 2 }, total: -150 }
      ]
    })
    expect(description.notSaid).toContainEqual({ gap: 'missingCosts', count: 1 })
    expect(description.concentration.map(({ of, over, edition, total }) => [of, over, edition, total])).toEqual([
      ['paid', 'records', null, 4900],
      ['value', 'records', null, 1700],
      ['paid', 'lastEdition', '3', 400],
      ['value', 'lastEdition', '3', 150]
    ])
  })

  it('knows of no negative customer where no cost is recorded', () => {
    const { tiers, notSaid } = describeRecords(makeRecords(rows.map(({ cost: _, ...row }) => row)))
    expect(tiers).toMatchObject({ by: 'paid', negative: null })
    expect(tiers?.tiers.map(({ tier }) => tier)).toEqual(['mostValuable', 'second'])
    expect(notSaid.map(({ gap }) => gap)).toContain('negative')
  })

  it('crosses behaviour with the last attitude of those who have not left', () => {
    // with one absence enough to be gone, only E is left; with two, A (last score 50) and D (never asked) may come
    expect(description.loyalty?.groups[0].kinds).toMatchObject({ true: { count: 1, n: 1 } })
    const { loyalty } = describeRecords(makeRecords(rows))
    expect(loyalty?.unasked).toBe(1)
    expect(loyalty?.groups[0].kinds).toMatchObject({
      true: { count: 1 },
      none: { count: 1 },
      latent: { count: 0, n: 2 }
    })
  })

  it('sets those who left against those who came again', () => {
    const found = description.leftAfter.map(({ mark, leavers, stayers, ratio }) => [
      mark,
      [leavers.count, leavers.n],
      [stayers.count, stayers.n],
      ratio?.value ?? null
    ])
    // A left after 2 (score 50, 10 % dearer, same stand); B (recommends) and C (59) after 1, of unknown tenure; D after 2, new
    expect(found).toEqual([
      ['lowScore', [2, 3], [0, 2], 3],
      ['priceRise', [1, 1], [0, 0], null],
      ['smallerStand', [0, 1], [0, 0], null],
      ['missedEdition', [0, 1], [0, 0], null],
      ['firstVisit', [1, 2], [1, 1], 0.5]
    ])
  })
})

describe('what cannot say much', () => {
  it.each([
    ['one edition only', recordsOf({ A: '1', B: '1' }), 'renewal'],
    ['nobody returns', recordsOf({ A: '1000', B: '0100', C: '0010', D: '0001' }), 'returns'],
    ['everybody returns', recordsOf({ A: '1111', B: '0111', C: '0011' }), 'tenure'],
    ['all unknown', recordsOf({ A: '???', B: '???' }), 'attendance'],
    ['all cancelled but one', recordsOf({ A: '010', B: '010' }, { cancelled: ['1', '3'] }), 'renewal'],
    ['nobody attends', recordsOf({ A: '000', B: '000' }), 'attendance'],
    ['money of nothing', makeRecords([{ customer: 'A', edition: '1', paid: 0, cost: 0, score: 5 }]), 'renewal']
  ])('%s: no number that is none, and said in words', (_, records, gap) => {
    for (const goneAfter of [1, 2, 9]) {
      const description = describeRecords(records, { goneAfter })
      for (const each of numbersIn(description)) expect(Number.isFinite(each)).toBe(true)
      expect(description.notSaid.map((each) => each.gap)).toContain(gap)
    }
  })

  it('gives sure shares intervals that are not', () => {
    const { renewal } = describeRecords(recordsOf({ A: '0111', B: '0111', C: '0011' }))
    // Wilson: 3 of 3, from 3/(3 + 3.8415)
    expect(renewal[0].firstTime).toMatchObject({ share: 1, high: 1 })
    expect(renewal[0].firstTime.low).toBeCloseTo(3 / (3 + 3.841458820694124), 10)
    expect(renewal[0].allTenures?.low).toBeLessThan(0.7)
  })

  it.each([
    [{ segment: 'lrge' }, 'did you mean "large"?'],
    [{ goneAfter: 0 }, 'goneAfter: must be a whole number of at least 1; got 0'],
    [{ goneAfter: 1.5 }, 'got 1.5'],
    [{ margin: NaN }, 'margin: must lie between -1 and 1; got NaN'],
    [{ satisfiedFrom: 101 }, 'between 0 and 100'],
    [{ recommendFrom: -1 }, 'between 0 and 10']
  ])('refuses %j', (options, message) => {
    const records = makeRecords([{ customer: 'A', edition: '1', segment: 'large' }])
    expect(() => describeRecords(records, options)).toThrow(InputError)
    expect(() => describeRecords(records, options)).toThrow(message)
  })

  it('refuses a segment where none is recorded', () => {
    expect(() => describeRecords(recordsOf({ A: '1' }), { segment: 'x' })).toThrow('no segment is recorded')
  })
  it('refuses a setting that nobody reads, with the nearest name', () => {
    const misspelt: Record<string, number> = { gonAfter: 3 }
    expect(() => describeRecords(recordsOf({ A: '1' }), misspelt)).toThrow(
      'gonAfter: there is no such setting; there are segment, goneAfter, margin, satisfiedFrom, recommendFrom; got gonAfter; did you mean "goneAfter"?'
    )
  })
})
