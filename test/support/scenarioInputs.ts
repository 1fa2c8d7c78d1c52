import fc from 'fast-check'
import { traitIds } from '../../src/model/correlatedTraits.js'
import { type CustomerKind, madeKnownBy } from '../../src/model/customerKind.js'
import { exhibitionStages } from '../../src/model/exhibitionLifecycle.js'
import type { Parameter } from '../../src/model/parameter.js'
import { stageIds } from '../../src/scenario/checks/knownNames.js'
import { numberRule } from '../../src/scenario/checks/range.js'
import { keyOf } from '../../src/scenario/example.js'
import { type Group, type Shape, scenarioShape } from '../../src/scenario/shape.js'
import { withServedPurses } from './servedPurses.js'

/** A map of plain data, as a program or a JSON file would write it. */
export type Input = { readonly [key: string]: unknown }

/** How far random scenarios may stray. */
export interface InputOptions {
  /** Greatest number of editions. Defaults to 6. */
  readonly mostEditions?: number
  /** Greatest market size and inflow. Defaults to 300. */
  readonly mostFirms?: number
  /** `wide`: the whole range of every parameter; `near`: from half to one and a half times the default. */
  readonly ranges?: 'wide' | 'near'
}

/** What the parts of one random scenario have to agree on. */
interface Frame extends Required<InputOptions> {
  readonly editions: number
  readonly segments: readonly string[]
  readonly tactics: readonly string[]
  readonly shocks: readonly string[]
}

const names = ['large', 'small', '中型', 'a-b', 'x_1', 'Größe']
const texts = ['Plan', '方案一', 'a "quoted" text', '# no comment', '10', 'yes', '- x', 'A: B', "it's"]

/**
 * Random scenarios that are right: any subset of all parameters of the catalogue, in every form in which they may be
 * written, in agreement with one another. New parameters of the catalogue are reached without a change here.
 */
export function scenarioInputs(options: InputOptions = {}): fc.Arbitrary<Input> {
  const { mostEditions = 6, mostFirms = 300, ranges = 'wide' } = options
  const frames = fc.record({
    editions: fc.integer({ min: 1, max: mostEditions }),
    segments: fc.subarray(names, { minLength: 1, maxLength: 3 }),
    tactics: fc.subarray(names, { maxLength: 3 }),
    shocks: fc.subarray(names, { maxLength: 3 })
  })
  return frames
    .chain((frame) => group(scenarioShape, { ...frame, mostEditions, mostFirms, ranges }))
    .map(withVersion)
    .chain(sometimesUncertain)
}

/** The scenario, or one with prices that are not known for sure and hang together. */
function sometimesUncertain(input: Input): fc.Arbitrary<Input> {
  const fixed = fc.constantFrom(
    { dist: 'gamma', mean: 120, sd: 9 },
    { 1: { dist: 'beta', mean: 120, sd: 9, max: 200 } },
    { dist: 'normal', mean: 120, sd: 90, min: 0 }
  )
  const partnership = fc.constantFrom(
    { dist: 'discrete', values: [3, 5, 9], weights: [1, 0, 2] },
    { dist: 'lognormal', meanlog: 1, sdlog: 0.5 },
    { dist: 'pert', min: 1, mode: 2, max: 9 }
  )
  const rates = fc.constantFrom(
    { dist: 'dirichlet', counts: { confirmation: 3, cultivation: 40 } },
    { dist: 'dirichlet', mean: { confirmation: 0.1 }, sum: 30 }
  )
  const unsure = fc.record({ fixed, partnership, rates, rank: fc.integer({ min: -9, max: 9 }) }).map((drawn) => {
    const { price, lifecycle } = input as { readonly price?: Input; readonly lifecycle?: Input }
    const fixedPath = 1 in drawn.fixed ? 'price.fixed.1' : 'price.fixed'
    return {
      ...input,
      price: { ...price, fixed: drawn.fixed, partnership: drawn.partnership },
      lifecycle: { ...lifecycle, rates: { ...(lifecycle?.rates as Input | undefined), cultivation: drawn.rates } },
      uncertainty: {
        correlations: { [fixedPath]: { 'price.partnership': drawn.rank / 10 } },
        groups: { prices: [fixedPath, 'price.partnership'] }
      }
    }
  })
  return fc.oneof({ arbitrary: fc.constant(input), weight: 3 }, { arbitrary: unsure, weight: 1 })
}

function withVersion(input: Input): Input {
  return { perennial: 1, ...input }
}

function group(shape: Group, frame: Frame): fc.Arbitrary<Input> {
  const children = [...shape.children].map(([key, child]) => [key, shapeValue(child, frame)] as const)
  const requiredKeys = [...shape.children.keys()].filter((key) => ['horizon', 'editions', 'segments'].includes(key))
  const record: fc.Arbitrary<Input> = fc.record(Object.fromEntries(children), {
    requiredKeys: shape.path === '' || shape.path === 'horizon' ? requiredKeys : []
  })
  return record.map((values) => agreeing(shape, values, frame.editions))
}

function shapeValue(shape: Shape, frame: Frame): fc.Arbitrary<unknown> {
  if (shape.kind === 'group') return group(shape, frame)
  if (shape.kind === 'leaf') return leaf(shape.parameter, frame)
  const { segments, tactics, shocks } = frame
  const chosen = { segment: segments, purse: segments, tactic: tactics, shock: shocks }[shape.noun]
  const items = chosen.map((name) => [name, shapeValue(shape.item, frame)] as const)
  return shape.noun === 'purse'
    ? fc.record(Object.fromEntries(items), { requiredKeys: [] })
    : fc.record(Object.fromEntries(items))
}

/** Mends what binds several values of a group: response curves, rates of a stage, sizes of shocks, who is let go. */
function agreeing(shape: Group, values: Input, editions: number): Input {
  const numberAt = (key: string): number => {
    const child = shape.children.get(key)
    return Number(values[key] ?? (child?.kind === 'leaf' ? child.parameter.default : 0))
  }
  if (/^levers\.\w+$/.test(shape.path)) return withCurve(values, numberAt)
  if (shape.path === 'shocks.*') return withSize(values)
  if (shape.path === 'tactics.*') return withCustomersOnly(values)
  if (shape.path === '') return withAnEdition(withServedPurses(withReachableSegments(values)), editions)
  if (shape.path === 'mechanisms.satisfaction' && numberAt('detractorBelow') > numberAt('promoterFrom')) {
    return { ...values, detractorBelow: numberAt('promoterFrom'), promoterFrom: numberAt('detractorBelow') }
  }
  if (!/^lifecycle\.rates\.\w+$/.test(shape.path)) return values
  const keys = [...shape.children.keys()]
  if (keys.reduce((sum, key) => sum + numberAt(key), 0) <= 1) return values
  return Object.fromEntries(keys.map((key) => [key, numberAt(key) / (keys.length + 1)]))
}

function withCurve(values: Input, numberAt: (key: string) => number): Input {
  const answers = ['atZero', 'response', 'atHalfMore', 'ceiling'].map(numberAt)
  if (values.form === 'adbudg') {
    const rise = answers.every((answer, index) => index === 0 || answer > answers[index - 1]!)
    return rise ? values : { ...values, atZero: 0.125, response: 0.5, atHalfMore: 0.625, ceiling: 0.75 }
  }
  // at a peak of the usual spend the response there is the greatest
  if (values.form === 'quadratic') return { ...values, peak: numberAt('usual') }
  return numberAt('response') >= numberAt('ceiling') ? { ...values, ceiling: 1, response: 0.5 } : values
}

/** Only customers of the fair can be let go. */
function withCustomersOnly(values: Input): Input {
  const { release, stages } = values
  if (release !== true || !Array.isArray(stages)) return values
  const customers = exhibitionStages.filter(({ id, attends }) => attends && stages.includes(id))
  return { ...values, stages: customers.length > 0 ? customers.map(({ id }) => id) : null }
}

function withSize(values: Input): Input {
  if (typeof values.size !== 'number') return values
  if (values.event === 'customersLeave') return { ...values, size: Math.round(values.size) }
  const isShare = values.event === 'contactChange' || values.event === 'staffLeave'
  return isShare ? { ...values, size: values.size / 1e6 } : values
}

/** Levers that make the fair known name only segments that they reach. */
function withReachableSegments(values: Input): Input {
  const levers = (values.levers ?? {}) as Readonly<Record<string, Input>>
  const segments = values.segments as Readonly<Record<string, Input>>
  const kindOf = (name: string) => (segments[name]?.kind ?? 'exhibitor') as CustomerKind
  const mended = (['advertising', 'visitorPromotion'] as const).flatMap((id) => {
    const named = levers[id]?.segments
    if (!Array.isArray(named)) return []
    const reached = (named as readonly string[]).filter((name) => madeKnownBy(kindOf(name)) === id)
    return [[id, { ...levers[id], segments: reached.length > 0 ? reached : null }]]
  })
  return mended.length > 0 ? { ...values, levers: { ...levers, ...Object.fromEntries(mended) } } : values
}

/** At least one edition that no shock cancels, nor the horizon. */
function withAnEdition(values: Input, editions: number): Input {
  const shocks = Object.entries((values.shocks ?? {}) as Record<string, Input>)
  const shocked = shocks.flatMap(([, { event, edition }]) => (event === 'cancelled' ? [Number(edition ?? 1)] : []))
  const { horizon } = values as { readonly horizon: Input }
  const off = new Set([...((horizon.cancelled ?? []) as readonly number[]), ...shocked])
  if (shocked.length === 0 || off.size < editions) return values
  const milder = shocks.map(([name, shock]) => [
    name,
    shock.event === 'cancelled' ? { ...shock, event: 'boom' } : shock
  ])
  return { ...values, shocks: Object.fromEntries(milder) }
}

function leaf(parameter: Parameter, frame: Frame): fc.Arbitrary<unknown> {
  if (parameter.path === 'horizon.editions') return fc.constant(frame.editions)
  if (parameter.path === 'shocks.*.edition') return fc.integer({ min: 1, max: frame.editions })
  const value = parameter.byEdition ? byEdition(parameter, frame) : ofKind(parameter, frame)
  return fc.oneof({ arbitrary: value, weight: 9 }, { arbitrary: fc.constant(null), weight: 1 })
}

function number(parameter: Parameter, frame: Frame): fc.Arbitrary<number> {
  const { min, max, whole } = numberRule(parameter)
  const standard = typeof parameter.default === 'number' ? parameter.default : 1
  const [low, high] = frame.ranges === 'wide' ? [min, max] : nearRange(standard, min, max)
  const most = parameter.unit === 'firms' ? frame.mostFirms : parameter.path === 'horizon.warmUp' ? 5 : high
  if (whole) return fc.integer({ min: Math.ceil(Math.min(low, most)), max: Math.floor(Math.min(high, most)) })
  return fc.double({ min: low, max: high, noNaN: true })
}

function nearRange(standard: number, min: number, max: number): [number, number] {
  const reach = standard === 0 ? Math.min(1, max - standard) / 4 : Math.abs(standard) / 2
  return [Math.max(min, standard - reach), Math.min(max, standard + reach)]
}

function byEdition(parameter: Parameter, frame: Frame): fc.Arbitrary<unknown> {
  const one = number(parameter, frame)
  const later = fc.subarray(Array.from({ length: frame.editions - 1 }, (_, index) => String(index + 2)))
  return fc.oneof(
    one,
    fc.array(one, { minLength: frame.editions, maxLength: frame.editions }),
    later.chain((editions) => fc.record(Object.fromEntries(['1', ...editions].map((edition) => [edition, one]))))
  )
}

function ofKind(parameter: Parameter, frame: Frame): fc.Arbitrary<unknown> {
  switch (parameter.kind) {
    case 'number':
    case 'integer':
      return number(parameter, frame)
    case 'boolean':
      return fc.boolean()
    case 'text':
      return fc.oneof(fc.constantFrom(...texts), fc.integer())
    case 'choice':
      return fc.constantFrom(...(parameter.choices ?? []))
    case 'trait':
      return trait(parameter, frame)
    case 'shares':
      return sharesOf(parameter.choices ?? stageIds)
    case 'correlations':
      return correlations
    case 'names':
      return namesOf(parameter, frame)
    case 'dates':
      return fc
        .array(fc.integer({ min: 10, max: 12 }), { minLength: frame.editions, maxLength: frame.editions })
        .map((months) => months.map((month, index) => `${2020 + index}-${month}-28`))
    case 'knownCustomers':
      // they bind marketSize, standsFor and the warm-up: their own tests write them
      return fc.constant(null)
    case 'rankCorrelations':
    case 'pathGroups':
      return fc.constant({})
    case 'editionNumbers':
      return fc.subarray(
        Array.from({ length: frame.editions }, (_, index) => index + 1),
        { maxLength: frame.editions - 1 }
      )
  }
}

function trait(parameter: Parameter, frame: Frame): fc.Arbitrary<unknown> {
  const mean = number(parameter, frame)
  const { min, max } = numberRule(parameter)
  const spread = fc.double({ min: 0, max: Math.min(1, max - min), noNaN: true })
  const bounds = fc.tuple(mean, mean).map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) }))
  const limits = fc.oneof(fc.constant({}), bounds)
  const positive = mean.map((value) => Math.max(Math.abs(value), 1e-6))
  return fc.oneof(
    mean,
    fc.tuple(mean, spread, limits).map(([m, sd, limit]) => ({ varies: 'normal', mean: m, sd, ...limit })),
    fc.tuple(positive, spread, limits).map(([m, sigma, limit]) => ({ varies: 'lognormal', mean: m, sigma, ...limit })),
    bounds.map((limit) => ({ varies: 'uniform', ...limit }))
  )
}

function namesOf(parameter: Parameter, frame: Frame): fc.Arbitrary<unknown> {
  if (parameter.choices !== undefined) return fc.shuffledSubarray([...parameter.choices])
  return fc.subarray([...(keyOf(parameter) === 'stages' ? stageIds : frame.segments)], { minLength: 1 })
}

function sharesOf(parts: readonly string[]): fc.Arbitrary<unknown> {
  const weights = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: parts.length, maxLength: parts.length })
  return weights.map((all) => {
    const shares = all.map((weight) => weight / 100)
    const rest = Math.round((1 - shares.slice(1).reduce((sum, share) => sum + share, 0)) * 100) / 100
    const named = parts.map((name, index) => [name, index === 0 ? rest : shares[index]!] as const)
    return Object.fromEntries(named.filter(([, share]) => share > 0))
  })
}

/** Correlations through one common cause, which can always hold together: a pair has the product of its loadings. */
const correlations: fc.Arbitrary<unknown> = fc
  .tuple(
    fc.shuffledSubarray([...traitIds], { maxLength: 4 }),
    fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 4 })
  )
  .map(([traits, loadings]) =>
    Object.fromEntries(
      traits.map((one, index) => [
        one,
        Object.fromEntries(
          traits.slice(0, index).map((other, earlier) => [other, (loadings[index]! * loadings[earlier]!) / 100])
        )
      ])
    )
  )
