import { describe, expect, it } from 'vitest'
import {
  InputError,
  league,
  leagueChart,
  leagueJson,
  leagueRecords,
  leagueTables,
  makeScenario,
  type ScenarioInput,
  varyScenario
} from '../../../src/index.js'

const fair = makeScenario(
  {
    horizon: { editions: 2, warmUp: 2 },
    segments: { firms: { marketSize: 120 } },
    budget: 18_000,
    levers: { service: { spend: 6_000 }, advertising: { spend: 3_000 } },
    tactics: { club: { level: 'social', cost: 150, spend: 0 } },
    replications: 4
  },
  'fair'
)
const plan = (name: string, changes: ScenarioInput) => varyScenario(fair, changes, name)
const louder = plan('louder', { title: 'Louder', levers: { service: { spend: 2_000 }, advertising: { spend: 7_000 } } })
const thrifty = plan('thrifty', { levers: { service: { spend: 1_000 } } })

const refusal = async (...plans: Parameters<typeof league>[1]) => {
  const { refused } = await league(fair, plans, { replications: 2 })
  return refused.map(({ name, problems }) => [name, problems.map(({ path, message }) => path ?? message)])
}

describe('league', () => {
  it('ranks by the mean, with paired leads over the start', async () => {
    const result = await league(fair, [louder, thrifty], { outcome: 'npv' })
    const { comparison, places } = result
    expect(places.map(({ place }) => place)).toEqual([1, 2])
    const means = places.map(({ value }) => value.mean)
    expect(means[0]).toBeGreaterThan(means[1]!)
    for (const { name, lead, verdict } of places) {
      const row = comparison!.differences.find(
        ({ scenario, outcome, segment, edition }) =>
          scenario === name && outcome === 'npv' && segment === null && edition === null
      )!
      expect([lead, verdict]).toEqual([row.difference, row.verdict])
    }
    expect(places.reduce((sum, { probabilityBest }) => sum + probabilityBest, 0)).toBeCloseTo(1, 12)
  })

  it('gives probabilities the intervals that suit them', async () => {
    // two plans that are viable in all four replications: Wilson's 4/(4 + 3.8415), not 1 for sure; of the lead 0, which four
    // pairs cannot know, 1.959964 √((2/6) / 6), so that the places stay open
    const { places } = await league(fair, [louder, thrifty], { outcome: 'viable' })
    for (const { value, lead, best, worst } of places) {
      expect(value.mean).toBe(1)
      expect(value.low).toBeCloseTo(4 / 7.8415, 4)
      expect(lead?.high).toBeCloseTo(1.959964 * Math.sqrt(2 / 36), 6)
      expect([best, worst]).toEqual([1, 2])
    }
  })

  it('is the same in whatever order plans are handed in', async () => {
    const [one, other] = await Promise.all([league(fair, [louder, thrifty]), league(fair, [thrifty, louder])])
    expect(other.places).toEqual(one.places)
  })

  it('refuses what changes an assumption, buys off the list or on other terms, or overspends; the rest is ranked', async () => {
    const cheats = [
      plan('faithful', { lifecycle: { closure: 0 } }),
      plan('crowded', { segments: { firms: { marketSize: 9_000 } } }),
      plan('cheap', { tactics: { club: { cost: 1 } } }),
      plan('magic', { tactics: { clbu: { level: 'structural', spend: 100 } } }),
      plan('rich', { levers: { service: { spend: 16_000 } } }),
      plan('richer', { budget: 99_000, levers: { service: { spend: 16_000 } } })
    ]
    expect(await refusal(louder, ...cheats)).toEqual([
      ['faithful', ['lifecycle.closure']],
      ['crowded', ['segments.firms.marketSize']],
      ['cheap', ['tactics.club.cost']],
      ['magic', ['tactics.clbu']],
      ['rich', ['spends more on average than it may, discounts counted, in edition 1, 2']],
      ['richer', ['spends more on average than it may, discounts counted, in edition 1, 2']]
    ])
    const { refused, places } = await league(fair, [louder, ...cheats], { replications: 2 })
    expect(places.map(({ name }) => name)).toEqual(['louder'])
    expect(refused.find(({ name }) => name === 'magic')!.problems[0]!.suggestion).toBe('club')
  })

  it('lets a tactic of the list be bought under another name, for others and with other money', async () => {
    const mine = plan('mine', {
      levers: { service: { spend: 3_000 } },
      tactics: { friends: { level: 'social', cost: 150, spend: 3_000, stages: ['weakening'] } }
    })
    expect(await refusal(mine)).toEqual([])
  })

  it('takes tactics of further plans onto the list', async () => {
    const menu = [plan('shop', { tactics: { platform: { level: 'structural', cost: 420, spend: 1 } } })]
    const buyer = plan('buyer', {
      levers: { service: { spend: 3_000 } },
      tactics: { platform: { level: 'structural', cost: 420, spend: 3_000 } }
    })
    expect((await league(fair, [buyer], { replications: 2 })).places).toEqual([])
    expect((await league(fair, [buyer], { replications: 2, menu })).places).toHaveLength(1)
  })

  it('holds plans to what the start spends where it has no budget, to a limit of its own, or to none', async () => {
    const free = varyScenario(fair, { budget: null }, 'free')
    const rich = varyScenario(free, { levers: { service: { spend: 16_000 } } }, 'rich')
    const ranks = async (budget?: number | null) =>
      (await league(free, [rich], { replications: 2, ...(budget === undefined ? {} : { budget }) })).places.length
    expect([await ranks(), await ranks(40_000), await ranks(20_000), await ranks(null)]).toEqual([0, 1, 0, 1])
  })

  it('refuses a second plan of one name, and passes on what could not be read', async () => {
    const unreadable = [{ name: 'torn', problems: [{ message: 'not YAML', messageZh: '不是 YAML' }] }]
    const { refused } = await league(fair, [louder, louder, { ...louder, name: 'fair' }], {
      replications: 2,
      unreadable
    })
    expect(refused.map(({ name }) => name)).toEqual(['torn', 'louder', 'fair'])
  })

  it.each([
    [{ outcome: 'npw' }, /unknown outcome "npw"/],
    [{ outcome: 'spend' }, /neither better nor worse|lower/],
    [{ outcome: 'cost.total' }, /neither better nor worse/],
    [{ budget: -1 }, /budget must be a number/],
    [{ reps: 3 }, /replications/]
  ] as const)('refuses %j', async (options, message) => {
    await expect(league(fair, [louder], options as object)).rejects.toThrow(message)
    await expect(league(fair, [louder], options as object)).rejects.toThrow(InputError)
  })

  it('needs plans', async () => {
    await expect(league(fair, [])).rejects.toThrow(/at least one plan/)
  })
})

describe('the league table', () => {
  it('has the same figures in the table, the picture, the long table and JSON', async () => {
    const result = await league(fair, [louder, thrifty], { outcome: 'npv' })
    const [table] = leagueTables(result, 'en')
    expect(table!.rows.map(([place, , name]) => [place, name])).toEqual(
      result.places.map(({ place, title, name }) => [place, title ?? name])
    )
    const drawn = (leagueChart(result).datasets as { differences: { mean: number; low: number; label: string }[] })
      .differences
    expect(drawn.map(({ mean, low }) => [mean, low])).toEqual(result.places.map(({ lead }) => [lead!.mean, lead!.low]))
    expect(drawn.map(({ label }) => label)).toEqual(
      result.places.map(({ place, title, name }) => `${place}. ${title ?? name}`)
    )
    const { columns, rows } = leagueRecords(result, 'en')
    const at = (id: string) => columns.findIndex((column) => column.id === id)
    expect(rows.map((row) => [row[at('plan')], row[at('lead')]])).toEqual(
      result.places.map(({ name, lead }) => [name, lead!.mean])
    )
    expect(rows.every((row) => row.length === columns.length)).toBe(true)
    expect(JSON.parse(JSON.stringify(leagueJson(result))).places).toEqual(result.places)
  })

  it('says in both languages why nobody is ranked', async () => {
    const result = await league(fair, [plan('faithful', { lifecycle: { closure: 0 } })], { replications: 2 })
    expect(leagueTables(result, 'en').map(({ title }) => title)).toEqual(['League table: plans for fair', 'Not ranked'])
    expect(leagueTables(result, 'zh-CN')[1]!.rows[0]![1]).toMatch(/假设/)
    expect(() => leagueChart(result)).toThrow(RangeError)
  })
})
