import type { LeverEntry } from './leverEntry.js'

const common = { serves: 'exhibitor', absent: 'usual' } as const

/** Levers that listen to customers, mend what went wrong, and care for the lost. */
export const leversOfCare: readonly LeverEntry[] = [
  {
    ...common,
    id: 'research',
    label: { en: 'Research', zh: '客户调研' },
    what: {
      en: 'surveys customers and tracks their needs: dissatisfaction is found out, know-how learnt, outreach sharper, the first need gap smaller',
      zh: '调查客户、跟踪需求：发现不满、积累知识、使拓展更精准并缩小初始需求差距'
    },
    heads: 'members',
    usual: 20,
    response: 0.3,
    responseIs: { en: 'share of customers whose needs are known', zh: '需求被掌握的客户比例' },
    ceiling: 0.9,
    carryOver: 0.3,
    effect: 0.5,
    effectUnit: 'share',
    effectHelp: {
      en: 'share of the silently dissatisfied who are found out at full response',
      zh: '满响应时沉默的不满客户被发现的比例'
    },
    source: { tag: 'D', citation: 'design default' }
  },
  {
    ...common,
    id: 'complaintChannel',
    label: { en: 'Complaint channel', zh: '投诉渠道' },
    what: { en: 'makes it easy to complain', zh: '使客户便于投诉' },
    heads: 'attending',
    usual: 5,
    response: 0.25,
    responseIs: { en: 'share of the way to everybody speaking', zh: '达到全部发声的程度' },
    ceiling: 0.9,
    carryOver: 0,
    effect: 1,
    effectUnit: 'share',
    effectHelp: {
      en: 'share of the dissatisfied who speak up at full response, instead of keeping silent',
      zh: '满响应时不满客户中发声而非沉默的比例'
    },
    source: {
      tag: 'D',
      citation: 'sign: voice instead of exit, Hirschman 1970, Fornell & Wernerfelt 1987; size a design default'
    }
  },
  {
    ...common,
    id: 'recovery',
    absent: 'nothing',
    label: { en: 'Recovery', zh: '服务补救' },
    what: {
      en: 'makes good what went wrong for those who spoke up or were found out',
      zh: '补救投诉或被发现的不满客户'
    },
    heads: 'cases',
    usual: 300,
    response: 0.5,
    responseIs: { en: 'share of cases remedied', zh: '得到补救的个案比例' },
    ceiling: 0.95,
    carryOver: 0,
    effect: 1,
    effectUnit: 'share',
    effectHelp: { en: 'share of cases remedied at full response', zh: '满响应时得到补救的个案比例' },
    source: {
      tag: 'D',
      citation: 'sign: recovery raises satisfaction, de Matos, Henrique & Rossi 2007; size a design default'
    }
  },
  {
    ...common,
    id: 'customerData',
    label: { en: 'Customer data', zh: '客户数据库' },
    what: { en: 'keeps records of customers complete, right and up to date', zh: '使客户资料完整、准确、及时' },
    heads: 'members',
    usual: 20,
    response: 0.8,
    responseIs: { en: 'share of customers on record', zh: '有资料的客户比例' },
    ceiling: 0.98,
    carryOver: 0.5,
    effect: 1,
    effectUnit: 'share',
    effectHelp: {
      en: 'share of wrong and late records that a full response avoids',
      zh: '满响应所避免的错误与滞后资料的比例'
    },
    source: { tag: 'D', citation: 'design default' }
  },
  {
    ...common,
    id: 'farewell',
    label: { en: 'Farewell', zh: '关系结束关怀' },
    what: { en: 'cares for those who have just left, so that they do no harm', zh: '关怀刚流失的客户，减少负面影响' },
    heads: 'justLost',
    usual: 20,
    response: 0.2,
    responseIs: { en: 'share cared for', zh: '得到关怀的比例' },
    ceiling: 0.9,
    carryOver: 0,
    effect: 0.7,
    effectUnit: 'share',
    effectHelp: { en: 'share of the grievance that care takes away', zh: '关怀消除怨气的比例' },
    source: { tag: 'D', citation: 'design default' }
  },
  {
    ...common,
    id: 'winBack',
    label: { en: 'Win-back', zh: '客户挽回' },
    what: { en: 'makes an offer to lost customers', zh: '向流失客户提出回归方案' },
    heads: 'lost',
    usual: 20,
    response: 0.1,
    responseIs: { en: 'share reached', zh: '触达比例' },
    ceiling: 0.8,
    carryOver: 0,
    effect: 1,
    effectUnit: 'logOdds',
    effectHelp: {
      en: 'log-odds of return of a lost customer who was reached',
      zh: '被触达的流失客户回归的对数几率增量'
    },
    source: { tag: 'D', citation: 'sign from published data (log-odds .276 per unit of offer), size a design default' }
  }
]
