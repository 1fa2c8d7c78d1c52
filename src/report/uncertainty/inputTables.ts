import { stageLabel } from '../../analysis/outcomeLabel.js'
import type { Cell, Table } from '../../core/table.js'
import type { DrawnInput, UncertainFigure, UncertaintyResult } from '../../experiment/uncertainty/uncertaintyResult.js'
import { inLanguage, type Language, type TermId, word } from '../../i18n/terms.js'
import { numberText, undefinedText } from '../numberText.js'
import { distributionText, plainNumber } from './distributionText.js'
import { alternativeName, figureName } from './figureNames.js'
import { endColumn } from './spreadTables.js'

/** Most numbers in the table of first hints. */
const mostHints = 10
/** Most figures in it. */
const mostFigures = 4

/**
 * What is not known for sure: each number with its distribution in words, its mean and its 5 and 95 % quantiles.
 *
 * @example
 * inputsTable({ inputs: [] }, 'en').rows // => []
 */
export function inputsTable({ inputs }: Pick<UncertaintyResult, 'inputs'>, language: Language): Table {
  const column = (id: string, term: TermId) => ({ id, label: word(term, language), unit: '', kind: 'text' as const })
  return {
    title: word('whatIsUncertain', language),
    columns: [
      column('number', 'uncertainNumber'),
      column('path', 'path'),
      column('distribution', 'distribution'),
      endColumn('mean', 'mean', language),
      endColumn('range', 'fiveTo95', language)
    ],
    rows: inputs.map((input): Cell[] => {
      const { path, uncertain, mean, low, high } = input
      const [least, greatest] = [low, high].map((each) => rounded(each, high - low))
      const range = word('nineOfTen', language, { low: least!, high: greatest! })
      return [inputName(input, language), path, distributionText(uncertain, language), rounded(mean, high - low), range]
    })
  }
}

/**
 * Rank correlations of numbers with figures over draws, the strongest on top: with the figures of one alternative; of several,
 * with the first figure of the baseline and the differences of the others to it.
 *
 * @example
 * hintsTable({ inputs: [], alternatives: [{ figures: [] }] }, 'en').rows // => []
 */
export function hintsTable(result: UncertaintyResult, language: Language): Table {
  const hinted = hintedFigures(result, language).slice(0, mostFigures)
  const strength = (path: string) => {
    const found = hinted.map(({ influences }) => influences.find((each) => each.path === path)?.correlation.value ?? 0)
    return Math.max(0, ...found.map(Math.abs))
  }
  const order = result.inputs
    .map((input) => ({ input, strength: strength(input.path) }))
    .sort((one, other) => other.strength - one.strength)
  const left = order.length - mostHints
  return {
    title: word('firstHint', language),
    columns: [
      { id: 'number', label: word('uncertainNumber', language), unit: '', kind: 'text' },
      ...hinted.map(({ label }, place) => ({
        id: `figure${place + 1}`,
        label,
        unit: '',
        kind: 'text' as const,
        align: 'end' as const
      }))
    ],
    rows: order.slice(0, mostHints).map(({ input }): Cell[] => [
      inputName(input, language),
      ...hinted.map(({ influences }) => {
        const found = influences.find(({ path }) => path === input.path)?.correlation
        if (found === undefined) return undefinedText
        const [value, low, high] = [found.value, found.low, found.high].map(signed)
        return found.low === null ? value! : `${value} [${low}, ${high}]`
      })
    ]),
    notes: [word('hintMeans', language), ...(left > 0 ? [word('hintLeft', language, { n: left })] : [])]
  }
}

/** Figures whose influences are shown. */
function hintedFigures(
  result: UncertaintyResult,
  language: Language
): (Pick<UncertainFigure, 'influences'> & { readonly label: string })[] {
  const [baseline, ...others] = result.alternatives
  const { figures } = baseline!
  const label = (each: UncertainFigure) => figureName(each.figure, result, language)
  if (others.length === 0) return figures.map((each) => ({ influences: each.influences, label: label(each) }))
  return figures.slice(0, 1).flatMap((each) => [
    { influences: each.influences, label: label(each) },
    ...others.map((other) => {
      const name = alternativeName(other, language)
      return {
        influences: other.differences[0]!.influences,
        label: word('differenceOf', language, { figure: label(each), name })
      }
    })
  ])
}

/**
 * What a number is called; of shares, with the name of the one.
 *
 * @example
 * const label = { en: 'Moves from Trust', zh: '自信任的转移' }
 * inputName({ label, path: 'lifecycle.rates.trust.weakening', share: 'weakening' }, 'en') // => 'Moves from Trust: Weakening'
 */
export function inputName(
  { label, path, share }: Pick<DrawnInput, 'label' | 'path' | 'share'>,
  language: Language
): string {
  const name = inLanguage(label, language)
  if (share === null) return name
  const of = path.startsWith('lifecycle.rates.') ? inLanguage(stageLabel(share), language) : share
  return `${name}${language === 'zh-CN' ? '：' : ': '}${of}`
}

function signed(value: number | null): string {
  if (value === null) return undefinedText
  const text = numberText(value, 2)
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text
}

/** With the digits that tell the ends of a range apart. */
function rounded(value: number, width: number): string {
  if (width === 0) return plainNumber(value)
  let digits = 0
  for (let rest = width / 20; rest < 0.999 && digits < 6; rest *= 10) digits += 1
  return numberText(value, digits)
}
