import { describe, expect, it } from 'vitest'
import { dividedSpends, headShares, marketShares } from '../../../src/experiment/budget/divide.js'
import { chosenSpends, fairSpends, planValues, spelledOut } from '../../../src/experiment/budget/fairSpends.js'
import { makeScenario } from '../../../src/scenario/makeScenario.js'
import type { ScenarioInput } from '../../../src/scenario/scenarioInput.js'
import { withValues } from '../../../src/scenario/uncertainty/withValues.js'

const fair = (levers: NonNullable<ScenarioInput['levers']>) =>
  makeScenario({
    horizon: { editions: 2 },
    segments: {
      large: { marketSize: 60, title: 'Large firms', titleZh: '大企业' },
      small: { marketSize: 40 },
      buyers: { kind: 'visitor', marketSize: 500 },
      press: { kind: 'partner' }
    },
    levers
  })
const namesOf = (...args: Parameters<typeof fairSpends>) => fairSpends(...args).map(({ name }) => name)
const ofLever = (id: string, names: readonly string[]) => names.filter((name) => name.split('_')[0] === id)

describe('the spends of a fair by segment', () => {
  it('are one for each segment that shares a lever, and one where a lever has one segment or works on the whole show', () => {
    const names = namesOf(fair({ research: { segments: ['large', 'press', 'buyers'] } }), true)
    expect(ofLever('service', names)).toEqual(['service_large', 'service_small'])
    expect(ofLever('research', names)).toEqual(['research_buyers', 'research_large', 'research_press'])
    expect(ofLever('visitorPromotion', names)).toEqual(['visitorPromotion'])
    expect(ofLever('staffCare', names)).toEqual(['staffCare'])
    expect(ofLever('referral', names)).toEqual([])
  })

  it('keep the purses there are, asked for by segment or not', () => {
    const some = fair({ service: { spend: 600, bySegment: { large: [100, 300] } } })
    const all = fair({ service: { bySegment: { large: 100, small: 200 } } })
    for (const bySegment of [false, true]) {
      expect(ofLever('service', namesOf(some, bySegment))).toEqual(['service', 'service_large'])
      expect(ofLever('service', namesOf(all, bySegment))).toEqual(['service_large', 'service_small'])
    }
    const chosen = (names: string[], bySegment = false) => chosenSpends(some, names, bySegment).map(({ name }) => name)
    expect(chosen(['service'])).toEqual(['service'])
    expect(chosen(['service'], true)).toEqual(['service', 'service_large'])
    const [shared, large] = chosenSpends(some, ['service', 'service_large'])
    expect([shared!.label.en, large!.label]).toEqual([
      'Service: all other segments',
      { en: 'Service: Large firms', zh: '展会服务：大企业' }
    ])
    expect([shared!.written, large!.written]).toEqual([
      [600, 600],
      [100, 300]
    ])
  })

  it('are found by the name of the lever, of the purse and by path, and else the nearest is named', () => {
    const paths = (names: string[], bySegment = true) =>
      chosenSpends(fair({}), names, bySegment).map(({ path }) => path)
    const both = ['levers.service.bySegment.large', 'levers.service.bySegment.small']
    expect(paths(['service'])).toEqual(both)
    expect(paths(['levers.service'])).toEqual(both)
    expect(paths(['service_small', 'levers.service.bySegment.large'])).toEqual([...both].reverse())
    expect(paths(['service'], false)).toEqual(['levers.service.spend'])
    expect(() => paths(['service_smal'])).toThrow('did you mean "service_small"?')
  })
})

describe('money of a lever that is divided', () => {
  const written = fair({ service: { spend: [1000, 3000] } })
  const spends = chosenSpends(written, ['service'], true)
  const heads = (item: string, edition: number) =>
    ({ service: [0, 0], service_large: [30, 0], service_small: [10, 0] })[item]![edition]!

  it('goes by market where nobody has been seen, then by heads', () => {
    const shares = marketShares(spends, written)
    expect(shares).toEqual([
      [0.6, 0.6],
      [0.4, 0.4]
    ])
    // nobody in the second edition: as before
    expect(headShares(spends, heads, shares)).toEqual([
      [0.75, 0.6],
      [0.25, 0.4]
    ])
  })

  it('is the same in all, edition by edition, and takes the place of the spend', () => {
    const shares = headShares(spends, heads, marketShares(spends, written))
    const variables = dividedSpends(spends, [[], []], shares)
    expect(variables.map(({ today }) => today)).toEqual([(750 + 1800) / 2, (250 + 1200) / 2])
    const { service } = spelledOut(written, variables).levers
    expect(service.spend).toBe(null)
    expect(Object.values(service.bySegment).map((money) => money.map(Math.round))).toEqual([
      [750, 1800],
      [250, 1200]
    ])
    const values = planValues(variables, [0, 725])
    const plan = withValues(spelledOut(written, variables), values).levers.service
    expect(plan.bySegment).toEqual({ large: [0, 0], small: [250, 1200] })
  })

  it('leaves the others what they have where one segment alone is chosen', () => {
    const large = chosenSpends(written, ['service_large'], true)
    const seen = (item: string, edition: number) => ({ service: [10, 10], service_large: [30, 10] })[item]![edition]!
    const shares = headShares(large, seen, marketShares(large, written))
    expect(shares).toEqual([[0.75, 0.5]])
    const { service } = spelledOut(written, dividedSpends(large, [[]], shares)).levers
    expect([service.bySegment, service.spend]).toEqual([{ large: [750, 1500] }, [250, 1500]])
    // the usual amount per head stays that
    const usual = chosenSpends(fair({}), ['service_large'], true)
    const alone = spelledOut(fair({}), dividedSpends(usual, [[800, 800]], [[0.75, 0.5]])).levers.service
    expect([alone.bySegment, alone.spend]).toEqual([{ large: [600, 400] }, null])
  })
})
