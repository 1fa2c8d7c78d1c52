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
      en: 'Mean net present value of the worst 5 % of replications, a replication across the border counted in part (conditional value at risk, Rockafellar & Uryasev 2000). A figure of all replications together: it has no value in a single one. Its interval is that of its influence function (Manistre & Hancock 2005) with Student’s t, wide where replications are few: measured, it holds the long-run figure in 88 to 99 % of cases.',
      zh: '最差 5% 的重复运行的净现值均值，跨界的一次按其界内部分计（条件风险价值，Rockafellar & Uryasev 2000）。为全部重复运行的统计量，单次运行无值。区间为影响函数法（Manistre & Hancock 2005）的 t 区间，重复运行次数少时较宽：实测在 88–99% 的情形下包含长期值。'
    }
  )
]
