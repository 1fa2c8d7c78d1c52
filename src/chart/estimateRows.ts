import type { Estimate } from '../core/interval.js'
import { type Language, type TermId, word } from '../i18n/terms.js'
import type { ChartRow } from './chartSpec.js'
import { isShare, type Measure, withinShares } from './measure.js'
import { baselineOf, type ChartEstimate, type ChartResults, estimatesOf, markedLabel, scenariosOf } from './results.js'

/** The mean of an outcome and its interval, as a row of a chart's data; `null` where it is not defined. */
export type EstimateRow = ChartRow & {
  readonly scenario: string
  readonly label: string
  readonly edition: number | null
  readonly mean: number | null
  readonly low: number | null
  readonly high: number | null
}

/**
 * The numbers of an estimate; a single replication has a mean but no interval.
 *
 * @example
 * levelsOf({ mean: 2, low: null, high: null, sd: null, n: 1 }) // => { mean: 2, low: null, high: null }
 * levelsOf(null).mean // => null
 */
export function levelsOf(estimate: Estimate | null): Pick<EstimateRow, 'mean' | 'low' | 'high'> {
  return { mean: estimate?.mean ?? null, low: estimate?.low ?? null, high: estimate?.high ?? null }
}

/**
 * One row for each estimate of an outcome, scenario by scenario. Intervals of shares are shown from 0 to 1 only.
 *
 * @param results What is drawn.
 * @param outcome Id of the outcome.
 * @param language Language of the labels.
 * @param wanted Which estimates are drawn, for example those of the editions.
 *
 * @example
 * const result = await replicate(makeScenario({ horizon: { editions: 2, warmUp: 0 }, replications: 2 }, 'small'))
 * estimateRows(result, 'attendance', 'en', ({ edition }) => edition !== null).map((row) => row.edition) // => [1, 2]
 */
export function estimateRows(
  results: ChartResults,
  outcome: string,
  language: Language,
  wanted: (estimate: ChartEstimate) => boolean
): EstimateRow[] {
  return scenariosOf(results).flatMap((scenario) => {
    const label = markedLabel(scenario, baselineOf(results), language)
    const name = scenario.scenario.name
    return estimatesOf(scenario, outcome)
      .filter(wanted)
      .map(({ edition, estimate }) => {
        const levels = levelsOf(estimate)
        const shown = isShare(outcome) ? { ...levels, ...withinShares(levels) } : levels
        return { scenario: name, label, edition, ...shown }
      })
  })
}

/**
 * Every number of some rows that is defined.
 *
 * @example
 * numbersOf([{ mean: 2, low: 1, high: 3 }, { mean: 4, low: null, high: null }]) // => [2, 1, 3, 4]
 */
export function numbersOf(rows: readonly EstimateRow[]): number[] {
  return rows.flatMap(({ mean, low, high }) => [mean, low, high]).filter((value) => value !== null)
}

/**
 * What is shown when the pointer rests on a mark: words, then mean and interval.
 *
 * @param words Fields of the row that hold words or whole numbers, with the term each is called by.
 * @param measure How the numbers are written.
 *
 * @example
 * estimateTooltip({ label: 'scenario' }, { percent: true }, 'en')[0] // => { field: 'label', title: 'Scenario' }
 */
export function estimateTooltip(
  words: Readonly<Record<string, TermId>>,
  measure: Measure,
  language: Language
): object[] {
  const texts = Object.entries(words).map(([field, term]) => ({ field, title: word(term, language) }))
  const numbers = (['mean', 'low', 'high'] as const).map((field) => ({
    field,
    title: word(field, language),
    type: 'quantitative',
    format: measure.percent ? '.2%' : ',.4~r'
  }))
  return [...texts, ...numbers]
}
