import { fill } from '../../i18n/fill.js'
import type { Term } from '../../i18n/terms.js'
import type { ExitRule } from '../../model/markov/exits.js'
import { asDistribution } from '../uncertainty/distributionForms.js'
import { uncertaintyWords } from '../uncertainty/words.js'
import type { Written, WrittenMap } from '../written.js'
import { type Checking, ofWhole, wrong } from './checking.js'
import { checkMove } from './checkMove.js'
import { isIndexName } from './checkOrder.js'
import { checkStage } from './checkStage.js'
import type { DeclaredMove } from './lifecycleScenario.js'
import type { Scope } from './scope.js'
import { lifecycleWords } from './words.js'

/** A move with where it was written. */
interface Placed {
  readonly move: DeclaredMove
  readonly written: Written
}

/**
 * The moves out of one stage: a map from destination to move or, with sequential exits, a list of steps. A plain map with
 * sequential exits is a list with one exit a step, in the order written.
 *
 * @param from The stage.
 * @param written What was written for it.
 * @param rule How its exits combine.
 * @param scope The names formulas may use.
 *
 * @example
 * const scope = {
 *   checking: checkingOf({ stages: ['H', 'S', 'D'] }),
 *   role: 'move',
 *   names: { traits: new Set(), parameters: new Map() }
 * }
 * checkRow('H', readObject({ D: 0.1, S: 0.2 }), 'sequential', scope).map(({ to, step }) => [to, step])
 * // => [['D', 0], ['S', 1]]
 */
export function checkRow(from: string, written: Written, rule: ExitRule, scope: Scope): readonly DeclaredMove[] {
  const { checking } = scope
  const steps = stepsOf(written, rule, scope)
  const placed = steps.flatMap((step, index) => movesOf(from, step, index, scope))
  const last = steps.length - 1
  const seen = { rest: false, self: false }
  for (const { move, written: place } of placed) {
    const fault = (message: Term) => wrong(place, fill(message, { from }), ofWhole(checking))
    const isRest = move.spec.kind === 'rest'
    const isSelf = move.to === from
    if ((isRest && seen.rest) || (isSelf && seen.self))
      fault(isSelf ? lifecycleWords.selfTwice : lifecycleWords.restTwice)
    else if (isRest || isSelf) {
      if (rule !== 'shares' && rule !== 'sequential') fault(fill(lifecycleWords.noRestWith, { rule }))
      else if (move.step !== last) fault(lifecycleWords.restInLastStep)
    }
    seen.rest ||= isRest
    seen.self ||= isSelf
  }
  return placed.map(({ move }) => move)
}

/** The steps of a row; one where its exits are not sequential. */
function stepsOf(written: Written, rule: ExitRule, { checking }: Scope): readonly WrittenMap[] {
  if (asDistribution(written)) {
    wrong(written, uncertaintyWords.nameShares, ofWhole(checking), {
      example: 'parameters: { from_A: { dist: dirichlet, counts: { A_to_A: 65, A_to_B: 35 } } }'
    })
    return []
  }
  if (written.kind === 'map') {
    if (rule !== 'sequential') return [written]
    reportNumbered(written, checking)
    return [...written.entries].map(([to, entry]) => ({ ...written, entries: new Map([[to, entry]]) }))
  }
  if (written.kind !== 'list' || rule !== 'sequential') {
    const words = written.kind === 'list' ? lifecycleWords.stepsOnlySequential : lifecycleWords.mustBeRow
    wrong(written, words, ofWhole(checking), { example: '{ gone: 0.2 }' })
    return []
  }
  return written.items.flatMap((item) => {
    if (item.kind === 'map' && item.entries.size > 0) return [item]
    wrong(item, lifecycleWords.mustBeStep, checking, { example: '[{ dead: p_die }, { worse: 0.1, better: 0.2 }]' })
    return []
  })
}

/** In a plain map of several steps a name that is a whole number would come first, wherever it was written. */
function reportNumbered(written: WrittenMap, checking: Checking): void {
  const { entries } = written
  const name = entries.size > 1 ? [...entries.keys()].find(isIndexName) : undefined
  if (name === undefined) return
  const words = fill(lifecycleWords.numberedSteps, { name })
  wrong(written, words, ofWhole(checking), { example: `[{ ${name}: 0.1 }, { gone: 0.2 }]` })
}

function movesOf(from: string, step: WrittenMap, index: number, scope: Scope): readonly Placed[] {
  return [...step.entries].flatMap(([to, { keyPlace, value }]) => {
    if (!checkStage(to, keyPlace, scope.checking.paths.of(value), scope.checking)) return []
    return [{ move: { from, to, step: index, spec: checkMove(value, scope) }, written: value }]
  })
}
