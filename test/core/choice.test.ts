import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chosen, chosenNear, undecided } from '../../src/core/choice.js'
import { nearness } from '../../src/core/odds.js'
import { fillUniforms } from '../../src/core/random/threefry.js'

/** As far as near weights may be from the exact ones. */
const allowed = 4 * nearness

/** So many uniform numbers of a stream, the same in every run. */
function uniforms(stream: number, count: number): Float64Array {
  const rows = Int32Array.from({ length: count }, (_, row) => row)
  const [first, second] = [new Float64Array(count), new Float64Array(count)]
  fillUniforms({ word0: stream, word1: 1 }, rows, new Uint32Array(count), rows, 0, count, first, second)
  return first
}

/** Weights of two to five options, some of them none at all, some a million times others. */
function weightSets(stream: number, count: number): readonly Float64Array[] {
  const random = uniforms(stream, 6 * count)
  return Array.from({ length: count }, (_, set) => {
    const options = 2 + Math.floor(4 * random[6 * set]!)
    return Float64Array.from({ length: options }, (_, option) => {
      const draw = random[6 * set + 1 + option]!
      return draw < 0.05 ? 0 : set % 2 === 0 ? draw : 10 ** (12 * draw - 6)
    })
  })
}

/** The edges between options: shares of the total that come before each. */
function edgesOf(weights: Float64Array): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return [...weights.keys()].slice(1).map((option) => {
    return weights.subarray(0, option).reduce((sum, weight) => sum + weight, 0) / total
  })
}

const near = (uniform: number, weights: Float64Array) => chosenNear(uniform, weights, 0, 1, weights.length)

/** Weights moved by up to `size` each, as `direction` says of every option, −1 to 1. */
function disturbed(weights: Float64Array, size: number, direction: (option: number) => number): Float64Array {
  return weights.map((weight, option) => weight * (1 + size * direction(option)))
}

/** Ways to disturb weights: at random, and those before an edge one way and those behind it the other. */
function waysOf(weights: Float64Array, random: Float64Array): readonly ((option: number) => number)[] {
  const opposed = [...weights.keys()].flatMap((edge) =>
    [-1, 1].map((sign) => (option: number) => (option <= edge ? sign : -sign))
  )
  return [(option) => 2 * random[option]! - 1, ...opposed]
}

/** Places draws around every edge of every set, disturbs the weights in every way by up to `size`, and compares. */
function outcomes(sets: readonly Float64Array[], size: number) {
  const sizes = [...Array.from({ length: 12 }, (_, power) => 10 ** (-5 - power)), 7e-8, 1.2e-7, 1.5e-7, 1.7e-7]
  const distances = [0, ...sizes, ...sizes.map((distance) => -distance)]
  const random = uniforms(99, 8)
  const found = { draws: 0, undecided: 0, wrong: 0, elsewhere: 0 }
  for (const weights of sets) {
    for (const way of waysOf(weights, random)) {
      const exact = disturbed(weights, size, way)
      const edges = [...edgesOf(weights), ...edgesOf(exact)]
      for (const draw of edges.flatMap((edge) => distances.map((distance) => edge + distance))) {
        if (!(draw > 0 && draw < 1)) continue
        found.draws++
        const [ours, theirs] = [near(draw, weights), chosen(draw, exact)]
        if (chosen(draw, weights) !== theirs) found.elsewhere++
        if (ours === undecided) found.undecided++
        else if (ours !== theirs) found.wrong++
      }
    }
  }
  return found
}

describe('a choice among weights', () => {
  it('is the option whose part of the interval the draw falls on', () => {
    // parts by hand: 0 to .25, .25 to .75, .75 to 1; an edge belongs to the option behind it
    const weights = Float64Array.of(1, 2, 1)
    const draws = [0.001, 0.249, 0.25, 0.5, 0.749, 0.75, 0.999]
    expect(draws.map((draw) => chosen(draw, weights))).toEqual([0, 0, 1, 1, 1, 2, 2])
  })

  it('never falls on an option without weight, but for the last where there is no other', () => {
    expect(chosen(1e-9, Float64Array.of(0, 1, 0))).toBe(1)
    expect(chosen(1 - 1e-9, Float64Array.of(0, 1, 0))).toBe(1)
    expect(chosen(0.5, Float64Array.of(0, 0))).toBe(1)
    expect(chosen(0.5, Float64Array.of(3))).toBe(0)
  })

  it('falls on each option as often as it weighs', () => {
    const counts = [0, 0, 0, 0]
    for (let draw = 0; draw < 10_000; draw++) counts[chosen((draw + 0.5) / 10_000, Float64Array.of(1, 2, 3, 4))]!++
    expect(counts).toEqual([1000, 2000, 3000, 4000])
  })
})

describe('a choice among weights known only nearly', () => {
  it('is that of the exact weights or undecided, for weights disturbed as far as allowed and draws at the edges', () => {
    const { draws, wrong, undecided: doubtful, elsewhere } = outcomes(weightSets(1, 400), allowed)
    expect(draws).toBeGreaterThan(200_000)
    expect(wrong).toBe(0)
    // the disturbance matters: taken for exact, the near weights would have chosen otherwise many times
    expect(elsewhere).toBeGreaterThan(10_000)
    expect(doubtful).toBeGreaterThan(elsewhere)
    expect(draws - doubtful).toBeGreaterThan(50_000)
  })

  it('goes wrong for weights disturbed ten times as far', () => {
    expect(outcomes(weightSets(1, 400), 10 * allowed).wrong).toBeGreaterThan(100)
  })

  it('is that of the exact weights for any draw', () => {
    const weight = fc.oneof(fc.double({ min: 0, max: 10, noNaN: true }), fc.constantFrom(0, 1e-17, 2.35e17))
    const part = fc.double({ min: -1, max: 1, noNaN: true })
    const options = fc.array(fc.tuple(weight, part), { minLength: 1, maxLength: 6 })
    const uniform = fc.integer({ min: 0, max: 2 ** 32 - 1 }).map((cell) => (cell + 0.5) / 2 ** 32)
    fc.assert(
      fc.property(options, uniform, (pairs, draw) => {
        const ours = near(
          draw,
          Float64Array.from(pairs, ([each]) => each)
        )
        const exact = Float64Array.from(pairs, ([each, by]) => each * (1 + allowed * by))
        if (ours !== undecided) expect(ours).toBe(chosen(draw, exact))
      }),
      { numRuns: 5000 }
    )
  })

  it('is undecided in less than a millionth of draws for up to four options, and at every edge', () => {
    const sets = weightSets(2, 200).map((weights) => weights.subarray(0, 4))
    const random = uniforms(3, 5000)
    const doubtful = sets.flatMap((weights) => [...random].filter((draw) => near(draw, weights) === undecided))
    expect(doubtful.length).toBeLessThanOrEqual(1)
    let measured = 0
    for (const weights of sets) {
      const inside = [0, ...new Set(edgesOf(weights)), 1]
      const apart = inside.every((edge, place) => place === 0 || edge - inside[place - 1]! > 1e-6)
      if (!apart) continue
      measured++
      const edges = inside.slice(1, -1)
      for (const edge of edges) expect(near(edge, weights)).toBe(undecided)
      // how far from its edge a draw is still in doubt, by halving: 16 times the nearness to either side
      const width = edges.reduce((sum, edge) => sum + reach(edge, 1, weights) + reach(edge, -1, weights), 0)
      expect(width).toBeLessThan(1e-6)
      expect(width / edges.length).toBeCloseTo(3.2e-7, 9)
    }
    expect(measured).toBeGreaterThan(100)
  })

  it('reads the weights of one choice wherever they stand', () => {
    // three choices of four options each, option after option: of the second, 1, 2, 0 and 1
    const weights = Float64Array.of(9, 1, 5, 9, 2, 5, 9, 0, 5, 9, 1, 5)
    const draws = [0.1, 0.3, 0.7, 0.8]
    expect(draws.map((draw) => chosenNear(draw, weights, 1, 3, 4))).toEqual([0, 1, 1, 3])
    expect(chosenNear(0.25, weights, 1, 3, 4)).toBe(undecided)
    expect(chosenNear(0.75, weights, 1, 3, 4)).toBe(undecided)
  })

  it('has no doubt where there is one option', () => {
    expect(chosenNear(0.5, Float64Array.of(7), 0, 1, 1)).toBe(0)
  })
})

/** How far to one side of an edge a draw is undecided. */
function reach(edge: number, side: number, weights: Float64Array): number {
  let [inside, outside] = [0, 4e-7]
  while (outside - inside > 1e-10) {
    const middle = (inside + outside) / 2
    if (near(edge + side * middle, weights) === undecided) inside = middle
    else outside = middle
  }
  return inside
}
