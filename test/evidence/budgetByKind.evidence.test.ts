import { describe, expect, it } from 'vitest'
import { solved, third } from '../patterns/budgetOfKind.js'

/** Pattern 6 through the budget command, on a growing fair: it takes 120 replications of the proof to tell. */
describe('pattern 6 through the budget', () => {
  it('money goes to trust on a growing fair', async () => {
    const { gain, today, after } = await solved('growing')
    expect(gain.low).toBeGreaterThan(0)
    expect(after).toBeGreaterThan(today + third / 2)
  }, 600_000)
})
