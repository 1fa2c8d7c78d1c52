import type { IncrementalRow } from '../../analysis/lifecycle/incrementalTable.js'
import type { Cell, Column, Table } from '../../core/table.js'
import type { LifecycleResult } from '../../experiment/lifecycleResult.js'
import type { Language } from '../../i18n/terms.js'
import { type Measure, measuresOf } from './measures.js'
import { scenarioName, strategyName, tableTitle, titleIn } from './names.js'
import { amountNotes, cohortNote } from './notes.js'
import { comparedDigits } from './values.js'
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
  const costs = rows.map((row) => row.cost)
  const effects = rows.map((row) => row.effect)
  const own = (id: 'incrementalCost' | 'incrementalEffect' | 'ratio') => rows.flatMap((row) => row[id] ?? [])
  const name = (id: 'cost' | 'effect', measure: Measure | undefined, declared: string) => {
    const own = measure === undefined ? declared : titleIn(measure, measure.id, language)
    const word = say(id, language)
    const same = own.toLowerCase() === id || own === word
    return same ? word : say(id === 'cost' ? 'isCost' : 'isEffect', language, { name: own })
  }
  const number = (id: string, label: string, unit: string, values: readonly number[]): Column => ({
    ...{ id, label, unit, kind: 'number' },
    digits: comparedDigits(values)
  })
  const costUnit = cost?.unit ?? ''
  const effectUnit = effect?.unit ?? ''
  return {
    title: tableTitle('incremental', [scenarioName(result, language)], language),
    columns: [
      { id: 'strategy', label: say('strategy', language), unit: '', kind: 'text' },
      number('cost', name('cost', cost, scenario.incremental.cost), costUnit, costs),
      number('effect', name('effect', effect, scenario.incremental.effect), effectUnit, effects),
      number('incrementalCost', say('incrementalCost', language), costUnit, own('incrementalCost')),
      number('incrementalEffect', say('incrementalEffect', language), effectUnit, own('incrementalEffect')),
      number('ratio', say('ratio', language), ratioUnit(costUnit, effectUnit), own('ratio')),
      { id: 'words', label: say('inWords', language), unit: '', kind: 'text' }
    ],
    rows: rows.map((row): Cell[] => [
      nameOf(row.strategy),
      row.cost,
      row.effect,
      row.incrementalCost,
      row.incrementalEffect,
      row.ratio,
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

function ratioUnit(cost: string, effect: string): string {
  if (cost === '' && effect === '') return ''
  return `${cost === '' ? '1' : cost}/${effect === '' ? '1' : effect}`
}

function inWords(
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
