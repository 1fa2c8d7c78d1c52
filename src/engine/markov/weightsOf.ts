import { fill } from '../../i18n/fill.js'
import type { Faults } from './faults.js'
import { amountAt, type Play } from './play.js'
import { rounding } from './rowFault.js'
import { shownNumber } from './shownNumber.js'
import { markovWords } from './words.js'

/** Weights of the groups of a strategy, one for each play; noted as a fault where they do not sum to one. */
export function weightsOf(plays: readonly Play[], faults: Faults): number[] {
  const place = { path: 'groups', words: markovWords.weight, isAtStart: true }
  const { strategy, group } = plays[0]!.lifecycle
  const weights = plays.map((play) => {
    const value = amountAt(play, play.lifecycle.weight, 1, 0, 1, () => place)
    if (value < 0) {
      faults.other(strategy, play.lifecycle.group, place, fill(markovWords.weightRange, { value: shownNumber(value) }))
    }
    return value
  })
  const sum = weights.reduce((total, value) => total + value, 0)
  if (Math.abs(sum - 1) > rounding) {
    faults.other(strategy, group, place, fill(markovWords.weightSum, { value: shownNumber(sum) }))
  }
  return weights
}
