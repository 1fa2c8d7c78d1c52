import { describe, expect, it } from 'vitest'
import { findOutcome } from '../../src/analysis/outcomeCatalogue.js'
import { outcomesOf } from '../../src/analysis/outcomes.js'
import { type PlainTable, runTable, valueAt } from './helpers.js'
import { smallFair } from './smallFair.js'
import { twoSidedFair } from './twoSidedFair.js'

const rows = outcomesOf(runTable(twoSidedFair))
const at = (outcome: string, segment: string | null = null) => valueAt(rows, outcome, { segment })

// Expected values are added up by hand from the rows of the two-sided fair.
describe('a fair of several kinds of customers', () => {
  it('counts exhibitors for the whole show, and every kind and segment by itself', () => {
    expect(at('attendance')).toBe(10)
    expect(at('attendance', 'kind:exhibitor')).toBe(10)
    expect(at('attendance', 'kind:visitor')).toBe(40)
    expect(at('attendance', 'kind:partner')).toBe(2)
    expect(at('attendance', 'people')).toBe(40)
    expect(at('joined')).toBe(6)
    expect(at('repeatRate')).toBe(4 / 5)
    expect(at('repeatRate', 'kind:partner')).toBe(1)
    expect(valueAt(rows, 'survival', { edition: 1, tenure: 0 })).toBe(1)
  })

  it('adds up money over everybody', () => {
    expect(at('revenue')).toBe(2700 + 6000 + 400)
    expect(at('revenue', 'kind:exhibitor')).toBe(8700)
    expect(at('economicValue')).toBe(1000 + 500 + 300 - 100)
    // 1,120 booked
    expect(at('profit')).toBe(1700 - 1120)
    expect(at('npv')).toBe(580)
    expect(at('potentialValue')).toBe(453)
    // of three exhibitors one has closed
    expect(at('potentialValue.perCustomer')).toBe(450 / 2)
    expect(at('potentialValue.perCustomer', 'people')).toBe(3 / 2)
  })

  it('charges winning and keeping exhibitors with what was spent on them', () => {
    // 600 advertising, 50 reward for the one exhibitor, none of visitor promotion; six new
    expect(at('costPerNewCustomer')).toBe(650 / 6)
    // service and research 300, of ten exhibitors four retained; 20 for the club
    expect(at('costPerRetainedCustomer')).toBe((300 * 0.4 + 20) / 4)
  })

  it('gives a customer who joins the cost of winning his kind', () => {
    expect(at('lifetimeValue.initial')).toBe(650 / 6)
    expect(at('lifetimeValue.initial', 'small')).toBe(650 / 6)
    expect(at('lifetimeValue.initial', 'large')).toBeNull()
    // visitor promotion 60 and their reward 50, twenty new
    expect(at('lifetimeValue.initial', 'kind:visitor')).toBe(110 / 20)
    // of the first edition's 1,000 value; maintenance 300 by area, 60 of 200 m²
    expect(at('lifetimeValue')).toBeCloseTo((1000 - 90) / 6 - 650 / 6, 10)
    expect(at('lifetimeValue.maintenance', 'kind:visitor')).toBe(0)
  })

  it('has the same figures of exhibitors with and without the others', () => {
    const exhibitors = ['small', 'large']
    const alone: PlainTable = {
      ...twoSidedFair,
      segments: twoSidedFair.segments?.slice(0, 2) ?? [],
      rows: twoSidedFair.rows.filter(({ segment }) => exhibitors.includes(segment ?? '')),
      customers: twoSidedFair.customers?.filter(({ segment }) => exhibitors.includes(segment ?? '')) ?? []
    }
    const counted = outcomesOf(runTable(alone)).filter(({ outcome }) =>
      findOutcome(outcome)?.definition.en.endsWith(
        'For the whole show: of exhibitors; in a fair without any, of everybody.'
      )
    )
    expect(counted.length).toBeGreaterThan(500)
    // without visitors, their promotion and reward have won exhibitors
    const depends = /^lifetimeValue(\.horizon|\.initial)?$/
    for (const { outcome, segment, edition, tenure, value } of counted) {
      if (depends.test(outcome)) continue
      expect([outcome, valueAt(rows, outcome, { segment, edition, tenure })]).toEqual([outcome, value])
    }
  })

  it('counts everybody where there are several kinds, but no exhibitors', () => {
    // The definitions: figures of exhibitors are of everybody then, as in a fair where all are of one kind.
    const withKinds = (kinds: readonly ('visitor' | 'partner')[]): PlainTable => ({
      ...twoSidedFair,
      segments: (twoSidedFair.segments ?? []).map((segment, at) => ({
        ...(typeof segment === 'string' ? { id: segment } : segment),
        kind: kinds[at % kinds.length]!
      }))
    })
    const [one, several] = [withKinds(['visitor']), withKinds(['visitor', 'partner'])].map((table) =>
      outcomesOf(runTable(table))
    )
    const ofEverybody = /^(attendance|retained|repeatRate|tier|topFifth|gini|lorenz|potentialValue)/
    const told = one!.filter(({ outcome }) => ofEverybody.test(outcome))
    expect(
      told.filter(({ outcome, value }) => /^(tier|topFifth)/.test(outcome) && value !== null).length
    ).toBeGreaterThan(9)
    for (const { outcome, segment, edition, tenure, value } of told) {
      expect([outcome, valueAt(several!, outcome, { segment, edition, tenure })]).toEqual([outcome, value])
    }
  })

  it('names no kinds where there is one only', () => {
    expect(outcomesOf(runTable(smallFair)).some(({ segment }) => segment?.startsWith('kind:'))).toBe(false)
    const visitors = {
      ...smallFair,
      segments: (smallFair.segments ?? []).map((id) => ({ id: `${id}`, kind: 'visitor' as const }))
    }
    expect(valueAt(outcomesOf(runTable(visitors)), 'attendance', { edition: 1 })).toBe(10)
    expect(valueAt(outcomesOf(runTable(visitors)), 'costPerNewCustomer')).toBe(50)
  })
})

describe("the exhibitor's own account", () => {
  it('divides contacts by stands, and what exhibiting cost by contacts', () => {
    // 40 visitors go to 5 stands each: 200 contacts for 10 exhibitors, every tenth a deal
    expect(at('contactsPerStand')).toBe(20)
    expect(at('dealsPerStand')).toBeCloseTo(2, 12)
    // fees 8,700, own spending 2 · 3,000 + 1 · 6,000 of the list price
    expect(at('costPerContact')).toBe((8700 + 6000 + 6000) / 200)
    expect(valueAt(rows, 'costPerContact', { edition: 1 })).toBe(at('costPerContact'))
    expect(valueAt(rows, 'costPerContact', { edition: 2 })).toBeNull()
  })

  it('is undefined without visitors', () => {
    const oneSided = outcomesOf(runTable(smallFair))
    for (const outcome of ['contactsPerStand', 'dealsPerStand', 'costPerContact']) {
      expect(valueAt(oneSided, outcome)).toBeNull()
    }
    const unattended = outcomesOf(runTable({ ...twoSidedFair, rows: twoSidedFair.rows.slice(0, 3) }))
    expect(valueAt(unattended, 'contactsPerStand')).toBe(0)
    expect(valueAt(unattended, 'costPerContact')).toBeNull()
  })
})
