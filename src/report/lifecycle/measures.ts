import type { LifecycleResult } from '../../experiment/lifecycleResult.js'
import type { Language } from '../../i18n/terms.js'
import { titleIn } from '../../i18n/titles.js'

type Scenario = LifecycleResult['scenario']

/** A category as a strategy and group declare it. */
export type DeclaredCategory = Scenario['strategies'][string]['groups'][string]['lifecycle']['categories'][string]

/** What amounts are totalled by: a category, or a total over categories. */
export interface Measure {
  readonly id: string
  readonly title: string | null
  readonly titleZh: string | null
  readonly unit: string | null
  readonly kind: DeclaredCategory['kind'] | 'total'
  /** Of a total: coefficient by category. */
  readonly terms: Readonly<Record<string, number>> | null
}

/** A category where it is declared. */
export interface CategoryPlace {
  readonly strategy: string
  readonly group: string
  readonly id: string
  readonly category: DeclaredCategory
}

/**
 * Every category of every strategy and group, in the order declared.
 *
 * @example
 * const categories = { fees: { kind: 'value', unit: 'EUR' } }
 * const strategies = { base: { groups: { all: { lifecycle: { categories } } } } }
 * categoryPlaces({ strategies }).map(({ strategy, id }) => [strategy, id]) // => [['base', 'fees']]
 */
export function categoryPlaces({ strategies }: Pick<Scenario, 'strategies'>): CategoryPlace[] {
  return Object.entries(strategies).flatMap(([strategy, { groups }]) =>
    Object.entries(groups).flatMap(([group, { lifecycle }]) =>
      Object.entries(lifecycle.categories).map(([id, category]) => ({ strategy, group, id, category }))
    )
  )
}

/**
 * The categories of a scenario, then its totals, each once. The unit of a total is that of its categories, where they share one.
 *
 * @example
 * const categories = { fees: { kind: 'value', unit: 'EUR' }, care: { kind: 'cost', unit: 'EUR' } }
 * const strategies = { base: { groups: { all: { lifecycle: { categories } } } } }
 * measuresOf({ strategies, totals: { profit: { fees: 1, care: -1 } } }).map(({ id, unit }) => [id, unit])
 * // => [['fees', 'EUR'], ['care', 'EUR'], ['profit', 'EUR']]
 */
export function measuresOf(scenario: Pick<Scenario, 'strategies' | 'totals'>): Measure[] {
  const categories = new Map<string, Measure>()
  for (const { id, category } of categoryPlaces(scenario)) {
    const { title = null, titleZh = null, unit = null, kind } = category
    if (!categories.has(id)) categories.set(id, { id, title, titleZh, unit, kind, terms: null })
  }
  const totals = Object.entries(scenario.totals).map(([id, terms]): Measure => {
    const units = new Set(Object.keys(terms).map((each) => categories.get(each)?.unit ?? null))
    const unit = units.size === 1 ? [...units][0] : null
    return { id, title: null, titleZh: null, unit, kind: 'total', terms }
  })
  return [...categories.values(), ...totals]
}

/**
 * What a category or total is called, with its unit where it has one.
 *
 * @example
 * measureName({ id: 'fees', title: 'Fees', titleZh: null, unit: 'EUR' }, 'en') // => 'Fees (EUR)'
 */
export function measureName(measure: Pick<Measure, 'id' | 'title' | 'titleZh' | 'unit'>, language: Language): string {
  const name = titleIn(measure, measure.id, language)
  if (measure.unit === null || measure.unit === '') return name
  return language === 'zh-CN' ? `${name}（${measure.unit}）` : `${name} (${measure.unit})`
}

/**
 * A total as a formula over its categories.
 *
 * @example
 * totalFormula({ fees: 1, care: -1, gifts: 0.5 }, (id) => id) // => 'fees − care + 0.5·gifts'
 */
export function totalFormula(terms: Readonly<Record<string, number>>, nameOf: (category: string) => string): string {
  const parts = Object.entries(terms).map(([category, coefficient], index) => {
    const size = Math.abs(coefficient)
    const name = size === 1 ? nameOf(category) : `${size}·${nameOf(category)}`
    if (index === 0) return coefficient < 0 ? `−${name}` : name
    return coefficient < 0 ? `− ${name}` : `+ ${name}`
  })
  return parts.join(' ')
}
