import type { CustomerKind } from '../customerKind.js'
import type { Source, Text } from '../parameter.js'
import type { LeverId } from './leverIds.js'

/** Whom the money of a lever is spread over, of the segments it serves. */
export const leverHeadWords = {
  market: { en: 'firm in the market', zh: '市场内企业' },
  visitorMarket: { en: 'visitor in the market', zh: '市场内观众' },
  prospects: { en: 'prospect', zh: '潜在客户' },
  won: { en: 'new customer won by recommendation', zh: '经推荐而来的新客户' },
  members: { en: 'customer of the fair', zh: '展会客户' },
  attending: { en: 'attending customer', zh: '参展客户' },
  cases: { en: 'dissatisfied customer who spoke up or was found out', zh: '投诉或被发现的不满客户' },
  justLost: { en: 'customer just lost', zh: '刚流失的客户' },
  lost: { en: 'lost customer', zh: '流失客户' }
} as const satisfies Readonly<Record<string, Text>>
export type LeverHeads = keyof typeof leverHeadWords

/** What one lever adds to the fields that all levers have. */
export interface LeverEntry {
  readonly id: LeverId
  readonly label: Text
  /** What its money does, after "Money that". */
  readonly what: Text
  readonly heads: LeverHeads
  /** Kind of the segments it serves where none are named. */
  readonly serves: CustomerKind
  /** What is spent where nothing is written: the usual amount a head, or nothing. It is the reference point, too. */
  readonly absent: 'usual' | 'nothing'
  readonly usual: number
  readonly response: number
  /** What the response is the share of. */
  readonly responseIs: Text
  readonly ceiling: number
  readonly carryOver: number
  readonly effect: number
  readonly effectUnit: 'points' | 'logOdds' | 'share' | 'ratio'
  readonly effectHelp: Text
  readonly source: Source
}
