import type { Term } from '../../i18n/terms.js'
import type { Counting } from '../../model/markov/counting.js'
import type { Discounting } from '../../model/markov/discounting.js'

/** The conventions of counting that have a name, each with what it means in one clause. */
export const countingMeanings = {
  start: { en: 'cycle t counts the stages at its start', zh: '周期 t 按期初的阶段计数' },
  end: { en: 'cycle t counts the stages at its end', zh: '周期 t 按期末的阶段计数' },
  'life-table': { en: 'cycle t counts the mean of its start and its end', zh: '周期 t 按期初与期末的平均计数' },
  'half-cycle': {
    en: 'time points 0 … n count, the first and the last by half',
    zh: '按时点 0 … n 计数，首末两点各计一半'
  }
} as const satisfies Readonly<Record<Exclude<Counting, readonly number[]>, Term>>

/** The conventions of discounting, each with what it means in one clause; L is the length of a cycle in years. */
export const discountingMeanings = {
  none: { en: 'not at all', zh: '不折现' },
  'first-cycle': { en: 'cycle t by (1+r)^(−tL), so the first cycle too', zh: '周期 t 按 (1+r)^(−tL)，首个周期也折现' },
  'second-cycle': {
    en: 'cycle t by (1+r)^(−(t−1)L), so from the second cycle on',
    zh: '周期 t 按 (1+r)^(−(t−1)L)，自第二个周期起折现'
  },
  'time-points': { en: 'time point k by (1+r)^(−kL)', zh: '时点 k 按 (1+r)^(−kL)' },
  continuous: { en: 'time point k by e^(−rkL)', zh: '时点 k 按 e^(−rkL)' }
} as const satisfies Readonly<Record<Discounting, Term>>

/**
 * Choices with what each means, one after the other.
 *
 * @example
 * choicesInWords({ none: { en: 'not at all', zh: '不折现' } }) // => { en: 'none (not at all)', zh: 'none（不折现）' }
 */
export function choicesInWords(meanings: Readonly<Record<string, Term>>): Term {
  const entries = Object.entries(meanings)
  return {
    en: entries.map(([word, { en }]) => `${word} (${en})`).join(', '),
    zh: entries.map(([word, { zh }]) => `${word}（${zh}）`).join('、')
  }
}
