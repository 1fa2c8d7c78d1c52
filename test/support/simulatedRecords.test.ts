import { expect, it } from 'vitest'
import { makeRecords } from '../../src/records/makeRecords.js'
import { rowsOf, simulatedRecords } from './simulatedRecords.js'

it('makes the same records from its rows', () => {
  const { records } = simulatedRecords({ customers: 60, editions: 6, cancelled: [3] })
  const labels = records.editions.map(({ label }) => label)
  const made = makeRecords(rowsOf(records), { editions: labels, cancelled: ['2003'], files: records.files })
  expect({ ...made, figures: {} }).toEqual({ ...records, figures: {} })
  for (const [name, values] of Object.entries(records.figures)) {
    expect([name, Reflect.get(made.figures, name)]).toEqual([name, values])
  }
})

it('moves customers as the rates say, and lets them attend as their stage does', () => {
  const attendance = [0.75, 0.93, 0.6]
  const segments = { all: { share: 1, logArea: 3, leaving: 1 } }
  const { records, stages, truth } = simulatedRecords({ customers: 20_000, editions: 6, segments })
  const [moved, seen] = [new Float64Array(12), new Float64Array(8)]
  for (let customer = 0; customer < 20_000; customer++) {
    for (let edition = records.entry[customer] + 1; edition < 6; edition++) {
      const [from, to] = [stages[customer * 6 + edition - 1], stages[customer * 6 + edition]]
      if (from < 3) moved[from * 4 + to]++
      if (to < 3) {
        seen[to * 2]++
        seen[to * 2 + 1] += records.attended[customer * 6 + edition]
      }
    }
  }
  truth.moves.forEach((row, from) => {
    const all = moved.slice(from * 4, from * 4 + 4).reduce((sum, each) => sum + each, 0)
    // four standard errors of a share
    row.forEach((rate, to) => {
      expect(Math.abs(moved[from * 4 + to] / all - rate)).toBeLessThanOrEqual(4 * Math.sqrt((rate * (1 - rate)) / all))
    })
  })
  attendance.forEach((rate, stage) => {
    const share = seen[stage * 2 + 1] / seen[stage * 2]
    expect(Math.abs(share - rate)).toBeLessThan(4 * Math.sqrt((rate * (1 - rate)) / seen[stage * 2]))
  })
})
