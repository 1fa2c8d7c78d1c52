import type { Values } from '../i18n/fill.js'
import type { Term } from '../i18n/terms.js'
import { recordsWords } from './words.js'

/** Why a row cannot be used. */
export interface RowFault {
  readonly words: Term
  readonly values: Values
  /** Whether its customer and edition are known all the same. */
  readonly isKnown: boolean
}

/** What lines below the rows begin with; a customer of that name alone is hardly one. */
const totals =
  /^(grand[ -]?|sub[ -]?)?totals?:?$|^(sum|summe|gesamt|average|mean)$|^(合计|总计|小计|共计|总数|汇总|平均)[:：]?$/i

/**
 * Why a text can be no customer: a line of totals, letters that were lost, a number that a spreadsheet has shortened, an error.
 * `undefined` where it can be one.
 *
 * @param customer Name or number.
 *
 * @example
 * faultOfCustomer('合计').values // => { text: '合计' }
 * faultOfCustomer('TotalEnergies SE') // => undefined
 */
export function faultOfCustomer(customer: string): RowFault | undefined {
  if (totals.test(customer)) return { words: recordsWords.rejectTotals, values: { text: customer }, isKnown: false }
  if (customer.includes('\ufffd'))
    return { words: recordsWords.rejectDamaged, values: { text: customer }, isKnown: false }
  if (/^\d([.,]\d+)?E\+\d+$/i.test(customer)) {
    return { words: recordsWords.rejectShortened, values: { text: customer }, isKnown: false }
  }
  if (/^#[A-Z/0!?]{3,}$/.test(customer)) {
    return { words: recordsWords.rejectError, values: { column: customer, text: customer }, isKnown: false }
  }
  return undefined
}
