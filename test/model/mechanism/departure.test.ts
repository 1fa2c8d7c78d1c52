import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { strongestPush } from '../../../src/model/mechanism/departure.js'
import { causes } from '../../../src/model/runTable.js'

const push = fc.double({ min: -2, max: 2, noNaN: true })

/** In the order of the causes. */
type Pushes = Parameters<typeof strongestPush>

describe('the cause of a departure', () => {
  it.each<[Pushes, string]>([
    [[0.9, 0.1, 0.2, 0.3, 0.4, 0.5], 'need'],
    [[0.1, 0.9, 0.2, 0.3, 0.4, 0.5], 'disappointment'],
    [[0.1, 0.2, 0.9, 0.3, 0.4, 0.5], 'care'],
    [[0.1, 0.2, 0.3, 0.9, 0.4, 0.5], 'price'],
    [[0.1, 0.2, 0.3, 0.4, 0.9, 0.5], 'rival'],
    [[0.1, 0.2, 0.3, 0.4, 0.5, 0.9], 'missed']
  ])('of pushes %j is %s', (pushes, cause) => {
    expect(causes[strongestPush(...pushes)]).toBe(cause)
  })

  it('is the first of equals', () => {
    expect(causes[strongestPush(0, 0.4, 0.4, 0, 0, 0.4)]).toBe('disappointment')
  })

  it('is exogenous where nothing pushed, or everything held', () => {
    expect(causes[strongestPush(0, 0, 0, 0, 0, 0)]).toBe('exogenous')
    expect(causes[strongestPush(-1, -0.1, -3, -0.2, -1, -1)]).toBe('exogenous')
  })

  it('has the greatest push, and never one that did not push', () => {
    fc.assert(
      fc.property(fc.tuple(push, push, push, push, push, push), (pushes) => {
        const cause = strongestPush(...pushes)
        if (Math.max(...pushes) > 0) expect(pushes[cause]).toBe(Math.max(...pushes))
        else expect(causes[cause]).toBe('exogenous')
      })
    )
  })
})
