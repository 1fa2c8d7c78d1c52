import { fitName } from '../../analysis/fitNames.js'
import type { Words } from '../fit.js'

/** What fits on records say of themselves. */
export const recordFitWords = {
  noCohort: {
    message:
      'no customer has a known first edition: all were there in the first edition recorded; one more edition, or a column that says when each came first, would help',
    messageZh: '没有已知首届的客户：全部客户在首个记录届即已参展；再有一届记录，或增加“首次参展届次”列会有帮助'
  },
  unknownEntries: {
    message:
      'customers of the first recorded edition are counted from there, though they may have come before: leaving looks rarer than it is',
    messageZh: '首个记录届的客户自该届起计，但其可能更早参展：流失看来比实际少'
  },
  fromFirstSeen: {
    message: 'stages are counted from the first attendance recorded, also of customers who may have come before',
    messageZh: '各阶段自首次记录的参展起计，包括可能更早参展的客户'
  },
  spendChanges: {
    message:
      'spend is what a customer pays or takes over its own at the attendance before, so that stages are not sizes',
    messageZh: '花费取客户自身相对上一次参展的倍数，以免各阶段只反映规模大小'
  },
  noHeldOut: (held: number, wanted: number): Words => ({
    message: `with ${held} editions held there is nothing to forecast the last ${wanted} from; ${wanted + 3} would do`,
    messageZh: `仅有 ${held} 届，无法据此预测最后 ${wanted} 届；${wanted + 3} 届即可`
  }),
  forecastFailed: (why: Words): Words => ({
    message: `no forecast of the editions held out: ${why.message}`,
    messageZh: `无法预测留出届：${why.messageZh}`
  }),
  leftOut: (name: string, share: number): Words => ({
    message: `${name} is recorded for only ${share} % of the rows and was left out`,
    messageZh: `“${fitName(name, 'zh-CN')}”仅在 ${share}% 的行中有记录，已略去`
  }),
  rowsDropped: (dropped: number, all: number): Words => ({
    message: `${dropped} of ${all} rows lack a covariate and were left out`,
    messageZh: `${all} 行中有 ${dropped} 行缺少协变量，已略去`
  }),
  noFigure: (name: string, nameZh: string): Words => ({
    message: `${name} is not recorded`,
    messageZh: `未记录${nameZh}`
  }),
  fewSizes: (name: string, nameZh: string, count: number): Words => ({
    message: `${name} is recorded for only ${count} customers; 20 or more would help`,
    messageZh: `仅 ${count} 家客户记录了${nameZh}；20 家以上会有帮助`
  }),
  notFirstArea: {
    message:
      'too few newcomers have a recorded stand, so stands are taken from all customers, their first recorded one',
    messageZh: '有展位面积记录的新客户过少，故采用全部客户首次记录的展位面积'
  },
  netPrice: (share: number): Words => ({
    message: `the price is what was paid: discounts, ${share} % on average, are taken off`,
    messageZh: `价格为实付价：已扣除折扣（平均 ${share}%）`
  }),
  inState: (state: string, { message, messageZh }: Words): Words => ({
    message: `after ${state === 'attended' ? 'attending' : 'staying away'}: ${message}`,
    messageZh: `${state === 'attended' ? '参展' : '缺席'}之后：${messageZh}`
  }),
  noTransition: {
    message: 'no customer is known at two editions held one after the other; at least two editions are needed',
    messageZh: '没有客户在相邻两届均有记录；至少需要两届'
  }
} as const
