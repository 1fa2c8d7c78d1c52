import { describe, expect, it } from 'vitest'
import { outcomeLabel } from '../../src/analysis/outcomeLabel.js'
import { outcomesOf } from '../../src/analysis/outcomes.js'
import { causes } from '../../src/model/runTable.js'
import { plainContext, runTable, valueAt } from './helpers.js'
import { twoSidedFair } from './twoSidedFair.js'

const rows = outcomesOf(runTable(twoSidedFair))
const at = (outcome: string, segment: string | null = null) => valueAt(rows, outcome, { segment })

describe('departures', () => {
  it('are counted by cause, with the firms that closed among them', () => {
    expect(at('departures')).toBe(3)
    expect(at('departures', 'kind:visitor')).toBe(5)
    expect(at('departures.price')).toBe(1)
    expect(at('departures.exogenous')).toBe(1)
    expect(at('departures.missed', 'people')).toBe(5)
    expect(at('departureShare.disappointment')).toBe(1 / 3)
    expect(at('departureShare.price', 'press')).toBeNull()
    // moves to the last stage alone, closures apart
    expect(at('lost')).toBe(2)
    expect(at('closed')).toBe(1)
  })

  it('have causes that together are all of them', () => {
    for (const segment of [null, 'small', 'people']) {
      const parts = causes.map((cause) => at(`departures.${cause}`, segment) ?? 0)
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(at('departures', segment))
      const shares = causes.map((cause) => at(`departureShare.${cause}`, segment) ?? 0)
      expect(shares.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 12)
    }
  })

  it('tell who of the dissatisfied left without a word', () => {
    expect(at('leftDissatisfied')).toBe(2)
    expect(at('leftSilently')).toBe(1)
    expect(at('silentShare')).toBe(1 / 2)
    expect(at('silentShare', 'large')).toBeNull()
  })

  it('are named by cause in both languages', () => {
    const context = plainContext(twoSidedFair)
    for (const cause of causes) {
      const { en, zh } = outcomeLabel(`departures.${cause}`, context)
      expect(en).toMatch(/^Departures: [a-z ]+$/)
      expect(zh).toMatch(/^离开原因：[\u4e00-\u9fff]+$/)
    }
    expect(outcomeLabel('departureShare.care', context).en).toBe('Share of departures: want of care')
  })
})

describe('loyalty', () => {
  it('is behaviour × attitude, in four shares that make one', () => {
    // small: 1 true, 5 spurious; large: 3 true, 1 spurious, 1 latent
    expect(at('loyalty.true')).toBe(4 / 11)
    expect(at('loyalty.spurious')).toBe(6 / 11)
    expect(at('loyalty.latent')).toBe(1 / 11)
    expect(at('loyalty.none')).toBe(0)
    expect(at('loyalty.none', 'people')).toBe(10 / 50)
    expect(at('loyalty.true', 'press')).toBeNull()
    expect(valueAt(rows, 'loyalty.true', { edition: 2 })).toBeNull()
  })

  it('has a way to trust', () => {
    expect(at('trustReached')).toBe(3)
    // all three after their first edition
    expect(at('editionsToTrust')).toBe(1)
    expect(at('editionsToTrust', 'large')).toBeNull()
  })

  it('counts as swaying who came to some editions and missed some, of those of two editions or more', () => {
    // exhibitors: visits and misses 1 + 1, 2 + 0; one of a single edition is left out
    expect(at('swayingShare')).toBe(1 / 2)
    expect(at('swayingShare', 'small')).toBe(1 / 2)
    expect(at('swayingShare', 'large')).toBeNull()
    expect(at('swayingShare', 'kind:visitor')).toBe(1)
  })

  it('counts who came by recommendation, lost contacts and influence', () => {
    expect(at('referred')).toBe(1)
    expect(at('referredShare')).toBe(1 / 6)
    expect(at('referredShare', 'people')).toBe(1 / 20)
    expect(at('contactsLost')).toBe(1)
    expect(at('influence')).toBeCloseTo(43, 6)
    expect(at('influence', 'kind:partner')).toBeCloseTo(20, 6)
  })
})

describe('recommendation and complaints', () => {
  it('are shares of those who attend', () => {
    expect(at('wouldRecommend')).toBe(5 / 10)
    // 5 promoters, 3 detractors of 10; Reichheld 2003
    expect(at('netPromoterScore')).toBe(20)
    expect(at('netPromoterScore', 'people')).toBe(-50)
    expect(at('complaints')).toBe(2)
    expect(at('complaintRate')).toBe(1 / 5)
    expect(at('remediedShare')).toBe(1 / 2)
    expect(at('remediedShare', 'large')).toBeNull()
    expect(valueAt(rows, 'netPromoterScore', { edition: 2 })).toBeNull()
  })

  it('stand beside the need gap of those in stages that attend', () => {
    // 72 and 20 points over 6 and 5 customers
    expect(at('needGap')).toBeCloseTo(92 / 11, 6)
  })
})
