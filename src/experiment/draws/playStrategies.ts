import type { Better } from '../../analysis/outcome.js'
import { InputError } from '../../core/errors.js'
import { suggested } from '../../core/nearest.js'
import { asMessage, listed } from '../../i18n/fill.js'
import { titlesOf } from '../../i18n/titles.js'
import type { LifecycleScenario } from '../../scenario/lifecycle/lifecycleScenario.js'
import { parameterSets } from '../../scenario/lifecycle/withParameters.js'
import type { Values } from '../../scenario/uncertainty/withValues.js'
import { columnSweeper } from '../sweepLifecycle.js'
import { experimentWords } from '../words.js'
import type { FailedRun, Figure, Played } from './played.js'
import type { TrialOptions } from './playTrials.js'
import { strategyAlternative } from './strategyAlternative.js'

/** A declared lifecycle to be played at many points. */
export interface StrategiesAtPoints {
  readonly scenario: LifecycleScenario
  /** Names of categories and totals, whose discounted amounts over the whole cohort are wanted. */
  readonly figures: readonly string[]
  /** Values by path. */
  readonly points: readonly Values[]
}

/** Points of one part: after each, work can be stopped. */
const partOfPoints = 256

/**
 * Plays all strategies of a declared lifecycle exactly at many points of the space of their uncertain numbers. There is no
 * luck in it: one value a point. A point that fails leaves NaN behind and is named.
 *
 * Rejects with an InputError for figures that it does not have, and where only individuals can play it.
 *
 * @param question See {@link StrategiesAtPoints}.
 * @param options How it is followed and stopped.
 *
 * @example
 * const scenario = makeLifecycle({
 *   horizon: { cycles: 2, cycleLength: 1 },
 *   cohort: { start: { here: 1 } },
 *   lifecycle: { stages: ['here', 'gone'], transitions: { here: { gone: 'p' } } },
 *   parameters: { p: { dist: 'beta', mean: 0.2, sd: 0.05 } },
 *   counting: 'start',
 *   categories: { fees: { kind: 'value', discountRate: 0, stages: { here: 100 } } }
 * })
 * const points = [{ 'parameters.p': 0.25 }, { 'parameters.p': 0.5 }]
 * const { values } = await playStrategies({ scenario, figures: ['fees'], points })
 * values[0][0] // => Float64Array.of(175, 150)
 */
export async function playStrategies(
  { scenario, figures, points }: StrategiesAtPoints,
  { shouldStop, onTrial }: Pick<TrialOptions, 'shouldStop' | 'onTrial'> = {}
): Promise<Played> {
  const names = Object.keys(scenario.strategies)
  const kinds = figures.map((name) => figureOf(name, scenario))
  const sets = parameterSets(scenario)
  const sweep = columnSweeper(scenario)
  const values = names.map(() => figures.map(() => new Float64Array(points.length).fill(NaN)))
  const failed: FailedRun[] = []
  /** Plays a part as a whole; where any of its points fails, each by itself. */
  const play = (part: readonly Values[], first: number): void => {
    try {
      for (const [alternative, { discounted }] of sweep(part.map(sets), first).entries()) {
        for (const [figure, name] of figures.entries()) values[alternative]![figure]!.set(discounted.get(name)!, first)
      }
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      const { problems } = error
      if (part.length > 1) for (const [at, point] of part.entries()) play([point], first + at)
      else failed.push(...names.map((_, alternative) => ({ alternative, point: first, problems })))
    }
  }
  let played = 0
  while (played < points.length && !shouldStop?.()) {
    const part = points.slice(played, played + partOfPoints)
    play(part, played)
    played += part.length
    await onTrial?.(played, points.length)
  }
  return {
    alternatives: names.map((name) => strategyAlternative(scenario, name)),
    figures: kinds,
    points: points.slice(0, played),
    replications: 1,
    isExact: true,
    values: values.map((columns) => columns.map((column) => column.slice(0, played))),
    failed,
    stoppedOf: played < points.length ? points.length : null
  }
}

function figureOf(name: string, { strategies, totals }: LifecycleScenario): Figure {
  const [{ groups }] = Object.values(strategies)
  const [{ lifecycle }] = Object.values(groups)
  const { categories } = lifecycle
  const keys = { outcome: name, segment: null, edition: null, tenure: null }
  const unit = { unit: 'none', ownUnit: null } as const
  if (Object.hasOwn(categories, name)) {
    const category = categories[name]!
    const { kind, unit: ownUnit } = category
    const better: Better = kind === 'cost' ? 'lower' : 'higher'
    return { ...keys, ...unit, ownUnit, label: titlesOf(category, name), better }
  }
  if (Object.hasOwn(totals, name)) {
    const parts = Object.entries(totals[name]!).map(([category, times]) => ({ ...categories[category]!, times }))
    const [first, ...others] = new Set(parts.map((part) => part.unit))
    const ownUnit = others.length === 0 ? (first ?? null) : null
    return { ...keys, ...unit, ownUnit, label: { en: name, zh: name }, better: betterOf(parts) }
  }
  const known = [...Object.keys(categories), ...Object.keys(totals)]
  const message = asMessage(experimentWords.noCategory, { name, names: listed(known) })
  throw new InputError([{ ...message, ...suggested(name, known) }])
}

/** Which way is good for a sum of costs and values; `null` where they pull in different ways. */
function betterOf(parts: readonly { readonly kind: string; readonly times: number }[]): Better {
  const signs = new Set(parts.map(({ kind, times }) => (kind === 'cost') !== times < 0))
  if (signs.size !== 1) return null
  return signs.has(true) ? 'lower' : 'higher'
}
