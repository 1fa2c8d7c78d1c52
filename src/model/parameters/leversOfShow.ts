import type { LeverEntry } from './leverEntry.js'

const fullQuality = { en: 'share of full quality', zh: '满质量的比例' }
const fullEffect = { en: 'share of the full effect', zh: '达到全部作用的比例' }
const common = { serves: 'exhibitor', absent: 'usual' } as const

/** Levers that make the show what customers receive. */
export const leversOfShow: readonly LeverEntry[] = [
  {
    ...common,
    id: 'serviceBefore',
    label: { en: 'Service before the show', zh: '展前服务' },
    what: { en: 'prepares, informs and reminds customers before the show', zh: '展前帮助客户准备、提供信息并提醒参展' },
    heads: 'members',
    usual: 100,
    response: 0.5,
    responseIs: fullQuality,
    ceiling: 1,
    carryOver: 0,
    effect: 4,
    effectUnit: 'points',
    effectHelp: {
      en: 'points of value from no response to full response; it also reminds, see lifecycle.drivers.reminder.attendance',
      zh: '响应由零到满时增加的价值分；并有提醒作用，见 lifecycle.drivers.reminder.attendance'
    },
    source: { tag: 'D', citation: 'design default' }
  },
  {
    ...common,
    id: 'service',
    label: { en: 'Service', zh: '展会服务' },
    what: { en: 'raises the quality received during the show', zh: '提升展中的服务质量' },
    heads: 'attending',
    usual: 500,
    response: 0.5,
    responseIs: fullQuality,
    ceiling: 1,
    carryOver: 0,
    effect: 12,
    effectUnit: 'points',
    effectHelp: { en: 'points of value from no response to full response', zh: '响应由零到满时增加的价值分' },
    source: { tag: 'D', citation: 'design default' }
  },
  {
    ...common,
    id: 'serviceAfter',
    label: { en: 'Service after the show', zh: '展后服务' },
    what: { en: 'follows up contacts and reports after the show', zh: '展后跟进联系并提供报告' },
    heads: 'attending',
    usual: 100,
    response: 0.5,
    responseIs: fullQuality,
    ceiling: 1,
    carryOver: 0,
    effect: 4,
    effectUnit: 'points',
    effectHelp: { en: 'points of value from no response to full response', zh: '响应由零到满时增加的价值分' },
    source: { tag: 'D', citation: 'design default' }
  },
  {
    ...common,
    id: 'staffCare',
    label: { en: 'Staff training and care', zh: '员工培训与关怀' },
    what: {
      en: 'trains, cares for and rewards the staff, so that they stay',
      zh: '培训、关怀和激励员工，使其留任'
    },
    heads: 'members',
    usual: 50,
    response: 0.5,
    responseIs: fullEffect,
    ceiling: 1,
    carryOver: 0.3,
    effect: 0.8,
    effectUnit: 'share',
    effectHelp: {
      en: 'share of the staff turnover that a full response avoids, compared with none',
      zh: '满响应相对于零响应所避免的员工流失比例'
    },
    source: {
      tag: 'D',
      citation: 'sign: service-profit chain, Heskett et al. 1994; size a design default'
    }
  },
  {
    ...common,
    id: 'innovation',
    label: { en: 'Innovation', zh: '展会创新' },
    what: {
      en: 'renews topics, formats and offers, which closes the need gap',
      zh: '更新主题、形式与服务，缩小需求差距'
    },
    heads: 'members',
    usual: 100,
    response: 0.5,
    responseIs: fullEffect,
    ceiling: 1,
    carryOver: 0.5,
    effect: 1,
    effectUnit: 'ratio',
    effectHelp: {
      en: 'share of the drift of needs made up for is 1 + this × (response ÷ usual response − 1), times what know-how adds',
      zh: '弥补需求漂移的比例为 1＋此值×（响应÷通常响应−1），再乘以行业知识的作用'
    },
    source: { tag: 'D', citation: 'design default' }
  }
]
