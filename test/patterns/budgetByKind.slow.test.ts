import { describe, expect, it } from 'vitest'
import { solved, third } from './budgetOfKind.js'

/** Pattern 6 through the budget command, on a new fair; on a growing one in the long statistical proofs. */
describe('pattern 6 through the budget', () => {
  it('money goes to cultivation and confirmation on a new fair', async () => {
    const { gain, today, after } = await solved('new')
    expect(gain.low).toBeGreaterThan(0)
    expect(after).toBeGreaterThan(today + third / 2)
  })
})
