import { describe, expect, it } from 'vitest'
import { InputError, type Problem } from '../../src/core/errors.js'
import { hivFile, readPlan } from '../support/lifecycleFiles.js'
import { readFiles } from '../support/scenarioFiles.js'

function problemsOf(read: () => unknown): readonly Problem[] {
  try {
    read()
  } catch (error) {
    if (error instanceof InputError) return error.problems
    throw error
  }
  return []
}

function fair(line: string, ...set: readonly string[]) {
  return () => readFiles({ 'fair.yaml': `perennial: 1\n${line}` }, set)
}

describe('a value that something laid over it replaces', () => {
  // The rule of each number: the catalogue (replications 2 to 100000, editions 1 to 1000, discount 0 to 1).
  it.each([
    ['replications: -3', 'replications=2', 'replications', '-3'],
    ['replications: lots', 'replications=2', 'replications', 'text "lots"'],
    ['seed: [1]', 'seed="7"', 'seed', 'a list of 1 value'],
    ['horizon: { editions: many }', 'horizon.editions=2', 'horizon.editions', 'text "many"'],
    ['segments: { a: { discount: 1.5 } }', 'segments.a.discount=0', 'segments.a.discount', '1.5'],
    ['segments: { a: { discount: { 1: x, 3: .2 } } }', 'segments.a.discount.1=0', 'segments.a.discount.1', 'text "x"'],
    ['segments: { a: { goals: { sales: .9 } } }', 'segments.a.goals.contacts=.1', 'segments.a.goals', 'a sum of 0.9'],
    ['price: { perArea: { dist: normal, mean: x, sd: 9 } }', 'price.perArea=9', 'price.perArea.mean', 'text "x"'],
    [
      'lifecycle: { rates: { trust: { dist: dirichlet } } }',
      'lifecycle.rates.trust.weakening=.1',
      'lifecycle.rates.trust',
      ''
    ],
    ['tactics: { club: { cost: dear } }', 'tactics.club=null', 'tactics.club.cost', 'text "dear"']
  ])('is refused where it stands: %s under --set %s', (line, setting, path, got) => {
    const [problem, ...more] = problemsOf(fair(line, setting))
    expect([problem.file, problem.line, problem.path]).toEqual(['fair.yaml', 2, path])
    if (got !== '') expect(problem.got).toBe(got)
    expect(more).toEqual([])
    expect(problemsOf(fair(line))[0]).toMatchObject({ path })
  })

  it('is refused in a setting, too', () => {
    const problems = problemsOf(fair('seed: x', 'replications=-9', 'replications=2'))
    expect(problems).toMatchObject([{ file: '--set', path: 'replications', got: '-9' }])
  })

  it('is refused in a file that another extends, title and all', () => {
    const files = (own: string) => ({
      'fair.yaml': `perennial: 1\nextends: base.yaml\n${own}`,
      'base.yaml': 'perennial: 1\ntitle: [1]\nreplications: -3\nsegments: { a: { marketSize: x } }'
    })
    const own = 'replications: 20\nsegments: { a: { marketSize: 50 } }\ntitle: Mine'
    const problems = problemsOf(() => readFiles(files(own)))
    expect(problems.map(({ file, line, path }) => [file, line, path])).toEqual([
      ['base.yaml', 2, 'title'],
      ['base.yaml', 3, 'replications'],
      ['base.yaml', 4, 'segments.a.marketSize']
    ])
  })

  it('is judged by itself: what does not fit the rest may be mended by what is laid over it', () => {
    // Eight values for ten editions, and a segment of which nothing is known: both gone in what is played.
    const base =
      'perennial: 1\nlevers: { service: { spend: [1, 2, 3, 4, 5, 6, 7, 8] } }\ntactics: { club: { segments: [vip] } }'
    const own =
      'perennial: 1\nextends: base.yaml\nlevers: { service: { spend: 5 } }\ntactics: { club: { segments: null } }'
    expect(readFiles({ 'fair.yaml': own, 'base.yaml': base }).levers.service.spend?.[0]).toBe(5)
  })

  it('is not asked for where it is a file that nobody reads', () => {
    const lines = 'price: { perArea: { dist: empirical, file: none.csv } }\nsegments: { a: { customers: none.csv } }'
    const read = fair(lines, 'price.perArea=9', 'segments.a.customers=null')
    expect(read().price.perArea[0]).toBe(9)
  })

  it('may be wrong while settings change it part by part', () => {
    const read = fair(
      'segments: { a: { initialStages: { cultivation: .9, confirmation: .1 } } }',
      'segments.a.initialStages.trust=.3',
      'segments.a.initialStages.cultivation=.6'
    )
    expect(read().segments.a.initialStages).toMatchObject({ cultivation: 0.6, confirmation: 0.1, trust: 0.3 })
  })
})

describe('a value of a lifecycle that something laid over it replaces', () => {
  it.each([
    ['horizon: { cycles: 20', 'horizon: { cycles: -2', 'horizon.cycles=5', 'horizon.cycles'],
    ['perennial: 1', 'perennial: 1\nreplications: lots', 'replications=5', 'replications'],
    ['perennial: 1', 'perennial: 1\ncustomers: 0', 'customers=5', 'customers'],
    ['perennial: 1', 'perennial: 1\nseed: [1]', 'seed="5"', 'seed'],
    ['perennial: 1', 'perennial: 1\nabout: [1]', 'about=Short', 'about'],
    ['parameters:', 'parameters:\n  more: 2 +', 'parameters.more=null', 'parameters.more']
  ])('is refused where it stands: %s → %s', (right, wrong, setting, path) => {
    expect(hivFile).toContain(right)
    const problems = problemsOf(() => readPlan(hivFile.replace(right, wrong), [setting]))
    expect(problems.map((problem) => [problem.file, problem.path])).toEqual([['plan.yaml', path]])
  })

  it('is judged by itself', () => {
    expect(
      readPlan(hivFile.replace('parameters:', 'parameters:\n  more: unheardOf'), ['parameters.more=null']).name
    ).toBe('plan')
  })
})
