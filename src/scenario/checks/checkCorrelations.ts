import { asMessage, listed } from '../../i18n/fill.js'
import { type Correlations, isPositiveDefinite, traitIds } from '../../model/correlatedTraits.js'
import type { Parameter } from '../../model/parameter.js'
import { exampleOf, keyOf } from '../example.js'
import { keyWord } from '../got.js'
import { asDistribution } from '../uncertainty/distributionForms.js'
import { unquoted, valueText } from '../valueText.js'
import { scenarioWords } from '../words.js'
import type { Entry, Written } from '../written.js'
import { checkNumber } from './checkNumber.js'
import { type Context, fault } from './context.js'
import { unknownName } from './knownNames.js'
import { numberRule } from './range.js'

/** A pair of traits as it was written. */
interface Pair {
  readonly one: string
  readonly other: string
  readonly entry: Entry
  readonly path: string
}

/**
 * Correlations of pairs of traits, each pair written once, in either order. Together they must be possible: their matrix
 * is positive definite.
 *
 * @returns The correlations other than 0, in the order of the traits, each under the trait that comes first; `undefined`
 * after reporting what is wrong.
 *
 * @example
 * const context = { report: () => undefined, editions: 3, segments: ['large', 'small'] }
 * const parameter = findParameter('segments.*.correlations')
 * checkCorrelations(readObject({ margin: { standArea: -0.4 } }), parameter, 'segments.large.correlations', context)
 * // => { standArea: { margin: -0.4 } }
 * checkCorrelations(readObject({ margin: { margin: 1 } }), parameter, 'segments.large.correlations', context) // => undefined
 */
export function checkCorrelations(
  written: Written,
  parameter: Parameter,
  path: string,
  context: Context
): Correlations | undefined {
  const pairs = pairsOf(written, parameter, path, context)
  const values = pairs?.map((pair) => correlationOf(pair, parameter, context))
  if (pairs === undefined || values === undefined) return undefined
  const twice = repeats(pairs, context)
  if (twice || !values.every((value) => value !== undefined)) return undefined
  const correlations = inOrder(pairs, values)
  if (isPositiveDefinite(correlations)) return correlations
  const example = `${keyOf(parameter)}: ${valueText(shrunk(correlations))}`
  const got = valueText(correlations)
  context.report({ ...written.place, path, ...asMessage(scenarioWords.cannotHoldTogether), got, example })
  return undefined
}

function isTrait(name: string): boolean {
  return traitIds.some((trait) => trait === name)
}

function pairsOf(written: Written, parameter: Parameter, path: string, context: Context): readonly Pair[] | undefined {
  const example = exampleOf(parameter)
  if (written.kind !== 'map') {
    context.report(fault(written, path, scenarioWords.mustBeCorrelations, example))
    return undefined
  }
  const pairs: Pair[] = []
  let good = true
  const refuse = (key: string, { keyPlace }: Entry, place: string) => {
    context.report({ ...keyPlace, path: place, ...unknownName('trait', key, traitIds) })
    good = false
  }
  for (const [one, entry] of written.entries) {
    const place = `${path}.${keyWord(one)}`
    if (!isTrait(one)) refuse(one, entry, place)
    else if (entry.value.kind !== 'map') {
      context.report(fault(entry.value, place, scenarioWords.mustBeCorrelationsOf, example))
      good = false
    } else {
      for (const [other, inner] of entry.value.entries) {
        const inside = `${place}.${keyWord(other)}`
        if (isTrait(other)) pairs.push({ one, other, entry: inner, path: inside })
        else refuse(other, inner, inside)
      }
    }
  }
  return good ? pairs : undefined
}

function correlationOf({ one, other, entry, path }: Pair, parameter: Parameter, context: Context): number | undefined {
  const example = exampleOf(parameter)
  if (one === other) {
    context.report({ ...entry.keyPlace, path, ...asMessage(scenarioWords.ownCorrelation, { name: one }), example })
    return undefined
  }
  const place = asDistribution(entry.value) ? pathInOrder(path) : path
  return checkNumber(entry.value, numberRule(parameter), { path: place, key: other, example }, context)
}

/** The path of a pair as it stands in a scenario, under the trait that comes first. */
function pathInOrder(path: string): string {
  const pieces = path.split('.')
  const pair = pieces.splice(-2)
  return [...pieces, ...traitIds.filter((trait) => pair.includes(trait))].join('.')
}

/** Reports pairs written twice; whether there are any. */
function repeats(pairs: readonly Pair[], context: Context): boolean {
  const again = pairs.filter(({ one, other }, index) =>
    pairs.slice(0, index).some((earlier) => earlier.one === other && earlier.other === one && one !== other)
  )
  for (const { one, other, entry, path } of again) {
    const names = listed([unquoted(one), unquoted(other)])
    context.report({ ...entry.keyPlace, path, ...asMessage(scenarioWords.pairTwice, { names }) })
  }
  return again.length > 0
}

function inOrder(pairs: readonly Pair[], values: readonly (number | undefined)[]): Correlations {
  const correlations: Record<string, Record<string, number>> = {}
  for (const [index, one] of traitIds.entries()) {
    for (const other of traitIds.slice(index + 1)) {
      const at = pairs.findIndex((pair) => [pair.one, pair.other].every((name) => name === one || name === other))
      const value = values[at]
      if (value) correlations[one] = { ...correlations[one], [other]: value }
    }
  }
  return correlations
}

/** The same correlations nearer to 0, just as far as makes them possible, in hundredths. */
function shrunk(correlations: Correlations): Correlations {
  for (let tenths = 9; tenths > 0; tenths--) {
    const nearer = Object.entries(correlations).map(([one, others]) => {
      const inner = Object.entries(others).map(([other, value]) => [other, Math.trunc(value * tenths * 10) / 100])
      return [one, Object.fromEntries(inner)]
    })
    const smaller: Correlations = Object.fromEntries(nearer)
    if (isPositiveDefinite(smaller)) return smaller
  }
  return {}
}
