import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare } from '../../src/experiment/compare.js'
import { findDifference } from '../../src/experiment/find.js'
import { differenceEstimate, probabilityDifference } from '../../src/experiment/probabilityDifference.js'
import { fixedRunner, smallScenario } from './helpers.js'

/** Pairs of which so many are ahead and so many behind. */
const pairs = (ahead: number, behind: number, n: number) =>
  Array.from({ length: n }, (_, index) => (index < ahead ? 1 : index < ahead + behind ? -1 : 0))

/** How often the interval of n pairs holds the difference of two probabilities: over all ways they may end. */
function coverage(n: number, ahead: number, behind: number): number {
  let covered = 0
  let chance = 1
  // the chance of i ahead and j behind, by the ratio to its neighbour (trinomial distribution)
  const even = 1 - ahead - behind
  for (let i = 0; i <= n; i++) {
    if (i > 0) chance *= ((n - i + 1) / i) * (ahead / even)
    let each = chance * even ** n
    for (let j = 0; i + j <= n; j++) {
      if (j > 0) each *= ((n - i - j + 1) / j) * (behind / even)
      const { low, high } = probabilityDifference(pairs(i, j, n))
      if (low! <= ahead - behind && ahead - behind <= high!) covered += each
    }
  }
  return covered
}

describe('the interval of a difference of probabilities', () => {
  it('counts one more pair of each kind that differs', () => {
    // 5 of 20 ahead, 2 behind: 6/22 − 3/22 ± 1.959964 √((9/22 − (3/22)²) / 22)
    const { mean, low, high, n } = probabilityDifference(pairs(5, 2, 20))
    const half = 1.959964 * Math.sqrt((9 / 22 - (3 / 22) ** 2) / 22)
    expect(mean).toBeCloseTo(3 / 20, 12)
    expect(low).toBeCloseTo(3 / 22 - half, 6)
    expect(high).toBeCloseTo(3 / 22 + half, 6)
    expect(n).toBe(20)
  })

  it('lies within −1 and 1, around the mean, has a width, and mirrors its counterpart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), fc.nat(), fc.nat(), (n, some, more) => {
        const ahead = some % (n + 1)
        const behind = more % (n - ahead + 1)
        const one = probabilityDifference(pairs(ahead, behind, n))
        const other = probabilityDifference(pairs(behind, ahead, n))
        expect(one.low).toBeGreaterThanOrEqual(-1)
        expect(one.low).toBeLessThanOrEqual(one.mean)
        expect(one.high).toBeGreaterThanOrEqual(one.mean)
        expect(one.high).toBeLessThanOrEqual(1)
        expect(one.high! - one.low!).toBeGreaterThan(0)
        expect(one.low).toBeCloseTo(-other.high!, 12)
      })
    )
  })

  it.each([
    // Student's interval of ten pairs holds the first of these in 40 %, the second in 65 % of all cases: in the others no pair
    // differs, and it says that none ever will
    [10, 0.05, 0],
    [10, 0.1, 0],
    [10, 0.1, 0.1],
    [20, 0.02, 0.01],
    [50, 0.02, 0],
    [50, 0.2, 0.05]
  ])('of %i pairs covers what it says it does: %f ahead, %f behind', (n, ahead, behind) => {
    expect(coverage(n, ahead, behind)).toBeGreaterThan(0.93)
  })

  it('takes nothing but −1, 0 and 1', () => {
    expect(() => probabilityDifference([0, 0.5])).toThrow(RangeError)
  })

  it('is for probabilities only', () => {
    expect(differenceEstimate('npv', [0, 0, 0])).toMatchObject({ low: 0, high: 0 })
    expect(differenceEstimate('viable', [0, 0, 0]).high).toBeGreaterThan(0)
  })
})

describe('a comparison of risks', () => {
  const scenarios = [smallScenario('fair'), smallScenario('bold')]
  const losing = (losses: number) => (name: string, replication: number) => ({
    lossMaking: name === 'bold' && replication < losses ? 1 : 0
  })
  const differenceWith = async (losses: number, replications: number) => {
    const comparison = await compare(scenarios, { runner: fixedRunner(losing(losses)), replications })
    return findDifference(comparison, { outcome: 'lossMaking', scenario: 'bold' })
  }

  it('is not sure after two replications that differ alike', async () => {
    // 3/4 − 1/4 ± 1.959964 √((1 − .25) / 4): −.349 to 1.349
    const { difference, verdict } = await differenceWith(2, 2)
    expect(difference?.mean).toBe(1)
    expect(difference?.low).toBeCloseTo(0.5 - 1.959964 * Math.sqrt(0.75 / 4), 6)
    expect(difference?.high).toBe(1)
    expect(verdict).toBe('noise')
    expect((await differenceWith(10, 10)).verdict).toBe('worse')
  })

  it('says that nothing differed, and how much may, where nothing did', async () => {
    const { difference, verdict } = await differenceWith(0, 10)
    expect(verdict).toBe('same')
    // 1.959964 √((2/12) / 12)
    expect(difference?.high).toBeCloseTo(0.230984, 6)
  })
})
