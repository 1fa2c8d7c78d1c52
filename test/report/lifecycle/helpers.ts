import { estimate } from '../../../src/core/interval.js'
import type { Cell, Table } from '../../../src/core/table.js'
import { playLifecycle } from '../../../src/experiment/lifecycle.js'
import type { LifecycleEstimate, LifecycleResult } from '../../../src/experiment/lifecycleResult.js'
import { loadLifecycle } from '../../../src/node/files.js'
import { makeLifecycle } from '../../../src/scenario/lifecycle/index.js'

/** The published HIV model, played exactly. */
export const hiv: Promise<LifecycleResult> = playLifecycle(loadLifecycle('preset:published/hiv-dmhee'))

/** Eleven strategies with published costs and effects. */
export const difficile: Promise<LifecycleResult> = playLifecycle(loadLifecycle('preset:published/icer-c-difficile'))

/** The five stages of an exhibitor. */
export const exhibitor: Promise<LifecycleResult> = playLifecycle(loadLifecycle('preset:published/exhibitor'))

/** The four stages for the classroom. */
export const teaching: Promise<LifecycleResult> = playLifecycle(loadLifecycle('preset:published/teaching'))

/** A lifecycle with everything a convention can be about, by month. */
export const motley = makeLifecycle(
  {
    title: 'Motley',
    titleZh: '杂例',
    notice: 'Made up.',
    horizon: { cycles: 30, cycleLength: 1 / 12 },
    cohort: { size: 1000, start: { new: 1 } },
    traits: { frailty: { varies: 'uniform', min: 0.5, max: 1.5 } },
    parameters: { social: 0.035 },
    lifecycle: {
      exits: 'competing',
      stages: { new: { attends: true, exits: 'shares' }, old: { attends: true }, gone: {} },
      transitions: {
        new: { old: { probability: 0.5, per: 1 }, gone: { rate: '0.2 * frailty' } },
        old: { gone: { weibull: { shape: 1.5, scale: 3, clock: 'stage' } }, new: { hazard: 0.01 } }
      },
      multipliers: { care: { on: 'odds', factor: 0.9, transitions: { new: ['old'] } } }
    },
    counting: 'half-cycle',
    discounting: 'continuous',
    categories: {
      fees: { kind: 'value', unit: 'EUR', discountRate: 'social', per: 'year', stages: { new: 10, old: 20 } },
      gifts: {
        ...{ title: 'Gifts', titleZh: '礼品', kind: 'cost', unit: 'EUR', counting: { weights: '1 / (1 + cycles)' } },
        ...{ start: { new: 3 }, transitions: { new: { old: 5 } }, booked: 'departure', counted: 'like-stages' }
      }
    },
    totals: { profit: 'fees - 2 * gifts' },
    strategies: {
      now: {},
      later: { title: 'Later', categories: { gifts: { discounting: 'none', counting: 'start' } } }
    },
    customers: 50,
    replications: 3
  },
  'motley'
)

/** A result of the individual engine put together by hand: two strategies, one category, three replications. */
export function madeResult(): LifecycleResult {
  const scenario = makeLifecycle(
    {
      horizon: { cycles: 1, cycleLength: 1 },
      cohort: { start: { in: 1 } },
      lifecycle: { stages: ['in', 'out'], transitions: { in: { out: 0.5 } } },
      counting: 'end',
      categories: { fees: { kind: 'value', unit: 'EUR', stages: { in: 20 } } },
      strategies: { now: { title: 'Now' }, later: {} }
    },
    'made'
  )
  const strategy = (name: 'now' | 'later', values: readonly number[]) => {
    const mean = estimate(values)
    const total = (outcome: 'total' | 'totalDiscounted'): LifecycleEstimate => ({
      ...{ outcome, stage: null, category: 'fees', period: null, value: mean.mean, estimate: mean }
    })
    const { title, titleZh } = scenario.strategies[name]!
    return {
      ...{ strategy: name, title, titleZh, longRun: [], stageValues: [] },
      estimates: [total('total'), total('totalDiscounted')]
    }
  }
  return {
    passport: {
      ...{ engine: '0', engineKind: 'individual', scenario: 'made', scenarioHash: 'a', baseline: 'made' },
      ...{ baselineHash: 'a', seed: 'perennial', replications: 3, streamScheme: 1 }
    },
    scenario,
    needsIndividual: [],
    customers: 2500,
    strategies: [strategy('now', [9, 10, 11]), strategy('later', [10, 12, 14])],
    incremental: null,
    differences: [{ strategy: 'later', category: 'fees', difference: estimate([1, 2, 3]) }]
  }
}

/** A cell of a table by the first cell of its row and the id of its column. */
export function cellOf(table: Table, row: string, column: string): Cell | undefined {
  const at = table.columns.findIndex(({ id }) => id === column)
  return table.rows.find(([first]) => first === row)?.[at]
}
