import { describe, expect, it } from 'vitest'
import type { Conditions } from '../../src/engine/conditions.js'
import { createMoveRoom, move } from '../../src/engine/moves.js'
import { flag, type Population } from '../../src/engine/population.js'
import { type Cause, causes } from '../../src/model/runTable.js'
import { crowd, quietConditions } from '../support/crowd.js'
import { planOf } from '../support/plans.js'

const [confirmation, trust, weakening, lost] = [1, 2, 3, 4]
const plan = planOf({
  mechanisms: { price: { points: 50 }, needGap: { usual: 10 } },
  lifecycle: {
    drivers: {
      satisfaction: { loss: 0.5 },
      trust: { loss: 0.1 },
      rival: { loss: 0.1 },
      missed: { loss: 0.5 },
      strain: { loss: 2 },
      needGap: { loss: 0.3 },
      remedy: { loss: 0.6 }
    }
  }
})
const quiet = quietConditions(plan)

/** A customer after one show, or several, whose luck is the worst there is, or as given. */
function moved(
  stage: number,
  change: (population: Population) => void,
  { luck = 1e-9, attending = true, ...conditions }: Partial<Conditions> & { luck?: number; attending?: boolean } = {},
  population = crowd(1, stage)
): Population {
  change(population)
  const current = population.stage[0]!
  const stagePlan = plan.editions[0]!.rules.stages[current]!
  const met = { ...quiet, ...conditions }
  move(plan, stagePlan, population, current, 0, 1, attending, met, Float64Array.of(luck), createMoveRoom(6))
  return population
}

/** Why the customer left. */
function causeOf(population: Population): Cause {
  expect(population.stage[0]).toBe(lost)
  return causes[population.cause[0]!]!
}

describe('a departure is booked to what pushed most', () => {
  it('to nothing of the fair’s where nothing pushed', () => {
    expect(causeOf(moved(confirmation, () => {}))).toBe('exogenous')
    // what holds back is no push: satisfied, trusting, a small need gap
    const content = (population: Population) => {
      population.satisfaction[0] = 90
      population.trust[0] = 0.9
      population.needGap[0] = 2
    }
    expect(causeOf(moved(confirmation, content))).toBe('exogenous')
  })

  it('to need: .3 for each 10 points of gap above the usual', () => {
    const gap = (points: number) => (population: Population) => {
      population.needGap[0] = points
      population.satisfaction[0] = 50
    }
    // satisfaction 50 pushes with .5: a gap of 26 with .48, of 28 with .54
    expect(causeOf(moved(confirmation, gap(26)))).toBe('disappointment')
    expect(causeOf(moved(confirmation, gap(28)))).toBe('need')
  })

  it('to disappointment: low satisfaction, lost trust, strain beyond tolerance', () => {
    const cases: readonly ((population: Population) => void)[] = [
      (population) => population.satisfaction.fill(59),
      (population) => population.trust.fill(0.4),
      (population) => population.strain.fill(0.3)
    ]
    for (const change of cases) expect(causeOf(moved(weakening, change))).toBe('disappointment')
  })

  it('to price: the part of a disappointment that what was paid above the list price of the start explains', () => {
    const disappointed =
      (satisfaction: number, sensitivity = 1) =>
      (population: Population) => {
        population.satisfaction[0] = satisfaction
        population.priceSensitivity[0] = sensitivity
        population.area[0] = 20
      }
    // a rent 30 % above the first: 15 points, .75 of the 1.0 that satisfaction 40 pushes; 10 % explain .25
    const dear = { rent: 1.3 * quiet.baseRent }
    expect(causeOf(moved(confirmation, disappointed(40), dear))).toBe('price')
    expect(causeOf(moved(confirmation, disappointed(40), { rent: 1.1 * quiet.baseRent }))).toBe('disappointment')
    expect(causeOf(moved(confirmation, disappointed(40, 0.5), dear))).toBe('disappointment')
    // who is not disappointed does not leave for the price
    expect(causeOf(moved(confirmation, disappointed(60), dear))).toBe('exogenous')
  })

  it('to want of care: who spoke up or was found out and got no remedy, who lost all contacts', () => {
    const bits = (value: number) => (population: Population) => {
      population.flags[0] = value
      population.satisfaction[0] = 50
    }
    // .6 against .5 of disappointment
    for (const value of [flag.spoke, flag.detected, flag.lostContacts]) {
      expect(causeOf(moved(confirmation, bits(flag.dissatisfied | value)))).toBe('care')
    }
    expect(causeOf(moved(confirmation, bits(flag.dissatisfied)))).toBe('disappointment')
    expect(causeOf(moved(confirmation, bits(flag.spoke | flag.remedied)))).toBe('disappointment')
  })

  it('to a missed edition', () => {
    expect(causeOf(moved(confirmation, () => {}, { attending: false }))).toBe('missed')
  })

  it('to whatever pushed most when the customer weakened, where that was the stronger', () => {
    // trust → weakening: a rival 20 points above neutral pushes with .2
    const weakened = (rival: number) => moved(trust, () => {}, { luck: 0.1, rival })
    expect(weakened(80).stage[0]).toBe(weakening)
    const leaving = (rival: number, satisfaction: number) => {
      const lower = (population: Population) => population.satisfaction.fill(satisfaction)
      return causeOf(moved(weakening, lower, {}, weakened(rival)))
    }
    expect(leaving(80, 60)).toBe('rival')
    expect(leaving(80, 57)).toBe('rival')
    expect(leaving(80, 55)).toBe('disappointment')
    expect(leaving(60, 60)).toBe('exogenous')
  })

  it('to nothing remembered once trust is regained', () => {
    const population = moved(trust, () => {}, { luck: 0.1, rival: 80 })
    moved(weakening, () => {}, { luck: 1 - 1e-9 }, population)
    expect([population.stage[0], population.push[0]]).toEqual([trust, 0])
  })
})
