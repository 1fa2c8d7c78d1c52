import type { Scenario, Schedule } from '../../scenario/scenario.js'

/** Whether an answer is a scenario: something that varyScenario, makeScenario or loadScenario gave. */
export function isScenario(answer: unknown): answer is Scenario {
  return typeof answer === 'object' && answer !== null && 'levers' in answer && 'horizon' in answer && 'name' in answer
}

/**
 * What a plan spends in an edition on levers (purses of single segments included) and tactics together, without discounts, in the scenario's currency; a spend of
 * fewer editions goes on with its last figure.
 *
 * @param scenario The plan.
 * @param edition From 1.
 */
export function spentIn(scenario: Scenario, edition: number): number {
  const lines = [...Object.values(scenario.levers), ...Object.values(scenario.tactics)]
  const purses = Object.values(scenario.levers).flatMap((lever) =>
    'bySegment' in lever ? Object.values<Schedule>(lever.bySegment) : []
  )
  const spends = [...lines.map((line) => ('spend' in line && line.spend ? line.spend : [0])), ...purses]
  return spends.reduce((total, spend) => total + (spend[Math.min(edition, spend.length) - 1] ?? 0), 0)
}
