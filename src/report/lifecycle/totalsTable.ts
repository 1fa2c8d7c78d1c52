import type { Cell, Column, Table } from '../../core/table.js'
import type { LifecycleEstimate, LifecycleResult } from '../../experiment/lifecycleResult.js'
import type { Language } from '../../i18n/terms.js'
import { titleIn } from '../../i18n/titles.js'
import { type Measure, measureName, measuresOf, totalFormula } from './measures.js'
import { scenarioName, strategyName, tableTitle } from './names.js'
import { amountNotes, cohortNote } from './notes.js'
import { comparedFormat, gapText, valueFinder, valueText } from './values.js'
import { type LifecycleWord, say } from './words.js'

/** What is shown of one category or total, by strategy. */
interface Block {
  readonly measure: Measure
  readonly undiscounted: readonly (LifecycleEstimate | null)[]
  readonly discounted: readonly (LifecycleEstimate | null)[]
  /** Discounted, less that of the first strategy, whose own is `null`. */
  readonly gaps: readonly (Pick<LifecycleEstimate, 'value' | 'estimate'> | null)[]
}

/**
 * What each strategy comes to over the horizon, by category and total: undiscounted and discounted, with intervals where
 * customers were played one by one, and the difference to the first strategy. Empty where a scenario has no categories.
 *
 * @param result What `playLifecycle` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const lifecycle = { stages: ['A', 'B'], transitions: { A: { B: 0.5 } } }
 * const made = { horizon: { cycles: 2, cycleLength: 1 }, cohort: { start: { A: 1 } }, lifecycle, counting: 'start' }
 * const categories = { fees: { kind: 'value', unit: 'EUR', stages: { A: 10 } } }
 * totalsTable(await playLifecycle(makeLifecycle({ ...made, categories })), 'en').rows // => [['fees (EUR)', '15']]
 */
export function totalsTable(result: LifecycleResult, language: Language): Table {
  const { strategies, passport } = result
  const blocks = measuresOf(result.scenario).map((measure) => blockOf(result, measure))
  const several = strategies.length > 1
  const discounts = blocks.some(({ undiscounted, discounted }) =>
    undiscounted.some((each, index) => each?.value !== discounted[index]?.value)
  )
  const names = strategies.map((strategy) => strategyName(result, strategy, language))
  const numbers: LifecycleWord[] = discounts ? ['undiscounted', 'discounted'] : ['total']
  const gapLabel = say('differenceTo', language, { name: names[0] })
  return {
    title: tableTitle('totals', [scenarioName(result, language)], language),
    columns: [
      column('category', say('category', language)),
      ...(several ? [column('strategy', say('strategy', language))] : []),
      ...numbers.map((id) => numeric(id, say(id, language))),
      ...(several ? [numeric('difference', gapLabel)] : [])
    ],
    rows: blocks.flatMap(({ measure, undiscounted, discounted, gaps }) => {
      const format = comparedFormat([...undiscounted, ...discounted], gaps)
      return names.map((name, index): Cell[] => [
        index === 0 ? measureName(measure, language) : '',
        ...(several ? [name] : []),
        valueText(undiscounted[index], format, passport.replications),
        ...(discounts ? [valueText(discounted[index], format, passport.replications)] : []),
        ...(several ? [index === 0 ? '' : gapText(gaps[index], format, passport.replications)] : [])
      ])
    }),
    notes: [
      ...totalNotes(blocks, language),
      cohortNote(result, language),
      ...(discounts || blocks.length === 0 ? [] : [say('nothingDiscounted', language)]),
      ...(several && discounts ? [say('differenceOf', language)] : []),
      ...(several && passport.engineKind === 'individual' ? [say('differencesPaired', language)] : []),
      ...amountNotes(result, language)
    ]
  }
}

function column(id: string, label: string): Column {
  return { id, label, unit: '', kind: 'text' }
}

function numeric(id: string, label: string): Column {
  return { id, label, unit: '', kind: 'text', align: 'end' }
}

function blockOf({ strategies, differences, passport }: LifecycleResult, measure: Measure): Block {
  const { id } = measure
  const finders = strategies.map(({ estimates }) => valueFinder(estimates))
  const of = (outcome: 'total' | 'totalDiscounted') => finders.map((find) => find({ outcome, category: id }))
  const discounted = of('totalDiscounted')
  const first = discounted[0]?.value ?? null
  const gaps = strategies.map(({ strategy }, index) => {
    if (index === 0) return null
    const value = discounted[index]?.value ?? null
    const gap = value === null || first === null ? null : value - first
    if (passport.engineKind === 'exact') return { value: gap, estimate: null }
    const paired = differences.find((each) => each.strategy === strategy && each.category === id)?.difference ?? null
    return { value: paired?.mean ?? gap, estimate: paired }
  })
  return { measure, undiscounted: of('total'), discounted, gaps }
}

/** How the totals are made of the categories. */
function totalNotes(blocks: readonly Block[], language: Language): string[] {
  const named = new Map(blocks.map(({ measure }) => [measure.id, titleIn(measure, measure.id, language)]))
  return blocks.flatMap(({ measure }) => {
    if (measure.terms === null) return []
    const formula = totalFormula(measure.terms, (category) => named.get(category) ?? category)
    return [say('totalMeans', language, { name: measure.id, formula })]
  })
}
