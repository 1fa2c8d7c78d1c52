import type { Term } from '../../i18n/terms.js'

/** One thing that was decided before anything could be computed, said in words and as a formula. */
export interface Convention {
  /** What is decided. */
  readonly convention: Term
  /** Categories or stages it holds for; empty for all. */
  readonly appliesTo: Term
  readonly words: Term
  /** The same in both languages; empty where there is none. */
  readonly formula: string
}

/**
 * A convention that holds for everything.
 *
 * @param convention What is decided.
 * @param words What was decided.
 * @param formula The same as a formula; empty where there is none.
 *
 * @example
 * general({ en: 'Cohort', zh: '同期群' }, { en: '1', zh: '1' }, '').appliesTo // => { en: '', zh: '' }
 */
export function general(convention: Term, words: Term, formula: string): Convention {
  return { convention, appliesTo: { en: '', zh: '' }, words, formula }
}
