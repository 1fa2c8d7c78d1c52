import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'
import { fullFair } from '../support/fullFair.js'
import { transpiledSources } from '../support/transpiled.js'

/** What a process of its own saw from the first edition of the ledger to its last. */
interface Window {
  /** Bytes that were allocated, on the heap or beside it, and customer-editions in which they were. */
  readonly bytes: number
  readonly customers: number
  readonly editions: number
  /** Scavenges. */
  readonly collections: number
}

/** The engine as it is, and with an observer that allocates an object a customer. */
interface Seen {
  readonly own: Window
  readonly faulty: Window
  /** Where functions had to be compiled anew: while measured, and afterwards, when one was made to. */
  readonly deoptimised: readonly string[]
  readonly deoptimisedOnPurpose: readonly string[]
  /** The same of the whole process, from its very beginning. */
  readonly everDeoptimised: readonly string[]
}

type Scheduled = number | Readonly<Record<number, number>>

/** A number, or one for some editions, so many times as large. */
function timesAs<T extends Scheduled>(value: T, factor: number): Scheduled {
  if (typeof value === 'number') return Math.round(value * factor)
  return Object.fromEntries(Object.entries(value).map(([edition, each]) => [edition, Math.round(each * factor)]))
}

/** Everything in a group so many times as large that grows with a fair: its customers, and the money for them. */
function grownGroup<T extends object>(group: T, factor: number): T {
  const grows = (key: string, value: unknown): value is Scheduled =>
    ['marketSize', 'inflow', 'spend'].includes(key) && value !== null && value !== undefined
  const grown = Object.entries(group).map(([id, each]: [string, object]) => [
    id,
    Object.fromEntries(
      Object.entries(each).map(([key, value]) => [key, grows(key, value) ? timesAs(value, factor) : value])
    )
  ])
  return Object.fromEntries(grown) as T
}

/**
 * A fair of twelve editions in which everything is at work that goes over customers in loops, with about so many of them in
 * the market: nobody enters it, since traits are drawn once in a life, and nobody is ranked.
 */
function fairOf(customers: number): ScenarioInput {
  const fair = fullFair()
  const factor = customers / 2200
  const { club, rebate, platform, pruning, data } = fair.tactics
  const { exodus: _, ...shocks } = fair.shocks
  const segments = Object.entries(grownGroup(fair.segments, factor)).map(([id, segment]) => [
    id,
    { ...segment, inflow: 0 }
  ])
  const levers = grownGroup(fair.levers, factor)
  return {
    ...fair,
    horizon: { ...fair.horizon, editions: 12 },
    segments: Object.fromEntries(segments) as NonNullable<ScenarioInput['segments']>,
    levers: { ...levers, outreach: { ...levers.outreach, who: 'any' } },
    tactics: grownGroup({ club, rebate, platform, pruning, data }, factor),
    shocks
  }
}

let logs = ''

beforeAll(() => {
  logs = mkdtempSync(path.join(tmpdir(), 'steady-'))
})
afterAll(() => rmSync(logs, { recursive: true, force: true }))

/** Plays a fair in a process of its own, so often before it measures; `flags` are options of its engine of JavaScript. */
function seenWith(scenario: ScenarioInput, warmUp: number, flags: readonly string[]): Seen {
  const folder = transpiledSources('steadyState')
  const program = fileURLToPath(new URL('steadyState.js', import.meta.url))
  const log = path.join(logs, `${Math.random()}.log`)
  const logging = ['--log-deopt', '--no-logfile-per-isolate', `--logfile=${log}`]
  const output = execFileSync(
    process.execPath,
    ['--expose-gc', '--allow-natives-syntax', '--single-threaded-gc', ...logging, ...flags, program, folder],
    { input: JSON.stringify({ scenario, warmUp, measured: 6 }), encoding: 'utf8', maxBuffer: 1e8 }
  )
  const { own, faulty } = JSON.parse(output.trimEnd().split('\n').at(-1)!) as Pick<Seen, 'own' | 'faulty'>
  return { own, faulty, ...deoptimisedIn(readFileSync(log, 'utf8')) }
}

/** Places of deoptimisations in V8's log, between the marks that the program sets: innermost first, the function last. */
function deoptimisedIn(log: string): Pick<Seen, 'deoptimised' | 'deoptimisedOnPurpose' | 'everDeoptimised'> {
  const places = log
    .split('\n')
    .filter((line) => line.startsWith('code-deopt,'))
    .map((line) =>
      line
        .split(',')
        .slice(6)
        .join(' ')
        .replaceAll(/file:\S*?\/steadyState\//g, '')
    )
  const marks = places.flatMap((place, index) => (place.includes('<unknown:') ? [index] : []))
  expect(marks, 'begin, end and close').toHaveLength(3)
  const [begin, end, close] = marks as [number, number, number]
  return {
    deoptimised: places.slice(begin + 1, end),
    deoptimisedOnPurpose: places.slice(end + 1, close),
    everDeoptimised: places
  }
}

/** Files whose functions run once an edition, a segment or an item, and may still settle; all others go over customers. */
const oncePerEdition =
  /^(?:edition|openEdition|run|levers|ledger|voices|show|climate|conditions|staff|shocks|tactics|segmentStreams)\.js/

/**
 * Of places, those in functions that go over customers, or are called for each. A branch that runs for the first time, as
 * that for a draw in doubt does once in millions, is compiled then, once: that is no fault.
 */
function perCustomer(places: readonly string[]): readonly string[] {
  return places.filter((place) => {
    if (place.includes('Insufficient type feedback')) return false
    const [, file] = place.match(/.*<((?:engine|core|model)\/[^:>]+)/) ?? []
    return file !== undefined && !(file.startsWith('engine/') && oncePerEdition.test(file.slice('engine/'.length)))
  })
}

/** The lines of the loop that draws, as it was played: its first, and that of the next function. */
function drawingLoop(): readonly [first: number, last: number] {
  const lines = readFileSync(path.join(transpiledSources('steadyState'), 'core/random/threefry.js'), 'utf8').split('\n')
  const lineOf = (name: string) => lines.findIndex((line) => line.startsWith(`function ${name}(`)) + 1
  const [first, last] = [lineOf('fillMany'), lineOf('fillFew')]
  expect(last - first, 'lines of the loop').toBeGreaterThan(100)
  return [first, last]
}

/** Bytes per customer-edition by which a larger fair allocates more than a smaller one. */
function growth(large: Window, small: Window): number {
  const perEdition = ({ bytes, editions }: Window) => bytes / editions
  const heads = ({ customers, editions }: Window) => customers / editions
  return (perEdition(large) - perEdition(small)) / (heads(large) - heads(small))
}

/** Bytes of a single boxed number. */
const boxed = 16

describe('the engine in steady state', () => {
  // A young generation too large to fill up, so that nothing is collected and all that is allocated can be seen.
  const roomy = ['--min-semi-space-size=512', '--max-semi-space-size=512']

  it('allocates no more for an edition of 40,000 customers than for one of 5,000', () => {
    const measured = () => [seenWith(fairOf(5000), 30, roomy), seenWith(fairOf(40_000), 15, roomy)] as const
    let [small, large] = measured()
    // What the compiler inlines depends on when it gets round to it: on a busy machine a process may, now and then, box one
    // number a customer for good. Two processes in turn would be the engine's fault.
    if (growth(large.own, small.own) >= boxed) [small, large] = measured()
    for (const { own, faulty } of [small, large]) expect([own.collections, faulty.collections]).toEqual([0, 0])
    const heads = [small, large].map(({ own }) => Math.round(own.customers / own.editions))
    expect(heads[1]! / heads[0]!).toBeGreaterThan(7)
    expect(heads[1]).toBeGreaterThan(20_000)
    const kilobytes = [small, large].map(({ own }) => Math.round(own.bytes / own.editions / 1024))
    const each = growth(large.own, small.own)
    console.log(
      `${heads.join(' and ')} customers: ${kilobytes.join(' and ')} kB an edition, ${each.toFixed(2)} B a customer`
    )
    // This measurement catches an object a customer: a header of three words and two values, and its place in a list.
    expect(growth(large.faulty, small.faulty)).toBeGreaterThan(each + 32)
    // A few customers have a boxed number, as where a draw of luck is far out.
    expect(each).toBeLessThan(boxed)
  })

  it('needs no scavenge from the first edition to the last, and compiles nothing anew that goes over customers', () => {
    const { own, faulty, deoptimised, deoptimisedOnPurpose, everDeoptimised } = seenWith(fairOf(20_000), 30, [])
    console.log(`${own.collections} scavenges in six replications; compiled anew:\n${deoptimised.join('\n')}`)
    // This measurement catches an object a customer, and a function of the engine's made to fail.
    expect(faulty.collections).toBeGreaterThan(0)
    expect(perCustomer(deoptimisedOnPurpose).some((place) => place.includes('<model/scale.js'))).toBe(true)
    expect(own.collections).toBe(0)
    expect(perCustomer(deoptimised)).toEqual([])
    // Given up once, the loop that draws would begin every call unoptimised for good, at twice the cost of a word.
    const [first, last] = drawingLoop()
    const within = everDeoptimised.filter((place) => {
      const line = Number(place.match(/threefry\.js:(\d+)/)?.[1])
      return line >= first && line < last
    })
    expect(within).toEqual([])
  })
})
