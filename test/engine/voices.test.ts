import { describe, expect, it } from 'vitest'
import { heardOf, type SegmentVoices, silence } from '../../src/engine/voices.js'
import { scoreScale } from '../../src/model/runTable.js'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'
import { planOf } from '../support/plans.js'

const plan = planOf({
  segments: { firms: {}, guests: { kind: 'visitor' }, press: { kind: 'partner' } },
  mechanisms: { wordOfMouth: { satisfied: 0.1, dissatisfied: 0.2, lost: 0.5, negativeStrength: 2 } }
})
const [edition] = plan.editions

const nobody: SegmentVoices = { satisfied: 0, dissatisfied: 0, grievance: 0 }
const many = (satisfied: number, dissatisfied: number, grievance: number): SegmentVoices => ({
  satisfied: satisfied * scoreScale,
  dissatisfied: dissatisfied * scoreScale,
  grievance: grievance * scoreScale
})
const said = (firms: SegmentVoices, guests: SegmentVoices, press: SegmentVoices, boosts = [1, 1, 1]) => ({
  voices: [firms, guests, press],
  boosts,
  marketSizes: [1000, 5000, 200]
})

describe('what is heard', () => {
  it('is nothing before anybody has spoken', () => {
    expect(heardOf(plan, edition!, silence).exhibitor).toEqual({ recommendation: 0, warning: 0 })
  })

  it('is recommendations and warnings for each firm in the market of a pool', () => {
    const { exhibitor } = heardOf(plan, edition!, said(many(240, 60, 12), nobody, nobody))
    // .1 · 240 of 1,200 firms; 2 (.2 · 60 + .5 · 12) of 1,200
    expect(exhibitor.recommendation).toBeCloseTo(0.02, 12)
    expect(exhibitor.warning).toBeCloseTo(0.03, 12)
  })

  it('stays within a pool: exhibitors speak to exhibitors and partners, visitors to visitors', () => {
    const ofFirms = heardOf(plan, edition!, said(many(240, 60, 12), nobody, nobody))
    expect(ofFirms.visitor).toEqual({ recommendation: 0, warning: 0 })
    expect(ofFirms.partner).toEqual(ofFirms.exhibitor)
    const ofGuests = heardOf(plan, edition!, said(nobody, many(240, 60, 12), nobody))
    expect([ofGuests.exhibitor, ofGuests.partner]).toEqual(Array(2).fill({ recommendation: 0, warning: 0 }))
    // .1 · 240 of 5,200
    expect(ofGuests.visitor.recommendation).toBeCloseTo(24 / 5200, 12)
  })

  it('comes to everybody from partners, spread over each kind’s market', () => {
    const heard = heardOf(plan, edition!, said(nobody, nobody, many(240, 0, 0)))
    const recommended = [heard.exhibitor, heard.visitor, heard.partner].map(({ recommendation }) => recommendation)
    for (const [index, market] of [1200, 5200, 1200].entries()) expect(recommended[index]).toBeCloseTo(24 / market, 12)
  })

  it('is multiplied by a referral programme, segment by segment, recommendations only', () => {
    const voices = [many(240, 60, 12), nobody, many(120, 0, 0)] as const
    const plain = heardOf(plan, edition!, said(...voices)).exhibitor
    const boosted = heardOf(plan, edition!, said(...voices, [3, 1, 1])).exhibitor
    // (.1 · 240 · 3 + .1 · 120) / 1,200
    expect(boosted.recommendation).toBeCloseTo(0.07, 12)
    expect(boosted.warning).toBe(plain.warning)
  })

  it('leaves out a segment told to say nothing, of either sign', () => {
    const press = { kind: 'partner', without: ['recommendation'] } as const
    const quiet = planOf({ segments: { firms: {}, guests: { kind: 'visitor' }, press } } as ScenarioInput)
    const { visitor } = heardOf(quiet, quiet.editions[0]!, said(nobody, nobody, many(240, 60, 12)))
    expect(visitor).toEqual({ recommendation: 0, warning: 0 })
  })

  it('is nothing where there is no market', () => {
    const empty = { ...said(many(240, 60, 12), nobody, nobody), marketSizes: [0, 0, 0] }
    expect(heardOf(plan, edition!, empty).exhibitor).toEqual({ recommendation: 0, warning: 0 })
  })
})
