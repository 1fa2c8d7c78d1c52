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
horizon: { editions: 2, warmUp: 1 }
price: { perArea: { dist: normal, mean: 250, sd: 20 } }
segments: { firms: { marketSize: 60 } }
`
const plan = `perennial: 1
extends: fair.yaml
title: More service
titleZh: 加强服务
levers: { service: { spend: 9000 } }
`
const lifecycle = `perennial: 1
horizon: { cycles: 2, cycleLength: 1 }
cohort: { start: { here: 1 } }
lifecycle:
  stages: [here, gone]
  transitions: { here: { gone: p } }
counting: start
parameters: { p: .5, fee: 100 }
categories: { fees: { kind: value, discountRate: 0, stages: { here: fee } } }
strategies: { now: {}, care: { parameters: { p: .25 } } }
`

beforeAll(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'perennial-sensitivity-'))
  writeFileSync(path.join(cwd, 'fair.yaml'), fair)
  writeFileSync(path.join(cwd, 'plan.yaml'), plan)
  writeFileSync(path.join(cwd, 'lifecycle.yaml'), lifecycle)
})
afterAll(() => rmSync(cwd, { recursive: true }))

const one = ['--threads', '1', '--replications', '2']

describe('sensitivity', () => {
  it('prints a tornado of what is uncertain, or of what is named', async () => {
    const own = await callWithin(['sensitivity', 'fair.yaml', ...one], cwd)
    expect([own.code, own.err]).toEqual([0, ''])
    for (const part of ['What matters, one by one: A small fair', 'Stand rent', 'Made up for a test.', 'Passport']) {
      expect(own.out).toContain(part)
    }
    const named = await callWithin(
      ['sensitivity', 'fair.yaml', '--vary', 'horizon.discountRate', '--lang', 'zh-CN', ...one],
      cwd
    )
    for (const part of ['哪些因素重要：逐一变动：小型展会', '年折现率', '结果凭证']) expect(named.out).toContain(part)
    expect(named.out).not.toContain('展位单价')
  })

  it('compares strategies, and finds when one loses', async () => {
    const args = ['sensitivity', 'plan.yaml', '--against', 'fair.yaml', '--method', 'conditions', '--size', '20']
    const { out, code, err } = await callWithin([...args, '--vary', 'horizon.discountRate', ...one], cwd)
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('Outcome: Net present value of More service less that of A small fair.')
    expect(out).toMatch(/In \d+ of 20 draws \(\d+%\) More service loses against A small fair\./)
  })

  it('plays a declared lifecycle exactly', async () => {
    const { out, code } = await callWithin(
      [
        'sensitivity',
        'lifecycle.yaml',
        '--vary',
        'fee=90..110',
        '--strategy',
        'care',
        '--against',
        'now',
        '--format',
        'json'
      ],
      cwd
    )
    expect(code).toBe(0)
    const json = JSON.parse(out)
    expect([json.kind, json.isExact, json.strategy.name, json.against.name]).toEqual([
      'sensitivity',
      true,
      'care',
      'now'
    ])
    // fee · (.75 − .5)
    expect(json.bars[0].swing.mean).toBeCloseTo(5, 9)
    expect(json.partial).toBeNull()
  })

  it('writes JSON and CSV, equal for equal runs and however many threads', async () => {
    const args = ['sensitivity', 'fair.yaml', '--vary', 'price.perArea=200..300', '--replications', '2']
    const first = await callWithin([...args, '--threads', '1', '--format', 'json'], cwd)
    expect((await callWithin([...args, '--threads', '1', '--format', 'json'], cwd)).out).toBe(first.out)
    expect(JSON.parse(first.out).replications).toBe(2)
    await callWithin([...args, '--threads', '1', '--out', 'matters.csv'], cwd)
    const lines = readFileSync(path.join(cwd, 'matters.csv'), 'utf8').trimEnd().split('\r\n')
    expect(lines[0]).toMatch(
      /^Method,Path,Label,Other path,Figure,Value,Other value,Result,Low,High,n,.*Partial,.*Notice$/
    )
    expect(lines).toHaveLength(7)
  })

  it('goes on from a checkpoint', async () => {
    const args = ['sensitivity', 'fair.yaml', ...one, '--checkpoint', 'matters.checkpoint', '--format', 'json']
    const first = await callWithin(args, cwd)
    const again = await callWithin(args, cwd)
    expect(again.out).toBe(first.out)
    expect(again.err).not.toBe('')
  })

  it.each([
    [['sensitivity'], 'no scenario was given'],
    [['sensitivity', 'fair.yaml', '--outcome', 'npvs'], 'did you mean "npv"?'],
    [['sensitivity', 'fair.yaml', '--method', 'tornad'], 'did you mean "tornado"?'],
    [['sensitivity', 'fair.yaml', '--vary', 'price.perAria'], 'price.perArea'],
    [['sensitivity', 'fair.yaml', '--vary', 'price.perArea=1..'], '--vary price.perArea=200..300'],
    [['sensitivity', 'fair.yaml', '--threshold', 'low'], '--threshold must be a number'],
    [['sensitivity', 'fair.yaml', '--size', '1'], '--size must be a whole number of at least 2'],
    [['sensitivity', 'fair.yaml', '--method', 'conditions'], '--against FILE, --threshold NUMBER'],
    [['sensitivity', 'fair.yaml', '--against', 'lifecycle.yaml'], 'perennial sensitivity is for fairs'],
    [['sensitivity'], 'for example: perennial sensitivity scenario.yaml'],
    [['sensitivity', 'fair.yaml', '--threshold', '0'], 'a threshold is for the method conditions'],
    [['sensitivity', 'fair.yaml', '--method', 'morris', '--threshold', '0'], 'morris has no use for it'],
    [['sensitivity', 'fair.yaml', '--size', '50'], 'a tornado takes two values of each factor'],
    [['sensitivity', 'fair.yaml', '--groups'], 'for example: --method sobol --groups'],
    [['sensitivity', 'fair.yaml', '--strategy', 'now'], 'a strategy is named of a lifecycle'],
    [['sensitivity', 'lifecycle.yaml', '--against', 'later'], 'there is no strategy "later"'],
    [['sensitivity', 'lifecycle.yaml', '--replications', '4'], 'a declared lifecycle is played exactly'],
    [['sensitivity', 'plan.yaml', '--against', 'fair.yaml', '--out', 'fair.yaml'], '--out would overwrite']
  ])('%j is bad input', async (args, message) => {
    const { code, out, err } = await callWithin(args, cwd)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(message)
  })
})
