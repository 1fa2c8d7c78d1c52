import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { InputError, type Problem, problemText } from '../../../src/core/errors.js'
import { describeDifferences } from '../../../src/scenario/describeDifferences.js'
import { makeScenario } from '../../../src/scenario/makeScenario.js'
import { withValues } from '../../../src/scenario/uncertainty/withValues.js'
import { blocksOf } from '../../support/markdown.js'
import { readFiles, refusal } from '../../support/scenarioFiles.js'
import { packageRoot } from '../../support/sourceFiles.js'

/** What is wrong with a file. */
function problemsOf(file: string): readonly Problem[] {
  try {
    readFiles(file)
  } catch (error) {
    if (error instanceof InputError) return error.problems
    throw error
  }
  return []
}

const head =
  'perennial: 1\nhorizon: { editions: 3 }\nsegments: { large: {}, small: {}, buyers: { kind: visitor }, press: { kind: partner } }\n'
const levers = (line: string) => `${head}levers: { ${line} }`

describe('money by segment', () => {
  it('is one value, a list or a map by edition for each segment named', () => {
    const { service, research } = readFiles(
      levers(
        'service: { spend: 20000, bySegment: { large: 8000, small: [1, 2, 3] } }, research: { bySegment: { large: { 1: 5, 3: 9 } } }'
      )
    ).levers
    expect(service.bySegment).toEqual({ large: [8000, 8000, 8000], small: [1, 2, 3] })
    expect(service.spend).toEqual([20000, 20000, 20000])
    expect([research.bySegment, research.spend]).toEqual([{ large: [5, 5, 9] }, null])
  })

  it('stands as the page on scenarios shows it', () => {
    const page = readFileSync(path.join(packageRoot, 'scenarios/README.md'), 'utf8')
    const shown = blocksOf(page).find(({ text }) => text.includes('title: Money by segment'))!
    const { service, recovery, visitorPromotion } = readFiles(shown.text).levers
    expect([service, visitorPromotion].map(({ bySegment }) => Object.keys(bySegment))).toEqual([['large'], ['buyers']])
    expect(recovery.bySegment.small).toEqual([500, 500, 500, 900, 900, 900])
  })

  it('is laid over by segment, taken away by nothing, and told as what differs', () => {
    const base = levers('service: { bySegment: { large: 8000, small: 700 } }')
    const change = (line: string) =>
      readFiles({
        'fair.yaml': `perennial: 1\nextends: base.yaml\nlevers: { service: { ${line} } }`,
        'base.yaml': base
      })
    expect(change('bySegment: { large: 9000 }').levers.service.bySegment).toEqual({
      large: [9000, 9000, 9000],
      small: [700, 700, 700]
    })
    expect(change('bySegment: { large: }').levers.service.bySegment).toEqual({ small: [700, 700, 700] })
    expect(change('bySegment:').levers.service.bySegment).toEqual({})
    const rows = describeDifferences(readFiles(base), change('bySegment: { large: , small: 900 }'))
    expect(rows.filter(({ path }) => path.startsWith('levers.')).map(({ path, from, to }) => [path, from, to])).toEqual(
      [
        ['levers.service.bySegment.large', '8000', null],
        ['levers.service.bySegment.small', '700', '900']
      ]
    )
  })

  it('is a number like any other: uncertain, set from outside, varied', () => {
    const unsure = makeScenario({
      horizon: { editions: 2 },
      segments: { large: {}, small: {} },
      levers: { service: { bySegment: { large: { dist: 'normal', mean: 800, sd: 20 }, small: { 1: 5, 2: 7 } } } }
    })
    expect(unsure.uncertain.map(({ path }) => path)).toEqual(['levers.service.bySegment.large'])
    const purses = 'levers.service.bySegment'
    const set = withValues(unsure, { [`${purses}.large`]: 900, [`${purses}.small.2`]: 9 })
    expect(set.levers.service.bySegment).toEqual({ large: [900, 900], small: [5, 9] })
    expect(() => withValues(set, { [`${purses}.smal`]: 9 })).toThrow(
      'there is no purse "smal"; the purses are large, small'
    )
    const base = levers('service: { spend: 9 }')
    expect(readFiles(base, ['levers.service.bySegment.large=500']).levers.service.bySegment).toEqual({
      large: [500, 500, 500]
    })
    expect(refusal(base, ['levers.service.bySegment.larg=500'])).toContain('did you mean "large"?')
    expect(refusal(base, ['levers.service.bySegment.large.2=500'])).toContain('there is no purse "large"')
  })

  it.each([
    [
      'service: { bySegment: { larg: 500 } }',
      'there is no segment "larg"; the segments are large, small, buyers, press; did you mean "large"?',
      '没有客户群“larg”'
    ],
    [
      'staffCare: { bySegment: { large: 500 } }',
      'staff care works on the staff of the show itself',
      '员工关怀作用于展会自身的员工'
    ],
    [
      'referral: { bySegment: { large: 500 } }',
      'pays its reward for each new customer won',
      '推荐奖励按每位推荐而来的新客户支付'
    ],
    [
      'service: { segments: [small], bySegment: { large: 500 } }',
      'its segments leave the segment out; name it there, or take the purse away; got large, a segment of kind exhibitor\n    for example: segments: [small, large]',
      'segments 未列出该群'
    ],
    [
      'service: { bySegment: { press: 500 } }',
      'without segments it serves those of exhibitors; name the segment there, too; got press, a segment of kind partner\n    for example: segments: [large, small, press]',
      '未写 segments 时只服务 exhibitor 类客户群'
    ],
    [
      'advertising: { bySegment: { buyers: 500 } }',
      'visitors are reached by visitorPromotion; got buyers, a segment of kind visitor\n    for example: visitorPromotion: { bySegment: { buyers: 60000 } }',
      '对观众请用观众推广'
    ],
    [
      'visitorPromotion: { bySegment: { large: 500 } }',
      'exhibitors and partners are reached by advertising',
      '请用广告宣传'
    ],
    ['service: { bySegment: { large: "10,000" } }', 'for example: large: 10000', '例如：large: 10000'],
    ['service: { bySegment: { large: [1, 2] } }', 'for example: large: { 1: 60000, 3: 90000 }', '需要 3 个值'],
    ['service: { bySegment: { large: -1 } }', 'must be a number from 0 to 1e12; got -1', '实际为 -1'],
    ['service: { bySegment: 500 }', 'for example: bySegment: { exhibitors: 60000 }', '须为键与值的映射'],
    ['service: { bysegment: { large: 5 } }', 'did you mean "bySegment"?', '是否想写“bySegment”'],
    ['service: { bySegment: { large: } }', 'for example: large: 60000', '并没有可删除的专项资金“large”']
  ])('is refused, with what would be right: %s', (line, english, chinese) => {
    expect(refusal(levers(line))).toContain(english)
    expect(
      problemsOf(levers(line))
        .map((problem) => problemText(problem, 'zh-CN'))
        .join('\n')
    ).toContain(chinese)
  })

  it('may be for any segment that a lever names', () => {
    expect(() =>
      readFiles(
        levers(
          'advertising: { segments: [press, large], bySegment: { press: 5 } }, visitorPromotion: { bySegment: { buyers: 5 } }, winBack: { segments: [buyers], bySegment: { buyers: 5 } }'
        )
      )
    ).not.toThrow()
  })
})
