import type { Term } from '../../i18n/terms.js'
import { experimentWords } from '../words.js'

/** What is wrong with a cell that is no number, and the number that may be meant. */
export interface WrongNumber {
  readonly term: Term
  readonly suggestion?: string
}

/**
 * Says what is wrong with a cell that is no number. A comma may stand for the point or between thousands; where it may be either
 * (`11,127`), no number is suggested.
 *
 * @example
 * wrongNumber('2,5').suggestion // => '2.5'
 * wrongNumber('11,127.49').suggestion // => '11127.49'
 * wrongNumber('1.234,5').suggestion // => '1234.5'
 * wrongNumber('11,127').suggestion // => undefined
 */
export function wrongNumber(cell: string): WrongNumber {
  if (/^[-+]?[1-9]\d{0,2},\d{3}$/.test(cell)) return { term: experimentWords.drawsEither }
  if (/^[-+]?[1-9]\d{0,2}(?:[, '’]\d{3})+(?:\.\d*)?$/.test(cell)) {
    return { term: experimentWords.drawsThousands, suggestion: cell.replace(/[, '’]/g, '') }
  }
  if (/^[-+]?(?:\d+|\d{1,3}(?:[. '’]\d{3})+),\d+$/.test(cell)) {
    return { term: experimentWords.drawsPoint, suggestion: cell.replace(/[. '’]/g, '').replace(',', '.') }
  }
  return { term: experimentWords.drawsCell }
}
