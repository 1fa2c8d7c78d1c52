import { describe, expect, it } from 'vitest'
import { compile, run } from '../../src/engine/index.js'
import { countsOf, customerEditions } from './customerEditions.js'
import { fullModel } from './fullModel.js'

const plan = compile(fullModel({ customers: 600, editions: 4, inflow: 50 }))
const table = run(plan, 0, { tail: false })
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

describe('countsOf', () => {
  it('has everybody in the market once at the show, and once as they are asked', () => {
    for (let edition = 1; edition <= 4; edition++) {
      const { atShow, asked } = countsOf(table, edition)
      expect(sum(asked)).toBe(sum(atShow))
    }
    // 600 exhibitors, 100 visitors and 20 partners; newcomers 50 + 3 + 1 enter before the first edition
    expect(sum(countsOf(table, 1).atShow)).toBe(720 + 54)
    expect(countsOf(table, 1).entered).toBe(54)
  })

  it('moves those who start or return between the two', () => {
    const { atShow, asked } = countsOf(table, 2)
    expect(asked[0]).toBeGreaterThan(atShow[0]!)
    expect(asked[4]).toBeGreaterThan(atShow[4]!)
    expect(asked[1]! - atShow[1]!).toBe(atShow[0]! + atShow[4]! - asked[0]! - asked[4]!)
    expect(asked.slice(2, 4)).toEqual(atShow.slice(2, 4))
  })
})

describe('customerEditions', () => {
  it('sums all editions, of all stages or of those asked for', () => {
    const shows = [1, 2, 3, 4].map((edition) => countsOf(table, edition).atShow)
    expect(customerEditions(table)).toBe(sum(shows.map(sum)))
    const members = sum(shows.map(([, confirmation, trust, weakening]) => confirmation! + trust! + weakening!))
    expect(customerEditions(table, ({ attends }) => attends)).toBe(members)
  })
})
