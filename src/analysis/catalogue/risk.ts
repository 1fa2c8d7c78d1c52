import { type Outcome, outcome } from '../outcome.js'

const horizonOnly = ['horizon'] as const

/** The risk that a plan takes. */
export const riskOutcomes: readonly Outcome[] = [
  outcome(
    'lossMaking',
    'probability',
    'lower',
    horizonOnly,
    { en: 'P(NPV < 0)', zh: '净现值为负的概率' },
    {
      en: 'Share of replications with a net present value below 0; its interval is that of Wilson (1927).',
      zh: '净现值为负的重复运行所占比例；区间为 Wilson（1927）区间。'
    }
  ),
  outcome(
    'viable',
    'probability',
    'higher',
    horizonOnly,
    { en: 'P(fair stays viable)', zh: '存续概率' },
    {
      en: 'Share of replications in which every edition held has at least the share of the exhibitors of the first one held that the scenario calls viable, and, where it names a reserve, the profit added up never falls further below 0 than that. Interval of Wilson (1927). Undefined where nobody exhibits in the first edition.',
      zh: '各届参展商均不低于首届的情景所定比例，且（若设有储备）累计利润从不低于负的储备额的重复运行所占比例。区间为 Wilson（1927）区间。首届无人参展则无定义。'
    }
  ),
  outcome(
    'cvar',
    'currency',
    'higher',
    horizonOnly,
    { en: 'Net present value in the worst 5 % (CVaR)', zh: '最差 5% 的净现值均值（CVaR）' },
    {
      en: 'Mean net present value of the worst 5 % of replications, a replication across the border counted in part (conditional value at risk, Rockafellar & Uryasev 2000). A figure of all replications together: it has no value in a single one. Its interval is a bootstrap of 2,000 samples (percentiles, seeded), too narrow of few replications, in which the worst are few: measured, it holds the long-run figure of 20 in three of ten cases, of 50 in six, of 100 in eight, of 500 in nine.',
      zh: '最差 5% 的重复运行的净现值均值，跨界的一次按其界内部分计（条件风险价值，Rockafellar & Uryasev 2000）。为全部重复运行的统计量，单次运行无值。区间由 2,000 次自助抽样得出（百分位，固定种子）；重复运行次数少时最差者寥寥，区间过窄：实测包含长期值的比例，20 次时约十之三，50 次时约十之六，100 次时约十之八，500 次时约十之九。'
    }
  )
]
