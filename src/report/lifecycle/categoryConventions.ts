import type { LifecycleResult } from '../../experiment/lifecycleResult.js'
import { fill } from '../../i18n/fill.js'
import type { Term } from '../../i18n/terms.js'
import { titleIn } from '../../i18n/titles.js'
import type { Convention } from './convention.js'
import { conventionWords as words } from './conventionWords.js'
import { type CategoryPlace, categoryPlaces } from './measures.js'
import { rateText } from './rateText.js'

type Scenario = LifecycleResult['scenario']

const countingFormulas = {
  start: 'Σ v·x(t−1), t = 1 … n',
  end: 'Σ v·x(t), t = 1 … n',
  'life-table': 'Σ v·(x(t−1) + x(t))/2, t = 1 … n',
  'half-cycle': 'v·(x(0)/2 + x(1) + … + x(n−1) + x(n)/2)'
} as const

const discountingFormulas = {
  none: '1',
  'first-cycle': '(1 + r)^(−t·L)',
  'second-cycle': '(1 + r)^(−(t−1)·L)',
  'time-points': '(1 + r)^(−k·L)',
  continuous: 'e^(−r·k·L)'
} as const

/**
 * How the categories of a lifecycle are counted, discounted and booked: an entry for each setting, with the categories it
 * holds for.
 *
 * @param scenario The lifecycle.
 *
 * @example
 * const lifecycle = { stages: ['A', 'B'], transitions: { A: { B: 0.5 } } }
 * const made = { horizon: { cycles: 2, cycleLength: 1 }, cohort: { start: { A: 1 } }, lifecycle, counting: 'end' }
 * const scenario = makeLifecycle({ ...made, categories: { fees: { kind: 'value', stages: { A: 10 } } } })
 * categoryConventions(scenario).map(({ convention }) => convention.en)
 * // => ['Counting', 'Discounting', 'Discount rate', 'Amounts of stages']
 */
export function categoryConventions(scenario: Scenario): Convention[] {
  const places = categoryPlaces(scenario)
  const each = (convention: Term, sayOf: (place: CategoryPlace) => readonly Said[]) =>
    byCategory(
      convention,
      places.flatMap((place) => sayOf(place).map((said) => ({ place, said })))
    )
  return [
    ...each(words.counting, (place) => [countingOf(place)]),
    ...each(words.discounting, (place) => [discountingOf(place)]),
    ...each(words.rate, (place) => [rateOf(place, scenario)]),
    ...each(words.stageAmounts, stageAmountsOf),
    ...each(words.startAmounts, startAmountsOf),
    ...each(words.moveAmounts, moveAmountsOf)
  ]
}

type Said = Pick<Convention, 'words' | 'formula'>

function countingOf({ category: { counting } }: CategoryPlace): Said {
  if (typeof counting === 'string') {
    return { words: words[`counting.${counting}`], formula: countingFormulas[counting] }
  }
  return { words: words['counting.weights'], formula: `Σ w(k)·v·x(k), w = ${weightsText(counting)}` }
}

/** All of a few weights; of many, the first three and the last two. */
function weightsText(weights: readonly number[]): string {
  const texts = weights.map((weight) => String(Number(weight.toPrecision(4))))
  return (texts.length <= 6 ? texts : [...texts.slice(0, 3), '…', ...texts.slice(-2)]).join(', ')
}

function discountingOf({ category: { discounting } }: CategoryPlace): Said {
  return { words: words[`discounting.${discounting}`], formula: discountingFormulas[discounting] }
}

function rateOf({ strategy, group, category }: CategoryPlace, { strategies }: Scenario): Said {
  const { parameters } = strategies[strategy].groups[group].lifecycle
  const text = rateText(category.discountRate, parameters)
  return { words: fill(words.aYearRate, { rate: text }), formula: `r = ${text}` }
}

function stageAmountsOf({ category: { stages, per } }: CategoryPlace): Said[] {
  if (Object.keys(stages).length === 0) return []
  return [per === 'year' ? { words: words.perYear, formula: 'v·L' } : { words: words.perCycle, formula: 'v' }]
}

function startAmountsOf({ category: { start } }: CategoryPlace): Said[] {
  return Object.keys(start).length === 0 ? [] : [{ words: words.atTimeZero, formula: '' }]
}

/** Each way in which amounts of moves are booked, once. */
function moveAmountsOf({ category: { moves } }: CategoryPlace): Said[] {
  const ways = new Set(moves.map(({ booked, counted }) => `${booked}.${counted}` as const))
  return [...ways].map((way) => ({ words: words[way], formula: '' }))
}

/** Categories with the same setting share an entry. */
function byCategory(
  convention: Term,
  entries: readonly { readonly place: CategoryPlace; readonly said: Said }[]
): Convention[] {
  const groups = new Map<string, { said: Said; places: CategoryPlace[] }>()
  for (const { place, said } of entries) {
    const key = JSON.stringify(said)
    groups.set(key, { said, places: [...(groups.get(key)?.places ?? []), place] })
  }
  const all = [...groups.values()]
  const places = entries.map(({ place }) => place)
  return all.map(({ said, places: own }) => ({
    convention,
    appliesTo: all.length === 1 ? words.all : namesOf(own, places),
    ...said
  }))
}

/** Names of categories; where a category has the setting in some strategies only, with those. */
function namesOf(own: readonly CategoryPlace[], places: readonly CategoryPlace[]): Term {
  const ids = [...new Set(own.map(({ id }) => id))]
  const named = ids.map((id): Term => {
    const here = own.filter((place) => place.id === id)
    const title = { en: titleIn(here[0].category, id, 'en'), zh: titleIn(here[0].category, id, 'zh-CN') }
    if (here.length === places.filter((place) => place.id === id).length) return title
    const names = [...new Set(here.map(({ strategy }) => strategy))]
    return { en: `${title.en} (${names.join(', ')})`, zh: `${title.zh}（${names.join('、')}）` }
  })
  return { en: named.map(({ en }) => en).join(', '), zh: named.map(({ zh }) => zh).join('、') }
}
