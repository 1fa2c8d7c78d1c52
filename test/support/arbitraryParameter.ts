import fc from 'fast-check'
import { catalogue } from '../../src/model/catalogue.js'
import type { Parameter, TraitSpec, Unit } from '../../src/model/parameter.js'

/** How far random values go where the catalogue's own range is wider than any test needs. */
const reach: Readonly<Partial<Record<Unit, readonly [number, number]>>> = {
  currency: [0, 200_000],
  currencyPerM2: [0, 600],
  currencyPerHead: [0, 3000],
  points: [-60, 150],
  logOdds: [-4, 4],
  logOddsPer10Points: [-3, 3],
  logOddsPerTenth: [-3, 3],
  ratio: [-4, 6],
  share: [-1, 3],
  none: [0, 25],
  editions: [0, 40],
  perYear: [0, 12],
  m2: [0, 400],
  count: [2, 1000],
  contacts: [0, 20],
  customers: [1, 100]
}

/** The range that random values of a parameter are taken from: its own, within reach. */
export function rangeOf(parameter: Parameter): readonly [number, number] {
  const [low, high] = reach[parameter.unit] ?? [-Infinity, Infinity]
  const { min = low, max = high } = parameter
  const from = Math.max(min, low)
  return [from, Math.max(from, Math.min(max, high))]
}

/** A number within a range, both ends included, in millionths of it (numbers as people write them, not 1e−300). */
export function between(low: number, high: number): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: 1e6 }).map((part) => low + ((high - low) * part) / 1e6)
}

/**
 * A number that a parameter may have: near its default, at the ends of its range, or anywhere within reach. Whole where
 * only whole numbers count.
 */
export function arbitraryNumber(parameter: Parameter): fc.Arbitrary<number> {
  const [low, high] = rangeOf(parameter)
  if (parameter.kind === 'integer' || parameter.unit === 'firms') return fc.integer({ min: low, max: high })
  const standard = (typeof parameter.default === 'number' && parameter.default) || low + (high - low) / 4
  const within = (value: number) => Math.min(high, Math.max(low, value))
  return fc.oneof(
    { weight: 4, arbitrary: between(0.5, 1.5).map((factor) => within(standard * factor)) },
    { weight: 2, arbitrary: between(low, high) },
    { weight: 1, arbitrary: fc.constantFrom(low, high, within(0), within(1)) }
  )
}

/** A value by edition in each of its forms: one number, a list of one an edition, a map from the edition it holds from. */
export function byEdition(
  number: fc.Arbitrary<number>,
  editions: number
): fc.Arbitrary<number | number[] | Record<number, number>> {
  const later = fc.uniqueArray(fc.integer({ min: 1, max: editions }), { maxLength: 3 })
  const steps = later.chain((from) =>
    fc
      .tuple(number, fc.array(number, { minLength: from.length, maxLength: from.length }))
      .map(([first, values]) =>
        Object.fromEntries([[1, first], ...from.map((edition, index) => [edition, values[index]!])])
      )
  )
  return fc.oneof(number, fc.array(number, { minLength: editions, maxLength: editions }), steps)
}

/** A trait of every form: a plain number, normal, lognormal or uniform, with and without floor and ceiling. */
export function arbitraryTrait(parameter: Parameter): fc.Arbitrary<TraitSpec> {
  const [low, high] = rangeOf(parameter)
  const number = between(low, high)
  const pair = fc.tuple(number, number).map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) }))
  const bounds = fc.oneof(
    fc.constant({}),
    number.map((min) => ({ min })),
    number.map((max) => ({ max })),
    pair
  )
  const spread = between(0, (high - low) / 2)
  return fc.oneof(
    number,
    fc.tuple(number, spread, bounds).map(([mean, sd, ends]) => ({ varies: 'normal' as const, mean, sd, ...ends })),
    fc
      .tuple(between(Math.max(low, 1e-3), high), between(0, 2.5), bounds)
      .map(([mean, sigma, ends]) => ({ varies: 'lognormal' as const, mean, sigma, ...ends })),
    pair.map((ends) => ({ varies: 'uniform' as const, ...ends }))
  )
}

/** Something that is absent two times in three; shrinks to being absent. */
export function maybe<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  const absent = { weight: 2, arbitrary: fc.constant(undefined) }
  return fc.oneof({ withCrossShrink: true }, absent, { weight: 1, arbitrary: value })
}

/** A record of which each key may be absent, without the absent keys. */
export function some<T extends Record<string, fc.Arbitrary<unknown>>>(fields: T) {
  const optional = Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, maybe(value)]))
  return fc
    .record(optional)
    .map((record) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)))
}

/** A line of text as people write it, Chinese included. */
const text = fc.constantFrom('A', 'Longer words, with a comma', '培育', '=1+1', '"quoted"', '7')

/** A value for any parameter that may be set without a look at others. */
export function valuesFor(parameter: Parameter, editions: number): fc.Arbitrary<unknown> {
  const { kind, choices } = parameter
  if (kind === 'trait') return arbitraryTrait(parameter)
  if (kind === 'text') return text
  if (kind === 'boolean') return fc.boolean()
  if (kind === 'choice') return fc.constantFrom(...choices!)
  if (kind === 'names' && choices !== undefined) return fc.shuffledSubarray([...choices])
  if (kind === 'number' || kind === 'integer') {
    const number = arbitraryNumber(parameter)
    return parameter.byEdition ? byEdition(number, editions) : number
  }
  throw new Error(`no random values for ${parameter.path} of kind ${kind}`)
}

/** The parameters right under a path, by key. */
export function below(path: string): ReadonlyMap<string, Parameter> {
  const found = catalogue.filter((parameter) => parameter.path.startsWith(path))
  return new Map(found.map((parameter) => [parameter.path.slice(path.length), parameter]))
}

/**
 * Random values for the parameters right under a path, by key; `special` gives those that must agree with others. Known
 * customers, who bind the warm-up, are added where they are tested.
 */
export function fieldsOf(path: string, editions: number, special: Record<string, fc.Arbitrary<unknown>> = {}) {
  const parameters = [...below(path)].filter(([, { kind }]) => kind !== 'knownCustomers')
  const fields = parameters.map(([key, parameter]) => [key, special[key] ?? valuesFor(parameter, editions)])
  return Object.fromEntries(fields) as Record<string, fc.Arbitrary<unknown>>
}

/** Dotted keys as nested maps. */
export function nested(flat: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const root: Record<string, unknown> = {}
  for (const [path, value] of Object.entries(flat)) {
    const pieces = path.split('.')
    let place = root
    for (const piece of pieces.slice(0, -1)) {
      place[piece] ??= {}
      place = place[piece] as Record<string, unknown>
    }
    place[pieces.at(-1)!] = value
  }
  return root
}
