import type { Parameter } from '../model/parameter.js'
import { shortCustomers } from './customers/shortCustomers.js'
import { shortDistribution } from './uncertainty/writtenForm.js'
import { type PlainValue, shortSchedule, valueText } from './valueText.js'

/** What stands at one place of a scenario in its written form. */
export type MaybeValue = PlainValue | undefined

/**
 * The value of a parameter as it would be written, on one line; `null` where there is none. Schedules that do not change are
 * one number, long lists of customers and of draws are cut.
 *
 * @param parameter Its entry in the catalogue.
 * @param value What stands in the written form of a scenario.
 *
 * @example
 * leafText(findParameter('levers.service.spend'), [80000, 80000]) // => '80000'
 * leafText(findParameter('budget'), null) // => null
 */
export function leafText(parameter: Parameter, value: MaybeValue): string | null {
  if (value === undefined || value === null) return null
  if (parameter.kind === 'knownCustomers' && Array.isArray(value)) return valueText(shortCustomers(value))
  const schedule = parameter.byEdition && Array.isArray(value) ? value.map(Number) : undefined
  return valueText(schedule ? shortSchedule(schedule) : shortDistribution(value))
}

/**
 * A value of a resolved scenario as plain data.
 *
 * @example
 * asPlain({ mean: 0.25 }) // => { mean: 0.25 }
 */
export function asPlain(value: unknown): PlainValue {
  return JSON.parse(JSON.stringify(value)) as PlainValue
}

/**
 * What stands under a key of a map; `undefined` where nothing does, or where there is no map.
 *
 * @example
 * valueAt({ spend: 5 }, 'spend') // => 5
 * valueAt([5], '0') // => undefined
 */
export function valueAt(value: MaybeValue, key: string): MaybeValue {
  const map = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : []
  return map.find(([known]) => known === key)?.[1]
}
