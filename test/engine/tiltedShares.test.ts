import fc from 'fast-check'
import { expect, it } from 'vitest'
import { tiltedShares } from '../../src/engine/tiltedShares.js'

it('tilted shares sum to one, keep what is empty empty, and attend as wished where they can', () => {
  const chance = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.double({ min: 0.01, max: 1, noNaN: true }), chance), { minLength: 2, maxLength: 5 }),
      chance,
      (pairs, wished) => {
        const sum = pairs.reduce((all, [weight]) => all + weight, 0)
        const shares = [...pairs.map(([weight]) => weight / sum), 0]
        const chances = [...pairs.map(([, each]) => each), 0.5]
        const tilted = tiltedShares(shares, chances, wished)
        expect(tilted.reduce((all, each) => all + each, 0)).toBeCloseTo(1, 12)
        expect(tilted.at(-1)).toBe(0)
        const own = pairs.map(([, each]) => each)
        const [least, most] = [Math.min(...own), Math.max(...own)]
        const attends = tilted.reduce((all, share, stage) => all + share * chances[stage]!, 0)
        // where all are alike nothing can be done
        if (most - least > 1e-9) expect(attends).toBeCloseTo(Math.min(most, Math.max(least, wished)), 2)
      }
    )
  )
})
