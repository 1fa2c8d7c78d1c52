import type { Text } from '../model/parameter.js'
import { leverLabels } from '../model/parameters/lever.js'

const levers = Object.entries(leverLabels).map(([id, label]) => [`levers.${id}`, label] as const)

/** What the groups of a scenario are called, by path in the catalogue. */
export const groupLabels: Readonly<Record<string, Text>> = {
  horizon: { en: 'Time and discounting', zh: '时间与折现' },
  price: { en: 'List price', zh: '目录价' },
  segments: { en: 'Segments of customers', zh: '客户群' },
  levers: { en: 'Levers: spending with a response curve', zh: '可控投入：带响应曲线的支出' },
  ...Object.fromEntries(levers),
  tactics: { en: 'Retention tactics', zh: '客户保留措施' },
  competition: { en: 'Competition', zh: '竞争' },
  'competition.copyTime': { en: 'How fast rivals copy', zh: '竞争者模仿的速度' },
  lifecycle: { en: 'Lifecycle: base rates and drivers', zh: '生命周期：基准比率与驱动因素' },
  'lifecycle.attendance': { en: 'Attendance by stage', zh: '各阶段参展率' },
  'lifecycle.rates': { en: 'Moves between stages', zh: '阶段之间的转移' },
  'lifecycle.rates.cultivation': { en: 'Moves from cultivation', zh: '由培育转出' },
  'lifecycle.rates.confirmation': { en: 'Moves from confirmation', zh: '由确认转出' },
  'lifecycle.rates.trust': { en: 'Moves from trust', zh: '由信任转出' },
  'lifecycle.rates.weakening': { en: 'Moves from weakening', zh: '由弱化转出' },
  'lifecycle.rates.disappearance': { en: 'Moves from disappearance', zh: '由消失转出' },
  'lifecycle.drivers': { en: 'What moves the rates', zh: '调整比率的驱动因素' },
  'lifecycle.drivers.satisfaction': { en: 'Satisfaction', zh: '满意度' },
  'lifecycle.drivers.forecast': { en: 'Value expected', zh: '预期价值' },
  'lifecycle.drivers.rival': { en: 'Rival fair', zh: '竞争展会' },
  'lifecycle.drivers.trust': { en: 'Trust', zh: '信任' },
  'lifecycle.drivers.bonds': { en: 'Bonds', zh: '联系' },
  'lifecycle.drivers.missed': { en: 'Missed edition', zh: '缺席一届' },
  'lifecycle.drivers.strain': { en: 'Strain beyond tolerance', zh: '超出容忍度的紧张' },
  'lifecycle.drivers.tenure': { en: 'Editions attended', zh: '已参展届数' },
  'lifecycle.drivers.loyalty': { en: 'Persistent loyalty', zh: '个体忠诚倾向' },
  'lifecycle.drivers.wordOfMouth': { en: 'Word of mouth', zh: '口碑' },
  'lifecycle.drivers.grievance': { en: 'Grievance', zh: '怨气' },
  'lifecycle.drivers.lapse': { en: 'Time since leaving', zh: '离开时间' },
  mechanisms: { en: 'Constants of the mechanisms', zh: '机制常数' },
  'mechanisms.value': { en: 'Value received', zh: '所获价值' },
  'mechanisms.price': { en: 'Price and reference price', zh: '价格与参考价' },
  'mechanisms.satisfaction': { en: 'Satisfaction', zh: '满意度' },
  'mechanisms.expectation': { en: 'Expectation', zh: '期望' },
  'mechanisms.trust': { en: 'Trust', zh: '信任' },
  'mechanisms.strain': { en: 'Strain', zh: '紧张' },
  'mechanisms.bonds': { en: 'Bonds', zh: '联系' },
  'mechanisms.bonds.keep': { en: 'Share of a bond kept', zh: '联系保持率' },
  'mechanisms.bonds.build': { en: 'Share of a bond built', zh: '联系建立率' },
  'mechanisms.wordOfMouth': { en: 'Word of mouth', zh: '口碑' }
}
