import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call } from './command.js'

let cwd: string
const read = (name: string) => readFileSync(path.join(cwd, name), 'utf8')

/** Customers differ, so that only the individual engine serves. */
const frail = `perennial: 1
title: Frail
horizon: { cycles: 3, cycleLength: 1 }
cohort: { size: 100, start: { here: 1 } }
traits: { haste: { varies: uniform, min: 0, max: 0.5 } }
lifecycle: { stages: { here: { attends: true }, gone: {} }, transitions: { here: { gone: haste } } }
counting: start
categories: { fees: { kind: value, unit: EUR, stages: { here: 10 } } }
replications: 3
customers: 50
`

beforeAll(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'perennial-lifecycle-'))
  writeFileSync(path.join(cwd, 'frail.yaml'), frail)
  writeFileSync(path.join(cwd, 'over.yaml'), frail.replace('gone: haste', 'gone: 0.4 * cycle'))
})
afterAll(() => rmSync(cwd, { recursive: true }))

describe('a lifecycle', () => {
  it('is played exactly, and reproduces the published figures', () => {
    const { code, out, err } = call(['run', 'preset:published/hiv-dmhee'], { cwd })
    expect([code, err]).toEqual([0, ''])
    // Briggs, Sculpher and Claxton (2006), Example 2.5
    for (const part of ['44,663', '50,602', '7.991', '8.937', '6,276', 'Counting', '(1 + r)^(−t·L)', 'exact']) {
      expect(out).toContain(part)
    }
  })

  it('is compared with its own strategies, in Chinese too', () => {
    const { code, out } = call(['compare', '--preset', 'published/teaching', '--lang', 'zh-CN'], { cwd })
    expect(code).toBe(0)
    for (const part of ['增量分析表', '培育新客户', '计数方式', '首次续展率', '结果凭证']) expect(out).toContain(part)
  })

  it('is played by individuals where it needs them, with seed, customers and replications', () => {
    const json = (...args: string[]) => call(['run', 'frail.yaml', '--format', 'json', ...args], { cwd }).out
    const first = json()
    expect(json()).toBe(first)
    expect(json('--seed', 'other')).not.toBe(first)
    expect(JSON.parse(first).passport).toMatchObject({ engineKind: 'individual', replications: 3 })
    const { conventions, passport } = JSON.parse(json('--customers', '20', '--replications', '2'))
    expect([conventions.customers, passport.replications]).toEqual([20, 2])
    const refused = call(['run', 'frail.yaml', '--engine', 'exact'], { cwd })
    expect([refused.code, refused.out]).toEqual([2, ''])
    expect(refused.err).toContain('haste differs between customers')
  })

  it('is written as CSV with conventions and passport in every row', () => {
    expect(call(['run', 'preset:published/hiv-dmhee', '--out', 'hiv.csv'], { cwd })).toEqual({
      code: 0,
      out: '',
      err: ''
    })
    const [head, ...rows] = read('hiv.csv').trimEnd().split('\r\n')
    expect(head).toMatch(/^Strategy,Title,Outcome,.*,Conventions,Notice$/)
    expect(rows.length).toBeGreaterThan(200)
    for (const row of rows) expect(row).toContain('Counting: end')
  })

  it('is validated with its numbers, and told which engine it needs', () => {
    const { code, out, err } = call(['validate', 'frail.yaml', 'over.yaml', 'preset:published/teaching'], { cwd })
    expect(code).toBe(2)
    expect(out).toContain('frail.yaml: fine; a lifecycle of its own, which needs the individual engine: haste differs')
    expect(out).toContain('which the exact engine serves')
    expect(err).toMatch(/cycle 3\b.*1\.2/)
    const [finding] = JSON.parse(call(['validate', 'frail.yaml', '--format', 'json'], { cwd }).out)
    expect(finding.engine.kind).toBe('individual')
  })

  it.each(['en', 'zh-CN'])('starts from a file that is fine and runs, in %s', (language) => {
    const file = `starter.${language}.yaml`
    expect(call(['init', file, '--lifecycle', '--lang', language], { cwd }).code).toBe(0)
    expect(call(['compare', file, '--lang', language], { cwd })).toMatchObject({ code: 0, err: '' })
    expect(call(['init', 'b.yaml', '--lifecycle', '--extends', file], { cwd }).err).toContain('not both')
    expect(call(['init', 'b.yaml', '--extends', file], { cwd }).err).toContain('under "strategies"')
  })

  it('is not extended by init, which says how a file extends it', () => {
    const args = ['init', 'plan.yaml', '--extends', 'preset:published/teaching']
    expect(call(args, { cwd }).err).toContain('for example: extends: preset:published/teaching')
    const { code, err } = call([...args, '--lang', 'zh-CN'], { cwd })
    expect(code).toBe(2)
    expect(err).toContain('新建一个以“extends: preset:published/teaching”开头的文件')
    writeFileSync(path.join(cwd, 'plan.yaml'), 'perennial: 1\nextends: preset:published/teaching\n')
    expect(call(['validate', 'plan.yaml'], { cwd }).code).toBe(0)
  })

  it('is validated with remarks on what a run will leave open, which is no failure', () => {
    const wrong = frail.replace('gone: haste }', 'gone: 0.2 }, never: { here: 0.8, gone: 0.5 }')
    writeFileSync(path.join(cwd, 'never.yaml'), wrong.replace('gone: {} }', 'gone: {}, never: {} }'))
    for (const [language, note] of [
      ['en', 'note: No long-run figures'],
      ['zh-CN', '注：无长期指标']
    ] as const) {
      const { code, out } = call(['validate', 'never.yaml', '--lang', language], { cwd })
      expect(code).toBe(0)
      expect(out).toContain(note)
    }
    const [finding] = JSON.parse(call(['validate', 'never.yaml', '--format', 'json'], { cwd }).out)
    expect(finding.engine.remarks[0].en).toContain('exits sum to 1.3')
    expect(call(['run', 'never.yaml'], { cwd }).code).toBe(0)
  })

  it('is refused a file whose ending says no format, before anything is played', () => {
    const { code, err } = call(['run', 'preset:published/teaching', '--out', 'a.xlsx'], { cwd })
    expect(code).toBe(2)
    expect(err).toContain('got ".xlsx"')
    expect(() => read('a.xlsx')).toThrow()
  })

  it('is listed among the presets in a group of its own, and explained', () => {
    const { out } = call(['presets'], { cwd })
    expect(out.indexOf('published/hiv-dmhee')).toBeGreaterThan(out.indexOf('Published lifecycles shipped'))
    const listed: { kind: string }[] = JSON.parse(call(['presets', '--format', 'json'], { cwd }).out)
    expect(listed.map(({ kind }) => kind)).toContain('lifecycle')
    expect(call(['explain', 'discounting'], { cwd }).out).toContain('second-cycle: ')
  })
})
