/** Files of a report that is made in a moment, by name: a fair, a plan for it, and a lifecycle, of which there is no report. */
export const smallReport: Readonly<Record<string, string>> = {
  'fair.yaml': `perennial: 1
title: A small fair
titleZh: 小型展会
horizon: { editions: 2, warmUp: 2 }
segments: { firms: { marketSize: 60 } }
price: { perArea: { dist: normal, mean: 250, sd: 20 } } # alone uncertain, so alone varied
replications: 2
`,
  'plan.yaml': `perennial: 1
extends: fair.yaml
title: More service
titleZh: 提升服务
levers: { service: { spend: 30000 } }
`,
  'lifecycle.yaml': `perennial: 1
horizon: { cycles: 3, cycleLength: 1 }
cohort: { start: { here: 1 } }
lifecycle:
  stages: [here, gone]
  transitions: { here: { gone: .5 } }
`
}
