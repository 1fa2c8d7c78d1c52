/** Words of the stories of single customers. */
export const storyTerms = {
  storyTitle: {
    en: 'The story of one customer (customer {name}, replication {n})',
    zh: '一个客户的经历（客户 {name}，第 {n} 次运行）'
  },
  storyRead: {
    en: 'Top: stage at the time of the show. Middle, in points: value received (solid; a gap where the customer stayed away) and what was expected before (dashed). Bottom: strain, accumulated disappointment (bars; orange beyond the tolerance), and what this customer bears (black strokes).',
    zh: '上：展会期间所处的阶段。中（单位：分）：实线为所得价值（缺席之届中断），虚线为展前期望。下：柱为紧张（累积的失望），超过容忍度时为橙色；黑色横线为该客户的容忍度。'
  },
  storyPoints: { en: 'Points', zh: '分' },
  strain: { en: 'Strain', zh: '紧张' },
  tolerance: { en: 'Tolerance', zh: '容忍度' },
  expected: { en: 'Expected', zh: '期望' },
  received: { en: 'Received', zh: '所得价值' },
  trustAfter: { en: 'Trust', zh: '信任' },
  attends: { en: 'Attends', zh: '是否参展' },
  attendsYes: { en: 'yes', zh: '参展' },
  attendsNo: { en: 'no', zh: '缺席' },
  attendsReturned: { en: 'yes, won back', zh: '参展（被挽回）' },
  stageAfter: { en: 'Stage afterwards', zh: '届后阶段' },
  stageClosed: { en: 'Closed', zh: '停业' },
  storyNotes: {
    en: 'Value, expectation and satisfaction in points from 0 to 100; trust from 0 to 1. Strain is accumulated disappointment after the show, tolerance what this customer bears at that trust.',
    zh: '价值、期望与满意度以 0 至 100 分计；信任为 0 至 1。紧张为展后累积的失望，容忍度为该客户在当时信任水平下所能承受者。'
  },
  tolerancePointTitle: { en: 'The tolerance point', zh: '容忍度临界点' },
  tolerancePointRead: {
    en: 'Customers in weakening: the share lost after the edition, in %, by how far strain lies below (left of 0) or above what each of them bears; with 95 % intervals.',
    zh: '弱化期客户：按紧张低于（0 以左）或高于各自容忍度的程度，届后流失的比例（%），附 95% 区间。'
  },
  strainLessTolerance: { en: 'Strain less own tolerance', zh: '紧张减去自身容忍度' },
  lostAfter: { en: 'Lost (%)', zh: '流失（%）' },
  lostShare: { en: 'Lost', zh: '流失' },
  fromTo: { en: '{from} to {to}', zh: '{from} 至 {to}' }
} as const
