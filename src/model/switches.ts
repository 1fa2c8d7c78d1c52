import type { Text } from './parameter.js'

/** Mechanisms that a scenario may switch off, by name; those of {@link indirectSwitches} count what customers do for the fair beyond their fees. */
export const switchIds = [
  'demonstration',
  'recommendation',
  'capability',
  'network',
  'needGap',
  'staff',
  'contacts',
  'customerData',
  'recovery',
  'research',
  'trust',
  'attribution',
  'forbearance',
  'bonds',
  'copying',
  'rival',
  'market',
  'price',
  'promise',
  'reminder',
  'grievance',
  'strain',
  'delight',
  'standGrowth',
  'loyalty',
  'taste'
] as const
export type SwitchId = (typeof switchIds)[number]

/** The mechanisms by which customers are worth more than they pay. */
export const indirectSwitches = ['demonstration', 'recommendation', 'capability', 'network'] as const
export type IndirectSwitch = (typeof indirectSwitches)[number]

/** What each switch takes out. */
export const switchLabels: Readonly<Record<SwitchId, Text>> = {
  demonstration: { en: 'leaders who attend draw prospects in', zh: '领先企业参展的示范作用' },
  recommendation: { en: 'word of mouth of either sign', zh: '正负口碑' },
  capability: { en: 'know-how learnt from customers', zh: '从客户学到的知识' },
  network: { en: 'what the turnout of one side is worth to the other', zh: '一方到场对另一方的价值' },
  needGap: { en: 'the fair drifts from what customers need', zh: '需求差距' },
  staff: { en: 'staff turnover and skill', zh: '员工流动与技能' },
  contacts: { en: 'contacts leave and take bonds and trust along', zh: '联系人变动带走联系与信任' },
  customerData: { en: 'records that are incomplete, wrong or late', zh: '客户资料不全、有误或滞后' },
  recovery: { en: 'complaints, detection and remedy', zh: '投诉、发现与补救' },
  research: {
    en: 'what research finds out: the dissatisfied, needs, whom to contact',
    zh: '调研所得：不满、需求与联系对象'
  },
  trust: { en: 'trust is won and lost, and acts', zh: '信任的得失及其作用' },
  attribution: { en: 'shortfalls blamed on the market', zh: '将落差归因于市场' },
  forbearance: { en: 'trust makes tolerant and less price sensitive', zh: '信任提高容忍度、降低价格敏感度' },
  bonds: { en: 'bonds of retention tactics', zh: '保留措施建立的联系' },
  copying: { en: 'rivals copy tactics', zh: '竞争者模仿' },
  rival: { en: 'the value of the rival fair', zh: '竞争展会的价值' },
  market: { en: 'the state of the economy and public support', zh: '经济状况与政府支持' },
  price: { en: 'price and own cost as points of value, reference price', zh: '价格与自身成本折合的价值分、参考价格' },
  promise: { en: 'the promise of advertising', zh: '广告承诺' },
  reminder: { en: 'service before the show reminds', zh: '展前服务的提醒作用' },
  grievance: { en: 'the lost bear a grudge and speak ill', zh: '流失客户的怨气' },
  strain: { en: 'strain beyond tolerance', zh: '超出容忍度的紧张' },
  delight: { en: 'delight at the top of satisfaction', zh: '高满意度的惊喜效应' },
  standGrowth: { en: 'stands grow in trust and shrink in weakening', zh: '展位随信任扩大、随弱化缩小' },
  loyalty: { en: 'lasting differences in loyalty', zh: '个体忠诚差异' },
  taste: { en: 'lasting differences in taste', zh: '个体偏好差异' }
}
