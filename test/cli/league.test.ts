import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callWithin } from './callWithin.js'

let cwd: string

const files = {
  'fair.yaml': `perennial: 1
horizon: { editions: 2, warmUp: 2 }
segments: { firms: { marketSize: 60 } }
budget: 30000
replications: 3
`,
  'class/ann.yaml': 'perennial: 1\nextends: ../fair.yaml\ntitle: Ann\nlevers: { service: { spend: 9000 } }\n',
  'class/ben.yml': 'perennial: 1\nextends: ../fair.yaml\ntitle: "=Ben"\nlevers: { advertising: { spend: 9000 } }\n',
  'class/cid.yaml': 'perennial: 1\nextends: ../fair.yaml\nlifecycle: { closure: 0 }\n',
  'class/dora.yaml': 'perennial: 1\nextends: ../fair.yaml\nlevrs: {}\n',
  'class/notes.txt': 'no plan',
  'cheats/cid.yaml': 'perennial: 1\nextends: ../fair.yaml\nlifecycle: { closure: 0 }\n'
}

beforeAll(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'perennial-league-'))
  for (const folder of ['class', 'cheats', 'empty']) mkdirSync(path.join(cwd, folder))
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(cwd, file), text)
})
afterAll(() => rmSync(cwd, { recursive: true }))

const started = ['--baseline', 'fair.yaml', '--threads', '1']

describe('league', () => {
  it('ranks the plans in a folder, and lists those that break a rule or cannot be read', async () => {
    const { code, out, err } = await callWithin(['league', 'class', ...started], cwd)
    expect([code, err]).toEqual([0, ''])
    for (const part of [
      'Ann',
      '=Ben',
      'Not ranked',
      'changes lifecycle.closure',
      'did you mean "levers"?',
      'Passport'
    ]) {
      expect(out).toContain(part)
    }
    expect(out).not.toContain('notes')
  })

  it('speaks Chinese, and writes JSON and a long table', async () => {
    const chinese = await callWithin(['league', 'class', ...started, '--lang', 'zh-CN'], cwd)
    for (const part of ['名次', '可能的名次', '未参加排名', '假设']) expect(chinese.out).toContain(part)
    const { out } = await callWithin(['league', 'class', ...started, '--format', 'json', '--seed', 'other'], cwd)
    const json = JSON.parse(out)
    expect([json.kind, json.places.length, json.refused.length]).toEqual(['league', 2, 2])
    expect(json.passports[0].seed).toBe('other')
    const csv = await callWithin(['league', 'class', ...started, '--format', 'csv'], cwd)
    expect(csv.out.split('\n')[0]).toMatch(/^place,bestPlace,worstPlace,plan,outcome,value,/)
    expect(csv.out.trim().split('\n')).toHaveLength(5)
  })

  it('draws the table', async () => {
    const { code } = await callWithin(['league', 'class', ...started, '--chart', 'league.svg', '--out', 'l.csv'], cwd)
    expect(code).toBe(0)
    expect(readFileSync(path.join(cwd, 'league.svg'), 'utf8')).toMatch(/^<svg.*1\. /s)
    expect(existsSync(path.join(cwd, 'l.csv'))).toBe(true)
  })

  it('ends with 1 where nobody can be ranked, and says why', async () => {
    const { code, out, err } = await callWithin(['league', 'cheats', ...started], cwd)
    expect(code).toBe(1)
    expect(out).toContain('lifecycle.closure')
    expect(err).toContain('no plan could be ranked')
  })

  it.each([
    [['class'], 'say where all start from'],
    [['class', '--preset', 'eurocis', '--baseline', 'fair.yaml'], 'not both'],
    [['empty', ...started], 'the folder holds no .yaml'],
    [['class', ...started, '--budget', 'much'], '--budget must be an amount'],
    [['class', ...started, '--chart', 'league.gif'], '--chart ends in .svg or .png'],
    [['class', ...started, '--by', 'npw'], 'unknown outcome "npw"'],
    [['class', ...started, '--out', 'class/ann.yaml'], 'ann.yaml']
  ])('refuses %j', async (args, message) => {
    const { code, err, out } = await callWithin(['league', ...args], cwd)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(message)
  })
})
