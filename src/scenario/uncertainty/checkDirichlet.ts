import type { DirichletDistribution } from '../../core/distribution/distribution.js'
import { asGot, asMessage, fill } from '../../i18n/fill.js'
import type { Term } from '../../i18n/terms.js'
import { checkPlainNumber } from '../checks/checkPlainNumber.js'
import { type Context, fault } from '../checks/context.js'
import { type NumberRule, numberText } from '../checks/range.js'
import { shareTolerance } from '../checks/shareTolerance.js'
import { fileWords } from '../fileWords.js'
import { keyWord } from '../got.js'
import { type PlainValue, valueText } from '../valueText.js'
import { valueAt, type Written, type WrittenMap } from '../written.js'
import { checkKeys } from './checkKeys.js'
import { sharesForm } from './distributionForms.js'
import { uncertaintyWords } from './words.js'

/** What shares are shares of. */
export interface ShareNames {
  /** What one of them is called. */
  readonly noun: Term
  /** Names in their own order; empty where any name is right. */
  readonly names: readonly string[]
  /** The name that has what mean shares leave over, so that these may sum to less than one. */
  readonly rest?: string
  /** Refuses a name, and says whether it did. */
  readonly refuse: (name: string, written: Written, path: string) => boolean
}

/** Uncertain shares as they were written, the zero ones left out, with the mean of each. */
export interface DirichletShares {
  readonly names: readonly string[]
  readonly distribution: DirichletDistribution
  readonly means: Readonly<Record<string, number>>
}

const notNegative: NumberRule = { min: 0, max: Infinity, whole: false }

/**
 * A distribution of shares that sum to one: `dist: dirichlet` with `counts`, or with `mean` and `sum`.
 *
 * @param written A map with the key `dist`.
 * @param shares What they are shares of.
 * @param subject Path and key of the shares.
 * @param context Takes in the problems.
 * @returns The names whose share varies, their distribution, and the mean of each; `undefined` after reporting what is wrong.
 *
 * @example
 * const context = { report: () => undefined, editions: 3, segments: [] }
 * const shares = { noun: { en: 'stage', zh: '阶段' }, names: ['trust', 'weakening', 'gone'], refuse: () => false }
 * const written = readObject({ dist: 'dirichlet', mean: { weakening: 0.25, trust: 0.75 }, sum: 40 })
 * checkDirichlet(written, shares, { path: 'start', key: 'start' }, context)
 * // => {
 * //   names: ['trust', 'weakening'],
 * //   distribution: { dist: 'dirichlet', shares: [0.75, 0.25], sum: 40 },
 * //   means: { trust: 0.75, weakening: 0.25 }
 * // }
 */
export function checkDirichlet(
  written: WrittenMap,
  shares: ShareNames,
  { path, key }: { readonly path: string; readonly key: string },
  context: Context
): DirichletShares | undefined {
  const example = `${key}: ${valueText(exampleShares(shares))}`
  const dist = valueAt(written, 'dist')!
  if (dist.kind !== 'scalar' || dist.value !== 'dirichlet') {
    context.report(fault(dist, `${path}.dist`, uncertaintyWords.onlyDirichlet, example))
    return undefined
  }
  if (!checkKeys(written, 'dirichlet', sharesForm, { path, example }, context)) return undefined
  const isCounted = written.entries.has('counts')
  const part = isCounted ? 'counts' : 'mean'
  const given = numbersBy(valueAt(written, part)!, shares, `${path}.${part}`, example, context)
  const sum = isCounted ? 1 : sumOf(written, path, example, context)
  if (given === undefined || sum === undefined) return undefined
  if (!isCounted && !completed(given, shares, written, path, example, context)) return undefined
  const order = shares.names.length > 0 ? shares.names : [...given.keys()]
  const names = order.filter((name) => (given.get(name) ?? 0) > 0)
  if (names.length < 2) {
    context.report(fault(valueAt(written, part)!, `${path}.${part}`, uncertaintyWords.twoShares, example))
    return undefined
  }
  const values = names.map((name) => given.get(name)!)
  const total = isCounted ? values.reduce((all, value) => all + value, 0) : 1
  return {
    names,
    distribution: isCounted ? { dist: 'dirichlet', counts: values } : { dist: 'dirichlet', shares: values, sum },
    means: Object.fromEntries(names.map((name, index) => [name, values[index] / total]))
  }
}

function sumOf(written: WrittenMap, path: string, example: string, context: Context): number | undefined {
  const stated = valueAt(written, 'sum')!
  const place = `${path}.sum`
  const sum = checkPlainNumber(stated, notNegative, { path: place, key: 'sum', example: 'sum: 100' }, context)
  if (sum !== 0) return sum
  context.report(fault(stated, place, uncertaintyWords.mustBePositive, example))
  return undefined
}

function numbersBy(
  written: Written,
  { noun, names, refuse }: ShareNames,
  path: string,
  example: string,
  context: Context
): Map<string, number> | undefined {
  if (written.kind !== 'map') {
    context.report(fault(written, path, fill(uncertaintyWords.mustBeSharesMap, { noun }), example))
    return undefined
  }
  const numbers = new Map<string, number>()
  let good = true
  for (const [name, { keyPlace, value }] of written.entries) {
    const place = `${path}.${keyWord(name)}`
    if ((names.length > 0 && names.includes(name)) || !refuse(name, { ...value, place: keyPlace }, place)) {
      const number = checkPlainNumber(value, notNegative, { path: place, key: name, example }, context)
      if (number === undefined) good = false
      else numbers.set(name, number)
    } else good = false
  }
  return good ? numbers : undefined
}

/** Whether the mean shares sum to one; what they leave over goes to the rest, where there is one. */
function completed(
  given: Map<string, number>,
  { rest }: ShareNames,
  written: WrittenMap,
  path: string,
  example: string,
  context: Context
): boolean {
  const sum = [...given.values()].reduce((total, share) => total + share, 0)
  const left = 1 - sum
  if (rest !== undefined && !given.has(rest) && left > shareTolerance) {
    given.set(rest, left)
    return true
  }
  if (Math.abs(left) <= shareTolerance) return true
  const words = rest !== undefined && !given.has(rest) ? uncertaintyWords.meansWithinOne : uncertaintyWords.meansMustSum
  const mean = valueAt(written, 'mean')!
  const found = asGot(fileWords.gotSum, { sum: numberText(Math.round(sum * 1e10) / 1e10) })
  context.report({ ...mean.place, path: `${path}.mean`, ...asMessage(words), ...found, example })
  return false
}

function exampleShares({ names, rest }: ShareNames): PlainValue {
  const others = names.filter((name) => name !== rest)
  const [one = 'one', other = 'other'] = rest === undefined ? others : [others[0], rest]
  return { dist: 'dirichlet', counts: { [one]: 35, [other]: 65 } }
}
