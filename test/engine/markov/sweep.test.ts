import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../../src/core/errors.js'
import { compileMarkov, exactSweeper, type ParameterSet, playExact } from '../../../src/engine/markov/index.js'
import { makeLifecycle } from '../../../src/scenario/lifecycle/index.js'

/**
 * Something of everything: moves, starts, weights, rates and amounts that a set moves and that it does not, by cycle in steps
 * and without, by time in the stage with and without end, all rules of exits, attendance, amounts at the start and on moves.
 */
const rich = {
  horizon: { cycles: 9, cycleLength: 0.5 },
  cohort: { size: 300, start: { a: '1 - start', b: 'start' } },
  parameters: {
    start: 0.25,
    p: 0.1,
    q: 'p / 2',
    late: { 1: 'p', 4: 0.2, 7: 'q' },
    shape: 1.3,
    scale: 4,
    hr: { 1: 0.7, 3: 1 },
    fee: 100,
    rising: 'fee * (1 + time / 10)',
    rate: 0.03,
    big: 0.6,
    q2: 0.12
  },
  lifecycle: {
    stages: { a: { attends: true }, b: { attends: true, exits: 'competing' }, c: { exits: 'logit' }, d: {} },
    transitions: {
      a: { b: 'late', d: { at: 'stay', table: ['p', 0.05, 'q'], beyond: 'hold' } },
      b: { c: { weibull: { shape: 'shape', scale: 'scale' } }, d: { weibull: { shape: 1.1, scale: 9 } } },
      c: { a: 0.2, d: 'p' }
    },
    multipliers: { care: { on: 'hazard', factor: 'hr', transitions: { b: ['c'] } } }
  },
  discounting: 'time-points',
  counting: 'life-table',
  categories: {
    fees: { kind: 'value', discountRate: 'rate', stages: { a: 'fee', b: 'rising', c: { 1: 3, 5: 'fee / 2' } } },
    care: {
      kind: 'cost',
      discountRate: 0.035,
      counting: 'half-cycle',
      start: { a: 7, b: 'fee / 3' },
      stages: { b: { at: 'stay', table: [5, 'fee', 1], beyond: 'hold' }, d: 0 },
      transitions: { a: { b: 'fee', d: '10 * stay' }, b: { c: 'point' } },
      booked: 'arrival',
      counted: 'once'
    }
  },
  groups: { big: { weight: 'big' }, small: { weight: '1 - big', parameters: { p: 0.05 } } },
  strategies: { base: {}, own: { parameters: { fee: 90, hr: 0.8 } }, drawn: { parameters: { q: { 1: 'q2', 3: 0.1 } } } }
}
const plan = compileMarkov(makeLifecycle(rich))

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const anySet: fc.Arbitrary<ParameterSet> = fc.record(
  {
    start: fc.oneof(between(0, 1), fc.constantFrom(0, 1)),
    p: between(0, 0.3),
    shape: between(0.5, 2),
    scale: between(1, 8),
    fee: between(-50, 200),
    rate: between(0, 0.1),
    big: between(0, 1),
    q2: between(0, 0.3)
  },
  { requiredKeys: [] }
)

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0)
}

/** Totals of each strategy and category, set after set, by playing one set after the other. */
function oneByOne(sets: readonly ParameterSet[]): number[][] {
  return sets.map((set) =>
    playExact(plan, { set }).flatMap(({ categories }) =>
      categories.flatMap(({ undiscounted, discounted }) => [sumOf(undiscounted), sumOf(discounted)])
    )
  )
}

function sideBySide(sets: readonly ParameterSet[], sweep = exactSweeper(plan)): number[][] {
  const swept = sweep(sets)
  return sets.map((_, index) =>
    swept.flatMap((categories) =>
      categories.flatMap(({ undiscounted, discounted }) => [undiscounted[index], discounted[index]])
    )
  )
}

describe('sets of parameters side by side', () => {
  it('give the bits that each gives by itself', () => {
    fc.assert(
      fc.property(fc.array(anySet, { minLength: 1, maxLength: 6 }), (sets) => {
        expect(sideBySide(sets)).toEqual(oneByOne(sets))
      })
    )
  })

  // 128 are played at a time: two full rounds and one of which most is empty.
  it('however many there are, and however often the memory is used', () => {
    const sets = fc.sample(anySet, { numRuns: 260, seed: 1 })
    const sweep = exactSweeper(plan)
    const expected = oneByOne(sets)
    expect(sideBySide(sets.slice(0, 3), sweep)).toEqual(expected.slice(0, 3))
    expect(sideBySide(sets, sweep)).toEqual(expected)
    expect(sideBySide(sets.slice(100, 105), sweep)).toEqual(expected.slice(100, 105))
    expect(sweep([]).map((categories) => categories.map(({ discounted }) => discounted.length))).toEqual([
      [0, 0],
      [0, 0],
      [0, 0]
    ])
    // Falsifying twin: every set moves every number, so that sets in another order do not pass.
    const turned = [...sets.slice(1), sets[0]]
    expect(sideBySide(turned)).not.toEqual(expected)
    const differing = sets.filter((set, index) => Object.keys(set).length > 0 && expected[index][0] !== expected[0][0])
    expect(differing.length).toBeGreaterThan(200)
  })

  it('name the first that is wrong, and say what playing it alone says', () => {
    const messageOf = (play: () => unknown) => {
      try {
        play()
      } catch (error) {
        if (error instanceof InputError) return error.problems.map(({ message }) => message)
        throw error
      }
      return []
    }
    const wrong: ParameterSet[] = [{ p: 0.9 }, { start: 2 }, { rate: 2 }, { shape: -1 }, { big: 1.5 }]
    for (const set of wrong) {
      const alone = messageOf(() => playExact(plan, { set }))
      expect(alone).not.toEqual([])
      const sets = [{}, { p: 0.2 }, set, { rate: 3 }]
      const places: number[] = []
      const inSet = (index: number, check: () => void) => {
        places.push(index)
        check()
      }
      expect(messageOf(() => exactSweeper(plan)(sets, inSet))).toEqual(alone)
      expect(places).toEqual([0, 1, 2])
    }
    expect(messageOf(() => exactSweeper(plan)([{ p: 0.9 }, { pp: 1 }]))[0]).toMatch('no parameter pp')
    expect(messageOf(() => exactSweeper(plan)([{}, { p: Number.NaN }]))[0]).toMatch('must be a number')
    // Nothing of a sweep that failed is left in the memory.
    const sweep = exactSweeper(plan)
    expect(messageOf(() => sweep([{ p: 0.9 }]))).not.toEqual([])
    expect(sideBySide([{ p: 0.1 }], sweep)).toEqual(oneByOne([{ p: 0.1 }]))
  })
})
