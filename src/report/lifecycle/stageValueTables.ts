import type { Cell, Column, Table } from '../../core/table.js'
import type { LifecycleResult, LifecycleStrategyResult, StageValue } from '../../experiment/lifecycleResult.js'
import { inLanguage, type Language } from '../../i18n/terms.js'
import { alike } from './alike.js'
import { type Measure, measureName, measuresOf } from './measures.js'
import { stageName, strategyNames, tableTitle, titleIn } from './names.js'
import { amountNotes } from './notes.js'
import { levelFormat, valueText } from './values.js'
import { say } from './words.js'

/**
 * What one customer is worth by the stage he starts in, for each category and total: within the horizon and without end. A
 * table for each strategy, one for strategies that are alike; none where only the individual engine serves.
 *
 * @param result What `playLifecycle` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const lifecycle = { stages: ['A', 'B'], transitions: { A: { B: 0.5 } } }
 * const made = { horizon: { cycles: 2, cycleLength: 1 }, cohort: { start: { A: 1 } }, lifecycle, counting: 'start' }
 * const categories = { fees: { kind: 'value', unit: 'EUR', stages: { A: 10 } } }
 * stageValueTables(await playLifecycle(makeLifecycle({ ...made, categories })), 'en')[0].rows[0]
 * // => ['fees (EUR)', 'A', '15', '20']
 */
export function stageValueTables(result: LifecycleResult, language: Language): Table[] {
  const there = result.strategies.filter(({ stageValues }) => stageValues.length > 0)
  const numeric = (id: string, label: string): Column => ({ id, label, unit: '', kind: 'text', align: 'end' })
  const measures = measuresOf(result.scenario)
  return alike(there, ({ stageValues }) => stageValues).map(({ items, shown }) => ({
    title: tableTitle('stageValue', strategyNames(result, items, language), language),
    columns: [
      { id: 'category', label: say('category', language), unit: '', kind: 'text' },
      { id: 'stage', label: say('startingStage', language), unit: '', kind: 'text' },
      numeric('finite', say('withinHorizon', language)),
      ...(hasEndless(shown) ? [numeric('infinite', say('withoutEnd', language))] : [])
    ],
    rows: measures.flatMap((measure) => block(result, measure, shown, language)),
    notes: [
      say('stageValueMeans', language),
      ...reasonNotes(shown, measures, language),
      ...amountNotes(result, language)
    ]
  }))
}

function block(
  result: LifecycleResult,
  measure: Measure,
  values: LifecycleStrategyResult['stageValues'],
  language: Language
): Cell[][] {
  const own = values.filter(({ category }) => category === measure.id)
  const exact = (value: number | null) => ({ value, estimate: null })
  const format = levelFormat(own.flatMap(({ finite, infinite }) => [exact(finite), exact(infinite)]))
  return own.map(({ stage, finite, infinite }, index): Cell[] => [
    index === 0 ? measureName(measure, language) : '',
    stageName(result, stage, language),
    valueText(exact(finite), format),
    ...(hasEndless(values) ? [valueText(exact(infinite), format)] : [])
  ])
}

/** Whether any value without end exists. */
function hasEndless(values: readonly StageValue[]): boolean {
  return values.some(({ infinite }) => infinite !== null)
}

/** Why values without end do not exist, each reason once, with the categories it holds for. */
function reasonNotes(values: readonly StageValue[], measures: readonly Measure[], language: Language): string[] {
  const without = values.filter(({ infinite, reason }) => infinite === null && reason !== null)
  return alike(without, ({ reason }) => reason).map(({ items, shown }) => {
    const ids = new Set(items.map(({ category }) => category))
    const names = measures.filter(({ id }) => ids.has(id)).map((measure) => titleIn(measure, measure.id, language))
    const reason = shown === null ? '' : inLanguage(shown, language)
    if (items.length === values.length) return say('noInfinite', language, { reason })
    return say('noInfiniteOf', language, { names: names.join(language === 'zh-CN' ? '、' : ', '), reason })
  })
}
