/** Names of the levers, spending with a response curve, in the order of the ledger. */
export const leverIds = [
  'advertising',
  'outreach',
  'referral',
  'visitorPromotion',
  'serviceBefore',
  'service',
  'serviceAfter',
  'staffCare',
  'innovation',
  'research',
  'complaintChannel',
  'recovery',
  'customerData',
  'farewell',
  'winBack'
] as const
export type LeverId = (typeof leverIds)[number]
