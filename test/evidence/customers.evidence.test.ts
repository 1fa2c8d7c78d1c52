import { expect, it } from 'vitest'
import { customerStandings } from '../../src/calibration/standing/customerStandings.js'
import { coverageOf, tenthsOff, toldOfStage } from '../support/standingProof.js'
import { knownLifecycle, knownRecords } from '../support/standingRecords.js'

const sets = Number(process.env.SETS ?? 100)

/** The interval of a customer's expected value, over customers and sets of records; that of the sum, over sets. */
it.each([
  { name: 'attendance and scores', model: knownLifecycle },
  { name: 'attendance alone', model: { ...knownLifecycle, score: null } }
])('value intervals from $name cover the true expected value at about 95 %', ({ name, model }) => {
  let [covered, n, totals] = [0, 0, 0]
  for (let set = 0; set < sets; set++) {
    const options = {
      customers: 1000,
      editions: 9,
      seed: `coverage ${set}`,
      model,
      payments: { between: 1, within: 0.3 }
    }
    const one = coverageOf(options, { structure: 'lifecycle', starts: 4 })
    covered += one.covered
    n += one.n
    if (one.total) totals++
  }
  console.log(JSON.stringify({ name, sets, customers: covered / n, totals: totals / sets }))
  expect(covered / n).toBeGreaterThan(0.92)
  expect(covered / n).toBeLessThan(0.98)
  // of 100 sets at .95, fewer than 88 are seen once in three hundred
  expect(totals / sets).toBeGreaterThanOrEqual(0.88)
})

it('forecasts of an edition that was not seen lie within their intervals at about 95 %', () => {
  let within = 0
  for (let set = 0; set < sets; set++) {
    const { records } = knownRecords({ customers: 1000, editions: 9, seed: `forecast ${set}` })
    const { check } = customerStandings(records, { structure: 'lifecycle', starts: 4 })
    const { low, high } = check?.expected ?? { low: null, high: null }
    if (check !== null && check.observed >= Number(low) && check.observed <= Number(high)) within++
  }
  console.log(JSON.stringify({ sets, within: within / sets }))
  expect(within / sets).toBeGreaterThanOrEqual(0.88)
})

it('probabilities of stages from attendance alone are calibrated too', () => {
  const told = Array.from({ length: 10 }, (_, set) => {
    const known = knownRecords({
      customers: 4000,
      editions: 12,
      seed: `alone ${set}`,
      model: { ...knownLifecycle, score: null }
    })
    return toldOfStage(customerStandings(known.records, { structure: 'lifecycle', check: false }), known, 1)
  }).flat()
  const tenths = tenthsOff(told)
  const error = tenths.reduce((sum, { n, given, share }) => sum + (n * Math.abs(given - share)) / told.length, 0)
  console.log(JSON.stringify({ error, tenths }))
  expect(error).toBeLessThan(0.01)
  // Attendance alone tells stages apart weakly: sparse tenths, under one customer in a hundred, may be off by .1.
  for (const { n, given, share } of tenths)
    if (n >= told.length / 100) expect(Math.abs(given - share)).toBeLessThan(0.05)
})
