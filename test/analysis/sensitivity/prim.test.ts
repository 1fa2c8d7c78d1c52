import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binomialTail } from '../../../src/analysis/sensitivity/binomialTail.js'
import { prim } from '../../../src/analysis/sensitivity/prim.js'
import { primPeel } from '../../../src/analysis/sensitivity/primPeel.js'
import { latinHypercube } from '../../../src/core/design/latinHypercube.js'
import { randomDesign } from '../../../src/core/design/randomDesign.js'
import { deriveKey, seedKey } from '../../../src/core/random/streams.js'

const names = ['competition', 'drift', 'price', 'need', 'spend']

function columnsOf(points: number, seed = 'prim'): number[][] {
  const design = latinHypercube(points, names, seedKey(seed))
  return names.map((_, at) => Array.from({ length: points }, (_each, row) => design[row * names.length + at]!))
}

describe('a corner in which runs lose', () => {
  const inputs = columnsOf(1000)
  const [competition, drift] = inputs as [number[], number[]]
  const corner = competition.map((share, run) => share > 0.6 && drift[run]! > 0.4)

  it('is found: loses when competition > .6 and drift > .4', () => {
    const { boxes, losing } = prim(names, { inputs, loses: corner })
    expect(losing).toBe(corner.filter(Boolean).length)
    const [box] = boxes
    expect(box!.limits.map(({ parameter }) => parameter).sort()).toEqual(['competition', 'drift'])
    for (const { parameter, from, to, quasiP } of box!.limits) {
      expect(to).toBeNull()
      expect(Math.abs(from! - (parameter === 'competition' ? 0.6 : 0.4))).toBeLessThan(0.02)
      expect(quasiP).toBeLessThan(1e-6)
    }
    expect(box!.coverage).toBeGreaterThan(0.95)
    expect(box!.density).toBeGreaterThan(0.95)
    expect(boxes.length).toBe(1)
  })

  it('is found where one in ten runs is the other way round', () => {
    const noisy = corner.map((loses, run) => (run % 10 === 3 ? !loses : loses))
    const [box] = prim(names, { inputs, loses: noisy }).boxes
    expect(box!.limits.map(({ parameter }) => parameter).sort()).toEqual(['competition', 'drift'])
    expect(box!.density).toBeGreaterThan(0.85)
    expect(box!.coverage).toBeGreaterThan(0.65)
  })

  it('has a trajectory from all runs on, in which density rises and coverage falls', () => {
    const { trajectory } = prim(names, { inputs, loses: corner }).boxes[0]!
    const share = corner.filter(Boolean).length / 1000
    expect(trajectory[0]).toEqual({ coverage: 1, density: share, support: 1, restricted: 0 })
    trajectory.slice(1).forEach((point, at) => {
      expect(point.density).toBeGreaterThanOrEqual(trajectory[at]!.density)
      expect(point.coverage).toBeLessThanOrEqual(trajectory[at]!.coverage)
      expect(point.support).toBeLessThan(trajectory[at]!.support)
    })
  })
})

it('two corners are found one after the other, each with its share of the whole', () => {
  const inputs = columnsOf(2000)
  const loses = inputs[0]!.map(
    (share, run) => (share > 0.7 && inputs[1]![run]! > 0.5) || (inputs[2]![run]! < 0.2 && inputs[3]![run]! < 0.6)
  )
  const { boxes } = prim(names, { inputs, loses })
  expect(boxes.length).toBeGreaterThanOrEqual(2)
  const found = boxes.slice(0, 2).map(({ limits }) =>
    limits
      .map(({ parameter }) => parameter)
      .sort()
      .join()
  )
  expect(found.sort()).toEqual(['competition,drift', 'need,price'])
  expect(boxes[0]!.coverage + boxes[1]!.coverage).toBeGreaterThan(0.85)
  expect(boxes.reduce((sum, { coverage }) => sum + coverage, 0)).toBeLessThanOrEqual(1 + 1e-12)
})

it('inputs of few values are cut between values', () => {
  const inputs = [Array.from({ length: 300 }, (_, run) => run % 3), columnsOf(300)[1]!]
  const { boxes } = prim(['kind', 'drift'], { inputs, loses: inputs[0]!.map((kind) => kind === 2) })
  expect(boxes[0]).toMatchObject({ coverage: 1, density: 1, limits: [{ parameter: 'kind', from: 1.5, to: null }] })
})

it('a band has both limits', () => {
  const inputs = columnsOf(1000)
  const { boxes } = prim(names, { inputs, loses: inputs[4]!.map((spend) => spend > 0.4 && spend < 0.7) })
  expect(boxes[0]!.limits.length).toBe(1)
  const { parameter, from, to } = boxes[0]!.limits[0]!
  expect([parameter, Math.round(from! * 100), Math.round(to! * 100)]).toEqual(['spend', 40, 70])
})

it('where runs lose by chance alone nothing is found', () => {
  for (let repetition = 0; repetition < 20; repetition++) {
    const design = randomDesign(200, [...names, 'chance'], deriveKey(seedKey('prim'), repetition))
    const inputs = names.map((_, at) => Array.from({ length: 200 }, (_each, run) => design[run * 6 + at]!))
    const loses = Array.from({ length: 200 }, (_, run) => design[run * 6 + 5]! < 0.3)
    expect(prim(names, { inputs, loses }).boxes).toEqual([])
  }
})

it('nothing is found where all runs lose, or none', () => {
  const inputs = columnsOf(50)
  for (const all of [true, false]) {
    const { boxes, losing } = prim(names, { inputs, loses: inputs[0]!.map(() => all) })
    expect([boxes, losing]).toEqual([[], all ? 50 : 0])
  }
})

it('quasi-p-values are binomial tails', () => {
  // by hand: at least 9 of 10 at .6: 10 × .6⁹ × .4 + .6¹⁰
  expect(binomialTail(9, 10, 0.6)).toBeCloseTo(10 * 0.6 ** 9 * 0.4 + 0.6 ** 10, 14)
  // scipy 1.17.1: binom.sf(59, 80, .6)
  expect(Math.abs(binomialTail(60, 80, 0.6) / 0.0035612985974640913 - 1)).toBeLessThan(1e-12)
  // a box of one limit: the runs without it are all runs
  const competition = Array.from({ length: 100 }, (_, run) => run / 100)
  const { boxes } = prim(['competition'], { inputs: [competition], loses: competition.map((share) => share >= 0.5) })
  expect(Math.abs(boxes[0]!.limits[0]!.quasiP / 0.5 ** 50 - 1)).toBeLessThan(1e-12)
})

it('counts add up, whatever the runs', () => {
  const run = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.double({ min: -1, max: 1, noNaN: true }), fc.boolean())
  fc.assert(
    fc.property(fc.array(run, { minLength: 1, maxLength: 60 }), (all) => {
      const inputs = [all.map(([kind]) => kind), all.map(([, number]) => number)]
      const runs = { inputs, loses: all.map(([, , loses]) => loses) }
      const found = prim(['kind', 'number'], runs)
      for (const { coverage, density, support, limits } of found.boxes) {
        const inside = all.filter((each) =>
          limits.every(({ parameter, from, to }) => {
            const value = parameter === 'kind' ? each[0] : each[1]
            return (from === null || value >= from) && (to === null || value <= to)
          })
        )
        // a later box may hold runs that an earlier one has taken
        expect(inside.length).toBeGreaterThanOrEqual(Math.round(support * all.length))
        expect(coverage * found.losing).toBeCloseTo(density * support * all.length, 8)
        expect(density).toBeGreaterThan(0)
      }
      for (const { rows } of primPeel(runs, Array.from(all.keys()), 0.1, 3)) expect(rows.length).toBeGreaterThan(0)
    })
  )
})

it('refuses runs that do not fit together', () => {
  expect(() => prim(['a'], { inputs: [], loses: [] })).toThrow('got 1 names for 0 parameters')
  expect(() => prim(['a'], { inputs: [[1]], loses: [true, false] })).toThrow(
    '"a" needs a value for each of 2 runs; got 1'
  )
  expect(() => prim(['a'], { inputs: [[Number.NaN]], loses: [true] })).toThrow(
    'values of "a" must be finite numbers; got NaN'
  )
  expect(() => prim(['a'], { inputs: [[1]], loses: [true] }, { peel: 1 })).toThrow(
    'peel is a share between 0 and 1; got 1'
  )
})
