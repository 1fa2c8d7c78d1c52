import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callWithin } from './callWithin.js'

let cwd: string

const files = {
  'now.yaml': `perennial: 1
title: A small fair
titleZh: 小型展会
notice: Made up for a test.
horizon: { editions: 2, warmUp: 2 }
segments: { firms: { marketSize: 60 } }
price: { perArea: { dist: normal, mean: 250, sd: 25 } }
replications: 3
`,
  'plan.yaml': `perennial: 1
extends: now.yaml
title: More service
levers: { service: { spend: 20000 } }
`,
  'certain.yaml': `perennial: 1
extends: now.yaml
price: { perArea: 250 }
`,
  'certain-plan.yaml': `perennial: 1
extends: certain.yaml
levers: { service: { spend: 20000 } }
`,
  'slump.yaml': `perennial: 1
segments: { firms: { marketSize: 30 } }
`,
  'whole.yaml': `perennial: 1
extends: now.yaml
`,
  'club.yaml': `perennial: 1
horizon: { cycles: 2, cycleLength: 1 }
cohort: { start: { in: 1 } }
lifecycle: { stages: [in, out], transitions: { in: { out: leave * rr } } }
parameters: { leave: { dist: uniform, min: .1, max: .9 }, rr: 1, fee: 0 }
counting: start
categories:
  cost: { kind: cost, unit: EUR, stages: { in: fee } }
  years: { kind: value, stages: { in: 1 } }
incremental: { cost: cost, effect: years }
strategies: { now: {}, care: { parameters: { rr: .5, fee: 10 } } }
`,
  // lead of the plan −2, 1 and 3 at a worth of 10: mean 2/3, knowing beforehand adds 2/3
  'draws.csv': `draw,cost:now,effect:now,cost:plan,effect:plan,"drift, a year"
1,0,1,10,1.8,.1
2,0,1,10,2.1,.2
3,0,1,10,2.3,.3
`,
  'bad.csv': 'cost:now,effect:now,cost:plan,effect:plan\n0,1,2,3\n0,x,2\n',
  'half.csv': 'cost:now,effect:now,cost:plan\n0,1,2\n',
  'plna.csv': 'cost:now,effect:now,cost:plan,effect:plna\n0,1,2,3\n',
  'efect.csv': 'cost:now,effect:now,cost:plan,efect:plan\n0,1,2,3\n',
  'values.csv': 'value:now,value:plan\n0,1\n0,2\n',
  'comma.csv': 'cost:now;effect:now;cost:plan;effect:plan\n0;1;2,5;3\n',
  'semicolons.csv':
    'draw;cost:now;effect:now;cost:plan;effect:plan;"drift, a year"\n1;0;1;10;1.8;.1\n2;0;1;10;2.1;.2\n3;0;1;10;2.3;.3\n',
  'tabs.csv':
    'draw\tcost:now\teffect:now\tcost:plan\teffect:plan\tdrift, a year\n1\t0\t1\t10\t1.8\t.1\n2\t0\t1\t10\t2.1\t.2\n3\t0\t1\t10\t2.3\t.3\n',
  'long.csv': `draw,strategy,"drift, a year",cost,effect
1,now,.1,0,1
2,now,.2,0,1
3,now,.3,0,1
1,plan,.1,10,1.8
2,plan,.2,10,2.1
3,plan,.3,10,2.3
`
}

beforeAll(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'perennial-decide-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(cwd, name), text)
  // as a spreadsheet saves "Unicode text"
  writeFileSync(path.join(cwd, 'utf16.txt'), Buffer.from(`\uFEFF${files['tabs.csv']}`, 'utf16le'))
})
afterAll(() => rmSync(cwd, { recursive: true }))

const quick = ['--threads', '1', '--draws', '6', '--replications', '2']

describe('decide', () => {
  it('says which strategy to choose, in both languages', async () => {
    const plain = await callWithin(['decide', 'now.yaml', 'plan.yaml', ...quick], cwd)
    expect([plain.code, plain.err]).toEqual([0, ''])
    for (const part of [
      'Which strategy to choose: A small fair',
      'How the strategies stand',
      '6 draws of 1 uncertain numbers',
      'it takes at least 20 draws',
      'Made up for a test.',
      'Passport'
    ]) {
      expect(plain.out).toContain(part)
    }
    const chinese = await callWithin(['decide', 'now.yaml', 'plan.yaml', ...quick, '--lang', 'zh-CN'], cwd)
    for (const part of ['选择哪个策略：小型展会', '查明何事值多少', '结果凭证']) expect(chinese.out).toContain(part)
  })

  it('says so where chance alone plays', async () => {
    const { code, out } = await callWithin(['decide', 'certain.yaml', 'certain-plan.yaml', '--threads', '1'], cwd)
    expect(code).toBe(0)
    expect(out).toContain('Nothing is uncertain in these scenarios: 3 replications of each')
    expect(out).not.toContain('What it would be worth to know')
  })

  it('lays futures over every strategy', async () => {
    const futures = [
      '--future',
      'slump=slump.yaml',
      '--future',
      'dear=price.perArea=300',
      '--future',
      'today=price.fixed=0'
    ]
    const args = ['decide', 'now.yaml', 'plan.yaml', ...quick, ...futures, '--format', 'json']
    const { futures: choice } = JSON.parse((await callWithin(args, cwd)).out)
    expect(choice.futures.map(({ name }: { name: string }) => name)).toEqual(['slump', 'dear', 'today'])
    const alone = [
      'decide',
      'now.yaml',
      'plan.yaml',
      ...quick,
      '--set',
      'segments.firms.marketSize=30',
      '--format',
      'json'
    ]
    const { standings } = JSON.parse((await callWithin(alone, cwd)).out)
    for (const [at, { value }] of standings.entries()) {
      expect(choice.strategies[at].values[0].mean).toBeCloseTo(value.mean, 6)
    }
  })

  it('writes JSON and CSV, equal for equal runs and with a checkpoint', async () => {
    const args = ['decide', 'now.yaml', 'plan.yaml', ...quick, '--worth', '500']
    const first = await callWithin([...args, '--format', 'json'], cwd)
    const kept = ['--checkpoint', 'work.checkpoint', '--quiet', '--format', 'json']
    expect((await callWithin([...args, ...kept], cwd)).out).toBe(first.out)
    expect((await callWithin([...args, ...kept], cwd)).out).toBe(first.out)
    const { kind, objective, curve, partial } = JSON.parse(first.out)
    expect([kind, objective.worth, curve.length > 10, partial]).toEqual(['decision', 500, true, null])
    expect(await callWithin([...args, '--out', 'decision.csv'], cwd)).toEqual({ code: 0, out: '', err: '' })
    const lines = readFileSync(path.join(cwd, 'decision.csv'), 'utf8').trimEnd().split('\r\n')
    expect(lines[0]).toMatch(/^Strategy,Figure,Label,Of,Worth,Mean,Low,High,SD,n,.*Notice$/)
    for (const line of lines.slice(1)) expect(line).toContain('Made up for a test.')
  })

  it('plays a lifecycle exactly', async () => {
    const args = ['decide', 'club.yaml', '--worth', '100', '--baseline', 'care', '--future', 'firm=parameters.leave=.2']
    const { code, out } = await callWithin([...args, '--format', 'json'], cwd)
    expect(code).toBe(0)
    const { strategies, exact, draws, futures } = JSON.parse(out)
    expect(strategies.map(({ name }: { name: string }) => name)).toEqual(['care', 'now'])
    expect([exact, draws]).toEqual([true, 1000])
    // 100 × (1 + .9) − 10 × (1 + .9) and 100 × (1 + .8)
    expect(futures.strategies.map(({ worst }: { worst: number }) => Math.round(worst))).toEqual([171, 180])
  })

  it('decides from draws that are given, by hand', async () => {
    const args = ['decide', '--draws-file', 'draws.csv', '--worth', '10,0..20', '--group', 'all=drift, a year']
    const refused = await callWithin(args, cwd)
    expect(refused.err).toContain('group "all" names "drift", which is no input')
    const { out } = await callWithin([...args.slice(0, 5), '--format', 'json'], cwd)
    const { choice, standings, information, curve, uncertain } = JSON.parse(out)
    expect(choice.best).toBe('plan')
    expect(standings[1].difference.mean).toBeCloseTo(2 / 3, 10)
    expect(information.evpi.value).toBeCloseTo(2 / 3, 10)
    expect([standings[1].probabilityBest.mean, curve.length, uncertain]).toEqual([2 / 3, 41, ['drift, a year']])
  })

  it.each(['semicolons.csv', 'tabs.csv', 'long.csv', 'utf16.txt'])(
    'reads draws of %s as those with commas',
    async (file) => {
      const answer = async (name: string) => {
        const { out } = await callWithin(['decide', '--draws-file', name, '--worth', '10', '--format', 'json'], cwd)
        return { ...JSON.parse(out), source: null }
      }
      expect(await answer(file)).toEqual(await answer('draws.csv'))
    }
  )

  it.each([
    [['decide'], 'a comparison needs at least two scenarios'],
    [['decide', 'club.yaml'], 'what is a lifecycle decided by?'],
    [['decide', 'now.yaml', 'plan.yaml', '--outcome', 'npw'], 'did you mean "npv"?'],
    [['decide', 'now.yaml', 'plan.yaml', '--worth', 'much'], '--worth takes numbers'],
    [['decide', 'now.yaml', 'plan.yaml', '--worth', '9..1'], '--worth takes numbers'],
    [['decide', 'now.yaml', 'plan.yaml', '--draws', '0'], '--draws must be a whole number'],
    [['decide', 'now.yaml', 'plan.yaml', '--design', 'latn'], 'did you mean "latin"?'],
    [['decide', 'now.yaml', 'plan.yaml', '--future', 'slump'], '--future takes NAME='],
    [['decide', 'now.yaml', 'plan.yaml', '--future', 'a=slmp.yaml'], 'slump.yaml'],
    [['decide', 'now.yaml', 'plan.yaml', '--future', 'a=whole.yaml'], 'cannot extend a scenario itself'],
    [['decide', 'now.yaml', 'plan.yaml', '--future', 'a=price.perAera=3'], 'did you mean "price.perArea"?'],
    [['decide', 'now.yaml', 'plan.yaml', '--weight', 'a=1'], 'which is no --future'],
    [['decide', 'now.yaml', 'plan.yaml', '--future', 'a=slump.yaml', '--weight', 'a=-1'], '--weight takes NAME=NUMBER'],
    [['decide', 'now.yaml', 'plan.yaml', '--group', 'a=b'], '--group goes with --draws-file only'],
    [['decide', 'now.yaml', '--draws-file', 'draws.csv', '--worth', '1'], 'leave out now.yaml'],
    [['decide', '--draws-file', 'draws.csv', '--worth', '1', '--draws', '5'], 'leave out --draws'],
    [['decide', '--draws-file', 'draws.csv'], 'give --worth, a number or a range\n    for example: --worth 20000'],
    [['decide', '--draws-file', 'values.csv', '--worth', '1'], 'leave it out (--worth)'],
    [
      ['decide', '--draws-file', 'plna.csv', '--worth', '1'],
      'the column "effect:plan" is missing; is "effect:plna" meant'
    ],
    [['decide', '--draws-file', 'efect.csv', '--worth', '1'], 'did you mean "effect:plan"?'],
    [
      ['decide', '--draws-file', 'comma.csv', '--worth', '1'],
      'comma.csv:2: column "cost:plan" needs a number with a point, not with a comma; got "2,5"; did you mean "2.5"?'
    ],
    [
      ['decide', '--draws-file', 'draws.csv', '--worth', '1', '--group', 'drift'],
      'for example: --group survey=drift,trust'
    ],
    [
      ['decide', '--draws-file', 'draws.csv', '--worth', '1', '--group', 'a=drift', '--group', 'a=draw'],
      '--group is given twice for "a"'
    ],
    [['decide', '--draws-file', 'draws.csv', '--worth', '1', '--weight', 'a=1'], 'leave out --weight'],
    [['decide', 'now.yaml'], 'for example: perennial decide my-fair.yaml my-plan.yaml'],
    [['decide', 'club.yaml', '--worth', '1', '--replications', '5'], 'played once; got 5'],
    [['decide', 'club.yaml', '--worth', '1', '--edition', '1'], 'segment and edition are for fairs'],
    [
      ['decide', 'now.yaml', 'plan.yaml', '--future', 'a=slump.yaml', '--future', 'a=certain.yaml'],
      'future "a" has two files (slump.yaml, certain.yaml)'
    ],
    [
      ['decide', 'now.yaml', 'plan.yaml', '--future', 'a=price.fixed=1', '--future', 'a=price.fixed=2'],
      'future "a" sets "price.fixed" twice'
    ],
    [
      ['decide', 'now.yaml', 'plan.yaml', '--future', 'a=slump.yaml', '--weight', 'a=1', '--weight', 'a=2'],
      '--weight is given twice for "a"'
    ],
    [['decide', '--draws-file', 'draws.csv', '--worth', '1', '--baseline', 'plna'], 'did you mean "plan"?'],
    [['decide', '--draws-file', 'bad.csv', '--worth', '1'], 'bad.csv:3: column "effect:now" needs a number; got "x"'],
    [['decide', '--draws-file', 'bad.csv', '--worth', '1'], 'bad.csv:3: column "effect:plan" needs a number; got ""'],
    [['decide', '--draws-file', 'half.csv', '--worth', '1'], 'the column "effect:plan" is missing'],
    [['decide', '--draws-file', 'slump.yaml', '--worth', '1'], 'no strategies: columns cost:NAME'],
    [['decide', 'draws.csv'], 'draws.csv is a table, not a scenario'],
    [['decide', 'now.yaml', 'draws.csv'], 'for example: --draws-file draws.csv']
  ])('%j is bad input', async (args, message) => {
    const { code, out, err } = await callWithin(args, cwd)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(message)
  })
})
