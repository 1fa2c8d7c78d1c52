/** Words that stand in pictures only. */
export const chartTerms = {
  byEdition: { en: '{outcome} by edition', zh: '各届{outcome}' },
  byScenario: { en: '{outcome} by scenario', zh: '各情景{outcome}' },
  meanWithBand: {
    en: 'In {unit}: mean (line) and its 95 % interval (band)',
    zh: '单位：{unit}；线为均值，色带为其 95% 区间'
  },
  meanWithWhisker: {
    en: 'In {unit}: mean (dot) and its 95 % interval (bar); the dashed line is the baseline',
    zh: '单位：{unit}；点为均值，横线为其 95% 区间；虚线为基准情景'
  },
  stagesOverEditions: { en: 'Customers by stage over the editions', zh: '各届客户所处阶段' },
  stageCounts: { en: 'In {unit}, mean of the replications', zh: '单位：{unit}；重复运行的均值' },
  stageShares: {
    en: 'In % of the customers in the stages shown, mean of the replications',
    zh: '占所示各阶段客户的百分比；重复运行的均值'
  },
  costByKind: { en: 'Relationship cost by kind', zh: '各类关系成本' },
  costOverHorizon: {
    en: 'In {unit}, over the whole horizon, mean of the replications; the number beside a bar is its total',
    zh: '单位：{unit}；整个规划期合计，重复运行的均值；条旁数字为合计'
  },
  discountIsSpend: {
    en: 'A discount given is no cost that is paid, but counts where plans are compared at equal spend.',
    zh: '折扣让利并非实际支付的成本，但在等额支出比较方案时计入。'
  },
  budgetMark: { en: 'The mark across a bar is its budget.', zh: '横跨条形的竖线为预算。' },
  differences: { en: 'Differences to the baseline "{baseline}"', zh: '与基准情景“{baseline}”的差异' },
  differencesRead: {
    en: 'Paired, replication by replication: mean (mark) and 95 % interval (bar). An interval that holds zero may be chance.',
    zh: '按重复运行逐次配对：标记为均值，横线为 95% 区间。区间包含零则可能出于偶然。'
  },
  chartInWords: {
    en: '[chart] {title} (draw it with renderSvg or renderPng of "perennial/node")',
    zh: '[图] {title}（可用 "perennial/node" 的 renderSvg 或 renderPng 绘制）'
  }
} as const
