import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadScenario } from '../../src/node/scenarioFiles.js'
import { callWithin } from './callWithin.js'

let cwd: string

const fair = `perennial: 1
title: Small fair
titleZh: 小展会
horizon: { editions: 3, warmUp: 2 }
segments: { firms: { marketSize: 80 } }
`

/** Forty customers of the first edition, and forty of the second; three of four come again. */
function rows(): string {
  const lines = ['customer,edition,area,paid']
  for (let customer = 0; customer < 80; customer++) {
    const area = 9 + (customer % 13) * 3
    for (let edition = customer < 40 ? 1 : 2; edition <= 5; edition++) {
      lines.push(`C${customer},${edition},${area},${260 * area}`)
      if ((customer + edition) % 4 === 0) break
    }
  }
  return `${lines.join('\n')}\n`
}

beforeAll(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'perennial-calibrate-'))
  writeFileSync(path.join(cwd, 'fair.yaml'), fair)
  writeFileSync(path.join(cwd, 'records.csv'), rows())
})
afterAll(() => rmSync(cwd, { recursive: true }))

const quick = ['--no-hidden-stages', '--replications', '2', '--threads', '1']

describe('calibrate', () => {
  it('writes a scenario that reads and plays, and never over another unasked', async () => {
    const args = ['calibrate', 'records.csv', '--base', 'fair.yaml', '--out', 'mine.yaml', ...quick]
    const { code, out, err } = await callWithin(args, cwd)
    expect(code).toBe(0)
    for (const part of [
      'Calibration: Small fair',
      'Set from the records',
      'Left as it was',
      'Forecast of editions held out'
    ]) {
      expect(out).toContain(part)
    }
    expect(err).toContain('written: mine.yaml')
    const text = readFileSync(path.join(cwd, 'mine.yaml'), 'utf8')
    expect(text).toContain('\nextends: fair.yaml\n')
    const scenario = loadScenario(path.join(cwd, 'mine.yaml'))
    expect(scenario.price.perArea).toEqual([260, 260, 260])
    expect(scenario.uncertain.length).toBeGreaterThan(2)
    const again = await callWithin(args, cwd)
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('--force overwrites it')])
    expect((await callWithin([...args, '--force', '--no-match', '--quiet'], cwd)).code).toBe(0)
    expect((await callWithin(['run', 'mine.yaml', '--replications', '2', '--threads', '1'], cwd)).code).toBe(0)
  })

  it('answers in every format, and in Chinese', async () => {
    const args = ['calibrate', 'records.csv', '--base', 'fair.yaml', '--no-match', ...quick]
    const json = await callWithin([...args, '--format', 'json'], cwd)
    expect(JSON.parse(json.out)).toMatchObject({ kind: 'calibration', match: null })
    expect(json.err).toContain('no scenario was written')
    const csv = await callWithin([...args, '--format', 'csv', '--quiet'], cwd)
    expect([csv.out.split('\r\n')[0]?.split('\n')[0], csv.err]).toEqual([expect.stringContaining('What'), ''])
    const zh = await callWithin([...args, '--lang', 'zh-CN', '--report', 'report.md'], cwd)
    expect([zh.code, zh.out]).toEqual([0, ''])
    expect(readFileSync(path.join(cwd, 'report.md'), 'utf8')).toContain('校准：小展会')
  })

  it('sets response curves from a history and from answers', async () => {
    const points = [20, 40, 60, 90, 150].map(
      (spend, at) => `outreach,${at},${1000 * spend},1000,${[150, 260, 360, 450, 600][at]}`
    )
    writeFileSync(path.join(cwd, 'history.csv'), ['lever,edition,spend,heads,responded', ...points].join('\n'))
    writeFileSync(
      path.join(cwd, 'answers.csv'),
      'lever,usual,atZero,response,atHalfMore,ceiling,sd\nservice,440,0.35,0.62,0.68,0.8,0.05\n'
    )
    const levers = ['--history', 'history.csv', '--answers', 'answers.csv', '--out', 'levers.yaml', '--no-match']
    const { code, out } = await callWithin(
      ['calibrate', 'records.csv', '--base', 'fair.yaml', ...levers, ...quick],
      cwd
    )
    expect(code).toBe(0)
    expect(out).toContain('Response curves of levers')
    expect(readFileSync(path.join(cwd, 'levers.yaml'), 'utf8')).toMatch(/# response curve through a history/)
    const { levers: set } = loadScenario(path.join(cwd, 'levers.yaml'))
    expect([set.outreach.form, set.service.form, set.service.atHalfMore]).toEqual(['exponential', 'adbudg', 0.68])
  })

  it.each([
    [['--history', 'missing.csv'], 'missing.csv'],
    [['--history', 'records.csv'], 'the column "customer" is not known'],
    [['--answers', 'records.csv'], 'the column "customer" is not known'],
    [['--history', 'history.csv', '--out', 'history.csv', '--force'], '--out would overwrite']
  ])('refuses %j', async (args, why) => {
    const { code, err } = await callWithin(['calibrate', 'records.csv', '--base', 'fair.yaml', ...args], cwd)
    expect([code, err]).toEqual([2, expect.stringContaining(why)])
  })

  it.each([
    [['records.csv'], '--base is missing'],
    [[], 'no file of records is named'],
    [['records.csv', '--base', 'fair.yaml', '--out', 'fair.yaml', '--force'], '--out would overwrite'],
    [['records.csv', '--base', 'fair.yaml', '--out', 'a.md', '--report', './a.md'], 'name the same file'],
    [['records.csv', '--base', 'preset:published/teaching'], 'declares its own lifecycle'],
    [
      ['records.csv', '--base', 'fair.yaml', '--replications', '1'],
      '--replications must be a whole number of at least 2'
    ],
    [['records.csv', '--base', 'fair.yaml', '--bootstrap', 'many'], '--bootstrap must be a whole number']
  ])('refuses %j', async (args, why) => {
    const { code, err } = await callWithin(['calibrate', ...args, '--threads', '1'], cwd)
    expect([code, err]).toEqual([2, expect.stringContaining(why)])
    expect(existsSync(path.join(cwd, 'a.md'))).toBe(false)
  })
})
