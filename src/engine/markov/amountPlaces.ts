import { fill } from '../../i18n/fill.js'
import { keyWord } from '../../scenario/got.js'
import type { Place } from './found.js'
import type { Lanes } from './lanes.js'
import type { PlannedCategory, PlannedMoveAmount } from './plan.js'
import { markovWords } from './words.js'

/** Where the amount of a stage was written. */
export function stagePlace({ plan }: Lanes, { name }: PlannedCategory, at: number): Place {
  const stage = plan.stages[at]!
  const words = fill(markovWords.stageAmount, { category: name, stage })
  return { path: `categories.${name}.stages.${keyWord(stage)}`, words }
}

/** Where the amount of a stage at the start was written. */
export function startPlace({ plan }: Lanes, { name }: PlannedCategory, at: number): Place {
  const stage = plan.stages[at]!
  const words = fill(markovWords.startAmount, { category: name, stage })
  return { path: `categories.${name}.start.${keyWord(stage)}`, words, isAtStart: true }
}

/** Where the amount of a move was written. */
export function movePlace({ plan, lifecycle }: Lanes, { name }: PlannedCategory, amount: PlannedMoveAmount): Place {
  const strategy = plan.strategies.find((each) => each.name === lifecycle.strategy)!
  const move = strategy.moves[amount.move]!
  const names = { from: plan.stages[move.from]!, to: plan.stages[move.to]! }
  const words = fill(markovWords.moveAmount, { category: name, ...names })
  return { path: `categories.${name}.transitions.${keyWord(names.from)}.${keyWord(names.to)}`, words }
}
