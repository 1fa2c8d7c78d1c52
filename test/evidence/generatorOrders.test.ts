import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { STREAM_SCHEME } from '../../src/core/random/streams.js'
import { type StreamKey, threefry2x32 } from '../../src/core/random/threefry.js'
import { initialEntry } from '../../src/engine/newcomers.js'
import { purpose } from '../../src/engine/purposes.js'
import { segmentStreams } from '../../src/engine/segmentStreams.js'
import { engineDraws } from './generatorDraws.js'
import { customers, digestOf, editions, entries, lifePurposes, replications, wordOrders } from './generatorOrders.js'
import { firstWords, repeatedSpacings, repeatedWords } from './generatorSpacings.js'

const streams = (replication: number) => segmentStreams('orders', replication, 'large', ['call', 'club'])
const draw = (key: StreamKey, entry: number, ordinal: number) => threefry2x32(key, entry, ordinal, 13)
const decision = (edition: number, ordinal: number, entry = initialEntry) =>
  draw(streams(0).of(purpose.decision, edition), entry, ordinal)

/** Places in an order (which draw of the stream), and the draw that should be there, by the plain form of Threefry. */
const purposes = lifePurposes
const history = editions * (purposes.length + 2)
const drawsAt: Readonly<Record<string, readonly (readonly [place: number, words: readonly number[]])[]>> = {
  customers: [
    [0, decision(0, 0)],
    [70_001, decision(0, 70_001)],
    [customers, decision(1, 0)],
    [2 * customers + 5, decision(2, 5)]
  ],
  'editions and purposes': [
    [1, draw(streams(0).of(purposes[1]!, 0), initialEntry, 0)],
    [purposes.length, draw(streams(0).tactic('call', 0), initialEntry, 0)],
    [3 * (purposes.length + 2) - 1, draw(streams(0).tactic('club', 2), initialEntry, 0)],
    [history * 129 + purposes.length + 2, draw(streams(0).of(purposes[0]!, 1), initialEntry, 129)]
  ],
  replications: [
    [7, draw(streams(7).of(purpose.decision, 0), initialEntry, 0)],
    [replications * 3 + 9, draw(streams(9).of(purpose.decision, 0), initialEntry, 3)]
  ],
  entries: [
    [0, decision(0, 0, 0)],
    [entries + 1, decision(0, 1, 1)],
    [entries * 1024 + 3, decision(1, 0, 3)]
  ]
}

describe('the words whose statistics are recorded', () => {
  it.each(Object.entries(drawsAt))('are, in the order "%s", the draws of Threefry-2x32-13 it says', (id, expected) => {
    const order = wordOrders.find((candidate) => candidate.id === id)!
    const words = firstWords(
      order.stream(engineDraws, 'orders'),
      2 * (Math.max(...expected.map(([place]) => place)) + 1)
    )
    for (const [place, pair] of expected) expect([...words.subarray(2 * place, 2 * place + 2)]).toEqual(pair)
  })

  it('are the first or the second of both words where one alone is read', () => {
    const [both, first, second] = wordOrders.map((order) => firstWords(order.stream(engineDraws, 'orders'), 300_000))
    expect(first).toHaveLength(300_000)
    for (let place = 0; place < 150_000; place += 999)
      expect([first![place], second![place]]).toEqual([both![2 * place], both![2 * place + 1]])
  })

  // "npm run evidence" writes the page.
  const file = join(import.meta.dirname, 'GENERATOR.md')
  it('are those of the page GENERATOR.md: it need not be written anew', () => {
    const page = readFileSync(file, 'utf8')
    expect(page).toContain(`Stream scheme ${STREAM_SCHEME}.`)
    for (const order of wordOrders) expect(page).toContain(`| ${order.id} | ${order.reads} | \`${digestOf(order)}\` |`)
  })
})

describe('counts of repeats and of equal spacings', () => {
  it('count what comes again, in any place', () => {
    const { count, expected, p } = repeatedWords(Uint32Array.of(5, 9, 5, 4_294_967_295, 5, 9))
    expect(count).toBe(3)
    // 6 words in d cells: 15 pairs, each the same with chance 1/d; three repeats are then next to impossible
    expect(expected * 2 ** 32).toBeCloseTo(15, 5)
    expect(p).toBeLessThan(1e-20)
  })

  it('count distances of 64-bit numbers that are equal', () => {
    // as numbers of 64 bits, the low word first: 3, 10, 17 and 2^32; distances 7, 7 and 2^32 − 17
    const { count, expected } = repeatedSpacings(Uint32Array.of(17, 0, 3, 0, 0, 1, 10, 0))
    expect(count).toBe(1)
    expect(expected).toBe(64 / 2 ** 66)
  })

  it('are as likely as a Poisson number', () => {
    // nothing where λ is expected has chance e^−λ; twice that, at most 1
    const { count, expected, p } = repeatedWords(Uint32Array.from({ length: 2 ** 17 }, (_, index) => index))
    expect(count).toBe(0)
    expect(expected).toBeCloseTo(2 ** 34 / 2 ** 33, 4)
    expect(p).toBeCloseTo(2 * Math.exp(-2), 4)
  })
})
