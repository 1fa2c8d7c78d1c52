import type { Description } from '../../analysis/records/description.js'
import type { NotSaid } from '../../analysis/records/notSaid.js'
import { type Term, terms } from '../../i18n/terms.js'
import { resultVersion } from '../resultJson.js'

/**
 * What a fair's records say, in a result file. Shares are 0 to 1 with the ends of their 95 % intervals, `count` of `n` cases;
 * `null` is what is not known or not defined. By segment, `segment` is `null` for all customers and `''` for those of whom none
 * is recorded. Money is in the unit of the records. What each part holds stands with {@link Description}.
 */
export interface DescriptionJson extends Omit<Description, 'notSaid'> {
  readonly perennial: 'result'
  readonly version: typeof resultVersion
  readonly forecast: false
  /** With words for what is not said and what it would need. */
  readonly notSaid: readonly (NotSaid & { readonly what: Term; readonly needed: Term })[]
}

/**
 * What `describe` gave, as plain data for a file: see {@link DescriptionJson}. Equal records give equal text.
 *
 * @param description What `describe` gave.
 *
 * @example
 * const { kind, notSaid } = descriptionJson(describe(makeRecords([{ customer: 'A', edition: '1' }])))
 * kind // => 'description'
 * notSaid[0].needed.en // => 'records of another edition'
 */
export function descriptionJson(description: Description): DescriptionJson {
  return {
    perennial: 'result',
    version: resultVersion,
    forecast: false,
    ...description,
    notSaid: description.notSaid.map((each) => {
      const { en, zh } = terms[`desc.gap.${each.gap}`]
      return { ...each, what: { en, zh }, needed: { ...terms[`desc.needs.${each.gap}`] } }
    })
  }
}
