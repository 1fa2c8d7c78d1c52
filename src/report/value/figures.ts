import type { WorthOutcome } from '../../analysis/value/worths.js'
import type { Column } from '../../core/table.js'
import type { Figure, Valuation } from '../../experiment/value/valuation.js'
import type { Language } from '../../i18n/terms.js'
import { type EstimateFormat, estimateFormat, estimateText } from '../estimateText.js'

/** Writes figures of one table, all in the same unit and with as many digits, so that they can be added up. */
export interface FigureWriter {
  readonly unit: string
  readonly write: (figure: Figure) => string
}

/**
 * How the figures of one table are written.
 *
 * @param figures All figures of the table.
 * @param valuation Whose they are.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const money = { estimate: { mean: 1200, low: null, high: null, sd: null, n: 1 }, values: [1200] }
 * const { unit, write } = figureWriter([money], { outcome: 'profit', context: { currency: 'EUR' } }, 'en')
 * const text = `${write(money)} ${unit}`
 * text // => '1,200 EUR'
 */
export function figureWriter(
  figures: readonly Figure[],
  { outcome, context }: { readonly outcome: WorthOutcome; readonly context: Pick<Valuation['context'], 'currency'> },
  language: Language
): FigureWriter {
  const estimates = figures.map(({ estimate }) => estimate)
  const format: EstimateFormat = estimateFormat(outcome, estimates, context.currency, language)
  return { unit: format.unit, write: ({ estimate }) => estimateText(estimate, format) }
}

/**
 * A column of figures with words, which stand to the right.
 *
 * @example
 * figureColumn('total', 'Total', 'EUR').align // => 'end'
 */
export function figureColumn(id: string, label: string, unit: string): Column {
  return { id, label, unit, kind: 'text', align: 'end' }
}
