import { nearestName } from '../../core/nearest.js'
import { asMessage, fill, listed } from '../../i18n/fill.js'
import { unquoted } from '../valueText.js'
import { isNull, valueAt, type Written } from '../written.js'
import { type Checking, wrong } from './checking.js'
import type { Category } from './lifecycleScenario.js'
import { nameText } from './nameText.js'
import { type Summand, totalKind } from './totalKind.js'
import type { Total } from './totals.js'
import { lifecycleWords } from './words.js'

/** What the incremental table compares. */
export interface Incremental {
  readonly cost: string
  readonly effect: string
}

/**
 * Which category or total is the cost and which the effect of the incremental table. Where nothing is written: the only
 * total of costs, else the only cost category, against the only value category; none where that is not clear. What is
 * written must be a cost and a value.
 *
 * @param written What was written under `incremental`.
 * @param categories The categories.
 * @param totals The totals.
 * @param checking Takes in the problems.
 *
 * @example
 * const categories = { drugs: { kind: 'cost' }, life_years: { kind: 'value' } }
 * checkIncremental(undefined, categories, {}, checkingOf({})) // => { cost: 'drugs', effect: 'life_years' }
 * checkIncremental(undefined, { drugs: { kind: 'cost' } }, {}, checkingOf({})) // => null
 */
export function checkIncremental(
  written: Written | undefined,
  categories: Readonly<Record<string, Summand>>,
  totals: Readonly<Record<string, Total>>,
  checking: Checking
): Incremental | null {
  const kinds = kindsOf(categories, totals)
  if (written?.kind !== 'map') return inferred(categories, totals, kinds)
  const cost = outcomeAt('cost', written, [...kinds.keys()], checking)
  const effect = outcomeAt('effect', written, [...kinds.keys()], checking)
  if (cost === undefined || effect === undefined) return null
  if (cost === effect) {
    wrong(valueAt(written, 'effect') ?? written, fill(lifecycleWords.incrementalSame, { name: cost }), checking)
  } else {
    checkKind('cost', cost, 'cost', kinds, written, checking)
    checkKind('effect', effect, 'value', kinds, written, checking)
  }
  return { cost, effect }
}

/** Categories and totals with what they are; `undefined` for a total of which that cannot be said. */
type Kinds = ReadonlyMap<string, Category['kind'] | undefined>

function kindsOf(categories: Readonly<Record<string, Summand>>, totals: Readonly<Record<string, Total>>): Kinds {
  return new Map([
    ...Object.entries(categories).map(([name, { kind }]) => [name, kind ?? undefined] as const),
    ...Object.entries(totals).map(([name, total]) => [name, totalKind(total, categories)] as const)
  ])
}

function checkKind(
  key: keyof Incremental,
  name: string,
  kind: Category['kind'],
  kinds: Kinds,
  written: Written,
  checking: Checking
): void {
  const own = kinds.get(name)
  if (own === undefined || own === kind) return
  const right = [...kinds].filter(([, each]) => each === kind).map(([each]) => each)
  const words = right.length === 0 ? lifecycleWords.incrementalKindNone : lifecycleWords.incrementalKind
  const message = fill(words, { kind, name, own, names: listed(right) })
  wrong(
    valueAt(written, key) ?? written,
    message,
    checking,
    right.length === 1 ? { example: `${key}: ${right[0]}` } : {}
  )
}

function outcomeAt(key: string, written: Written, names: readonly string[], checking: Checking): string | undefined {
  const value = valueAt(written, key)
  if (value === undefined || isNull(value)) {
    wrong(written, lifecycleWords.incrementalNeeds, checking, {
      example: 'incremental: { cost: drugs, effect: life_years }'
    })
    return undefined
  }
  const name = nameText(value)
  if (name !== undefined && names.includes(name)) return name
  const suggestion = name === undefined ? undefined : nearestName(name, names)
  const message = asMessage(lifecycleWords.noOutcomeAmong, { name: unquoted(name ?? ''), names: listed(names) })
  checking.report({
    ...value.place,
    path: checking.paths.of(value),
    ...message,
    ...(suggestion ? { suggestion } : {})
  })
  return undefined
}

function inferred(
  categories: Readonly<Record<string, Summand>>,
  totals: Readonly<Record<string, Total>>,
  kinds: Kinds
): Incremental | null {
  const ofKind = (kind: Category['kind']) => Object.keys(categories).filter((name) => categories[name].kind === kind)
  const costs = ofKind('cost')
  const effects = ofKind('value')
  const costTotals = Object.keys(totals).filter(
    (name) => kinds.get(name) === 'cost' && Object.keys(totals[name]).every((part) => costs.includes(part))
  )
  const cost = costTotals.length > 0 ? costTotals : costs
  return cost.length === 1 && effects.length === 1 ? { cost: cost[0], effect: effects[0] } : null
}
