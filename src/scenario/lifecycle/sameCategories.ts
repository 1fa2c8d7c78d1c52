import { asMessage } from '../../i18n/fill.js'
import { valueAt, type WrittenMap } from '../written.js'
import type { Checking } from './checking.js'
import type { Combined } from './combination.js'
import { mapAt } from './combination.js'
import type { Category, DeclaredLifecycle } from './lifecycleScenario.js'
import { lifecycleWords } from './words.js'

const shown = ['kind', 'unit', 'title', 'titleZh'] as const

/**
 * The categories of all strategies and groups. One that only some of them have books nothing in the others; what it is
 * (kind, unit, titles) must be the same in all of them, or they could not be compared.
 *
 * @param combined Every strategy and group.
 * @param checking Takes in the problems.
 * @returns The categories by name, each as the first strategy and group that has it; and each lifecycle completed.
 *
 * @example
 * const drugs = { kind: 'cost', unit: 'EUR', title: null, titleZh: null, stages: { here: 5 } }
 * const written = readObject({})
 * const combined = [{ written, lifecycle: { categories: {} } }, { written, lifecycle: { categories: { drugs } } }]
 * const { lifecycles } = sameCategories(combined, checkingOf({}))
 * lifecycles[0].categories.drugs.stages // => {}
 */
export function sameCategories(
  combined: readonly (Pick<Combined, 'lifecycle'> & { readonly written: WrittenMap })[],
  checking: Checking
): { readonly categories: Readonly<Record<string, Category>>; readonly lifecycles: readonly DeclaredLifecycle[] } {
  const all = new Map<string, Category>()
  const firsts = new Map<string, WrittenMap>()
  for (const { lifecycle, written } of combined) {
    for (const [name, category] of Object.entries(lifecycle.categories)) {
      const first = all.get(name)
      if (first === undefined) {
        all.set(name, category)
        firsts.set(name, written)
      } else reportDifference(name, first, category, [written, firsts.get(name)!], checking)
    }
  }
  const lifecycles = combined.map(({ lifecycle }) => {
    const categories = [...all].map(([name, first]) => {
      const own = lifecycle.categories[name]
      return [name, own ?? { ...first, stages: {}, start: {}, moves: [] }] as const
    })
    return { ...lifecycle, categories: Object.fromEntries(categories) }
  })
  return { categories: Object.fromEntries(all), lifecycles }
}

function reportDifference(
  name: string,
  first: Category,
  own: Category,
  written: readonly WrittenMap[],
  { report, paths }: Checking
): void {
  const key = shown.find((each) => first[each] !== own[each])
  if (key === undefined) return
  const categories = written.map((each) => mapAt(mapAt(each, 'categories'), name))
  const culprits = categories.map((category) => valueAt(category, key) ?? category)
  const culprit = culprits.find((each) => /^(?:strategies|groups)\./.test(paths.of(each))) ?? culprits[0]
  report({ ...culprit.place, path: paths.of(culprit), ...asMessage(lifecycleWords.categoryDiffers, { name, key }) })
}
