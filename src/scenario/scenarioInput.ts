import type { Distribution } from '../core/distribution/distribution.js'
import type { KnownStage } from '../model/knownCustomer.js'
import type { TraitSpec } from '../model/parameter.js'
import type { Scenario, Schedule } from './scenario.js'
import type { SharesInput, Uncertain, Uncertainty } from './uncertainty/uncertain.js'

/** A number, or how sure we are of it. */
export type Uncertainly = number | Distribution

/** A value by edition: one number for all, one an edition, or from the first edition it holds to the value. */
export type ByEdition = Uncertainly | readonly Uncertainly[] | Readonly<Record<number, Uncertainly>>

/** A trait, each of its numbers known for sure or not. */
type TraitInput<T> = T extends number
  ? Uncertainly
  : { readonly [K in keyof T]: T[K] extends number | undefined ? Uncertainly : T[K] }

type Value = string | boolean | readonly string[] | null

type InputOf<T> = [T] extends [Schedule | null]
  ? ByEdition | null
  : [T] extends [Value]
    ? T | null
    : [T] extends [number | null]
      ? Uncertainly | null
      : [T] extends [TraitSpec | null]
        ? TraitInput<NonNullable<T>> | null
        : { readonly [K in keyof T]?: InputAt<K, T[K]> | null }

/** A known customer as a program writes it; stages not named have probability 0. */
export interface KnownCustomerInput {
  readonly id: string | number
  readonly tenure: number
  readonly stages: Readonly<Partial<Record<KnownStage, number>>>
  readonly missed?: number | null
  readonly attends?: number | null
  readonly area?: number | null
  readonly score?: number | null
}

/** Shares that sum to one, and the rates of a stage, may be one distribution. */
type InputAt<K, T> = K extends 'initialStages' | 'goals'
  ? InputOf<T> | SharesInput
  : K extends 'rates'
    ? { readonly [S in keyof T]?: InputOf<T[S]> | SharesInput | null }
    : K extends 'customers'
      ? readonly KnownCustomerInput[] | null
      : InputOf<T>

/**
 * A scenario as a program writes it: the same keys as a scenario file, each of them optional, `null` for the default.
 * A resolved {@link Scenario} is one too.
 */
export type ScenarioInput = Omit<InputOf<Scenario>, 'seed' | 'horizon' | 'uncertain' | 'uncertainty'> & {
  readonly perennial?: 1
  readonly seed?: string | number | null
  readonly horizon?: Omit<InputOf<Scenario['horizon']>, 'cancelled'> & { readonly cancelled?: readonly number[] | null }
  /** Of a resolved scenario: which of its numbers are means, and of what. */
  readonly uncertain?: readonly Uncertain[]
  readonly uncertainty?: { readonly [K in keyof Uncertainty]?: Uncertainty[K] | null } | null
}
