/** Words of the charts that help to decide on a plan: leads by edition, response curves, the next unit of money. */
export const planChartTerms = {
  leadsByEdition: {
    en: '{outcome}: lead over "{baseline}", edition by edition',
    zh: '{outcome}：各届领先“{baseline}”多少'
  },
  leadsRead: {
    en: 'In {unit}, paired, replication by replication: mean (line) and 95 % interval (band). A band that holds zero may be chance.',
    zh: '单位：{unit}；按重复运行逐次配对，线为均值，色带为其 95% 区间。色带包含零则可能出于偶然。'
  },
  curvesBothRead: {
    en: 'Line: {outcome} less that of the plan itself as this one spend changes, {unit}; band: 95 % interval; dot: where the plan stands; {n} replications. Across: money an edition.',
    zh: '线：仅改变该项投入时{outcome}与方案本身之差，{unit}；色带：95% 区间；点：方案所处位置；重复运行 {n} 次。横轴：每届资金。'
  },
  nextUnit: { en: 'What the next money brings', zh: '下一笔钱能带来什么' },
  nextUnitRead: {
    en: 'In {unit}: {outcome} gained as a spend grows (slope over ±10 % of it), with its 95 % interval from {n} replications. Left of zero money brings back less than itself; an interval that holds zero may be chance.',
    zh: '单位：{unit}；增加某项投入时{outcome}的增量（±10% 范围内的斜率）及其 95% 区间（重复运行 {n} 次）。零线左侧即收回不足其本身；区间包含零则可能出于偶然。'
  },
  nextUnitExact: {
    en: 'In {unit}: {outcome} gained as a spend grows (slope over ±10 % of it).',
    zh: '单位：{unit}；增加某项投入时{outcome}的增量（±10% 范围内的斜率）。'
  },
  lessBaseline: { en: '{name} less {baseline}', zh: '{name}减{baseline}' }
} as const
