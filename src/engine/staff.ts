import { nextSkill, settledSkill, staffTurnover } from '../model/mechanism/staff.js'
import type { EditionPlan, LeverPlan, Plan } from './plan.js'

/** The fair's staff in a replication. */
export interface StaffState {
  /** What the staff can deliver, 1 for the fully experienced. */
  skill: number
}

/** Skill at the usual turnover, from which deviations count. */
export function usualSkill(plan: Plan): number {
  const { turnover, learning, novice } = plan.scenario.mechanisms.staff
  return settledSkill(turnover, learning, novice)
}

/**
 * One edition of the staff: some leave, the less the better they are cared for, and novices take their place; the others
 * learn. Returns the share that has left; nobody where staff turnover is switched off.
 */
export function turnStaffOver(state: StaffState, edition: EditionPlan, care: LeverPlan, response: number): number {
  if (!edition.rules.staff) return 0
  const { turnover, learning, novice } = edition.rules.mechanisms.staff
  const left = staffTurnover(turnover, care.effect, response, care.reference, edition.staffShock)
  state.skill = nextSkill(state.skill, left, learning, novice)
  return left
}
