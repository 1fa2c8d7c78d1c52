import { heldPlaces } from '../../calibration/fromRecords/heldEditions.js'
import { InputError } from '../../core/errors.js'
import type { Records } from '../../records/records.js'
import { varyScenario } from '../../scenario/makeScenario.js'
import type { Scenario } from '../../scenario/scenario.js'

/** A fair whose horizon is what the records look at. */
export interface WindowedFair {
  readonly scenario: Scenario
  /** Whether its horizon is as long as the records, with the same editions cancelled. */
  readonly isAlike: boolean
}

/**
 * The same fair with a horizon as long as the records, from their first edition held to their last, with the same editions
 * cancelled, so that simulated customers can be seen through the same window. A fair that changes by edition has a horizon of
 * its own and keeps it.
 *
 * @param scenario Any fair.
 * @param records The records.
 *
 * @example
 * const rows = ['2019', '2022'].map((edition) => ({ customer: 'A', edition }))
 * const records = makeRecords(rows, { editions: ['2019', '2021', '2022'], cancelled: ['2021'] })
 * windowOf(makeScenario({}), records).scenario.horizon.cancelled // => [2]
 * const changing = makeScenario({ price: { perArea: { 1: 250, 4: 300 } } })
 * windowOf(changing, records).isAlike // => false
 */
export function windowOf(scenario: Scenario, records: Pick<Records, 'editions'>): WindowedFair {
  const held = heldPlaces(records)
  const first = held[0] ?? 0
  const length = (held.at(-1) ?? 0) - first + 1
  const cancelled = Array.from({ length }, (_, place) => place)
    .filter((place) => !held.includes(first + place))
    .map((place) => place + 1)
  try {
    const horizon = { editions: length, cancelled, dates: null }
    return { scenario: varyScenario(scenario, { horizon }, scenario.name), isAlike: true }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { scenario, isAlike: false }
  }
}
