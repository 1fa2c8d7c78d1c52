import { describe, expect, it } from 'vitest'
import { climateOf } from '../../src/engine/climate.js'
import { compile } from '../../src/engine/compile.js'
import type { Plan } from '../../src/engine/plan.js'
import { type Population, rowsAlive } from '../../src/engine/population.js'
import { run } from '../../src/engine/run.js'
import { heardOf } from '../../src/engine/voices.js'
import { customerKinds } from '../../src/model/customerKind.js'
import { scoreScale } from '../../src/model/runTable.js'
import { type IndirectSwitch, indirectSwitches } from '../../src/model/switches.js'
import { makeScenario } from '../../src/scenario/makeScenario.js'
import { fullFair } from '../support/fullFair.js'
import { movesTo, sumOf } from '../support/played.js'
import { firstDifference } from '../support/runTables.js'
import { withValues } from '../support/variants.js'

const fair = makeScenario(fullFair())
const ids = Object.keys(fair.segments).sort()
const played = (plan: Plan) => run(plan, 0, { tail: false })
const strategyWithout = (id: IndirectSwitch) => compile(withValues(fair, { without: [id] }), fair)

/** Customers as each edition of the warm-up finds them. */
function warmUp(plan: Plan): string[] {
  const states: string[] = []
  run(plan, 0, {
    tail: false,
    observe: (edition, populations) => {
      if (edition < 1) states.push(JSON.stringify([edition, populations.map(snapshot)]))
    }
  })
  return states
}

function snapshot({ order, alive, stage, flags, satisfaction, trust, needGap, strain }: Population) {
  return [...rowsAlive({ order, alive })].map((row) =>
    [row, stage[row], flags[row], satisfaction[row], trust[row], needGap[row], strain[row]].join(' ')
  )
}

const presence = ids.map(() => ({
  count: 40,
  influence: 60 * scoreScale,
  knowHow: 50 * scoreScale,
  marketInfluence: 200 * scoreScale,
  marketKnowHow: 100 * scoreScale
}))
const spoken = {
  voices: ids.map(() => ({ satisfied: 9 * scoreScale, dissatisfied: 5 * scoreScale, grievance: 4 * scoreScale })),
  boosts: ids.map(() => 1),
  marketSizes: ids.map(() => 100)
}

describe.each(indirectSwitches)('a strategy without %s, under a baseline that has it', (id) => {
  const plan = strategyWithout(id)

  it('starts from the same settled fair, bit by bit', () => {
    const states = warmUp(plan)
    expect(states.length).toBe(fair.horizon.warmUp)
    expect(states).toEqual(warmUp(compile(fair)))
  })

  it('is another fair from the first edition on', () => {
    expect(firstDifference(played(compile(fair)), played(plan))).not.toBe(null)
  })

  it('counts what customers contribute for nothing in every edition of the ledger and the tail', () => {
    for (const edition of [...plan.editions, plan.tail]) {
      const acts = edition.part === 'warmUp'
      const climate = climateOf(plan, edition, presence)
      const heard = heardOf(plan, edition, spoken)
      for (const kind of customerKinds) {
        const levels = {
          demonstration: climate[kind].influenceShare,
          recommendation: heard[kind].recommendation + heard[kind].warning,
          capability: climate[kind].knowHowShare,
          network: Object.values(climate[kind].turnout).reduce((sum, each) => sum + each, 0)
        }
        for (const other of indirectSwitches) {
          const counts = acts || other !== id
          expect([edition.edition, kind, other, levels[other] > 0]).toEqual([edition.edition, kind, other, counts])
        }
      }
    }
  })
})

describe('what customers contribute', () => {
  it('is missed at once, in the first edition', () => {
    const joined = (without: readonly IndirectSwitch[], values: Record<string, unknown> = {}) => {
      const scenario = withValues(fair, { ...values, shocks: {} })
      return sumOf(played(compile(withValues(scenario, { without }), scenario)), 'joined', { edition: 1 })
    }
    // leaders who are there no more attract nobody, recommendations nobody hears move nobody
    const strong = { 'lifecycle.drivers.demonstration.conversion': 8 }
    expect(joined(['demonstration'], strong)).toBeLessThan(joined([], strong))
    const loud = { 'mechanisms.wordOfMouth.satisfied': 2, 'mechanisms.wordOfMouth.negativeStrength': 0 }
    expect(joined(['recommendation'], loud)).toBeLessThan(joined([], loud))
    expect(sumOf(played(strategyWithout('recommendation')), 'referred')).toBe(0)
    expect(sumOf(played(compile(fair)), 'referred', { edition: 1 })).toBeGreaterThan(0)
  })

  it('left out segment by segment is the same as left out as a whole', () => {
    for (const id of indirectSwitches) {
      const parts = ids.map((each) => [`segments.${each}.without`, [...new Set([...fair.segments[each]!.without, id])]])
      const whole = played(strategyWithout(id))
      const eachApart = compile(withValues(fair, Object.fromEntries(parts)), fair)
      expect([id, firstDifference(whole, played(eachApart))]).toEqual([id, null])
      const one = played(compile(withValues(fair, { 'segments.large.without': [id] }), fair))
      expect([id, firstDifference(whole, one)]).not.toEqual([id, null])
    }
  })

  it('of a segment that brings nothing changes nothing: left out or not, all is the same, bit by bit', () => {
    const idle = { influence: 0, referral: 0, knowHow: 0, fit: 0 }
    const values = Object.fromEntries(Object.entries(idle).map(([key, value]) => [`segments.press.${key}`, value]))
    const scenario = withValues(fair, values)
    const table = played(compile(scenario))
    const less = compile(withValues(scenario, { 'segments.press.without': [...indirectSwitches] }), scenario)
    expect(firstDifference(table, played(less))).toBe(null)
    expect(movesTo(table, 'trust', { segment: 'press' })).toBeGreaterThan(0)
  })
})
