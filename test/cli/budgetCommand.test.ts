import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { budgetSettings } from '../../src/cli/budgetSettings.js'
import { callWithin } from './callWithin.js'

let cwd: string

/** A fair small enough to be played in a moment. */
const fair = `perennial: 1
title: A small fair
titleZh: 小型展会
notice: Made up for a test.
horizon: { editions: 2, warmUp: 2 }
segments: { firms: { marketSize: 60 } }
levers:
  advertising: { spend: 9000, effect: 0 }
  service: { spend: 6000 }
replications: 6
`
const lifecycle = `perennial: 1
horizon: { cycles: 1, cycleLength: 1 }
cohort: { start: { here: 1 } }
lifecycle: { stages: [here, gone], transitions: { here: { gone: 1 } } }
parameters: { care: 5, show: 5 }
counting: start
categories:
  worth: { kind: value, discountRate: 0, stages: { here: '40 * (1 - exp(-.1 * care)) + 80 * (1 - exp(-.1 * show))' } }
`

beforeAll(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'perennial-budget-'))
  writeFileSync(path.join(cwd, 'fair.yaml'), fair)
  writeFileSync(path.join(cwd, 'lifecycle.yaml'), lifecycle)
})
afterAll(() => rmSync(cwd, { recursive: true }))

const small = ['fair.yaml', '--levers', 'advertising,service', '--plans', '8', '--replications', '8', '--threads', '1']

describe('budget', () => {
  it('writes the proposed plan as a scenario that can be read, and nothing where none is proposed', async () => {
    const { code, err } = await callWithin(['budget', ...small, '--no-responses', '--plan', 'better.yaml'], cwd)
    expect([code, err]).toEqual([0, 'written: better.yaml\n'])
    const text = readFileSync(path.join(cwd, 'better.yaml'), 'utf8')
    expect(text).toContain('\nextends: fair.yaml\n')
    expect(text).toContain('titleZh: 小型展会：建议方案')
    // advertising has no effect: whatever it costs is lost
    expect(text).toMatch(/advertising:\n {4}spend: 0\n/)
    expect((await callWithin(['validate', 'better.yaml'], cwd)).code).toBe(0)
    const more = ['budget', 'better.yaml', '--levers', 'advertising', ...small.slice(3), '--no-responses']
    const again = await callWithin([...more, '--total', '5000', '--plan', 'again.yaml'], cwd)
    expect([again.code, again.err]).toEqual([0, 'no plan is proposed, so that again.yaml was not written\n'])
    expect(existsSync(path.join(cwd, 'again.yaml'))).toBe(false)
  })

  it.each([
    [['fair.yaml', '--plan', 'fair.yaml'], /fair\.yaml/],
    [['fair.yaml', '--plan', 'one.json', '--out', './one.json'], /--out and --plan name the same file/],
    [['-', '--plan', 'better.yaml'], /standard input/],
    [['fair.yaml', '--plan', 'nowhere/better.yaml'], /nowhere/]
  ])('refuses %s before anything is played', async (args, message) => {
    const { code, err } = await callWithin(['budget', ...args, '--levers', 'service'], cwd)
    expect(code).toBe(2)
    expect(err).toMatch(message)
  })

  it('prints the answer, both plans, what they come to, and curves', async () => {
    const { code, out, err } = await callWithin(['budget', ...small], cwd)
    expect([code, err]).toEqual([0, ''])
    for (const part of [
      'How much on what: A small fair',
      'the best net present value with at most 15,000 EUR an edition',
      'that the search never saw',
      'Worth of more budget',
      'Left unspent',
      'Marginal return today',
      'How the result responds',
      'Made up for a test.',
      'Passport'
    ]) {
      expect(out).toContain(part)
    }
  })

  it('speaks Chinese, and answers the other questions', async () => {
    const least = await callWithin(
      ['budget', ...small, '--question', 'least', '--lang', 'zh-CN', '--no-responses'],
      cwd
    )
    expect(least.out).toContain('保持当前净现值所需的最少资金')
    const total = await callWithin(['budget', ...small, '--question', 'total', '--no-responses'], cwd)
    expect(total.out).toContain('How much to spend at all')
  })

  it('writes JSON and CSV, equal for equal runs, and goes on from a checkpoint to the same', async () => {
    const args = ['budget', ...small, '--format', 'json', '--checkpoint', 'kept', '-q']
    const first = await callWithin(args, cwd)
    const kept = readFileSync(path.join(cwd, 'kept'), 'utf8')
    expect((await callWithin(args, cwd)).out).toBe(first.out)
    expect(readFileSync(path.join(cwd, 'kept'), 'utf8')).toBe(kept)
    const json = JSON.parse(first.out)
    expect(Object.keys(json)).toEqual(
      expect.arrayContaining(['current', 'proposed', 'gain', 'shadowPrice', 'binding', 'unspent', 'partial'])
    )
    expect(Object.keys(json.gain)).toEqual(['mean', 'low', 'high', 'n'])
    expect(json.partial).toBeNull()
    expect(await callWithin(['budget', ...small, '--out', 'budget.csv', '-q'], cwd)).toEqual({
      code: 0,
      out: '',
      err: ''
    })
    const [heading, ...lines] = readFileSync(path.join(cwd, 'budget.csv'), 'utf8').trimEnd().split('\r\n')
    expect(heading).toMatch(/^Plan,Figure,Of,At,Mean,Low,High,SD,n,Partial,.*Notice$/)
    for (const line of lines) expect(line).toContain(json.scenario.passport.scenarioHash)
  })

  it('finds the spends of a lifecycle, and says why nothing is possible', async () => {
    const args = ['budget', 'lifecycle.yaml', '--levers', 'care,show', '--outcome', 'worth', '--format', 'json']
    const { code, out } = await callWithin(args, cwd)
    expect(code).toBe(0)
    const { proposed, shadowPrice } = JSON.parse(out)
    // care + show = 10 and 4e^(−care/10) = 8e^(−show/10): show − care = 10 ln 2
    expect(proposed.spends.care).toBeCloseTo(5 - 5 * Math.log(2), 1)
    expect(shadowPrice.mean).toBeCloseTo(4 * Math.exp(-(0.5 - 0.5 * Math.log(2))), 2)
    const tight = await callWithin(
      [...args.slice(0, -2), '--total', '10', '--bound', 'care=8..', '--fix', 'show=6'],
      cwd
    )
    expect(tight.out).toContain('Why no plan meets all conditions')
  })

  it('fails its check where no plan meets all conditions, having said why in every format', async () => {
    // 6,000 for service at least, 5,000 in all, where today 15,000 are spent
    const args = ['budget', ...small, '--total', '5000', '--bound', 'service=6000..', '-q']
    const csv = await callWithin([...args, '--format', 'csv'], cwd)
    expect([csv.code, csv.err]).toEqual([
      1,
      'no plan meets all conditions; the answer says which cannot hold together\n'
    ])
    const rows = csv.out.split('\r\n').map((line) => line.split(',').slice(0, 5).join(','))
    expect(rows).toContain('answer,noProposal,infeasible,,')
    expect(rows.filter((row) => row.startsWith('conflict'))).toEqual([
      'conflict,atMost,total,5000,6000',
      'conflict,atLeast,service,6000,5000'
    ])
    const chinese = await callWithin([...args, '--format', 'json', '--lang', 'zh-CN'], cwd)
    expect([chinese.code, chinese.err]).toEqual([1, '没有方案能满足全部条件；答案中列出了不能同时成立的条件\n'])
    const { unspent, current, noProposal } = JSON.parse(chinese.out)
    expect([unspent, current.unspent, noProposal]).toEqual([0, 0, 'infeasible'])
  })

  it.each([
    [['budget'], 'no scenario was given'],
    [['budget', 'fair.yaml', '--levers', 'servce'], 'did you mean "service"?'],
    [['budget', 'fair.yaml', '--total', 'much'], '--total takes a number'],
    [['budget', 'fair.yaml', '--bound', 'service'], '--bound takes a name and two numbers'],
    [['budget', 'fair.yaml', '--limit', 'service 5'], '--limit takes a sum of spends'],
    [['budget', 'fair.yaml', '--subject-to', 'npv > 3'], '--subject-to takes an outcome'],
    [['budget', 'fair.yaml', '--plans', '1'], '--plans must be a whole number of at least 4'],
    [
      ['budget', 'lifecycle.yaml', '--outcome', 'worth'],
      'say which parameters of this lifecycle are spends: care, show'
    ],
    [['budget', 'fair.yaml', '--out', 'fair.yaml'], '--out would overwrite'],
    [['budget'], 'for example: perennial budget scenario.yaml'],
    [['budget', 'fair.yaml', '--totals', '5000,9000'], 'for example: --question total --totals'],
    [['budget', 'fair.yaml', '--strategy', 'now'], 'give the file of that strategy'],
    [['budget', 'fair.yaml', '--risk-weight', 'abc'], 'for example: --risk-weight .5'],
    [
      ['budget', 'fair.yaml', '--bound', 'service=1..2', '--bound', 'service=3..4'],
      '--bound is given twice for "service"'
    ],
    [['budget', 'fair.yaml', '--fix', 'service,recovery', '--fix', 'service=3'], '--fix is given twice for "service"'],
    ...['--segment=all', '--edition=1', '--by-segment', '--weight=2', '--replications=9'].map(
      (option): [string[], string] => [
        ['budget', 'lifecycle.yaml', '--levers', 'care', '--outcome', 'worth', option],
        `(${option.replace(/=.*/, '')}) is for fairs`
      ]
    )
  ])('%j is bad input', async (args, message) => {
    const { code, out, err } = await callWithin([...args, '--threads', '1'], cwd)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(message)
  })
})

describe('settings of a budget', () => {
  it('reads sums with signs and weights', () => {
    const { limits } = budgetSettings({ limit: ['service - .5*recovery + club_large >= -3e2', 'a=5'] })
    expect(limits).toEqual([
      {
        name: 'service - .5*recovery + club_large >= -3e2',
        coefficients: { service: 1, recovery: -0.5, club_large: 1 },
        atLeast: -300
      },
      { name: 'a=5', coefficients: { a: 1 }, equals: 5 }
    ])
  })

  it('reads bounds with an open end, and a free total', () => {
    expect(
      budgetSettings({ bound: ['service=..5', 'care=2..'], total: 'none', subjectTo: 'repeatRate >= .7' })
    ).toEqual({
      bounds: { service: [null, 5], care: [2, null] },
      total: null,
      subjectTo: { outcome: 'repeatRate', atLeast: 0.7 }
    })
  })
})
