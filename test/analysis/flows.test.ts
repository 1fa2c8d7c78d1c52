import { describe, expect, it } from 'vitest'
import { outcomeLabel } from '../../src/analysis/outcomeLabel.js'
import { outcomesOf } from '../../src/analysis/outcomes.js'
import { run } from '../../src/engine/run.js'
import { busyFair } from '../support/busyFair.js'
import { planOf } from '../support/plans.js'
import { runTable, valueAt } from './helpers.js'
import { smallFair } from './smallFair.js'

describe('flows between stages', () => {
  // Added up by hand from the rows of the small fair: of six in confirmation one moves to trust, one weakens, two leave.
  it('counts who moves where after a show, and who stays', () => {
    const rows = outcomesOf(runTable(smallFair))
    const flow = (name: string) => valueAt(rows, `flow.${name}`, { edition: 1 })
    expect(flow('confirmation.trust')).toBe(1)
    expect(flow('confirmation.weakening')).toBe(1)
    expect(flow('confirmation.disappearance')).toBe(2)
    expect(flow('confirmation.confirmation')).toBe(2)
    expect(flow('confirmation.closed')).toBe(0)
    expect(flow('trust.trust')).toBe(5)
    expect(flow('trust.weakening')).toBe(1)
    expect(rows.some(({ outcome }) => outcome.startsWith('flow.disappearance'))).toBe(false)
  })

  it('has none after a cancelled edition', () => {
    const table = runTable({ ...smallFair, held: [true, false] })
    expect(valueAt(outcomesOf(table), 'flow.trust.trust', { edition: 2 })).toBeNull()
  })

  // Customers are neither made nor lost between two shows that follow each other: an identity of counting.
  it('leads from the customers of one show to those of the next', () => {
    const plan = planOf({ ...busyFair, horizon: { editions: 7, warmUp: 3 }, shocks: {} })
    const rows = outcomesOf(run(plan, 0))
    const value = (outcome: string, edition: number) => Number(valueAt(rows, outcome, { edition }))
    const attending = ['confirmation', 'trust', 'weakening']
    const everywhere = ['cultivation', ...attending, 'disappearance', 'closed']
    expect(plan.context.editions).toBeGreaterThan(1)
    for (let edition = 1; edition < plan.context.editions; edition++) {
      for (const stage of attending) {
        const out = everywhere.map((to) => value(`flow.${stage}.${to}`, edition))
        expect(out.reduce((sum, count) => sum + count)).toBe(value(`inStage.${stage}`, edition))
        const into = attending.map((from) => value(`flow.${from}.${stage}`, edition))
        const come = stage === 'confirmation' ? value('joined', edition + 1) + value('returned', edition + 1) : 0
        expect(into.reduce((sum, count) => sum + count) + come).toBe(value(`inStage.${stage}`, edition + 1))
      }
    }
  })

  it('is called by both stages', () => {
    expect(outcomeLabel('flow.trust.weakening', { items: [] })).toEqual({
      en: 'Flow Trust → Weakening',
      zh: '流向：信任 → 弱化'
    })
    expect(outcomeLabel('flow.trust.closed', { items: [] }).zh).toBe('流向：信任 → 停业')
  })
})
