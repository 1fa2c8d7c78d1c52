import { describe, expect, it } from 'vitest'
import { InputError, problemText } from '../../../src/core/errors.js'
import { readFiles, refusal } from '../../support/scenarioFiles.js'

/** What is said of a price, without the place and the example. */
const ofPrice = (written: string) => first(refusal(`perennial: 1\nprice: { perArea: ${written} }`))
const ofTrust = (written: string) => first(refusal(`perennial: 1\nsegments: { small: { trust: ${written} } }`))
const ofStages = (written: string) => first(refusal(`perennial: 1\nsegments: { small: { initialStages: ${written} } }`))
const first = (message: string) => message.split('\n')[0]!.replace(/^fair\.yaml:\d+:\d+: /, '')

describe('a wrong distribution of a number', () => {
  it.each([
    [
      '{ dist: nomal, mean: 1, sd: 1 }',
      'price.perArea.dist: must be one of beta, gamma, lognormal, normal, uniform, triangular, pert, discrete, empirical; got text "nomal"; did you mean "normal"?'
    ],
    [
      '{ dist: [normal], mean: 1, sd: 1 }',
      'price.perArea.dist: the keys of a map by edition are edition numbers from 1 to 10; got the key dist'
    ],
    [
      '{ dist: dirichlet, counts: { a: 1, b: 2 } }',
      'price.perArea.dist: dist: dirichlet stands for shares that sum to 1; here stands one number, whose dist is one of beta, gamma, lognormal, normal, uniform, triangular, pert, discrete, empirical; got text "dirichlet"'
    ],
    [
      '{ mean: 250, sd: 20 }',
      'price.perArea: must be a number, or say how sure you are of it with the key dist: beta, gamma, lognormal, normal, uniform, triangular, pert, discrete, empirical; got a map with the keys mean, sd'
    ],
    [
      '{ dist: gamma, mean: 250, stdev: 20 }',
      'price.perArea.stdev: unknown key "stdev"; a gamma distribution has mean, sd, shape, scale'
    ],
    [
      '{ dist: gamma, maen: 250, sd: 20 }',
      'price.perArea.maen: unknown key "maen"; a gamma distribution has mean, sd, shape, scale; did you mean "mean"?'
    ],
    [
      '{ dist: gamma, mean: 250 }',
      'price.perArea: a gamma distribution needs mean and sd, or shape and scale; got a map with the keys dist, mean'
    ],
    [
      '{ dist: gamma, mean: 250, scale: 3 }',
      'price.perArea: a gamma distribution has mean and sd, or shape and scale, not some of each; got a map with the keys dist, mean, scale'
    ],
    [
      '{ dist: pert, min: 1, max: 2 }',
      'price.perArea: a pert distribution needs min, mode and max; got a map with the keys dist, min, max'
    ],
    [
      '{ dist: normal, mean: 250, sd: 0 }',
      'price.perArea.sd: must be above 0; of a number known for sure write the number itself; got 0'
    ],
    ['{ dist: gamma, shape: 0, scale: 2 }', 'price.perArea.shape: must be a number above 0; got 0'],
    ['{ dist: lognormal, mean: -3, sd: 2 }', 'price.perArea.mean: must be a number above 0; got -3'],
    ['{ dist: normal, mean: ten, sd: 2 }', 'price.perArea.mean: must be a number; got text "ten"'],
    ['{ dist: uniform, min: 3, max: 3 }', 'price.perArea: min must be below max; got min 3 and max 3'],
    ['{ dist: triangular, min: 1, mode: 5, max: 3 }', 'price.perArea.mode: must lie between 1 and 3; got 5'],
    [
      '{ dist: normal, mean: -1e6, sd: 1, min: 0 }',
      'price.perArea: mean and sd are those before cutting off at min and max, and of this normal hardly anything lies between them; move the mean towards them or widen sd'
    ],
    [
      '{ dist: normal, mean: 250, sd: { dist: uniform, min: 1, max: 2 } }',
      'price.perArea.sd: must be a number; got a map with the keys dist, min, max'
    ],
    ['{ dist: discrete, values: [] }', 'price.perArea.values: must hold at least one number; got an empty list'],
    ['{ dist: discrete, values: 5 }', 'price.perArea.values: must be a list of numbers; got 5'],
    ['{ dist: discrete, values: [1, -2] }', 'price.perArea.values.2: must be a number from 0 to 1e7; got -2'],
    [
      '{ dist: discrete, values: [1, 2], weights: [1] }',
      'price.perArea.weights: must be as many as the values, 2; got a list of 1 value'
    ],
    [
      '{ dist: discrete, values: [1, 2], weights: [0, 0] }',
      'price.perArea.weights: some of them must be above 0; got a list of 2 values'
    ],
    [
      '{ dist: empirical, values: [1, 2], column: a }',
      'price.perArea.column: column names a column of a file; there is no file'
    ]
  ])('%s is told what would be right', (written, message) => {
    expect(ofPrice(written)).toBe(message)
  })

  it('says which key keeps the draws within the range of the number', () => {
    expect(ofPrice('{ dist: normal, mean: 250, sd: 100 }')).toBe(
      'price.perArea: reaches below 0, the least this may be; add min: 0; got { dist: normal, mean: 250, sd: 100 }'
    )
    expect(ofTrust('{ dist: normal, mean: 0.9, sd: 0.1, min: 0 }')).toContain(
      'reaches above 1, the most this may be; add max: 1'
    )
    expect(ofTrust('{ dist: uniform, min: 0.5, max: 1.5 }')).toBe(
      'segments.small.trust.max: must be a number from 0 to 1; got 1.5'
    )
    expect(ofTrust('{ dist: gamma, mean: 0.9, sd: 0.2 }')).toContain(
      'a gamma distribution has no end there; use dist: pert'
    )
    expect(ofTrust('{ dist: beta, mean: 0.4, sd: 0.6 }')).toBe(
      'segments.small.trust.sd: must be below 0.49: no distribution between 0 and 1 with this mean spreads further; got 0.6'
    )
    expect(ofPrice('{ dist: beta, mean: 250, sd: 20 }')).toBe(
      'price.perArea.mean: must lie between 0 and 1, where a beta distribution lies unless min and max say otherwise; got 250'
    )
  })

  it('lets a tail pass of which no draw will ever see anything', () => {
    // 12.5 standard deviations above 0, and far below the 1e7 that a price may at most be
    expect(readFiles('perennial: 1\nprice: { perArea: { dist: normal, mean: 250, sd: 20 } }').uncertain).toHaveLength(1)
    expect(ofPrice('{ dist: normal, mean: 250, sd: 42 }')).toContain('add min: 0')
  })

  it('shows examples that are right', () => {
    for (const written of [
      '{ dist: normal, mean: 250, sd: 100 }',
      '{ dist: gamma }',
      '{ dist: pert }',
      '{ dist: x }',
      '{ dist: beta }'
    ]) {
      const [, example] = /for example: perArea: (.*)$/m.exec(refusal(`perennial: 1\nprice: { perArea: ${written} }`))!
      expect(readFiles(`perennial: 1\nprice: { perArea: ${example} }`).uncertain).toHaveLength(1)
    }
    for (const written of [
      '{ dist: normal, mean: 0.9, sd: 0.3 }',
      '{ dist: lognormal, mean: 0.9, sd: 0.3 }',
      '{ dist: beta }',
      '{ dist: uniform }'
    ]) {
      const [, example] = /for example: trust: (.*)$/m.exec(
        refusal(`perennial: 1\nsegments: { small: { trust: ${written} } }`)
      )!
      expect(readFiles(`perennial: 1\nsegments: { small: { trust: ${example} } }`).uncertain).toHaveLength(1)
    }
  })

  it('is told in Chinese as well', () => {
    try {
      readFiles('perennial: 1\nprice: { perArea: { dist: normal, mean: 250, sd: 100 } }')
      expect.unreachable()
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      expect(problemText(error.problems[0]!, 'zh-CN')).toContain(
        'price.perArea：会低于此处允许的最小值 0；请加上 min: 0'
      )
    }
  })
})

describe('a distribution where none may stand', () => {
  it.each(['horizon: { editions: ', 'horizon: { warmUp: ', '{ replications: '])(
    '%s is refused, since it decides what is played',
    (start) => {
      const message = refusal(
        `perennial: 1\n${start.replace('{ r', 'r')}{ dist: discrete, values: [3, 4] }${start.startsWith('{') ? '' : ' }'}`
      )
      expect(message).toContain('must be known for sure: it decides what is played and measured')
    }
  )

  it('is one share of several', () => {
    expect(ofStages('{ trust: { dist: beta, mean: 0.5, sd: 0.1 }, cultivation: 0.5 }')).toBe(
      'segments.small.initialStages.trust: one of several shares that sum to 1 cannot vary alone; write one distribution for them all, dist: dirichlet'
    )
  })

  it('is a list of editions', () => {
    expect(refusal('perennial: 1\nhorizon: { cancelled: [{ dist: discrete, values: [2] }] }')).toContain(
      'horizon.cancelled.1: must be a whole number from 1 to 10'
    )
  })
})

describe('wrong shares', () => {
  it.each([
    [
      '{ dist: beta, mean: 0.5, sd: 0.1 }',
      'segments.small.initialStages.dist: shares that sum to 1 vary together, so their dist is dirichlet; got text "beta"'
    ],
    [
      '{ dist: dirichlet, counts: { trst: 5, cultivation: 5 } }',
      'segments.small.initialStages.counts.trst: there is no stage "trst"; the stages are cultivation, confirmation, trust, weakening, disappearance; did you mean "trust"?'
    ],
    [
      '{ dist: dirichlet, counts: { trust: 5 } }',
      'segments.small.initialStages.counts: needs at least two shares above 0; otherwise nothing varies; got a map with the key trust'
    ],
    [
      '{ dist: dirichlet, counts: { trust: -5, cultivation: 3 } }',
      'segments.small.initialStages.counts.trust: must be a number of at least 0; got -5'
    ],
    [
      '{ dist: dirichlet, counts: [1, 2] }',
      'segments.small.initialStages.counts: must be a map from stages to numbers; got a list of 2 values'
    ],
    [
      '{ dist: dirichlet, mean: { trust: 0.5, cultivation: 0.4 }, sum: 10 }',
      'segments.small.initialStages.mean: the mean shares must sum to 1; they are not rescaled; got a sum of 0.9'
    ],
    [
      '{ dist: dirichlet, mean: { trust: 0.5, cultivation: 0.5 }, sum: 0 }',
      'segments.small.initialStages.sum: must be a number above 0; got 0'
    ],
    [
      '{ dist: dirichlet, mean: { trust: 0.5, cultivation: 0.5 } }',
      'segments.small.initialStages: a dirichlet distribution needs mean and sum, or counts; got a map with the keys dist, mean'
    ]
  ])('%s are told what would be right', (written, message) => {
    expect(ofStages(written)).toBe(message)
  })

  it('are rates that leave nobody', () => {
    const text =
      'perennial: 1\nlifecycle: { rates: { trust: { dist: dirichlet, mean: { weakening: 0.8, disappearance: 0.4 }, sum: 9 } } }'
    expect(first(refusal(text))).toBe(
      'lifecycle.rates.trust.mean: the mean rates must sum to at most 1; what is left over stays; got a sum of 1.2'
    )
  })
})

describe('a file of draws', () => {
  const read = (draws: string, more = '') =>
    readFiles({
      'fair.yaml': `perennial: 1\nprice: { perArea: { dist: empirical, file: draws.csv${more} } }`,
      'draws.csv': draws
    })
  const refused = (draws: string, more = '') =>
    refusal({
      'fair.yaml': `perennial: 1\nprice: { perArea: { dist: empirical, file: draws.csv${more} } }`,
      'draws.csv': draws
    })

  it('has one number a line, or a column with a name or a number', () => {
    const values = (scenario: ReturnType<typeof read>) =>
      scenario.uncertain.map(({ distribution }) => ('values' in distribution ? distribution.values : []))[0]
    expect(values(read('200\n250\r\n\n300\n'))).toEqual([200, 250, 300])
    expect(values(read('price\n200\n'))).toEqual([200])
    expect(values(read('name,"rent, a m2",x\na,200,1\nb,"250",2', ', column: "rent, a m2"'))).toEqual([200, 250])
    expect(values(read('1,200\n2,250', ', column: 2'))).toEqual([200, 250])
    expect(values(read(',200\n,250', ', column: 2'))).toEqual([200, 250])
  })

  it('is told by its own lines, or where it is named', () => {
    expect(refused('200\nx\n-3')).toBe(
      'draws.csv:2: must be a number from 0 to 1e7; got text "x"\ndraws.csv:3: must be a number from 0 to 1e7; got text "-3"'
    )
    expect(refused('')).toBe('draws.csv: holds no numbers')
    expect(refused('a,b\n1,2')).toBe('draws.csv: has several columns; say which: column: a')
    expect(refused('rent,b\n1,2', ', column: rnt')).toBe(
      'fair.yaml:2:44: price.perArea.file: there is no column "rnt"; the columns are rent, b; did you mean "rent"?'
    )
    expect(refusal('perennial: 1\nprice: { perArea: { dist: empirical, file: none.csv } }')).toBe(
      'fair.yaml:2:44: none.csv: there is no such file'
    )
  })

  it('counts from the file that names it', () => {
    const files = {
      'fair.yaml': 'perennial: 1\nextends: far/base.yaml',
      'far/base.yaml': 'perennial: 1\nprice: { perArea: { dist: empirical, file: draws.csv } }'
    }
    expect(() => readFiles({ ...files, 'draws.csv': '1\n2' })).not.toThrow()
  })
})
