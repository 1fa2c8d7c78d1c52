import { describe, expect, it } from 'vitest'
import type { LifecycleEstimate, LifecycleResult } from '../../src/experiment/lifecycleResult.js'
import { playLifecycle } from '../../src/experiment/playLifecycle.js'
import type { LifecycleScenario } from '../../src/scenario/lifecycle/lifecycleScenario.js'
import { hasLifeTable, lifeTableNote, sickSickerAge } from './sickSickerAge.js'
import { published } from './support.js'

/** 100,000 customers; from the spread between replications follows the standard error. */
const played = { engine: 'individual', replications: 50, customers: 2000 } as const
const standardErrors = 4
const cases = [
  'hiv-dmhee',
  'sick-sicker',
  'pfeifer-carraway',
  'exhibitor',
  'teaching',
  'icer-hiv-screening',
  'icer-c-difficile'
]

/** Which of the outcomes are compared: some time points of the trace, and all sums over the horizon. */
function isCompared({ outcome, period }: LifecycleEstimate, cycles: number): boolean {
  if (outcome === 'customers') return [1, 2, 5, 10, 20, 50, cycles].includes(period!)
  return outcome === 'total' || outcome === 'totalDiscounted' || outcome === 'cyclesInStage'
}

/** Standard error of a mean over all customers; a share of the cohort varies like a coin at least. */
function standardError({ outcome, estimate }: LifecycleEstimate, exact: number, cohort: number): number {
  const { sd, n } = estimate!
  const spread = sd! / Math.sqrt(n)
  if (outcome !== 'customers') return spread
  const share = exact / cohort
  return Math.max(spread, cohort * Math.sqrt((share * (1 - share)) / (played.replications * played.customers)))
}

/** Outcomes of individuals that lie further off the exact ones than four standard errors; empty where none does. */
function tooFar(exact: LifecycleResult, individual: LifecycleResult): unknown[] {
  const { cohort, horizon } = exact.scenario
  return exact.strategies.flatMap(({ strategy, estimates }, place) =>
    estimates.flatMap((row, index) => {
      if (!isCompared(row, horizon.cycles)) return []
      const other = individual.strategies[place].estimates[index]
      const allowed = standardErrors * standardError(other, row.value!, cohort) + 1e-9 * Math.abs(row.value!)
      const isNear = Math.abs(other.value! - row.value!) <= allowed
      return isNear ? [] : [{ strategy, ...row, found: other.value, allowed }]
    })
  )
}

async function bothWays(scenario: LifecycleScenario): Promise<[LifecycleResult, LifecycleResult]> {
  return [await playLifecycle(scenario, { engine: 'exact' }), await playLifecycle(scenario, played)]
}

describe('100,000 individuals agree with the exact engine within four standard errors', () => {
  it.each(cases)('%s', async (name) => {
    const [exact, individual] = await bothWays(published(name))
    expect(individual.passport.engineKind).toBe('individual')
    expect(tooFar(exact, individual)).toEqual([])
  })

  it.skipIf(!hasLifeTable)(`sick-sicker-age${lifeTableNote}`, async () => {
    expect(tooFar(...(await bothWays(sickSickerAge())))).toEqual([])
  })
})
