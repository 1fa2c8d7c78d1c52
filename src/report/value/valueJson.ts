import type { WorthOutcome } from '../../analysis/value/worths.js'
import type { Estimate } from '../../core/interval.js'
import type {
  Booked,
  Figure,
  LossSide,
  LossValue,
  MechanismValue,
  SegmentsValue,
  Valuation
} from '../../experiment/value/valuation.js'
import type { Passport, RunContext } from '../../model/runTable.js'
import { resultVersion } from '../resultJson.js'

/** A sum of money in a result file: mean over replications with its 95 % interval, in units of currency. */
export interface FigureJson {
  readonly mean: number
  readonly low: number | null
  readonly high: number | null
  readonly sd: number | null
  readonly n: number
}

/** The same with the value of each replication, of which those of a table add up to the last bit × 120,000. */
export interface ListedFigureJson extends FigureJson {
  readonly values: readonly number[]
}

/** Money at a place of the books; `segment` is `null` for cost that nobody bears. */
export interface BookedJson extends FigureJson {
  readonly segment: string | null
}

/** What one mechanism is worth. */
export interface MechanismJson<Shown extends FigureJson = FigureJson> {
  readonly mechanism: string
  readonly counts: boolean
  readonly value: Shown
  readonly bookedWith: readonly BookedJson[]
}

/** What each segment is worth, and what makes the columns add up. */
export interface SegmentsValueJson {
  readonly segments: readonly {
    readonly segment: string
    readonly direct: FigureJson
    readonly mechanisms: readonly MechanismJson[]
    readonly indirect: FigureJson
    readonly withOthers: FigureJson
    readonly fromOthers: FigureJson
    readonly total: FigureJson
  }[]
  readonly nobody: FigureJson
  readonly shared: {
    readonly mechanisms: readonly FigureJson[]
    readonly indirect: FigureJson
    readonly total: FigureJson
  }
}

/** What losing one average customer costs over the horizon, not discounted; `total` = `own` + `others` − `savings`. */
export type LossSideJson = { readonly [Part in keyof LossSide]: FigureJson }

/** What a lost customer of one segment costs. */
export interface LossJson {
  readonly segment: string
  readonly edition: number
  /** How many were lost at once, on average. */
  readonly customers: number
  readonly inPeace: LossSideJson
  readonly withGrudge: LossSideJson
  readonly grudge: FigureJson
}

/** A result file of who is worth what. `withoutAny` and the values of the mechanisms add up to `booked`. */
export interface ValueJson {
  readonly perennial: 'result'
  readonly version: typeof resultVersion
  readonly kind: 'value'
  /** No result is a forecast. */
  readonly forecast: false
  /** What is attributed: `profit` booked over the horizon, or `npv`. */
  readonly outcome: WorthOutcome
  /** Where it was stopped early: runs done, of all; `null` where it was not. */
  readonly partial: Valuation['partial']
  readonly worlds: number
  readonly scenario: Valuation['scenario'] & { readonly passport: Passport; readonly context: RunContext }
  readonly show: {
    readonly booked: ListedFigureJson
    readonly withoutAny: ListedFigureJson
    readonly mechanisms: readonly MechanismJson<ListedFigureJson>[]
    readonly indirect: ListedFigureJson
    readonly bookedWith: readonly (BookedJson & { readonly withoutAny: FigureJson })[]
  }
  readonly segments: SegmentsValueJson | null
  readonly losses: readonly LossJson[] | null
}

/**
 * Who is worth what, as plain data for a file: see {@link ValueJson}. Equal runs give equal text.
 *
 * @param valuation What `value` gave.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * valueJson(await value(fair, { replications: 2 })).kind // => 'value'
 */
export function valueJson(valuation: Valuation): ValueJson {
  const { outcome, partial, worlds, scenario, passport, context, show, segments, losses } = valuation
  return {
    perennial: 'result',
    version: resultVersion,
    kind: 'value',
    forecast: false,
    outcome,
    partial,
    worlds,
    scenario: {
      ...scenario,
      passport,
      context: { ...context, discountFactors: context.discountFactors.slice(0, context.editions) }
    },
    show: {
      booked: listedJson(show.booked),
      withoutAny: listedJson(show.withoutAny),
      mechanisms: show.mechanisms.map((each) => mechanismJson(each, listedJson)),
      indirect: listedJson(show.indirect),
      bookedWith: show.bookedWith.map((each) => ({ ...bookedJson(each), withoutAny: figureJson(each.withoutAny) }))
    },
    segments: segments === null ? null : segmentsJson(segments),
    losses: losses === null ? null : losses.map(lossJson)
  }
}

function segmentsJson({ segments, nobody, shared }: SegmentsValue): SegmentsValueJson {
  return {
    segments: segments.map((each) => ({
      segment: each.segment,
      direct: figureJson(each.direct),
      mechanisms: each.mechanisms.map((mechanism) => mechanismJson(mechanism, figureJson)),
      indirect: figureJson(each.indirect),
      withOthers: figureJson(each.withOthers),
      fromOthers: figureJson(each.fromOthers),
      total: figureJson(each.total)
    })),
    nobody: figureJson(nobody),
    shared: {
      mechanisms: shared.mechanisms.map(figureJson),
      indirect: figureJson(shared.indirect),
      total: figureJson(shared.total)
    }
  }
}

function mechanismJson<Shown extends FigureJson>(
  { mechanism, counts, value, bookedWith }: MechanismValue,
  json: (figure: Figure) => Shown
): MechanismJson<Shown> {
  return { mechanism, counts, value: json(value), bookedWith: bookedWith.map(bookedJson) }
}

function bookedJson({ segment, value }: Booked): BookedJson {
  return { segment, ...figureJson(value) }
}

function lossJson({ segment, edition, customers, inPeace, withGrudge, grudge }: LossValue): LossJson {
  const side = ({ total, own, others, savings, ownVisits, othersVisits }: LossSide): LossSideJson => ({
    total: estimateJson(total),
    own: estimateJson(own),
    others: estimateJson(others),
    savings: estimateJson(savings),
    ownVisits: estimateJson(ownVisits),
    othersVisits: estimateJson(othersVisits)
  })
  return {
    segment,
    edition,
    customers,
    inPeace: side(inPeace),
    withGrudge: side(withGrudge),
    grudge: estimateJson(grudge)
  }
}

function figureJson({ estimate }: Figure): FigureJson {
  return estimateJson(estimate)
}

function estimateJson({ mean, low, high, sd, n }: Estimate): FigureJson {
  return { mean, low, high, sd, n }
}

function listedJson(figure: Figure): ListedFigureJson {
  return { ...figureJson(figure), values: figure.values }
}
