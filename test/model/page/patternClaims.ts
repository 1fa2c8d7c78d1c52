import type { Claim } from './claim.js'

/** The sixteen patterns that the shipped fairs must show, by number. */
export const patternClaims: Readonly<Record<number, Claim>> = {
  1: {
    claim: 'Renewal of exhibitors who never lapsed meets the published level, and the level by tenure',
    claimZh: '从未缺席的参展商的续展率符合公开水平，各届数亦然',
    source: 'retention about 62 % overall, 44 % first-time: Snoball (vendor), see data/README.md',
    tag: 'S'
  },
  2: {
    claim: 'Renewal rises with the editions attended, out of stages and differences between customers',
    claimZh: '续展率随参展届数上升，源于阶段与个体差异',
    source: 'shifted beta-geometric (Fader & Hardie 2007) through both published levels',
    tag: 'C'
  },
  3: {
    claim: 'The top fifth of exhibitors brings about 80 % of revenue; margin is concentrated otherwise',
    claimZh: '前五分之一的参展商带来约八成收入；毛利的集中度不同',
    source: 'the 80/20 rule as trade-fair texts state it; a lognormal with sigma 1.68 gives 80 %',
    tag: 'C'
  },
  4: {
    claim: 'A discount withdrawn leaves attendance below that of customers who never had it',
    claimZh: '折扣撤回后，参展率低于从未享受折扣者',
    source: 'reference price and loss aversion: Tversky & Kahneman 1991',
    tag: 'S'
  },
  5: {
    claim: 'At equal spend a financial tactic leads at first; a structural one overtakes it once rivals have copied',
    claimZh: '同等投入下，财务措施先行领先；被模仿后由结构措施反超',
    source: 'three levels of bonds: Berry & Parasuraman 1991; sizes ours',
    tag: 'D'
  },
  6: {
    claim:
      'The best marginal unit of money goes to cultivation and confirmation on a new fair, to trust on a growing one, to weakening on a mature one',
    claimZh: '边际投入的最佳去处：新展会在培育与确认，成长期在信任，成熟期在弱化',
    source: 'theory of the stages of a fair; sizes ours',
    tag: 'D'
  },
  7: {
    claim: 'Losing the most influential exhibitors lowers the conversion of others for several editions',
    claimZh: '失去最有影响力的参展商，会使其他企业的转化率在数届内下降',
    source: 'imitation of adopters: Bass 1969; sizes ours',
    tag: 'D'
  },
  8: {
    claim:
      'Care at the end reduces the harm that the lost do; who leaves and speaks ill costs more than who leaves in silence',
    claimZh: '结束关怀减少流失者造成的损害；口出怨言的流失者代价高于默默离开者',
    source: 'cost of a disadopter: Hogan, Lemon & Libai 2003; sizes ours',
    tag: 'D'
  },
  9: {
    claim: 'Cutting visitor promotion lowers exhibitors’ satisfaction, one edition later their retention',
    claimZh: '削减观众推广先降低参展商满意度，一届之后降低其保留率',
    source: 'cross-side network effects: Rochet & Tirole 2003; sizes ours',
    tag: 'D'
  },
  10: {
    claim: 'Acquiring a customer costs several times what retaining one does; the ratio is reported, not imposed',
    claimZh: '获取一位客户的成本是保留一位的数倍；只报告比值，不预设',
    source: 'a folk figure on trial (“five times”); nothing in the model says so',
    tag: 'D'
  },
  11: {
    claim: 'Remedy in time halves losses from weakening among those reached; retention shows no paradox',
    claimZh: '及时补救使被触达的弱化客户流失减半；保留率上不存在补救悖论',
    source: 'de Matos, Henrique & Rossi 2007',
    tag: 'S'
  },
  12: {
    claim:
      'One point of retention moves customer equity more than one of margin, and that more than one of acquisition cost',
    claimZh: '保留率变动一个百分点对客户资产的影响大于毛利率，毛利率又大于获客成本',
    source: 'Gupta, Lehmann & Stuart 2004',
    tag: 'S'
  },
  13: {
    claim: 'Work matched to the stage beats uniform and mismatched plans at equal spend',
    claimZh: '同等投入下，与阶段相配的方案优于均摊与错配的方案',
    source: 'theory of the customer lifecycle; sizes ours',
    tag: 'D'
  },
  14: {
    claim: 'Leaders, trade media and associations: direct profitability at or below zero, in all above it',
    claimZh: '领先企业、行业媒体与协会：直接盈利不高于零，总价值高于零',
    source: 'theory of indirect customer values; sizes ours',
    tag: 'D'
  },
  15: {
    claim: 'After a rival’s launch or a slump, the fair whose customers trust it more loses the smaller share',
    claimZh: '竞争展会推出或经济低迷之后，客户信任度高的展会流失份额较小',
    source: 'forbearance of the loyal: Zeithaml, Berry & Parasuraman 1996; sizes ours',
    tag: 'D'
  },
  16: {
    claim: 'Overpromising lifts first attendance and lowers first renewal',
    claimZh: '过度承诺提高首次参展，降低首次续展',
    source: 'will-expectations: Boulding, Kalra, Staelin & Zeithaml 1993; sizes ours',
    tag: 'D'
  }
}

/** Patterns that no test shows, and why: reported, not forced. */
export const patternsNotShown: Readonly<Record<number, string>> = {}
