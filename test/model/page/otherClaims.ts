import type { TestedClaim } from './claim.js'

/** The engine as a whole. */
export const engineClaims: readonly TestedClaim[] = [
  {
    claim: 'With every driver off, the engine is the Markov chain it claims to be',
    claimZh: '关闭所有驱动因素时，引擎即为所声称的马尔可夫链',
    files: ['test/engine/closedForm.slow.test.ts'],
    source: 'closed form of an absorbing chain (Kemeny & Snell 1960), published rates',
    tag: 'C'
  },
  {
    claim: 'A second, plain engine written from the theory gives the same bits',
    claimZh: '另一个按理论直写的参照引擎给出逐位相同的结果',
    files: ['test/engine/reference.test.ts', 'test/engine/reference.slow.test.ts'],
    source: 'test/reference',
    tag: null
  },
  {
    claim: 'Customers and money are conserved in every edition; values less costs are the profit',
    claimZh: '每届客户与资金守恒；价值减成本等于利润',
    files: ['test/engine/invariants.slow.test.ts', 'test/experiment/identities.test.ts'],
    source: 'identities',
    tag: null
  },
  {
    claim: 'Money in other units, segments split, twice the customers: the same fair',
    claimZh: '换算货币、拆分客户群、客户加倍，展会不变',
    files: ['test/engine/metamorphic.slow.test.ts', 'test/engine/market.test.ts'],
    source: 'metamorphic relations',
    tag: null
  },
  {
    claim: 'The same scenario and seed give the same bits; a changed lever leaves unrelated luck alone',
    claimZh: '同一情景与种子结果逐位相同；改变一项投入不影响无关的随机数',
    files: [
      'test/engine/sameBits.slow.test.ts',
      'test/core/random/threefry.test.ts',
      'test/golden/digests.slow.test.ts'
    ],
    source: 'Salmon, Moraes, Dror & Shaw 2011, known answers of Random123',
    tag: 'S'
  },
  {
    claim: 'Every number of the catalogue acts where it says, and nowhere else',
    claimZh: '目录中的每个数都在其所述之处起作用',
    files: ['test/engine/parametersAct.slow.test.ts'],
    source: 'the parameter catalogue',
    tag: null
  },
  {
    claim: 'Levers, referral rewards, adstock and the tail handle money as said',
    claimZh: '投入、推荐奖励、结转与规划期之后的资金处理如所述',
    files: ['test/engine/levers.test.ts', 'test/engine/tacticMoney.slow.test.ts', 'test/engine/warmUp.test.ts'],
    source: 'hand calculation',
    tag: null
  },
  {
    claim: 'A fair without luck, a cancelled edition, firms that close: as counted by hand',
    claimZh: '无随机的展会、取消的届次、停业企业：与手算一致',
    files: ['test/engine/run.test.ts', 'test/engine/after.test.ts', 'test/engine/moves.test.ts'],
    source: 'hand calculation',
    tag: null
  },
  {
    claim: 'Traits have their distributions, and correlate as told',
    claimZh: '客户特征服从设定的分布与相关',
    files: ['test/model/trait.test.ts', 'test/model/correlatedTraits.test.ts'],
    source: 'Gaussian copula; Sylvester’s criterion',
    tag: null
  }
]

/** A real fair. */
export const fairClaims: readonly TestedClaim[] = [
  {
    claim: 'EuroCIS, two-sided: exhibitors, visitors and area within 10 % of the published, held-out years included',
    claimZh: 'EuroCIS 双边模拟：参展商、观众与面积与公开数据相差不超过 10%，含留出年份',
    files: ['test/data/eurocis.slow.test.ts'],
    source: 'trade press, by year in data/README.md',
    tag: 'S'
  }
]

/** Published cohort models, played as declared lifecycles. */
export const publishedClaims: readonly TestedClaim[] = [
  {
    claim: 'Customers by recency',
    claimZh: '按最近购买划分的客户',
    files: ['test/published/pfeiferCarraway.test.ts'],
    source: 'Pfeifer & Carraway 2000',
    tag: 'S'
  },
  {
    claim: 'Treatment of HIV',
    claimZh: '艾滋病治疗模型',
    files: ['test/published/hivDmhee.test.ts'],
    source: 'Chancellor et al. 1997, as in Briggs, Claxton & Sculpher 2006',
    tag: 'S'
  },
  {
    claim: 'Sick-Sicker, also by age',
    claimZh: 'Sick-Sicker 模型，含按年龄的版本',
    files: ['test/published/sickSicker.test.ts', 'test/published/sickSickerAge.test.ts'],
    source: 'Alarid-Escudero et al. 2023',
    tag: 'S'
  },
  {
    claim: 'Incremental tables',
    claimZh: '增量分析表',
    files: ['test/published/icerTables.test.ts'],
    source: 'Paltiel et al. 2006; Rajasingham et al. 2020, as in dampack',
    tag: 'S'
  },
  {
    claim: 'The customer equity test: the best spend on winning and on keeping a customer',
    claimZh: '客户资产检验：获取与保留客户的最优投入',
    files: ['test/published/blattbergDeighton1996.test.ts'],
    source: 'Blattberg & Deighton 1996',
    tag: 'S'
  },
  {
    claim: 'The five stages of an exhibitor, at the published levels of retention',
    claimZh: '参展商五阶段模型，符合公开的保留率水平',
    files: ['test/published/exhibitor.test.ts'],
    source: 'rates computed from retention of 44 % first-time and 62 % overall',
    tag: 'C'
  },
  {
    claim: 'Four stages for the classroom',
    claimZh: '教学用四阶段模型',
    files: ['test/published/teaching.test.ts'],
    source: 'exploration, build-up, stability, decline: stages of the theory; numbers made up',
    tag: 'D'
  },
  {
    claim: 'Individuals agree with the exact engine on all of them',
    claimZh: '个体模拟与精确引擎在上述各例一致',
    files: ['test/published/individuals.slow.test.ts', 'test/engine/markov/individuals.slow.test.ts'],
    source: 'law of large numbers, four standard errors',
    tag: null
  }
]

/** Intervals, and what is computed from run tables. */
export const outcomeClaims: readonly TestedClaim[] = [
  {
    claim: 'Intervals cover as often as they say',
    claimZh: '区间的覆盖率如其所称',
    files: ['test/core/interval.test.ts', 'test/evidence/intervalCoverage.evidence.test.ts'],
    source: 'Student’s t; Law & Kelton 2000',
    tag: 'S'
  },
  {
    claim: 'Probabilities, conditional value at risk and ratios have the intervals that suit them',
    claimZh: '概率、条件风险价值与比率各有相宜的区间',
    files: [
      'test/experiment/risk.test.ts',
      'test/experiment/risk.slow.test.ts',
      'test/experiment/probabilityDifference.test.ts',
      'test/experiment/ratioEstimate.test.ts'
    ],
    source: 'Wilson 1927; Bonett & Price 2012; Rockafellar & Uryasev 2000; Manistre & Hancock 2005',
    tag: 'S'
  },
  {
    claim: 'Retention and survival count as the published figures do',
    claimZh: '保留率与留存的口径与公开数据一致',
    files: ['test/analysis/retention.test.ts', 'test/analysis/survival.test.ts'],
    source: 'definitions; hand calculation',
    tag: null
  },
  {
    claim: 'Lifetime value is that of the closed form where that holds',
    claimZh: '适用时客户终身价值与闭式解一致',
    files: ['test/analysis/lifetimeValue.test.ts'],
    source: 'Gupta, Lehmann & Stuart 2004',
    tag: 'S'
  },
  {
    claim: 'Shared costs go out to the last unit; concentration and tiers as defined',
    claimZh: '共同成本分摊分毫不差；集中度与价值层级如定义',
    files: ['test/analysis/profitability.test.ts', 'test/analysis/concentration.test.ts'],
    source: 'largest remainder (Hamilton); Lorenz 1905; Gini',
    tag: null
  },
  {
    claim: 'Why customers left, whether silently, whether loyal in deed and mind, and whether the fair stays viable',
    claimZh: '离开原因、是否无声、行为与态度上的忠诚、展会能否存续',
    files: ['test/analysis/departures.test.ts', 'test/analysis/viability.test.ts', 'test/analysis/kinds.test.ts'],
    source: 'Dick & Basu 1994; hand calculation',
    tag: null
  }
]
