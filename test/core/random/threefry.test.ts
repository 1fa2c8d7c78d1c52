import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillUniforms, threefry2x32 } from '../../../src/core/random/threefry.js'

const word = fc.integer({ min: 0, max: 2 ** 32 - 1 })
const key = fc.record({ word0: word, word1: word })

/** Known answers of the Random123 library (its file `kat_vectors`): rounds, counter, key, result. */
const knownAnswers = [
  [13, 0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x9d1c5ec6, 0x8bd50731],
  [13, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0xfd36d048, 0x2d17272c],
  [13, 0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xba3e4725, 0xf27d669e],
  [20, 0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x6b200159, 0x99ba4efe],
  [20, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0x1cb996fc, 0xbb002be7],
  [20, 0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xc4923a9c, 0x483df7a0],
  [32, 0x00000000, 0x00000000, 0x00000000, 0x00000000, 0xcee3d47e, 0xa23dfd5c],
  [32, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0x6e2fe0d0, 0xb1b76f82],
  [32, 0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xe2827716, 0xc3c05cdf]
] as const

/** The uniform numbers of single customers, by the function under test. */
function filled(stream: { word0: number; word1: number }, customers: readonly (readonly [number, number])[]) {
  const entry = Int32Array.from(customers, ([first]) => first)
  const ordinal = Uint32Array.from(customers, ([, second]) => second)
  const rows = Int32Array.from(customers, (_, index) => index)
  const [first, second] = [new Float64Array(customers.length), new Float64Array(customers.length)]
  fillUniforms(stream, entry, ordinal, rows, 0, customers.length, first, second)
  return customers.map((_, index) => [first[index]!, second[index]!])
}

const middleOfCell = (bits: number) => (bits + 0.5) / 2 ** 32

describe('Threefry-2x32', () => {
  it.each(knownAnswers)('of %i rounds gives the known answer of Random123', (rounds, c0, c1, k0, k1, x0, x1) => {
    expect(threefry2x32({ word0: k0, word1: k1 }, c0, c1, rounds)).toEqual([x0, x1])
  })

  it('is a bijection of counters under a key: no two of many give the same', () => {
    const seen = new Set<string>()
    for (let counter = 0; counter < 20_000; counter++)
      seen.add(threefry2x32({ word0: 7, word1: 9 }, counter, 3, 13).join())
    expect(seen.size).toBe(20_000)
  })

  it('gives the same for a signed and an unsigned counter', () => {
    expect(threefry2x32({ word0: 1, word1: 2 }, -1, -5, 13)).toEqual(
      threefry2x32({ word0: 1, word1: 2 }, 2 ** 32 - 1, 2 ** 32 - 5, 13)
    )
  })
})

describe('filling with uniform numbers', () => {
  const customers = fc.array(fc.tuple(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), word), {
    minLength: 1,
    maxLength: 20
  })

  it('is Threefry-2x32 of 13 rounds of the identity, in the middles of 2^32 cells', () => {
    fc.assert(
      fc.property(key, customers, (stream, ids) => {
        const expected = ids.map(([entry, ordinal]) => threefry2x32(stream, entry, ordinal, 13).map(middleOfCell))
        expect(filled(stream, ids)).toEqual(expected)
      })
    )
  })

  it('stays inside 0 and 1, ends excluded', () => {
    // the least and the greatest word there are
    expect([middleOfCell(0), middleOfCell(2 ** 32 - 1)]).toEqual([2 ** -33, 1 - 2 ** -33])
    fc.assert(
      fc.property(key, customers, (stream, ids) => {
        for (const uniform of filled(stream, ids).flat()) expect(uniform > 0 && uniform < 1).toBe(true)
      })
    )
  })

  it('draws for the rows listed, from the start of the block, whatever stands elsewhere', () => {
    const entry = Int32Array.of(5, 6, 7, 8)
    const ordinal = Uint32Array.of(50, 60, 70, 80)
    const rows = Int32Array.of(3, 1, 2, 0)
    const [first, second] = [new Float64Array(4).fill(9), new Float64Array(4).fill(9)]
    const stream = { word0: 123, word1: 456 }
    fillUniforms(stream, entry, ordinal, rows, 1, 3, first, second)
    expect([...first]).toEqual([
      ...filled(stream, [
        [6, 60],
        [7, 70]
      ]).map(([uniform]) => uniform),
      9,
      9
    ])
    expect([...second]).toEqual([
      ...filled(stream, [
        [6, 60],
        [7, 70]
      ]).map(([, uniform]) => uniform),
      9,
      9
    ])
  })

  it('gives what plain Threefry gives for every count from 0 to 9 and every start, rows in any order', () => {
    const listed = Int32Array.of(7, 2, 11, 0, 5, 5, 9, 1, 10, 3, 8, 6)
    const entry = Int32Array.from(listed, (_, row) => 100 - 31 * row)
    const ordinal = Uint32Array.from(listed, (_, row) => 2 ** 32 - 1 - 977 * row * row)
    const stream = { word0: 0x9e3779b9, word1: 0xfedcba98 }
    for (let start = 0; start <= listed.length; start++) {
      for (let count = 0; count <= Math.min(9, listed.length - start); count++) {
        const [first, second] = [new Float64Array(16).fill(9), new Float64Array(16).fill(9)]
        fillUniforms(stream, entry, ordinal, listed, start, start + count, first, second)
        const expected = [...listed.subarray(start, start + count)].map((row) =>
          threefry2x32(stream, entry[row]!, ordinal[row]!, 13).map(middleOfCell)
        )
        // nothing is written beyond the count
        const beyond = Array.from({ length: 16 - count }, () => 9)
        expect([...first], `${count} from ${start}`).toEqual([...expected.map(([uniform]) => uniform), ...beyond])
        expect([...second], `${count} from ${start}`).toEqual([...expected.map(([, uniform]) => uniform), ...beyond])
      }
    }
  })

  it('fits results that are just as long as the count, and leaves what it reads alone', () => {
    for (let count = 0; count <= 9; count++) {
      const entry = Int32Array.from({ length: count }, (_, row) => row - 3)
      const ordinal = Uint32Array.from({ length: count }, (_, row) => 5 * row)
      const rows = Int32Array.from({ length: count }, (_, place) => count - 1 - place)
      const [first, second] = [new Float64Array(count), new Float64Array(count)]
      fillUniforms({ word0: 1, word1: 2 }, entry, ordinal, rows, 0, count, first, second)
      for (let place = 0; place < count; place++) {
        const row = count - 1 - place
        const expected = threefry2x32({ word0: 1, word1: 2 }, row - 3, 5 * row, 13).map(middleOfCell)
        expect([first[place], second[place]]).toEqual(expected)
        expect([entry[row], ordinal[row], rows[place]]).toEqual([row - 3, 5 * row, row])
      }
    }
  })
})
