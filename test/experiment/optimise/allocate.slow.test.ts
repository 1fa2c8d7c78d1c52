import { describe, expect, it } from 'vitest'
import { allocate } from '../../../src/experiment/optimise/allocate.js'

describe('sharing out a budget', () => {
  it('finds ten levers of all shapes, and a shadow price that a kink does not blur', async () => {
    // exponential, logarithmic, root and S-shaped responses, one with a kink at 80 and one without effect; by dynamic programming
    // on a grid of 0.5 (numpy, independent of this code) the best results are at least 860.0714 and 3120.2177
    const curves: Record<string, (x: number) => number> = {
      a: (x) => 300 * (1 - Math.exp(-x / 50)),
      b: (x) => 200 * Math.log1p(x / 30),
      c: (x) => 40 * Math.sqrt(x),
      d: (x) => (500 * x ** 3) / (120 ** 3 + x ** 3),
      e: (x) => (350 * x ** 2) / (60 ** 2 + x ** 2),
      g: (x) => (x < 80 ? 3 * x : 240 - 0.5 * (x - 80)),
      h: () => 0,
      k: (x) => 100 * (1 - Math.exp(-x / 20)),
      l: (x) => 10 * x ** 0.7,
      m: (x) => (250 * x ** 4) / (200 ** 4 + x ** 4)
    }
    const levers = Object.keys(curves).map((name) => ({ name }))
    const result = (spends: Readonly<Record<string, number>>) =>
      Object.entries(curves).reduce((sum, [name, curve]) => sum + curve(spends[name]!), 0)
    for (const [total, least] of [
      [200, 860.0714],
      [1500, 3120.2177]
    ] as const) {
      const { proposed, shadowPrice, levers: found } = await allocate({ levers, total, result })
      expect(proposed.result).toBeGreaterThan(least)
      // the marginal return of the exponential lever, 300/50 e^(−x/50), is the common one
      expect(shadowPrice! / (6 * Math.exp(-proposed.spends.a! / 50))).toBeCloseTo(1, 3)
      // at the kink one more unit takes .5 away; the plan is 1e-7 of the total from it, the slope is over 1e-3 of the spend
      if (total > 200) expect(found[5]!.marginalReturn).toBeCloseTo(-0.5, 2)
    }
  })
})
