import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callWithin } from './callWithin.js'

const shipped = (name: string) => path.resolve(import.meta.dirname, '../../data/published', name)
let cwd: string

beforeAll(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'perennial-fit-'))
  const rows = ['客户编号,在网时长,是否流失,渠道', 'A,1,是,网', 'B,3,否,网', 'C,2,是,店', 'D,4,是,店', 'E,4,否,网']
  writeFileSync(path.join(cwd, '流失.csv'), `${rows.join('\n')}\n`)
})
afterAll(() => rmSync(cwd, { recursive: true }))

describe('fit', () => {
  it('reproduces the published donations and survivors', async () => {
    const donations = [shipped('donations.csv'), '--attendance', 'repeats,last,opportunities', '--count', 'donors']
    const { code, out } = await callWithin(['fit', ...donations, '--format', 'json'], cwd)
    expect(code).toBe(0)
    const { kind, groups } = JSON.parse(out)
    expect(kind).toBe('tableFits')
    // Fader, Hardie & Shang (2010), table 4: alpha 1.20, beta 0.75, gamma 0.66, delta 2.78, log-likelihood −33,225.6
    expect(groups[0].bgbb.logLikelihood.toFixed(1)).toBe('-33225.6')
    expect(groups[0].bgbb.parameters.delta.toFixed(2)).toBe('2.78')
    const survivors = [shipped('survivors.csv'), '--cohorts', 'regular,high_end', '--format', 'csv']
    const { out: csv } = await callWithin(['fit', ...survivors], cwd)
    expect(csv).toMatch(/^What,Group,Name,Value,Standard error,95 % from,to,/)
    expect(csv).toMatch(/\nprojection,high_end,17,0\.3/)
  })

  it('reads Chinese tables in Chinese, into a file', async () => {
    const args = ['fit', '流失.csv', '--time', '在网时长', '--left', '是否流失', '--by', '渠道', '--lang', 'zh-CN']
    const { code, out } = await callWithin(args, cwd)
    expect(code).toBe(0)
    for (const part of ['对 流失.csv 的拟合', '留存（Kaplan–Meier）', '各组的对数秩检验']) expect(out).toContain(part)
    await callWithin([...args, '--out', 'a.md'], cwd)
    expect(readFileSync(path.join(cwd, 'a.md'), 'utf8')).toContain('| 全部 | Kaplan–Meier |')
  })

  it.each([
    [[], 'say what the columns mean'],
    [['--time', 'a'], '--time needs --left'],
    [['--left', 'a'], '--left needs --time'],
    [['--on', 'a'], '--on needs --outcome'],
    [['--outcome', 'a'], '--outcome needs --on'],
    [['--next', 'a,b', '--cohorts', 'c'], '--next needs --outcome'],
    [['--outcome', 'a', '--on', 'b', '--next', 'a'], '--next names two columns'],
    [['--cohorts', 'a', '--time', 'b'], 'ask for different things'],
    [['--cohorts', 'a', '--by', 'b'], '--by says nothing of --cohorts'],
    [['--attendance', 'x,tx,n', '--yes', 'b'], '--yes says nothing of --attendance'],
    [['--ages', '0..3', '--count', 'b'], '--count says nothing of --ages'],
    [['--ages', '0..3'], 'no column has the header "0"'],
    [['--attendance', 'x,tx'], '--attendance names three columns; got "x,tx"']
  ])('refuses %j', async (options, message) => {
    const { code, err } = await callWithin(['fit', '流失.csv', ...options], cwd)
    expect(code).toBe(2)
    expect(err).toContain(message)
  })
})
