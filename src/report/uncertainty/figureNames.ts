import { namedMeasure } from '../../chart/lifecycleNames.js'
import { isShare } from '../../chart/measure.js'
import { scenarioLabel } from '../../chart/results.js'
import { fittingDigits } from '../../core/formatNumber.js'
import type { Estimate } from '../../core/interval.js'
import type { Alternative, Figure } from '../../experiment/draws/played.js'
import type { Spread, UncertainFigure, UncertaintyResult } from '../../experiment/uncertainty/uncertaintyResult.js'
import { inLanguage, type Language, word } from '../../i18n/terms.js'
import { type EstimateFormat, estimateFormat } from '../estimateText.js'
import { labelAt } from '../labelAt.js'
import { segmentNames } from '../segmentNames.js'

/** Whose figures they are. */
export type Whose = Pick<UncertaintyResult, 'context' | 'lifecycle'>

/**
 * What a figure is called, with its segment and edition where it has them.
 *
 * @param figure Which.
 * @param whose The result it belongs to.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const context = { items: [], segments: [] }
 * figureName({ outcome: 'npv', segment: null, edition: 3 }, { context, lifecycle: null }, 'en')
 * // => 'Net present value, edition 3'
 */
export function figureName(figure: Figure, { context, lifecycle }: Whose, language: Language): string {
  if (lifecycle !== null) return namedMeasure(lifecycle, figure.outcome, language).label
  if (context === null) return inLanguage(figure.label, language)
  const { outcome, segment, edition } = figure
  const place =
    segment === null ? [] : [segmentNames(context, language).find((each) => each.segment === segment)?.name ?? segment]
  const name = [labelAt(outcome, segment, context, language), ...place].join(language === 'zh-CN' ? '，' : ', ')
  return edition === null ? name : word('outcomeAtEdition', language, { outcome: name, n: edition })
}

/**
 * How a figure of several alternatives, or its differences, are written: as many digits as their intervals allow.
 *
 * @param figures The same figure of one or more alternatives.
 * @param whose The result they belong to.
 * @param language `en` or `zh-CN`.
 * @param isDifference Whether they are differences. Defaults to false.
 *
 * @example
 * const figure = { outcome: 'npv', unit: 'currency' }
 * figureFormat([{ figure, spread: null }], { context: { currency: 'EUR' }, lifecycle: null }, 'en').unit // => 'EUR'
 */
export function figureFormat(
  figures: readonly Pick<UncertainFigure, 'figure' | 'spread'>[],
  { context, lifecycle }: Whose,
  language: Language,
  isDifference = false
): EstimateFormat {
  const spreads = figures.flatMap(({ spread }) => (spread === null ? [] : [spread]))
  const ranges = spreads.flatMap(rangesOf)
  const { outcome } = figures[0]!.figure
  if (lifecycle === null && context !== null) {
    const { currency } = context
    if (!isDifference || !isShare(outcome))
      return { ...estimateFormat(outcome, ranges, currency, language), isShare: false }
    return estimateFormat(outcome, ranges, currency, language, ranges)
  }
  const widths = spreads.map(({ notKnowing }) => (notKnowing.high.value - notKnowing.low.value) / 10)
  const width = Math.max(0, ...widths)
  const unit = lifecycle === null ? null : namedMeasure(lifecycle, outcome, language).unit
  const digits = width === 0 ? fittingDigits(spreads.map(({ mean }) => mean.mean)) : digitsFor(width)
  return { unit: unit ?? '', factor: 1, digits: Math.min(4, digits) }
}

/** Ranges as estimates, for the digits that tell their ends apart. */
function rangesOf({ mean, notKnowing, together }: Spread): Estimate[] {
  return [notKnowing, together].map(({ low, high }) => {
    const half = (high.value - low.value) / 4
    return { ...mean, low: mean.mean - half, high: mean.mean + half }
  })
}

function digitsFor(step: number): number {
  let digits = 0
  for (let rest = step; rest < 0.999 && digits < 4; rest *= 10) digits += 1
  return digits
}

/**
 * A name with the unit behind it.
 *
 * @example
 * withUnit('Fees', 'EUR', 'en') // => 'Fees (EUR)'
 * withUnit('费用', '', 'zh-CN') // => '费用'
 */
export function withUnit(name: string, unit: string, language: Language): string {
  if (unit === '') return name
  return language === 'zh-CN' ? `${name}（${unit}）` : `${name} (${unit})`
}

/**
 * What an alternative is called.
 *
 * @example
 * alternativeName({ name: 'plan', title: 'A plan', titleZh: null }, 'zh-CN') // => 'A plan'
 */
export function alternativeName({ name, title, titleZh }: Alternative, language: Language): string {
  return scenarioLabel({ scenario: { name, title, titleZh } }, language)
}
