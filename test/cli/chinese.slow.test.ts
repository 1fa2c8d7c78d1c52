import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call } from './command.js'

const bad = `perennial: 1
levars: {}
price: { bananas: 3 }
budget: 900,000
horizon:
  dates: [2024-02-30]
  cancelled: {}
  cancelled: [1]
seed: ""
segments:
  5star: { marketSize: 20.5 }
  large:
    discount: { 2020: 0.1 }
    standArea: { varies: normal, mean: 20, variance: 3 }
tactics:
  club: { level: socail, stages: [], segments: [larg] }
`

// Lines and columns are counted by hand from the text above.
const said = `bad.yaml:2:1: levars：未知的键“levars”；是否想写“levers”？
    例如：levers: { advertising: { spend: 100000 } }
bad.yaml:3:10: price.bananas：未知的键“bananas”；此处可用的键为 perArea、fixed、admission、partnership
bad.yaml:4:9: budget：须为 0 至 1e12 的数值；实际为文字“900,000”
    例如：budget: 900000
bad.yaml:6:10: horizon.dates：需要 10 个日期，与 horizon.editions 的届数一致；实际为含 1 个值的列表
    例如：dates: [2025-02-25, 2027-02-23]
bad.yaml:6:11: horizon.dates.1：须为实际存在的日期，格式 yyyy-mm-dd；实际为文字“2024-02-30”
    例如：dates: [2025-02-25, 2027-02-23]
bad.yaml:7:14: horizon.cancelled：须为届次列表；实际为空映射
    例如：cancelled: [3]
bad.yaml:8:3: 键“cancelled”重复，首次出现在第 7 行
bad.yaml:9:7: seed：不能为空；实际为文字“”
    例如：seed: perennial
bad.yaml:11:3: segments.5star：客户群名称须以文字或字母开头，且只含文字、字母、数字、_ 和 -；实际为“5star”
bad.yaml:11:24: segments.5star.marketSize：须为 0 至 1e8 的整数；实际为 20.5
    例如：marketSize: 2000
bad.yaml:13:17: segments.large.discount.2020：按届映射的键须为 1 至 10 的届次；实际为键 2020
    例如：discount: { 1: 0, 4: 0.1 }
bad.yaml:14:16: segments.large.standArea：normal 分布缺少 sd
    例如：standArea: { varies: lognormal, mean: 30, sigma: 1.68, min: 4, max: 2000 }
bad.yaml:14:44: segments.large.standArea.variance：未知的键“variance”；normal 分布可用的键为 varies、mean、sd、min、max
    例如：standArea: { varies: lognormal, mean: 30, sigma: 1.68, min: 4, max: 2000 }
bad.yaml:16:18: tactics.club.level：须为以下之一：financial、social、structural；实际为文字“socail”；是否想写“social”？
    例如：level: social
bad.yaml:16:34: tactics.club.stages：须至少列出一个阶段；如要停用该措施，请将 coverage 设为 0；实际为空列表
    例如：stages: [trust, weakening]
bad.yaml:16:49: tactics.club.segments.1：没有客户群“larg”；现有客户群为 5star、large；是否想写“large”？
`

let cwd: string
beforeAll(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'perennial-chinese-'))
  writeFileSync(path.join(cwd, 'bad.yaml'), bad)
  writeFileSync(path.join(cwd, 'plan.yaml'), 'perennial: 1\nextends: none.yaml\n')
  writeFileSync(path.join(cwd, 'empty.yaml'), '')
  writeFileSync(path.join(cwd, 'tab.yaml'), 'perennial: 1\nhorizon:\n\teditions: 3\n')
  writeFileSync(path.join(cwd, 'odd.yaml'), 'title: @home\n')
  writeFileSync(path.join(cwd, 'latin1.yaml'), Buffer.from('title: Z\u00fcrich\n', 'latin1'))
})
afterAll(() => rmSync(cwd, { recursive: true }))

describe('--lang zh-CN', () => {
  it('says all that is wrong with a file in Chinese', () => {
    expect(call(['--lang', 'zh-CN', 'validate', 'bad.yaml'], { cwd })).toEqual({ code: 2, out: '', err: said })
  })

  it.each([
    ['plan.yaml', 'plan.yaml:2:10: extends：none.yaml：文件不存在'],
    ['empty.yaml', 'empty.yaml:1:1: 情景须为键与值的映射；实际为空文件\n    例如：perennial: 1\n'],
    ['tab.yaml', 'tab.yaml:3:1: 无法按 YAML 读取：请用空格缩进；此处不允许制表符\n    例如：  title: More service\n'],
    ['odd.yaml', 'odd.yaml:1:8: 无法按 YAML 读取：值不能以该字符开头；请加引号\n'],
    ['latin1.yaml', 'latin1.yaml:1: 文本不是 UTF-8 编码\n    例如：以 UTF-8 编码重新保存文件\n'],
    ['.', '.: 这是文件夹；情景须为文件\n    例如：bad.yaml\n']
  ])('says why %s cannot be read', (file, start) => {
    const { code, err } = call(['validate', file, '--lang', 'zh-CN'], { cwd })
    expect(code).toBe(2)
    expect(err.slice(0, start.length)).toBe(start)
  })

  it.each([
    [
      ['validate', 'preset:mature', '--set', 'tactics.clubb.cost=3'],
      '--set: tactics.clubb：没有措施“clubb”；尚未定义任何措施\n'
    ],
    [
      ['validate', 'preset:mature', '--set', 'horizon'],
      "--set: 须写成“路径=值”；实际为“horizon”\n    例如：--set 'levers.advertising.spend=150000'\n"
    ],
    [
      ['validate', 'preset:mature', '--set', 'segments.exhibitors.marketSize=1e8'],
      'preset:mature: segments.exhibitors：收入可能超出精确求和的范围；请为 standArea 或 fee 设上限（max），或采用更大的货币单位；实际为'
    ],
    [
      ['compare', 'preset:eurocis', 'preset:mature'],
      'horizon.editions：情景“mature”不能与“eurocis”比较：两者的 horizon.editions 须相同；实际为 10\n    例如：horizon.editions: 8\n'
    ],
    [['run', '--preset', 'matur'], '未知的预设“matur”；随附的预设为 '],
    [
      ['run', 'preset:mature', '--precision', 'npvv=2'],
      '未知的结果指标“npvv”；是否想写“npv”？\n    例如：--precision repeatRate=0.005\n'
    ]
  ])('%j is bad input', (args, start) => {
    const { code, out, err } = call([...args, '--lang', 'zh-CN'], { cwd })
    expect([code, out]).toEqual([2, ''])
    expect(err.slice(0, start.length)).toBe(start)
  })

  it('says the problem in the table too, and both languages in JSON', () => {
    const table = call(['validate', 'bad.yaml', '--format', 'csv', '--lang', 'zh-CN'], { cwd }).out
    expect(table).toContain('bad.yaml,4,9,budget,须为 0 至 1e12 的数值')
    const [{ problems }] = JSON.parse(call(['validate', 'bad.yaml', '--format', 'json'], { cwd }).out)
    expect(problems[2]).toEqual({
      file: 'bad.yaml',
      line: 4,
      column: 9,
      path: 'budget',
      message: 'must be a number from 0 to 1e12',
      messageZh: '须为 0 至 1e12 的数值',
      got: 'text "900,000"',
      gotZh: '文字“900,000”',
      example: 'budget: 900000'
    })
  })
})
