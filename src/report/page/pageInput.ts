import type { Comparison } from '../../experiment/compare.js'
import type { Tornado } from '../../experiment/sensitivity/results.js'
import { type Language, word } from '../../i18n/terms.js'
import type { StatedNumber } from '../../model/statedNumber.js'
import type { StatedChange } from './assumedTables.js'
import type { PageChart } from './charts.js'
import { figuresOf } from './figures.js'

/** What a strategy changes against the baseline. */
export interface StrategyChanges {
  /** Name of the scenario. */
  readonly scenario: string
  readonly changes: readonly StatedChange[]
}

/** What the page is made of, before it is drawn. */
export interface PageInput {
  readonly comparison: Comparison
  readonly language: Language
  /** Defaults to one made of the names of the scenarios. */
  readonly question?: string
  /** For each scenario but the baseline. */
  readonly changes: readonly StrategyChanges[]
  /** Every number of the baseline. */
  readonly numbers: readonly StatedNumber[]
  /** What was set for this comparison alone, in sentences. */
  readonly settings?: readonly string[]
  /** Which assumptions matter for the difference of the strategy worth most; absent where it was not played. */
  readonly tornado?: Tornado
}

/** A chart with its drawing. */
export interface DrawnChart extends PageChart {
  /** An SVG. */
  readonly svg: string
}

/**
 * The question that the page answers: the one given, else one made of the names of the scenarios.
 *
 * @example
 * const scenario = makeScenario({ horizon: { editions: 2, warmUp: 0 } }, 'fair')
 * const comparison = await compare([scenario, { ...scenario, name: 'twin' }], { replications: 2 })
 * questionOf({ comparison, language: 'en' }) // => 'Is “twin” better than “fair”?'
 */
export function questionOf({
  comparison,
  language,
  question
}: Pick<PageInput, 'comparison' | 'language' | 'question'>): string {
  if (question !== undefined && question.trim() !== '') return question.trim()
  const { baseline, others } = figuresOf(comparison, { outcome: 'npv' }, language)
  const base = baseline.label
  return others.length === 1
    ? word('report.questionOne', language, { plan: others[0].label, base })
    : word('report.questionMany', language, { n: others.length, base })
}
