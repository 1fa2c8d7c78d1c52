import { type MarginalDesign, marginalDesign } from '../../analysis/budget/marginalDesign.js'
import { marginalReturns } from '../../analysis/budget/marginalReturns.js'
import { curveMultiples } from '../../analysis/budget/names.js'
import { type ResponseCurve, responseCurve } from '../../analysis/budget/responseCurve.js'
import { type ShadowPrice, shadowPrice } from '../../analysis/budget/shadowPrice.js'
import type { Estimate } from '../../core/interval.js'
import type { Region } from '../../core/linear/region.js'
import type { BudgetVariable, LeverResponse } from './answer.js'
import { borderOf, type Goal, mixedWithRisk, worths } from './goal.js'
import { exactly } from './judged.js'
import type { Ground } from './plays.js'

/** A design of plans around a plan, with all spends in it, and which variables vary. */
export interface DesignAround {
  readonly design: MarginalDesign
  readonly plans: readonly Float64Array[]
  readonly varied: readonly number[]
}

/** Of a lever without spend: what stands for its spend, as a share of an even part of all money. */
const typicalShare = 0.5
/** By what share spends vary where there is no luck: nearly the derivative. */
const exactShare = 0.001

/**
 * Plans around a plan in which every spend that is not fixed varies by 10 %; `null` where none does.
 *
 * @param variables What is chosen or held.
 * @param plan Its spends.
 * @param share By which they vary. Defaults to .1.
 *
 * @example
 * const variables = [{ low: 0, high: 80, fixed: null, today: 20 }, { low: 0, high: 80, fixed: 50, today: 50 }]
 * designAround(variables, Float64Array.of(20, 50)).plans.map((each) => Array.from(each)) // => [[22, 50], [18, 50]]
 */
export function designAround(
  variables: readonly Pick<BudgetVariable, 'low' | 'high' | 'fixed' | 'today'>[],
  plan: Float64Array,
  share?: number
): DesignAround | null {
  const typical = typicalOf(variables, plan)
  const varied = variables.flatMap(({ fixed }, at) => (fixed === null ? [at] : []))
  if (varied.length === 0) return null
  // slopes are of the response, not of the plan: what limits plans does not hold them
  const levers = varied.map((at) => {
    const tip = typical(at)
    return { spend: plan[at]! > tip * 1e-3 ? plan[at]! : 0, typical: tip }
  })
  const design = marginalDesign(levers, share)
  const plans = design.plans.map((row) => {
    const whole = Float64Array.from(plan)
    varied.forEach((at, column) => {
      whole[at] = row[column]!
    })
    return whole
  })
  return { design, plans, varied }
}

function typicalOf(variables: readonly Pick<BudgetVariable, 'today'>[], plan: Float64Array): (at: number) => number {
  const even = Math.max(
    plan.reduce((sum, each) => sum + each, 0),
    variables.reduce((sum, each) => sum + each.today, 0)
  )
  const usual = (typicalShare * (even || 1)) / variables.length
  return (at) => (variables[at]!.today > 0 ? variables[at]!.today : usual)
}

/** What is known of the surroundings of a plan. */
export interface Surroundings {
  readonly responses: LeverResponse[]
  readonly price: ShadowPrice | null
}

/** What surroundings are asked of, and how. */
export interface RespondQuestion {
  readonly ground: Ground
  readonly variables: readonly BudgetVariable[]
  readonly region: Region
  readonly goal: Goal
  readonly replications: readonly number[]
  /** Present value of one unit of money in every edition, by variable; `null` where the result is no sum of money. */
  readonly moneyOf: ((variable: BudgetVariable) => number) | null
  /** Name of the constraint that has a price; `null` where there is none. */
  readonly priced: string | null
}

/**
 * The response of the result to each spend around a plan: its slope over ±10 %, and a curve from nothing to twice the spend,
 * with the shadow price of the total.
 *
 * @param question See {@link RespondQuestion}.
 * @param plan Its spends.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const setUp = await setUpFair(fair, { levers: ['service'] }, {})
 * const { variables, region, goal, today } = await pose(setUp, {})
 * const question = { ground: setUp.ground, variables, region, goal, replications: [7, 8], moneyOf: null, priced: 'total' }
 * const { responses } = await respond(question, today)
 * responses[0].curve.points.length // => 5
 */
export async function respond(question: RespondQuestion, plan: Float64Array): Promise<Surroundings> {
  const { ground, variables, region, goal, replications, moneyOf, priced } = question
  const around = designAround(variables, plan, ground.isExact ? exactShare : undefined)
  const valuesOf = await worthsOn(ground, goal, replications)
  const values = around && (await valuesOf(around.plans))
  const returns = around && values && haveShared(values) ? marginalReturns(around.design, values) : null
  const typical = typicalOf(variables, plan)
  const responses: LeverResponse[] = []
  for (const [at, variable] of variables.entries()) {
    const place = around?.varied.indexOf(at) ?? -1
    const slope = returns && place >= 0 ? tidy(returns.slopes[place]!, ground) : null
    const money = moneyOf?.(variable) ?? 0
    const unit = plan[at]! > 1e-3 * typical(at) ? plan[at]! : typical(at)
    responses.push({
      name: variable.name,
      slope,
      netReturn: slope && money > 0 ? scaled(slope, 1 / money) : null,
      unit,
      curve: place < 0 ? null : await curveOf(at, plan, unit, valuesOf, ground)
    })
  }
  const none = replications.map(() => 0)
  const byReplication = variables.map((_, at) => {
    const place = around?.varied.indexOf(at) ?? -1
    return returns && place >= 0 ? returns.byReplication[place]! : none.slice(0, returns?.byReplication[0]?.length)
  })
  const price = priced === null || returns === null ? null : shadowPrice(region, plan, { byReplication }, priced)
  return { responses, price: price && { ...price, price: price.price && tidy(price.price, ground) } }
}

type ValuesOf = (plans: readonly Float64Array[]) => Promise<(number | null)[][]>

/** Worths of plans in the replications, with the border of the worst fifth that the first plan has. */
async function worthsOn(
  ground: Ground,
  { better, riskWeight }: Goal,
  replications: readonly number[]
): Promise<ValuesOf> {
  let border: number | undefined
  return async (plans) => {
    const played = await ground.play(plans, replications, 'search')
    const plain = played.map((figures) => worths(figures[0]!, better))
    border ??= borderOf(plain.flat())
    const at = border
    return plain.map((values) => mixedWithRisk(values, riskWeight, at))
  }
}

async function curveOf(
  at: number,
  plan: Float64Array,
  unit: number,
  valuesOf: ValuesOf,
  ground: Ground
): Promise<ResponseCurve | null> {
  const spends = curveMultiples.map((multiple) => multiple * unit)
  const plans = spends.map((spend) => {
    const other = Float64Array.from(plan)
    other[at] = spend
    return other
  })
  const [own, ...others] = await valuesOf([plan, ...plans.filter((_, place) => spends[place] !== plan[at])])
  const left = others.values()
  const values = spends.map((spend) => (spend === plan[at] ? own! : (left.next().value ?? own!)))
  const differences = values.map((row) =>
    row.map((value, place) => {
      const usual = own![place] ?? null
      return value === null || usual === null ? null : value - usual
    })
  )
  // spends that cannot be played are left out
  const known = spends.map((_, place) => place).filter((place) => differences[place]!.some((value) => value !== null))
  const kept = known.map((place) => differences[place]!)
  if (known.length < 2 || !haveShared(kept)) return null
  const { points, ...rest } = responseCurve(
    known.map((place) => spends[place]!),
    kept
  )
  return {
    ...rest,
    points: points.map(({ spend, result, slope }) => ({
      spend,
      result: tidy(result, ground),
      slope: slope && tidy(slope, ground)
    }))
  }
}

/** Whether there are two replications in which all plans have a value. */
function haveShared(values: readonly (readonly (number | null)[])[]): boolean {
  const count = values[0]?.length ?? 0
  const shared = Array.from({ length: count }, (_, at) => values.every((row) => row[at] !== null))
  return shared.filter((each) => each).length >= 2
}

/**
 * An estimate as a ground gives it: without an interval where there is no luck.
 *
 * @example
 * tidy({ mean: 2, low: 1, high: 3, sd: 1, n: 9 }, { isExact: true }).low // => 2
 */
export function tidy(found: Estimate, { isExact }: Pick<Ground, 'isExact'>): Estimate {
  return isExact ? exactly(found) : found
}

/**
 * An estimate in another unit.
 *
 * @example
 * scaled({ mean: 2, low: 1, high: 3, sd: 1, n: 9 }, 10) // => { mean: 20, low: 10, high: 30, sd: 10, n: 9 }
 */
export function scaled({ mean, low, high, sd, n }: Estimate, factor: number): Estimate {
  const times = (value: number | null) => (value === null ? null : value * factor)
  return { mean: mean * factor, low: times(low), high: times(high), sd: times(sd), n }
}
