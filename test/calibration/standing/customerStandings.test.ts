import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { customerStandings } from '../../../src/calibration/standing/customerStandings.js'
import { InputError } from '../../../src/core/errors.js'
import { makeRecords, type RecordRow } from '../../../src/records/makeRecords.js'
import { rowsOf } from '../../support/recordRows.js'
import { knownRecords } from '../../support/standingRecords.js'

const { records } = knownRecords({
  customers: 320,
  editions: 8,
  seed: 'standings',
  payments: { between: 0.8, within: 0.2 }
})
const quick = { structure: 'lifecycle', starts: 2, check: false } as const
const standings = customerStandings(records, quick)

/** Rows of customers who attend as the letters say, `x` came, `o` stayed away, `?` not known. */
function rowsFrom(histories: readonly string[], paid?: number): RecordRow[] {
  return histories.flatMap((history, customer) =>
    [...history].map((mark, edition) => ({
      customer: `C${customer}`,
      edition: `${2001 + edition}`,
      attended: mark === '?' ? null : mark === 'x',
      ...(paid !== undefined && mark === 'x' ? { paid } : {})
    }))
  )
}

describe('standings from hidden stages', () => {
  it('have probabilities that sum to one, and sums that add up to their totals', () => {
    expect(standings.model).toBe('hmm')
    for (const { stages, attends, atRisk } of standings.customers) {
      const { confirmation, trust, weakening, disappearance } = stages
      const parts = [confirmation, trust, weakening, disappearance].map(Number)
      expect(parts.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 9)
      for (const each of [...parts, attends, atRisk]) expect(each).toBeGreaterThanOrEqual(0)
      // who attends is there
      expect(Number(attends) + Number(disappearance) + Number(atRisk)).toBeLessThanOrEqual(1 + 1e-9)
    }
    const all = standings.stages.find(({ stage }) => stage === 'all')
    const sum = (of: 'attends' | 'value') => standings.customers.reduce((total, each) => total + Number(each[of]), 0)
    expect(all?.attends.value).toBeCloseTo(sum('attends'), 8)
    expect(all?.value.value).toBeCloseTo(sum('value'), 4)
    expect(all?.customers.value).toBe(320)
  })

  it('do not depend on the order of the rows, to the last bit', () => {
    const shuffled = rowsOf(records).reverse()
    const other = customerStandings(makeRecords(shuffled), quick)
    const byId = new Map(other.customers.map((customer) => [customer.id, customer]))
    for (const customer of standings.customers) {
      const twin = byId.get(customer.id)
      expect(twin?.stages).toEqual(customer.stages)
      expect(twin?.tier).toBe(customer.tier)
      // payments are added in another order
      expect(Number(twin?.value) / Number(customer.value)).toBeCloseTo(1, 9)
    }
  })

  it('scale with money, and nothing else does', () => {
    const times = customerStandings(
      makeRecords(rowsOf(records).map((row) => (row.paid == null ? row : { ...row, paid: 40 * row.paid }))),
      quick
    )
    standings.customers.forEach((customer, at) => {
      const scaled = times.customers[at]
      expect(scaled.stages).toEqual(customer.stages)
      for (const name of ['value', 'low', 'high', 'atStake'] as const) {
        expect(Number(scaled[name])).toBeCloseTo(40 * Number(customer[name]), 4)
      }
    })
  })

  it('hold the value within its interval, and rank the tiers and the risk by value', () => {
    const most = standings.customers.filter(({ tier }) => tier === 'mostValuable')
    expect(most).toHaveLength(64)
    const least = Math.min(...most.map(({ value }) => Number(value)))
    for (const { tier, value, low, high } of standings.customers) {
      expect(Number(low)).toBeLessThanOrEqual(Number(value) + 1e-9)
      expect(Number(high)).toBeGreaterThanOrEqual(Number(value) - 1e-9)
      if (tier === 'second') expect(Number(value)).toBeLessThanOrEqual(least)
    }
    const stakes = standings.atRisk.map((place) => Number(standings.customers[place].atStake))
    expect(stakes).toEqual([...stakes].sort((one, other) => other - one))
  })
})

describe('standings from BG/BB', () => {
  const history = fc.constantFrom('xxxxx', 'xxxox', 'xxooo', 'xoooo', 'oxxxo', 'ooxxx', 'xoxoo', 'ooxoo', 'x?xoo')
  it('have probabilities between 0 and 1, and alike customers stand alike (property)', () => {
    fc.assert(
      fc.property(
        fc.array(history, { minLength: 12, maxLength: 40 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (lists, margin) => {
          const { customers, model } = customerStandings(makeRecords(rowsFrom(['xxoxx', ...lists], 100)), {
            margin,
            check: false
          })
          expect(model).toBe('bgbb')
          const seen = new Map<string, (typeof customers)[number]>()
          customers.forEach((customer, at) => {
            const { stages, attends, value, atRisk } = customer
            expect(stages.trust).toBeNull()
            for (const each of [stages.disappearance, attends, atRisk]) {
              expect(each).toBeGreaterThanOrEqual(0)
              expect(each).toBeLessThanOrEqual(1)
            }
            expect(value).toBeGreaterThanOrEqual(0)
            const alike = seen.get(['xxoxx', ...lists][at])
            if (alike !== undefined) expect(alike.attends).toBe(attends)
            seen.set(['xxoxx', ...lists][at], customer)
          })
        }
      ),
      { numRuns: 25 }
    )
  })

  it('name those who never attended as prospects, and pass over what is not known', () => {
    const rows = rowsFrom(['xxxx', 'xxoo', 'xoxo', 'x?xx', 'oooo', 'oxxo', 'oxxx', 'ooxx'])
    const { customers, neverAttended, notes, worth } = customerStandings(makeRecords(rows))
    expect(neverAttended).toBe(1)
    expect(customers[4]).toMatchObject({
      stage: 'cultivation',
      focus: 'outreach',
      attends: null,
      value: null,
      tier: null
    })
    expect(worth.unit).toBe('editions')
    const said = notes.map(({ message }) => message).join(' ')
    expect(said).toContain('Never attended an edition on record: 1 customer')
    expect(said).toContain('Of 1 customer it is not known')
    expect(said).toContain('7 customers over at most 4 editions say too little of hidden stages')
  })

  it.each([
    ['everybody comes back', ['xxxx', 'xxxx', 'xxxx', 'oxxx']],
    ['nobody comes back', ['xooo', 'xooo', 'oxoo', 'ooxo']]
  ])('stand where %s', (_, lists) => {
    const { customers } = customerStandings(makeRecords(rowsFrom(lists, 50)))
    const isBack = lists[0] === 'xxxx'
    for (const { attends, value } of customers) {
      if (isBack) expect(attends).toBeGreaterThan(0.95)
      else expect(attends).toBeLessThan(0.05)
      expect(Number.isFinite(value)).toBe(true)
    }
  })

  it('are valued at their own payments by BG/BB where payments move more than customers differ', () => {
    // 10 and 1,000 in turn: nothing of the variance lies between customers, and BG/BB has no stages to lay it to
    const rows = rowsFrom(['xxxx', 'xxxo', 'xxoo', 'xoxx', 'xxxx'], 10).map((row) =>
      row.attended && Number(row.edition) % 2 === 0 ? { ...row, paid: 1000, cost: 5 } : row
    )
    const { customers, model, notes, worth } = customerStandings(makeRecords(rows))
    expect(model).toBe('bgbb')
    expect(Number(worth.between)).toBeLessThan(0.5)
    expect(worth.from).toBe('own')
    for (const { value } of customers) expect(Number.isFinite(value)).toBe(true)
    const said = notes.map(({ message, messageZh }) => message + messageZh).join(' ')
    expect(said).toMatch(/though only \d+ % of the variance/)
    expect(said).toMatch(/仅 \d+%/)
  })

  it('take cost off, so that some are of negative value', () => {
    const rows = rowsFrom(['xxxx', 'xxxo', 'xxoo', 'xoxx', 'xxxx'], 100).map((row) =>
      row.attended && row.customer === 'C0' ? { ...row, cost: 90 } : row
    )
    const { customers } = customerStandings(makeRecords(rows), { margin: 0.5 })
    expect(customers[0].tier).toBe('negative')
    // 50 − 90 for each edition, and 50 − 90 (the mean of all known costs) for those of whom none is known
    expect(Number(customers[0].value)).toBeLessThan(0)
    expect(Number(customers[0].low)).toBeLessThan(Number(customers[0].value))
  })
})

describe('what cannot be', () => {
  const message = (make: () => unknown) => {
    try {
      make()
    } catch (error) {
      if (error instanceof InputError) return [error.message, error.problems[0].messageZh]
      throw error
    }
    return []
  }
  const some = makeRecords(rowsFrom(['xxx', 'xox']))
  it.each([
    [{ margin: 2 }, 'margin: must lie between 0 and 1; got 2'],
    [{ discount: -1 }, 'discount: must lie between 0 and 10'],
    [{ editionsPerYear: 0 }, 'editionsPerYear: must be above 0'],
    [{ horizon: 0 }, 'horizon: must be a whole number of at least 1'],
    [{ model: 'hmmm' as 'hmm' }, 'did you mean "hmm"?'],
    [{ horizn: 3 } as object, 'horizn: is no option; did you mean "horizon"?']
  ])('%j is refused in both languages', (options, said) => {
    const [english, chinese] = message(() => customerStandings(some, options))
    expect(english).toContain(said)
    expect(chinese).toMatch(/[\u4e00-\u9fff]/)
  })

  it.each([
    ['one edition', ['x', 'x']],
    ['two', ['xx', 'xo']],
    ['nobody', ['ooo', 'ooo']]
  ])('records of %s say what would help', (_, lists) => {
    const [english, chinese] = message(() => customerStandings(makeRecords(rowsFrom(lists))))
    expect(english).toContain('add earlier or later editions')
    expect(chinese).toContain('请补充更早或更晚的届次')
  })
})

describe('how often the fair is held', () => {
  // (1 + .1)² − 1: 10 % a year is 21 % from one edition to the next of a fair every second year
  const every = (years: number) =>
    rowsFrom(['xxox', 'xxxx', 'xoox', 'xxoo', 'xxxo']).map((row) => ({
      ...row,
      edition: `${2001 + years * (Number(row.edition) - 2001)}`
    }))
  const said = (years: number, options = {}) =>
    customerStandings(makeRecords(every(years)), { ...quick, ...options })
      .notes.map(({ message }) => message)
      .filter((message) => message.includes('--editions-per-year'))

  it('is asked for where the labels speak of another rhythm than value is discounted by', () => {
    expect(said(2)).toEqual([
      'By their labels the editions of these records come about 0.50 a year; value to come is discounted as if there were 1. If they are right, say so: --editions-per-year 0.50.'
    ])
    expect(said(1)).toEqual([])
  })

  it('is not asked for where it was said', () => {
    expect(said(2, { editionsPerYear: 1 })).toEqual([])
    expect(said(2, { editionsPerYear: 0.5 })).toEqual([])
  })
})
