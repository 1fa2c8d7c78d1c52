import { valueAt, type Written, type WrittenMap } from '../written.js'
import { type Conventions, checkCategory } from './checkCategory.js'
import { checkChoice } from './checkChoice.js'
import { checkCounting, checkDiscounting } from './checkConventions.js'
import { type Checking, ofWhole, wrong } from './checking.js'
import { checkMultiplier } from './checkMultiplier.js'
import { checkOrder } from './checkOrder.js'
import { checkRow } from './checkRow.js'
import { checkStart } from './checkStart.js'
import { checkTraits } from './checkTraits.js'
import type { DeclaredLifecycle } from './lifecycleScenario.js'
import { checkParameters } from './parameters.js'
import type { Names } from './scope.js'
import { lifecycleWords } from './words.js'

/** How exits may combine. */
export const exitRules = ['shares', 'sequential', 'competing', 'logit'] as const

/** The lifecycle of one strategy and group, with the names its formulas may use. */
export interface Combined {
  readonly lifecycle: DeclaredLifecycle
  readonly names: Names
}

/**
 * Checks the scenario with the overrides of one group and one strategy laid on, and turns it into what the engines play.
 *
 * @param written All of it, overrides laid on.
 * @param size Size of the cohort.
 * @param overridden Names of the parameters for which a strategy or group has a value of its own.
 * @param checking Takes in the problems.
 *
 * @example
 * const written = readObject({
 *   cohort: { start: { here: 1 } },
 *   lifecycle: { stages: { here: {}, gone: {} }, transitions: { here: { gone: 'p' } } },
 *   parameters: { p: 0.2 }
 * })
 * checkCombination(written, 1, [], checkingOf({ stages: ['here', 'gone'], cycles: 3 })).lifecycle.moves
 * // => [{ from: 'here', to: 'gone', step: 0, spec: { kind: 'probability', value: 'p', per: null } }]
 */
export function checkCombination(
  written: WrittenMap,
  size: number,
  overridden: readonly string[],
  checking: Checking
): Combined {
  const { stages } = checking
  const lifecycle = valueAt(written, 'lifecycle')
  const traits = checkTraits(mapAt(written, 'traits'), checking)
  reportShared(mapAt(written, 'traits'), mapAt(written, 'parameters'), checking)
  const { parameters, names } = checkParameters(mapAt(written, 'parameters'), new Set(Object.keys(traits)), checking)
  const move = { checking, role: 'move', names } as const
  const standard = checkChoice(valueAt(lifecycle, 'exits'), exitRules, 'shares', checking)
  const exits = Object.fromEntries(
    stages.map((stage) => {
      const own = valueAt(valueAt(valueAt(lifecycle, 'stages'), stage), 'exits')
      return [stage, checkChoice(own, exitRules, standard, checking)] as const
    })
  )
  const moves = stages.flatMap((stage) => {
    const row = valueAt(valueAt(lifecycle, 'transitions'), stage)
    return row === undefined ? [] : checkRow(stage, row, exits[stage], move)
  })
  const multipliers = mapAt(lifecycle, 'multipliers')
  checkOrder(multipliers, 'multiplier', ofWhole(checking))
  const start = valueAt(valueAt(written, 'cohort'), 'start')
  const conventions = conventionsOf(written, checking)
  return {
    names,
    lifecycle: {
      start: start === undefined ? {} : checkStart(start, size, { ...move, role: 'constant' }),
      parameters,
      overridden: Object.keys(parameters).filter((name) => overridden.includes(name)),
      traits,
      exits,
      moves,
      multipliers: each(multipliers, (item) => checkMultiplier(item, moves, move)),
      categories: each(mapAt(written, 'categories'), (item) => checkCategory(item, moves, conventions, checking, names))
    }
  }
}

function conventionsOf(written: WrittenMap, checking: Checking): Conventions {
  const counting = valueAt(written, 'counting')
  const discounting = valueAt(written, 'discounting')
  const { file } = written.place
  return {
    counting: counting && checkCounting(counting, checking),
    discounting: discounting && checkDiscounting(discounting, checking),
    said: { counting: counting !== undefined, discounting: discounting !== undefined },
    place: file === undefined ? {} : { file }
  }
}

/** A name cannot be both a trait and a parameter. */
function reportShared(traits: WrittenMap, parameters: WrittenMap, checking: Checking): void {
  for (const [name, { value }] of traits.entries) {
    if (parameters.entries.has(name)) wrong(value, lifecycleWords.traitIsParameter, ofWhole(checking))
  }
}

function each<T>(map: WrittenMap, check: (item: WrittenMap) => T): Readonly<Record<string, T>> {
  const items = [...map.entries].flatMap(([name, { value }]) => (value.kind === 'map' ? [[name, value] as const] : []))
  return Object.fromEntries(items.map(([name, item]) => [name, check(item)]))
}

/**
 * The map under a key; an empty one where there is none, since what is no map has been reported.
 *
 * @example
 * mapAt(readObject({ traits: 5 }), 'traits').entries.size // => 0
 */
export function mapAt(written: Written | undefined, key: string): WrittenMap {
  const value = valueAt(written, key)
  return value?.kind === 'map' ? value : { kind: 'map', place: {}, entries: new Map() }
}
