import type { Estimate } from '../../core/interval.js'
import type { Table } from '../../core/table.js'
import type { UncertaintyResult } from '../../experiment/uncertainty/uncertaintyResult.js'
import { type Language, word } from '../../i18n/terms.js'
import { differenceText } from '../estimateText.js'
import { undefinedText } from '../numberText.js'
import { verdictText } from '../verdictText.js'
import { alternativeName, figureFormat, figureName, withUnit } from './figureNames.js'
import { rangeText, shareText, valueText } from './figureTexts.js'
import { endColumn, nameCells, nameColumns, shownFigures } from './spreadTables.js'

/**
 * How probable it is that figures fall below their threshold: if luck averages out, and in one future.
 *
 * @returns None where no figure has a threshold.
 *
 * @example
 * belowTable({ alternatives: [{ figures: [] }] }, 'en') // => []
 */
export function belowTable(result: UncertaintyResult, language: Language): Table[] {
  const shown = shownFigures(result, language).filter(({ figure }) => figure.below !== null)
  if (shown.length === 0) return []
  const hasLuck = result.replicationsBy !== 'exact'
  return [
    {
      title: word('belowThreshold', language),
      columns: [
        ...nameColumns(result, language),
        endColumn('threshold', 'threshold', language),
        ...chanceColumns('ofDraws', 'ofOneFuture', hasLuck, language)
      ],
      rows: shown.map((each) => {
        const { threshold, draws, future } = each.figure.below!
        const chances = [draws, ...(hasLuck ? [future] : [])].map(chanceText)
        return [...nameCells(result, each, language), valueText(threshold, each.format), ...chances]
      })
    }
  ]
}

/**
 * Paired differences to the baseline: the mean with its interval, nine of ten values, and how probable it is that the
 * alternative is the better one.
 *
 * @returns None for one alternative.
 *
 * @example
 * differencesTable({ alternatives: [{}] }, 'en') // => []
 */
export function differencesTable(result: UncertaintyResult, language: Language): Table[] {
  const [baseline, ...others] = result.alternatives
  if (others.length === 0) return []
  const hasLuck = result.replicationsBy !== 'exact'
  const rows = baseline!.figures.flatMap((_, place) => {
    const differences = others.map((each) => each.differences[place]!)
    const format = figureFormat(differences, result, language, true)
    const name = withUnit(figureName(differences[0]!.figure, result, language), format.unit, language)
    return others.map((alternative, at) => {
      const { spread, better, verdict } = differences[at]!
      const names = [name, alternativeName(alternative, language)]
      const all = [
        differenceText(spread?.mean ?? null, format),
        verdictText({ difference: spread?.mean ?? null, verdict }, language),
        rangeText(spread?.notKnowing ?? null, format, language),
        ...(hasLuck ? [rangeText(spread?.together ?? null, format, language)] : []),
        chanceText(better?.draws ?? null),
        ...(hasLuck ? [chanceText(better?.future ?? null)] : [])
      ]
      return [...names, ...all]
    })
  })
  return [
    {
      title: word('differencesUnderUncertainty', language, { name: alternativeName(baseline!, language) }),
      columns: [
        ...nameColumns(result, language),
        endColumn('difference', 'differenceAndInterval', language),
        { id: 'verdict', label: word('inWords', language), unit: '', kind: 'text' },
        endColumn('notKnowing', hasLuck ? 'rangeNotKnowing' : 'nineOfTenDraws', language),
        ...(hasLuck ? [endColumn('together', 'rangeTogether', language)] : []),
        ...chanceColumns('betterIfAverage', 'betterInFuture', hasLuck, language)
      ],
      rows
    }
  ]
}

function chanceColumns(
  ofDraws: 'ofDraws' | 'betterIfAverage',
  ofFuture: 'ofOneFuture' | 'betterInFuture',
  hasLuck: boolean,
  language: Language
) {
  if (!hasLuck) return [endColumn('draws', ofDraws === 'ofDraws' ? 'probability' : 'probabilityBetter', language)]
  return [endColumn('draws', ofDraws, language), endColumn('future', ofFuture, language)]
}

function chanceText(chance: Estimate | null): string {
  return chance === null ? undefinedText : shareText({ value: chance.mean, low: chance.low, high: chance.high })
}
