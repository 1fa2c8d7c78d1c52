import { describe, expect, it } from 'vitest'
import type { BudgetAnswer } from '../../src/experiment/budget/answer.js'
import { budget } from '../../src/experiment/budget/budget.js'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'
import { fair, seeds } from './measure.js'
import { meanStands } from './support.js'

/**
 * Pattern 6 through the budget command: on a new fair the plan proposed shifts money to cultivation and confirmation. The levers
 * are those of pattern 6: outreach for cultivation, remedy for weakening, and for each stage of the fair's customers the same
 * retention programme (structural, 100 EUR per customer treated), aimed at that stage alone. Today each programme and the remedy
 * have 12,500 EUR an edition, outreach what it usually takes, and the total stays. What is to be best: customer equity.
 */
const each = 12_500
const stages = ['confirmation', 'trust', 'weakening'] as const

const planned: ScenarioInput = {
  levers: { recovery: { spend: each } },
  tactics: Object.fromEntries(
    stages.map((stage) => [stage, { level: 'structural', stages: [stage], spend: each, cost: 100 } as const])
  )
}
const serving = { new: ['outreach', 'confirmation'] } as const
type Kind = keyof typeof serving

async function solved(kind: Kind): Promise<BudgetAnswer> {
  const scenario = fair(kind, seeds[0], meanStands, planned)
  return budget(scenario, {
    levers: ['outreach', 'recovery', ...stages],
    outcome: 'customerEquity',
    replications: 16,
    plans: 40,
    responses: false
  })
}

describe('pattern 6 through the budget', () => {
  it.each(Object.keys(serving) as Kind[])('money goes to the stage of a fair of this kind: %s', async (kind) => {
    const { proposed, rejected, current, gain, found, variables } = await solved(kind)
    const plan = proposed ?? rejected!
    if (process.env.FIGURES === '1') {
      const told = variables.map(
        ({ name }, at) => `${name} ${Math.round(current.spends[at]!)} → ${Math.round(plan.spends[at]!)}`
      )
      console.log(
        `${kind}: ${told.join(', ')}; gain ${[found!.mean, found!.low, found!.high].map((each) => Math.round(Number(each)))}`
      )
    }
    expect(gain.low).toBeGreaterThan(0)
    const share = (spends: readonly number[], total: number) =>
      serving[kind].reduce((sum, name) => sum + spends[variables.findIndex((one) => one.name === name)]!, 0) / total
    expect(share(proposed!.spends, proposed!.total)).toBeGreaterThan(share(current.spends, current.total))
  })
})
