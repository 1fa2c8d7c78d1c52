import { type FoundBox, prim } from '../../analysis/sensitivity/prim.js'
import { drawValues } from '../draws/drawValues.js'
import { answered } from './answered.js'
import { columnLabels, columnValues, type FactorColumn } from './columns.js'
import { laidOut } from './factor.js'
import type { Question } from './question.js'
import { estimateAt, meansOf, responsesOf } from './responses.js'
import type { Condition, Conditions } from './results.js'

/** Share of runs that lose below which, and above one less which, nothing is looked for. */
const few = 0.02

/**
 * Conditions under which a strategy loses: boxes in the space of all factors, found by PRIM among draws of them (a Latin
 * hypercube; correlations of the scenario count). A run loses whose mean over the replications is below the threshold (of
 * what is better lower: above it); of a difference of strategies below 0.
 *
 * @param question What varies, and who plays.
 * @param replications Of each draw.
 * @param draws How many.
 * @param threshold Of a difference 0.
 *
 * Rejects where every run failed.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const question = fairQuestion(fair, { outcome: 'revenue', vary: ['price.perArea'] })
 * const { said } = await conditionsOf(question, 2, 20, 0)
 * said // => 'hardly'
 */
export async function conditionsOf(
  question: Question,
  replications: number,
  draws: number,
  threshold: number
): Promise<Conditions> {
  const { factors, correlations, seed } = question
  const columns = columnLabels(factors)
  const known = new Set(columns.map(({ path }) => path))
  const inUse = Object.fromEntries(
    Object.entries(correlations).map(([path, others]) => [
      path,
      known.has(path) ? Object.fromEntries(Object.entries(others).filter(([other]) => known.has(other))) : {}
    ])
  )
  const uncertain = factors.map((factor) => factor.uncertain)
  const drawn = drawValues(uncertain, { draws, seed, correlations: inUse })
  const responses = responsesOf(
    await question.play(
      drawn.map((values) => laidOut(factors, values)),
      replications
    )
  )
  const { better } = responses.figure
  const isBelow = (value: number) => (better === 'lower' ? value > threshold : value < threshold)
  const runs = meansOf(responses).map((mean, point) => ({
    values: columnValues(factors, drawn[point]!),
    loses: mean === null ? null : isBelow(mean)
  }))
  const defined = runs.flatMap(({ values, loses }, point) => (loses === null ? [] : [{ values, loses, point }]))
  const losing = defined.filter(({ loses }) => loses).length
  const undecided = defined.filter(({ point }) => {
    const { low, high } = estimateAt(responses, point) ?? {}
    return low != null && high != null && low < threshold && high > threshold
  }).length
  const said = saidOf(losing, defined.length)
  const found =
    said === null
      ? prim(
          columns.map(({ path }) => path),
          {
            inputs: columns.map((_, at) => defined.map(({ values }) => values[at]!)),
            loses: defined.map(({ loses }) => loses)
          }
        ).boxes.map((box) => conditionOf(box, columns, defined.length))
      : []
  return {
    method: 'conditions',
    ...answered(question, responses),
    threshold,
    drawn: defined.length,
    losing,
    undecided,
    said: said ?? (found.length > 0 ? 'found' : 'none'),
    conditions: found,
    columns,
    draws: runs
  }
}

function saidOf(losing: number, runs: number): 'hardly' | 'nearly' | null {
  if (losing < few * runs || losing === 0) return 'hardly'
  return losing > (1 - few) * runs ? 'nearly' : null
}

function conditionOf(box: FoundBox, columns: readonly FactorColumn[], count: number): Condition {
  const { limits, coverage, density, support } = box
  const runs = Math.round(support * count)
  return {
    limits: limits.map(({ parameter, from, to, quasiP }) => ({
      ...columns.find(({ path }) => path === parameter)!,
      from,
      to,
      quasiP
    })),
    coverage,
    density,
    support,
    runs,
    losing: Math.round(density * runs)
  }
}
