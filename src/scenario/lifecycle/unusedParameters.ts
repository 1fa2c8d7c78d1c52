import { nearestName } from '../../core/nearest.js'
import { asMessage } from '../../i18n/fill.js'
import { unquoted } from '../valueText.js'
import { isNull, type WrittenMap } from '../written.js'
import type { Checking } from './checking.js'
import { mapAt } from './combination.js'
import { lifecycleWords } from './words.js'

/**
 * Reports every parameter that only strategies or groups have and that nothing uses: most likely a misspelt name, which
 * would leave the parameter that was meant as it is. What the scenario itself declares may stay unused.
 *
 * @param written The whole scenario.
 * @param used The names that formulas of all strategies and groups use.
 * @param checking Takes in the problems.
 *
 * @example
 * const problems = []
 * const checking = checkingOf({ report: (problem) => problems.push(problem) })
 * const written = readObject({ parameters: { rr: 1 }, strategies: { now: {}, drug: { parameters: { rrr: 0.5 } } } })
 * reportUnused(written, new Set(['rr']), checking)
 * problems[0].suggestion // => 'rr'
 */
export function reportUnused(written: WrittenMap, used: ReadonlySet<string>, { report, paths }: Checking): void {
  const declared = mapAt(written, 'parameters').entries
  const overrides = ['groups', 'strategies'].flatMap((key) => [...mapAt(written, key).entries.values()])
  const added = overrides
    .flatMap(({ value }) => [...mapAt(value, 'parameters').entries])
    .filter(([name, { value }]) => !declared.has(name) && !isNull(value))
  const right = [...declared.keys(), ...added.map(([name]) => name).filter((name) => used.has(name))]
  for (const [name, { keyPlace, value }] of added) {
    if (used.has(name)) continue
    const suggestion = nearestName(name, right)
    const message = asMessage(lifecycleWords.parameterUnused, { name: unquoted(name) })
    report({ ...keyPlace, path: paths.of(value), ...message, ...(suggestion ? { suggestion } : {}) })
  }
}
