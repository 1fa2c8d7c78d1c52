import { describe, expect, it } from 'vitest'
import { budget } from '../../src/experiment/budget/budget.js'
import { threadRunner } from '../../src/node/threads.js'
import { solved, third } from './budgetOfKind.js'
import { fair, seeds } from './measure.js'
import { meanStands } from './support.js'

/** Pattern 6 through the budget command, on a new and a mature fair; on a growing one in the long statistical proofs. */
describe('pattern 6 through the budget', () => {
  it('money goes to cultivation and confirmation on a new fair', async () => {
    const { gain, today, after } = await solved('new')
    expect(gain.low).toBeGreaterThan(0)
    expect(after).toBeGreaterThan(today + third / 2)
  })

  // The shipped plan spends on winning and on service, and leaves remedy alone. Size: one seed, 16 replications of the proof.
  it('money goes to weakening on a mature fair, from winning and from service', async () => {
    const levers = ['advertising', 'outreach', 'service', 'recovery']
    const runner = threadRunner()
    const { gain, current, proposed } = await budget(fair('mature', seeds[0], meanStands), {
      levers,
      outcome: 'customerEquity',
      replications: 16,
      plans: 14,
      responses: false,
      runner
    })
    await runner.close()
    expect(gain.low).toBeGreaterThan(0)
    const change = (lever: string) => proposed!.spends[levers.indexOf(lever)]! - current.spends[levers.indexOf(lever)]!
    expect(change('recovery')).toBeGreaterThan(0)
    for (const lever of ['advertising', 'outreach', 'service']) expect(change(lever)).toBeLessThanOrEqual(0)
  })
})
