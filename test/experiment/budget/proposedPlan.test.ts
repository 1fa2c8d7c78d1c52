import { describe, expect, it } from 'vitest'
import { dividedSpends, marketShares } from '../../../src/experiment/budget/divide.js'
import { chosenSpends, planValues, spelledOut, splitBySegment } from '../../../src/experiment/budget/fairSpends.js'
import { planChanges } from '../../../src/experiment/budget/proposedPlan.js'
import { makeScenario, varyScenario } from '../../../src/scenario/makeScenario.js'
import type { ScenarioInput } from '../../../src/scenario/scenarioInput.js'
import { withValues } from '../../../src/scenario/uncertainty/withValues.js'

const fair = makeScenario(
  {
    horizon: { editions: 3 },
    segments: { large: { marketSize: 60 }, small: { marketSize: 40 } },
    levers: { service: { spend: [300, 600, 300] }, outreach: { spend: 80 } },
    tactics: { club: { cost: 50, coverage: 0.5 }, gift: { cost: 5, spend: 100 } }
  },
  'fair'
)

/** A plan of a budget search: its variables and twice the money of each. */
function planOf(names: string[], bySegment: boolean) {
  const asked = bySegment ? splitBySegment(fair) : fair
  const spends = chosenSpends(asked, names, bySegment)
  const booked = spends.map(() => [30, 60, 90])
  const variables = dividedSpends(spends, booked, marketShares(spends, asked))
  return { asked, variables, proposed: { spends: variables.map(({ today }) => 2 * today) } }
}

describe('the changes of a proposed plan', () => {
  it.each([
    [['service', 'outreach'], false],
    [['club', 'gift', 'innovation'], false],
    [['service', 'club', 'gift'], true],
    [['service_large', 'recovery'], true]
  ] as const)('laid over the scenario are what the search has played: %s, by segment: %s', (names, bySegment) => {
    const { asked, variables, proposed } = planOf([...names], bySegment)
    const played = withValues(spelledOut(asked, variables), planValues(variables, proposed.spends))
    const changes = planChanges(fair, { variables: variables as never, proposed }, bySegment)!
    const written = varyScenario(fair, changes as ScenarioInput, 'written')
    expect(written.tactics).toEqual(played.tactics)
    expect(written.levers).toEqual(played.levers)
  })

  it('name nothing else than what differs', () => {
    const { variables, proposed } = planOf(['outreach'], false)
    const changes = planChanges(fair, { variables: variables as never, proposed })
    expect(changes).toEqual({ levers: { outreach: { spend: 160 } } })
  })

  it('are parameters where a lifecycle is declared', () => {
    const variables = [{ path: 'parameters.care', shape: [1] }] as never
    expect(planChanges(null, { variables, proposed: { spends: [7] } })).toEqual({ parameters: { care: 7 } })
  })
})
