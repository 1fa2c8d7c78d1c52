import { describe, expect, it } from 'vitest'
import { checkLifecycle } from '../../src/cli/lifecycleCheck.js'
import { starterLifecycle } from '../../src/cli/starterLifecycle.js'
import { displayWidth } from '../../src/core/displayWidth.js'
import { playLifecycle } from '../../src/experiment/lifecycle.js'
import { makeLifecycle, readLifecycle } from '../../src/scenario/lifecycle/index.js'

const read = (text: string) =>
  readLifecycle('starter.yaml', { readText: () => text, resolve: (_, reference) => reference })

describe.each(['en', 'zh-CN'] as const)('the starter lifecycle in %s', (language) => {
  const text = starterLifecycle(language, '../perennial.schema.json')

  it('plays as it stands, exactly, with two strategies and an incremental table', async () => {
    const scenario = read(text)
    expect(await checkLifecycle(scenario)).toMatchObject({ kind: 'exact', reasons: [] })
    const { strategies, incremental } = await playLifecycle(scenario)
    const names = language === 'en' ? ['asToday', 'keepLoyal'] : ['现状', '维护老客户']
    expect(strategies.map(({ strategy }) => strategy)).toEqual(names)
    expect(incremental?.map(({ status }) => status)).toEqual(['kept', 'kept'])
    const stages = Object.entries(scenario.stages).map(([name, { titleZh }]) => titleZh ?? name)
    expect(stages).toEqual(['考察', '形成', '稳定', '退化'])
  })

  it('names the schema and fits a wide screen', () => {
    const [first, ...lines] = text.split('\n')
    expect(first).toBe('# yaml-language-server: $schema=../perennial.schema.json')
    expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(130)
  })
})

it('comments a starter lifecycle in the language asked for', () => {
  expect(starterLifecycle('en', 'a.json')).toContain('# the names are yours')
  expect(starterLifecycle('en', 'a.json')).not.toContain('名称自定')
  expect(starterLifecycle('zh-CN', 'a.json')).toContain('# 名称自定')
})

describe('checking a lifecycle', () => {
  const made = {
    horizon: { cycles: 3, cycleLength: 1 },
    cohort: { start: { here: 1 } },
    traits: { haste: { varies: 'uniform', min: 0, max: 0.5 } }
  }
  const withMove = (move: string) =>
    makeLifecycle({ ...made, lifecycle: { stages: ['here', 'gone'], transitions: { here: { gone: move } } } })

  it('says which engine is needed, and why', async () => {
    const { kind, reasons } = await checkLifecycle(withMove('haste'))
    expect(kind).toBe('individual')
    expect(reasons[0]?.reason.en).toContain('haste')
    expect((await checkLifecycle(withMove('0.1 * cycle'))).kind).toBe('exact')
  })

  it('finds numbers that go wrong on the way, whichever engine plays', async () => {
    await expect(checkLifecycle(withMove('0.4 * cycle'))).rejects.toThrow('cycle 3')
    await expect(checkLifecycle(withMove('haste + 0.4 * cycle'))).rejects.toThrow('cycle')
  })
})

describe('remarks on a lifecycle that is fine', () => {
  const base = { horizon: { cycles: 3, cycleLength: 1 }, cohort: { start: { here: 1 } }, counting: 'start' }
  const categories = { fees: { kind: 'value', stages: { here: 1, gone: 1 } } }

  it('say what a run will leave open, each reason once', async () => {
    const transitions = { here: { gone: 0.3 }, never: { here: 0.8, gone: 0.5 } }
    const lifecycle = { stages: ['here', 'gone', 'never'], transitions }
    const { kind, remarks } = await checkLifecycle(makeLifecycle({ ...base, lifecycle, categories }))
    expect(kind).toBe('exact')
    expect(remarks).toHaveLength(1)
    expect(remarks[0]?.en).toMatch(/^No long-run figures: .*from never: exits sum to 1\.3/)
    expect(remarks[0]?.zh).toMatch(/^无长期指标：.*1\.3/)
  })

  it('name values without end that do not exist', async () => {
    const lifecycle = { stages: ['here', 'gone'], transitions: { here: { gone: 0.3 } } }
    const { remarks } = await checkLifecycle(makeLifecycle({ ...base, lifecycle, categories }))
    expect(remarks.map(({ en }) => en)).toEqual([expect.stringMatching(/^No value without end: who comes to "gone"/)])
    expect((await checkLifecycle(makeLifecycle({ ...base, lifecycle }))).remarks).toEqual([])
  })
})

it('is named in Chinese throughout for Chinese readers: stages, parameters, categories, totals, strategies', async () => {
  const scenario = read(starterLifecycle('zh-CN', 'a.json'))
  const [strategy] = Object.values(scenario.strategies)
  const { parameters, categories } = strategy!.groups.all!.lifecycle
  const names = [scenario.stages, parameters, categories, scenario.totals, scenario.strategies].flatMap(Object.keys)
  expect(names).toHaveLength(12)
  for (const name of names) expect(name).toMatch(/^[\u4e00-\u9fff]+$/)
  // the same numbers as the English one
  const totals = async (language: 'en' | 'zh-CN') =>
    (await playLifecycle(read(starterLifecycle(language, 'a.json')))).strategies.map(({ estimates }) =>
      estimates.filter(({ outcome }) => outcome === 'totalDiscounted').map(({ value }) => value)
    )
  expect(await totals('zh-CN')).toEqual(await totals('en'))
})
