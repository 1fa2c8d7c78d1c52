import type { InformationValue } from '../../analysis/decision/perfectInformation.js'
import type { Estimate } from '../../core/interval.js'
import type { Cell, Column, Table } from '../../core/table.js'
import type { Decision } from '../../experiment/decide/decision.js'
import { inLanguage, type Language, type TermId, word } from '../../i18n/terms.js'
import { drawNotes, sourceNotes } from './notes.js'
import { figureName, objectiveName, strategyNames } from './writers.js'

/** What one row of the long table says. */
interface RecordRow {
  readonly strategy?: string
  readonly figure: string
  readonly label: string
  /** An input, a group, a future or an effect. */
  readonly of?: string
  readonly worth?: number
  readonly value: Numbers | number | null
}

/** A mean with what is known of how well it is known. */
type Numbers = Omit<Estimate, 'n'> & { readonly n: number | null }

/**
 * Everything that `decide` found as one long table of plain numbers: of which strategy, what, of which input, future or
 * effect, at which worth of a unit of effect, with interval; probabilities and shares from 0 to 1. What makes the numbers
 * repeatable stands in columns of its own.
 *
 * @param decision What `decide` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const values = [[9, 12, 14, 11, 14], [12, 10, 17, 10, 16]]
 * const { rows } = decisionRecords(decideFromDraws({ strategies: ['now', 'plan'], values }), 'en')
 * rows[0].slice(0, 6) // => ['now', 'value', 'Net value', null, null, 12]
 */
export function decisionRecords(decision: Decision, language: Language): Table {
  const rows = [
    ...standingRows(decision, language),
    ...informationRows(decision, language),
    ...incrementalRows(decision, language),
    ...curveRows(decision, language),
    ...futureRows(decision, language),
    ...riskRows(decision, language)
  ]
  const nameOf = strategyNames(decision, language)
  const passport = passportCells(decision, language)
  return {
    title: word('theChoice', language),
    columns: [...columnsIn(language), ...passportColumns(language)],
    rows: rows.map(({ strategy, figure, label, of, worth, value }): Cell[] => [
      strategy ?? null,
      figure,
      strategy === undefined ? label : label.replace('{strategy}', nameOf(strategy)),
      of ?? null,
      worth ?? null,
      ...numbersOf(value),
      ...passport(strategy)
    ])
  }
}

function standingRows(decision: Decision, language: Language): RecordRow[] {
  const name = objectiveName(decision, language)
  return decision.standings.flatMap(({ strategy, value, spread, difference, probabilityBest, loss }): RecordRow[] => [
    { strategy, figure: 'value', label: name, value },
    ...(spread === null
      ? []
      : [
          { strategy, figure: 'spread.low', label: word('middleOfDraws', language), value: spread[0] },
          { strategy, figure: 'spread.high', label: word('middleOfDraws', language), value: spread[1] }
        ]),
    ...(difference === null
      ? []
      : [{ strategy, figure: 'difference', label: word('againstToday', language), value: difference }]),
    { strategy, figure: 'probabilityBest', label: word('probabilityBest', language), value: probabilityBest },
    { strategy, figure: 'expectedLoss', label: word('expectedLoss', language), value: loss }
  ])
}

function informationRows({ information }: Decision, language: Language): RecordRow[] {
  const asEstimate = ({ value, low, high }: InformationValue): Numbers => ({
    mean: value,
    low,
    high,
    sd: null,
    n: null
  })
  return [
    { figure: 'evpi', label: word('everything', language), value: asEstimate(information.all) },
    ...information.parts.map((part) => ({
      figure: 'evppi',
      label: inLanguage(part.label, language),
      of: part.name,
      value: asEstimate(part)
    }))
  ]
}

function incrementalRows({ incremental }: Decision, language: Language): RecordRow[] {
  return incremental.flatMap(({ cost, effect, rows }) =>
    rows.flatMap((row): RecordRow[] =>
      (['cost', 'effect', 'incrementalCost', 'incrementalEffect', 'ratio'] as const).flatMap((id) => {
        const value = row.estimates?.[id] ?? row[id]
        const label = figureName(id === 'cost' || id === 'incrementalCost' ? cost : effect, language)
        return [{ strategy: row.strategy, figure: `${id}.${row.status}`, label, of: effect.outcome, value }]
      })
    )
  )
}

function curveRows({ curve, strategies }: Decision, language: Language): RecordRow[] {
  return (curve ?? []).flatMap(({ worth, netValues, probabilities, losses, best, information }) => [
    ...strategies.flatMap(({ name: strategy }, at): RecordRow[] => [
      { strategy, figure: 'curve.netValue', label: word('netValue', language), worth, value: netValues[at] },
      {
        strategy,
        figure: 'curve.probabilityBest',
        label: word('probabilityBest', language),
        worth,
        value: probabilities[at]
      },
      { strategy, figure: 'curve.expectedLoss', label: word('expectedLoss', language), worth, value: losses[at] },
      { strategy, figure: 'curve.isBest', label: word('bestOnAverage', language), worth, value: at === best ? 1 : 0 }
    ]),
    { figure: 'curve.evpi', label: word('everything', language), worth, value: information.value }
  ])
}

function futureRows({ futures }: Decision, language: Language): RecordRow[] {
  if (futures === null) return []
  return futures.strategies.flatMap(({ strategy, values, regrets, worst, greatestRegret, expected }): RecordRow[] => [
    ...futures.futures.flatMap(({ name }, at): RecordRow[] => [
      { strategy, figure: 'future.value', label: word('level', language), of: name, value: values[at] },
      { strategy, figure: 'future.regret', label: word('greatestRegret', language), of: name, value: regrets[at] }
    ]),
    { strategy, figure: 'future.worst', label: word('worst', language), value: worst },
    { strategy, figure: 'future.greatestRegret', label: word('greatestRegret', language), value: greatestRegret },
    ...(expected === null
      ? []
      : [{ strategy, figure: 'future.expected', label: word('expectedValue', language), value: expected }])
  ])
}

function riskRows(decision: Decision, language: Language): RecordRow[] {
  const name = decision.riskOf === 'npv' ? word('netPresentValue', language) : objectiveName(decision, language)
  return decision.risks.flatMap(({ strategy, belowZero, worst, viable }): RecordRow[] => [
    { strategy, figure: 'risk.belowZero', label: word('belowZero', language, { name }), value: belowZero },
    { strategy, figure: 'risk.worst', label: word('worstTwentieth', language), value: worst },
    ...(viable === null
      ? []
      : [{ strategy, figure: 'risk.viable', label: word('staysViable', language), value: viable }])
  ])
}

function numbersOf(value: Numbers | number | null): Cell[] {
  if (value === null || typeof value === 'number') return [value, null, null, null, null]
  const { mean, low, high, sd, n } = value
  return [mean, low, high, sd, n]
}

function columnsIn(language: Language): Column[] {
  const column = (id: string, term: TermId, kind: Column['kind'] = 'number'): Column => {
    return { id, label: word(term, language), unit: '', kind }
  }
  return [
    column('strategy', 'strategy', 'text'),
    column('figure', 'figure', 'text'),
    column('label', 'label', 'text'),
    column('of', 'recordOf', 'text'),
    column('worth', 'worth'),
    column('mean', 'mean'),
    column('low', 'low'),
    column('high', 'high'),
    column('sd', 'sd'),
    column('n', 'n')
  ]
}

function passportColumns(language: Language): Column[] {
  const terms = ['scenarioHash', 'engine', 'seed', 'drawsCount', 'replications', 'partialOf', 'notice'] as const
  return terms.map((id) => ({ id, label: word(id, language), unit: '', kind: 'text' as const }))
}

function passportCells(decision: Decision, language: Language): (strategy: string | undefined) => Cell[] {
  const { source, draws, replications, partial } = decision
  const notes = [...drawNotes(decision, language).slice(0, 1), ...sourceNotes(decision, language)].join(' ')
  const tail = [`${draws}`, `${replications}`, partial === null ? null : `${partial.done}/${partial.all}`, notes]
  if (source.kind === 'given') return () => [null, null, null, ...tail]
  if (source.kind === 'lifecycle') {
    const { scenarioHash, engine, seed } = source.passport
    return () => [scenarioHash, engine, seed, ...tail]
  }
  const [first] = source.scenarios
  const byName = new Map(source.scenarios.map(({ scenario, passport }) => [scenario.name, passport]))
  return (strategy) => {
    const { scenarioHash, engine, seed } = byName.get(strategy ?? '') ?? first.passport
    return [scenarioHash, engine, seed, ...tail]
  }
}
