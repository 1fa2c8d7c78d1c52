import { describe, expect, it } from 'vitest'
import { catalogue } from '../../src/model/catalogue.js'
import { describeScenario, findParameter, makeScenario } from '../../src/scenario/index.js'

const scenario = makeScenario({
  horizon: { editions: 3 },
  price: { perArea: { dist: 'normal', mean: 250, sd: 20 } },
  segments: { firms: { title: 'Firms' }, people: { kind: 'visitor', marketSize: 20_000, margin: 0.5 } },
  levers: { service: { spend: { 1: 80_000, 3: 90_000 } } },
  tactics: { club: { level: 'social', cost: 20 } }
})
const rows = describeScenario(scenario)
const at = (path: string) => rows.find((row) => row.path === path)

describe('describeScenario', () => {
  it('lists every parameter of the catalogue that has a value, each path once', () => {
    const paths = rows.map(({ path }) => path)
    expect(new Set(paths).size).toBe(paths.length)
    const listed = new Set(paths.map((path) => findParameter(path).path))
    const missing = catalogue.filter(({ path }) => !listed.has(path) && !path.startsWith('shocks.'))
    const words = /(^|\.)(title|titleZh|about|aboutZh|notice|noticeZh)$|^(seed|replications)$/
    // what is left has no default, and so no value in this scenario
    expect(missing.filter((each) => !words.test(each.path) && each.default !== null)).toEqual([])
  })

  it('gives defaults the source of the catalogue, by the kind of a segment, and all else the class A', () => {
    expect(at('segments.people.marketSize')).toMatchObject({ value: '20000', isDefault: true })
    expect(at('segments.firms.marketSize')).toMatchObject({ value: '2000', isDefault: true })
    expect(at('segments.people.margin')).toMatchObject({
      value: '0.5',
      isDefault: false,
      source: { tag: 'A', citation: '' }
    })
    expect(at('levers.service.spend')).toMatchObject({ value: '{ 1: 80000, 3: 90000 }', isDefault: false })
    expect(at('price.perArea')).toMatchObject({ value: '{ dist: normal, mean: 250, sd: 20 }', isDefault: false })
    for (const row of rows.filter(({ isDefault }) => isDefault)) {
      expect(row.source).toEqual(findParameter(row.path).source)
    }
  })

  it('makes each segment and tactic a part of its own, called by its title', () => {
    expect(at('segments.firms.margin')).toMatchObject({
      group: 'segments.firms',
      groupLabel: { en: 'Segments of customers: Firms', zh: '客户群：Firms' }
    })
    expect(at('tactics.club.cost')?.groupLabel.en).toBe('Retention tactics: club')
    expect(at('segments.firms.title')).toBeUndefined()
  })
})
