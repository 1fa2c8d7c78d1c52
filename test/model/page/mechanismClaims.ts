import type { Claim } from './claim.js'

/** What each mechanism claims, by the name of its file; its unit test has the same name. */
export const mechanismClaims: Readonly<Record<string, Claim>> = {
  adbudgResponse: {
    claim: 'A curve through a manager’s four answers',
    claimZh: '由经理四个回答确定的响应曲线',
    source: 'ADBUDG: Little 1970',
    tag: 'S'
  },
  adstock: {
    claim: 'Spending works on in the next edition',
    claimZh: '投入的作用延续到下一届',
    source: 'carry-over from long over short elasticity .24/.12: Sethuraman, Tellis & Briesch 2011',
    tag: 'C'
  },
  attendance: {
    claim: 'Attendance follows satisfaction, forecast, trust, bonds, loyalty and reminders',
    claimZh: '到场取决于满意度、预期价值、信任、联系、忠诚与提醒',
    source: 'signs of the theory; sizes design defaults',
    tag: 'D'
  },
  attribution: {
    claim: 'What is blamed on the market does not strain the relationship',
    claimZh: '归因于市场的落差不使关系紧张',
    source: 'Weiner 1985; Folkes 1984; Bitner 1990; size a design default',
    tag: 'D'
  },
  bond: {
    claim: 'Bonds of three levels build, last and are copied at their own speeds',
    claimZh: '三层联系以各自的速度建立、保持与被模仿',
    source: 'Berry & Parasuraman 1991; kept small, Pick & Eisend 2014; rates design defaults',
    tag: 'D'
  },
  capability: {
    claim: 'Know-how of customers and research together make innovation work',
    claimZh: '客户知识与调研共同决定创新的效力',
    source: 'capability value (能力价值) of the theory; form and size design defaults',
    tag: 'D'
  },
  contacts: {
    claim: 'A single contact lost takes bond and trust along; breadth protects',
    claimZh: '单一联系人流失会带走联系与信任；联系面宽则可保全',
    source: 'Palmatier, Scheer & Steenkamp 2007; Bendapudi & Leone 2002; sizes design defaults',
    tag: 'D'
  },
  crossSide: {
    claim: 'The turnout of one side is worth something to the other, by what it comes for',
    claimZh: '一方的到场对另一方有价值，取决于其目标',
    source: 'Rochet & Tirole 2003; goals after Hansen 2004; form and size design defaults',
    tag: 'D'
  },
  customerRecord: {
    claim: 'Targeting follows records, which are late or wrong the less the more is done for them',
    claimZh: '对象选择依据客户资料；维护越多，滞后与错误越少',
    source: 'design default',
    tag: 'D'
  },
  departure: {
    claim: 'A departure is booked to what pushed most',
    claimZh: '离开归因于最强的推力',
    source: 'causes of the theory; pushes compared in log-odds, ours',
    tag: 'D'
  },
  exit: {
    claim: 'Exits towards trust and towards loss are moved by the same drivers with opposite signs',
    claimZh: '走向信任与走向流失由同一组驱动因素反向推动',
    source: 'Rust & Zahorik 1993; convexity Mittal & Kamakura 2001; sizes design defaults',
    tag: 'D'
  },
  expectation: {
    claim: 'Expectation is updated by experience, fast at first',
    claimZh: '期望随经历更新，起初较快',
    source: 'Boulding, Kalra, Staelin & Zeithaml 1993; size a design default',
    tag: 'D'
  },
  exponentialResponse: {
    claim: 'Returns on money fall from the first unit, up to a ceiling',
    claimZh: '投入收益自始递减，趋于上限',
    source: 'Blattberg & Deighton 1996',
    tag: 'S'
  },
  forbearance: {
    claim: 'Who trusts is more tolerant, minds the price less and speaks up',
    claimZh: '有信任者更宽容、较不在意价格、更愿发声',
    source:
      'Zeithaml, Berry & Parasuraman 1996; Hess, Ganesan & Klein 2003; Krishnamurthi & Raj 1991; Hirschman 1970; sizes design defaults',
    tag: 'D'
  },
  forecast: {
    claim: 'A price above the reference weighs about double one below',
    claimZh: '高于参考价的影响约为低于的两倍',
    source: 'Tversky & Kahneman 1991',
    tag: 'S'
  },
  hillResponse: {
    claim: 'A slow start, then falling returns',
    claimZh: '起步缓慢，随后收益递减',
    source: 'Hill form as in Robyn',
    tag: 'S'
  },
  needGap: {
    claim: 'Needs drift away; innovation beyond the usual closes the gap',
    claimZh: '需求不断漂移；高于平常的创新缩小差距',
    source: 'theory of the fair’s customers; sizes design defaults',
    tag: 'D'
  },
  perceivedValue: {
    claim: 'Value is what is received less what it costs the customer',
    claimZh: '感知价值为所得减去所费',
    source: 'definition (Zeithaml 1988)',
    tag: 'D'
  },
  price: {
    claim: 'The reference price follows the price met',
    claimZh: '参考价随所遇价格而动',
    source: 'reference-price effect; speed a design default',
    tag: 'D'
  },
  quadraticResponse: {
    claim: 'Too much contact repels',
    claimZh: '接触过多适得其反',
    source: 'supersaturation b₁x + b₂x², computed on published business-to-business data',
    tag: 'C'
  },
  recovery: {
    claim: 'A remedy wins satisfaction back, at most a little above where it was',
    claimZh: '补救可挽回满意度，至多略高于从前',
    source: 'de Matos, Henrique & Rossi 2007',
    tag: 'S'
  },
  response: {
    claim: 'A lever’s curve passes through what is known of it',
    claimZh: '响应曲线通过已知点',
    source: 'one of four forms, each with its own line',
    tag: 'S'
  },
  satisfaction: {
    claim: 'A shortfall weighs about twice a surplus; early experiences weigh most; returns are convex at the top',
    claimZh: '不及期望的权重约为超出的两倍；早期经历影响最大；高满意度回报递增',
    source: 'Oliver 1980; Anderson & Sullivan 1993; Bolton 1998; Mittal & Kamakura 2001; sizes design defaults',
    tag: 'D'
  },
  staff: {
    claim: 'Care keeps staff; staff that stays is skilled; skill delivers service',
    claimZh: '关怀留住员工；留任员工更熟练；熟练带来服务',
    source: 'Berry 1981; Heskett et al. 1994; sizes design defaults',
    tag: 'D'
  },
  standGrowth: {
    claim: 'Stands grow in trust and shrink in weakening',
    claimZh: '展位随信任扩大、随弱化缩小',
    source: 'Cooil, Keiningham, Aksoy & Hsu 2007; rates design defaults',
    tag: 'D'
  },
  start: {
    claim: 'Prospects start and the lost return by what management, others and their own forecast tell them',
    claimZh: '潜在客户的首次参展与流失客户的回归取决于主办方、他人与自身预期',
    source: 'imitation Bass 1969; win-back and lapse signs from published data; sizes design defaults',
    tag: 'D'
  },
  strain: {
    claim: 'Shortfalls and missed editions add up until tolerance is passed',
    claimZh: '落差与缺席不断累积，直至超出容忍度',
    source: 'tipping point of the theory; sizes design defaults',
    tag: 'D'
  },
  trust: {
    claim: 'Trust is slow to build and fast to lose',
    claimZh: '信任建立慢、失去快',
    source: 'sign: relationship quality, Palmatier et al. 2006; sizes design defaults',
    tag: 'D'
  },
  wordOfMouth: {
    claim: 'Praise is three times as frequent, a warning twice as strong',
    claimZh: '正面口碑频率约为三倍，负面口碑强度约为两倍',
    source: 'East, Hammond & Wright 2007; East, Hammond & Lomax 2008; levels design defaults',
    tag: 'S'
  }
}
