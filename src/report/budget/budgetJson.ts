import { totalName } from '../../analysis/budget/names.js'
import type { Estimate } from '../../core/interval.js'
import type {
  BudgetAnswer,
  BudgetQuestion,
  Interval,
  LeverResponse,
  PlanReport
} from '../../experiment/budget/answer.js'
import type { Passport, RunContext } from '../../model/runTable.js'
import { resultVersion } from '../resultJson.js'

/** An estimate in a result file: mean over replications with its 95 % interval. */
export interface BudgetEstimateJson {
  readonly mean: number
  readonly low: number | null
  readonly high: number | null
  readonly n: number
}

/** A plan in a result file; spends, slopes and curves by the name of the spend. All money is the mean of the editions. */
export interface BudgetPlanJson {
  readonly total: number
  readonly spends: Readonly<Record<string, number>>
  readonly byEdition: Readonly<Record<string, readonly number[]>>
  readonly outcomes: readonly {
    readonly outcome: string
    readonly segment: string | null
    readonly edition: number | null
    readonly estimate: BudgetEstimateJson | null
    /** Over the plan it is compared with, in the same replications. */
    readonly difference: BudgetEstimateJson | null
  }[]
  /** In units of the result for each unit of money in every edition. */
  readonly marginalReturns: Readonly<Record<string, BudgetEstimateJson | null>>
  /** The same for each unit of present value, less 1 for the money itself; `null` for results that are no sum of money. */
  readonly netReturns: Readonly<Record<string, BudgetEstimateJson | null>>
  /** Result less that of the plan, with one spend changed. */
  readonly responseCurves: Readonly<
    Record<
      string,
      {
        readonly points: readonly { spend: number; difference: BudgetEstimateJson }[]
        readonly supersaturatedFrom: number | null
      } | null
    >
  >
  readonly binding: readonly string[]
  readonly shadowPrice: ShadowPriceJson | null
  readonly unspent: number | null
}

/** What one more unit of the total in every edition is worth. */
export interface ShadowPriceJson {
  readonly mean: number | null
  readonly low: number | null
  readonly high: number | null
  readonly n: number
  readonly method: string
  readonly levers: readonly string[]
}

/** A result file of a budget problem. `shadowPrice`, `binding` and `unspent` are of the plan to follow. */
export interface BudgetJson {
  readonly perennial: 'result'
  readonly version: typeof resultVersion
  readonly kind: 'budget'
  /** No result is a forecast. */
  readonly forecast: false
  readonly question: BudgetQuestion
  readonly outcome: { readonly outcome: string; readonly segment: string | null; readonly edition: number | null }
  readonly condition: { readonly outcome: string; readonly limit: string; readonly value: number } | null
  readonly riskWeight: number
  readonly total: number | null
  readonly variables: readonly {
    readonly name: string
    readonly path: string
    readonly kind: string
    readonly serves: string | null
    readonly today: number
    readonly low: number
    readonly high: number
    readonly isUsualHigh: boolean
    readonly fixed: number | null
  }[]
  readonly limits: BudgetAnswer['constraints']
  readonly current: BudgetPlanJson
  /** `today`, or `cut` where today's plan breaks the conditions: then the gain is over `cut`. */
  readonly comparedWith: 'today' | 'cut'
  readonly cut: BudgetPlanJson | null
  /** `null` where no plan is surely better. */
  readonly proposed: BudgetPlanJson | null
  /** Why none is proposed. */
  readonly noProposal: string | null
  readonly bestFound: BudgetPlanJson | null
  /** Of the plan proposed, on replications that the search never saw; 0 where none is. */
  readonly gain: BudgetEstimateJson
  readonly bestFoundGain: BudgetEstimateJson | null
  readonly saved: number | null
  readonly shadowPrice: ShadowPriceJson
  readonly binding: readonly string[]
  readonly unspent: number | null
  readonly totals:
    | readonly {
        readonly total: number
        readonly used: number
        readonly spends: Readonly<Record<string, number>>
        readonly result: BudgetEstimateJson
        readonly marginal: BudgetEstimateJson | null
        readonly brings: BudgetEstimateJson | null
      }[]
    | null
  /** The first total to which the last money brought back less than itself on average, or of which some found no use that brings it back. */
  readonly belowOneFrom: number | null
  /** The same by the whole 95 % interval. */
  readonly surelyBelowOneFrom: number | null
  readonly infeasible: BudgetAnswer['infeasible']
  readonly search: BudgetAnswer['search']
  readonly failed: readonly {
    readonly spends: Readonly<Record<string, number>> | null
    readonly reason: string | null
  }[]
  readonly partial: BudgetAnswer['partial']
  readonly scenario: BudgetAnswer['scenario'] & {
    readonly strategy: string | null
    readonly passport: Passport
    readonly context: RunContext | null
  }
}

/**
 * The answer to a budget problem, as plain data for a file: see {@link BudgetJson}. Equal runs give equal text.
 *
 * @param answer What `budget` gave.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const answer = await budget(fair, { levers: ['service'], plans: 6, replications: 2, responses: false })
 * const { kind, binding } = budgetJson(answer)
 * kind // => 'budget'
 */
export function budgetJson(answer: BudgetAnswer): BudgetJson {
  const { figures, condition, variables, current, proposed, rejected, cut, scenario, context, totals } = answer
  const named = <Value>(values: readonly Value[]): Record<string, Value> =>
    Object.fromEntries(variables.map(({ name }, at) => [name, values[at]!]))
  const plan = (report: PlanReport | null): BudgetPlanJson | null => {
    if (report === null) return null
    const responses = <Value>(of: (response: LeverResponse) => Value) =>
      Object.fromEntries(report.responses.map((response) => [response.name, of(response)]))
    return {
      total: report.total,
      spends: named(report.spends),
      byEdition: named(report.byEdition),
      outcomes: report.figures.map(({ figure, estimate, difference }) => {
        const { outcome, segment, edition } = figures[figure]!
        return { outcome, segment, edition, estimate: estimateJson(estimate), difference: estimateJson(difference) }
      }),
      marginalReturns: responses(({ slope }) => estimateJson(slope)),
      netReturns: responses(({ netReturn }) => estimateJson(netReturn)),
      responseCurves: responses(
        ({ curve }) =>
          curve && {
            points: curve.points.map(({ spend, result }) => ({ spend, difference: plainJson(result) })),
            supersaturatedFrom: curve.supersaturatedFrom
          }
      ),
      binding: bindingJson(report),
      shadowPrice: report.shadowPrice && priceJson(report),
      unspent: report.unspent
    }
  }
  const followed = proposed ?? cut ?? current
  const [{ outcome, segment, edition }] = figures as [BudgetAnswer['figures'][number]]
  return {
    perennial: 'result',
    version: resultVersion,
    kind: 'budget',
    forecast: false,
    question: answer.question,
    outcome: { outcome, segment, edition },
    condition: condition && {
      outcome: figures[condition.figure]!.outcome,
      limit: condition.limit,
      value: condition.value
    },
    riskWeight: answer.riskWeight,
    total: answer.total,
    variables: variables.map(({ label: _, shape: __, ...rest }) => rest),
    limits: answer.constraints,
    current: plan(current)!,
    comparedWith: answer.comparedWith,
    cut: plan(cut),
    proposed: plan(proposed),
    noProposal: answer.noProposal,
    bestFound: plan(proposed ?? rejected),
    gain: plainJson(answer.gain),
    bestFoundGain: answer.found && plainJson(answer.found),
    saved: answer.saved,
    shadowPrice: priceJson(followed),
    binding: bindingJson(followed),
    unspent: followed.unspent,
    totals:
      totals?.map(({ total, used, spends, result, marginal, brings }) => ({
        total,
        used,
        spends: named(spends),
        result: plainJson(result),
        marginal: estimateJson(marginal),
        brings: estimateJson(brings)
      })) ?? null,
    belowOneFrom: answer.belowOneFrom,
    surelyBelowOneFrom: answer.surelyBelowOneFrom,
    infeasible: answer.infeasible,
    search: answer.search,
    failed: answer.failed.map(({ spends, problems }) => ({
      spends: spends && named(spends),
      reason: problems[0]?.message ?? null
    })),
    partial: answer.partial,
    scenario: {
      ...scenario,
      strategy: answer.strategy,
      passport: answer.passport,
      context: context && { ...context, discountFactors: context.discountFactors.slice(0, context.editions) }
    }
  }
}

function plainJson({ mean, low, high, n }: Interval): BudgetEstimateJson {
  return { mean, low, high, n }
}

function estimateJson(estimate: Estimate | null): BudgetEstimateJson | null {
  return estimate && plainJson(estimate)
}

function priceJson({ shadowPrice }: PlanReport): ShadowPriceJson {
  const { price = null, method = 'unknown', levers = [] } = shadowPrice ?? {}
  return {
    mean: price?.mean ?? null,
    low: price?.low ?? null,
    high: price?.high ?? null,
    n: price?.n ?? 0,
    method,
    levers
  }
}

/** `total`, the name of a limit, or `NAME low`, `NAME high`, `NAME fixed`. */
function bindingJson({ binding }: PlanReport): string[] {
  return binding.map(({ name, kind }) =>
    kind === 'constraint' ? (name === totalName ? totalName : name) : `${name} ${kind}`
  )
}
