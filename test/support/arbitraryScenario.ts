import fc from 'fast-check'
import { traitIds } from '../../src/model/correlatedTraits.js'
import { goals, madeKnownBy } from '../../src/model/customerKind.js'
import { exhibitionStages } from '../../src/model/exhibitionLifecycle.js'
import { leverIds } from '../../src/model/parameters/lever.js'
import { type ShockEvent, shockEvents } from '../../src/model/shock.js'
import { switchIds } from '../../src/model/switches.js'
import type { ByEdition, ScenarioInput } from '../../src/scenario/scenarioInput.js'
import { lever } from './arbitraryLever.js'
import { below, between, byEdition, fieldsOf, maybe, nested, some, valuesFor } from './arbitraryParameter.js'
import { withServedPurses } from './servedPurses.js'

/** How large random scenarios are. */
export interface Sizes {
  readonly customers?: number
  readonly segments?: number
  readonly tactics?: number
  readonly shocks?: number
  readonly editions?: number
  readonly warmUp?: number
}

const stageIds = exhibitionStages.map((stage) => stage.id)
const segmentNames = ['large', 'small', '大参展商', 'b-2_c', 'Zeta']
const tacticNames = ['platform', 'rebate', '沙龙', 'club-1', 'Care']
const shockNames = ['slump-1', 'Rivale', '疫情', 'boom_2']

/** Whole-number shares of twenty that sum to it, one for each of `parts`, the last taking the rest. */
function twentieths(parts: number): fc.Arbitrary<number[]> {
  return fc.array(fc.integer({ min: 0, max: 20 }), { minLength: parts - 1, maxLength: parts - 1 }).map((cuts) => {
    const ends = [...cuts].sort((a, b) => a - b)
    return [...ends, 20].map((end, index) => (end - (ends[index - 1] ?? 0)) / 20)
  })
}

/** Correlations through one common cause, which can always hold together: a pair has the product of its loadings. */
const correlations = fc
  .tuple(
    fc.shuffledSubarray([...traitIds], { minLength: 2, maxLength: 4 }),
    fc.array(fc.integer({ min: -95, max: 95 }), { minLength: 4, maxLength: 4 })
  )
  .map(([traits, loadings]) => {
    const row = (at: number) =>
      traits.slice(0, at).map((other, index) => [other, (loadings[at]! * loadings[index]!) / 1e4])
    return Object.fromEntries(traits.slice(1).map((one, index) => [one, Object.fromEntries(row(index + 1))]))
  })

function segment(editions: number, customers: number): fc.Arbitrary<Record<string, unknown>> {
  const inflow = byEdition(fc.integer({ min: 0, max: Math.ceil(customers / 4) }), editions)
  const initialStages = twentieths(stageIds.length).map((shares) =>
    Object.fromEntries(shares.map((share, stage) => [stageIds[stage], share]).filter(([, share]) => share !== 0))
  )
  const goalShares = twentieths(goals.length).map((shares) =>
    Object.fromEntries(goals.map((goal, index) => [goal, shares[index]]))
  )
  const fields = fieldsOf('segments.*.', editions, {
    inflow,
    initialStages,
    marketSize: fc.constant(0),
    // markets stay small: within six editions they grow eightfold at most
    growth: between(-0.5, 0.5),
    // and a member of them stands for few
    standsFor: fc.integer({ min: 1, max: 5 }),
    goals: goalShares,
    correlations
  })
  const size = byEdition(fc.integer({ min: 0, max: customers }), editions)
  // exhibitors most often, so that levers and tactics have someone to act on
  const kind = fc.constantFrom('exhibitor', 'exhibitor', 'visitor', 'partner')
  return fc.tuple(some(fields), size, kind).map(([values, marketSize, own]) => ({ ...values, marketSize, kind: own }))
}

function tactic(editions: number, segments: readonly string[]): fc.Arbitrary<Record<string, unknown>> {
  return some(
    fieldsOf('tactics.*.', editions, {
      stages: fc.subarray(stageIds, { minLength: 1 }),
      segments: fc.subarray([...segments], { minLength: 1 }),
      coverage: byEdition(fc.oneof(fc.constant(0), fc.constant(1), between(0, 1)), editions),
      spend: byEdition(fc.oneof(fc.constant(0), between(0, 20_000)), editions)
    })
  ).map(({ release, ...values }) => {
    const stages = values.stages as readonly string[] | undefined
    // only customers of the fair can be let go
    const aimsAtOthers = stages?.some((id) => !exhibitionStages.find((stage) => stage.id === id)!.attends) ?? false
    return release === undefined || aimsAtOthers ? values : { ...values, release }
  })
}

/** An event with a size that it can have. */
function shock(editions: number, segments: readonly string[]): fc.Arbitrary<Record<string, unknown>> {
  const {
    event: _,
    size: __,
    ...fields
  } = fieldsOf('shocks.*.', editions, {
    edition: fc.integer({ min: 1, max: editions }),
    segments: fc.subarray([...segments], { minLength: 1 })
  })
  const sizes: Readonly<Partial<Record<ShockEvent, fc.Arbitrary<number>>>> = {
    contactChange: between(0, 1),
    staffLeave: between(0, 1),
    customersLeave: fc.integer({ min: 0, max: 20 })
  }
  const events = fc
    .constantFrom(...shockEvents)
    .chain((event) => fc.tuple(fc.constant(event), maybe(sizes[event] ?? between(0, 80))))
  return fc
    .tuple(some(fields), events)
    .map(([values, [event, size]]) => ({ ...values, event, ...(size === undefined ? {} : { size }) }))
}

/** The scenario with its shocks, but without those that would cancel every edition left. */
function withEditionHeld(input: ScenarioInput, editions: number): ScenarioInput {
  const shocks = Object.entries(input.shocks ?? {})
  const shocked = shocks.flatMap(([, each]) => (each?.event === 'cancelled' ? [each.edition ?? 1] : []))
  if (new Set([...(input.horizon?.cancelled ?? []), ...shocked]).size < editions) return input
  return { ...input, shocks: Object.fromEntries(shocks.filter(([, each]) => each?.event !== 'cancelled')) }
}

/** Base rates of every stage, its exits within one; now and then an exit that is sure or never taken. */
const rates = some(
  Object.fromEntries(
    [...new Set([...below('lifecycle.rates.').keys()].map((key) => key.split('.')[0]!))].map((from) => {
      const exits = [...below(`lifecycle.rates.${from}.`).keys()]
      const shares = twentieths(exits.length + 1)
      return [from, shares.map((values) => Object.fromEntries(exits.map((exit, index) => [exit, values[index]])))]
    })
  )
)

function horizon(editions: number, warmUp: number): fc.Arbitrary<Record<string, unknown>> {
  const {
    editions: _,
    warmUp: __,
    ...fields
  } = fieldsOf('horizon.', editions, {
    dates: dates(editions),
    cancelled: fc.subarray(
      Array.from({ length: editions }, (_, index) => index + 1),
      { maxLength: editions - 1 }
    )
  })
  return fc
    .tuple(some(fields), fc.integer({ min: 0, max: warmUp }))
    .map(([values, warm]) => ({ ...values, editions, warmUp: warm }))
}

/** Rising dates from 2001 on. */
function dates(editions: number): fc.Arbitrary<string[]> {
  const gaps = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: editions, maxLength: editions })
  const daysOf = (days: number[]) => days.map((_, index) => days.slice(0, index + 1).reduce((sum, gap) => sum + gap, 0))
  return gaps.map((days) => daysOf(days).map((day) => new Date(Date.UTC(2001, 0, 1 + day)).toISOString().slice(0, 10)))
}

/** Items under given names, in that order. */
function named<T>(names: readonly string[], item: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> {
  const items = fc.array(item, { minLength: names.length, maxLength: names.length })
  return items.map((values) => Object.fromEntries(names.map((name, index) => [name, values[index]!])))
}

function topOf(editions: number) {
  const single = [...below('')].filter(([path]) => !path.includes('.'))
  const seed = fc.oneof(fc.constantFrom('spring', '种子', 'a b'), fc.nat())
  const without = fc.oneof(fc.subarray([...switchIds], { maxLength: 2 }), fc.subarray([...switchIds]))
  const plain = single.filter(([path]) => path !== 'without')
  return some({ ...Object.fromEntries(plain.map(([path, each]) => [path, valuesFor(each, editions)])), seed, without })
}

function lifecycleOf(editions: number) {
  const fields = Object.entries(fieldsOf('lifecycle.', editions)).filter(([key]) => !key.startsWith('rates.'))
  return fc
    .tuple(some(Object.fromEntries(fields)), rates)
    .map(([values, exits]) => ({ ...nested(values), rates: exits }))
}

/** Constants of the mechanisms; nobody both recommends and advises against. */
function mechanismsOf(editions: number) {
  const {
    'satisfaction.promoterFrom': _,
    'satisfaction.detractorBelow': __,
    ...fields
  } = fieldsOf('mechanisms.', editions)
  const thresholds = fc.tuple(between(0, 100), between(0, 100)).map((both) => ({
    'satisfaction.promoterFrom': Math.max(...both),
    'satisfaction.detractorBelow': Math.min(...both)
  }))
  return fc.tuple(some(fields), maybe(thresholds)).map(([values, pair]) => nested({ ...values, ...pair }))
}

/** What holds in the first edition. */
function firstOf(value: ByEdition | null | undefined, standard: number): number {
  if (typeof value === 'number') return value
  return (Array.isArray(value) ? value[0] : (value as Readonly<Record<number, number>> | undefined)?.[1]) ?? standard
}

/** The scenario with fees that can be paid: there is a list price, and no fee lies below the fixed fee. */
function withPayableFees(input: ScenarioInput): ScenarioInput {
  const { price } = input
  const unitPrices = {
    exhibitor: firstOf(price?.perArea, 250),
    visitor: firstOf(price?.admission, 0),
    partner: firstOf(price?.partnership, 0)
  }
  const segments = Object.entries(input.segments ?? {}).map(([name, segment]) => {
    const { fee, ...others } = segment!
    if (fee === undefined || fee === null) return [name, segment]
    const kind = others.kind ?? 'exhibitor'
    if (unitPrices[kind] === 0) return [name, others]
    const fixed = kind === 'exhibitor' ? firstOf(price?.fixed, 0) : 0
    if (typeof fee === 'object' && 'dist' in fee) return [name, segment]
    if (typeof fee === 'number') return [name, { ...others, fee: Math.max(fee, fixed) }]
    const min = Math.max(Number(fee.min ?? 0), fixed)
    return [
      name,
      { ...others, fee: { ...fee, min, ...(fee.max === undefined ? {} : { max: Math.max(Number(fee.max), min) }) } }
    ]
  })
  return { ...input, segments: Object.fromEntries(segments) }
}

/** The scenario whose levers make the fair known to none but those whom they reach. */
function withReachableSegments(input: ScenarioInput): ScenarioInput {
  const levers = (['advertising', 'visitorPromotion'] as const).map((id) => {
    const { segments, ...others } = input.levers?.[id] ?? {}
    const reached = segments?.filter((name) => madeKnownBy(input.segments?.[name]?.kind ?? 'exhibitor') === id) ?? []
    return [id, reached.length > 0 ? { ...others, segments: reached } : others]
  })
  return { ...input, levers: { ...input.levers, ...Object.fromEntries(levers) } }
}

/**
 * A random valid scenario, as one would write it: every parameter of the catalogue may be away from its default, in each
 * form it may be written in, alone or with others. Sizes stay small, so that hundreds can be played in seconds.
 */
export function arbitraryScenario(sizes: Sizes = {}): fc.Arbitrary<ScenarioInput> {
  const { customers = 60, segments = 3, tactics = 3, shocks = 2, editions = 6, warmUp = 4 } = sizes
  const lengths = fc.integer({ min: 1, max: editions })
  const segmentsOf = fc.shuffledSubarray(segmentNames, { minLength: 1, maxLength: segments })
  const tacticsOf = fc.shuffledSubarray(tacticNames, { maxLength: tactics })
  const shocksOf = fc.shuffledSubarray(shockNames, { maxLength: shocks })
  return fc.tuple(lengths, segmentsOf, tacticsOf, shocksOf).chain(([length, segmentIds, tacticIds, shockIds]) =>
    fc
      .tuple(
        topOf(length),
        fc.record({
          horizon: horizon(length, warmUp),
          price: some(fieldsOf('price.', length)),
          segments: named(segmentIds, segment(length, customers)),
          levers: fc.record(Object.fromEntries(leverIds.map((id) => [id, lever(id, length, segmentIds)]))),
          tactics: named(tacticIds, tactic(length, segmentIds)),
          shocks: named(shockIds, shock(length, segmentIds)),
          market: some(fieldsOf('market.', length)).map(nested),
          viability: some(fieldsOf('viability.', length)),
          competition: some(fieldsOf('competition.', length)).map(nested),
          lifecycle: lifecycleOf(length),
          mechanisms: mechanismsOf(length)
        })
      )
      .map(([top, groups]) => {
        const input = { ...top, ...groups } as ScenarioInput
        return withEditionHeld(withServedPurses(withReachableSegments(withPayableFees(input))), length)
      })
  )
}
