import { distinctTitles } from '../../chart/distinctTitles.js'
import { fittingDigits } from '../../core/formatNumber.js'
import type { Estimate } from '../../core/interval.js'
import type { Decision } from '../../experiment/decide/decision.js'
import type { Figure } from '../../experiment/draws/played.js'
import { inLanguage, type Language, word } from '../../i18n/terms.js'
import { labelIn } from '../../i18n/titles.js'
import { differenceText, type EstimateFormat, estimateFormat, estimateText } from '../estimateText.js'
import { numberText } from '../numberText.js'

/** How figures of one table are written. */
export interface Writer {
  readonly unit: string
  /** `mean [low, high]` */
  readonly estimate: (estimate: Estimate | null) => string
  readonly difference: (estimate: Estimate | null) => string
  /** One number. */
  readonly number: (value: number) => string
  /** The same with its unit, for a sentence. */
  readonly said: (text: string) => string
}

type Written = Pick<Decision, 'currency'>

/**
 * How figures of a decision are written: outcomes of fairs as everywhere, in thousands or millions where they are large;
 * figures of lifecycles and of given draws in the unit of their author.
 *
 * @param figure What is written; of net values at a worth, the cost.
 * @param estimates All that stands together.
 * @param decision Has the currency.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const figure = { outcome: 'cost', unit: 'none', ownUnit: 'GBP' }
 * const money = { mean: 1200, low: 1150, high: 1250, sd: 9, n: 9 }
 * const { unit, estimate } = writerOf(figure, [money], { currency: null }, 'en')
 * estimate(money) // => '1,200 [1,150, 1,250]'
 * unit // => 'GBP'
 */
export function writerOf(
  figure: Pick<Figure, 'outcome' | 'unit' | 'ownUnit'>,
  estimates: readonly (Estimate | null)[],
  { currency }: Written,
  language: Language
): Writer {
  const format =
    figure.unit === 'none'
      ? plainFormat(figure.ownUnit ?? '', estimates)
      : estimateFormat(figure.outcome, estimates, currency ?? '', language)
  const tail = format.unit === '' ? '' : format.unit === '%' ? '%' : ` ${format.unit}`
  return {
    unit: format.unit,
    estimate: (estimate) => estimateText(estimate, format),
    difference: (estimate) => differenceText(estimate, { ...format, isShare: false }),
    number: (value) => numberText(value * format.factor, format.digits),
    said: (text) => `${text}${tail}`
  }
}

function plainFormat(unit: string, estimates: readonly (Estimate | null)[]): EstimateFormat {
  const halves = estimates
    .flatMap((each) => (each === null || each.low === null || each.high === null ? [] : [(each.high - each.low) / 2]))
    .filter((half) => half > 0)
    .sort((one, other) => one - other)
  const means = estimates.flatMap((each) => (each === null ? [] : [each.mean]))
  if (halves.length === 0) return { unit, factor: 1, digits: fittingDigits(means) }
  let digits = 0
  for (let half = halves[Math.floor(halves.length / 2)]; half < 10 && digits < 6; half *= 10) digits += 1
  return { unit, factor: 1, digits }
}

/**
 * The figure whose unit what is decided by has.
 *
 * @example
 * decidedFigure({ objective: { kind: 'figure', figure: { outcome: 'npv' } } }).outcome // => 'npv'
 * decidedFigure({ objective: { kind: 'worth', cost: { outcome: 'spend', unit: 'currency' } } }).outcome // => 'npv'
 */
export function decidedFigure({ objective }: Pick<Decision, 'objective'>): Figure {
  return objective.kind === 'figure' ? objective.figure : { ...objective.cost, outcome: moneyOutcome(objective.cost) }
}

/** Net values are written as money; of fairs, like net present value. */
function moneyOutcome({ unit, outcome }: Figure): string {
  return unit === 'currency' ? 'npv' : outcome
}

/**
 * How what is decided by is written, the same in all tables.
 *
 * @example
 * const values = [[9, 12, 14], [12, 10, 17]]
 * objectiveWriter(decideFromDraws({ strategies: ['now', 'plan'], values, currency: 'EUR' }), 'en').unit // => 'EUR'
 */
export function objectiveWriter(decision: Decision, language: Language): Writer {
  const { standings } = decision
  const estimates = standings.flatMap(({ value, difference }) => [value, difference])
  return writerOf(decidedFigure(decision), estimates, decision, language)
}

/**
 * What is decided by, in words.
 *
 * @example
 * const figure = { label: { en: 'Net present value', zh: '净现值' }, better: 'higher' }
 * objectiveName({ objective: { kind: 'figure', figure } }, 'en') // => 'Net present value'
 * objectiveName({ objective: { kind: 'worth' } }, 'zh-CN') // => '净值'
 */
export function objectiveName({ objective }: Pick<Decision, 'objective'>, language: Language): string {
  if (objective.kind === 'worth') return word('netValue', language)
  const name = figureName(objective.figure, language)
  return objective.figure.better === 'lower' ? word('lessOf', language, { name }) : name
}

/**
 * What a figure is called, with the segment and edition it is of.
 *
 * @example
 * const figure = { label: { en: 'Exhibitors', zh: '参展商数' }, segment: 'large', edition: 3 }
 * figureName(figure, 'en') // => 'Exhibitors (large, Edition 3)'
 */
export function figureName({ label, segment, edition }: Figure, language: Language): string {
  const of = [segment, edition === null || edition === undefined ? null : `${word('edition', language)} ${edition}`]
  const parts = of.filter((part) => part !== null && part !== undefined).join(', ')
  const name = inLanguage(label, language)
  if (parts === '') return name
  return language === 'zh-CN' ? `${name}（${parts}）` : `${name} (${parts})`
}

/**
 * A share in per cent; what is nearly none or nearly all is told from none and all.
 *
 * @example
 * [0, 0.0004, 0.005, 0.25, 0.9999, 1].map(percent) // => ['0%', '<0.1%', '0.5%', '25%', '>99.9%', '100%']
 */
export function percent(share: number): string {
  if (share > 0 && share < 0.001) return '<0.1%'
  if (share > 0.999 && share < 1) return '>99.9%'
  const digits = (share > 0 && share < 0.01) || (share > 0.99 && share < 1) ? 1 : 0
  return `${numberText(share * 100, digits)}%`
}

/**
 * A share in per cent with its interval.
 *
 * @example
 * percentEstimate({ mean: 0.5, low: 0.4, high: 0.6, sd: 0.5, n: 96 }) // => '50% [40, 60]'
 */
export function percentEstimate({ mean, low, high }: Estimate): string {
  if (low === null || high === null || low === high) return percent(mean)
  return `${numberText(100 * mean, 0)}% [${numberText(100 * low, 0)}, ${numberText(100 * high, 0)}]`
}

/**
 * What strategies are called: their titles, else their names; with the name behind the title where several have the same.
 *
 * @example
 * strategyNames({ strategies: [{ name: 'plan', title: 'More service', titleZh: null }] }, 'en')('plan') // => 'More service'
 */
export function strategyNames(
  { strategies }: Pick<Decision, 'strategies'>,
  language: Language
): (name: string) => string {
  const names = new Map(distinctTitles(strategies).map((each) => [each.name, labelIn(each, language)]))
  return (name) => names.get(name) ?? name
}
