import { describe, expect, it } from 'vitest'
import { describeDifferences } from '../../src/scenario/describeDifferences.js'
import { makeScenario } from '../../src/scenario/makeScenario.js'

const rows = (from: object, to: object) =>
  describeDifferences(makeScenario(from), makeScenario(to)).map((row) => [row.path, row.from, row.to])

describe('describeDifferences', () => {
  it('finds nothing between equals, however they were written', () => {
    expect(rows({}, {})).toEqual([])
    expect(rows({ price: { perArea: 300 } }, { price: { perArea: { 1: 300, 2: 300 } } })).toEqual([])
    expect(rows({ horizon: { editions: 3 } }, { horizon: { editions: 4 } })).toEqual([['horizon.editions', '3', '4']])
  })

  it('shows values as they would be written, absent ones as null', () => {
    expect(
      rows(
        { budget: 5, seed: 'a', segments: { large: { trust: 0.4 } } },
        {
          title: 'New',
          seed: '10',
          levers: { service: { spend: { 1: 5, 4: 6 } } },
          segments: { large: { trust: { varies: 'uniform', min: 0.2, max: 0.6 } } },
          competition: { copies: false }
        }
      )
    ).toEqual([
      ['title', null, 'New'],
      ['seed', 'a', '"10"'],
      ['budget', '5', null],
      ['segments.large.trust', '0.4', '{ varies: uniform, min: 0.2, max: 0.6 }'],
      ['levers.service.spend', null, '{ 1: 5, 4: 6 }'],
      ['competition.copies', 'true', 'false']
    ])
  })

  it('shows a segment or tactic that only one has, with what it differs in from the defaults', () => {
    expect(rows({ segments: { a: {}, b: { marketSize: 5 } } }, { segments: { a: {} }, tactics: { club: {} } })).toEqual(
      [
        ['segments.b', '{ marketSize: 5 }', null],
        ['tactics.club', null, '{}']
      ]
    )
  })

  it('shows correlations, goals, mechanisms off and shocks as they would be written', () => {
    const goals = { sales: 1, contacts: 0, information: 0, standing: 0 }
    expect(
      rows(
        { segments: { large: {} }, shocks: { slump: { event: 'slump' }, gone: {} } },
        {
          without: ['staff', 'bonds'],
          segments: { large: { correlations: { margin: { standArea: -0.4 } }, goals } },
          levers: { referral: { reward: 90 }, outreach: { who: 'size' } },
          market: { usualTurnout: { visitor: 900 } },
          shocks: { slump: { event: 'slump', size: 4 }, exodus: { event: 'customersLeave', segments: ['large'] } }
        }
      )
    ).toEqual([
      ['without', '[]', '[staff, bonds]'],
      [
        'segments.large.goals',
        '{ sales: 0.4, contacts: 0.3, information: 0.2, standing: 0.1 }',
        '{ sales: 1, contacts: 0, information: 0, standing: 0 }'
      ],
      ['segments.large.correlations', '{}', '{ standArea: { margin: -0.4 } }'],
      ['levers.outreach.who', 'any', 'size'],
      ['levers.referral.reward', '0', '90'],
      ['market.usualTurnout.visitor', null, '900'],
      ['shocks.slump.size', null, '4'],
      ['shocks.gone', '{}', null],
      ['shocks.exodus', null, '{ event: customersLeave, segments: [large] }']
    ])
    const [row] = describeDifferences(makeScenario({}), makeScenario({ shocks: { fire: {} } }))
    expect(row.label).toEqual({ en: 'Shock', zh: '冲击' })
  })

  it('labels each row in both languages', () => {
    const [row] = describeDifferences(makeScenario({}), makeScenario({ horizon: { warmUp: 2 } }))
    expect(row.label).toEqual({ en: 'Warm-up', zh: '预热届数' })
    const [club] = describeDifferences(makeScenario({}), makeScenario({ tactics: { club: {} } }))
    expect(club.label).toEqual({ en: 'Retention tactic', zh: '客户保留措施' })
  })
})
