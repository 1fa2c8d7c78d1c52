import { describe, expect, it } from 'vitest'
import { interleaved, medianOf, nanoseconds, ratioOf, words } from './measure.js'

describe('medianOf', () => {
  it('is the middle one, whatever the order, and the mean of the middle two', () => {
    expect(medianOf([5, 1, 3])).toBe(3)
    expect(medianOf([10, 1, 3, 5])).toBe(4)
    expect(medianOf([7])).toBe(7)
  })
})

describe('interleaved', () => {
  it('gives each piece of work its turn in every round, after warming up', async () => {
    const turns: string[] = []
    const works = { one: () => turns.push('one'), two: () => turns.push('two') }
    const timings = await interleaved(works, { rounds: 3, warmUps: 2 })
    expect(turns).toEqual(Array.from({ length: 5 }, () => ['one', 'two']).flat())
    expect([timings.one.length, timings.two.length]).toEqual([3, 3])
  })

  it('waits for work that is not done at once, and reads the clock it is given', async () => {
    let now = 0
    const work = async () => {
      await Promise.resolve()
      now += 2
    }
    const { slow } = await interleaved({ slow: work }, { rounds: 2, clock: () => now })
    expect(slow.map(({ seconds }) => seconds)).toEqual([2, 2])
    expect(Math.min(...slow.map(({ word }) => word))).toBeGreaterThan(0)
  })
})

describe('figures of rounds', () => {
  // the machine is half as fast in the second round, and for the first piece of work in the third
  const one = [6, 12, 12].map((seconds, round) => ({ seconds, word: round === 1 ? 4 : 2 }))
  const other = [3, 6, 3].map((seconds, round) => ({ seconds, word: round === 1 ? 4 : 2 }))

  it('are ratios taken round by round', () => {
    expect(ratioOf(one, other)).toBe(2) // of 2, 2 and 4
  })

  it('are times of one thing, and words of the generator at that time', () => {
    expect(nanoseconds(one, 1e9)).toBe(12) // of 6, 12 and 12
    expect(words(one, 1e9)).toBe(3) // of 6/2, 12/4 and 12/2
  })
})
