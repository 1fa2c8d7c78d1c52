import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callWithin } from './callWithin.js'
import { call } from './command.js'

let cwd: string
const read = (name: string) => readFileSync(path.join(cwd, name), 'utf8')

/** A fair small enough to be played in a moment. */
const fair = `perennial: 1
title: A small fair
titleZh: 小型展会
notice: Made up for a test.
horizon: { editions: 3, warmUp: 3 }
segments: { all: { marketSize: 150 } }
replications: 3
budget: 30000
levers: { advertising: { spend: 9000 } }
`

beforeAll(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'perennial-play-'))
  writeFileSync(path.join(cwd, 'fair.yaml'), fair)
  writeFileSync(
    path.join(cwd, 'plan.yaml'),
    'perennial: 1\nextends: fair.yaml\ntitle: More service\nlevers: { service: { spend: 20000 } }\n'
  )
})
afterAll(() => rmSync(cwd, { recursive: true }))

const answers = new Map<string, string>()

/** What a call prints as JSON; equal calls are made once. */
async function told(...args: string[]): Promise<string> {
  const key = args.join(' ')
  const answer = answers.get(key) ?? (await callWithin([...args, '--format', 'json'], cwd)).out
  answers.set(key, answer)
  return answer
}

describe('run', () => {
  it('prints tables of retention, money, spending and the passport, and no word of progress', () => {
    const { code, out, err } = call(['run', 'fair.yaml'], { cwd })
    expect([code, err]).toEqual([0, ''])
    for (const part of [
      'Summary: A small fair',
      'Repeat rate',
      'Relationship cost by edition',
      'Spending by lever and tactic',
      'Made up for a test.',
      'not a forecast',
      'Passport',
      'Scenario hash'
    ]) {
      expect(out).toContain(part)
    }
  })

  it('speaks Chinese', async () => {
    const { out } = await callWithin(['run', 'fair.yaml', '--lang', 'zh-CN'], cwd)
    for (const part of ['小型展会', '复展率', '结果凭证', '随机种子', '不是预测']) expect(out).toContain(part)
  })

  it('gives equal text for equal runs, wherever the file lies, and other text for another seed', async () => {
    writeFileSync(path.join(cwd, 'input.yaml'), fair)
    const json = (file: string) => call(['run', file, '--format', 'json'], { cwd })
    const first = await told('run', 'fair.yaml')
    expect(await told('run', path.join(cwd, 'fair.yaml'))).toBe(first)
    expect(call(['run', '-', '--format', 'json'], { input: fair }).out).toBe(json('input.yaml').out)
    expect(await told('run', 'fair.yaml', '--seed', 'another')).not.toBe(first)
    expect(first).not.toContain(cwd)
    const { perennial, version, forecast, scenario } = JSON.parse(first)
    expect([perennial, version, forecast, scenario.passport.replications]).toEqual(['result', 1, false, 3])
  })

  it('takes seed, replications and settings', async () => {
    const args = ['--seed', '007', '--replications', '2', '--set', 'horizon.editions=2']
    const { scenario } = JSON.parse(await told('run', 'fair.yaml', ...args))
    expect(scenario.passport).toMatchObject({ seed: '007', replications: 2, scenario: 'fair' })
    expect(scenario.context.editions).toBe(2)
  })

  it('warms up under the baseline that is named', async () => {
    const { passport } = JSON.parse(await told('run', 'plan.yaml', '--baseline', 'fair.yaml')).scenario
    expect([passport.scenario, passport.baseline]).toEqual(['plan', 'fair'])
    expect(passport.scenarioHash).not.toBe(passport.baselineHash)
  })

  it('writes CSV as one table of raw numbers with passport and notice in every row', async () => {
    expect(await callWithin(['run', 'fair.yaml', '--out', 'result.csv'], cwd)).toEqual({ code: 0, out: '', err: '' })
    const lines = read('result.csv').trimEnd().split('\r\n')
    expect(lines[0]).toMatch(/^Outcome,.*,Mean,Low,High,.*,Notice$/)
    const { scenario } = JSON.parse(await told('run', 'fair.yaml'))
    expect(lines).toHaveLength(scenario.estimates.length + 1)
    for (const line of lines.slice(1)) {
      expect(line).toContain(scenario.passport.scenarioHash)
      expect(line).toContain('Made up for a test.')
    }
  })

  it('runs until a precision is reached, or says that it was not', async () => {
    const reached = await callWithin(['run', 'fair.yaml', '--precision', 'repeatRate=0.2', '--most', '40'], cwd)
    expect([reached.code, reached.err]).toEqual([0, ''])
    const missed = call(
      ['run', 'fair.yaml', '--precision', 'repeatRate=1e-9', '--most', '12', '--out', 'missed.json'],
      { cwd }
    )
    expect([missed.code, missed.out]).toEqual([1, ''])
    expect(missed.err).toMatch(/^the precision was not reached: the interval of repeatRate is .* after 12 replications/)
    // The results are there all the same, and say so themselves.
    expect(JSON.parse(read('missed.json')).scenario.precision).toMatchObject({ reached: false, replications: 12 })
  })

  it('fails a check of the budget only where it is asked for', async () => {
    const overspent = ['run', 'fair.yaml', '--set', 'budget=10000', '--format', 'json']
    expect((await callWithin(overspent, cwd)).code).toBe(0)
    const { code, out, err } = call([...overspent, '--strict-budget'], { cwd })
    expect(code).toBe(1)
    expect(JSON.parse(out).perennial).toBe('result')
    expect(err).toBe('mean spending is above the budget in: fair (1, 2, 3) (editions in brackets)\n')
    expect((await callWithin(['run', 'fair.yaml', '--strict-budget', '--format', 'json'], cwd)).code).toBe(0)
  })

  it.each([
    [['run'], 'no scenario was given'],
    [['run', 'fair.yaml', '--preset', 'mature'], 'either a file or --preset, not both'],
    [['run', 'fair.yaml', '--replications', 'many'], '--replications must be a whole number of at least 2; got "many"'],
    [['run', 'fair.yaml', '--precision', 'repeatrate'], '--precision is the id of an outcome'],
    [['run', 'fair.yaml', '--precision', 'repeatrat=1'], 'did you mean "repeatRate"?'],
    [['run', 'fair.yaml', '--out', 'fair.yaml'], 'fair.yaml: --out would overwrite a scenario that is read'],
    [['run', 'fair.yaml', '--out', 'none/a.json'], 'none/a.json: cannot write: there is no such folder'],
    [['run', 'eurocis'], 'eurocis: there is no such file; did you mean "preset:eurocis"?']
  ])('%j is bad input', async (args, message) => {
    const { code, out, err } = await callWithin(args, cwd)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(message)
    expect(read('fair.yaml')).toBe(fair)
  })
})

describe('compare', () => {
  it('reports differences to the first, in words, with the passport', () => {
    const { code, out, err } = call(['compare', 'fair.yaml', 'plan.yaml'], { cwd })
    expect([code, err]).toEqual([0, ''])
    for (const part of ['A small fair', 'More service', 'baseline', 'P(best)', 'Passport', 'not a forecast']) {
      expect(out).toContain(part)
    }
  })

  it('takes another baseline', async () => {
    const baselineOf = async (...args: string[]) => JSON.parse(await told('compare', ...args)).baseline
    expect(await baselineOf('fair.yaml', 'plan.yaml')).toBe('fair')
    expect(await baselineOf('fair.yaml', '--baseline', 'plan.yaml')).toBe('plan')
  })

  it('gives equal text for equal runs', async () => {
    const again = (await callWithin(['compare', 'fair.yaml', 'plan.yaml', '--format', 'json'], cwd)).out
    expect(again).toBe(await told('compare', 'fair.yaml', 'plan.yaml'))
  })

  it('finds no difference between a scenario and its twin', async () => {
    writeFileSync(path.join(cwd, 'twin.yaml'), 'perennial: 1\nextends: fair.yaml\n')
    const { differences } = JSON.parse(await told('compare', 'fair.yaml', 'twin.yaml'))
    const real = differences.filter(({ mean }: { mean: number | null }) => mean !== null && mean !== 0)
    expect(real).toEqual([])
    expect(differences.length).toBeGreaterThan(100)
  })

  it('compares a shipped fair with its strategies', async () => {
    const settings = ['--set', 'horizon.warmUp=2', '--set', 'segments.exhibitors.standsFor=20']
    const args = ['compare', '--preset', 'eurocis', '--replications', '2', ...settings]
    const { scenarios, baseline } = JSON.parse(await told(...args))
    expect(baseline).toBe('eurocis')
    expect(scenarios.length).toBeGreaterThanOrEqual(6)
  })

  it('sets a strategy in all but the baseline, an assumption in all, and says so', async () => {
    const passportsWith = async (...set: string[]) => {
      const out = await told('compare', 'fair.yaml', 'plan.yaml', ...set.flatMap((each) => ['--set', each]))
      return JSON.parse(out).scenarios.map((scenario: { passport: { scenarioHash: string } }) => scenario.passport)
    }
    const [usual] = await passportsWith()
    const [strategy] = await passportsWith('levers.advertising.spend=9000')
    const [assumption] = await passportsWith('segments.all.marketSize=100')
    expect(strategy.scenarioHash).toBe(usual.scenarioHash)
    expect(assumption.scenarioHash).not.toBe(usual.scenarioHash)
    const { out } = call(['compare', '-', 'fair.yaml', '--set', 'budget=9', '--set', 'seed=x'], { cwd, input: fair })
    expect(out).toContain('Set in fair only: budget=9.')
    expect(out).toContain('Set in all scenarios: seed=x.')
  })

  it('keeps a starter strategy upon the shipped fair within its budget', async () => {
    expect((await callWithin(['init', 'starter.yaml', '--extends', 'preset:eurocis'], cwd)).code).toBe(0)
    const short = ['--set', 'horizon.dates=null', '--set', 'horizon.editions=4']
    const args = ['compare', 'preset:eurocis', 'starter.yaml', '--replications', '5', '--strict-budget', ...short]
    const { code, out } = await callWithin(args, cwd)
    expect(code).toBe(0)
    expect(out).toMatch(/My strategy .*; 99\.\d% of the budget/)
  })

  it('writes a page of Markdown', async () => {
    expect((await callWithin(['compare', 'fair.yaml', 'plan.yaml', '--out', 'page.md'], cwd)).code).toBe(0)
    expect(read('page.md')).toMatch(/^\*\*.*\*\*\n\n\| Outcome \|/)
    expect(readdirSync(cwd).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it.each([
    [['compare', 'fair.yaml'], 'a comparison needs at least two scenarios'],
    [['compare', 'fair.yaml', './fair.yaml'], 'two scenarios are called "fair"'],
    [['compare', '--preset', 'eurocsi'], 'unknown preset "eurocsi"']
  ])('%j is bad input', async (args, message) => {
    const { code, out, err } = await callWithin(args, cwd)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(message)
  })
})
