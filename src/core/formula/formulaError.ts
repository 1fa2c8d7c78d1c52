/** What a formula error says besides its text. */
export interface FormulaErrorDetails {
  /** The part of the formula at which it was noticed. */
  readonly got?: string
  /** What was probably meant in its place. */
  readonly suggestion?: string
  /** Where in the text that part begins, from 0. */
  readonly index?: number
}

/**
 * Thrown when a text is not a formula; in both languages, with the place and what was probably meant.
 *
 * @example
 * new FormulaError({ en: 'empty', zh: '空' }, { index: 3 }).messageZh // => '空'
 */
export class FormulaError extends Error implements FormulaErrorDetails {
  readonly messageZh: string
  readonly got?: string
  readonly suggestion?: string
  readonly index?: number
  constructor(message: { readonly en: string; readonly zh: string }, details: FormulaErrorDetails = {}) {
    super(message.en)
    this.name = 'FormulaError'
    this.messageZh = message.zh
    Object.assign(this, details)
  }
}
