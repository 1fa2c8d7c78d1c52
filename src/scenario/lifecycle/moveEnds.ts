import { fill, listed } from '../../i18n/fill.js'
import type { Term } from '../../i18n/terms.js'
import { unquoted } from '../valueText.js'
import { lifecycleWords } from './words.js'

/** Where a move begins and where it ends. */
export interface Ends {
  readonly from: string
  readonly to: string
}

/**
 * The ends of moves, each pair once, in the order of its first.
 *
 * @example
 * distinctEnds([{ from: 'H', to: 'D', step: 0 }, { from: 'H', to: 'D', step: 1 }]) // => [{ from: 'H', to: 'D' }]
 */
export function distinctEnds(moves: readonly Ends[]): readonly Ends[] {
  const distinct = new Map(moves.map(({ from, to }) => [JSON.stringify([from, to]), { from, to }]))
  return [...distinct.values()]
}

/**
 * Whether what was written stands for a move: by name, or with `any` for every other stage, so never for staying.
 *
 * @example
 * standsFor({ from: 'any', to: 'D' }, { from: 'H', to: 'D' }) // => true
 * standsFor({ from: 'any', to: 'D' }, { from: 'D', to: 'D' }) // => false
 */
export function standsFor(written: Ends, move: Ends): boolean {
  const isNamed =
    (written.from === 'any' || written.from === move.from) && (written.to === 'any' || written.to === move.to)
  return isNamed && (move.from !== move.to || written.from === written.to)
}

/**
 * That what was written stands for no move, with the moves there are from the same stage.
 *
 * @param ends What was written.
 * @param moves The moves there are.
 *
 * @example
 * noSuchMove({ from: 'D', to: 'H' }, []).en // => 'there is no move from D to H; from D no move leads'
 */
export function noSuchMove(ends: Ends, moves: readonly Ends[]): Term {
  const names = distinctEnds(moves.filter(({ from }) => from === ends.from)).map(({ to }) => to)
  const values = { from: unquoted(ends.from), to: unquoted(ends.to), names: listed(names) }
  if (ends.from === 'any') return fill(lifecycleWords.noMoveInto, values)
  return fill(names.length === 0 ? lifecycleWords.noMoveFrom : lifecycleWords.noMove, values)
}
