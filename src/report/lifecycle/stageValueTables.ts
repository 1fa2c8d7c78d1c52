import type { Cell, Column, Table } from '../../core/table.js'
import type {
  LifecycleBasis,
  LifecycleResult,
  LifecycleStrategyResult,
  StageValue
} from '../../experiment/lifecycleResult.js'
import { inLanguage, type Language, word } from '../../i18n/terms.js'
import { titleIn } from '../../i18n/titles.js'
import type { EstimateFormat } from '../estimateText.js'
import { alike } from './alike.js'
import { type Measure, measureName, measuresOf } from './measures.js'
import { stageName, strategyName, strategyNames, tableTitle } from './names.js'
import { conventionNotes } from './notes.js'
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
  const formats = new Map(measures.map(({ id }) => [id, formatOf(there, id)]))
  return alike(there, ({ stageValues }) => stageValues).map(({ items, shown }) => ({
    title: tableTitle('stageValue', strategyNames(result, items, language), language),
    columns: [
      { id: 'category', label: say('category', language), unit: '', kind: 'text' },
      { id: 'stage', label: say('startingStage', language), unit: '', kind: 'text' },
      numeric('finite', say('withinHorizon', language)),
      ...(hasEndless(shown) ? [numeric('infinite', say('withoutEnd', language))] : [])
    ],
    rows: measures.flatMap((measure) => block(result, measure, shown, formats.get(measure.id)!, language)),
    notes: [
      say(result.passport.engineKind === 'exact' ? 'stageValueMeans' : 'stageValueExact', language),
      ...reasonNotes(result, shown, language),
      ...conventionNotes(result, language)
    ]
  }))
}

/**
 * Why there are no lifetime values for some who start in a stage, or none without end: a sentence for each reason, with the
 * strategies it holds for where it does not hold for all.
 *
 * @param result What `playLifecycle` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const lifecycle = { stages: ['A', 'B'], transitions: { A: { B: 0.5 } } }
 * const made = { horizon: { cycles: 2, cycleLength: 1 }, cohort: { start: { A: 1 } }, lifecycle, counting: 'start' }
 * const categories = { fees: { kind: 'value', stages: { B: 10 } } }
 * stageValueNotes(await playLifecycle(makeLifecycle({ ...made, categories })), 'en')
 * // => ['No value without end: who comes to "B" never leaves, and books an amount there without discount: the sum has no end.']
 */
export function stageValueNotes(result: LifecycleBasis, language: Language): string[] {
  const said = result.strategies.flatMap((strategy) =>
    reasonNotes(result, strategy.stageValues, language).map((note) => ({ strategy, note }))
  )
  return alike(said, ({ note }) => note).map(({ items, shown }) => {
    if (items.length === result.strategies.length) return shown
    const names = items.map(({ strategy }) => strategyName(result, strategy, language))
    return word('titleOf', language, { title: names.join(language === 'zh-CN' ? '、' : ', '), name: shown })
  })
}

type Exact = { readonly value: number | null; readonly estimate: null }

function exact(value: number | null): Exact {
  return { value, estimate: null }
}

/** The digits of a category or total: the same for all strategies. */
function formatOf(strategies: readonly LifecycleStrategyResult[], measure: string): EstimateFormat {
  const own = strategies.flatMap(({ stageValues }) => stageValues.filter(({ category }) => category === measure))
  return levelFormat(own.flatMap(({ finite, infinite }) => [exact(finite), exact(infinite)]))
}

function block(
  result: LifecycleResult,
  measure: Measure,
  values: LifecycleStrategyResult['stageValues'],
  format: EstimateFormat,
  language: Language
): Cell[][] {
  const own = values.filter(({ category }) => category === measure.id)
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

/** Why values do not exist, each reason once, with the stages or categories it holds for. */
function reasonNotes(result: LifecycleBasis, values: readonly StageValue[], language: Language): string[] {
  const comma = language === 'zh-CN' ? '、' : ', '
  const measures = measuresOf(result.scenario)
  const wrong = values.filter(({ finite, finiteReason }) => finite === null && finiteReason !== null)
  const without = values.filter(({ infinite, reason }) => infinite === null && reason !== null)
  const finite = alike(wrong, ({ finiteReason }) => finiteReason).map(({ items, shown }) => {
    const stages = [...new Set(items.map(({ stage }) => stageName(result, stage, language)))]
    const reason = shown === null ? '' : inLanguage(shown, language)
    return say('noFinite', language, { stages: stages.join(comma), reason })
  })
  const infinite = alike(without, ({ reason }) => reason).map(({ items, shown }) => {
    const ids = new Set(items.map(({ category }) => category))
    const names = measures.filter(({ id }) => ids.has(id)).map((measure) => titleIn(measure, measure.id, language))
    const reason = shown === null ? '' : inLanguage(shown, language)
    if (items.length === values.length) return say('noInfinite', language, { reason })
    return say('noInfiniteOf', language, { names: names.join(comma), reason })
  })
  return [...finite, ...infinite]
}
