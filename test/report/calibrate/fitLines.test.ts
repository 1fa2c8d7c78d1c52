import { expect, it } from 'vitest'
import { fitRecords } from '../../../src/calibration/fromRecords/fitRecords.js'
import { makeRecords } from '../../../src/records/makeRecords.js'
import { fitLines } from '../../../src/report/calibrate/fitLines.js'

it('transitions that have no estimate, since nobody who stayed away came again, are given no numbers', async () => {
  // attends 1 to 5 editions in a row and then never again
  const rows = Array.from({ length: 60 }, (_, customer) =>
    Array.from({ length: 1 + (customer % 5) }, (_, age) => ({ customer: `${customer}`, edition: `${2001 + age}` }))
  ).flat()
  const lines = fitLines(await fitRecords(makeRecords(rows), { hiddenStages: false, heldOut: 0 }))
  const after = (state: string) => lines.find((line) => line.fit === 'transitions' && line.state === state)!
  expect(after('stayed away').boundary.length).toBeGreaterThan(0)
  expect(after('stayed away').parameters.map(({ value }) => value)).toEqual(
    after('stayed away').parameters.map(() => null)
  )
  expect(after('attended').boundary).toEqual([])
  expect(after('attended').parameters.every(({ value }) => Number.isFinite(value))).toBe(true)
})
