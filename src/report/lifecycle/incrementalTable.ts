import type { IncrementalRow } from '../../analysis/lifecycle/incrementalTable.js'
import type { Cell, Column, Table } from '../../core/table.js'
import type { IncrementalResult } from '../../experiment/incrementalResults.js'
import type { LifecycleResult } from '../../experiment/lifecycleResult.js'
import type { Language } from '../../i18n/terms.js'
import { titleIn } from '../../i18n/titles.js'
import { type Measure, measuresOf } from './measures.js'
import { scenarioName, strategyName, tableTitle } from './names.js'
import { amountNotes, cohortNote } from './notes.js'
import { withUnit } from './unitLabel.js'
import { comparedDigits, comparedFormat, valueText } from './values.js'
import { say } from './words.js'

/**
 * The incremental table of a lifecycle: strategies by rising cost, each against the next cheaper one that is not dominated,
 * with the ratio of incremental cost to incremental effect; the dominated last, said in words. `null` where a scenario
 * declares none or has one strategy only.
 *
 * @param result What `playLifecycle` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const lifecycle = { stages: ['A', 'B'], transitions: { A: { B: 0.5 } } }
 * const made = { horizon: { cycles: 2, cycleLength: 1 }, cohort: { start: { A: 1 } }, lifecycle }
 * lifecycleIncrementalTable(await playLifecycle(makeLifecycle(made)), 'en') // => null
 */
export function lifecycleIncrementalTable(result: LifecycleResult, language: Language): Table | null {
  const { incremental: rows, scenario } = result
  if (rows === null || scenario.incremental === null) return null
  const measures = measuresOf(scenario)
  const cost = measures.find(({ id }) => id === scenario.incremental?.cost)
  const effect = measures.find(({ id }) => id === scenario.incremental?.effect)
  const names = new Map(result.strategies.map((each) => [each.strategy, strategyName(result, each, language)]))
  const nameOf = (strategy: string) => names.get(strategy) ?? strategy
  const name = (id: 'cost' | 'effect', measure: Measure | undefined, declared: string) => {
    const own = measure === undefined ? declared : titleIn(measure, measure.id, language)
    const word = say(id, language)
    const same = own.toLowerCase() === id || own === word
    return same ? word : say(id === 'cost' ? 'isCost' : 'isEffect', language, { name: own })
  }
  const columns = new Map(numberIds.map((id) => [id, numbersOf(result, rows, id)]))
  const number = (id: NumberId, label: string, unit: string): Column => ({
    ...{ id, ...withUnit(label, unit, language) },
    ...columns.get(id)!.form
  })
  const costUnit = cost?.unit ?? ''
  const effectUnit = effect?.unit ?? ''
  return {
    title: tableTitle('incremental', [scenarioName(result, language)], language),
    columns: [
      { id: 'strategy', label: say('strategy', language), unit: '', kind: 'text' },
      number('cost', name('cost', cost, scenario.incremental.cost), costUnit),
      number('effect', name('effect', effect, scenario.incremental.effect), effectUnit),
      number('incrementalCost', say('incrementalCost', language), costUnit),
      number('incrementalEffect', say('incrementalEffect', language), effectUnit),
      number('ratio', say('ratio', language), ratioUnit(costUnit, effectUnit)),
      { id: 'words', label: say('inWords', language), unit: '', kind: 'text' }
    ],
    rows: rows.map((row, index): Cell[] => [
      nameOf(row.strategy),
      ...numberIds.map((id) => columns.get(id)!.cells[index]),
      inWords(row, rows, nameOf, language)
    ]),
    notes: [
      cohortNote(result, language),
      say('ratioMeans', language),
      ...(rows.some(({ status }) => status !== 'kept') ? [say('dominatedMeans', language)] : []),
      ...(result.passport.engineKind === 'individual' ? [say('ratioOfMeans', language)] : []),
      ...amountNotes(result, language)
    ]
  }
}

/** The numbers of a row, in the order of the columns. */
const numberIds = ['cost', 'effect', 'incrementalCost', 'incrementalEffect', 'ratio'] as const
type NumberId = (typeof numberIds)[number]

/** What a column shares its digits with, as values with their differences. */
const levelOf = { incrementalCost: 'cost', incrementalEffect: 'effect' } as const
const differenceOf = { cost: 'incrementalCost', effect: 'incrementalEffect' } as const

/** A column of numbers: as they are from the exact engine, with their intervals from individuals. */
function numbersOf({ passport }: LifecycleResult, rows: readonly IncrementalResult[], id: NumberId) {
  const level = id === 'incrementalCost' || id === 'incrementalEffect' ? levelOf[id] : id
  if (passport.engineKind === 'exact') {
    const digits = comparedDigits(rows.flatMap((row) => row[level] ?? []))
    return { form: { kind: 'number', digits } as const, cells: rows.map((row) => row[id]) }
  }
  const shownOf = (one: NumberId) => rows.map((row) => ({ value: row[one], estimate: row.estimates?.[one] ?? null }))
  const differences = level === 'ratio' ? [] : shownOf(differenceOf[level])
  const format = comparedFormat(shownOf(level), differences)
  const cells = shownOf(id).map((each) => valueText(each, format, passport.replications))
  return { form: { kind: 'text', align: 'end' } as const, cells }
}

function ratioUnit(cost: string, effect: string): string {
  if (cost === '' && effect === '') return ''
  return `${cost === '' ? '1' : cost}/${effect === '' ? '1' : effect}`
}

/**
 * What an incremental table says of a strategy in words.
 *
 * @param row Its row.
 * @param rows All rows.
 * @param nameOf What a strategy is called.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const row = { strategy: 'now', status: 'kept', cost: 0, effect: 0 }
 * inWords(row, [row], (name) => name, 'en') // => 'cheapest'
 */
export function inWords(
  row: IncrementalRow,
  rows: readonly IncrementalRow[],
  nameOf: (strategy: string) => string,
  language: Language
): string {
  const kept = rows.filter(({ status }) => status === 'kept')
  if (row.status === 'kept') {
    const place = kept.indexOf(row)
    return place === 0
      ? say('cheapest', language)
      : say('against', language, { name: nameOf(kept[place - 1].strategy) })
  }
  if (row.status === 'dominated') {
    const better = [...kept, ...rows].find(
      (other) => other !== row && other.cost <= row.cost && other.effect >= row.effect
    )
    if (better === undefined) return say('dominatedByAnother', language)
    return say('dominated', language, { name: nameOf(better.strategy) })
  }
  const other = kept.find(({ effect }) => effect >= row.effect)
  const one = [...kept].reverse().find(({ effect }) => effect <= row.effect)
  if (one === undefined || other === undefined) return say('extendedByMixture', language)
  return say('extended', language, { one: nameOf(one.strategy), other: nameOf(other.strategy) })
}
