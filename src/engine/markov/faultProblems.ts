import type { Problem } from '../../core/errors.js'
import { asMessage, fill, listed } from '../../i18n/fill.js'
import type { Term } from '../../i18n/terms.js'
import type { LifecycleScenario } from '../../scenario/lifecycle/lifecycleScenario.js'
import type { Compressed, Range } from './found.js'
import { shownNumber } from './shownNumber.js'
import { markovWords } from './words.js'
import { writtenPlace } from './writtenPlace.js'

/** Where what was written stands, by path. */
export type Places = LifecycleScenario['places']

/** What was found as problems: one for what is the same in several strategies or groups. */
export function problemsOf(
  all: readonly Compressed[],
  places: Places,
  strategies: readonly string[],
  groups: readonly string[]
): Problem[] {
  const same = new Map<string, Compressed[]>()
  for (const each of all) {
    const { place, message } = each.first
    const key = JSON.stringify([place.path, message('').en, each.cycles, each.stays, each.low, each.high])
    same.set(key, [...(same.get(key) ?? []), each])
  }
  return [...same.values()].map((each) => problemOf(each, places, strategies, groups))
}

function problemOf(
  same: readonly Compressed[],
  places: Places,
  strategies: readonly string[],
  groups: readonly string[]
): Problem {
  const { first, cycles, stays, low, high } = same[0]!
  const unique = (names: readonly string[]) => [...new Set(names)]
  const inStrategies = unique(same.map(({ first: { strategy } }) => strategy))
  const inGroups = unique(same.map(({ first: { group } }) => group))
  const value =
    low === null || high === null || low === high
      ? shownNumber(low ?? 0)
      : `${shownNumber(first.value ?? low)} (${shownNumber(low)} … ${shownNumber(high)})`
  const parts = [
    isUndeclared(strategies, 'base') ? null : named('strategy', inStrategies),
    isUndeclared(groups, 'all') ? null : named('group', inGroups),
    spans(cycles, 'cycle'),
    spans(stays, 'stay'),
    first.place.words
  ].filter((part) => part !== null)
  const where: Term = { en: parts.map(({ en }) => en).join(', '), zh: parts.map(({ zh }) => zh).join('，') }
  const { en, zh } = first.message(value)
  return {
    ...writtenPlace(places, first.place.path, first.strategy, first.group),
    path: first.place.path,
    ...asMessage({ en: `${where.en}: ${en}`, zh: `${where.zh}：${zh}` })
  }
}

/** Whether a scenario declares none, so that there is one by the name given to such. */
function isUndeclared(names: readonly string[], only: string): boolean {
  return names.length === 1 && names[0] === only
}

function named(kind: 'strategy' | 'group', names: readonly string[]): Term {
  if (names.length === 1) return fill(markovWords[kind], { name: names[0]! })
  return fill(kind === 'strategy' ? markovWords.strategies : markovWords.groups, { names: listed(names) })
}

function spans(ranges: readonly Range[], kind: 'cycle' | 'stay'): Term | null {
  if (ranges.length === 0) return null
  const shown = ranges.slice(0, 4).map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`))
  const text = `${shown.join(', ')}${ranges.length > 4 ? ' …' : ''}`
  const isOne = ranges.length === 1 && ranges[0]!.from === ranges[0]!.to
  const words = isOne ? markovWords[kind] : markovWords[`${kind}s`]
  return fill(words, { spans: text })
}
