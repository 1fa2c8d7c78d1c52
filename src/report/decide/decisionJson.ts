import type { AcceptabilityPoint } from '../../analysis/decision/acceptability.js'
import type { InformationValue } from '../../analysis/decision/perfectInformation.js'
import type { Estimate } from '../../core/interval.js'
import type { Decision, Objective } from '../../experiment/decide/decision.js'
import type { Figure } from '../../experiment/draws/played.js'
import { resultVersion } from '../resultJson.js'

/** A mean with its 95 % interval. */
export interface EstimateJson {
  readonly mean: number
  readonly low: number | null
  readonly high: number | null
  readonly sd: number | null
  readonly n: number
}

/** A figure by its name. */
export interface FigureJson {
  readonly outcome: string
  readonly segment: string | null
  readonly edition: number | null
  readonly unit: string
  readonly better: 'higher' | 'lower' | null
}

/**
 * A result file of which strategy to choose. All money in units of currency, probabilities and shares from 0 to 1. Intervals
 * hold that draws are few and that replications are; `spread` and the probabilities of `curve` are those of the draws played.
 */
export interface DecisionJson {
  readonly perennial: 'result'
  readonly version: typeof resultVersion
  readonly kind: 'decision'
  /** No result is a forecast. */
  readonly forecast: false
  /** Fairs and lifecycles with passport and context; of draws that were given, the name of the file. */
  readonly source: Decision['source']
  readonly strategies: Decision['strategies']
  readonly draws: number
  readonly replications: number
  readonly exact: boolean
  readonly chanceOnly: boolean
  readonly uncertain: readonly string[]
  readonly partial: Decision['partial']
  readonly failed: Decision['failed']
  readonly currency: string | null
  readonly objective:
    | { readonly kind: 'figure'; readonly figure: FigureJson }
    | { readonly kind: 'worth'; readonly worth: number; readonly cost: FigureJson; readonly effect: FigureJson }
  readonly choice: {
    readonly best: string
    readonly second: { readonly strategy: string; readonly lead: EstimateJson } | null
  }
  readonly standings: readonly {
    readonly strategy: string
    readonly value: EstimateJson
    /** Where 95 % of draws lie. */
    readonly spread: readonly [number, number] | null
    readonly difference: EstimateJson | null
    readonly probabilityBest: EstimateJson
    readonly expectedLoss: number
  }[]
  readonly information: {
    readonly evpi: InformationValue
    readonly evpiWithLuck: number
    readonly luck: number | null
    readonly evppi: readonly (InformationValue & {
      readonly name: string
      readonly kind: 'input' | 'group'
      readonly members: readonly string[]
      readonly explained: number
    })[]
    readonly noEvppi: Decision['information']['noParts']
  }
  readonly incremental: readonly {
    readonly cost: FigureJson
    readonly effect: FigureJson
    readonly rows: Decision['incremental'][number]['rows']
  }[]
  readonly curve:
    | readonly {
        readonly worth: number
        readonly best: string
        readonly evpi: InformationValue
        readonly strategies: readonly {
          readonly strategy: string
          readonly netValue: number
          readonly probabilityBest: number
          readonly expectedLoss: number
        }[]
      }[]
    | null
  readonly switches: Decision['switches']
  readonly futures: Decision['futures']
  readonly risk: {
    readonly of: 'npv' | 'value'
    readonly strategies: Decision['risks']
  }
}

/**
 * Which strategy to choose, as plain data for a file: see {@link DecisionJson}. Equal runs give equal text.
 *
 * @param decision What `decide` gave.
 *
 * @example
 * const values = [[9, 12, 14], [12, 10, 17]]
 * decisionJson(decideFromDraws({ strategies: ['now', 'plan'], values })).choice.best // => 'plan'
 */
export function decisionJson(decision: Decision): DecisionJson {
  const { information, second, strategies } = decision
  return {
    perennial: 'result',
    version: resultVersion,
    kind: 'decision',
    forecast: false,
    source: sourceJson(decision.source),
    strategies,
    draws: decision.draws,
    replications: decision.replications,
    exact: decision.isExact,
    chanceOnly: decision.chanceOnly,
    uncertain: decision.inputs.map(({ name }) => name),
    partial: decision.partial,
    failed: decision.failed,
    currency: decision.currency,
    objective: objectiveJson(decision.objective),
    choice: {
      best: decision.best,
      second: second === null ? null : { strategy: second.strategy, lead: estimateJson(second.lead) }
    },
    standings: decision.standings.map(({ strategy, value, spread, difference, probabilityBest, loss }) => ({
      strategy,
      value: estimateJson(value),
      spread,
      difference: difference === null ? null : estimateJson(difference),
      probabilityBest: estimateJson(probabilityBest),
      expectedLoss: loss
    })),
    information: {
      evpi: valueJson(information.all),
      evpiWithLuck: information.withLuck,
      luck: information.luck,
      evppi: information.parts.map((part) => ({
        ...{ name: part.name, kind: part.kind, members: part.members },
        ...valueJson(part),
        explained: part.explained
      })),
      noEvppi: information.noParts
    },
    incremental: decision.incremental.map(({ cost, effect, rows }) => ({
      cost: figureJson(cost),
      effect: figureJson(effect),
      rows
    })),
    curve: decision.curve === null ? null : decision.curve.map((point) => pointJson(point, strategies)),
    switches: decision.switches,
    futures: decision.futures,
    risk: { of: decision.riskOf, strategies: decision.risks }
  }
}

function sourceJson(source: Decision['source']): Decision['source'] {
  if (source.kind !== 'fairs') return source
  return {
    kind: 'fairs',
    scenarios: source.scenarios.map(({ context, ...rest }) => ({
      ...rest,
      context: { ...context, discountFactors: context.discountFactors.slice(0, context.editions) }
    }))
  }
}

function objectiveJson(objective: Objective): DecisionJson['objective'] {
  if (objective.kind === 'figure') return { kind: 'figure', figure: figureJson(objective.figure) }
  const { worth, cost, effect } = objective
  return { kind: 'worth', worth, cost: figureJson(cost), effect: figureJson(effect) }
}

function pointJson(
  { worth, netValues, probabilities, losses, best, information }: AcceptabilityPoint,
  strategies: Decision['strategies']
) {
  return {
    worth,
    best: strategies[best].name,
    evpi: valueJson(information),
    strategies: strategies.map(({ name }, at) => ({
      strategy: name,
      netValue: netValues[at],
      probabilityBest: probabilities[at],
      expectedLoss: losses[at]
    }))
  }
}

function figureJson({ outcome, segment, edition, unit, ownUnit, better }: Figure): FigureJson {
  return { outcome, segment, edition, unit: ownUnit ?? unit, better }
}

function estimateJson({ mean, low, high, sd, n }: Estimate): EstimateJson {
  return { mean, low, high, sd, n }
}

function valueJson({ value, standardError, low, high }: InformationValue): InformationValue {
  return { value, standardError, low, high }
}
