import { describe, expect, it } from 'vitest'
import { starterShift } from '../../src/cli/starterShift.js'
import { starterStrategy } from '../../src/cli/starterStrategy.js'
import { loadPreset, presets } from '../../src/node/files.js'
import { makeScenario } from '../../src/scenario/makeScenario.js'
import { readScenario } from '../../src/scenario/readScenario.js'
import type { Scenario } from '../../src/scenario/scenario.js'

const fair = 'perennial: 1\ntactics: { evening: { level: social } }\n'
const shift = starterShift(makeScenario({ levers: { service: { spend: 310_000 }, advertising: { spend: 200_000 } } }))

function readAll(files: Record<string, string>, file: string) {
  return readScenario(file, { readText: (name) => files[name], resolve: (_, reference) => reference })
}

describe('starterStrategy', () => {
  it('changes another scenario, alike in both languages', () => {
    const plan = readAll({ fair, plan: starterStrategy('s.json', 'fair', shift, 'en') }, 'plan')
    expect(plan.title).toBe('My strategy')
    expect(plan.levers.service.spend).toEqual(Array(10).fill(350_000))
    expect(Object.keys(plan.tactics).sort()).toEqual(['evening', 'platform'])
    expect(readAll({ fair, plan: starterStrategy('s.json', 'fair', shift, 'zh-CN') }, 'plan')).toEqual(plan)
  })

  it('explains itself in the language asked for', () => {
    expect(starterStrategy('s.json', 'fair', shift, 'zh-CN')).not.toMatch(/# (?!yaml)[a-z]/)
    expect(starterStrategy('s.json', 'fair', shift, 'en').replace(/^\s*titleZh:.*$/gm, '')).not.toMatch(
      /[\u4e00-\u9fff]/
    )
  })

  it('takes any file name', () => {
    const base = "it's # a: fair.yaml"
    expect(readAll({ [base]: fair, plan: starterStrategy('s.json', base, shift, 'en') }, 'plan').horizon.editions).toBe(
      10
    )
  })
})

describe('starterShift', () => {
  /** What a scenario plans to spend on advertising and service and on tactics in each edition. */
  const plannedIn = (scenario: Scenario, edition: number) => {
    const { advertising, service } = scenario.levers
    const tactics = Object.values(scenario.tactics).map(({ spend }) => spend?.[edition] ?? 0)
    return [advertising, service].map(({ spend }) => spend?.[edition] ?? 0).reduce((a, b) => a + b, tactics[0] ?? 0)
  }

  it('moves two fifths of the advertising, half to service and half to a tactic, in every edition alike', () => {
    const levers = { advertising: { spend: { 1: 100_000, 3: 150_000 } }, service: { spend: { 1: 80_000, 2: 90_000 } } }
    const base = makeScenario({ horizon: { editions: 3 }, levers })
    const text = starterStrategy('s.json', 'base', starterShift(base), 'en')
    const yaml = `perennial: 1\nhorizon: { editions: 3 }\nlevers: ${JSON.stringify(levers)}\n`
    const plan = readAll({ base: yaml, plan: text }, 'plan')
    expect(plan.levers.advertising.spend).toEqual([60_000, 60_000, 110_000])
    expect(plan.levers.service.spend).toEqual([100_000, 110_000, 110_000])
    expect(plan.tactics.platform.spend).toEqual([20_000, 20_000, 20_000])
    for (const edition of [0, 1, 2]) expect(plannedIn(plan, edition)).toBe(plannedIn(base, edition))
  })

  it('takes it from what the usual advertising comes to, and all for the tactic, where nothing is planned', () => {
    // 50 for each of 600 + 400 firms: 50,000, of which a fifth
    const segments = { a: { marketSize: 600 }, b: { marketSize: 400 } }
    const shift = starterShift(makeScenario({ segments, levers: { advertising: { usual: 50 } } }))
    expect(shift.levers.map(({ id, spend }) => [id, spend[0]])).toEqual([['advertising', 40_000]])
    expect(shift.tactic).toEqual({ name: 'platform', spend: 10_000 })
  })

  it('takes it from another lever where there is no advertising, and keeps the tactics there are', () => {
    const levers = { advertising: { spend: 0 }, winBack: { spend: 50_000 } }
    const shift = starterShift(makeScenario({ levers, tactics: { platform: {}, platform2: {} } }))
    expect(shift.levers[0]).toMatchObject({ id: 'winBack', gives: true })
    expect(shift.tactic).toEqual({ name: 'platform3', spend: 10_000 })
  })

  it('plans, upon each scenario shipped, no more than that scenario', () => {
    for (const { name } of presets().filter(({ kind }) => kind !== 'lifecycle')) {
      const base = loadPreset(name)
      const { levers, tactic } = starterShift(base)
      const before = levers.map(
        ({ id, gives }) =>
          (id === 'referral' ? null : base.levers[id].spend)?.[0] ?? (gives ? usualAdvertising(base) : 0)
      )
      const after = levers.map(({ spend }) => spend[0])
      const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0)
      expect(sum(after) + tactic.spend).toBeCloseTo(sum(before), 6)
      expect(Math.min(...after)).toBeGreaterThan(0)
    }
  })

  const usualAdvertising = ({ levers, segments }: Scenario) =>
    Object.values(segments)
      .filter(({ kind }) => kind === 'exhibitor')
      .reduce((sum, { marketSize }) => sum + marketSize[0] * levers.advertising.usual, 0)
})
