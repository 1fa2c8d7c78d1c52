import { asMessage } from '../../i18n/fill.js'
import type { Counting } from '../../model/markov/counting.js'
import type { Discounting } from '../../model/markov/discounting.js'
import { numberText } from '../checks/range.js'
import { isNull, type Place, valueAt, type Written, type WrittenMap } from '../written.js'
import { checkChoice } from './checkChoice.js'
import { checkCounting, checkDiscounting } from './checkConventions.js'
import { checkFormula, knownValue, notNegative } from './checkFormula.js'
import { type Checking, ofWhole, wrong } from './checking.js'
import { checkQuantity } from './checkQuantity.js'
import { checkTitle } from './checkTitle.js'
import { choicesInWords, countingMeanings, discountingMeanings } from './conventions.js'
import type { Category, DeclaredMove, Formula, MoveAmount, Quantity } from './lifecycleScenario.js'
import { distinctEnds, type Ends, noSuchMove, standsFor } from './moveEnds.js'
import type { Names, Scope } from './scope.js'
import { lifecycleWords } from './words.js'

/** What a category takes over from the scenario where it does not say otherwise. */
export interface Conventions {
  readonly counting: Counting | undefined
  readonly discounting: Discounting | undefined
  /** Whether the scenario has tried to say so; what was wrong with it has been reported. */
  readonly said: { readonly counting: boolean; readonly discounting: boolean }
  /** Where the scenario begins. */
  readonly place: Place
}

/**
 * A category of costs or values: amounts of stages, of the start and of moves, with the wildcard `any` turned into the
 * moves it stands for. A discount rate other than 0 needs a convention of discounting, and every category one of counting:
 * neither has a default, since published models differ.
 *
 * @param written What was written for it.
 * @param moves The moves there are.
 * @param conventions What holds where the category does not say otherwise.
 * @param checking Takes in the problems.
 * @param names The names formulas may use.
 *
 * @example
 * const checking = checkingOf({ stages: ['here', 'gone'], cycles: 2 })
 * const conventions = { counting: 'end', discounting: undefined, said: { counting: true, discounting: false }, place: {} }
 * const names = { traits: new Set(), parameters: new Map() }
 * const category = checkCategory(readObject({ kind: 'value', stages: { here: 1 } }), [], conventions, checking, names)
 * category.stages // => { here: 1 }
 * category.discounting // => 'none'
 */
export function checkCategory(
  written: WrittenMap,
  moves: readonly DeclaredMove[],
  conventions: Conventions,
  checking: Checking,
  names: Names
): Category {
  const at = (key: string) => valueAt(written, key)
  const amount: Scope = { checking, role: 'amount', names }
  const kind = at('kind')
  if (kind === undefined) wrong(written, lifecycleWords.categoryNeedsKind, ofWhole(checking), { example: 'kind: cost' })
  const rate = at('discountRate')
  const discountRate = rate === undefined ? 0 : checkRate(rate, { ...amount, role: 'constant' })
  const booked = checkChoice(at('booked'), ['departure', 'arrival'], 'arrival', checking)
  const counted = checkChoice(at('counted'), ['once', 'like-stages'], 'once', checking)
  return {
    title: checkTitle(at('title'), 'title', checking),
    titleZh: checkTitle(at('titleZh'), 'titleZh', checking),
    kind: checkChoice(kind, ['cost', 'value'], 'cost', checking),
    unit: checkTitle(at('unit'), 'unit', checking),
    discountRate,
    discounting: discountingOf(written, discountRate !== 0, conventions, checking),
    counting: countingOf(written, conventions, checking),
    per: checkChoice(at('per'), ['cycle', 'year'], 'cycle', checking),
    stages: amountsOf(at('stages'), amount),
    start: amountsOf(at('start'), amount),
    moves: moveAmounts(at('transitions'), moves, amount).map((each) => ({ ...each, booked, counted }))
  }
}

/** A share a year; a plain 5 is taken for 5 %. */
function checkRate(written: Written, scope: Scope): Formula {
  const rate = checkFormula(written, scope, notNegative)
  const known = knownValue(rate)
  if (known === undefined || known <= 1) return rate
  wrong(written, lifecycleWords.discountRateIsShare, scope.checking, {
    ...(known <= 100 ? { example: `discountRate: ${numberText(known / 100)}` } : {})
  })
  return 0
}

function discountingOf(
  written: WrittenMap,
  needed: boolean,
  conventions: Conventions,
  checking: Checking
): Discounting {
  const own = valueAt(written, 'discounting')
  if (own !== undefined) return checkDiscounting(own, checking) ?? 'none'
  if (needed && !conventions.said.discounting) {
    const message = asMessage(lifecycleWords.discountingNeeded, { choices: choicesInWords(discountingMeanings) })
    checking.reportOfWhole({
      ...conventions.place,
      path: 'discounting',
      ...message,
      example: 'discounting: first-cycle'
    })
  }
  return conventions.discounting ?? 'none'
}

function countingOf(written: WrittenMap, conventions: Conventions, checking: Checking): Counting {
  const own = valueAt(written, 'counting')
  if (own !== undefined) return checkCounting(own, checking) ?? 'end'
  if (!conventions.said.counting) {
    const message = asMessage(lifecycleWords.countingNeeded, { choices: choicesInWords(countingMeanings) })
    checking.reportOfWhole({ ...conventions.place, path: 'counting', ...message, example: 'counting: half-cycle' })
  }
  return conventions.counting ?? 'end'
}

function amountsOf(written: Written | undefined, scope: Scope): Readonly<Record<string, Quantity>> {
  if (written?.kind !== 'map') return {}
  const { stages } = scope.checking
  return Object.fromEntries(
    stages.flatMap((stage) => {
      const amount = valueAt(written, stage)
      return amount === undefined || isNull(amount) ? [] : [[stage, checkQuantity(amount, scope)] as const]
    })
  )
}

type Amount = Pick<MoveAmount, 'from' | 'to' | 'amount'>

/**
 * The amounts of moves in the order of the moves; what is named beats a wildcard. Staying counts as a move where an
 * amount names it, be it stated among the moves or not.
 */
function moveAmounts(written: Written | undefined, moves: readonly DeclaredMove[], scope: Scope): readonly Amount[] {
  if (written?.kind !== 'map') return []
  const stated = [...written.entries].flatMap(([from, { value: row }]) => {
    if (row.kind !== 'map') return []
    return [...row.entries].map(([to, { value }]) => ({ from, to, amount: checkQuantity(value, scope), value }))
  })
  const pairs = distinctEnds([...moves, ...stated.filter(({ from, to }) => from === to && from !== 'any')])
  for (const { from, to, value } of stated) {
    if (pairs.some((pair) => standsFor({ from, to }, pair))) continue
    wrong(value, noSuchMove({ from, to }, moves), { ...scope.checking, report: scope.checking.reportIfEverywhere })
  }
  return pairs.flatMap(({ from, to }) => {
    const found = stated.filter((each) => standsFor(each, { from, to })).sort((a, b) => wildness(a) - wildness(b))
    return found.length === 0 ? [] : [{ from, to, amount: found[0].amount }]
  })
}

function wildness({ from, to }: Ends): number {
  return (from === 'any' ? 1 : 0) + (to === 'any' ? 1 : 0)
}
