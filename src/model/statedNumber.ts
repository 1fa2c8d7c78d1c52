import type { Source, Text, Unit } from './parameter.js'

/** One value of a scenario with what is known of it, for people who ask where a number comes from. */
export interface StatedNumber {
  /** Dotted path in the scenario. */
  readonly path: string
  /** The part of the scenario that it belongs to: the start of the path; empty for what stands alone. */
  readonly group: string
  readonly groupLabel: Text
  readonly label: Text
  /** The value as it would be written. */
  readonly value: string
  readonly unit: Unit
  /** Whether it is the default of the catalogue; else it was set for this scenario. */
  readonly isDefault: boolean
  /** Of the default; of a value set for the scenario, that it was (tag `A`, citation empty). */
  readonly source: Source
}
