import { describe, expect, it } from 'vitest'
import { InputError } from '../../../src/core/errors.js'
import { makeScenario } from '../../../src/scenario/makeScenario.js'
import { readFiles, refusal, refusalOf } from '../../support/scenarioFiles.js'

function fair(segments: string, horizon = '{ warmUp: 0 }'): string {
  return `perennial: 1\nhorizon: ${horizon}\nsegments:\n${segments}`
}

const row = { id: 'A12', tenure: 5, stages: { trust: 1 } }

/** A fair made by a program with one segment of these customers. */
const made = (customers: unknown, segment: object = {}) =>
  makeScenario({ horizon: { warmUp: 0 }, segments: { large: { customers, ...segment } } })

describe('a list of known customers', () => {
  it('is the same in a program and in a file; what is resolved comes back equal', () => {
    const scenario = made([{ id: 7, tenure: 1, stages: { weakening: 0.2, trust: 0.8 }, area: 9 }, row])
    const written =
      '[{ id: 7, tenure: 1, stages: { weakening: .2, trust: .8 }, area: 9 }, { id: A12, tenure: 5, stages: { trust: 1 } }]'
    expect(readFiles(fair(`  large: { customers: ${written} }`)).segments).toEqual(scenario.segments)
    expect(scenario.segments.large?.customers?.map(({ id }) => id)).toEqual(['7', 'A12'])
    expect(makeScenario(scenario)).toEqual(scenario)
    expect(Object.isFrozen(scenario.segments.large?.customers?.[0]?.stages)).toBe(true)
    const thirds = made([{ ...row, stages: { confirmation: 0.333, trust: 0.333, weakening: 0.333 } }])
    expect(makeScenario(thirds)).toEqual(thirds)
  })

  const wrong: readonly (readonly [customers: unknown, path: string, message: string, messageZh: string])[] = [
    [
      'my.csv',
      '',
      'only scenario files can name a file of customers; a program gives them: customers: [ … ]',
      '只有情景文件才能引用客户文件'
    ],
    [
      5,
      '',
      'must be the name of a file of known customers, relative to this one, or a list of customers',
      '须为已知客户文件的名称'
    ],
    [
      {},
      '',
      'must be the name of a file of known customers, relative to this one, or a list of customers',
      '须为已知客户文件的名称'
    ],
    [[], '', 'holds no customers; without any, leave customers out', '没有任何客户'],
    [
      [7],
      '.1',
      'must be a map with id, tenure and stages, and missed, attends, area and score where known',
      '须为含 id、tenure 与 stages 的映射'
    ],
    [
      [{ ...row, id: '' }],
      '.1.id',
      'id must be a text that names the customer, of at most 200 characters',
      'id 须为标识该客户的文字'
    ],
    [[{ ...row, tenure: 2.5 }], '.1.tenure', 'must be a whole number from 1 to 1000', '须为 1 至 1000 的整数'],
    [[{ ...row, area: -1 }], '.1.area', 'must be a number from 0 to 1000000', '须为 0 至 1000000 的数值'],
    [
      [{ ...row, score: { dist: 'normal', mean: 60, sd: 5 } }],
      '.1.score',
      'must be a number from 0 to 100',
      '须为 0 至 100 的数值'
    ],
    [
      [{ ...row, stages: 'trust' }],
      '.1.stages',
      'must be a map from stages to probabilities that sum to 1',
      '须为从阶段到概率的映射'
    ],
    [
      [{ id: 'A', tenure: 1 }],
      '.1.stages',
      'must be a map from stages to probabilities that sum to 1',
      '须为从阶段到概率的映射'
    ],
    [
      [{ ...row, stages: { trust: 0.5 } }],
      '.1.stages',
      'the probabilities of confirmation, trust, weakening, disappearance must sum to 1',
      '的概率合计须为 1'
    ],
    [[{ ...row, stages: { trust: 2 } }], '.1.stages.trust', 'must be a number from 0 to 1', '须为 0 至 1 的数值'],
    [
      [{ ...row, stages: { cultivation: 1 } }],
      '.1.stages.cultivation',
      'a known customer has attended and is no prospect',
      '已知客户曾参展'
    ],
    [[{ ...row, stages: { trusted: 1 } }], '.1.stages.trusted', 'there is no stage "trusted"', '没有阶段“trusted”'],
    [
      [{ ...row, size: 3 }],
      '.1.size',
      'unknown key "size"; known here are id, tenure, stages, missed, attends, area, score',
      '未知的键“size”'
    ],
    [
      [row, row],
      '.2.id',
      'the customer "A12" stands twice in the list; a customer is known once',
      '列表中客户“A12”重复'
    ]
  ]

  it.each(wrong)('refuses %j', (customers, path, message, messageZh) => {
    const [problem, ...others] = problemsOf(() => made(customers))
    expect(others).toEqual([])
    expect(problem?.path).toBe(`segments.large.customers${path}`)
    expect(problem?.message).toContain(message)
    expect(problem?.messageZh).toContain(messageZh)
  })

  it('is refused where it does not fit the fair', () => {
    const two = [row, { ...row, id: 'B' }]
    expect(refusalOf(() => made(two, { marketSize: 1 }))).toBe(
      'segments.large.marketSize: must hold all known customers of the segment: the market is customers and prospects together; got a market of 1 for 2 known customers\n    for example: marketSize: 4'
    )
    expect(made(two, { marketSize: 2 }).segments.large?.customers).toHaveLength(2)
    expect(refusalOf(() => made(two, { standsFor: 2 }))).toBe(
      'segments.large.standsFor: known customers each stand for themselves: standsFor must be 1; got 2\n    for example: standsFor: 1'
    )
    expect(refusalOf(() => made([{ ...row, area: 9 }], { kind: 'visitor' }))).toBe(
      'segments.large.customers: area must be left out: customers of this kind take no stand; got 9 for the customer "A12"'
    )
    expect(made([row], { kind: 'partner' }).segments.large?.customers).toHaveLength(1)
  })

  it('is refused with a warm-up, which there is by default', () => {
    const warm = (horizon: string) =>
      refusal(fair('  large: { customers: [{ id: A, tenure: 1, stages: { trust: 1 } }] }', horizon))
    const message =
      'known customers stand where they are today, so nothing may be played before: horizon.warmUp must be 0'
    expect(warm('{ warmUp: 3 }')).toBe(
      `fair.yaml:2:20: horizon.warmUp: ${message}; got a warm-up of 3 editions\n    for example: warmUp: 0`
    )
    expect(warm('{ editions: 3 }')).toBe(
      `fair.yaml:4:23: horizon.warmUp: ${message}; got a warm-up of 15 editions\n    for example: warmUp: 0`
    )
    expect(
      refusal(fair('  large: { customers: [{ id: A, tenure: 1, stages: { trust: 1 } }] }'), ['horizon.warmUp=3'])
    ).toBe(`--set: horizon.warmUp: ${message}; got a warm-up of 3 editions\n    for example: --set 'horizon.warmUp=0'`)
  })
})

function problemsOf(act: () => unknown) {
  try {
    act()
  } catch (error) {
    if (error instanceof InputError) return error.problems
    throw error
  }
  throw new Error('nothing was refused')
}
