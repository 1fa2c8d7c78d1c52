import type { Parameter, Text } from '../parameter.js'
import type { LeverEntry } from './leverEntry.js'
import { leverFields } from './leverFields.js'
import { type LeverId, leverIds } from './leverIds.js'
import { leverOwnFields } from './leverOwn.js'
import { leversOfCare } from './leversOfCare.js'
import { leversOfShow } from './leversOfShow.js'
import { leversOfWinning } from './leversOfWinning.js'

export { type LeverId, leverIds }

const entries: readonly LeverEntry[] = [...leversOfWinning, ...leversOfShow, ...leversOfCare]

/** Spend, response curve, carry-over, effect and segments of every lever, and what single levers have besides. */
export const leverParameters: readonly Parameter[] = entries.flatMap((entry) => {
  const [first, ...others] = leverFields(entry)
  const own = leverOwnFields[entry.id] ?? []
  return entry.id === 'referral' ? [...own, first, ...others] : [first, ...own, ...others]
})

/** What each lever is: label, whom it serves, whom its money is spread over, what absence of money means. */
export const leverEntries = Object.fromEntries(entries.map((entry) => [entry.id, entry])) as Readonly<
  Record<LeverId, LeverEntry>
>

/** The label of each lever, for tables and charts. */
export const leverLabels = Object.fromEntries(entries.map((entry) => [entry.id, entry.label])) as Readonly<
  Record<LeverId, Text>
>
