import type { Parameter, TraitSpec } from '../../model/parameter.js'
import { checkTrait } from '../checks/checkTrait.js'
import type { WrittenMap } from '../written.js'
import type { Checking } from './checking.js'

/**
 * What differs between customers: `normal`, `lognormal` or `uniform`, as the traits of segments.
 *
 * @example
 * checkTraits(readObject({ frailty: { varies: 'lognormal', mean: 1, sigma: 0.5 } }), checkingOf({}))
 * // => { frailty: { varies: 'lognormal', mean: 1, sigma: 0.5 } }
 */
export function checkTraits(written: WrittenMap, checking: Checking): Readonly<Record<string, TraitSpec>> {
  const context = { report: checking.report, editions: undefined, segments: [] }
  return Object.fromEntries(
    [...written.entries].map(([name, { value }]) => {
      const spec = checkTrait(value, traitCalled(name), checking.paths.of(value), context)
      return [name, spec ?? 1] as const
    })
  )
}

/**
 * A trait of a lifecycle as the checks of traits know one: any number, without a default of its own.
 *
 * @param name Its name.
 *
 * @example
 * traitCalled('frailty').kind // => 'trait'
 */
export function traitCalled(name: string): Parameter {
  return {
    path: `traits.${name}`,
    kind: 'trait',
    unit: 'none',
    default: 1,
    source: { tag: 'A', citation: '' },
    label: { en: name, zh: name },
    help: { en: '', zh: '' },
    example: `${name}: { varies: lognormal, mean: 1, sigma: 0.5 }`
  }
}
