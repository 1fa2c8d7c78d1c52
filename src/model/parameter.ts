import type { CustomerKind } from './customerKind.js'
import type { KnownCustomer } from './knownCustomer.js'

/** A text in the two languages of the project. */
export interface Text {
  readonly en: string
  readonly zh: string
}

/**
 * How well a number is known: `S` a stored public source, `C` computed from one, `D` a design default with the
 * right sign but no measured size, `M` from memory, `A` assumed for this scenario.
 */
export type SourceTag = 'S' | 'C' | 'D' | 'M' | 'A'

/** Where a default comes from. */
export interface Source {
  readonly tag: SourceTag
  readonly citation: string
}

/** The unit a parameter or an outcome is counted in; words for each stand in the term list. */
export type Unit =
  | 'none'
  | 'currency'
  | 'currencyPerM2'
  | 'currencyPerHead'
  | 'share'
  | 'probability'
  | 'points'
  | 'logOdds'
  | 'logOddsPer10Points'
  | 'logOddsPerTenth'
  | 'editions'
  | 'perYear'
  | 'firms'
  | 'm2'
  | 'ratio'
  | 'count'
  | 'contacts'
  | 'customers'

/**
 * What may be written for a parameter.
 *
 * - `number`, `integer`, `boolean`, `text`, `choice`: what the words say.
 * - `trait`: a number that differs between the customers of a segment, see {@link TraitSpec}.
 * - `shares`: named shares that sum to one, for example stages; `choices` are the names where they are not stages.
 * - `correlations`: correlations of pairs of traits, a map of maps.
 * - `names`: a list of names, for example stages or segments; `choices` are the names where they are neither.
 * - `dates`: a list of dates, one an edition. `editionNumbers`: a list of edition numbers.
 * - `knownCustomers`: customers known one by one, in a file or a list of {@link KnownCustomer}.
 * - `rankCorrelations`: correlations of pairs of uncertain numbers, by path. `pathGroups`: named lists of such paths.
 */
export type ParameterKind =
  | 'number'
  | 'integer'
  | 'boolean'
  | 'text'
  | 'choice'
  | 'trait'
  | 'shares'
  | 'correlations'
  | 'names'
  | 'dates'
  | 'editionNumbers'
  | 'knownCustomers'
  | 'rankCorrelations'
  | 'pathGroups'

/**
 * How a trait differs between customers: a plain number is the same for all.
 *
 * - `normal`: `mean` and `sd`.
 * - `lognormal`: `mean` (of the trait itself, before `min` and `max`) and `sigma` (standard deviation of its logarithm).
 * - `uniform`: `min` and `max`.
 *
 * `min` and `max` are floors and ceilings: what falls outside is set to them.
 */
export type TraitSpec =
  | number
  | {
      readonly varies: 'normal'
      readonly mean: number
      readonly sd: number
      readonly min?: number
      readonly max?: number
    }
  | {
      readonly varies: 'lognormal'
      readonly mean: number
      readonly sigma: number
      readonly min?: number
      readonly max?: number
    }
  | { readonly varies: 'uniform'; readonly min: number; readonly max: number }

/** A value that a default may have. */
export type ParameterValue =
  | number
  | boolean
  | string
  | TraitSpec
  | Readonly<Record<string, number>>
  | Readonly<Record<string, Readonly<Record<string, number>>>>
  | readonly string[]
  | readonly number[]
  | Readonly<Record<string, readonly string[]>>
  | readonly KnownCustomer[]
  | null

/** One parameter of a scenario: the only place where its meaning, range, default and source are written. */
export interface Parameter {
  /** Dotted path in a scenario file; `*` stands for a name that the user chooses. */
  readonly path: string
  readonly kind: ParameterKind
  readonly unit: Unit
  /** Least value allowed (for a trait: of its mean and of every customer's value). */
  readonly min?: number
  /** Greatest value allowed. */
  readonly max?: number
  /** For `choice`: the words allowed; for `shares` and `names`: the names, where they are not stages or segments. */
  readonly choices?: readonly string[]
  /** Whether the value may change by edition: a list, or a map from the first edition it holds to the value. */
  readonly byEdition?: boolean
  /** The value when nothing is written. `null`: absent; `help` says what absence means. */
  readonly default: ParameterValue
  /** For what differs by the kind of a segment: the default of a kind, instead of `default`. */
  readonly defaultByKind?: Readonly<Partial<Record<CustomerKind, ParameterValue>>>
  readonly source: Source
  readonly label: Text
  readonly help: Text
  /** A line that would be right, for messages; made from the default where absent. */
  readonly example?: string
}
