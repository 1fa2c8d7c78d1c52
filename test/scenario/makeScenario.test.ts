import { describe, expect, it } from 'vitest'
import { makeScenario, varyScenario } from '../../src/scenario/makeScenario.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import { refusalOf } from '../support/scenarioFiles.js'

const ten = (value: number) => Array.from({ length: 10 }, () => value)

/**
 * The type Scenario written out by hand: the compiler proves that the catalogue and the type agree on every key, the
 * test that they agree on every kind of value. Numbers do not matter here, only what stands where.
 */
const shape: Scenario = {
  name: 'scenario',
  title: null,
  titleZh: null,
  notice: null,
  about: null,
  aboutZh: null,
  noticeZh: null,
  seed: '',
  replications: 0,
  currency: '',
  budget: null,
  horizon: { editions: 0, editionsPerYear: 0, discountRate: 0, warmUp: 0, dates: null, cancelled: [] },
  price: { perArea: ten(0), fixed: ten(0), admission: ten(0), partnership: ten(0) },
  allocation: 'area',
  viability: { attendance: 0, reserve: null },
  without: [],
  market: {
    state: ten(0),
    support: ten(0),
    contactsPerVisitor: 0,
    dealRate: 0,
    usualTurnout: { exhibitor: null, visitor: null }
  },
  segments: {
    exhibitors: {
      title: null,
      titleZh: null,
      kind: 'exhibitor',
      marketSize: ten(0),
      growth: 0,
      standsFor: 0,
      inflow: null,
      initialStages: { cultivation: 0, confirmation: 0, trust: 0, weakening: 0, disappearance: 0 },
      customers: null,
      standArea: { varies: 'lognormal', mean: 0, sigma: 0, min: 0, max: 0 },
      fee: null,
      margin: 0,
      servingCost: 0,
      influence: { varies: 'lognormal', mean: 0, sigma: 0, min: 0, max: 0 },
      referral: 0,
      knowHow: 0,
      priceSensitivity: 0,
      burden: 0,
      needGap: { varies: 'normal', mean: 0, sd: 0, min: 0, max: 0 },
      contacts: 0,
      correlations: {},
      needDrift: 0,
      goals: { sales: 0, contacts: 0, information: 0, standing: 0 },
      fit: 0,
      ownSpend: 0,
      without: [],
      expectation: { varies: 'normal', mean: 0, sd: 0, min: 0, max: 0 },
      tolerance: { varies: 'normal', mean: 0, sd: 0, min: 0, max: 0 },
      loyalty: { varies: 'normal', mean: 0, sd: 0, min: 0, max: 0 },
      taste: { varies: 'normal', mean: 0, sd: 0, min: 0, max: 0 },
      trust: 0,
      ownCost: ten(0),
      priceLevel: ten(1),
      discount: ten(0)
    }
  },
  levers: {
    advertising: { ...lever(), promise: ten(0) },
    outreach: { ...lever(), perContact: null, who: 'any' },
    referral: { ...response(), reward: ten(0) },
    visitorPromotion: lever(),
    serviceBefore: lever(),
    service: lever(),
    serviceAfter: lever(),
    staffCare: { ...response(), spend: null },
    innovation: lever(),
    research: lever(),
    complaintChannel: lever(),
    recovery: lever(),
    customerData: lever(),
    farewell: lever(),
    winBack: lever()
  },
  tactics: {},
  shocks: {},
  competition: { rivalValue: ten(0), copies: false, copyTime: { financial: 0, social: 0, structural: 0 } },
  lifecycle: {
    attendance: { confirmation: 0, trust: 0, weakening: 0 },
    rates: {
      cultivation: { confirmation: 0 },
      confirmation: { trust: 0, weakening: 0, disappearance: 0 },
      trust: { weakening: 0, disappearance: 0 },
      weakening: { trust: 0, disappearance: 0 },
      disappearance: { confirmation: 0 }
    },
    closure: 0,
    drivers: {
      satisfaction: { attendance: 0, gain: 0, loss: 0 },
      forecast: { attendance: 0, conversion: 0 },
      rival: { loss: 0 },
      trust: { attendance: 0, gain: 0, loss: 0 },
      bonds: { financial: 0, social: 0, structural: 0 },
      missed: { loss: 0 },
      strain: { loss: 0 },
      tenure: { gain: 0 },
      loyalty: { all: 0 },
      wordOfMouth: { conversion: 0 },
      grievance: { return: 0 },
      lapse: { return: 0 },
      demonstration: { conversion: 0 },
      needGap: { gain: 0, loss: 0, return: 0 },
      remedy: { gain: 0, loss: 0 },
      reminder: { attendance: 0 }
    }
  },
  mechanisms: {
    value: { base: 0, noise: 0 },
    price: { points: 0, loss: 0, memory: 0 },
    satisfaction: {
      base: 0,
      value: 0,
      gain: 0,
      loss: 0,
      memory: 0,
      threshold: 0,
      delightFrom: 0,
      delight: 0,
      promoterFrom: 0,
      detractorBelow: 0
    },
    expectation: { learning: 0 },
    trust: { gain: 0, loss: 0, reputation: 0 },
    forbearance: { tolerance: 0, price: 0 },
    attribution: { market: 0 },
    crossSide: { effect: 0, influence: 0 },
    needGap: { weight: 0, usual: 0 },
    capability: { weight: 0 },
    research: { outreach: 0, firstGap: 0 },
    staff: { turnover: 0, novice: 0, learning: 0 },
    contacts: { change: 0, most: 0, personal: 0, trust: 0 },
    customerData: { error: 0, lag: 0 },
    complaint: { trust: 0 },
    recovery: { quality: 0, ceiling: 0, strain: 0 },
    release: { grievance: 0 },
    standGrowth: { trust: 0, weakening: 0, most: 0 },
    strain: { keep: 0, missed: 0, shortfall: 0 },
    bonds: {
      keep: { financial: 0, social: 0, structural: 0 },
      build: { financial: 0, social: 0, structural: 0 },
      personal: 0,
      personalCopy: 0
    },
    wordOfMouth: { satisfied: 0, dissatisfied: 0, lost: 0, negativeStrength: 0, expectation: 0, grievanceKeep: 0 }
  },
  uncertain: [],
  uncertainty: { correlations: {}, groups: {} }
}

function response() {
  return {
    usual: 0,
    form: 'hill',
    ceiling: 0,
    response: 0,
    shape: 0,
    atZero: 0,
    atHalfMore: null,
    peak: null,
    carryOver: 0,
    effect: 0,
    segments: null
  } as const
}

function lever() {
  return { ...response(), spend: null, bySegment: {} }
}

/** Plain data with every number, text and truth value replaced by the name of its kind. */
function kinds(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value === null ? null : typeof value
  if (Array.isArray(value)) return value.map(kinds)
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, kinds(item)]))
}

describe('makeScenario', () => {
  it('fills in every key of the type, each with its kind of value', () => {
    expect(kinds(makeScenario({}))).toEqual(kinds(shape))
  })

  it('freezes all of it', () => {
    const scenario = makeScenario({ tactics: { club: {} } })
    const frozen = (value: unknown): boolean =>
      typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(frozen))
    expect(frozen(scenario)).toBe(true)
  })

  it('leaves its input alone', () => {
    const input = { segments: { large: { tolerance: { varies: 'normal', mean: 0.3, sd: 0.1 } as const } } }
    const before = JSON.stringify(input)
    makeScenario(input)
    expect(JSON.stringify(input)).toBe(before)
    expect(Object.isFrozen(input.segments.large.tolerance)).toBe(false)
  })

  it('is called by the name given, else by the input’s own, else scenario', () => {
    expect(makeScenario({}, 'plan').name).toBe('plan')
    expect(makeScenario(makeScenario({}, 'plan')).name).toBe('plan')
    expect(makeScenario(makeScenario({}, 'plan'), 'other').name).toBe('other')
    expect(makeScenario({}).name).toBe('scenario')
  })

  it('takes typed columns as lists and leaves out what is undefined', () => {
    const scenario = makeScenario({ horizon: { editions: 2 }, budget: new Float64Array([1, 2]), seed: undefined })
    expect(scenario.budget).toEqual([1, 2])
    expect(scenario.seed).toBe('perennial')
  })

  it('refuses with paths, all problems at once', () => {
    const input = { horizn: {}, price: { perArea: Number.NaN }, segments: { large: { marketSize: 1n } }, perennial: 3 }
    expect(refusalOf(() => makeScenario({ ...input, perennial: 1 }))).toBe(
      'horizn: unknown key "horizn"; did you mean "horizon"?\n    for example: horizon: { editions: 10 }\n' +
        'price.perArea: must be a number from 0 to 1e7; got NaN\n    for example: perArea: 250\n' +
        'segments.large.marketSize: must be a whole number from 0 to 1e8; got a bigint\n    for example: marketSize: 2000'
    )
    expect(refusalOf(() => makeScenario(input))).toMatch(/^perennial: written for a newer Perennial/)
  })

  it.each([
    [7, '7'],
    ['fair.yaml', 'text "fair.yaml"'],
    [[], 'an empty list'],
    [new Map(), 'an object that is not plain data'],
    [() => 1, 'a function']
  ])('refuses %s, which is no map', (input, got) => {
    expect(refusalOf(() => makeScenario(input))).toBe(
      `a scenario must be a map of keys and values; got ${got}\n    for example: perennial: 1`
    )
  })

  it('refuses objects that contain themselves', () => {
    const horizon: Record<string, unknown> = { editions: 3 }
    horizon.warmUp = horizon
    expect(refusalOf(() => makeScenario({ horizon }))).toBe(
      'horizon.warmUp: must be a whole number from 0 to 1000; got an object that contains itself\n    for example: warmUp: 15'
    )
  })

  it('says that only files extend files', () => {
    expect(refusalOf(() => makeScenario({ extends: 'mature.yaml' }))).toBe(
      'extends: only files extend files; a program calls varyScenario(base, changes, name), or varyLifecycle for a lifecycle of its own'
    )
  })

  it('lets no prototype be smuggled in', () => {
    const input: unknown = JSON.parse('{"segments": {"__proto__": {"marketSize": 5}}}')
    expect(refusalOf(() => makeScenario(input))).toBe(
      'segments.__proto__: the name of a segment is a word that programs keep for themselves; got "__proto__"'
    )
  })
})

describe('varyScenario', () => {
  const base = makeScenario({ title: 'As it is', notice: 'n', tactics: { club: { cost: 150 } }, budget: 5 }, 'base')

  it('merges as a file that extends another does', () => {
    const plan = varyScenario(base, { tactics: { club: null, gift: { cost: 9 } }, budget: null }, 'plan')
    expect([plan.name, plan.title, plan.notice, plan.budget]).toEqual(['plan', null, 'n', null])
    expect(Object.keys(plan.tactics)).toEqual(['gift'])
    expect(varyScenario(base, { title: 'As it is' }, 'base')).toEqual(base)
  })

  it('refuses as it does', () => {
    expect(refusalOf(() => varyScenario(base, { tactics: { clbu: null } }, 'plan'))).toBe(
      'tactics.clbu: nothing after the name removes a tactic, but there is no tactic "clbu" to remove; did you mean "club"?'
    )
  })
})

describe('another number of editions', () => {
  it('keeps what does not change by edition', () => {
    const base = makeScenario({ horizon: { editions: 8 }, budget: 700, levers: { service: { spend: 90 } } }, 'base')
    const longer = varyScenario(base, { horizon: { editions: 10 } }, 'longer')
    expect(longer.budget).toEqual(Array(10).fill(700))
    expect(longer.levers.service.spend).toEqual(Array(10).fill(90))
  })

  it('asks anew for what does', () => {
    const base = makeScenario({ horizon: { editions: 3 }, budget: { 1: 700, 2: 800 } }, 'base')
    expect(() => varyScenario(base, { horizon: { editions: 4 } }, 'longer')).toThrow('budget: needs 4 values')
  })
})
