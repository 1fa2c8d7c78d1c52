import { describe, expect, it } from 'vitest'
import { describeDifferences } from '../../../src/scenario/describeDifferences.js'
import { makeScenario, varyScenario } from '../../../src/scenario/makeScenario.js'
import { scenarioHash } from '../../../src/scenario/scenarioHash.js'
import { readFiles, refusal } from '../../support/scenarioFiles.js'

const base = `perennial: 1
horizon: { editions: 4 }
price:
  perArea: { dist: normal, mean: 250, sd: 20 }
  fixed: { 1: 100, 3: { dist: gamma, mean: 120, sd: 9 } }
segments: { small: { trust: { dist: beta, mean: 0.44, sd: 0.05 }, fee: { varies: normal, mean: { dist: uniform, min: 10, max: 30 }, sd: 1 } } }
lifecycle: { rates: { confirmation: { dist: dirichlet, counts: { trust: 30, weakening: 10, confirmation: 60 } } } }
uncertainty:
  correlations: { segments.small.trust: { price.perArea: 0.5 }, price.fixed.3: { price.perArea: -0.2 } }
  groups: { prices: [price.perArea, price.fixed.3], people: [segments.small.trust] }
`
const paths = (set: readonly string[]) => readFiles(base, set).uncertain.map(({ path }) => path)
const all = [
  'lifecycle.rates.confirmation',
  'price.fixed.3',
  'price.perArea',
  'segments.small.fee.mean',
  'segments.small.trust'
]

describe('what is laid over a distribution', () => {
  it('replaces it, be it a number, nothing or another distribution', () => {
    expect(paths([])).toEqual(all)
    expect(paths(['price.perArea=300'])).toEqual(all.filter((path) => path !== 'price.perArea'))
    expect(paths(['price.perArea=null', 'price.fixed=5'])).toEqual(all.filter((path) => !path.startsWith('price')))
    const scenario = readFiles(base, ['price.perArea={ dist: uniform, min: 1, max: 3 }'])
    expect(scenario.price.perArea).toEqual([2, 2, 2, 2])
  })

  it('may be one of its numbers, or a single edition', () => {
    const [entry] = readFiles(base, ['price.perArea.sd=30']).uncertain.filter(({ path }) => path === 'price.perArea')
    expect(entry!.distribution).toEqual({ dist: 'normal', mean: 250, sd: 30 })
    const scenario = readFiles(base, ['price.perArea.3=300'])
    expect(scenario.price.perArea).toEqual([250, 250, 300, 300])
    expect(scenario.uncertain.map(({ path }) => path)).toContain('price.perArea.1')
  })

  it('may be one rate, the others of the stage then being those on average', () => {
    const scenario = readFiles(base, ['lifecycle.rates.confirmation.weakening=0.2'])
    expect(scenario.lifecycle.rates.confirmation).toEqual({ trust: 0.3, weakening: 0.2, disappearance: 0 })
    expect(scenario.uncertain.map(({ path }) => path)).not.toContain('lifecycle.rates.confirmation')
    const again = readFiles(base, [
      'lifecycle.rates.confirmation={ dist: dirichlet, counts: { trust: 1, confirmation: 3 } }'
    ])
    expect(again.lifecycle.rates.confirmation).toEqual({ trust: 0.25, weakening: 0, disappearance: 0 })
  })

  it('takes its correlations and groups with it', () => {
    const { uncertainty } = readFiles(base, ['price.perArea=300', 'segments.small.trust=0.5'])
    expect(uncertainty).toEqual({ correlations: {}, groups: { prices: ['price.fixed.3'] } })
    const files = { 'fair.yaml': 'perennial: 1\nextends: base.yaml\nprice: { perArea: 1 }', 'base.yaml': base }
    expect(readFiles(files).uncertainty.groups).toEqual({ prices: ['price.fixed.3'], people: ['segments.small.trust'] })
    const varied = varyScenario(readFiles(base), { price: { perArea: null } }, 'varied')
    expect(varied.uncertainty.correlations).toEqual({})
    expect(varied.uncertain.map(({ path }) => path)).toEqual(all.filter((path) => path !== 'price.perArea'))
  })
})

describe('how uncertain numbers hang together', () => {
  it('is sorted, each pair under the path that comes first', () => {
    expect(readFiles(base).uncertainty).toEqual({
      correlations: { 'price.fixed.3': { 'price.perArea': -0.2 }, 'price.perArea': { 'segments.small.trust': 0.5 } },
      groups: { prices: ['price.fixed.3', 'price.perArea'], people: ['segments.small.trust'] }
    })
  })

  const refused = (block: string) =>
    refusal(base.replace(/uncertainty:[\s\S]*/, `uncertainty: ${block}\n`)).replace(/^fair\.yaml:\d+:\d+: /gm, '')
  it.each([
    [
      '{ correlations: { price.perAera: { price.fixed.3: 0.5 } } }',
      'uncertainty.correlations."price.perAera": "price.perAera" is not uncertain here; the uncertain numbers are lifecycle.rates.confirmation, price.fixed.3, price.perArea, segments.small.fee.mean, segments.small.trust; did you mean "price.perArea"?'
    ],
    [
      '{ correlations: { price.perArea: { trust: 0.5 } } }',
      'uncertainty.correlations."price.perArea".trust: "trust" is not uncertain here; the uncertain numbers are lifecycle.rates.confirmation, price.fixed.3, price.perArea, segments.small.fee.mean, segments.small.trust; did you mean "segments.small.trust"?'
    ],
    [
      '{ correlations: { price.perArea: { price.fixed.3: 1 } } }',
      'uncertainty.correlations."price.perArea"."price.fixed.3": must be a number between -1 and 1; got 1\n    for example: correlations: { price.perArea: { price.fixed: 0.5 } }'
    ],
    [
      '{ correlations: { price.perArea: { price.perArea: 0.5 } } }',
      'uncertainty.correlations."price.perArea"."price.perArea": "price.perArea" cannot be correlated with itself; name another number'
    ],
    [
      '{ correlations: { price.perArea: { price.fixed.3: 0.5 }, price.fixed.3: { price.perArea: 0.5 } } }',
      'uncertainty.correlations."price.fixed.3"."price.perArea": the pair price.fixed.3, price.perArea is written twice; once is enough, in either order'
    ],
    [
      '{ correlations: { price.perArea: { lifecycle.rates.confirmation: 0.5 } } }',
      'uncertainty.correlations."price.perArea"."lifecycle.rates.confirmation": "lifecycle.rates.confirmation" are shares, which vary together already; only single numbers can be correlated'
    ],
    [
      '{ correlations: { price.perArea: 0.5 } }',
      'uncertainty.correlations."price.perArea": must be a map from paths to rank correlations between -1 and 1; got 0.5\n    for example: correlations: { price.perArea: { price.fixed: 0.5 } }'
    ],
    [
      '{ groups: { prices: [] } }',
      'uncertainty.groups.prices: must name at least one uncertain number; got an empty list\n    for example: groups: { prices: [price.perArea, price.fixed] }'
    ],
    [
      '{ groups: { prices: [price.perArea, price.perArea] } }',
      'uncertainty.groups.prices.2: "price.perArea" stands twice in the list'
    ],
    [
      '{ groups: { "5": [price.perArea] } }',
      'uncertainty.groups.5: the name of a group must begin with a letter and hold only letters, digits, _ and -; got "5"'
    ],
    [
      '{ grops: {} }',
      'uncertainty.grops: unknown key "grops"; did you mean "groups"?\n    for example: groups: { prices: [price.perArea, price.fixed] }'
    ]
  ])('%s is refused', (block, message) => {
    expect(refused(block)).toBe(message)
  })

  it('is refused where it cannot be: all three scores together must be possible', () => {
    const three =
      '{ price.perArea: { price.fixed.3: 0.9, segments.small.trust: 0.9 }, price.fixed.3: { segments.small.trust: -0.9 } }'
    expect(refused(`{ correlations: ${three} }`)).toContain('these correlations cannot all hold at once')
    expect(refused('{ correlations: 5 }')).toContain('must be a map from the path of an uncertain number')
  })

  it('names no number that is known', () => {
    expect(refusal('perennial: 1\nuncertainty: { groups: { prices: [price.perArea] } }')).toBe(
      'fair.yaml:2:35: uncertainty.groups.prices.1: "price.perArea" is not uncertain here, and no other number is: write a distribution where a number stands'
    )
  })
})

describe('a scenario with distributions', () => {
  const scenario = readFiles(base)

  it('comes back equal when it is the input, also after JSON', () => {
    expect(makeScenario(scenario)).toEqual(scenario)
    expect(makeScenario(JSON.parse(JSON.stringify(scenario)))).toEqual(scenario)
    expect(varyScenario(scenario, {}, 'fair')).toEqual(scenario)
  })

  it('hashes what is uncertain, and as before where nothing is', () => {
    const hashes = [
      [],
      ['price.perArea=250'],
      ['price.perArea.sd=21'],
      ['uncertainty.correlations=null'],
      ['uncertainty.groups=null']
    ].map((set) => scenarioHash(readFiles(base, set)))
    expect(new Set(hashes).size).toBe(5)
    expect(scenarioHash(makeScenario(scenario))).toBe(hashes[0])
    const { uncertain, uncertainty, ...values } = makeScenario({})
    expect(scenarioHash(makeScenario({}))).toBe(scenarioHash({ ...values } as never))
  })

  it('differs from another by its distributions', () => {
    const rows = (set: readonly string[]) =>
      describeDifferences(scenario, readFiles(base, set)).map(({ path, from, to }) => [path, from, to])
    expect(rows([])).toEqual([])
    expect(rows(['price.perArea.sd=30'])).toEqual([
      ['price.perArea', '{ dist: normal, mean: 250, sd: 20 }', '{ dist: normal, mean: 250, sd: 30 }']
    ])
    expect(rows(['price.fixed.3=120'])).toEqual([
      ['price.fixed', '{ 1: 100, 3: { dist: gamma, mean: 120, sd: 9 } }', '{ 1: 100, 3: 120 }'],
      [
        'uncertainty.correlations',
        '{ price.fixed.3: { price.perArea: -0.2 }, price.perArea: { segments.small.trust: 0.5 } }',
        '{ price.perArea: { segments.small.trust: 0.5 } }'
      ],
      [
        'uncertainty.groups',
        '{ prices: [price.fixed.3, price.perArea], people: [segments.small.trust] }',
        '{ prices: [price.perArea], people: [segments.small.trust] }'
      ]
    ])
    expect(rows(['lifecycle.rates.confirmation.trust=0.3'])).toEqual([
      [
        'lifecycle.rates.confirmation',
        '{ dist: dirichlet, counts: { trust: 30, weakening: 10, confirmation: 60 } }',
        '{ trust: 0.3, weakening: 0.1, disappearance: 0 }'
      ]
    ])
  })

  it('shows only the first of many draws', () => {
    const values = Array.from({ length: 500 }, (_, index) => index)
    const [row] = describeDifferences(
      makeScenario({}),
      makeScenario({ price: { perArea: { dist: 'empirical', values } } })
    )
    expect(row!.to).toBe('{ dist: empirical, values: [0, 1, 2, 3, 4, 5, "… (500)"] }')
  })
})
