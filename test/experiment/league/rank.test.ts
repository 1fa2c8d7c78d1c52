import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ranked } from '../../../src/experiment/league/rank.js'

const column = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 4, maxLength: 4 })

describe('ranked', () => {
  // Student's t(.975, 3) = 3.182: differences 1, 1, 1, 1 have no spread; 3, -1, 3, -1 have mean 1, sd 2.309, half width 3.674
  it('leaves open the places that paired differences do not settle', () => {
    expect(
      ranked(
        [
          [1, 2, 3, 4],
          [2, 3, 4, 5],
          [4, 1, 6, 3]
        ],
        'higher'
      )
    ).toEqual([
      { place: 3, best: 2, worst: 3 },
      { place: 1, best: 1, worst: 2 },
      { place: 1, best: 1, worst: 3 }
    ])
  })

  it('is as sure of a lead as the interval asked for', () => {
    // ahead by 1 in both of two replications: Student's interval has no width, one that is wide leaves all open
    const wide = (differences: readonly number[]) => ({ mean: differences[0]!, low: -1, high: 1, sd: 0, n: 2 })
    const values = [
      [0, 0],
      [1, 1]
    ]
    expect(ranked(values, 'higher').map(({ best, worst }) => [best, worst])).toEqual([
      [2, 2],
      [1, 1]
    ])
    expect(ranked(values, 'higher', wide).map(({ best, worst }) => [best, worst])).toEqual([
      [1, 2],
      [1, 2]
    ])
  })

  it('turns round where less is better, and shares places among equals', () => {
    expect(
      ranked(
        [
          [1, 1],
          [2, 2],
          [1, 1]
        ],
        'lower'
      )
    ).toEqual([
      { place: 1, best: 1, worst: 2 },
      { place: 3, best: 3, worst: 3 },
      { place: 1, best: 1, worst: 2 }
    ])
  })

  it('has each place within those left open, whatever the order the plans are given in', () => {
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 6 }), (values) => {
        const ranks = ranked(values, 'higher')
        for (const { place, best, worst } of ranks) {
          expect(best).toBeLessThanOrEqual(place)
          expect(place).toBeLessThanOrEqual(worst)
        }
        expect(ranked([...values].reverse(), 'higher')).toEqual([...ranks].reverse())
      })
    )
  })
})
