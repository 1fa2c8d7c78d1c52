import { type OutcomeKeys, outcomeKey } from '../../analysis/outcomeKey.js'
import { outcomeLabel } from '../../analysis/outcomeLabel.js'
import { scenarioLabel } from '../../chart/results.js'
import type { Estimate } from '../../core/interval.js'
import type { Comparison, Difference } from '../../experiment/compare.js'
import { inLanguage, type Language, word } from '../../i18n/terms.js'
import { estimateFinder } from '../estimates.js'
import { differenceText, type EstimateFormat, estimateFormat, estimateText } from '../estimateText.js'
import { numberText, undefinedText } from '../numberText.js'

/** One outcome of one scenario, in the same figures as in the table of the comparison. */
export interface ScenarioFigure {
  readonly scenario: string
  readonly label: string
  /** `mean [low, high]`. */
  readonly own: string
  /** The mean alone. */
  readonly mean: string
  /** The difference to the baseline, written so; `null` for the baseline and where there is none. */
  readonly difference: string | null
  readonly estimated: Estimate | null
  readonly verdict: Difference['verdict'] | null
  /** Share of replications in which it is the best of all; `null` where no way is good. */
  readonly best: number | null
}

/** One outcome of all scenarios. */
export interface OutcomeFigures {
  readonly outcome: string
  readonly label: string
  readonly unit: string
  /** Unit of differences: percentage points for shares. */
  readonly gapUnit: string
  readonly baseline: ScenarioFigure
  /** All but the baseline, in the order given. */
  readonly others: readonly ScenarioFigure[]
}

/**
 * The figures of one outcome for sentences: the very texts that `comparisonTable` shows.
 *
 * @param comparison What `compare` gave.
 * @param keys The outcome, and the edition where it is one's.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const scenario = makeScenario({ horizon: { editions: 2, warmUp: 0 } }, 'fair')
 * const comparison = await compare([scenario, { ...scenario, name: 'twin' }], { replications: 2 })
 * figuresOf(comparison, { outcome: 'npv' }, 'en').others[0].verdict // => 'same'
 */
export function figuresOf(comparison: Comparison, keys: OutcomeKeys, language: Language): OutcomeFigures {
  const { scenarios, differences, baselineBest } = comparison
  const { context } = scenarios[0]
  const key = outcomeKey(keys)
  const estimates = scenarios.map((each) => estimateFinder(each.estimates)(keys))
  const rows = scenarios.map(({ scenario }) =>
    differences.find((row) => row.scenario === scenario.name && outcomeKey(row) === key)
  )
  const gaps = rows.map((row) => row?.difference ?? null)
  const format = estimateFormat(keys.outcome, estimates, context.currency, language)
  const gapFormat = estimateFormat(keys.outcome, gaps, context.currency, language, estimates)
  const figures = scenarios.map((scenario, at): ScenarioFigure => {
    const { replications } = scenario.passport
    const gap = gaps[at]
    return {
      scenario: scenario.scenario.name,
      label: scenarioLabel(scenario, language),
      own: estimateText(estimates[at], format, replications),
      mean: meanText(estimates[at], format),
      difference: gap === null ? null : differenceText(gap, gapFormat, replications),
      estimated: gap,
      verdict: gap === null ? null : (rows[at]?.verdict ?? null),
      best:
        scenario.scenario.name === comparison.baseline
          ? (baselineBest.find((row) => outcomeKey(row) === key)?.probabilityBest ?? null)
          : (rows[at]?.probabilityBest ?? null)
    }
  })
  const isBaseline = ({ scenario }: ScenarioFigure) => scenario === comparison.baseline
  return {
    outcome: keys.outcome,
    label: inLanguage(outcomeLabel(keys.outcome, context), language),
    unit: format.unit,
    gapUnit: gapFormat.unit,
    baseline: figures.find(isBaseline) ?? figures[0],
    others: figures.filter((figure) => !isBaseline(figure))
  }
}

/**
 * The scenario to name first for an outcome of which more is better: of those that are surely better than the baseline the one
 * with the greatest difference, else the one with the greatest of all; `undefined` where none can be compared.
 *
 * @example
 * const scenario = makeScenario({ horizon: { editions: 2, warmUp: 0 } }, 'fair')
 * const comparison = await compare([scenario, { ...scenario, name: 'twin' }], { replications: 2 })
 * leaderOf(figuresOf(comparison, { outcome: 'npv' }, 'en')).scenario // => 'twin'
 */
export function leaderOf({ others }: OutcomeFigures): ScenarioFigure | undefined {
  const better = others.filter(({ verdict }) => verdict === 'better')
  const known = (better.length > 0 ? better : others).filter(({ estimated }) => estimated !== null)
  return known.reduce<ScenarioFigure | undefined>(
    (first, each) => (first === undefined || meanOf(each) > meanOf(first) ? each : first),
    undefined
  )
}

/**
 * A verdict in a word or two, as it stands inside a sentence.
 *
 * @example
 * verdictWord({ verdict: 'noise', estimated: null }, 'en') // => 'may be chance'
 */
export function verdictWord(
  { verdict, estimated }: Pick<ScenarioFigure, 'verdict' | 'estimated'>,
  language: Language
): string {
  if (verdict === null) return word('notComparable', language)
  if (verdict === 'noise') return word('answer.mayBeChance', language)
  if (verdict === 'different') return word((estimated?.mean ?? 0) > 0 ? 'higher' : 'lower', language)
  return word(verdict, language)
}

function meanText(estimate: Estimate | null, { factor, digits }: EstimateFormat): string {
  return estimate === null ? undefinedText : numberText(estimate.mean * factor, digits)
}

function meanOf({ estimated }: ScenarioFigure): number {
  return estimated?.mean ?? Number.NEGATIVE_INFINITY
}
