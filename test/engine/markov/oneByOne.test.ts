import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deriveKey, nameKey, seedKey } from '../../../src/core/random/streams.js'
import { threefry2x32 } from '../../../src/core/random/threefry.js'
import { compileMarkov, playIndividuals } from '../../../src/engine/markov/index.js'
import { makeLifecycle } from '../../../src/scenario/lifecycle/index.js'
import { asInput, type PlainLifecycle, plainLifecycle } from '../../support/lifecycles.js'

const customers = 300

/**
 * The same customers one by one, each through all cycles before the next: slow, plain, and written apart from the engine.
 * Even stages attend. `word` is which of the two words drawn decides.
 */
function oneByOne({ stages, start, cycles, moves, amounts }: PlainLifecycle, replication: number, word = 0) {
  const root = nameKey(deriveKey(seedKey('one by one'), replication), 'lifecycle all')
  const depth = moves[0][0].length
  const attends = (stage: number) => stage % 2 === 0
  const occupancy = new Float64Array((cycles + 1) * stages.length)
  const neverLapsed = new Float64Array(cycles + 1)
  const flows = new Map<string, number>()
  const worth = new Float64Array(cycles + 1)
  for (let customer = 0; customer < customers; customer++) {
    const draw = (purpose: number, cycle = 0) =>
      (threefry2x32(deriveKey(root, purpose, cycle), 0, customer, 13)[word] + 0.5) * 2 ** -32
    let stage = pick(start, draw(1), start.length - 1)
    let stay = 1
    let isLoyal = true
    for (let point = 0; ; point++) {
      occupancy[point * stages.length + stage] += 1
      isLoyal &&= attends(stage)
      if (isLoyal) neverLapsed[point] += 1
      if (point === cycles) break
      worth[point + 1] += amounts[stage][Math.min(stay, depth) - 1]
      const from = stage
      const exits = stages.flatMap((_, to) => (to === from ? [] : [to]))
      const shares = exits.map((to) => moves[from][to][Math.min(stay, depth) - 1])
      const exit = pick(shares, draw(2, point + 1), exits.length)
      stage = exits[exit] ?? from
      stay = stage === from ? stay + 1 : 1
      const move = `${point + 1} ${from} ${stage}`
      flows.set(move, (flows.get(move) ?? 0) + 1)
    }
  }
  return { occupancy, neverLapsed, flows, worth }
}

/** The first share whose sum with those before is above the draw, or `none`. */
function pick(shares: readonly number[], uniform: number, none: number): number {
  let below = 0
  for (const [index, share] of shares.entries()) {
    below += share
    if (uniform < below) return index
  }
  return none
}

/** Of a lifecycle whose even stages attend. */
function played(lifecycle: PlainLifecycle, replication: number) {
  const input = asInput(lifecycle, { customers, seed: 'one by one' })
  const stages = Object.fromEntries(lifecycle.stages.map((stage, place) => [stage, { attends: place % 2 === 0 }]))
  const scenario = makeLifecycle({ ...input, lifecycle: { ...input.lifecycle, stages } })
  return playIndividuals(compileMarkov(scenario), replication)[0]
}

describe('individuals in groups', () => {
  it('do what they do one by one', () => {
    fc.assert(
      fc.property(plainLifecycle, fc.integer({ min: 0, max: 3 }), (lifecycle, replication) => {
        const table = played(lifecycle, replication)
        const plain = oneByOne(lifecycle, replication)
        const scaled = (counts: Float64Array) => counts.map((count) => count * (1 / customers))
        expect(table.occupancy).toEqual(scaled(plain.occupancy))
        expect(table.neverLapsed).toEqual(scaled(plain.neverLapsed))
        const { moves } = table
        table.flows.forEach((share, index) => {
          const { from, to } = moves[index % moves.length]
          const count = plain.flows.get(`${Math.floor(index / moves.length) + 1} ${from} ${to}`) ?? 0
          expect(share).toBe(count * (1 / customers))
        })
        const { undiscounted } = table.categories[0]
        undiscounted.forEach((worth, period) => {
          expect(worth).toBeCloseTo(plain.worth[period] / customers, 10)
        })
      }),
      { numRuns: 40 }
    )
  })

  it('would do something else with other luck', () => {
    const [lifecycle] = fc.sample(plainLifecycle, { numRuns: 1, seed: 5 })
    expect(played(lifecycle, 0).occupancy).not.toEqual(
      oneByOne(lifecycle, 1).occupancy.map((count) => count / customers)
    )
    const wrongWord = oneByOne(lifecycle, 0, 1).occupancy.map((count) => count * (1 / customers))
    expect(played(lifecycle, 0).occupancy).not.toEqual(wrongWord)
  })

  it('who have a row each do what they do with the row of all, where it is the same', () => {
    const transitions = (p: string) => ({
      here: { away: p, gone: { weibull: { shape: 1.2, scale: 9 } } },
      away: { here: p }
    })
    const scenario = makeLifecycle({
      customers: 3000,
      horizon: { cycles: 12, cycleLength: 1 },
      cohort: { start: { here: 0.5, away: 0.5 } },
      traits: { haste: { varies: 'uniform', min: 0, max: 0.5 } },
      parameters: { p: 0.2 },
      lifecycle: { stages: { here: { attends: true }, away: {}, gone: {} }, transitions: transitions('p') },
      strategies: {
        together: {},
        each: { lifecycle: { transitions: transitions('p + 0 * haste + 0 * attended') } },
        hasty: { lifecycle: { transitions: transitions('p + haste / 100') } }
      }
    })
    const [together, each, hasty] = playIndividuals(compileMarkov(scenario), 0)
    expect({ ...each, strategy: 'together' }).toEqual(together)
    expect(hasty.occupancy).not.toEqual(together.occupancy)
  })
})
