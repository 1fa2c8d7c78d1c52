import { makeLifecycle } from '../../../src/scenario/lifecycle/index.js'
import type { LifecycleScenario } from '../../../src/scenario/lifecycle/lifecycleScenario.js'

/** A lifecycle of one cycle whose worth is a formula of its parameters: what is to be spent on is all there is. */
export function worthOf(formula: string, parameters: Readonly<Record<string, number>>): LifecycleScenario {
  return makeLifecycle(
    {
      perennial: 1,
      horizon: { cycles: 1, cycleLength: 1 },
      cohort: { start: { prospect: 1 } },
      lifecycle: { stages: ['prospect', 'gone'], transitions: { prospect: { gone: 1 } } },
      parameters,
      counting: 'start',
      categories: { worth: { kind: 'value', discountRate: 0, stages: { prospect: formula } } }
    },
    'formula'
  )
}

/**
 * Blattberg & Deighton (1996), Harvard Business Review 74(4), 136–144: of prospects a share c(1 − e^(−ka)) is won for a spend a
 * a head, each worth a margin m; so with retention of those won, at a margin twice as large.
 */
export const acquisition = (a: number, r: number) =>
  worthOf('100 * 0.4 * (1 - exp(-0.1 * a)) - a + 200 * 0.4 * (1 - exp(-0.1 * r)) - r', { a, r })
