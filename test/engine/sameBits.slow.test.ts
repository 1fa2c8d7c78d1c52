import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/engine/compile.js'
import type { Plan } from '../../src/engine/plan.js'
import { at, flag, lastingTraits, rowsAlive } from '../../src/engine/population.js'
import { run } from '../../src/engine/run.js'
import { createWorkspace } from '../../src/engine/workspace.js'
import { catalogue } from '../../src/model/catalogue.js'
import { type LeverId, leverIds } from '../../src/model/parameters/lever.js'
import type { RunTable } from '../../src/model/runTable.js'
import { indirectSwitches } from '../../src/model/switches.js'
import { makeScenario } from '../../src/scenario/makeScenario.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import { isStrategyPath } from '../../src/scenario/strategyPath.js'
import { arbitraryScenario } from '../support/arbitraryScenario.js'
import { busyFair } from '../support/busyFair.js'
import { fullFair } from '../support/fullFair.js'
import { nudgedScenario } from '../support/nudged.js'
import { openingOf } from '../support/opening.js'
import { compiled, planOf, smallSizes } from '../support/plans.js'
import { firstDifference, partOf, withoutItem } from '../support/runTables.js'
import { anotherValue, reversed, schedulesOf, withoutRanksOfMoney, withValues } from '../support/variants.js'

const inputs = arbitraryScenario(smallSizes)
const runs = { numRuns: 30 }
const lever = fc.constantFrom(...leverIds)
const spend = fc.constantFrom(0, 1000, 50_000, null)

/** What a lever does besides its effect. */
const sideEffects: Readonly<Partial<Record<LeverId, Readonly<Record<string, unknown>>>>> = {
  advertising: { 'levers.advertising.promise': 0 },
  serviceBefore: { 'lifecycle.drivers.reminder.attendance': 0 },
  research: {
    'mechanisms.research.outreach': 0,
    'mechanisms.research.firstGap': 0,
    'mechanisms.capability.weight': 0
  }
}

/** The scenario in which a lever does nothing; how many customers are recorded is switched off as a whole. */
function idle(scenario: Scenario, id: LeverId): Scenario {
  const off = id === 'customerData' ? { without: [...new Set([...scenario.without, id])] } : {}
  return withValues(scenario, { [`levers.${id}.effect`]: 0, ...sideEffects[id], ...off })
}

/** Where a lever's money is set: of the referral programme, a reward. */
function withMoney(scenario: Scenario, id: LeverId, money: number | null): Scenario {
  if (id !== 'referral') return withValues(scenario, { [`levers.${id}.spend`]: money })
  return withValues(scenario, { 'levers.referral.reward': (money ?? 0) / 100 })
}

/** The table without the entries of one item, without histories (which bear its cost), and without rewards and tactics. */
function costless(table: RunTable, id: string): RunTable {
  const { rows, ...rest } = withoutItem(table, id)
  const nothing = new Float64Array(rows.length)
  return { ...rest, rows: { ...rows, sums: { ...rows.sums, tacticCost: nothing, reward: nothing } } }
}

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
        const tables = [one, other].map((money) => run(compiled(withMoney(idle(scenario, id), id, money)), 0))
        expect(firstDifference(costless(tables[0]!, id), costless(tables[1]!, id))).toBe(null)
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
        // what a tactic costs makes a customer worth less: others must not go by that
        const { scenario } = planOf(withoutRanksOfMoney(input))
        const more = makeScenario({ ...scenario, tactics: { ...scenario.tactics, [id]: tactic } })
        const table = run(compiled(more), 0)
        expect(firstDifference(costless(table, id), costless(run(compile(scenario), 0), id))).toBe(null)
      }),
      runs
    )
  })

  it('is told from what has one: the same levers and tactics at work change more', () => {
    // of so few customers a share is a handful, whose bonds may happen to decide nothing
    const scenario = withValues(makeScenario(busyFair), { 'tactics.leaders.top': 1 })
    const table = run(compile(scenario), 0)
    for (const id of leverIds) {
      const more = run(compile(withMoney(scenario, id, 90_000)), 0)
      expect([id, firstDifference(costless(table, id), costless(more, id))]).not.toEqual([id, null])
    }
    for (const id of Object.keys(scenario.tactics)) {
      const nothing = { build: 0, discount: 0, contacts: 0, release: false }
      const values = Object.entries(nothing).map(([key, value]) => [`tactics.${id}.${key}`, value])
      const less = run(compile(withValues(scenario, Object.fromEntries(values))), 0)
      expect([id, firstDifference(costless(table, id), costless(less, id))]).not.toEqual([id, null])
    }
  })
})

/** The traits that do not change, of all customers of a run, by who they are. */
function traitsOf(plan: Plan) {
  const traits = new Map<string, readonly number[]>()
  run(plan, 1, {
    observe: (_, populations) => {
      populations.forEach((population, segment) => {
        for (const row of rowsAlive(population)) {
          const name = `${segment} ${population.entry[row]} ${population.ordinal[row]}`
          const lasting = lastingTraits.map((trait) => at(population[trait], row))
          traits.set(name, [population.startArea[row]!, ...lasting])
        }
      })
    }
  })
  return traits
}

/** What every customer decides, edition by edition, up to the first time the fair has lost them. */
function livesUntilLost(plan: Plan) {
  const lives = new Map<string, string>()
  const ended = new Set<string>()
  const table = run(plan, 2, {
    tail: false,
    observe: (edition, populations) => {
      populations.forEach(({ order, alive, entry, ordinal, stage, flags, value }, segment) => {
        for (const row of rowsAlive({ order, alive })) {
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
    let customers = 0
    fc.assert(
      fc.property(inputs, lever, spend, (input, id, money) => {
        const { scenario } = planOf(input)
        const [before, after] = [scenario, withMoney(scenario, id, money)].map((each) => traitsOf(compiled(each)))
        customers += before!.size
        expect(after).toEqual(before)
      }),
      runs
    )
    // some fairs are empty, most are not
    expect(customers).toBeGreaterThan(5 * runs.numRuns)
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

  it('win-back leaves everybody as they are until they are lost, where nobody meets or hears of anybody', () => {
    // who returns takes no money from the others, and no place among the most influential that a shock takes away
    const silent = {
      without: [...indirectSwitches],
      ...Object.fromEntries(leverIds.filter((id) => id !== 'referral').map((id) => [`levers.${id}.spend`, null])),
      tactics: {},
      shocks: {}
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
        const strategy = withValues(withMoney(baseline, id, money), {
          tactics: Object.fromEntries(arms),
          'price.perArea': fits(price.perArea)
        })
        const openings = [baseline, strategy].map((each) => openingOf(each, baseline))
        expect(openings[1]).toEqual(openings[0])
        expect(openings[0]!.length).toBe(baseline.horizon.warmUp)
      }),
      runs
    )
  })
})

describe('a strategy', () => {
  // a second segment of visitors, so that visitor promotion has a choice
  const fair = fullFair()
  const input = {
    ...fair,
    segments: { ...fair.segments, buyers: { kind: 'visitor' as const, marketSize: 300 } },
    levers: { ...fair.levers, outreach: { spend: 20_000, perContact: 90, who: 'influence', carryOver: 0.3 } }
  }
  const baseline = makeScenario(input)
  const opening = openingOf(baseline, baseline)
  // money of its own for one segment is not there unless it is given
  const decided = catalogue
    .map((each) => [each.path, each] as const)
    .filter(([path]) => isStrategyPath(path) && !path.includes('.bySegment.'))
  const ofLevers = decided.filter(([path]) => path.startsWith('levers.'))

  it.each(decided)('starts from the fair of the baseline whatever it decides: %s', (_, parameter) => {
    expect(openingOf(nudgedScenario(baseline, parameter), baseline)).toEqual(opening)
  })

  it.each(ofLevers)('starts from another fair where it is its own baseline: %s', (_, parameter) => {
    const strategy = nudgedScenario(baseline, parameter)
    expect(openingOf(strategy, strategy)).not.toEqual(opening)
  })

  it.each([
    ['service', 'large', 6000],
    ['outreach', 'large', 2000],
    ['recovery', 'large', 900],
    ['visitorPromotion', 'visitors', 30_000]
  ] as const)('starts from the fair of the baseline, whatever money %s has for %s alone', (id, segment, money) => {
    const own = input.levers[id]
    const [little, more] = [money, 2 * money].map((each) =>
      makeScenario({ ...input, levers: { ...input.levers, [id]: { ...own, bySegment: { [segment]: each } } } })
    )
    expect(openingOf(more!, little!)).toEqual(openingOf(little!, little!))
    expect(openingOf(more!, more!)).not.toEqual(openingOf(little!, little!))
  })

  it('that comes with other assumptions starts from a fair under these', () => {
    for (const path of ['levers.outreach.usual', 'levers.service.effect', 'levers.advertising.response']) {
      const assumption = catalogue.find((parameter) => parameter.path === path)!
      expect([path, isStrategyPath(path)]).toEqual([path, false])
      expect(openingOf(nudgedScenario(baseline, assumption), baseline)).not.toEqual(opening)
    }
  })
})

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
