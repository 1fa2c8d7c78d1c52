import type { Text, Unit } from '../model/parameter.js'

/** Name of an outcome, for example `repeatRate`, `inStage.trust` or `booked.lever.service`. */
export type OutcomeId = string

/** Which way is good, or `null` where the outcome alone does not say. */
export type Better = 'higher' | 'lower' | null

/**
 * What an outcome is given for: each edition, the horizon as a whole, each segment, each tenure, each age, each tenth of
 * customers.
 */
export type OutcomeKey = 'edition' | 'horizon' | 'segment' | 'tenure' | 'age' | 'tenth'

/** One outcome: the only place where its meaning, unit and direction are written. */
export interface Outcome {
  /** A last part of `*` stands for a stage, an item of the ledger, a cause of departure or a tier of value. */
  readonly id: OutcomeId
  readonly label: Text
  readonly unit: Unit
  readonly better: Better
  readonly by: readonly OutcomeKey[]
  readonly definition: Text
}

/**
 * What a value is of. `segment` is `null` for the whole show (and `kind:visitor` for all segments of visitors, where there
 * are several kinds of customers), `edition` is `null` for the horizon as a whole, `tenure` is `null` where the outcome is
 * not given by it (survival by age carries the age there, a Lorenz curve the tenth).
 */
export interface OutcomeName {
  readonly outcome: OutcomeId
  readonly segment: string | null
  readonly edition: number | null
  readonly tenure: number | null
}

/**
 * One outcome of one replication. `value` is `null` where the outcome is undefined, for example a share of nobody; it is
 * never NaN or infinite.
 */
export interface OutcomeRow extends OutcomeName {
  readonly value: number | null
}

/**
 * An outcome in one line: id, unit, direction, keys, label and definition in both languages.
 *
 * @example
 * const text = { en: 'Visits', zh: '访问' }
 * outcome('visits', 'count', 'higher', wholeShow, text, text).better // => 'higher'
 */
export function outcome(
  id: OutcomeId,
  unit: Unit,
  better: Better,
  by: readonly OutcomeKey[],
  label: Text,
  definition: Text
): Outcome {
  return { id, unit, better, by, label, definition }
}

/**
 * The same outcomes, their definitions ending with whom they count for the whole show where a fair has several kinds of
 * customers: exhibitors only, or everybody where it has none.
 *
 * @example
 * const text = { en: 'Visits.', zh: '访问。' }
 * countingExhibitors([outcome('visits', 'count', 'higher', wholeShow, text, text)])[0].definition.en
 * // => 'Visits. For the whole show: of exhibitors; in a fair without any, of everybody.'
 */
export function countingExhibitors(outcomes: readonly Outcome[]): Outcome[] {
  return outcomes.map((each) => ({
    ...each,
    definition: {
      en: `${each.definition.en} For the whole show: of exhibitors; in a fair without any, of everybody.`,
      zh: `${each.definition.zh}整个展会只计参展商；无参展商的展会计全部客户。`
    }
  }))
}

/** Given for the horizon and each edition, for the whole show and each segment. */
export const everywhere = ['horizon', 'edition', 'segment'] as const
/** Given for the horizon and each edition, for the whole show only. */
export const wholeShow = ['horizon', 'edition'] as const
/** Given for the horizon only, for the whole show and each segment. */
export const overHorizon = ['horizon', 'segment'] as const
