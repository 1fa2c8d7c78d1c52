import type { IndividualReason } from '../engine/markov/index.js'
import { tryLifecycle } from '../experiment/lifecycleBasis.js'
import type { LifecycleBasis } from '../experiment/lifecycleResult.js'
import type { Language, Term } from '../i18n/terms.js'
import { longRunNotes } from '../report/lifecycle/longRunTables.js'
import { stageValueNotes } from '../report/lifecycle/stageValueTables.js'
import type { LifecycleScenario } from '../scenario/lifecycle/lifecycleScenario.js'

/** Which engine a lifecycle needs: `individual` where it depends on what differs between customers, with the reasons. */
export interface EngineNeed {
  readonly kind: 'exact' | 'individual'
  readonly reasons: readonly IndividualReason[]
  /** What a run will not be able to give, and why, although nothing is wrong. */
  readonly remarks: readonly Term[]
}

/** So many customers are enough to see the numbers of most cycles and stages. */
const customersTried = 200

/**
 * Checks the numbers of a lifecycle by playing it once: exactly where the exact engine serves, else with a few customers.
 *
 * @param scenario The lifecycle.
 * @returns Which engine it needs, and why; and what it will leave open. Rejects with an InputError with every number that
 *   is wrong: strategy, cycles, stage, and what it is.
 *
 * @example
 * const lifecycle = { stages: ['A', 'B'], transitions: { A: { B: 0.5 } } }
 * const made = makeLifecycle({ horizon: { cycles: 2, cycleLength: 1 }, cohort: { start: { A: 1 } }, lifecycle })
 * await checkLifecycle(made) // => { kind: 'exact', reasons: [], remarks: [] }
 */
export async function checkLifecycle(scenario: LifecycleScenario): Promise<EngineNeed> {
  const result = tryLifecycle(scenario, Math.min(scenario.customers, customersTried))
  const { needsIndividual: reasons } = result
  if (reasons.length > 0) return { kind: 'individual', reasons, remarks: [] }
  const valued = withNewReasons(result)
  const notesIn = (language: Language) => [...longRunNotes(result, language), ...stageValueNotes(valued, language)]
  const chinese = notesIn('zh-CN')
  return { kind: 'exact', reasons, remarks: notesIn('en').map((en, at) => ({ en, zh: chinese[at] ?? en })) }
}

/** Without the reasons of values that are the reasons of the long run as well, so that each is said once. */
function withNewReasons(result: LifecycleBasis): LifecycleBasis {
  const strategies = result.strategies.map((strategy) => {
    const said = new Set(strategy.longRun.map(({ reason }) => reason?.en))
    const fresh = (reason: Term | null) => (said.has(reason?.en) ? null : reason)
    const stageValues = strategy.stageValues.map((each) => ({
      ...each,
      finiteReason: fresh(each.finiteReason),
      reason: fresh(each.reason)
    }))
    return { ...strategy, stageValues }
  })
  return { ...result, strategies }
}
