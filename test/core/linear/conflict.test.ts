import { describe, expect, it } from 'vitest'
import { InputError } from '../../../src/core/errors.js'
import { conflictOf } from '../../../src/core/linear/conflict.js'
import { checkRegion, type Region } from '../../../src/core/linear/region.js'

const total = (limit: object) => ({ name: 'total', coefficients: { care: 1, show: 1, trust: 1 }, ...limit })
const variables = [
  { name: 'care', high: 50 },
  { name: 'show', high: 50 },
  { name: 'trust', high: 50 }
]

describe('the conflict of a region', () => {
  it('is none where a plan exists, and where the only plan is a corner', () => {
    expect(conflictOf({ variables, constraints: [total({ equals: 150 })] })).toBe(null)
  })

  it('leaves out conditions that have no part in it', () => {
    const other = { name: 'other', coefficients: { trust: 1 }, atMost: 5 }
    const two = { name: 'two', coefficients: { care: 1, show: 1 }, atLeast: 120 }
    expect(conflictOf({ variables, constraints: [other, two, total({ atMost: 200 })] })).toEqual([
      { name: 'two', kind: 'constraint', limit: 'atLeast', asked: 120, possible: 100 },
      { name: 'care', kind: 'high', limit: 'atMost', asked: 50, possible: expect.closeTo(70, 6) },
      { name: 'show', kind: 'high', limit: 'atMost', asked: 50, possible: expect.closeTo(70, 6) }
    ])
  })

  it('tells of a fixed value beyond its bound', () => {
    const [first, ...rest] = variables
    expect(conflictOf({ variables: [{ ...first!, fixed: 60 }, ...rest] })).toEqual([
      { name: 'care', kind: 'high', limit: 'atMost', asked: 50, possible: 60 },
      { name: 'care', kind: 'fixed', limit: 'atLeast', asked: 60, possible: 50 }
    ])
  })

  it('holds for spends of any size', () => {
    const rich = variables.map((variable) => ({ ...variable, low: 4e6, high: 5e6 }))
    const conflict = conflictOf({ variables: rich, constraints: [total({ equals: 9e6 })] })!
    expect(conflict.map(({ name, limit }) => `${name} ${limit}`)).toEqual([
      'total atMost',
      'care atLeast',
      'show atLeast',
      'trust atLeast'
    ])
    expect(conflict[0]!.possible).toBeCloseTo(12e6, 3)
    expect(conflict[1]!.possible).toBeCloseTo(1e6, 3)
  })
})

describe('a region', () => {
  const messagesOf = (region: Region) => {
    try {
      checkRegion(region)
    } catch (error) {
      if (error instanceof InputError) return error.problems.map(({ message, suggestion }) => [message, suggestion])
    }
    return []
  }

  it('is refused with every problem, and the nearest name', () => {
    const constraints = [
      { name: 'a', coefficients: { cares: 1 }, atMost: 5 },
      { name: 'a', coefficients: { care: Number.NaN } },
      { name: 'b', coefficients: { care: 1 }, equals: 1, atLeast: 0 }
    ]
    const twice = [...variables, { name: 'show', low: Number.NEGATIVE_INFINITY }]
    expect(messagesOf({ variables: twice, constraints })).toEqual([
      ['the name "show" is given twice; each needs one of its own', undefined],
      ['the name "a" is given twice; each needs one of its own', undefined],
      ['show.low must be a finite number', undefined],
      ['constraint "a" names an unknown variable "cares"', 'care'],
      ['a.care must be a finite number', undefined],
      ['constraint "a" has no limit', undefined],
      ['constraint "b" has equals beside atMost or atLeast; one of them is enough', undefined]
    ])
    expect(messagesOf({ variables: [] })).toEqual([['there is no variable to set', undefined]])
  })
})
