import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { catalogue } from '../../src/model/catalogue.js'
import { callWithin } from './callWithin.js'
import { call, main } from './command.js'

let cwd: string
beforeAll(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'perennial-cli-'))
  writeFileSync(path.join(cwd, 'fair.yaml'), 'perennial: 1\ntitle: A fair\n')
  writeFileSync(path.join(cwd, 'bad.yaml'), 'perennial: 1\nlevars: {}\nhorizon: { editions: 0 }\n')
})
afterAll(() => rmSync(cwd, { recursive: true }))

describe('errors of use', () => {
  it.each([
    [['rnu'], 'unknown command "rnu"; did you mean "run"?\nsee: perennial --help\n'],
    [['help', 'comapre'], 'unknown command "comapre"; did you mean "compare"?\nsee: perennial help help\n'],
    [['run', '--sed', '1'], 'unknown option --sed; did you mean one of --seed, --set?\nsee: perennial help run\n'],
    [['run', 'fair.yaml', '--out', '--quiet'], '-o, --out <file> needs a value\nsee: perennial help run\n'],
    [['schema', 'extra'], 'too many arguments\nsee: perennial help schema\n'],
    [['validate'], 'FILE is missing\nsee: perennial help validate\n'],
    [['explain', '--format', 'cvs'], '--format knows table, json, csv, markdown; got "cvs"; did you mean "csv"?\n'],
    [['schema', '--format', 'csv'], '--format knows json; got "csv"\n'],
    [['explain', '--lang', 'fr'], '--lang knows en and zh-CN; got "fr"\n    for example: --lang zh-CN\n']
  ])('%j is bad input', (args, err) => {
    expect(call(args, { cwd })).toEqual({ code: 2, out: '', err })
  })

  it('says them in Chinese', () => {
    expect(call(['rnu', '--lang', 'zh-CN']).err).toBe('未知命令“rnu”；是否想写“run”？\n参见：perennial --help\n')
    expect(call(['rnu'], { env: { LANG: 'zh_CN.UTF-8' } }).err).toContain('未知命令')
  })

  it('shows help on standard error where a command is missing', () => {
    const { code, out, err } = call([])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('Usage: perennial')
  })
})

describe('help and version', () => {
  it.each([['--help'], ['help'], ['run', '--help'], ['help', 'run'], ['-h']])('%s is data', (...args) => {
    const { code, out, err } = call(args)
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('Usage: perennial')
  })

  it('follows the language of the environment and of the option', () => {
    expect(call(['--help'], { env: { LANG: 'zh_CN.UTF-8' } }).out).toContain('用法：')
    expect(call(['--help', '--lang', 'en'], { env: { LANG: 'zh_CN.UTF-8' } }).out).toContain('Usage:')
  })

  it('is the version of the package', () => {
    const { version } = JSON.parse(readFileSync(path.join(import.meta.dirname, '../../package.json'), 'utf8'))
    expect(call(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' })
  })
})

describe('validate', () => {
  it('counts what is uncertain', () => {
    const price = '{ dist: normal, mean: 250, sd: 20 }'
    writeFileSync(path.join(cwd, 'unsure.yaml'), `perennial: 1\nprice: { perArea: ${price} }\n`)
    const said = 'unsure.yaml: fine\n    1 number is uncertain; played with its mean\n'
    expect(call(['validate', 'unsure.yaml'], { cwd })).toEqual({ code: 0, out: said, err: '' })
    const two = ['validate', 'unsure.yaml', '--set', `price.fixed={ dist: uniform, min: 1, max: 2 }`]
    expect(call(two, { cwd }).out).toContain('2 numbers are uncertain; played with their means')
    const [finding] = JSON.parse(call(['validate', 'unsure.yaml', '--format', 'json'], { cwd }).out)
    expect(finding).toEqual({ file: 'unsure.yaml', problems: [], uncertain: 1 })
  })

  it('is content with a good file, on standard output', () => {
    expect(call(['validate', 'fair.yaml'], { cwd })).toEqual({ code: 0, out: 'fair.yaml: fine\n', err: '' })
  })

  it('says all problems of all files on standard error', () => {
    const { code, out, err } = call(['validate', 'bad.yaml', 'fair.yaml', 'fiar.yaml'], { cwd })
    expect([code, out]).toEqual([2, 'fair.yaml: fine\n'])
    expect(err).toContain('bad.yaml:2:1: levars: unknown key "levars"; did you mean "levers"?')
    expect(err).toContain('bad.yaml:3:22: horizon.editions: ')
    expect(err).toContain('fiar.yaml: there is no such file; did you mean "fair.yaml"?')
  })

  it('says in which file stands what only shows once a run is prepared', () => {
    writeFileSync(
      path.join(cwd, 'free.yaml'),
      'perennial: 1\nsegments: { v: { kind: visitor, marketSize: 90, fee: 5 } }\n'
    )
    const { code, err } = call(['validate', 'fair.yaml', 'free.yaml'], { cwd })
    expect([code, err.split(': ').slice(0, 2)]).toEqual([2, ['free.yaml', 'segments.v.fee']])
  })

  it('gives the problems as data', async () => {
    const { code, out } = await callWithin(['validate', 'bad.yaml', '--format', 'json'], cwd)
    expect(code).toBe(2)
    expect(JSON.parse(out)[0].problems.map((problem: { line: number }) => problem.line)).toEqual([2, 3])
    const csv = (await callWithin(['validate', 'bad.yaml', '--format', 'csv'], cwd)).out
    expect(csv.split('\r\n')[1]).toMatch(/^bad\.yaml,2,1,levars,/)
  })

  it('reads standard input', () => {
    expect(call(['validate', '-'], { input: 'perennial: 1\n' })).toEqual({ code: 0, out: '-: fine\n', err: '' })
    expect(call(['validate', '-'], { input: 'perennial: 2\n' }).code).toBe(2)
  })

  it('checks settings, and names what is wrong with them', async () => {
    expect((await callWithin(['validate', 'fair.yaml', '--set', 'horizon.editions=3'], cwd)).code).toBe(0)
    const { code, err } = await callWithin(['validate', 'fair.yaml', '--set', 'horizon.edition=3', '--set', 'x'], cwd)
    expect(code).toBe(2)
    expect(err).toContain('did you mean "horizon.editions"?')
    expect(err).toContain('must be path=value')
  })
})

describe('explain', () => {
  it('tells all about one parameter', () => {
    const { code, out, err } = call(['explain', 'levers.advertising.spend'])
    expect([code, err]).toEqual([0, ''])
    for (const part of ['Meaning', 'Unit', 'Range', 'Default', 'Source', 'Example']) expect(out).toContain(part)
  })

  it('lists several, and all without a name', async () => {
    expect((await callWithin(['explain', 'spend'], cwd)).out).toContain('levers.winBack.spend')
    expect((await callWithin(['explain'], cwd)).out).toContain('Retention tactics')
    expect((await callWithin(['explain', 'spend', '--format', 'csv'], cwd)).out.split('\r\n')[0]).toContain(
      'Parameter,'
    )
    const listed: { path: string }[] = JSON.parse(
      (await callWithin(['explain', 'spend', '--format', 'json'], cwd)).out
    ).parameters
    const paths = catalogue.map((parameter) => parameter.path).filter((name) => name.endsWith('.spend'))
    expect(listed.map((parameter) => parameter.path)).toEqual(paths)
  })

  it('suggests the nearest', async () => {
    const { code, out, err } = await callWithin(['explain', 'advertsing'], cwd)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('did you mean "advertising"?')
    expect(err).toContain('for example: perennial explain advertising')
    expect((await callWithin(['explain', 'xyzzyplugh'], cwd)).err).toContain(
      'for example: perennial explain (lists all'
    )
    expect((await callWithin(['explain', 'xyzzyplugh', '--lang', 'zh-CN'], cwd)).err).toContain(
      '例如：perennial explain（列出全部'
    )
  })
})

describe('schema', () => {
  it('is the JSON Schema shipped', () => {
    const { code, out } = call(['schema'])
    expect(code).toBe(0)
    const shipped = path.join(import.meta.dirname, '../../scenarios/perennial.schema.json')
    expect(JSON.parse(out)).toEqual(JSON.parse(readFileSync(shipped, 'utf8')))
  })
})

describe('init', () => {
  it.each(['en', 'zh-CN'])('writes a file that is fine, in %s, and never over another', async (language) => {
    const file = `starter.${language}.yaml`
    expect((await callWithin(['init', file, '--lang', language], cwd)).code).toBe(0)
    expect(await callWithin(['validate', file], cwd)).toMatchObject({ code: 0, err: '' })
    const before = readFileSync(path.join(cwd, file), 'utf8')
    const { code, out, err } = await callWithin(['init', file, '--lang', 'en'], cwd)
    expect([code, out]).toEqual([2, ''])
    expect(err).toBe(`${file}: the file exists already; --force overwrites it\n`)
    expect(readFileSync(path.join(cwd, file), 'utf8')).toBe(before)
    expect(await callWithin(['init', file, '--force', '--quiet'], cwd)).toEqual({ code: 0, out: '', err: '' })
  })

  it('names a schema that is there', async () => {
    mkdirSync(path.join(cwd, 'deeper'))
    await callWithin(['init', 'deeper/a.yaml'], cwd)
    const text = readFileSync(path.join(cwd, 'deeper/a.yaml'), 'utf8')
    const schema = /^# yaml-language-server: \$schema=(.*)$/m.exec(text)![1]
    expect(JSON.parse(readFileSync(path.join(cwd, 'deeper', schema), 'utf8')).title).toBe('Perennial scenario')
  })

  it('writes a strategy upon another scenario, wherever it lies', async () => {
    expect((await callWithin(['init', 'deeper/plan.yaml', '--extends', 'fair.yaml'], cwd)).code).toBe(0)
    expect(readFileSync(path.join(cwd, 'deeper/plan.yaml'), 'utf8')).toContain('extends: ../fair.yaml')
    expect((await callWithin(['validate', 'deeper/plan.yaml'], cwd)).code).toBe(0)
    expect((await callWithin(['init', 'preset.yaml', '--extends', 'preset:mature'], cwd)).code).toBe(0)
    expect((await callWithin(['validate', 'preset.yaml'], cwd)).code).toBe(0)
    expect((await callWithin(['init', 'none.yaml', '--extends', 'fiar.yaml'], cwd)).code).toBe(2)
    expect(readdirSync(cwd)).not.toContain('none.yaml')
  })

  it('writes to standard output for -', () => {
    const { code, out } = call(['init', '-'])
    expect(code).toBe(0)
    expect(call(['validate', '-'], { input: out }).code).toBe(0)
  })
})

describe('presets', () => {
  it('lists the shipped fairs in both languages, all of them fine', async () => {
    const { code, out } = await callWithin(['presets'], cwd)
    expect(code).toBe(0)
    expect(out).toContain('A mature fair')
    expect(out).toContain('成熟展会')
    const listed: { name: string; file: string }[] = JSON.parse(
      (await callWithin(['presets', '--format', 'json'], cwd)).out
    )
    expect(listed.map(({ file }) => file)).toContain('scenarios/mature.yaml')
    expect(call(['validate', ...listed.map(({ name }) => `preset:${name}`)])).toMatchObject({ code: 0, err: '' })
  })

  it('is understood in any folder, and near misses are', async () => {
    expect((await callWithin(['validate', 'preset:mature'], cwd)).code).toBe(0)
    const { code, err } = await callWithin(['run', '--preset', 'matuer'], cwd)
    expect(code).toBe(2)
    expect(err).toContain('did you mean "mature"?')
  })
})

describe('--out', () => {
  it('writes the format that the ending says, and nothing to standard output', async () => {
    expect(await callWithin(['explain', 'spend', '--out', 'spend.md'], cwd)).toEqual({ code: 0, out: '', err: '' })
    expect(readFileSync(path.join(cwd, 'spend.md'), 'utf8')).toContain('| levers.advertising.spend |')
    expect((await callWithin(['explain', 'spend', '--out', 'spend.json'], cwd)).code).toBe(0)
    expect(JSON.parse(readFileSync(path.join(cwd, 'spend.json'), 'utf8')).outcomes[0].id).toBe('spend')
  })

  it('refuses a folder and leaves no draft behind', async () => {
    mkdirSync(path.join(cwd, 'results'))
    expect(await callWithin(['explain', '--out', 'results'], cwd)).toEqual({
      code: 2,
      out: '',
      err: 'results: cannot write: it is a folder\n'
    })
    expect(readdirSync(path.join(cwd, 'results'))).toEqual([])
    expect(readdirSync(cwd).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })
})

describe('an error of ours', () => {
  const sabotage = {
    NODE_OPTIONS: "--import=data:text/javascript,JSON.stringify=()=>{throw(new(RangeError)('broken'))}"
  }
  const args = ['explain', '--format', 'json']

  it('ends with 3, blames nobody else and says where to report it', () => {
    const { code, out, err } = call(args, { env: sabotage })
    expect([code, out]).toEqual([3, ''])
    expect(err).toMatch(/^this is an error of ours, not of yours: RangeError: broken\nplease report it .*\n$/)
  })

  it('shows where it happened to those who debug', () => {
    const { code, err } = call(args, { env: { ...sabotage, PERENNIAL_DEBUG: '1' } })
    expect(code).toBe(3)
    expect(err).toMatch(/\n {4}at .*deliver/)
  })
})

describe('a reader that has seen enough', () => {
  it('is no fault of anybody', async () => {
    // The JSON of all parameters is larger than a pipe holds, and nobody reads it.
    const child = spawn(process.execPath, [main, 'explain', '--format', 'json'], { stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout.destroy()
    const err: Buffer[] = []
    child.stderr.on('data', (part: Buffer) => err.push(part))
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect([code, Buffer.concat(err).toString()]).toEqual([0, ''])
  })

  it('may be head', () => {
    const script = `"${process.execPath}" "${main}" explain --format json | head -n 1; echo "$\{PIPESTATUS[0]}"`
    const { stdout, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8' })
    expect([stdout, stderr]).toEqual(['{\n0\n', ''])
  })
})
