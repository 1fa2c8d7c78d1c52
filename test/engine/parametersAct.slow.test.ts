import { describe, expect, it } from 'vitest'
import { compile } from '../../src/engine/compile.js'
import { run } from '../../src/engine/run.js'
import { catalogue } from '../../src/model/catalogue.js'
import type { Parameter } from '../../src/model/parameter.js'
import type { RunTable } from '../../src/model/runTable.js'
import { makeScenario } from '../../src/scenario/makeScenario.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'
import { fullFair } from '../support/fullFair.js'
import { nudgedScenario } from '../support/nudged.js'
import { firstDifference } from '../support/runTables.js'

/** What is no business of a run, and where it acts. */
const elsewhere: Readonly<Record<string, string>> = {
  replications: 'how often a run is repeated',
  budget: 'checked against what was spent',
  currency: 'printed beside sums of money',
  'horizon.editionsPerYear': 'discounting',
  'horizon.discountRate': 'discounting',
  'market.contactsPerVisitor': "the exhibitor's own account",
  'market.dealRate': "the exhibitor's own account",
  'segments.*.ownSpend': "the exhibitor's own account",
  'viability.attendance': 'the probability that the fair stays viable',
  'viability.reserve': 'the probability that the fair stays viable'
}

/**
 * Texts say what things are called; lengths and dates of the horizon change the shape of every schedule; and a run plays
 * uncertain numbers at their means, however their draws hang together.
 */
const shapes = [
  ...['horizon.editions', 'horizon.dates', 'horizon.cancelled'],
  ...['uncertainty.correlations', 'uncertainty.groups']
]
const isText = ({ path, kind }: Parameter) => kind === 'text' && path !== 'seed' && !(path in elsewhere)

/**
 * The fair in which a parameter acts: the numbers of a curve in one of its form, the price of a contact where it is given,
 * customers where some are known, the choice between segments of visitors where there are several.
 */
function fairOf(path: string): string {
  if (path.endsWith('.peak')) return 'quadratic'
  if (path.endsWith('.atZero') || path.endsWith('.atHalfMore')) return 'adbudg'
  if (path === 'segments.*.customers') return 'known'
  if (path === 'levers.visitorPromotion.segments') return 'twoKindsOfVisitors'
  if (path.endsWith('.bySegment.*')) return 'purses'
  return path === 'levers.outreach.perContact' ? 'perContact' : 'hill'
}

const tenCustomers = Array.from({ length: 10 }, (_, id) => ({ id, tenure: 3, stages: { trust: 1 } }))

/** A fair that sets money of every lever aside for a segment. */
function withPurses(fair: ScenarioInput): ScenarioInput {
  const levers = Object.entries(makeScenario(fair).levers).map(([id, lever]) => {
    const segment = id === 'visitorPromotion' ? 'visitors' : 'large'
    return [id, 'bySegment' in lever ? { ...lever, bySegment: { [segment]: 20_000 } } : lever]
  })
  return { ...fair, levers: Object.fromEntries(levers) }
}

const inputs: Readonly<Record<string, ScenarioInput>> = {
  hill: fullFair(),
  known: {
    ...fullFair(),
    horizon: { ...fullFair().horizon, warmUp: 0 },
    segments: { ...fullFair().segments, large: { ...fullFair().segments.large, customers: tenCustomers } }
  },
  purses: withPurses(fullFair()),
  adbudg: fullFair('adbudg'),
  quadratic: fullFair('quadratic'),
  twoKindsOfVisitors: {
    ...fullFair(),
    segments: { ...fullFair().segments, buyers: { kind: 'visitor', marketSize: 300 } }
  },
  perContact: { ...fullFair(), levers: { ...fullFair().levers, outreach: { spend: 9000, perContact: 90 } } }
}

const played = new Map<string, { readonly scenario: Scenario; readonly table: RunTable }>()

function tableOf(scenario: Scenario): RunTable {
  return run(compile(scenario), 0, { tail: false })
}

/** A fair and its table, played once. */
function playedFair(name: string) {
  if (!played.has(name)) {
    const scenario = makeScenario(inputs[name]!)
    played.set(name, { scenario, table: tableOf(scenario) })
  }
  return played.get(name)!
}

/** Where the run of a fair differs first once the parameter is set otherwise. */
function differenceBy(parameter: Parameter): string | null {
  const { scenario, table } = playedFair(fairOf(parameter.path))
  return firstDifference(table, tableOf(nudgedScenario(scenario, parameter)))
}

const parameters = catalogue.filter((parameter) => !shapes.includes(parameter.path) && !isText(parameter))
const ofNumbers = (parameter: Parameter) => ['number', 'integer', 'trait'].includes(parameter.kind)
const inRuns = parameters.filter(({ path }) => !(path in elsewhere))
const named = (list: readonly Parameter[]) => list.map((parameter) => [parameter.path, parameter] as const)

describe('every number of the catalogue', () => {
  it.each(named(inRuns.filter(ofNumbers)))('%s changes the run', (_, parameter) => {
    expect(differenceBy(parameter)).not.toBe(null)
  })
})

describe('every choice, switch and list of the catalogue', () => {
  it.each(named(inRuns.filter((parameter) => !ofNumbers(parameter))))('%s changes the run', (_, parameter) => {
    expect(differenceBy(parameter)).not.toBe(null)
  })
})

describe('what acts elsewhere', () => {
  it.each(Object.keys(elsewhere))('%s changes nothing of the run', (path) => {
    const parameter = catalogue.find((each) => each.path === path)!
    expect(differenceBy(parameter)).toBe(null)
  })
})
