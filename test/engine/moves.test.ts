import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chosen, chosenNear, undecided } from '../../src/core/choice.js'
import { nearOddsFactor, oddsFactor } from '../../src/core/odds.js'
import type { Conditions } from '../../src/engine/conditions.js'
import { createMoveRoom, logTenure, move } from '../../src/engine/moves.js'
import type { Exit } from '../../src/engine/plan.js'
import { blockSize, flag, type Population } from '../../src/engine/population.js'
import { noEffects } from '../../src/model/lifecycle.js'
import { exitShift } from '../../src/model/mechanism/exit.js'
import { effectiveTolerance } from '../../src/model/mechanism/forbearance.js'
import { delight } from '../../src/model/mechanism/satisfaction.js'
import { strainBeyond } from '../../src/model/mechanism/strain.js'
import { causes } from '../../src/model/runTable.js'
import { crowd, quietConditions } from '../support/crowd.js'
import { planOf } from '../support/plans.js'

const [confirmation, trust, weakening, lost] = [1, 2, 3, 4]
const plan = planOf({ mechanisms: { release: { grievance: 0.4 } } })
const conditions = quietConditions(plan)
const stagePlan = plan.editions[0]!.rules.stages[confirmation]!

/** Customers of the confirmation stage after the show, each with a uniform number. */
function moved(
  exits: readonly Exit[],
  uniforms: readonly number[],
  change: (population: Population) => void = () => {},
  attending = true,
  met: Conditions = conditions
) {
  const population = crowd(uniforms.length, confirmation)
  change(population)
  const luck = Float64Array.from(uniforms)
  const [size, room] = [uniforms.length, createMoveRoom(exits.length)]
  move(plan, { ...stagePlan, exits }, population, confirmation, 0, size, attending, met, luck, room)
  return population
}

const exits: readonly Exit[] = [
  { to: lost, probability: 0.4, effects: { ...noEffects, missed: 0.5, loyalty: -1 }, like: 0 },
  { to: weakening, probability: 0.2, effects: { ...noEffects, loyalty: -1 }, like: 0 },
  { to: confirmation, probability: 0.3, effects: noEffects, like: 2 },
  { to: trust, probability: 0.1, effects: { ...noEffects, loyalty: 1 }, like: 3 }
]

describe('moves after the show', () => {
  it('follow the base probabilities at the reference point, low numbers the worst', () => {
    const { stage } = moved(exits, [0.001, 0.399, 0.401, 0.599, 0.601, 0.899, 0.901, 0.999])
    expect([...stage]).toEqual([lost, lost, weakening, weakening, confirmation, confirmation, trust, trust])
  })

  it('weigh each exit by the factor on its odds', () => {
    // loyalty ln 2: weights .4/2, .2/2, .3, .1·2 = .2, .1, .3, .2 of .8: bounds .25, .375, .75
    const { stage } = moved(exits, [0.249, 0.251, 0.374, 0.376, 0.749, 0.751], ({ loyalty }) =>
      loyalty.fill(Math.log(2))
    )
    expect([...stage]).toEqual([lost, weakening, weakening, confirmation, confirmation, trust])
  })

  it('take a missed edition as one', () => {
    // missed: .4·e^.5 = .659488 of 1.259488: bound .5236 instead of .4
    expect(moved(exits, [0.5], () => {}, false).stage[0]).toBe(lost)
    expect(moved(exits, [0.5]).stage[0]).toBe(weakening)
  })

  it('let leavers take their grievance along and begin the time since', () => {
    const { stage, grievance, lapse } = moved(exits, [0.1, 0.8], ({ strain }) => strain.fill(0.1))
    expect([...stage]).toEqual([lost, confirmation])
    expect([...grievance]).toEqual([Math.fround(Math.fround(0.1) / 0.25), 0])
    expect([...lapse]).toEqual([0, 9])
  })

  it('never turn better luck into a worse exit', () => {
    const uniforms = Array.from({ length: 500 }, (_, index) => (index + 0.5) / 500)
    const standing: Record<number, number> = { [lost]: 0, [weakening]: 1, [confirmation]: 2, [trust]: 3 }
    for (const level of [-2, -0.3, 0, 1.7]) {
      const { stage } = moved(exits, uniforms, ({ loyalty }) => loyalty.fill(level))
      const standings = Array.from(stage, (each) => standing[each]!)
      expect(standings).toEqual([...standings].sort((a, b) => a - b))
    }
  })

  it('leave everybody where they are where no exit leads anywhere, but for those who must go', () => {
    const { stage, cause } = moved([], [0.1, 0.5, 0.9], ({ flags }) => flags.set([0, flag.released, flag.leaves]))
    expect([...stage]).toEqual([confirmation, lost, lost])
    expect([causes[cause[1]!], causes[cause[2]!]]).toEqual(['released', 'exogenous'])
  })

  it('take those let go and those a shock takes away in any case, with the grievance that they are given', () => {
    const { stage, grievance, lapse } = moved(exits, [0.95, 0.95, 0.95], (population) => {
      population.flags.set([0, flag.released, flag.leaves])
      population.grievance.fill(0.7)
    })
    expect([...stage]).toEqual([trust, lost, lost])
    // let go: mechanisms.release.grievance; taken away: the shock's own, laid down before
    expect([...grievance]).toEqual([0.7, 0.4, 0.7].map(Math.fround))
    expect([...lapse]).toEqual([9, 0, 0])
  })

  it('mark who reaches trust for the first time, and only the first time', () => {
    const { flags } = moved(exits, [0.95, 0.95, 0.65], (population) => {
      population.flags[1] = flag.trustReached
    })
    expect([...flags]).toEqual([flag.trustReached | flag.reachesTrust, flag.trustReached, 0])
  })

  it('move those within the places given only, each by the number of the place, wherever the row is', () => {
    const population = crowd(5, confirmation)
    population.order.set([3, 1, 4, 0, 2])
    const luck = Float64Array.of(0.1, 0.7, 0.95)
    move(plan, { ...stagePlan, exits }, population, confirmation, 1, 4, true, conditions, luck, createMoveRoom(4))
    // places 1, 2 and 3 hold the rows 1, 4 and 0
    expect([...population.stage]).toEqual([trust, lost, confirmation, confirmation, confirmation])
  })

  it('of a full block are those of its customers one by one', () => {
    const luck = (row: number) => ((row * 997 + 0.5) / blockSize) % 1
    const uniforms = Array.from({ length: blockSize }, (_, row) => luck(row))
    const trusting = ({ loyalty }: Population) => {
      for (const row of loyalty.keys()) loyalty[row] = (row % 7) - 3
    }
    const together = moved(exits, uniforms, trusting)
    for (let row = 0; row < blockSize; row += 31) {
      const alone = moved(exits, [luck(row)], ({ loyalty }) => loyalty.fill((row % 7) - 3))
      expect(together.stage[row]).toBe(alone.stage[0])
    }
    expect(new Set(together.stage)).toEqual(new Set([lost, weakening, confirmation, trust]))
  })
})

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true })

/** Log-odds a unit of the drivers that lie with the customers themselves. */
const ownEffects = fc.record({
  satisfaction: between(-1, 1),
  delight: between(-1, 1),
  trust: between(-1, 1),
  bonds: between(-2, 2),
  strain: between(-2, 2),
  tenure: between(-1, 1),
  loyalty: between(-2, 2),
  needGap: between(-1, 1),
  remedy: between(-1, 1)
})
/** And of those that all customers who attend, or all who do not, share. */
const sharedEffects = fc.record({ missed: between(-3, 3), rival: between(-1, 1) })

/** A customer of any condition. */
const customer = fc.record({
  satisfaction: between(0, 100),
  trust: between(0, 1),
  bonds: between(-1, 2),
  strain: between(0, 1),
  tolerance: between(0, 1),
  loyalty: between(-2, 2),
  needGap: between(0, 60),
  tenure: fc.integer({ min: 0, max: 90 }),
  flags: fc.constantFrom(0, flag.remedied)
})
type Customer = typeof customer extends fc.Arbitrary<infer T> ? T : never

function become(population: Population, customers: readonly Customer[]): void {
  customers.forEach((each, row) => {
    for (const [column, value] of Object.entries(each)) population[column as keyof Customer][row] = value
  })
}

/** The weights of exits for a customer, as the model's page has them: no table, no ratio. */
function weightsOf(exits: readonly Exit[], population: Population, row: number, attending: boolean, met: Conditions) {
  const { forbearance, needGap, satisfaction: scores } = met.rules.mechanisms
  const { satisfaction, trust, bonds, strain, tolerance, tenure, loyalty, needGap: gap, flags } = population
  const attended = tenure[row]! + (attending ? 1 : 0)
  return Float64Array.from(exits, ({ to, probability, effects }) => {
    if (to === confirmation) return probability
    const shift = exitShift(
      effects,
      satisfaction[row]!,
      delight(satisfaction[row]!, scores.delightFrom),
      trust[row]!,
      bonds[row]!,
      attending ? 0 : 1,
      strainBeyond(strain[row]!, effectiveTolerance(tolerance[row]!, trust[row]!, forbearance.tolerance)),
      met.rival,
      logTenure(attended),
      loyalty[row]!,
      gap[row]! - needGap.usual,
      flags[row]! & flag.remedied ? 1 : 0
    )
    return probability * oddsFactor(shift)
  })
}

/**
 * Two exits to which customers' own drivers push alike, staying, and one to which others do. Effects are usual ones or
 * the strongest that a scenario may have, where factors on odds are held at their bounds.
 */
const fourExits = fc
  .record({
    loss: ownEffects,
    gain: ownEffects,
    one: sharedEffects,
    other: sharedEffects,
    strength: fc.constantFrom(1, 20),
    shares: fc.array(between(0.05, 1), { minLength: 4, maxLength: 4 })
  })
  .map(({ loss, gain, one, other, strength, shares }): readonly Exit[] => {
    const total = shares.reduce((sum, share) => sum + share, 0)
    const effectsOf = (effects: Partial<Exit['effects']>) => {
      const strong = Object.entries(effects).map(([driver, effect]) => [driver, strength * effect])
      return { ...noEffects, ...Object.fromEntries(strong) }
    }
    return [
      { to: lost, effects: effectsOf({ ...loss, ...one }), like: 0 },
      { to: weakening, effects: effectsOf({ ...loss, ...other }), like: 0 },
      { to: confirmation, effects: noEffects, like: 2 },
      { to: trust, effects: effectsOf(gain), like: 3 }
    ].map((exit, option) => ({ ...exit, probability: shares[option]! / total }))
  })

const situation = fc.record({
  exits: fourExits,
  customers: fc.array(customer, { minLength: 1, maxLength: 12 }),
  attending: fc.boolean(),
  rival: between(0, 100)
})

describe('an exit that is like an earlier one', () => {
  const alone = (exits: readonly Exit[]) => exits.map((exit, like) => ({ ...exit, like }))
  const numbers = Array.from({ length: 12 }, (_, index) => (index + 0.5) / 12)

  it('is taken by the same customers as if it were weighed on its own', () => {
    fc.assert(
      fc.property(situation, ({ exits, customers, attending, rival }) => {
        const met = { ...conditions, rival }
        const change = (population: Population) => become(population, customers)
        const uniforms = customers.map((_, row) => numbers[(row * 5) % 12]!)
        const [one, other] = [exits, alone(exits)].map((each) => moved(each, uniforms, change, attending, met))
        expect([...one!.stage]).toEqual([...other!.stage])
        expect([...one!.cause]).toEqual([...other!.cause])
      })
    )
  })

  it('weighs in proportion to what they alone differ in: the base rates, a missed edition, the rival', () => {
    const pair: readonly Exit[] = [
      { to: lost, probability: 0.2, effects: { ...noEffects, loyalty: -1, missed: 0.5 }, like: 0 },
      { to: weakening, probability: 0.1, effects: { ...noEffects, loyalty: -1, rival: 0.1 }, like: 0 },
      { to: confirmation, probability: 0.7, effects: noEffects, like: 2 }
    ]
    // away, rival 90: .2·e^.5 = .329744, .1·e^.3 = .134986; with loyalty −1 both times e; of 1.963247: .4566, .6434
    const met = { ...conditions, rival: 90 }
    const disloyal = ({ loyalty }: Population) => loyalty.fill(-1)
    const { stage } = moved(pair, [0.4565, 0.4567, 0.6433, 0.6436], disloyal, false, met)
    expect([...stage]).toEqual([lost, weakening, weakening, confirmation])
  })
})

describe('a draw near the edge between two exits', () => {
  /** Uniform numbers at the edges between the exits of a customer, and next to them. */
  function edgesOf(weights: Float64Array): number[] {
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    let sum = 0
    return [...weights.subarray(0, -1)].flatMap((weight) => {
      sum += weight
      const edge = sum / total
      return [0, 2 ** -53, -(2 ** -53), 1e-12, -1e-12, 1e-9, -1e-9, 1e-6, -1e-6].map((off) => edge + off)
    })
  }

  it('is decided as the exact weights decide', () => {
    fc.assert(
      fc.property(situation, ({ exits, customers, attending, rival }) => {
        const met = { ...conditions, rival }
        const [template] = customers
        const single = crowd(1, confirmation)
        become(single, [template!])
        const weights = weightsOf(exits, single, 0, attending, met)
        const uniforms = edgesOf(weights).filter((uniform) => uniform > 0 && uniform < 1)
        const alike = uniforms.map(() => template!)
        const { stage } = moved(exits, uniforms, (population) => become(population, alike), attending, met)
        expect([...stage]).toEqual(uniforms.map((uniform) => exits[chosen(uniform, weights)]!.to))
      })
    )
  })

  it('is one that the weights near them leave undecided', () => {
    // loyalty −.3 and e^±.3: .4·1.349859, .2·1.349859, .3, .1·.740818 of 1.183999
    const [factor, near] = [oddsFactor, nearOddsFactor].map((of) => {
      return Float64Array.of(0.4 * of(0.3), 0.2 * of(0.3), 0.3, 0.1 * of(-0.3))
    }) as [Float64Array, Float64Array]
    const edge = factor[0]! / factor.reduce((sum, weight) => sum + weight, 0)
    expect(edge).toBeCloseTo(0.456034, 6)
    const numbers = [edge - 1e-9, edge - 1e-12, edge + 1e-12, edge + 1e-9]
    expect(numbers.map((uniform) => chosenNear(uniform, near, 0, 1, 4))).toEqual(Array(4).fill(undecided))
    const level = ({ loyalty }: Population) => loyalty.fill(-0.3)
    expect(moved(exits, [edge - 1e-4, edge + 1e-4], level).stage).toEqual(Uint8Array.of(lost, weakening))
    // the loyalty stored is the 32-bit float next to −.3, which is off by less than 2e-8
    const single = crowd(1, confirmation)
    level(single)
    const exact = weightsOf(exits, single, 0, true, conditions)
    const expected = numbers.map((uniform) => exits[chosen(uniform, exact)]!.to)
    expect([...moved(exits, numbers, level).stage]).toEqual(expected)
  })
})

describe('the logarithm of tenure', () => {
  it('is that of editions attended, 0 for none, tabulated or not', () => {
    expect(logTenure(0)).toBe(0)
    expect(logTenure(1)).toBe(0)
    for (const editions of [2, 63, 64, 500]) expect(logTenure(editions)).toBeCloseTo(Math.log(editions), 13)
  })
})
