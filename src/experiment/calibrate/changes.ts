import type { Distribution } from '../../core/distribution/distribution.js'
import { fill } from '../../i18n/fill.js'
import { terms } from '../../i18n/terms.js'
import { titlesOf } from '../../i18n/titles.js'
import type { Scenario } from '../../scenario/scenario.js'
import { valueAtPath } from '../sensitivity/valueAtPath.js'
import type { CalibratedParameter, Calibration, ChangeTree, ChangeValue } from './calibration.js'
import type { LeverCurve } from './leverCurves.js'
import { written } from './matchedParameters.js'

/** A tree that is being built. */
interface Growing {
  [key: string]: ChangeValue | Growing
}

/**
 * What a scenario file needs to say so that a base has the calibrated numbers: titles, a notice, every number with its
 * distribution, and how these hang together. A trait of a segment is written whole.
 *
 * @param base The scenario it changes.
 * @param parameters Numbers set.
 * @param correlations Of them, path to path.
 * @param files Names of the files of the records.
 * @param curves Response curves of levers, whose forms are written. Defaults to none.
 *
 * @example
 * const parameter = { path: 'price.perArea', value: 280, base: 250, distribution: null, low: null, high: null, source: 'payments', n: 9 }
 * changesFrom(makeScenario({}), [parameter], {}, ['a.csv']).price // => { perArea: 280 }
 */
export function changesFrom(
  base: Scenario,
  parameters: readonly CalibratedParameter[],
  correlations: Calibration['correlations'],
  files: readonly string[],
  curves: readonly LeverCurve[] = []
): ChangeTree {
  const names = titlesOf(base, base.name)
  const title = fill(terms.calibratedTitle, { name: names })
  const notice = fill(terms.calibratedNotice, { files: files.join(', ') })
  const tree: Growing = { title: title.en, titleZh: title.zh, notice: notice.en, noticeZh: notice.zh }
  for (const { lever, form } of curves) put(tree, `levers.${lever}.form`, form)
  for (const { path, value, distribution } of parameters) {
    startTrait(tree, path, base)
    put(tree, path, distribution === null ? written(value) : distributionWritten(distribution))
  }
  if (Object.keys(correlations).length > 0) tree.uncertainty = { correlations }
  return tree
}

/** Sizes and fees vary as a lognormal; loyalty as in the base. */
function startTrait(tree: Growing, path: string, base: Scenario): void {
  const [, segment, trait, inner] = path.split('.')
  if (!path.startsWith('segments.') || trait === undefined || inner === undefined || trait === 'initialStages') return
  const place = `segments.${segment}.${trait}`
  if (valueAtPath(tree, place) !== undefined) return
  if (trait !== 'loyalty') put(tree, place, { varies: 'lognormal' })
  else put(tree, place, valueAtPath(base, place) as ChangeTree)
}

function put(tree: Growing, path: string, value: ChangeValue): void {
  const keys = path.split('.')
  const last = keys.pop() as string
  let branch: Growing = tree
  for (const key of keys) {
    const next = { ...((branch[key] as Growing | undefined) ?? {}) }
    branch[key] = next
    branch = next
  }
  branch[last] = value
}

function distributionWritten(distribution: Distribution): ChangeTree {
  return Object.fromEntries(
    Object.entries(distribution).map(([key, value]) => [key, typeof value === 'number' ? written(value) : value])
  )
}
