import fc from 'fast-check'
import { catalogue } from '../../src/model/catalogue.js'
import { exhibitionStages } from '../../src/model/exhibitionLifecycle.js'
import type { Parameter } from '../../src/model/parameter.js'
import { leverIds } from '../../src/model/parameters/lever.js'
import type { ByEdition, ScenarioInput } from '../../src/scenario/scenarioInput.js'
import { arbitraryNumber, arbitraryTrait, between, byEdition } from './arbitraryParameter.js'

/** How large random scenarios are. */
export interface Sizes {
  readonly customers?: number
  readonly segments?: number
  readonly tactics?: number
  readonly editions?: number
  readonly warmUp?: number
}

const stageIds = exhibitionStages.map((stage) => stage.id)
const segmentNames = ['large', 'small', '大参展商', 'b-2_c', 'Zeta']
const tacticNames = ['platform', 'rebate', '沙龙', 'club-1', 'Care']

/** Something that is absent two times in three; shrinks to being absent. */
function maybe<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  const absent = { weight: 2, arbitrary: fc.constant(undefined) }
  return fc.oneof({ withCrossShrink: true }, absent, { weight: 1, arbitrary: value })
}

/** A record of which each key may be absent, without the absent keys. */
function some<T extends Record<string, fc.Arbitrary<unknown>>>(fields: T) {
  const optional = Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, maybe(value)]))
  return fc
    .record(optional)
    .map((record) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)))
}

/** Whole-number shares of twenty that sum to it, one for each of `parts`, the last taking the rest. */
function twentieths(parts: number): fc.Arbitrary<number[]> {
  return fc.array(fc.integer({ min: 0, max: 20 }), { minLength: parts - 1, maxLength: parts - 1 }).map((cuts) => {
    const ends = [...cuts].sort((a, b) => a - b)
    return [...ends, 20].map((end, index) => (end - (ends[index - 1] ?? 0)) / 20)
  })
}

/** A line of text as people write it, Chinese included. */
const text = fc.constantFrom('A', 'Longer words, with a comma', '培育', '=1+1', '"quoted"', '7')

/** A value for any parameter that may be set without a look at others. */
function valuesFor(parameter: Parameter, editions: number): fc.Arbitrary<unknown> {
  const { kind, choices } = parameter
  if (kind === 'trait') return arbitraryTrait(parameter)
  if (kind === 'text') return text
  if (kind === 'boolean') return fc.boolean()
  if (kind === 'choice') return fc.constantFrom(...choices!)
  if (kind === 'number' || kind === 'integer') {
    const number = arbitraryNumber(parameter)
    return parameter.byEdition ? byEdition(number, editions) : number
  }
  throw new Error(`no random values for ${parameter.path} of kind ${kind}`)
}

/** The parameters right under a path, by key. */
function below(path: string): ReadonlyMap<string, Parameter> {
  const found = catalogue.filter((parameter) => parameter.path.startsWith(path))
  return new Map(found.map((parameter) => [parameter.path.slice(path.length), parameter]))
}

function fieldsOf(path: string, editions: number, special: Record<string, fc.Arbitrary<unknown>> = {}) {
  const fields = [...below(path)].map(([key, parameter]) => [key, special[key] ?? valuesFor(parameter, editions)])
  return Object.fromEntries(fields) as Record<string, fc.Arbitrary<unknown>>
}

/** Dotted keys as nested maps. */
function nested(flat: Readonly<Record<string, unknown>>): Record<string, unknown> {
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

function segment(editions: number, customers: number): fc.Arbitrary<Record<string, unknown>> {
  const inflow = byEdition(fc.integer({ min: 0, max: Math.ceil(customers / 4) }), editions)
  const initialStages = twentieths(stageIds.length).map((shares) =>
    Object.fromEntries(shares.map((share, stage) => [stageIds[stage], share]).filter(([, share]) => share !== 0))
  )
  const fields = fieldsOf('segments.*.', editions, { inflow, initialStages, marketSize: fc.constant(0) })
  const size = byEdition(fc.integer({ min: 0, max: customers }), editions)
  return fc.tuple(some(fields), size).map(([values, marketSize]) => ({ ...values, marketSize }))
}

function tactic(editions: number, segments: readonly string[]): fc.Arbitrary<Record<string, unknown>> {
  return some(
    fieldsOf('tactics.*.', editions, {
      stages: fc.subarray(stageIds, { minLength: 1 }),
      segments: fc.subarray([...segments], { minLength: 1 }),
      coverage: byEdition(fc.oneof(fc.constant(0), fc.constant(1), between(0, 1)), editions),
      spend: byEdition(fc.oneof(fc.constant(0), between(0, 20_000)), editions)
    })
  )
}

/** A lever whose response at the usual spend is below its ceiling. */
function lever(id: string, editions: number): fc.Arbitrary<Record<string, unknown>> {
  const path = `levers.${id}.`
  const ceiling = arbitraryNumber(below(path).get('ceiling')!)
  const curve = fc
    .tuple(ceiling, between(0.001, 0.999))
    .map(([top, share]) => ({ ceiling: top, response: Math.max(1e-6, share * top) }))
    .filter((pair) => pair.response < pair.ceiling)
  const { ceiling: _, response: __, ...fields } = fieldsOf(path, editions)
  return fc.tuple(some(fields), maybe(curve)).map(([values, pair]) => ({ ...values, ...pair }))
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
  return some({ ...Object.fromEntries(single.map(([path, each]) => [path, valuesFor(each, editions)])), seed })
}

function lifecycleOf(editions: number) {
  const fields = Object.entries(fieldsOf('lifecycle.', editions)).filter(([key]) => !key.startsWith('rates.'))
  return fc
    .tuple(some(Object.fromEntries(fields)), rates)
    .map(([values, exits]) => ({ ...nested(values), rates: exits }))
}

/** What holds in the first edition. */
function firstOf(value: ByEdition | null | undefined, standard: number): number {
  if (typeof value === 'number') return value
  return (Array.isArray(value) ? value[0] : (value as Readonly<Record<number, number>> | undefined)?.[1]) ?? standard
}

/** The scenario with fees that can be paid: there is a stand rent, and no fee lies below the fixed fee. */
function withPayableFees(input: ScenarioInput): ScenarioInput {
  const fixed = firstOf(input.price?.fixed, 0)
  const segments = Object.entries(input.segments ?? {}).map(([name, segment]) => {
    const { fee, ...others } = segment!
    if (fee === undefined || fee === null) return [name, segment]
    if (firstOf(input.price?.perArea, 250) === 0) return [name, others]
    if (typeof fee === 'number') return [name, { ...others, fee: Math.max(fee, fixed) }]
    const min = Math.max(fee.min ?? 0, fixed)
    return [
      name,
      { ...others, fee: { ...fee, min, ...(fee.max === undefined ? {} : { max: Math.max(fee.max, min) }) } }
    ]
  })
  return { ...input, segments: Object.fromEntries(segments) }
}

/**
 * A random valid scenario, as one would write it: every parameter of the catalogue may be away from its default, in each
 * form it may be written in, alone or with others. Sizes stay small, so that hundreds can be played in seconds.
 */
export function arbitraryScenario(sizes: Sizes = {}): fc.Arbitrary<ScenarioInput> {
  const { customers = 60, segments = 3, tactics = 3, editions = 6, warmUp = 4 } = sizes
  const lengths = fc.integer({ min: 1, max: editions })
  const segmentsOf = fc.shuffledSubarray(segmentNames, { minLength: 1, maxLength: segments })
  const tacticsOf = fc.shuffledSubarray(tacticNames, { maxLength: tactics })
  return fc.tuple(lengths, segmentsOf, tacticsOf).chain(([length, segmentIds, tacticIds]) =>
    fc
      .tuple(
        topOf(length),
        fc.record({
          horizon: horizon(length, warmUp),
          price: some(fieldsOf('price.', length)),
          segments: named(segmentIds, segment(length, customers)),
          levers: fc.record(Object.fromEntries(leverIds.map((id) => [id, lever(id, length)]))),
          tactics: named(tacticIds, tactic(length, segmentIds)),
          competition: some(fieldsOf('competition.', length)).map(nested),
          lifecycle: lifecycleOf(length),
          mechanisms: some(fieldsOf('mechanisms.', length)).map(nested)
        })
      )
      .map(([top, groups]) => withPayableFees({ ...top, ...groups } as ScenarioInput))
  )
}
