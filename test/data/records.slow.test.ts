import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { moneyScale } from '../../src/model/runTable.js'
import { readRecords } from '../../src/node/readRecords.js'
import { packageRoot } from '../support/sourceFiles.js'
import { cancelled, longFile, played, wideFile, years } from './recordFiles.js'

const long = join(packageRoot, 'data/records-long.csv')
const wide = join(packageRoot, 'data/参展记录.csv')

describe('the synthetic records', () => {
  it.each([
    [long, longFile],
    [wide, wideFile]
  ])('%s are what the engine plays, byte by byte', (file, make) => {
    const now = Buffer.from(make())
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, now)
    expect(readFileSync(file).equals(now), 'UPDATE_GOLDEN=1 writes the files anew').toBe(true)
    expect(now.length).toBeLessThan(400_000)
  })

  it('add up to the table of the run they come from', () => {
    const { rows, context } = played.table
    years.forEach((_, index) => {
      let [attended, area, money] = [0, 0, 0]
      for (let row = 0; row < rows.length; row++) {
        if (rows.edition[row] !== index + 1 || context.segments[rows.segment[row]!]!.kind !== 'exhibitor') continue
        attended += rows.sums.attended[row]!
        area += rows.sums.area[row]! / moneyScale
        money += rows.sums.revenue[row]! / moneyScale
      }
      const own = played.attendances.filter(({ edition }) => edition === index + 1)
      expect(own.length).toBe(attended)
      // each rounded to a tenth of a square metre and a whole euro
      expect(Math.abs(own.reduce((sum, each) => sum + each.area, 0) - area)).toBeLessThanOrEqual(0.05 * own.length)
      expect(Math.abs(own.reduce((sum, each) => sum + each.paid, 0) - money)).toBeLessThanOrEqual(0.5 * own.length)
    })
  })

  it('are read without any mapping, and say the same in both layouts', async () => {
    const options = { cancelled: [String(cancelled)] }
    const [one, other] = await Promise.all([readRecords(long, options), readRecords(wide, options)])
    expect([one.rejects, other.rejects]).toEqual([[], []])
    expect(one.records.editions.map(({ label }) => Number(label))).toEqual(years)
    expect(one.records.editions.filter(({ held }) => !held).map(({ label }) => label)).toEqual([String(cancelled)])
    expect(one.files[0]!.passed).toEqual([])
    const { files: _, customers, ...rest } = one.records
    const { files: __, customers: inChinese, ...restOfOther } = other.records
    expect(restOfOther).toEqual(rest)
    expect(inChinese.map(({ id }) => id)).toEqual(customers.map(({ id }) => id))
    expect(other.notes.some(({ message }) => message.includes('read as GB18030'))).toBe(true)
  })
})
