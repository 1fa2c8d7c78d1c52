import type { Measured } from '../../analysis/records/concentration.js'
import type { Rate } from '../../analysis/records/rate.js'
import type { Column } from '../../core/table.js'
import { type Language, type TermId, word } from '../../i18n/terms.js'
import { numberText, undefinedText } from '../numberText.js'

/** A figure with the ends of its interval. */
interface Ends {
  readonly low: number | null
  readonly high: number | null
}

/**
 * A share in per cent with its interval; a dash where there is no case.
 *
 * @param rate The share.
 *
 * @example
 * rateText({ count: 5, n: 10, share: 0.5, low: 0.2366, high: 0.7634 }) // => '50.0 [23.7, 76.3]'
 * rateText({ count: 0, n: 0, share: null, low: null, high: null }) // => '–'
 */
export function rateText({ share, low, high }: Pick<Rate, 'share' | 'low' | 'high'>): string {
  return share === null ? undefinedText : measuredText({ value: share, low, high }, 100, 1)
}

/**
 * A figure with its interval, if it has one.
 *
 * @param measured The figure; `null` where it is not defined.
 * @param factor What it is multiplied with to be shown.
 * @param digits After the decimal point.
 *
 * @example
 * measuredText({ value: 2.4, low: 0.878, high: 6.562 }, 1, 2) // => '2.40 [0.88, 6.56]'
 * measuredText({ value: 2.4, low: null, high: null }, 1, 1) // => '2.4'
 */
export function measuredText(measured: Measured | null, factor: number, digits: number): string {
  if (measured === null) return undefinedText
  const write = (value: number) => numberText(value * factor, digits)
  return write(measured.value) + endsText(measured, write)
}

function endsText({ low, high }: Ends, write: (value: number) => string): string {
  return low === null && high === null
    ? ''
    : ` [${low === null ? '–' : write(low)}, ${high === null ? '–' : write(high)}]`
}

/**
 * What a segment is called: all customers for `null`, not recorded for `''`.
 *
 * @example
 * segmentText(null, 'en') // => 'All customers'
 * segmentText('small', 'en') // => 'small'
 */
export function segmentText(segment: string | null, language: Language): string {
  if (segment === null) return word('desc.allCustomers', language)
  return segment === '' ? word('desc.noSegment', language) : segment
}

/**
 * A column of words.
 *
 * @example
 * textColumn('segment', 'segment', 'en').label // => 'Segment'
 */
export function textColumn(id: string, term: TermId, language: Language): Column {
  return { id, label: word(term, language), unit: '', kind: 'text' }
}

/**
 * A column of counts.
 *
 * @example
 * countColumn('lost', 'desc.lost', 'en').kind // => 'integer'
 */
export function countColumn(id: string, term: TermId, language: Language): Column {
  return { id, label: word(term, language), unit: '', kind: 'integer' }
}

/**
 * A column of shares with their intervals, which stand to the right.
 *
 * @example
 * rateColumn('repeat', 'desc.repeat', 'en').unit // => '% [95 % interval]'
 */
export function rateColumn(id: string, term: TermId, language: Language): Column {
  return { id, label: word(term, language), unit: word('desc.rate', language), kind: 'text', align: 'end' }
}

/**
 * A column of money; records name no currency.
 *
 * @example
 * moneyColumn('paid', 'desc.paid', 'en').kind // => 'money'
 */
export function moneyColumn(id: string, term: TermId, language: Language): Column {
  return { id, label: word(term, language), unit: '', kind: 'money' }
}
