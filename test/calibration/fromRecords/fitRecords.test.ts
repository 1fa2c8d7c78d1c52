import { describe, expect, it } from 'vitest'
import { fitRecords } from '../../../src/calibration/fromRecords/fitRecords.js'
import { pricesOnRecords } from '../../../src/calibration/fromRecords/pricesOnRecords.js'
import { sizesOnRecords } from '../../../src/calibration/fromRecords/sizesOnRecords.js'
import { transitionsOnRecords } from '../../../src/calibration/fromRecords/transitionsOnRecords.js'
import { makeRecords, type RecordRow } from '../../../src/records/makeRecords.js'
import { drawsOf } from '../../support/fitted.js'

/** Customers won in editions 1 to `editions` who come again with a probability that a visit raises: log-odds −.5 + 1.5 × visit. */
function visitedRows(customers: number, editions: number, seed: string): RecordRow[] {
  const draw = drawsOf(seed)
  return Array.from({ length: customers }).flatMap((_, customer) => {
    const first = 1 + (customer % (editions - 1))
    const rows: RecordRow[] = []
    for (let edition = first, comes = true; edition <= editions && comes; edition++) {
      const visit = draw() < 0.5 ? 1 : 0
      rows.push({
        customer: `${customer}`,
        edition: `${edition}`,
        covariates: { visit },
        segment: customer % 3 ? 'a' : 'b'
      })
      comes = draw() < 1 / (1 + Math.exp(0.5 - 1.5 * visit))
    }
    return rows
  })
}

const same = (rows: readonly string[]) =>
  makeRecords(rows.map((line) => ({ customer: line[0]!, edition: line.slice(1) })))

describe('fits on records', () => {
  it('recovers what a recorded tactic does to coming again', () => {
    const records = makeRecords(visitedRows(3000, 8, 'visits'))
    const { fit, covariates, heldOut, problems } = transitionsOnRecords(records, { heldOut: 2 })
    expect(covariates).toEqual(['visit', 'ln editions attended', 'ln editions since attended'])
    const { low, high } = fit!.attended!.fit!.intervals.visit!
    expect(low).toBeLessThan(1.5)
    expect(high).toBeGreaterThan(1.5)
    expect(low).toBeGreaterThan(1.2)
    // about √observed of luck
    expect(Math.abs(heldOut!.observed - heldOut!.expected)).toBeLessThan(3 * Math.sqrt(heldOut!.observed))
    // who stays away never comes back here, and only that is said
    expect(problems.filter(({ message }) => !message.startsWith('after staying away'))).toEqual([])
  })

  it('expects fewer back the longer they have stayed away, so that long records do not promise too many', () => {
    // comes with probability .7 after coming, .4 after one edition away, .4 / 2^3, .4 / 3^3 … after more
    const draw = drawsOf('recency')
    const rows = Array.from({ length: 1500 }).flatMap((_, customer) => {
      const own: RecordRow[] = []
      let since = 0
      for (let edition = 1; edition <= 10; edition++) {
        const comes = since === 0 ? edition === 1 : draw() < (since === 1 ? 0.7 : 0.4 / (since - 1) ** 3)
        since = comes ? 1 : since + 1
        if (comes) own.push({ customer: `${customer}`, edition: `${edition}` })
      }
      return own
    })
    const { fit, heldOutByState } = transitionsOnRecords(makeRecords(rows), { heldOut: 2 })
    expect(fit!.attended!.fit!.names).not.toContain('ln editions since attended')
    expect(fit!.attended!.problems.map(({ message }) => message).join()).not.toContain('since')
    const away = heldOutByState!['stayed away']!
    expect(away.observed).toBeGreaterThan(30)
    expect(Math.abs(away.observed - away.expected)).toBeLessThan(3 * Math.sqrt(away.observed))
    expect(away.logLikelihood).toBeGreaterThan(away.logLikelihoodOfShare)
    // odds of .4 / .6 after one edition away, of .05 / .95 after two
    expect(fit!['stayed away']!.fit!.tests['ln editions since attended']!.oddsInterval.high).toBeLessThan(0.1)
  })

  it('fits segments apart, says which are pooled, and forecasts what it did not see', async () => {
    const rows = [
      ...visitedRows(600, 6, 'segments'),
      ...visitedRows(9, 6, 'few').map((row) => ({ ...row, customer: `c${row.customer}`, segment: 'c' }))
    ]
    const fits = await fitRecords(makeRecords(rows), { hiddenStages: false })
    expect(fits.sbg.map(({ segment }) => segment)).toEqual([null, 'b', 'a'])
    expect(fits.pooled).toEqual(['c'])
    for (const { fit, heldOut } of [...fits.sbg, ...fits.bgbb]) {
      expect(fit).not.toBeNull()
      expect(heldOut!.editions.map(({ label }) => label)).toEqual(['5', '6'])
      expect(heldOut!.logLikelihood).toBeLessThan(0)
    }
    const [all] = fits.sbg
    expect(Math.abs(all!.heldOut!.observed - all!.heldOut!.expected)).toBeLessThan(
      4 * Math.sqrt(all!.heldOut!.observed)
    )
  })

  it('fits hidden stages with bootstrap intervals around the estimates, and the same again', async () => {
    const records = makeRecords(visitedRows(300, 6, 'hidden'))
    const options = { bootstrap: 6, live: 1, heldOut: 0, seed: 'a' }
    const one = await fitRecords(records, options)
    expect(one.hmm!.bootstrap!.samples).toBe(6)
    expect(one.hmm!.bootstrap!.fitted).toBeGreaterThan(0)
    const name = 'share.confirmation'
    expect(one.hmm!.bootstrap!.intervals[name]!.low).toBeLessThan(one.hmm!.bootstrap!.intervals[name]!.high)
    expect((await fitRecords(records, options)).hmm).toEqual(one.hmm)
  })

  it.each([
    ['one edition only', same(['A1', 'B1', 'C1'])],
    ['nobody returns', same(['A1', 'B2', 'C3', 'D4', 'E2', 'F3'])],
    ['everybody returns', same(['A1', 'A2', 'A3', 'A4', 'B1', 'B2', 'B3', 'B4'])]
  ])('says why, and sinks nothing: %s', async (_, records) => {
    const fits = await fitRecords(records)
    for (const each of [...fits.sbg, ...fits.bgbb, fits.transitions, fits.hmm!, ...fits.areas, ...fits.fees]) {
      expect(each.problems.length).toBeGreaterThan(0)
      for (const { message, messageZh } of each.problems) {
        expect(message).toMatch(/^[^\u4e00-\u9fff]+$/u)
        expect(messageZh).toMatch(/[\u4e00-\u9fff]/u)
      }
    }
    expect(JSON.stringify(fits)).not.toContain('NaN')
    expect(fits.price.made).toBeNull()
  })
})

describe('stands', () => {
  const stands = [...new Array(30).fill(9), ...Array.from({ length: 40 }, (_, index) => 10 + index)]

  it('have their floor where many stand, the few below raised to it', () => {
    const rows = [...stands, 4].map((area, index) => ({ customer: `${index}`, edition: '1', area }))
    const { fit } = sizesOnRecords(makeRecords(rows), null)
    expect(fit!.floor).toBe(9)
    expect(fit!.atFloor.observed).toBe(31)
    expect(fit!.greatest).toBe(49)
  })

  it('are those that newcomers take, not what they grow to', () => {
    const rows = stands.flatMap((area, index) => [
      { customer: `old${index}`, edition: '1', area: 500 },
      { customer: `${index}`, edition: '2', area },
      { customer: `${index}`, edition: '3', area: 2 * area }
    ])
    expect(sizesOnRecords(makeRecords(rows), null).fit).toMatchObject({ floor: 9, greatest: 49, n: 70 })
  })
})

describe('prices', () => {
  const area = (index: number) => 9 + (index % 7) * 6
  const rowsOf = (paid: (area: number, index: number) => number) =>
    Array.from({ length: 60 }, (_, index) => ({
      customer: `${index}`,
      edition: '1',
      area: area(index),
      paid: paid(area(index), index)
    }))

  it('tell a fixed fee from the price per m²', () => {
    const { made } = pricesOnRecords(makeRecords(rowsOf((size, index) => 800 + (250 + (index % 3)) * size)))
    expect(made!.perArea.value).toBeGreaterThan(249)
    expect(made!.perArea.value).toBeLessThan(253)
    expect(made!.fixed!.value).toBeCloseTo(800, -2)
  })

  it('have no fixed fee where payments do not tell it from 0', () => {
    const { made } = pricesOnRecords(makeRecords(rowsOf((size, index) => (index % 2 ? 240 : 260) * size)))
    expect(made!.fixed).toBeNull()
    expect(made!.perArea.value).toBeGreaterThan(245)
    expect(made!.perArea.value).toBeLessThan(255)
  })

  it('are what was paid, and say what discounts that holds', () => {
    const rows = rowsOf((size) => 0.9 * 300 * size).map((row) => ({ ...row, discount: 0.1 }))
    const { made } = pricesOnRecords(makeRecords(rows))
    expect(made!.perArea.value).toBeCloseTo(270, 8)
    expect(made!.problems[0]!.message).toContain('10 % on average')
  })
})
