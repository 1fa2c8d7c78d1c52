import { isFormulaName } from '../../core/formula/name.js'
import { asMessage } from '../../i18n/fill.js'
import { keyWord } from '../got.js'
import { checkDirichlet, type ShareNames } from '../uncertainty/checkDirichlet.js'
import { checkDistribution } from '../uncertainty/checkDistribution.js'
import { playedMean } from '../uncertainty/playedMean.js'
import { uncertaintyWords } from '../uncertainty/words.js'
import { quoted, unquoted } from '../valueText.js'
import { scenarioWords } from '../words.js'
import { valueAt, type WrittenMap } from '../written.js'
import { anyNumber } from './checkFormula.js'
import { type Checking, wrong } from './checking.js'
import { lifecycleNameFault } from './lifecycleNames.js'
import type { Quantity } from './lifecycleScenario.js'

/** A parameter that a distribution brings, with the name of another that it takes its value from. */
export interface Brought {
  readonly name: string
  readonly quantity: Quantity
  readonly needs: string | null
}

/**
 * The parameters that a distribution under `parameters` brings: the number itself with its mean; the shares of
 * `dist: dirichlet`, each by its name; and for a distribution of one strategy or group two, one that holds the number and
 * can be set, and the parameter itself, which takes its value from there.
 *
 * @param name Name of the parameter.
 * @param written A map with the key `dist`.
 * @param parameters All parameters of the strategy and group, as written.
 * @param checking Takes in the problems and what is uncertain.
 *
 * @example
 * const written = readObject({ rr: { dist: 'lognormal', mean: 0.5, sd: 0.1 } })
 * const paths = new WrittenPaths()
 * paths.add(written, 'parameters')
 * broughtBy('rr', valueAt(written, 'rr'), written, checkingOf({ paths })) // => [{ name: 'rr', quantity: 0.5, needs: null }]
 * paths.add(written, 'strategies.comb.parameters')
 * broughtBy('rr', valueAt(written, 'rr'), written, checkingOf({ paths }))
 * // => [{ name: 'rr_comb', quantity: 0.5, needs: null }, { name: 'rr', quantity: 'rr_comb', needs: 'rr_comb' }]
 */
export function broughtBy(
  name: string,
  written: WrittenMap,
  parameters: WrittenMap,
  checking: Checking
): readonly Brought[] {
  const dist = valueAt(written, 'dist')
  if (dist?.kind === 'scalar' && dist.value === 'dirichlet') return sharesOf(name, written, parameters, checking)
  const { report, paths, readBeside, uncertain } = checking
  const path = paths.of(written)
  const context = { report, editions: undefined, segments: [], ...(readBeside ? { readBeside } : {}) }
  const distribution = checkDistribution(written, anyNumber, { path, key: name }, context)
  if (distribution === undefined) {
    uncertain?.faulty.add(path)
    return [{ name, quantity: 0, needs: null }]
  }
  const holder = path === `parameters.${name}` ? name : ownName(name, path, parameters, checking)
  const quantity = playedMean(distribution)
  uncertain?.found.set(path, { kind: 'number', path, distribution, whole: false, editions: null, parameter: holder })
  const held = { name: holder, quantity, needs: null }
  return holder === name ? [held] : [held, { name, quantity: holder, needs: holder }]
}

/** A name for the number of one strategy or group, which no other parameter has. */
function ownName(name: string, path: string, { entries }: WrittenMap, { uncertain }: Checking): string {
  const [, item = ''] = /^(?:strategies|groups)\.(.+)\.parameters\./.exec(path) ?? []
  const plain = `${name}_${item.replace(/"/g, '').replace(/[^\p{L}\p{Nd}_]/gu, '_')}`
  const others = [...(uncertain?.found.values() ?? [])].filter((entry) => entry.path !== path)
  const isTaken = (wanted: string) =>
    entries.has(wanted) || others.some((entry) => entry.kind === 'number' && entry.parameter === wanted)
  let own = isFormulaName(plain) ? plain : `${name}_`
  while (isTaken(own)) own += '_'
  return own
}

function sharesOf(name: string, written: WrittenMap, parameters: WrittenMap, checking: Checking): readonly Brought[] {
  const { report, paths, uncertain } = checking
  const path = paths.of(written)
  if (path !== `parameters.${name}`) {
    wrong(written, uncertaintyWords.sharesOfAll, checking)
    return []
  }
  const refuse: ShareNames['refuse'] = (share, { place }, at) => {
    const fault = lifecycleNameFault(share, 'parameter')
    const noun = uncertaintyWords.parameter
    if (fault) report({ ...place, path: at, ...asMessage(scenarioWords.badName, { noun, fault }), got: quoted(share) })
    return fault !== undefined
  }
  const context = { report, editions: undefined, segments: [] }
  const shares = { noun: uncertaintyWords.parameter, names: [], refuse }
  const found = checkDirichlet(written, shares, { path, key: name }, context)
  const declared = found === undefined ? namesIn(written) : Object.keys(found.means)
  for (const share of declared) {
    const other = parameters.entries.get(share)
    if (other === undefined || paths.of(other.value) !== `parameters.${keyWord(share)}`) continue
    const words = asMessage(uncertaintyWords.memberTwice, { name: unquoted(share), joint: unquoted(name) })
    report({ ...other.keyPlace, path: paths.of(other.value), ...words })
  }
  if (found === undefined) uncertain?.faulty.add(path)
  else uncertain?.found.set(path, { kind: 'shares', path, names: found.names, distribution: found.distribution })
  // what a strategy or a group has of its own stands
  const open = declared.filter((share) => !parameters.entries.has(share))
  return open.map((share) => ({ name: share, quantity: found?.means[share] ?? 0, needs: null }))
}

/** The shares that were named, where not all was right. */
function namesIn(written: WrittenMap): readonly string[] {
  const given = valueAt(written, 'counts') ?? valueAt(written, 'mean')
  return given?.kind === 'map' ? [...given.entries.keys()] : []
}
