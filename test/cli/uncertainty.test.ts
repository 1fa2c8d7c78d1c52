import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hivWithDistributions } from '../experiment/uncertainty/hivDraws.js'
import { callWithin } from './callWithin.js'

let cwd: string

/** A fair small enough to be played in a moment. */
const fair = `perennial: 1
title: A small fair
titleZh: 小型展会
notice: Made up for a test.
horizon: { editions: 2, warmUp: 0 }
segments: { firms: { marketSize: 60 } }
price: { perArea: { dist: normal, mean: 250, sd: 30 } }
`

beforeAll(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'perennial-uncertainty-'))
  writeFileSync(path.join(cwd, 'fair.yaml'), fair)
  writeFileSync(path.join(cwd, 'plan.yaml'), 'perennial: 1\nextends: fair.yaml\nlevers: { service: { spend: 9000 } }\n')
  writeFileSync(path.join(cwd, 'sure.yaml'), fair.replace(/price.*\n/, ''))
  writeFileSync(path.join(cwd, 'hiv.yaml'), hivWithDistributions)
})
afterAll(() => rmSync(cwd, { recursive: true }))

const few = ['--draws', '12', '--replications', '2', '--threads', '1']

describe('uncertainty', () => {
  it('prints how sure results are, where that comes from and what is uncertain', async () => {
    const { code, out, err } = await callWithin(['uncertainty', 'fair.yaml', ...few], cwd)
    expect([code, err]).toEqual([0, ''])
    for (const part of [
      'How sure: A small fair',
      'Where the uncertainty comes from',
      'How probable it is to fall short',
      'A first hint which numbers matter',
      'normal, mean 250, SD 30',
      '12 draws (Latin hypercube), each played in the same 2 replications.',
      'Made up for a test.',
      'Passport'
    ]) {
      expect(out).toContain(part)
    }
    expect(out).not.toContain('Differences to the baseline')
  })

  it('compares scenarios, and says it in Chinese', async () => {
    const args = ['uncertainty', 'fair.yaml', 'plan.yaml', '--lang', 'zh-CN', ...few]
    const { out } = await callWithin([...args, '--set', 'levers.advertising.spend=100'], cwd)
    for (const part of [
      '结果有多确定：小型展会',
      '与基准情景（小型展会）的差异',
      '仅在 plan 中设定：levers.advertising.spend=100'
    ]) {
      expect(out).toContain(part)
    }
    expect(out).not.toMatch(/Mean|interval|draws|Draw|luck/)
  })

  it('writes JSON and CSV, equal for equal runs, and every draw beside them', async () => {
    const args = [
      'uncertainty',
      'fair.yaml',
      ...few,
      '--outcome',
      'revenue',
      '--outcome',
      'repeatRate',
      '--edition',
      '2'
    ]
    const first = await callWithin([...args, '--format', 'json', '--draws-out', 'draws.csv'], cwd)
    expect((await callWithin([...args, '--format', 'json'], cwd)).out).toBe(first.out)
    const { kind, partial, draws, replications, alternatives, inputs, scenario } = JSON.parse(first.out)
    expect([kind, partial, draws, replications]).toEqual(['uncertainty', null, 12, 2])
    expect(inputs[0]).toMatchObject({ path: 'price.perArea', distribution: { dist: 'normal', mean: 250, sd: 30 } })
    const { outcome, edition, mean, below } = alternatives[0].figures[0]
    expect([outcome, edition, mean.n, below.threshold]).toEqual(['revenue', 2, 12, 0])
    const rows = readFileSync(path.join(cwd, 'draws.csv'), 'utf8').trimEnd().split('\r\n')
    expect([rows[0], rows.length]).toEqual(['draw,price.perArea,revenue 2,repeatRate 2', 13])
    const mean12 = rows.slice(1).reduce((sum, row) => sum + Number(row.split(',')[2]) / 12, 0)
    expect(mean12).toBeCloseTo(mean.mean, 6)
    expect(await callWithin([...args, '--out', 'all.csv'], cwd)).toEqual({ code: 0, out: '', err: '' })
    const lines = readFileSync(path.join(cwd, 'all.csv'), 'utf8').trimEnd().split('\r\n')
    expect(lines[0]).toMatch(/^Scenario,Title,Outcome,.*Value,Low,High,n,Draws,Draws asked for,.*Notice$/)
    for (const line of lines.slice(1)) expect(line).toContain(scenario.passport.scenarioHash)
  })

  it('plays a declared lifecycle exactly, against the strategy named', async () => {
    const args = ['uncertainty', 'hiv.yaml', '--draws', '50', '--baseline', 'comb']
    const { code, out, err } = await callWithin(args, cwd)
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('50 draws (Latin hypercube), each played exactly: nothing is luck.')
    expect(out).toContain('Differences to the baseline (Zidovudine and lamivudine)')
    const { out: csv } = await callWithin([...args, '--format', 'csv'], cwd)
    expect(csv).toMatch(/^Strategy,Title,Outcome.*\r\ncomb,Zidovudine and lamivudine,cost,cost,,,GBP,mean,/)
  })

  it.each([
    [['uncertainty'], 'no scenario was given'],
    [['uncertainty', 'sure.yaml'], 'price: { perArea: { dist: normal, mean: 250, sd: 20 } }'],
    [['uncertainty', 'fair.yaml', '--draws', '1'], '--draws must be a whole number of at least 2'],
    [['uncertainty', 'fair.yaml', '--replications', '1'], '--replications must be a whole number of at least 2'],
    [['uncertainty', 'fair.yaml', '--design', 'soboll'], 'did you mean "sobol"?'],
    [['uncertainty', 'fair.yaml', '--outcome', 'repeetRate'], 'did you mean "repeatRate"?'],
    [['uncertainty', 'fair.yaml', '--segment', 'firm'], 'did you mean "firms"?'],
    [['uncertainty', 'fair.yaml', '--edition', '3'], 'from 1 to 2'],
    [['uncertainty', 'fair.yaml', '--threshold', 'much'], '--threshold must be a number; got "much"'],
    [['uncertainty', 'fair.yaml', '--draws-out', 'fair.yaml'], '--out would overwrite'],
    [['uncertainty', 'fair.yaml', '--out', 'o.csv', '--draws-out', './o.csv'], 'name the same file'],
    [['uncertainty', 'fair.yaml', '--checkpoint', 'sure.yaml'], 'sure.yaml'],
    [['uncertainty', 'fair.yaml', 'hiv.yaml'], 'hiv.yaml'],
    [['uncertainty', 'hiv.yaml', '--segment', 'a'], '--segment and --edition are for fairs'],
    [['uncertainty', 'hiv.yaml', '--replications', '5'], '--replications is for fairs'],
    [['uncertainty', 'hiv.yaml', '--outcome', 'life_year'], 'did you mean "life_years"?']
  ])('%j is bad input', async (args, message) => {
    const { code, out, err } = await callWithin(args, cwd)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(message)
  })
})
