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
    expect(checkLifecycle(scenario)).toEqual({ kind: 'exact', reasons: [] })
    const { strategies, incremental } = await playLifecycle(scenario)
    expect(strategies.map(({ strategy }) => strategy)).toEqual(['asToday', 'keepLoyal'])
    expect(incremental?.map(({ status }) => status)).toEqual(['kept', 'kept'])
    expect(Object.values(scenario.stages).map(({ titleZh }) => titleZh)).toEqual(['考察', '形成', '稳定', '退化'])
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

  it('says which engine is needed, and why', () => {
    const { kind, reasons } = checkLifecycle(withMove('haste'))
    expect(kind).toBe('individual')
    expect(reasons[0]?.reason.en).toContain('haste')
    expect(checkLifecycle(withMove('0.1 * cycle')).kind).toBe('exact')
  })

  it('finds numbers that go wrong on the way, whichever engine plays', () => {
    expect(() => checkLifecycle(withMove('0.4 * cycle'))).toThrow('cycle 3')
    expect(() => checkLifecycle(withMove('haste + 0.4 * cycle'))).toThrow('cycle')
  })
})
