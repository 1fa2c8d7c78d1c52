import { sha256 } from '../../src/core/hash.js'
import type { StreamKey } from '../../src/core/random/threefry.js'
import { initialEntry } from '../../src/engine/newcomers.js'
import { purpose } from '../../src/engine/purposes.js'
import { type Draws, engineDraws, type Words } from './generatorDraws.js'
import { firstWords } from './generatorSpacings.js'

/** Drawn only where there is a shock that takes customers away, and only of known customers. */
const rarePurposes: readonly number[] = [purpose.leaving, purpose.knownStage]
/** What every customer draws for in the course of a life. */
export const lifePurposes: readonly number[] = Object.values(purpose).filter((each) => !rarePurposes.includes(each))

/** An endless stream of 32-bit words, block by block. */
export type WordStream = Generator<Uint32Array, never>

/** An order in which the engine's words can be read. */
export interface WordOrder {
  readonly id: string
  /** What the order is, in words for the page. */
  readonly reads: string
  readonly stream: (draws: Draws, seed: string) => WordStream
}

/** Customers of one segment who are there from the start. */
export const customers = 100_000
/** Editions of one customer's history. */
export const editions = 20
/** Replications read side by side. */
export const replications = 4096
/** Entries read side by side: editions in which newcomers enter. */
export const entries = 64
const segment = 'large'
const tactics = ['call', 'club']
const batch = 128

/** Both words of each draw, one after the other; or one of them alone. */
function taken({ first, second }: Words, which: 'both' | 'first' | 'second'): Uint32Array {
  if (which !== 'both') return which === 'first' ? first : second
  const both = new Uint32Array(2 * first.length)
  for (let index = 0; index < first.length; index++) {
    both[2 * index] = first[index]!
    both[2 * index + 1] = second[index]!
  }
  return both
}

/** The customers with ordinals from `start` on who entered together. */
function entered(entry: number, start: number, count: number): [Int32Array, Uint32Array] {
  return [new Int32Array(count).fill(entry), Uint32Array.from({ length: count }, (_, index) => start + index)]
}

/** One purpose and edition across all customers, then the next edition, and so on. */
function acrossCustomers(which: 'both' | 'first' | 'second'): WordOrder['stream'] {
  return function* (draws, seed) {
    const streams = draws.streams(seed, 0, segment, tactics)
    const [entry, ordinal] = entered(initialEntry, 0, customers)
    for (let edition = 0; ; edition++) {
      yield taken(draws.words(streams.of(purpose.decision, edition), entry, ordinal), which)
    }
  }
}

/** Customer by customer: the words of each under all `keys`, then those of the next customer. */
function* acrossKeys(draws: Draws, keys: readonly StreamKey[], upTo: number): Generator<Uint32Array, void> {
  for (let start = 0; start < upTo; start += batch) {
    const [entry, ordinal] = entered(initialEntry, start, batch)
    const block = new Uint32Array(2 * batch * keys.length)
    keys.forEach((key, place) => {
      const { first, second } = draws.words(key, entry, ordinal)
      for (let customer = 0; customer < batch; customer++) {
        const index = 2 * (customer * keys.length + place)
        block[index] = first[customer]!
        block[index + 1] = second[customer]!
      }
    })
    yield block
  }
}

/** All that one customer draws: edition by edition, every purpose and tactic; then the next customer. */
function* acrossEditions(draws: Draws, seed: string): WordStream {
  for (let replication = 0; ; replication++) {
    const streams = draws.streams(seed, replication, segment, tactics)
    const keys = Array.from({ length: editions }, (_, edition) => [
      ...lifePurposes.map((what) => streams.of(what, edition)),
      ...tactics.map((id) => streams.tactic(id, edition))
    ])
    yield* acrossKeys(draws, keys.flat(), customers)
  }
}

/** One draw of one customer in replication after replication; then the next customer, later the next edition. */
function* acrossReplications(draws: Draws, seed: string): WordStream {
  const streams = Array.from({ length: replications }, (_, replication) =>
    draws.streams(seed, replication, segment, tactics)
  )
  for (let edition = 0; ; edition++) {
    const keys = streams.map(({ of }) => of(purpose.decision, edition))
    yield* acrossKeys(draws, keys, 32 * batch)
  }
}

/** One draw of the n-th newcomers of entry after entry; then of the next ones, later the next edition. */
function* acrossEntries(draws: Draws, seed: string): WordStream {
  const streams = draws.streams(seed, 0, segment, tactics)
  const count = entries * 1024
  const entry = Int32Array.from({ length: count }, (_, index) => index % entries)
  const ordinal = Uint32Array.from({ length: count }, (_, index) => Math.floor(index / entries))
  for (let edition = 0; ; edition++) {
    yield taken(draws.words(streams.of(purpose.decision, edition), entry, ordinal), 'both')
  }
}

const shown = (number: number) => number.toLocaleString('en')

/** The orders in which the engine uses its words, each an endless stream. */
export const wordOrders: readonly WordOrder[] = [
  {
    id: 'customers',
    reads: `one purpose and edition across ${shown(customers)} customers, both words of a draw in turn; then the next edition`,
    stream: acrossCustomers('both')
  },
  {
    id: 'customers, first words',
    reads: 'the same, only the first word of each draw',
    stream: acrossCustomers('first')
  },
  {
    id: 'customers, second words',
    reads: 'the same, only the second word of each draw',
    stream: acrossCustomers('second')
  },
  {
    id: 'editions and purposes',
    reads: `all words of one customer, ${editions} editions of every purpose of a life and two tactics; then the next customer`,
    stream: acrossEditions
  },
  {
    id: 'replications',
    reads: `one draw of one customer in ${shown(replications)} replications; then the next customer, later the next edition`,
    stream: acrossReplications
  },
  {
    id: 'entries',
    reads: `one draw of the first newcomers of ${entries} editions; then of the second ones, later the next edition`,
    stream: acrossEntries
  }
]

/** The beginning of the SHA-256 of the first 2^17 of the engine's words in an order: a fingerprint of the stream. */
export function digestOf(order: WordOrder): string {
  const words = firstWords(order.stream(engineDraws, 'perennial'), 2 ** 17)
  return sha256(new Uint8Array(words.buffer)).slice(0, 16)
}
