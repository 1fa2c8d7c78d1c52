import type { LifecycleResult } from '../experiment/lifecycleResult.js'
import { fill } from '../i18n/fill.js'
import { inLanguage, type Language, type Term } from '../i18n/terms.js'
import { labelIn, titleIn } from '../i18n/titles.js'
import { lifecycleChartWords as words } from './lifecycleWords.js'

type Scenario = LifecycleResult['scenario']
type Category = Scenario['strategies'][string]['groups'][string]['lifecycle']['categories'][string]

/**
 * A length of time in years, in words: whole months where it is some.
 *
 * @example
 * yearsInWords(1).en // => '1 year'
 * yearsInWords(0.25).en // => '3 months'
 * yearsInWords(1 / 52).zh // => '1/52 年'
 */
export function yearsInWords(years: number): Term {
  if (years === 1) return words.oneYear
  const months = nearWhole(years * 12)
  if (months === 1) return words.oneMonth
  if (months !== undefined && months < 12) return fill(words.months, { n: months })
  const parts = nearWhole(1 / years)
  return parts === undefined ? fill(words.years, { n: years }) : fill(words.partOfYear, { n: parts })
}

function nearWhole(value: number): number | undefined {
  const whole = Math.round(value)
  return whole > 0 && Math.abs(value - whole) < 1e-9 * whole ? whole : undefined
}

/**
 * A number of cycles in words.
 *
 * @example
 * cyclesInWords(1).en // => 'one cycle'
 * cyclesInWords(20).zh // => '20 个周期'
 */
export function cyclesInWords(cycles: number): Term {
  return cycles === 1 ? words.oneCycle : fill(words.cycles, { n: cycles })
}

/**
 * A category as its strategies and groups declare it: each different form once.
 *
 * @param scenario The scenario played.
 * @param category Its name.
 *
 * @example
 * const fees = { title: 'Fees', unit: 'EUR' }
 * const strategies = { base: { groups: { all: { lifecycle: { categories: { fees } } } } } }
 * categoryForms({ strategies }, 'fees') // => [{ title: 'Fees', unit: 'EUR' }]
 */
export function categoryForms({ strategies }: Pick<Scenario, 'strategies'>, category: string): Category[] {
  return Object.values(strategies).flatMap(({ groups }) =>
    Object.values(groups).flatMap(({ lifecycle: { categories } }) =>
      Object.hasOwn(categories, category) ? [categories[category]] : []
    )
  )
}

/**
 * The categories that a category or total is made of.
 *
 * @example
 * categoriesOf({ totals: { cost: { health: 1, drugs: 1 } } }, 'cost') // => ['health', 'drugs']
 * categoriesOf({ totals: {} }, 'health') // => ['health']
 */
export function categoriesOf({ totals }: Pick<Scenario, 'totals'>, measure: string): string[] {
  return Object.hasOwn(totals, measure) ? Object.keys(totals[measure]) : [measure]
}

/** What an amount is called, and its unit. */
export interface NamedMeasure {
  readonly label: string
  /** `null` where none is declared, or a total adds up different ones. */
  readonly unit: string | null
}

/**
 * What a category or total is called in a picture, with its unit; a total has the unit that all its categories share.
 *
 * @param scenario The scenario played.
 * @param measure Name of a category or total.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const fees = { title: 'Fees', titleZh: '费用', unit: 'EUR' }
 * const strategies = { base: { groups: { all: { lifecycle: { categories: { fees } } } } } }
 * namedMeasure({ strategies, totals: {} }, 'fees', 'zh-CN') // => { label: '费用', unit: 'EUR' }
 */
export function namedMeasure(
  scenario: Pick<Scenario, 'strategies' | 'totals'>,
  measure: string,
  language: Language
): NamedMeasure {
  const forms = categoriesOf(scenario, measure).flatMap((category) => categoryForms(scenario, category))
  const units = new Set(forms.map(({ unit }) => unit))
  const own = Object.hasOwn(scenario.totals, measure) ? undefined : forms[0]
  return { label: titleIn(own, measure, language), unit: units.size === 1 ? forms[0].unit : null }
}

/**
 * The name with its unit, as it stands at an axis.
 *
 * @example
 * axisTitle({ label: 'Cost', unit: 'GBP' }, 'en') // => 'Cost (GBP)'
 * axisTitle({ label: '成本', unit: '元' }, 'zh-CN') // => '成本（元）'
 */
export function axisTitle({ label, unit }: NamedMeasure, language: Language): string {
  if (unit === null) return label
  return language === 'zh-CN' ? `${label}（${unit}）` : `${label} (${unit})`
}

/**
 * What a strategy of a result is called; where it has neither title nor company, what the scenario is called.
 *
 * @param result The result.
 * @param strategy Name of the strategy.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const strategies = [{ strategy: 'a', title: 'First', titleZh: '甲' }, { strategy: 'b', title: null, titleZh: null }]
 * strategyLabel({ scenario: { name: 'x' }, strategies }, 'a', 'zh-CN') // => '甲'
 * strategyLabel({ scenario: { name: 'x' }, strategies }, 'b', 'zh-CN') // => 'b'
 */
export function strategyLabel(
  { scenario, strategies }: Pick<LifecycleResult, 'scenario' | 'strategies'>,
  strategy: string,
  language: Language
): string {
  const found = strategies.find((one) => one.strategy === strategy)
  const alone = strategies.length === 1 && found?.title === null && found.titleZh === null
  return alone ? labelIn(scenario, language) : titleIn(found, strategy, language)
}

/**
 * A word of these pictures with its places filled, in a language.
 *
 * @example
 * saying('timeAxis', 'en', { length: '1 year' }) // => 'Time point (a cycle is 1 year)'
 */
export function saying(
  id: keyof typeof words,
  language: Language,
  values: Readonly<Record<string, string | number | Term>> = {}
): string {
  return inLanguage(fill(words[id], values), language)
}
