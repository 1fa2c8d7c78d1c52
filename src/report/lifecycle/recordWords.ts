import type { Term } from '../../i18n/terms.js'

/** Headings and labels of the long table of a declared lifecycle. */
export const recordWords = {
  group: { en: 'Group', zh: '分组' },
  start: { en: 'Starting stage', zh: '起始阶段' },
  category: { en: 'Category', zh: '类别' },
  period: { en: 'Period', zh: '时期' },
  cycles: { en: 'cycles', zh: '周期' },
  difference: { en: 'Difference to the first strategy, discounted', zh: '与第一个策略之差（折现）' },
  incrementalCost: { en: 'Incremental cost', zh: '增量成本' },
  incrementalEffect: { en: 'Incremental effect', zh: '增量效果' },
  ratio: { en: 'Incremental cost / incremental effect', zh: '增量成本效果比' },
  kept: { en: 'Dominated: no', zh: '未被占优' },
  dominated: { en: 'Dominated: yes', zh: '被绝对占优' },
  extended: { en: 'Dominated: by a mixture', zh: '被扩展占优' },
  expectedCycles: { en: 'Expected cycles without end', zh: '无期限的期望周期数' },
  absorption: { en: 'Probability to end in the stage', zh: '终止于该阶段的概率' },
  sojourn: { en: 'Mean visit without end', zh: '无期限的平均逗留周期' },
  longRunShare: { en: 'Share of time in the long run', zh: '长期的时间占比' },
  cyclesToAbsorption: { en: 'Cycles until the end is reached', zh: '至终止的周期数' },
  editionsBeforeLapse: { en: 'Editions attended in a row', zh: '连续参展届数' },
  finite: { en: 'Lifetime value within the horizon, discounted', zh: '规划期内终身价值（折现）' },
  infinite: { en: 'Lifetime value without end, discounted', zh: '无期限终身价值（折现）' }
} as const satisfies Readonly<Record<string, Term>>
