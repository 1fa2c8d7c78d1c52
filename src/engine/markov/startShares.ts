import { fill } from '../../i18n/fill.js'
import { keyWord } from '../../scenario/got.js'
import { amountAt, type Play } from './play.js'
import { rounding } from './rowFault.js'
import { shownNumber } from './shownNumber.js'
import { markovWords } from './words.js'

/**
 * Share of customers who start in each stage: as written where they sum to one, or customers out of the cohort where they
 * sum to its size. Anything else is noted as a fault, never rescaled.
 */
export function startShares(play: Play): number[] {
  const { plan, lifecycle, faults } = play
  const { strategy, group } = lifecycle
  const size = plan.scenario.cohort
  const written = lifecycle.start.map((amount, stage) => {
    const place = () => startPlace(plan.stages[stage]!)
    const value = amountAt(play, amount, 1, 0, 1, place)
    if (value >= 0) return value
    faults.other(strategy, group, place(), fill(markovWords.startRange, { value: shownNumber(value) }))
    return 0
  })
  const sum = written.reduce((total, value) => total + value, 0)
  if (Math.abs(sum - 1) <= rounding) return written
  if (Math.abs(sum - size) <= rounding * size) return written.map((value) => value / size)
  const place = { path: 'cohort.start', words: { en: 'cohort.start', zh: 'cohort.start' } }
  faults.other(strategy, group, place, fill(markovWords.startSum, { value: shownNumber(sum), size }))
  return written
}

function startPlace(stage: string) {
  return { path: `cohort.start.${keyWord(stage)}`, words: fill(markovWords.start, { stage }), isAtStart: true }
}
