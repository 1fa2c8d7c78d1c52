import { describe, expect, it } from 'vitest'
import { starterStrategy } from '../../src/cli/starterStrategy.js'
import { readScenario } from '../../src/scenario/readScenario.js'

const fair = 'perennial: 1\ntactics: { evening: { level: social } }\n'

function readAll(files: Record<string, string>, file: string) {
  return readScenario(file, { readText: (name) => files[name], resolve: (_, reference) => reference })
}

describe('starterStrategy', () => {
  it('changes another scenario, alike in both languages', () => {
    const plan = readAll({ fair, plan: starterStrategy('s.json', 'fair', 310_000, 'en') }, 'plan')
    expect(plan.title).toBe('My strategy')
    expect(plan.levers.service.spend).toEqual(Array(10).fill(310_000))
    expect(Object.keys(plan.tactics).sort()).toEqual(['evening', 'platform'])
    expect(readAll({ fair, plan: starterStrategy('s.json', 'fair', 310_000, 'zh-CN') }, 'plan')).toEqual(plan)
  })

  it('explains itself in the language asked for', () => {
    expect(starterStrategy('s.json', 'fair', 1, 'zh-CN')).not.toMatch(/# (?!yaml)[a-z]/)
    expect(starterStrategy('s.json', 'fair', 1, 'en').replace(/^\s*titleZh:.*$/gm, '')).not.toMatch(/[\u4e00-\u9fff]/)
  })

  it('takes any file name', () => {
    const base = "it's # a: fair.yaml"
    expect(readAll({ [base]: fair, plan: starterStrategy('s.json', base, 1, 'en') }, 'plan').horizon.editions).toBe(10)
  })
})
