import { describe, expect, it } from 'vitest'
import type { EditionPlan, Plan } from '../../src/engine/plan.js'
import { type StaffState, turnStaffOver, usualSkill } from '../../src/engine/staff.js'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'
import { planOf } from '../support/plans.js'
import { played, sumOf } from '../support/played.js'

const mechanisms = { staff: { turnover: 0.15, novice: 0.5, learning: 0.5 } }
/** Of the usual turnover: ((1 − .15) · .5 + .15 · .5) / (1 − (1 − .15)(1 − .5)) = .5 / .575. */
const settled = 0.5 / 0.575

/** Skill and turnover over editions with given responses of staff care. */
function course(plan: Plan, responses: readonly number[], edition: EditionPlan = plan.editions[0]!) {
  const state: StaffState = { skill: usualSkill(plan) }
  return responses.map((response) => {
    const turnover = turnStaffOver(state, edition, edition.levers.staffCare, response)
    return { turnover, skill: state.skill }
  })
}

describe('the staff', () => {
  const plan = planOf({ horizon: { editions: 2, warmUp: 0 }, mechanisms })

  it('stays at its usual skill under its usual care', () => {
    expect(usualSkill(plan)).toBeCloseTo(settled, 12)
    for (const { turnover, skill } of course(plan, [0.5, 0.5, 0.5])) {
      expect(turnover).toBeCloseTo(0.15, 12)
      expect(skill).toBeCloseTo(settled, 12)
    }
  })

  it('leaves oftener and knows less without care, and the other way round with more', () => {
    // effect .8: turnover .15 · (1 − .8 r) / (1 − .4): .25 at no response, .05 at a full one
    const [bare] = course(plan, [0])
    expect(bare!.turnover).toBeCloseTo(0.25, 12)
    expect(bare!.skill).toBeCloseTo(0.75 * (settled + 0.5 * (1 - settled)) + 0.25 * 0.5, 12)
    const [cared] = course(plan, [1])
    expect(cared!.turnover).toBeCloseTo(0.05, 12)
    expect(cared!.skill).toBeGreaterThan(settled)
  })

  it('loses a share at once by a shock, and learns it again', () => {
    const shocks = { strike: { event: 'staffLeave', edition: 1, size: 0.3 } } as const
    const struck = planOf({ horizon: { editions: 3, warmUp: 0 }, mechanisms, shocks })
    const state: StaffState = { skill: usualSkill(struck) }
    const seen = struck.editions.map((edition) => {
      return { turnover: turnStaffOver(state, edition, edition.levers.staffCare, 0.5), skill: state.skill }
    })
    // 1 − (1 − .15)(1 − .3) = .405, then as usual
    expect(seen[0]!.turnover).toBeCloseTo(0.405, 12)
    expect(seen[1]!.turnover).toBeCloseTo(0.15, 12)
    expect(seen[0]!.skill).toBeLessThan(seen[1]!.skill)
    expect(seen[1]!.skill).toBeLessThan(seen[2]!.skill)
    expect(seen[2]!.skill).toBeLessThan(settled)
  })

  it('does not turn over where that is switched off', () => {
    const off = planOf({ horizon: { editions: 1, warmUp: 0 }, mechanisms, without: ['staff'] })
    expect(course(off, [0, 1])).toEqual([0, 0].map((turnover) => ({ turnover, skill: usualSkill(off) })))
  })
})

describe('service delivered by the staff', () => {
  const fair = (change: ScenarioInput): ScenarioInput => ({
    horizon: { editions: 3, warmUp: 3 },
    segments: { firms: { marketSize: 300 } },
    mechanisms: { ...mechanisms, value: { noise: 3 } },
    // values lie well within their scale, so that points are points
    without: ['price', 'needGap', 'taste', 'contacts'],
    ...change
  })
  const meanValue = (input: ScenarioInput, edition: number, baseline = input) => {
    const table = played(input, { tail: false, baseline })
    return sumOf(table, 'value', { edition }) / sumOf(table, 'attended', { edition }) / 2 ** 24
  }

  it('falls short by the skill that a shock takes: 20 points at a response of .5', () => {
    const shocks = { strike: { event: 'staffLeave', edition: 1, size: 0.3 } } as const
    const skill = 0.595 * (settled + 0.5 * (1 - settled)) + 0.405 * 0.5
    const points = 20 * 0.5 * (skill / settled - 1)
    expect(points).toBeCloseTo(-1.275, 3)
    expect(meanValue(fair({ shocks }), 1) - meanValue(fair({}), 1)).toBeCloseTo(points, 5)
    // a lighter shadow on the edition after
    const later = meanValue(fair({ shocks }), 2) - meanValue(fair({}), 2)
    expect(later).toBeLessThan(0)
    expect(later).toBeGreaterThan(points / 2)
  })

  it('falls short where the staff is not cared for, more from edition to edition', () => {
    const bare = fair({ levers: { staffCare: { spend: 0, carryOver: 0 } } })
    const losses = [1, 2, 3].map((edition) => meanValue(bare, edition, fair({})) - meanValue(fair({}), edition))
    expect(losses[0]).toBeLessThan(-0.2)
    expect(losses[1]).toBeLessThan(losses[0]!)
  })

  it('does not fall short where turnover is switched off', () => {
    const shocks = { strike: { event: 'staffLeave', edition: 1, size: 0.9 } } as const
    const without = ['price', 'needGap', 'taste', 'contacts', 'staff'] as const
    expect(meanValue(fair({ shocks, without }), 1)).toBe(meanValue(fair({ without }), 1))
  })
})
