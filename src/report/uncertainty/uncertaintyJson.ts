import type { BySource } from '../../analysis/uncertainty/crossedVariance.js'
import type { Quantile } from '../../analysis/uncertainty/quantiles.js'
import type { Ranged } from '../../analysis/uncertainty/sourceIntervals.js'
import type { Problem } from '../../core/errors.js'
import type { Estimate } from '../../core/interval.js'
import type {
  DrawnInput,
  Range,
  Spread,
  UncertainAlternative,
  UncertainDifference,
  UncertainFigure,
  UncertaintyResult
} from '../../experiment/uncertainty/uncertaintyResult.js'
import type { Passport, RunContext } from '../../model/runTable.js'
import { resultVersion } from '../resultJson.js'

/** How sure one figure is, in a result file; money in units of currency, shares 0 to 1. */
export interface UncertainFigureJson {
  readonly outcome: string
  readonly segment: string | null
  readonly edition: number | null
  readonly tenure: number | null
  readonly unit: string | null
  /** Of all futures; `n` is the number of draws that count. `null` where fewer than two do. */
  readonly mean: Estimate | null
  /** Over draws, luck taken out: 5, 25, 50, 75, 95 %. */
  readonly quantiles: readonly Quantile[]
  /** 5 and 95 % quantiles: for not knowing alone, for luck alone, and of one future. */
  readonly ranges: { readonly notKnowing: Range; readonly luck: Range | null; readonly together: Range } | null
  /** Of the variance of one future. */
  readonly shares: BySource<Ranged> | null
  readonly sd: { readonly notKnowing: Ranged; readonly luck: Ranged; readonly together: Ranged } | null
  readonly replicationsNeeded: number | null
  readonly enough: boolean
  readonly below: { readonly threshold: number; readonly draws: Estimate; readonly future: Estimate } | null
  /** Rank correlations over draws, the strongest first. */
  readonly influences: readonly {
    readonly path: string
    readonly value: number
    readonly low: number | null
    readonly high: number | null
  }[]
}

/** A paired difference to the baseline. */
export interface UncertainDifferenceJson extends UncertainFigureJson {
  readonly verdict: UncertainDifference['verdict']
  /** How probable it is that the alternative is the better one. */
  readonly better: { readonly draws: Estimate; readonly future: Estimate } | null
}

/** A result file of how sure results are. */
export interface UncertaintyJson {
  readonly perennial: 'result'
  readonly version: typeof resultVersion
  readonly kind: 'uncertainty'
  /** No result is a forecast. */
  readonly forecast: false
  /** Draws played of those asked for, where it was ended early; else `null`. */
  readonly partial: UncertaintyResult['partial']
  readonly scenario: UncertaintyResult['scenario'] & {
    readonly passport: Passport
    /** `null` for a declared lifecycle. */
    readonly context: RunContext | null
  }
  readonly design: string
  readonly draws: number
  readonly replications: number
  readonly replicationsBy: UncertaintyResult['replicationsBy']
  readonly inputs: readonly {
    readonly path: string
    readonly label: { readonly en: string; readonly zh: string }
    readonly distribution: DrawnInput['written']
    readonly mean: number
    readonly low: number
    readonly high: number
  }[]
  /** The baseline first. */
  readonly alternatives: readonly {
    readonly name: string
    readonly title: string | null
    readonly titleZh: string | null
    readonly passport: Passport
    readonly figures: readonly UncertainFigureJson[]
    readonly differences: readonly UncertainDifferenceJson[]
  }[]
  readonly failed: {
    readonly count: number
    readonly all: number
    /** The first few. */
    readonly examples: readonly {
      readonly draw: number
      readonly scenario: string
      readonly problems: readonly Problem[]
      readonly values: UncertaintyResult['points'][number]
    }[]
  }
}

/** How many of the draws that failed stand in a file. */
const mostExamples = 10

/**
 * How sure results are, as plain data for a file: see {@link UncertaintyJson}. Equal runs give equal text. Draws one by one
 * are in `drawsTable`.
 *
 * @param result What `uncertainty` gave.
 *
 * @example
 * const price = { perArea: { dist: 'uniform', min: 200, max: 300 } }
 * const made = { horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } }, price }
 * uncertaintyJson(await uncertainty(makeScenario(made, 'fair'), { draws: 10, replications: 2 })).kind // => 'uncertainty'
 */
export function uncertaintyJson(result: UncertaintyResult): UncertaintyJson {
  const { partial, scenario, passport, context, design, draws, replications, replicationsBy } = result
  const { inputs, alternatives, failed, points } = result
  return {
    perennial: 'result',
    version: resultVersion,
    kind: 'uncertainty',
    forecast: false,
    partial,
    scenario: {
      ...scenario,
      passport,
      context: context && { ...context, discountFactors: context.discountFactors.slice(0, context.editions) }
    },
    design,
    draws,
    replications,
    replicationsBy,
    inputs: inputs.map(({ path, label, written, mean, low, high }) => {
      return { path, label, distribution: written, mean, low, high }
    }),
    alternatives: alternatives.map(alternativeJson),
    failed: {
      count: failed.length,
      all: points.length * alternatives.length,
      examples: failed.slice(0, mostExamples).map(({ alternative, point, problems }) => ({
        draw: point + 1,
        scenario: alternatives[alternative]!.name,
        problems,
        values: points[point]!
      }))
    }
  }
}

function alternativeJson({ name, title, titleZh, passport, figures, differences }: UncertainAlternative) {
  return {
    name,
    title,
    titleZh,
    passport,
    figures: figures.map(figureJson),
    differences: differences.map(differenceJson)
  }
}

function differenceJson(difference: UncertainDifference): UncertainDifferenceJson {
  return { ...figureJson(difference), verdict: difference.verdict, better: difference.better }
}

function figureJson({ figure, spread, below, influences }: UncertainFigure): UncertainFigureJson {
  const { outcome, segment, edition, tenure, unit, ownUnit } = figure
  return {
    outcome,
    segment,
    edition,
    tenure,
    unit: ownUnit ?? (unit === 'none' ? null : unit),
    ...(spread === null ? noSpread : spreadJson(spread)),
    below,
    influences: influences.map(({ path, correlation }) => ({ path, ...correlation }))
  }
}

const noSpread = {
  mean: null,
  quantiles: [],
  ranges: null,
  shares: null,
  sd: null,
  replicationsNeeded: null,
  enough: false
}

function spreadJson({ mean, quantiles, notKnowing, luck, together, shares, sd, needed, enough }: Spread) {
  return { mean, quantiles, ranges: { notKnowing, luck, together }, shares, sd, replicationsNeeded: needed, enough }
}
