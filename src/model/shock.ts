import type { Text } from './parameter.js'

/** What may happen to the market or the show at a date. */
export const shockEvents = [
  'rivalLaunch',
  'rivalFailure',
  'slump',
  'boom',
  'contactChange',
  'customersLeave',
  'staffLeave',
  'cancelled'
] as const
export type ShockEvent = (typeof shockEvents)[number]

/** Whom the event customersLeave takes: the most influential first, or anybody, drawn by lot. */
export const leaverChoices = ['influence', 'any'] as const
export type LeaverChoice = (typeof leaverChoices)[number]

/** The size of an event where none is written: points, shares, or a number of customers. */
export const shockSizes: Readonly<Record<ShockEvent, number>> = {
  rivalLaunch: 10,
  rivalFailure: 10,
  slump: 10,
  boom: 10,
  contactChange: 0.5,
  customersLeave: 5,
  staffLeave: 0.3,
  cancelled: 0
}

/** What an event is called, and what its size means. */
export const shockLabels: Readonly<Record<ShockEvent, Text>> = {
  rivalLaunch: { en: 'a rival launches: points added to its value', zh: '竞争展会推出：竞争展会价值增加的分数' },
  rivalFailure: {
    en: 'the rival fails its customers: points off its value',
    zh: '竞争展会失误：竞争展会价值减少的分数'
  },
  slump: { en: 'the economy falls: points off the state of the market', zh: '经济下滑：市场状况减少的分数' },
  boom: { en: 'the economy rises: points added to the state of the market', zh: '经济上行：市场状况增加的分数' },
  contactChange: { en: 'contacts at customers change: share of contacts lost', zh: '客户联系人更换：失去联系的比例' },
  customersLeave: {
    en: 'customers leave after the show, the most influential or any (who): their number',
    zh: '客户在展后离开，最有影响力者或任意者（who）：离开的数量'
  },
  staffLeave: { en: 'staff leave: share of the staff', zh: '员工离职：离职员工的比例' },
  cancelled: { en: 'the edition is cancelled', zh: '该届取消' }
}
