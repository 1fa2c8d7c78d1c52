import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callWithin } from './callWithin.js'

let cwd: string

/** A fair small enough to be played in a moment. */
const fair = `perennial: 1
title: A small fair
titleZh: 小型展会
notice: Made up for a test.
horizon: { editions: 2, warmUp: 2 }
segments:
  firms: { marketSize: 60 }
  media: { kind: partner, marketSize: 10 }
replications: 2
`
const lifecycle = `perennial: 1
horizon: { cycles: 3, cycleLength: 1 }
cohort: { start: { here: 1 } }
lifecycle:
  stages: [here, gone]
  transitions: { here: { gone: .5 } }
`

beforeAll(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'perennial-value-'))
  writeFileSync(path.join(cwd, 'fair.yaml'), fair)
  writeFileSync(path.join(cwd, 'lifecycle.yaml'), lifecycle)
})
afterAll(() => rmSync(cwd, { recursive: true }))

const one = ['--threads', '1']

describe('value', () => {
  it('prints where the profit comes from, and with segments what each is worth', async () => {
    const plain = await callWithin(['value', 'fair.yaml', ...one], cwd)
    expect([plain.code, plain.err]).toEqual([0, ''])
    for (const part of [
      'Where the booked profit comes from: A small fair',
      'Demonstration value',
      'With whom it is booked',
      'What one lost customer costs',
      'Made up for a test.',
      'Passport'
    ]) {
      expect(plain.out).toContain(part)
    }
    expect(plain.out).not.toContain('What each segment is worth')
    const segments = await callWithin(['value', 'fair.yaml', '--segments', '--lang', 'zh-CN', ...one], cwd)
    for (const part of ['各客户群的价值', '客户群共有', '规划期内流失一位客户的代价', '结果凭证']) {
      expect(segments.out).toContain(part)
    }
  })

  it('writes JSON and CSV, equal for equal runs', async () => {
    const args = ['value', 'fair.yaml', '--outcome', 'npv', '--replications', '3', ...one]
    const first = await callWithin([...args, '--format', 'json'], cwd)
    expect((await callWithin([...args, '--format', 'json'], cwd)).out).toBe(first.out)
    const { kind, outcome, show, scenario } = JSON.parse(first.out)
    expect([kind, outcome, show.booked.n, scenario.passport.replications]).toEqual(['value', 'npv', 3, 3])
    expect(await callWithin([...args, '--out', 'value.csv'], cwd)).toEqual({ code: 0, out: '', err: '' })
    const lines = readFileSync(path.join(cwd, 'value.csv'), 'utf8').trimEnd().split('\r\n')
    expect(lines[0]).toMatch(/^Segment,Figure,Label,Booked with,Unit,Mean,Low,High,SD,n,.*Notice$/)
    for (const line of lines.slice(1)) expect(line).toContain(scenario.passport.scenarioHash)
  })

  it.each([
    [['value'], 'no scenario was given'],
    [['value', 'lifecycle.yaml'], 'lifecycle.yaml: perennial value is for fairs'],
    [['value', 'fair.yaml', '--outcome', 'profits'], 'did you mean "profit"?'],
    [['value', 'fair.yaml', '--replications', '1'], '--replications must be a whole number of at least 2'],
    [['value', 'fair.yaml', '--out', 'fair.yaml'], '--out would overwrite']
  ])('%j is bad input', async (args, message) => {
    const { code, out, err } = await callWithin(args, cwd)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(message)
  })
})
