import { describe, expect, it } from 'vitest'
import { closeCancelled, closeEdition, logTenure, move, voiceGrievance } from '../../src/engine/after.js'
import type { Exit } from '../../src/engine/plan.js'
import { flag, type Population } from '../../src/engine/population.js'
import { noEffects } from '../../src/model/lifecycle.js'
import { causes, scoreScale } from '../../src/model/runTable.js'
import { crowd, quietConditions } from '../support/crowd.js'
import { planOf } from '../support/plans.js'

const [confirmation, trust, weakening, lost, closed, gone] = [1, 2, 3, 4, 5, 6]
const plan = planOf({ mechanisms: { release: { grievance: 0.4 } } })
const conditions = quietConditions(plan)
const stagePlan = plan.editions[0]!.rules.stages[confirmation]!

/** Customers of the confirmation stage after the show, each with a uniform number. */
function moved(
  exits: readonly Exit[],
  uniforms: readonly number[],
  change: (population: Population) => void = () => {},
  attending = true
) {
  const population = crowd(uniforms.length, confirmation)
  change(population)
  const luck = Float64Array.from(uniforms)
  const weights = new Float64Array(6)
  move(plan, { ...stagePlan, exits }, population, 0, uniforms.length, attending, conditions, luck, weights)
  return population
}

const exits: readonly Exit[] = [
  { to: lost, probability: 0.4, effects: { ...noEffects, missed: 0.5, loyalty: -1 } },
  { to: weakening, probability: 0.2, effects: { ...noEffects, loyalty: -1 } },
  { to: confirmation, probability: 0.3, effects: noEffects },
  { to: trust, probability: 0.1, effects: { ...noEffects, loyalty: 1 } }
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
})

describe('the logarithm of tenure', () => {
  it('is that of editions attended, 0 for none, tabulated or not', () => {
    expect(logTenure(0)).toBe(0)
    expect(logTenure(1)).toBe(0)
    for (const editions of [2, 63, 64, 500]) expect(logTenure(editions)).toBeCloseTo(Math.log(editions), 13)
  })
})

describe('grievance', () => {
  it('is voiced in whole numbers of 2^−24 by the propensity to speak, then fades', () => {
    const population = crowd(3, lost)
    population.grievance.set([1, 0.5, 0])
    population.referral.set([1, 3, 1])
    // 1 · 1 + 3 · .5
    expect(voiceGrievance(population, 0, 2, 0.7)).toBe(2.5 * scoreScale)
    expect([...population.grievance]).toEqual([Math.fround(0.7), Math.fround(0.35), 0])
  })
})

describe('closing an edition', () => {
  const history = flag.attendedLast | flag.neverLapsed

  it('rolls histories on: attending counts, staying away ends an unbroken run', () => {
    const population = crowd(3, trust)
    population.flags.set([flag.attends | flag.neverLapsed, history, flag.attends | flag.returned])
    population.tenure.set([4, 4, 4])
    closeEdition(population, closed, gone)
    expect([...population.flags]).toEqual([history, 0, flag.attendedLast])
    expect([...population.tenure]).toEqual([5, 4, 5])
  })

  it('forgets all that was true of this edition only, but not that trust was reached', () => {
    const everything = Object.values(flag).reduce((bits, bit) => bits | bit, 0) & ~flag.closes
    const population = crowd(2, trust)
    population.flags.set([everything, everything & ~flag.attends])
    closeEdition(population, closed, gone)
    expect([...population.flags]).toEqual([history | flag.trustReached, flag.trustReached])
  })

  it('keeps a firm that closes until the next edition has expected it, if it attended', () => {
    const population = crowd(3, trust)
    population.flags.set([flag.attends | flag.closes | flag.neverLapsed, flag.closes, 0])
    closeEdition(population, closed, gone)
    expect([...population.stage]).toEqual([closed, gone, trust])
    closeEdition(population, closed, gone)
    expect([...population.stage]).toEqual([gone, gone, trust])
  })

  it('that did not take place is nobody’s missed edition: only firms close', () => {
    const population = crowd(4, weakening)
    population.stage[3] = closed
    population.flags.set([history, history | flag.closes, flag.closes, history])
    population.strain.fill(0.2)
    closeCancelled(population, closed, gone)
    expect([...population.stage]).toEqual([weakening, closed, gone, closed])
    expect([...population.flags]).toEqual([history, history, 0, history])
    expect([...population.tenure]).toEqual([0, 0, 0, 0])
    expect([...population.strain]).toEqual([0.2, 0.2, 0.2, 0.2].map(Math.fround))
  })
})
