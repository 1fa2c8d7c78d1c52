import { describe, expect, it } from 'vitest'
import { purpose } from '../../../src/engine/purposes.js'
import { addedCounters, type Draws, engineDraws, fewRounds } from '../../evidence/generatorDraws.js'
import {
  bitRows,
  bitScores,
  correlationScore,
  type Extreme,
  evennessScore,
  extremeOf,
  standardised
} from './correlations.js'

/**
 * Keyed streams are unrelated: every pair of the streams of two replications, two segments, two purposes and two tactics,
 * three editions and two entries, for the same customers and for neighbours. Seeds are fixed, bounds follow from theory.
 */
const customers = 4096
const segments = ['large', 'larger']
const tactics = ['call', 'calls']
const editions = [4, 5, 6]
const entries = [4, 5]

/** A stream: where it stands on each axis, and its words for the customers 0, 1, 2 and on. */
interface Stream {
  readonly place: readonly number[]
  readonly first: Uint32Array
  readonly second: Uint32Array
}

function streamsOf(draws: Draws): Stream[] {
  const ordinal = Uint32Array.from({ length: customers }, (_, index) => index)
  const all: Stream[] = []
  for (const replication of [0, 1]) {
    segments.forEach((segment, segmentPlace) => {
      const { of, tactic } = draws.streams('uncorrelated', replication, segment, tactics)
      const keyOf = [
        (edition: number) => of(purpose.decision, edition),
        (edition: number) => of(purpose.experience, edition),
        ...tactics.map((id) => (edition: number) => tactic(id, edition))
      ]
      keyOf.forEach((key, what) => {
        for (const edition of editions) {
          for (const entry of entries) {
            const words = draws.words(key(edition), new Int32Array(customers).fill(entry), ordinal)
            all.push({ place: [replication, segmentPlace, what, edition, entry], ...words })
          }
        }
      })
    })
  }
  return all
}

/** All pairs of columns of the same customers, and all of customers and their neighbours. */
function correlationExtreme(streams: readonly Stream[]): Extreme {
  const columns = streams.flatMap(({ first, second }) => [standardised(first), standardised(second)])
  const scores = function* () {
    for (const [place, one] of columns.entries()) {
      for (const other of columns.slice(place + 1)) yield correlationScore(one, other, 0)
      for (const other of columns) yield correlationScore(one, other, 1)
    }
  }
  return extremeOf(scores())
}

/** Each bit against each: streams that differ on one axis, the two words of a draw, and neighbouring customers. */
function bitExtreme(streams: readonly Stream[]): Extreme {
  const rows = streams.map(({ first }) => bitRows(first))
  const scores = function* () {
    for (const [place, stream] of streams.entries()) {
      yield* bitScores(rows[place]!, bitRows(stream.second))
      yield* bitScores(bitRows(stream.first.subarray(0, -32)), bitRows(stream.first.subarray(1, -31)))
      for (const [next, other] of streams.entries()) {
        const axes = stream.place.filter((coordinate, axis) => coordinate !== other.place[axis]).length
        if (next > place && axes === 1) yield* bitScores(rows[place]!, rows[next]!)
      }
    }
  }
  return extremeOf(scores())
}

/** Counts of the highest and of the lowest byte, over all streams together, for either word. */
function evennessExtreme(streams: readonly Stream[]): Extreme {
  const scores = [0, 24].flatMap((shift) =>
    (['first', 'second'] as const).map((which) => {
      const counts = new Uint32Array(256)
      for (const stream of streams) for (const word of stream[which]) counts[(word >>> shift) & 255]!++
      return evennessScore(counts)
    })
  )
  return extremeOf(scores)
}

/** Avalanche: one bit of a customer's identity turned over turns over each of the 64 bits of the draw every other time. */
function avalancheExtreme(draws: Draws): Extreme {
  const key = draws.streams('avalanche', 0, 'large', tactics).of(purpose.decision, 4)
  const entry = Int32Array.from({ length: customers }, (_, index) => index % 32)
  const ordinal = Uint32Array.from(entry, (_, index) => index)
  const plain = draws.words(key, entry, ordinal)
  const half = new Uint32Array(customers / 32)
  const scores = function* () {
    for (let bit = 0; bit < 64; bit++) {
      const turned = draws.words(
        key,
        entry.map((word) => (bit < 32 ? word ^ (1 << bit) : word)),
        ordinal.map((word) => (bit < 32 ? word : word ^ (1 << bit)))
      )
      for (const which of ['first', 'second'] as const) {
        const changed = plain[which].map((word, index) => word ^ turned[which][index]!)
        yield* bitScores([half], bitRows(changed))
      }
    }
  }
  return extremeOf(scores())
}

const engine = streamsOf(engineDraws)

describe('the streams of neighbouring customers, entries, editions, purposes, tactics, segments and replications', () => {
  it('are uncorrelated', () => {
    const { worst, bound, comparisons } = correlationExtreme(engine)
    // 192 columns: 192 · 191 / 2 pairs of the same customers and 192² of neighbours
    expect(comparisons).toBe(18_336 + 36_864)
    expect(worst).toBeLessThan(bound)
  })

  it('have no bit that goes with a bit of another', () => {
    const { worst, bound, comparisons } = bitExtreme(engine)
    // 96 streams: 96 · (1 + 1 + 3 + 2 + 1) / 2 pairs on one axis, 96 with the own second word, 96 of neighbours
    expect(comparisons).toBe((384 + 96 + 96) * 1024)
    expect(worst).toBeLessThan(bound)
  })

  it('are uniform in their highest and in their lowest bits', () => {
    const { worst, bound } = evennessExtreme(engine)
    expect(worst).toBeLessThan(bound)
  })

  it('turn over half of their bits when one bit of a customer is turned over', () => {
    const { worst, bound, comparisons } = avalancheExtreme(engineDraws)
    expect(comparisons).toBe(64 * 64)
    expect(worst).toBeLessThan(bound)
  })
})

describe('the same tests fail', () => {
  const exceeds = ({ worst, bound }: Extreme) => expect(worst).toBeGreaterThan(bound)

  it('of correlation, where numbers are added to the counter instead of a key derived for each', () => {
    exceeds(correlationExtreme(streamsOf(addedCounters)))
  })

  it('of correlation, with 6 rounds instead of 13', () => {
    exceeds(correlationExtreme(streamsOf(fewRounds(6))))
  })

  it('of bits, with 8 rounds instead of 13', () => {
    exceeds(bitExtreme(streamsOf(fewRounds(8))))
  })

  it('of uniformity, with 4 rounds instead of 13', () => {
    exceeds(evennessExtreme(streamsOf(fewRounds(4))))
  })

  it('of avalanche, with 9 rounds instead of 13', () => {
    exceeds(avalancheExtreme(fewRounds(9)))
  })
})
