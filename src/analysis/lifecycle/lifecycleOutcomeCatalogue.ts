import { InputError } from '../../core/errors.js'
import { nearestName } from '../../core/nearest.js'
import { asMessage } from '../../i18n/fill.js'
import type { Term } from '../../i18n/terms.js'
import type { LifecycleOutcomeId } from './lifecycleOutcome.js'

/** One outcome of a declared lifecycle: the only place where its meaning and unit are written. */
export interface LifecycleOutcome {
  readonly id: LifecycleOutcomeId
  readonly label: Term
  /** In words; amounts are in the unit of their category. */
  readonly unit: Term
  /** What it is given for; `period` is a time point or a cycle. */
  readonly by: readonly ('stage' | 'category' | 'period')[]
  readonly definition: Term
}

const customers: Term = { en: 'customers', zh: '客户数' }
const share: Term = { en: 'share', zh: '占比' }
const cyclesPerCustomer: Term = { en: 'cycles', zh: '周期' }
const unitOfCategory: Term = { en: 'unit of the category', zh: '该类别的单位' }

/**
 * Every outcome of a declared lifecycle, once: id, label, unit, what it is given by and definition, in both languages.
 * Tables and charts read it. With n cycles, time points are 0 … n: cycle t leads from time point t − 1 to t.
 *
 * @example
 * lifecycleOutcomeCatalogue.find((entry) => entry.id === 'sojourn').label.zh // => '平均逗留周期'
 */
export const lifecycleOutcomeCatalogue: readonly LifecycleOutcome[] = [
  {
    id: 'customers',
    label: { en: 'Customers in stage', zh: '各阶段客户数' },
    unit: customers,
    by: ['stage', 'period'],
    definition: {
      en: 'Customers of the cohort in the stage at the time point (the trace).',
      zh: '该时点处于该阶段的客户数（同期群轨迹）。'
    }
  },
  {
    id: 'attending',
    label: { en: 'Attending', zh: '参展客户数' },
    unit: customers,
    by: ['period'],
    definition: {
      en: 'Customers in the stages that attend at the time point.',
      zh: '该时点处于参展阶段的客户数。'
    }
  },
  {
    id: 'repeatRate',
    label: { en: 'Repeat rate', zh: '复展率' },
    unit: share,
    by: ['period'],
    definition: {
      en: 'Of customers attending at the time point before, the share attending at this one, in the same stage or another.',
      zh: '上一时点参展的客户中本时点仍参展的比例，无论处于同一阶段与否。'
    }
  },
  {
    id: 'cohortRetention',
    label: { en: 'Cohort retention', zh: '同期群保留率' },
    unit: share,
    by: ['period'],
    definition: {
      en: 'Of customers who attended at time 0 and at every time point up to the one before, the share attending at this one.',
      zh: '自时点 0 起每个时点都参展的客户中，本时点仍参展的比例。'
    }
  },
  {
    id: 'allTenureRetention',
    label: { en: 'All-tenure retention', zh: '总体保留率' },
    unit: share,
    by: [],
    definition: {
      en: 'ΣS(k), k = 1 … n, over ΣS(k), k = 0 … n − 1, where S(k) are the customers who never lapsed up to time point k: the retention of a fair with the same intake every cycle, counting those who never lapsed.',
      zh: 'ΣS(k)（k = 1 … n）除以 ΣS(k)（k = 0 … n − 1），S(k) 为到时点 k 从未缺席的客户数：每周期等量新增的展会按从未缺席客户计的保留率。'
    }
  },
  {
    id: 'amount',
    label: { en: 'Amount', zh: '金额' },
    unit: unitOfCategory,
    by: ['category', 'period'],
    definition: {
      en: 'Booked in the period for the whole cohort under the counting convention, not discounted; period 0 is time 0, before the first cycle.',
      zh: '该期按计数约定记入的全体客户金额，未折现；第 0 期为时点 0，在第一周期之前。'
    }
  },
  {
    id: 'total',
    label: { en: 'Total', zh: '合计' },
    unit: unitOfCategory,
    by: ['category'],
    definition: {
      en: 'Sum of the amounts over all periods, not discounted.',
      zh: '各期金额之和，未折现。'
    }
  },
  {
    id: 'totalDiscounted',
    label: { en: 'Discounted total', zh: '折现合计' },
    unit: unitOfCategory,
    by: ['category'],
    definition: {
      en: "Sum of the amounts over all periods, each discounted at its category's rate under the discount convention.",
      zh: '各期金额按其类别的折现率与折现约定折现后之和。'
    }
  },
  {
    id: 'cyclesInStage',
    label: { en: 'Cycles in stage', zh: '各阶段所处周期数' },
    unit: cyclesPerCustomer,
    by: ['stage'],
    definition: {
      en: 'Cycles that a customer of the cohort begins in the stage within the horizon (time points 0 … n − 1).',
      zh: '规划期内每位客户在该阶段开始的周期数（时点 0 … n − 1）。'
    }
  },
  {
    id: 'sojourn',
    label: { en: 'Mean sojourn', zh: '平均逗留周期' },
    unit: cyclesPerCustomer,
    by: ['stage'],
    definition: {
      en: 'Mean length of a visit to the stage within the horizon: cycles begun there by all customers over visits begun (time points 0 … n − 1). Visits that outlast the horizon count as long as they are seen.',
      zh: '规划期内每次进入该阶段的平均逗留长度：全体客户在该阶段开始的周期数除以开始的逗留次数（时点 0 … n − 1）。超出规划期的逗留只计已见部分。'
    }
  },
  {
    id: 'editionsAttended',
    label: { en: 'Editions attended', zh: '参展届数' },
    unit: { en: 'editions', zh: '届' },
    by: [],
    definition: {
      en: 'Editions that a customer of the cohort attends within the horizon, one a cycle (time points 0 … n − 1).',
      zh: '规划期内每位客户的参展届数，每周期一届（时点 0 … n − 1）。'
    }
  }
]

const byId = new Map<string, LifecycleOutcome>(lifecycleOutcomeCatalogue.map((entry) => [entry.id, entry]))

/**
 * The entry of the catalogue for an outcome of a declared lifecycle.
 *
 * @param id Name of the outcome.
 * @throws InputError for an unknown name, with the nearest right one.
 *
 * @example
 * lifecycleOutcomeDefinition('cyclesInStage').unit.en // => 'cycles'
 */
export function lifecycleOutcomeDefinition(id: string): LifecycleOutcome {
  const found = byId.get(id)
  if (found) return found
  const suggestion = nearestName(id, [...byId.keys()])
  throw new InputError([
    {
      ...asMessage(unknownOutcome, { id }),
      example: 'repeatRate',
      ...(suggestion === undefined ? {} : { suggestion })
    }
  ])
}

/** What an outcome that does not exist is answered with. */
const unknownOutcome: Term = { en: 'unknown outcome of a lifecycle "{id}"', zh: '未知的生命周期结果指标“{id}”' }
