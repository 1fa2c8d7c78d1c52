import { lifecycleOutcomeDefinition } from '../../analysis/lifecycle/lifecycleOutcomeCatalogue.js'
import type { IncrementalResult } from '../../experiment/incrementalResults.js'
import type { LifecycleResult, LifecycleStrategyResult, LongRun } from '../../experiment/lifecycleResult.js'
import { resultVersion } from '../resultJson.js'
import { conventionsOf } from './conventions.js'
import type {
  CategoryConventionJson,
  LifecycleEstimateJson,
  LifecycleJson,
  LifecycleStrategyJson
} from './lifecycleJsonShape.js'
import { type CategoryPlace, categoryPlaces, measuresOf } from './measures.js'
import { valueFinder } from './values.js'

/**
 * What came out of a declared lifecycle as plain data for a file: see {@link LifecycleJson}. Like `replicatedJson` it holds
 * no clock time, duration, path or number of threads, and its keys always stand in the same order, so that equal runs give
 * equal text.
 *
 * @param result What `playLifecycle` gave.
 *
 * @example
 * const lifecycle = { stages: ['A', 'B'], transitions: { A: { B: 0.5 } } }
 * const made = { horizon: { cycles: 2, cycleLength: 1 }, cohort: { start: { A: 1 } }, lifecycle }
 * const json = lifecycleJson(await playLifecycle(makeLifecycle(made)))
 * json.kind // => 'lifecycle'
 * json.strategies[0].trace // => { A: [1, 0.5, 0.25], B: [0, 0.5, 0.75] }
 */
export function lifecycleJson(result: LifecycleResult): LifecycleJson {
  const { passport, scenario, customers, needsIndividual, strategies, incremental, differences } = result
  const { name, title, titleZh, notice, noticeZh, horizon, cohort } = scenario
  return {
    perennial: 'result',
    version: resultVersion,
    kind: 'lifecycle',
    forecast: false,
    passport: { ...passport, customers },
    scenario: {
      ...{ name, title, titleZh, notice, noticeZh },
      stages: Object.entries(scenario.stages).map(([stage, each]) => ({
        ...{ stage, title: each.title, titleZh: each.titleZh, attends: each.attends }
      })),
      totals: scenario.totals
    },
    conventions: {
      cycles: horizon.cycles,
      cycleLength: horizon.cycleLength,
      cohort,
      engine: passport.engineKind,
      customers,
      needsIndividual: needsIndividual.map(({ path, reason }) => ({ path, reason })),
      categories: categoryPlaces(scenario).map(categoryJson),
      inWords: conventionsOf(result)
    },
    strategies: strategies.map((strategy) => strategyJson(result, strategy)),
    incremental:
      incremental === null || scenario.incremental === null
        ? null
        : {
            cost: scenario.incremental.cost,
            effect: scenario.incremental.effect,
            rows: incremental.map(incrementalJson)
          },
    differences: differences.map(({ strategy, category, difference: { mean, low, high, sd, n } }) => ({
      ...{ strategy, category, mean, low, high, sd, n }
    }))
  }
}

function categoryJson({ strategy, group, id, category }: CategoryPlace): CategoryConventionJson {
  const { kind, unit, per, counting, discounting, discountRate } = category
  return { strategy, group, category: id, kind, unit, per, counting, discounting, discountRate }
}

function incrementalJson(row: IncrementalResult): IncrementalResult {
  const { strategy, cost, effect, status, incrementalCost, incrementalEffect, ratio, estimates } = row
  return { strategy, cost, effect, status, incrementalCost, incrementalEffect, ratio, estimates }
}

function strategyJson(result: LifecycleResult, played: LifecycleStrategyResult): LifecycleStrategyJson {
  const { scenario } = result
  const { strategy, title, titleZh, estimates, longRun, stageValues } = played
  const stages = Object.keys(scenario.stages)
  const measures = measuresOf(scenario).map(({ id }) => id)
  const points = Array.from({ length: scenario.horizon.cycles + 1 }, (_, point) => point)
  const find = valueFinder(estimates)
  const numberAt = (place: Parameters<typeof find>[0]) => find(place)?.value ?? null
  const byPoint = (place: Parameters<typeof find>[0]) => points.map((period) => numberAt({ ...place, period }))
  const each = <T>(ids: readonly string[], of: (id: string) => T) => Object.fromEntries(ids.map((id) => [id, of(id)]))
  return {
    ...{ strategy, title, titleZh },
    trace: each(stages, (stage) => byPoint({ outcome: 'customers', stage })),
    amounts: each(measures, (category) => byPoint({ outcome: 'amount', category })),
    totals: each(measures, (category) => ({
      undiscounted: numberAt({ outcome: 'total', category }),
      discounted: numberAt({ outcome: 'totalDiscounted', category })
    })),
    retention: Object.values(scenario.stages).some(({ attends }) => attends)
      ? {
          attending: byPoint({ outcome: 'attending' }),
          repeatRate: byPoint({ outcome: 'repeatRate' }),
          cohortRetention: byPoint({ outcome: 'cohortRetention' }),
          allTenureRetention: numberAt({ outcome: 'allTenureRetention' }),
          editionsAttended: numberAt({ outcome: 'editionsAttended' })
        }
      : null,
    timeInStage: each(stages, (stage) => ({
      cycles: numberAt({ outcome: 'cyclesInStage', stage }),
      sojourn: numberAt({ outcome: 'sojourn', stage })
    })),
    longRun: longRun.map(longRunJson),
    stageValues: stageValues.map(({ category, stage, finite, finiteReason, infinite, reason }) => ({
      ...{ category, stage, finite, finiteReason, infinite, reason }
    })),
    estimates: estimates.flatMap((row) => (row.estimate === null ? [] : [estimateJson(result, row, row.estimate)]))
  }
}

function longRunJson(run: LongRun): LongRun {
  const { group, weight, reason, expectedCycles, absorbing, absorption, longRunShares, sojourn } = run
  const cyclesToAbsorption = run.cyclesToAbsorption.map(({ mean, variance }) => ({ mean, variance }))
  const { editionsBeforeLapse } = run
  return {
    ...{ group, weight, reason, expectedCycles, absorbing, absorption, longRunShares, sojourn },
    ...{ cyclesToAbsorption, editionsBeforeLapse }
  }
}

type Row = LifecycleStrategyResult['estimates'][number]

function estimateJson(
  { scenario }: LifecycleResult,
  { outcome, stage, category, period }: Row,
  { mean, low, high, sd, n }: NonNullable<Row['estimate']>
): LifecycleEstimateJson {
  const own = category === null ? undefined : measuresOf(scenario).find(({ id }) => id === category)
  const unit = category === null ? lifecycleOutcomeDefinition(outcome).unit.en : (own?.unit ?? '')
  return { outcome, stage, category, period, unit, mean, low, high, sd, n }
}
