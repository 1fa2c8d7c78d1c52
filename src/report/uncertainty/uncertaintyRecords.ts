import { distinctTitles } from '../../chart/distinctTitles.js'
import type { Cell, Column, Table } from '../../core/table.js'
import type {
  Range,
  UncertainAlternative,
  UncertainDifference,
  UncertainFigure,
  UncertaintyResult
} from '../../experiment/uncertainty/uncertaintyResult.js'
import { type Language, type TermId, word } from '../../i18n/terms.js'
import { alternativeName, figureName } from './figureNames.js'
import { uncertaintyNotes } from './uncertaintyTables.js'

/** What is told of one figure: its name, the value and its interval. */
type Told = readonly [string, number, (number | null)?, (number | null)?]

const sources = ['notKnowing', 'luck', 'rest'] as const
const spreads = ['notKnowing', 'luck', 'together'] as const

/**
 * Everything that `uncertainty` found as one long table of plain numbers, money in units of currency: a row for each
 * scenario, figure and what is told of it (`mean`, `quantile.0.05`, `range.luck.low`, `share.notKnowing`, `sd.together`,
 * `below.future`, `correlation.PATH`; with `difference.` before it, of the difference to the baseline). The last columns say
 * of how many draws it is, and of how many that were asked for.
 *
 * @param result What `uncertainty` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const price = { perArea: { dist: 'uniform', min: 200, max: 300 } }
 * const made = { horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } }, price }
 * const result = await uncertainty(makeScenario(made, 'fair'), { draws: 10, replications: 2 })
 * uncertaintyRecords(result, 'en').rows[0].slice(0, 3) // => ['fair', 'fair', 'npv']
 */
export function uncertaintyRecords(result: UncertaintyResult, language: Language): Table {
  const { draws, partial } = result
  const alternatives = distinctTitles(result.alternatives)
  const rowsOf = (alternative: UncertainAlternative, figure: UncertainFigure, before: string, more: Told[]) => {
    const { outcome, segment, edition, unit, ownUnit } = figure.figure
    const names = [alternative.name, alternativeName(alternative, language), outcome]
    const place = [figureName(figure.figure, result, language), segment, edition]
    const n = figure.spread?.draws ?? 0
    return [...toldOf(figure), ...more].map(([what, value, low = null, high = null]): Cell[] => [
      ...names,
      ...place,
      ownUnit ?? unitOf(unit, result),
      before + what,
      value,
      low,
      high,
      n,
      draws,
      partial?.all ?? draws
    ])
  }
  return {
    title: word('howSure', language),
    columns: columnsIn(result, language),
    rows: alternatives.flatMap((alternative) => [
      ...alternative.figures.flatMap((figure) => rowsOf(alternative, figure, '', [])),
      ...alternative.differences.flatMap((each) => rowsOf(alternative, each, 'difference.', betterOf(each)))
    ]),
    notes: uncertaintyNotes(result, language)
  }
}

/**
 * Every draw in a row: its number, the value of each uncertain number, and the mean over replications of each figure of each
 * alternative (luck is left in it). Columns are called by paths and outcomes, in any language.
 *
 * @param result What `uncertainty` gave.
 *
 * @example
 * const price = { perArea: { dist: 'uniform', min: 200, max: 300 } }
 * const made = { horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } }, price }
 * const result = await uncertainty(makeScenario(made, 'fair'), { draws: 10, replications: 2 })
 * drawsTable(result).columns.map(({ label }) => label) // => ['draw', 'price.perArea', 'npv']
 */
export function drawsTable({ points, inputs, alternatives }: UncertaintyResult): Table {
  const column = (id: string, kind: Column['kind'] = 'number'): Column => ({ id, label: id, unit: '', kind })
  const figures = alternatives.flatMap(({ name, figures: own }) =>
    own.map(({ figure: { outcome, segment, edition }, drawMeans }) => {
      const keys = [segment, edition].filter((each) => each !== null)
      const said = [outcome, ...keys].join(' ')
      return { label: alternatives.length > 1 ? `${name}: ${said}` : said, drawMeans }
    })
  )
  return {
    title: 'draws',
    columns: [
      column('draw', 'integer'),
      ...inputs.map(({ path }) => column(path)),
      ...figures.map(({ label }) => column(label))
    ],
    rows: points.map((_, at): Cell[] => [
      at + 1,
      ...inputs.map(({ values }) => values[at]!),
      ...figures.map(({ drawMeans }) => drawMeans[at]!)
    ])
  }
}

function toldOf({ spread, below, influences }: UncertainFigure): Told[] {
  if (spread === null) return []
  const { mean, quantiles, shares, sd } = spread
  return [
    ['mean', mean.mean, mean.low, mean.high],
    ...quantiles.map(({ p, value, low, high }): Told => [`quantile.${p}`, value, low, high]),
    ...spreads.flatMap((each) => rangeOf(each, spread[each])),
    ...sources.flatMap((each): Told[] =>
      shares === null ? [] : [[`share.${each}`, shares[each].value, shares[each].low, shares[each].high]]
    ),
    ...spreads.map((each): Told => [`sd.${each}`, sd[each].value, sd[each].low, sd[each].high]),
    ...(spread.needed === null ? [] : [['replicationsNeeded', spread.needed] as const]),
    ...(below === null
      ? []
      : ([
          ['threshold', below.threshold],
          ['below.draws', below.draws.mean, below.draws.low, below.draws.high],
          ['below.future', below.future.mean, below.future.low, below.future.high]
        ] as const)),
    ...influences.map(({ path, correlation: { value, low, high } }): Told => [`correlation.${path}`, value, low, high])
  ]
}

function rangeOf(name: string, range: Range | null): Told[] {
  if (range === null) return []
  const { low, high } = range
  return [
    [`range.${name}.low`, low.value, low.low, low.high],
    [`range.${name}.high`, high.value, high.low, high.high]
  ]
}

function betterOf({ better }: UncertainDifference): Told[] {
  if (better === null) return []
  const { draws, future } = better
  return [
    ['better.draws', draws.mean, draws.low, draws.high],
    ['better.future', future.mean, future.low, future.high]
  ]
}

function unitOf(unit: UncertainFigure['figure']['unit'], { context }: UncertaintyResult): string {
  if (unit === 'currency' && context !== null) return context.currency
  return unit === 'none' ? '' : unit
}

function columnsIn({ lifecycle }: UncertaintyResult, language: Language): Column[] {
  const column = (id: string, term: TermId, kind: Column['kind'] = 'number'): Column => {
    return { id, label: word(term, language), unit: '', kind }
  }
  return [
    lifecycle === null ? column('scenario', 'scenario', 'text') : column('strategy', 'strategy', 'text'),
    column('title', 'title', 'text'),
    column('outcome', 'outcome', 'text'),
    column('label', 'label', 'text'),
    column('segment', 'segment', 'text'),
    column('edition', 'edition', 'integer'),
    column('unit', 'unit', 'text'),
    column('figure', 'figure', 'text'),
    column('value', 'value'),
    column('low', 'low'),
    column('high', 'high'),
    column('n', 'n', 'integer'),
    column('draws', 'draws', 'integer'),
    column('drawsAsked', 'drawsAsked', 'integer')
  ]
}
