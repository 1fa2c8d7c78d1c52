import type { Cell, Column, Table } from '../../core/table.js'
import type {
  UncertainAlternative,
  UncertainFigure,
  UncertaintyResult
} from '../../experiment/uncertainty/uncertaintyResult.js'
import { type Language, type TermId, word } from '../../i18n/terms.js'
import { type EstimateFormat, estimateText } from '../estimateText.js'
import { undefinedText } from '../numberText.js'
import { alternativeName, figureFormat, figureName, withUnit } from './figureNames.js'
import { quantileText, rangeText, shareText } from './figureTexts.js'

/** A figure of an alternative with how it is written. */
export interface ShownFigure {
  readonly alternative: UncertainAlternative
  readonly figure: UncertainFigure
  readonly format: EstimateFormat
  /** What the figure is called, with its unit. */
  readonly name: string
}

/**
 * Every figure of every alternative, figure by figure, those of one figure written alike.
 *
 * @param result What `uncertainty` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * shownFigures({ alternatives: [{ figures: [] }] }, 'en') // => []
 */
export function shownFigures(result: UncertaintyResult, language: Language): ShownFigure[] {
  const { alternatives } = result
  return alternatives[0]!.figures.flatMap((_, place) => {
    const figures = alternatives.map((each) => each.figures[place]!)
    const format = figureFormat(figures, result, language)
    const name = withUnit(figureName(figures[0]!.figure, result, language), format.unit, language)
    return alternatives.map((alternative, at) => ({ alternative, figure: figures[at]!, format, name }))
  })
}

/**
 * Between which values figures lie: the mean with its interval, and nine of ten values for not knowing alone, for luck
 * alone, and of one future.
 *
 * @example
 * rangesTable({ alternatives: [{ figures: [] }] }, 'How sure', 'en').rows // => []
 */
export function rangesTable(result: UncertaintyResult, title: string, language: Language): Table {
  const hasLuck = result.replicationsBy !== 'exact'
  return {
    title,
    columns: [
      ...nameColumns(result, language),
      endColumn('mean', 'meanAndInterval', language),
      endColumn('notKnowing', hasLuck ? 'rangeNotKnowing' : 'nineOfTenDraws', language),
      ...(hasLuck ? [endColumn('luck', 'rangeLuck', language), endColumn('together', 'rangeTogether', language)] : [])
    ],
    rows: shownFigures(result, language).map((shown) => {
      const { spread } = shown.figure
      const names = nameCells(result, shown, language)
      if (spread === null) return [...names, word('noneCounts', language), ...dashes(hasLuck ? 3 : 1)]
      const range = (each: typeof spread.luck) => rangeText(each, shown.format, language)
      const own = [estimateText(spread.mean, shown.format), range(spread.notKnowing)]
      return [...names, ...own, ...(hasLuck ? [range(spread.luck), range(spread.together)] : [])]
    })
  }
}

/**
 * Which share of the variance of one future comes from where, and whether the replications were enough.
 *
 * @returns None where nothing is luck.
 *
 * @example
 * sourcesTable({ replicationsBy: 'exact' }, 'en') // => []
 */
export function sourcesTable(result: UncertaintyResult, language: Language): Table[] {
  if (result.replicationsBy === 'exact') return []
  const { replications } = result
  const shown = shownFigures(result, language)
  const spreads = shown.flatMap(({ figure }) => (figure.spread === null ? [] : [figure.spread]))
  const first = spreads[0]?.narrowedBy
  return [
    {
      title: word('whereFrom', language),
      columns: [
        ...nameColumns(result, language),
        endColumn('notKnowing', 'shareNotKnowing', language),
        endColumn('luck', 'shareLuck', language),
        endColumn('rest', 'shareRest', language),
        { id: 'enough', label: word('replicationsEach', language), unit: '', kind: 'text' }
      ],
      rows: shown.map((each): Cell[] => {
        const names = nameCells(result, each, language)
        const { spread } = each.figure
        if (spread === null || spread.shares === null) return [...names, ...dashes(4)]
        const { notKnowing, luck, rest } = spread.shares
        return [...names, ...[notKnowing, luck, rest].map(shareText), enoughText(spread, replications, language)]
      }),
      notes: [
        word('sharesMean', language),
        ...(spreads.some(({ cut }) => cut.length > 0) ? [word('cutMeans', language)] : []),
        word('neededMeans', language),
        ...(first === undefined ? [] : [word(first === 'draws' ? 'narrowByDraws' : 'narrowByReplications', language)])
      ]
    }
  ]
}

/**
 * Quantiles over draws, luck taken out, with intervals.
 *
 * @example
 * quantilesTable({ alternatives: [{ figures: [] }] }, 'en').rows // => []
 */
export function quantilesTable(result: UncertaintyResult, language: Language): Table {
  const shown = shownFigures(result, language)
  const levels = [0.05, 0.25, 0.5, 0.75, 0.95]
  const isOpen = shown.some(({ figure }) =>
    figure.spread?.quantiles.some(({ low, high }) => low === null || high === null)
  )
  return {
    title: word(result.replicationsBy === 'exact' ? 'quantilesOfDraws' : 'quantilesOver', language),
    columns: [
      ...nameColumns(result, language),
      ...levels.map((p): Column => {
        const label = word('quantile', language, { p: Math.round(p * 100) })
        return { id: `q${Math.round(p * 100)}`, label, unit: '', kind: 'text', align: 'end' }
      })
    ],
    rows: shown.map((each): Cell[] => [
      ...nameCells(result, each, language),
      ...(each.figure.spread?.quantiles.map((quantile) => quantileText(quantile, each.format)) ?? dashes(levels.length))
    ]),
    notes: isOpen ? [word('intervalsOpen', language)] : []
  }
}

function enoughText(
  { needed, enough }: Pick<NonNullable<UncertainFigure['spread']>, 'needed' | 'enough'>,
  n: number,
  language: Language
): string {
  if (needed === null) return word('cannotTell', language)
  return word(enough ? 'wereEnough' : 'wouldServe', language, { n, needed })
}

/**
 * Columns that name the alternative, where there are several, and the figure.
 *
 * @example
 * nameColumns({ alternatives: [{}] }, 'en').map(({ id }) => id) // => ['outcome']
 */
export function nameColumns({ alternatives }: Pick<UncertaintyResult, 'alternatives'>, language: Language): Column[] {
  const column = (id: string, term: TermId): Column => ({ id, label: word(term, language), unit: '', kind: 'text' })
  return [column('outcome', 'outcome'), ...(alternatives.length > 1 ? [column('scenario', 'scenario')] : [])]
}

/**
 * What stands in these columns.
 *
 * @example
 * nameCells({ alternatives: [{}] }, { name: 'Net present value (EUR)', alternative: {} }, 'en')
 * // => ['Net present value (EUR)']
 */
export function nameCells(
  { alternatives }: Pick<UncertaintyResult, 'alternatives'>,
  { name, alternative }: Pick<ShownFigure, 'name' | 'alternative'>,
  language: Language
): Cell[] {
  return [name, ...(alternatives.length > 1 ? [alternativeName(alternative, language)] : [])]
}

/**
 * A column of numbers with words, which stand to the right.
 *
 * @example
 * endColumn('mean', 'mean', 'en').align // => 'end'
 */
export function endColumn(id: string, term: TermId, language: Language): Column {
  return { id, label: word(term, language), unit: '', kind: 'text', align: 'end' }
}

function dashes(count: number): Cell[] {
  return Array.from({ length: count }, () => undefinedText)
}
