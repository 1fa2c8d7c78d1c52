import { describe, expect, it } from 'vitest'
import { compile } from '../../src/engine/compile.js'
import type { EditionPlan, Plan } from '../../src/engine/plan.js'
import { run } from '../../src/engine/run.js'
import type { RunTable } from '../../src/model/runTable.js'
import { indirectSwitches, type SwitchId, switchIds } from '../../src/model/switches.js'
import { makeScenario } from '../../src/scenario/makeScenario.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import { fullFair } from '../support/fullFair.js'
import { firstDifference } from '../support/runTables.js'
import { withValues } from '../support/variants.js'

/** What belongs to a mechanism alone: other values by path, each of which acts where the mechanism does. */
interface Own {
  readonly values: Readonly<Record<string, unknown>>
  /** Mechanisms that share these parameters, off in both worlds. */
  readonly besides?: readonly SwitchId[]
}

const whole = fullFair()

const inAll = (key: string, value: unknown, ids: readonly string[] = Object.keys(whole.segments)) =>
  Object.fromEntries(ids.map((id) => [`segments.${id}.${key}`, value]))
const at = (prefix: string, values: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [`${prefix}.${key}`, value]))
const levels = (prefix: string, value: number) =>
  at(prefix, { financial: value / 2, social: value, structural: 1.2 * value })

const own: Readonly<Record<SwitchId, readonly Own[]>> = {
  demonstration: [{ values: { 'lifecycle.drivers.demonstration.conversion': 5 } }],
  recommendation: [
    {
      values: {
        ...at('mechanisms.wordOfMouth', { satisfied: 0.5, dissatisfied: 0.6, negativeStrength: 3, expectation: 40 }),
        'lifecycle.drivers.wordOfMouth.conversion': 9,
        'mechanisms.trust.reputation': 2,
        'segments.small.referral': 3,
        'levers.referral.effect': 9
      }
    }
  ],
  // know-how is also what the other side comes for
  capability: [{ values: { 'segments.small.knowHow': 3 }, besides: ['network'] }],
  network: [
    {
      values: {
        ...at('mechanisms.crossSide', { effect: 18, influence: 0.9 }),
        'segments.small.fit': 2,
        'market.usualTurnout.visitor': 50,
        'market.usualTurnout.exhibitor': 300
      }
    }
  ],
  needGap: [
    {
      values: {
        ...at('mechanisms.needGap', { weight: 0.9, usual: 4 }),
        ...at('lifecycle.drivers.needGap', { gain: 0.7, loss: 0.9, return: 0.8 }),
        ...inAll('needGap', 25),
        ...inAll('needDrift', 6),
        'mechanisms.research.firstGap': 3,
        'mechanisms.capability.weight': 1,
        'levers.innovation.effect': 2
      }
    }
  ],
  staff: [
    {
      values: {
        ...at('mechanisms.staff', { turnover: 0.4, novice: 0.2, learning: 0.2 }),
        'levers.staffCare.effect': 0.2,
        'shocks.strike.size': 0.8
      }
    }
  ],
  contacts: [
    {
      values: {
        ...at('mechanisms.contacts', { change: 0.4, most: 1, personal: 0.3, trust: 0.9 }),
        ...inAll('contacts', 3),
        'tactics.club.contacts': 1,
        'shocks.mergers.size': 0.9
      }
    }
  ],
  customerData: [
    { values: { ...at('mechanisms.customerData', { error: 0.9, lag: 0.9 }), 'levers.customerData.effect': 0.3 } }
  ],
  recovery: [
    {
      values: {
        ...at('mechanisms.recovery', { quality: 0.4, ceiling: 0.6, strain: 0.9 }),
        'mechanisms.complaint.trust': 0,
        'levers.complaintChannel.effect': 0.5,
        'levers.research.effect': 0.9,
        'levers.recovery.effect': 0.5
      }
    },
    // want of care counts as much as remedy would, for who has lost all contacts too
    { values: at('lifecycle.drivers.remedy', { gain: 2, loss: 2 }), besides: ['contacts'] }
  ],
  research: [
    {
      values: {
        ...at('mechanisms.research', { outreach: 4, firstGap: 3 }),
        'mechanisms.capability.weight': 1,
        'levers.research.effect': 0.9
      }
    }
  ],
  trust: [
    {
      values: {
        ...at('mechanisms.trust', { gain: 0.5, loss: 0.1, reputation: 2 }),
        ...at('lifecycle.drivers.trust', { attendance: 0.4, gain: 0.5, loss: 0.6 }),
        ...at('mechanisms.forbearance', { tolerance: 0, price: 2 }),
        'mechanisms.complaint.trust': 0,
        'mechanisms.contacts.trust': 0.9
      }
    }
  ],
  attribution: [{ values: { 'mechanisms.attribution.market': 1 } }],
  forbearance: [{ values: at('mechanisms.forbearance', { tolerance: 0, price: 2 }) }],
  bonds: [
    {
      values: {
        ...at('mechanisms.bonds.keep', { financial: 1, social: 0.5, structural: 0.6 }),
        ...levels('mechanisms.bonds.build', 0.6),
        ...at('mechanisms.bonds', { personal: 2, personalCopy: 5 }),
        ...levels('lifecycle.drivers.bonds', 3),
        ...levels('competition.copyTime', 2),
        'competition.copies': false,
        'tactics.platform.build': 0.9,
        'tactics.platform.personal': false
      }
    }
  ],
  copying: [
    {
      values: {
        'competition.copies': false,
        ...levels('competition.copyTime', 2),
        'mechanisms.bonds.personalCopy': 5
      }
    }
  ],
  rival: [
    {
      values: {
        'competition.rivalValue': 75,
        'lifecycle.drivers.rival.loss': 2,
        'shocks.launch.size': 30,
        'shocks.failure.size': 30
      }
    }
  ],
  market: [
    {
      values: {
        'market.state': 8,
        'market.support': 9,
        'shocks.slump.size': 40,
        'shocks.boom.size': 40,
        'mechanisms.attribution.market': 1
      }
    }
  ],
  price: [
    {
      values: {
        ...at('mechanisms.price', { points: 90, loss: 4, memory: 0.1 }),
        ...inAll('ownCost', 5),
        ...inAll('burden', 6),
        ...inAll('priceSensitivity', 3, ['large', 'small', 'visitors']),
        'mechanisms.forbearance.price': 2,
        'market.support': 9
      }
    }
  ],
  promise: [{ values: { 'levers.advertising.promise': 30 } }],
  reminder: [{ values: { 'lifecycle.drivers.reminder.attendance': 4 } }],
  grievance: [
    {
      values: {
        'lifecycle.drivers.grievance.return': -4,
        ...at('mechanisms.wordOfMouth', { lost: 0.9, grievanceKeep: 0.2 }),
        'levers.farewell.effect': 0.9,
        'mechanisms.release.grievance': 1,
        'shocks.exodus.grievance': 1
      }
    }
  ],
  strain: [
    {
      values: {
        ...at('mechanisms.strain', { keep: 0.2, missed: 0.3, shortfall: 0.05 }),
        ...inAll('tolerance', 0.02),
        'lifecycle.drivers.strain.loss': 9,
        'mechanisms.recovery.strain': 0.9,
        'mechanisms.attribution.market': 1,
        'mechanisms.forbearance.tolerance': 2
      }
    }
  ],
  delight: [{ values: at('mechanisms.satisfaction', { delightFrom: 55, delight: 2 }) }],
  standGrowth: [{ values: at('mechanisms.standGrowth', { trust: 0.2, weakening: 0.3, most: 1.2 }) }],
  loyalty: [{ values: { ...inAll('loyalty', 1), 'lifecycle.drivers.loyalty.all': 2 } }],
  taste: [{ values: inAll('taste', -4) }]
}

/** The fair in which every parameter has something to do; its structural bonds are built at the usual rate. */
const fair = makeScenario({
  ...whole,
  tactics: { ...whole.tactics, platform: { level: 'structural', cost: 100, coverage: 0.5, personal: true } }
})

const played = (scenario: Scenario) => run(compile(scenario), 0, { tail: false })
const without = (ids: readonly SwitchId[], from = fair) => withValues(from, { without: [...ids] })

describe.each(switchIds)('the world without %s', (id) => {
  it('is another one than the world with it', () => {
    expect(firstDifference(played(fair), played(without([id])))).not.toBe(null)
  })

  it('bears no trace of what belongs to it, which acts where the mechanism does', () => {
    for (const { values, besides = [] } of own[id]) {
      const [off, on] = [without([id, ...besides]), without(besides)]
      const [blank, whole] = [played(off), played(on)]
      const differing = (table: RunTable, from: Scenario) =>
        Object.entries(values)
          .filter(([path, value]) => firstDifference(table, played(withValues(from, { [path]: value }))) !== null)
          .map(([path]) => path)
      expect(differing(blank, off)).toEqual([])
      expect(differing(whole, on)).toEqual(Object.keys(values))
    }
  })
})

/** How the warm-up differs in what a mechanism leaves with customers or staff, and in nothing else. */
interface Left {
  /** What else is off in both warm-ups and in the ledger, lest the mechanism acts through it. */
  readonly besides?: readonly SwitchId[]
  /** What differs, where it is not that the mechanism is off. */
  readonly values?: Readonly<Record<string, unknown>>
  /** Whether tactics treat nobody in the warm-up, as they would treat others. */
  readonly untreated?: boolean
  /** Whether it leaves anything that acts on where the mechanism goes on. */
  readonly lasts?: boolean
}

const left: Readonly<Partial<Record<SwitchId, Left>>> = {
  needGap: { lasts: true },
  // without contacts, who leave with the staff and take trust along
  staff: { lasts: true, besides: ['contacts'] },
  contacts: { besides: ['bonds'] },
  customerData: { lasts: true, untreated: true },
  bonds: { lasts: true },
  copying: { lasts: true },
  // public support lowers the price that customers are used to
  market: { besides: ['price'] },
  price: { lasts: true },
  grievance: { lasts: true, values: { 'mechanisms.release.grievance': 1 } },
  strain: { lasts: true }
}

/** The fair with many customers from the start, most on record, and no trust that goes with contacts who leave. */
const settled = withValues(fair, {
  'mechanisms.contacts.trust': 0,
  'levers.customerData.spend': 400_000,
  ...inAll('initialStages', { cultivation: 0.3, confirmation: 0.3, trust: 0.2, weakening: 0.2 })
})

/**
 * A plan whose warm-up is that of another one, but that nobody comes and nobody moves: all that can be left of it is
 * what mechanisms keep account of.
 */
function afterQuiet(warm: Plan, ledger: Plan, untreated: boolean): Plan {
  const quiet = (edition: EditionPlan): EditionPlan => ({
    ...edition,
    tactics: edition.tactics.map((tactic) => (untreated ? { ...tactic, coverage: 0 } : tactic)),
    rules: {
      ...edition.rules,
      stages: edition.rules.stages.map((stage) => ({
        ...stage,
        attendance: stage.attendance && { ...stage.attendance, probability: 0 },
        start: stage.start && { ...stage.start, probability: 0 },
        exits: []
      }))
    }
  })
  const isWarm = ({ part }: EditionPlan) => part === 'warmUp'
  const editions = [
    ...warm.editions.filter(isWarm).map(quiet),
    ...ledger.editions.filter((edition) => !isWarm(edition))
  ]
  return { ...ledger, editions }
}

// what customers do for the fair beyond their fees counts as nothing against what it usually was: that is no trace
const leavingNoTrace = switchIds.filter((id) => !indirectSwitches.some((each) => each === id))

describe.each(leavingNoTrace)('a strategy without %s, after a warm-up with it', (id) => {
  const { besides = [], values = {}, untreated = false, lasts = false } = left[id] ?? {}

  /** The strategy after a warm-up in which the mechanism acts, and after one that differs in it. */
  function differenceBy(off: readonly SwitchId[]): string | null {
    const strategy = without([...off, ...besides], settled)
    const baseline = without(besides, settled)
    const other = left[id]?.values === undefined ? without([id, ...besides], settled) : withValues(baseline, values)
    const ledger = compile(strategy, baseline)
    const [one, two] = [baseline, other].map((each) => {
      return run(afterQuiet(compile(each), ledger, untreated), 0, { tail: false })
    }) as [RunTable, RunTable]
    return firstDifference(one, two)
  }

  it('gives from edition 1 on what the mechanism gives at neutral: nothing left of it acts', () => {
    expect(differenceBy([id])).toBe(null)
  })

  it.runIf(lasts)('would give another, were the mechanism not off', () => {
    expect(differenceBy([])).not.toBe(null)
  })
})

describe('a list of switches', () => {
  it('may name them in any order', () => {
    const ids = ['needGap', 'staff', 'bonds', 'strain'] as const
    expect(firstDifference(played(without(ids)), played(without([...ids].reverse())))).toBe(null)
  })

  it('may name them all: nothing but rates, satisfaction and expectation acts on', () => {
    const bare = without(switchIds)
    const others = Object.values(own).flatMap((each) => each.flatMap(({ values }) => Object.entries(values)))
    const table = played(bare)
    expect(firstDifference(table, played(withValues(bare, Object.fromEntries(others))))).toBe(null)
  })
})
