import type { TraitSpec } from '../model/parameter.js'
import type { Scenario, Schedule } from './scenario.js'

/** A value by edition: one number for all, one an edition, or from the first edition it holds to the value. */
export type ByEdition = number | Schedule | Readonly<Record<number, number>>

type Value = number | string | boolean | TraitSpec | readonly string[] | null

type InputOf<T> = [T] extends [Schedule | null]
  ? ByEdition | null
  : [T] extends [Value]
    ? T | null
    : { readonly [K in keyof T]?: InputOf<T[K]> | null }

/**
 * A scenario as a program writes it: the same keys as a scenario file, each of them optional, `null` for the default.
 * A resolved {@link Scenario} is one too.
 */
export type ScenarioInput = Omit<InputOf<Scenario>, 'seed' | 'horizon'> & {
  readonly perennial?: 1
  readonly seed?: string | number | null
  readonly horizon?: Omit<InputOf<Scenario['horizon']>, 'cancelled'> & { readonly cancelled?: readonly number[] | null }
}
