import { fill } from '../../i18n/fill.js'
import { valueAt, type Written, type WrittenMap } from '../written.js'
import { checkChoice } from './checkChoice.js'
import { notNegative } from './checkFormula.js'
import { ofWhole, wrong } from './checking.js'
import { checkQuantity } from './checkQuantity.js'
import { checkStage } from './checkStage.js'
import type { DeclaredMove, DeclaredMultiplier } from './lifecycleScenario.js'
import { distinctEnds, type Ends, noSuchMove, standsFor } from './moveEnds.js'
import { nameText } from './nameText.js'
import type { Scope } from './scope.js'
import { lifecycleWords } from './words.js'

/**
 * A named multiplier, with its wildcards turned into the moves they stand for: `all` and `any` take the moves to other
 * stages that state how likely they are.
 *
 * @param written What was written for it.
 * @param moves The moves there are.
 * @param scope The names formulas may use.
 *
 * @example
 * const scope = {
 *   checking: checkingOf({ stages: ['H', 'S', 'D'] }),
 *   role: 'move',
 *   names: { traits: new Set(), parameters: new Map() }
 * }
 * const spec = { kind: 'probability', value: 0.1, per: null }
 * const moves = [{ from: 'H', to: 'S', step: 0, spec }, { from: 'H', to: 'D', step: 0, spec }]
 * const written = readObject({ on: 'hazard', factor: 2, transitions: { any: 'D' } })
 * checkMultiplier(written, moves, scope) // => { on: 'hazard', factor: 2, moves: [{ from: 'H', to: 'D' }] }
 */
export function checkMultiplier(written: WrittenMap, moves: readonly DeclaredMove[], scope: Scope): DeclaredMultiplier {
  const { checking } = scope
  const on = valueAt(written, 'on')
  const factor = valueAt(written, 'factor')
  const transitions = valueAt(written, 'transitions')
  if (on === undefined || factor === undefined || transitions === undefined) {
    wrong(written, lifecycleWords.multiplierNeeds, ofWhole(checking), {
      example: 'treatment: { on: probability, factor: 0.5, transitions: all }'
    })
  }
  return {
    on: checkChoice(on, ['probability', 'hazard', 'odds'], 'probability', checking),
    factor: factor === undefined ? 1 : checkQuantity(factor, scope, notNegative),
    moves: transitions === undefined ? [] : pairsOf(transitions, moves, scope)
  }
}

function pairsOf(written: Written, moves: readonly DeclaredMove[], scope: Scope): readonly Ends[] {
  const stated = moves.filter(({ from, to, spec }) => from !== to && spec.kind !== 'rest')
  if (written.kind !== 'map') return distinctEnds(stated)
  const pairs = [...written.entries].flatMap(([from, { value }]) =>
    destinationsOf(value, scope).flatMap(([to, place]) => {
      const found = moves.filter((move) => standsFor({ from, to }, move))
      const multiplied = found.filter(({ spec }) => spec.kind !== 'rest')
      if (found.length === 0) {
        const report = scope.checking.reportIfEverywhere
        wrong(place, noSuchMove({ from, to }, moves), { ...scope.checking, report })
      } else if (multiplied.length === 0) {
        wrong(place, fill(lifecycleWords.restNotMultiplied, { from, to }), ofWhole(scope.checking))
      }
      return multiplied
    })
  )
  return distinctEnds(pairs)
}

/** The destinations under one stage, each with where it was written. */
function destinationsOf(written: Written, { checking }: Scope): readonly (readonly [string, Written])[] {
  const items = written.kind === 'list' ? written.items : [written]
  return items.flatMap((item) => {
    const name = nameText(item)
    if (name === undefined) {
      wrong(item, lifecycleWords.mustBeDestinations, checking, { example: '[gone, back]' })
      return []
    }
    const known = name === 'any' || checkStage(name, item.place, checking.paths.of(item), checking)
    return known ? [[name, item] as const] : []
  })
}
