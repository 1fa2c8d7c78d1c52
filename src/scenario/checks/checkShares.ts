import { asGot, asMessage, fill } from '../../i18n/fill.js'
import type { Parameter } from '../../model/parameter.js'
import { exampleOf, keyOf } from '../example.js'
import { fileWords } from '../fileWords.js'
import { keyWord } from '../got.js'
import { checkDirichlet, type ShareNames } from '../uncertainty/checkDirichlet.js'
import { asDistribution } from '../uncertainty/distributionForms.js'
import { uncertaintyWords } from '../uncertainty/words.js'
import { scenarioWords } from '../words.js'
import type { Written, WrittenMap } from '../written.js'
import { checkNumber } from './checkNumber.js'
import { type Context, fault } from './context.js'
import { stageIds, unknownName } from './knownNames.js'
import { numberText } from './range.js'
import { shareTolerance } from './shareTolerance.js'

const shareRule = { min: 0, max: 1, whole: false }

/**
 * Shares of the parameter's choices (the goals of customers), or of the stages where it has none. They must sum to one
 * and are never rescaled; names that are not written get 0. Shares that are not known for sure are one distribution of
 * them all, `dist: dirichlet`; then the means.
 *
 * @returns A share for every name; `undefined` after reporting what is wrong.
 *
 * @example
 * const context = { report: () => undefined, editions: 3, segments: ['large', 'small'] }
 * const parameter = findParameter('segments.*.initialStages')
 * const shares = readObject({ cultivation: 0.9, trust: 0.1 })
 * checkShares(shares, parameter, 'segments.large.initialStages', context)
 * // => { cultivation: 0.9, confirmation: 0, trust: 0.1, weakening: 0, disappearance: 0 }
 * checkShares(readObject({ trust: 0.1 }), parameter, 'segments.large.initialStages', context) // => undefined
 */
export function checkShares(
  written: Written,
  parameter: Parameter,
  path: string,
  context: Context
): Readonly<Record<string, number>> | undefined {
  const example = exampleOf(parameter)
  const noun = parameter.choices === undefined ? 'stage' : 'goal'
  const names = parameter.choices ?? stageIds
  const distribution = asDistribution(written)
  if (distribution) return uncertainShares(distribution, { noun, names, parameter }, path, context)
  if (written.kind !== 'map') {
    const message = fill(scenarioWords.mustBeShares, { noun: scenarioWords[noun] })
    context.report(fault(written, path, message, example))
    return undefined
  }
  const shares = Object.fromEntries(names.map((name) => [name, 0]))
  let good = true
  for (const [name, entry] of written.entries) {
    const place = `${path}.${keyWord(name)}`
    if (!names.includes(name)) {
      context.report({ ...entry.keyPlace, path: place, ...unknownName(noun, name, names) })
      good = false
      continue
    }
    const share = checkNumber(
      entry.value,
      shareRule,
      { path: place, key: name, example, certain: uncertaintyWords.sharesTogether },
      context
    )
    if (share === undefined) good = false
    else shares[name] = share
  }
  if (!good) return undefined
  const sum = Object.values(shares).reduce((total, share) => total + share, 0)
  if (Math.abs(sum - 1) <= shareTolerance) return shares
  const found = asGot(fileWords.gotSum, { sum: numberText(rounded(sum)) })
  context.report({ ...written.place, path, ...asMessage(scenarioWords.sharesMustSum), ...found, example })
  return undefined
}

interface SharesOf {
  readonly noun: 'stage' | 'goal'
  readonly names: readonly string[]
  readonly parameter: Parameter
}

function uncertainShares(
  written: WrittenMap,
  { noun, names, parameter }: SharesOf,
  path: string,
  context: Context
): Readonly<Record<string, number>> | undefined {
  const { uncertain, report } = context
  const refuse: ShareNames['refuse'] = (name, { place }, at) => {
    report({ ...place, path: at, ...unknownName(noun, name, names) })
    return true
  }
  const shares = { noun: scenarioWords[noun], names, refuse }
  const found = checkDirichlet(written, shares, { path, key: keyOf(parameter) }, context)
  if (found === undefined) {
    uncertain?.faulty.add(path)
    return undefined
  }
  uncertain?.found.set(path, { kind: 'shares', path, names: found.names, distribution: found.distribution })
  return Object.fromEntries(names.map((name) => [name, found.means[name] ?? 0]))
}

function rounded(sum: number): number {
  return Math.round(sum * 1e10) / 1e10
}
