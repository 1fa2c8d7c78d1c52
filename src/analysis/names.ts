import type { Text } from '../model/parameter.js'
import type { Cause } from '../model/runTable.js'
import type { Tier } from './tiers.js'

/** What the causes of departures are called. */
export const causeLabels: Readonly<Record<Cause, Text>> = {
  need: { en: 'unmet need', zh: '需求不符' },
  disappointment: { en: 'disappointment', zh: '失望' },
  care: { en: 'want of care', zh: '缺乏关怀' },
  price: { en: 'price', zh: '价格' },
  rival: { en: 'rival', zh: '竞争展会' },
  missed: { en: 'missed edition', zh: '缺席' },
  exogenous: { en: 'nothing the fair did', zh: '外部原因' },
  released: { en: 'let go', zh: '被展会放弃' }
}

/** What the tiers of customers by value are called. */
export const tierLabels: Readonly<Record<Tier, Text>> = {
  mostValuable: { en: 'most valuable fifth', zh: '最有价值的五分之一' },
  second: { en: 'second tier', zh: '第二层' },
  negative: { en: 'negative value', zh: '负价值' }
}
