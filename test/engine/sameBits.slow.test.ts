import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/engine/compile.js'
import type { Plan } from '../../src/engine/plan.js'
import { flag, type Population } from '../../src/engine/population.js'
import { run } from '../../src/engine/run.js'
import { createWorkspace } from '../../src/engine/workspace.js'
import { type LeverId, leverIds } from '../../src/model/parameters/lever.js'
import { makeScenario } from '../../src/scenario/makeScenario.js'
import { arbitraryScenario } from '../support/arbitraryScenario.js'
import { busyFair } from '../support/busyFair.js'
import { compiled, planOf, smallSizes } from '../support/plans.js'
import { firstDifference, partOf, withoutItem } from '../support/runTables.js'
import { anotherValue, reversed, schedulesOf, withValues } from '../support/variants.js'

const inputs = arbitraryScenario(smallSizes)
const runs = { numRuns: 30 }
const lever = fc.constantFrom(...leverIds)
const spend = fc.constantFrom(0, 1000, 50_000, null)

/** The start levers act through a driver of their own; service through points, farewell through a share. */
const without = (id: LeverId) => ({ [`levers.${id}.effect`]: 0 })

describe('identical scenarios', () => {
  it('give identical bits: compiled anew, in a used workspace, after other plans', () => {
    fc.assert(
      fc.property(inputs, inputs, fc.nat({ max: 50 }), (input, other, replication) => {
        const plan = planOf(input)
        const table = run(plan, replication)
        expect(firstDifference(table, run(planOf(input), replication))).toBe(null)
        const workspace = createWorkspace(plan)
        run(plan, replication + 1, { workspace })
        run(planOf(other), replication)
        expect(firstDifference(table, run(plan, replication, { workspace }))).toBe(null)
      }),
      runs
    )
  })

  it('give other bits in another replication and under another seed', () => {
    const plan = planOf(busyFair)
    expect(firstDifference(run(plan, 0), run(plan, 1))).not.toBe(null)
    expect(firstDifference(run(plan, 0), run(planOf({ ...busyFair, seed: 'other' }), 0))).not.toBe(null)
  })

  it('give identical bits whatever the order of segments and tactics', () => {
    fc.assert(
      fc.property(inputs, inputs, (input, baseline) => {
        const plan = planOf(input, baseline)
        const turned = compiled(reversed(plan.scenario), reversed(plan.baseline))
        expect(firstDifference(run(plan, 3), run(turned, 3))).toBe(null)
        expect(turned.context).toEqual(plan.context)
      }),
      runs
    )
  })
})

describe('what has no effect', () => {
  it('changes nothing but its own cost: a lever', () => {
    fc.assert(
      fc.property(inputs, lever, spend, spend, (input, id, one, other) => {
        const { scenario } = planOf(input)
        const tables = [one, other].map((money) => {
          return run(compiled(withValues(scenario, { ...without(id), [`levers.${id}.spend`]: money })), 0)
        })
        expect(firstDifference(withoutItem(tables[0]!, id), withoutItem(tables[1]!, id))).toBe(null)
      }),
      runs
    )
  })

  it('changes nothing but its own cost: a tactic that builds nothing and gives no discount', () => {
    // its name comes last, so that the other tactics keep their numbers
    const id = '龥'
    const arm = fc.record({
      level: fc.constantFrom('financial', 'social', 'structural'),
      coverage: fc.constantFrom(0.3, 1),
      cost: fc.constantFrom(0, 50),
      spend: fc.constantFrom(null, 700),
      build: fc.constant(0),
      discount: fc.constant(0)
    })
    fc.assert(
      fc.property(inputs, arm, (input, tactic) => {
        const { scenario } = planOf(input)
        const more = makeScenario({ ...scenario, tactics: { ...scenario.tactics, [id]: tactic } })
        const table = run(compile(more), 0)
        const plain = run(compile(scenario), 0)
        const costless = withoutItem(table, id)
        const cost = costless.rows.sums.tacticCost.fill(0)
        const compared = { ...costless, rows: { ...costless.rows, sums: { ...costless.rows.sums, tacticCost: cost } } }
        plain.rows.sums.tacticCost.fill(0)
        expect(firstDifference(compared, plain)).toBe(null)
      }),
      runs
    )
  })

  it('is told from what has one: the same levers and tactics at work change more', () => {
    const scenario = makeScenario(busyFair)
    const table = run(compile(scenario), 0)
    for (const id of leverIds) {
      const more = run(compile(withValues(scenario, { [`levers.${id}.spend`]: 90_000 })), 0)
      expect([id, firstDifference(withoutItem(table, id), withoutItem(more, id))]).not.toEqual([id, null])
    }
    for (const id of Object.keys(scenario.tactics)) {
      const less = run(compile(withValues(scenario, { [`tactics.${id}.build`]: 0, [`tactics.${id}.discount`]: 0 })), 0)
      expect([id, firstDifference(withoutItem(table, id), withoutItem(less, id))]).not.toEqual([id, null])
    }
  })
})

/** Traits and identities of all customers ever made, as plain lists. */
function traitsOf(populations: readonly Population[]) {
  return populations.map(({ created, entry, ordinal, area, margin, tolerance, loyalty, taste }) =>
    [entry, ordinal, area, margin, tolerance, loyalty, taste].map((column) => Array.from(column.subarray(0, created)))
  )
}

/** What every customer decides, edition by edition, up to the first time the fair has lost them. */
function livesUntilLost(plan: Plan) {
  const lives = new Map<string, string>()
  const ended = new Set<string>()
  const table = run(plan, 2, {
    tail: false,
    observe: (edition, populations) => {
      populations.forEach(({ order, alive, entry, ordinal, stage, flags, value }, segment) => {
        for (const row of order.subarray(0, alive)) {
          const name = `${segment} ${entry[row]} ${ordinal[row]}`
          if (stage[row] === 4 || flags[row]! & flag.returned) ended.add(name)
          if (ended.has(name)) continue
          lives.set(name, `${lives.get(name) ?? ''} ${edition}: ${stage[row]} ${flags[row]} ${value[row]};`)
        }
      })
    }
  })
  return { table, lives }
}

describe('changing one lever', () => {
  it('leaves the traits of every customer, newcomers included', () => {
    fc.assert(
      fc.property(inputs, lever, spend, (input, id, money) => {
        const { scenario } = planOf(input)
        const traits = [scenario, withValues(scenario, { [`levers.${id}.spend`]: money })].map((each) => {
          const plan = compiled(each)
          const workspace = createWorkspace(plan)
          run(plan, 1, { workspace })
          return traitsOf(workspace.populations)
        })
        expect(traits[1]).toEqual(traits[0])
      }),
      runs
    )
  })

  it('win-back leaves all others as they decide in its first edition', () => {
    fc.assert(
      fc.property(inputs, spend, (input, money) => {
        const { scenario: drawn } = planOf(input)
        const scenario = withValues(drawn, { 'levers.service.spend': null, tactics: {}, 'horizon.cancelled': [] })
        const strategy = withValues(scenario, { 'levers.winBack.spend': money })
        const [stay, more] = [scenario, strategy].map((each) => {
          const table = run(compiled(each, scenario), 2)
          const { edition, stage, tenure } = table.rows
          // returners are among those in confirmation who have attended before, the lost are the lost
          const apart = (row: number) => stage[row] === 4 || (stage[row] === 1 && tenure[row]! > 0)
          const other = (row: number) => edition[row] === 1 && !apart(row)
          return partOf(table, other, () => false)
        })
        expect(firstDifference(stay!, more!)).toBe(null)
      }),
      runs
    )
  })

  it('win-back leaves everybody as they are until they are lost, where nobody hears of anybody', () => {
    const silent = {
      'lifecycle.drivers.wordOfMouth.conversion': 0,
      'mechanisms.wordOfMouth.expectation': 0,
      'levers.service.spend': null,
      tactics: {}
    }
    const faithful = (input: Parameters<typeof planOf>[0], money: number | null) => {
      const scenario = withValues(planOf(input).scenario, silent)
      const plan = compiled(withValues(scenario, { 'levers.winBack.spend': money }), scenario)
      return livesUntilLost(plan)
    }
    fc.assert(
      fc.property(inputs, spend, spend, (input, one, other) => {
        expect(faithful(input, one).lives).toEqual(faithful(input, other).lives)
      }),
      runs
    )
    const [little, much] = [0, 90_000].map((money) => faithful(busyFair, money))
    expect(little!.lives).toEqual(much!.lives)
    expect(firstDifference(little!.table, much!.table)).not.toBe(null)
  })

  it('leaves the fair as every strategy finds it: the warm-up is played under the baseline', () => {
    fc.assert(
      fc.property(inputs, inputs, lever, spend, (input, other, id, money) => {
        const { scenario: baseline } = planOf(input)
        const { tactics, price } = planOf(other).scenario
        const fits = (schedule: readonly number[]) =>
          baseline.price.fixed.map((_, index) => schedule[index] ?? schedule[0])
        const arms = Object.entries(tactics).map(([name, tactic]) => {
          const schedules = {
            coverage: fits(tactic.coverage),
            cost: fits(tactic.cost),
            discount: fits(tactic.discount)
          }
          return [`strategy-${name.length}`, { ...tactic, ...schedules, spend: null, segments: null }]
        })
        const strategy = withValues(baseline, {
          [`levers.${id}.spend`]: money,
          tactics: Object.fromEntries(arms),
          'price.perArea': fits(price.perArea)
        })
        const openings = [baseline, strategy].map((each) => {
          const states: unknown[] = []
          run(compiled(each, baseline), 0, {
            tail: false,
            observe: (edition, populations) => {
              if (edition < 1) states.push([edition, ...populations.map(stateOf)])
            }
          })
          return states
        })
        expect(openings[1]).toEqual(openings[0])
        expect(openings[0]!.length).toBe(baseline.horizon.warmUp)
      }),
      runs
    )
  })
})

/** Everything that can differ between the customers of a segment, one list a column. */
function stateOf(population: Population): number[][] {
  const { stage, flags, tenure, cohort, lapse, satisfaction, expectation, referencePrice, trust, strain, grievance } =
    population
  const columns = [
    stage,
    flags,
    tenure,
    cohort,
    lapse,
    satisfaction,
    expectation,
    referencePrice,
    trust,
    strain,
    grievance
  ]
  const rows = Array.from(population.order.subarray(0, population.alive))
  return [
    rows,
    ...columns.map((column) => rows.map((row) => column[row]!)),
    rows.map((row) => population.payShare[row]!)
  ]
}

describe('a change from one edition on', () => {
  it('leaves all earlier editions as they were, bit by bit, whatever changes', () => {
    fc.assert(
      fc.property(inputs, fc.integer({ min: 1, max: 4 }), fc.boolean(), (input, at, cancels) => {
        const { scenario, context } = planOf(input)
        const from = Math.min(at, context.editions)
        const changes = schedulesOf(scenario).map(({ parameter, path, schedule }) => {
          return [path, schedule.map((value, index) => (index + 1 < from ? value : anotherValue(value, parameter)))]
        })
        const kept = scenario.horizon.cancelled.filter((edition) => edition < from)
        const cancelled = { 'horizon.cancelled': cancels ? kept : scenario.horizon.cancelled }
        const changed = withValues(scenario, { ...Object.fromEntries(changes), ...cancelled })
        const [before, after] = [scenario, changed].map((each) => {
          const table = run(compiled(each, scenario), 0)
          const { rows, ledger } = table
          const part = partOf(
            table,
            (row) => rows.edition[row]! < from,
            (entry) => ledger.edition[entry]! < from
          )
          return { ...part, inflow: table.inflow.subarray(0, from - 1) }
        })
        expect(firstDifference(before!, after!)).toBe(null)
      }),
      runs
    )
  })

  it('changes the edition it begins with', () => {
    const scenario = makeScenario(busyFair)
    const later = makeScenario({
      ...busyFair,
      levers: { ...busyFair.levers, advertising: { spend: { 1: 9000, 3: 99_000 } } }
    })
    const parts = [scenario, later].map((each) => {
      const table = run(compile(each, scenario), 0)
      return partOf(
        table,
        (row) => table.rows.edition[row]! === 3,
        () => false
      )
    })
    expect(firstDifference(parts[0]!, parts[1]!)).not.toBe(null)
  })
})
