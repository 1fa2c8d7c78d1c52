import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Distribution } from '../../../src/core/distribution/distribution.js'
import { meanOf, momentsOf, sdOf, supportOf } from '../../../src/core/distribution/momentsOf.js'
import { quantileOf } from '../../../src/core/distribution/quantileOf.js'
import { InputError } from '../../../src/core/errors.js'

const near = (actual: number, expected: number, room = 1e-11) =>
  expect(Math.abs(actual - expected), `${actual} against ${expected}`).toBeLessThanOrEqual(room * Math.abs(expected))

const probabilities = [0.001, 0.025, 0.3, 0.5, 0.8, 0.975, 0.999]

/** Quantiles at these probabilities by scipy 1.17.1, `ppf` of the distribution named. */
const peers: [Distribution, number[]][] = [
  [
    { dist: 'beta', mean: 0.44, sd: 0.05 },
    [
      0.2914887141341368, 0.34338860728044124, 0.41330252183203814, 0.4395883349857464, 0.48220492018820843,
      0.5389425019412541, 0.5953922522340358
    ]
  ],
  [
    { dist: 'beta', alpha: 2, beta: 0.7, min: -2, max: 4 },
    [
      -1.7550423525020429, -0.7966580276474244, 1.8873282589077514, 2.8218421249241477, 3.709666926626146,
      3.9855156705635677, 3.9998543768503074
    ]
  ],
  [
    { dist: 'gamma', mean: 2756, sd: Math.sqrt(2756) },
    [
      2596.615691335713, 2654.0569611003148, 2728.230425895808, 2755.666673834919, 2800.0830887026304,
      2859.8372953546077, 2921.0837084515438
    ]
  ],
  [
    { dist: 'gamma', shape: 0.3, scale: 2 },
    [
      1.3945398193566689e-10, 6.371358063478339e-6, 0.025453315539897395, 0.14626227173390396, 0.9201477739757036,
      3.8005272856776515, 9.237872085582666
    ]
  ],
  [
    { dist: 'lognormal', mean: 100, sd: 30 },
    [
      38.664101906209986, 53.8775332031698, 82.11643051408858, 95.78262852211522, 122.62709303772691, 170.2808458585064,
      237.282426703205
    ]
  ],
  [
    { dist: 'normal', mean: 5, sd: 2, min: 4, max: 9 },
    [
      4.003796996426784, 4.093894322389251, 5.045881525542864, 5.732408708744018, 7.017955956507647, 8.51378797858227,
      8.975529959469533
    ]
  ],
  [
    { dist: 'normal', mean: 0, sd: 1, min: 4 },
    [
      4.000236764464563, 4.0059874754460525, 4.0836188332587, 4.161104278597881, 4.365754044188173, 4.800390921795959,
      5.409099355838383
    ]
  ],
  [
    { dist: 'triangular', min: 1, mode: 2, max: 6 },
    [
      1.0707106781186548, 1.353553390593274, 2.258342613226059, 2.8377223398316205, 4, 5.292893218813452,
      5.858578643762691
    ]
  ],
  [
    { dist: 'pert', min: 1, mode: 2, max: 6 },
    [
      1.0315698708392351, 1.1960636182589373, 1.9295812448711636, 2.3833612969625944, 3.251293069078726,
      4.4156715495122585, 5.2877578436933925
    ]
  ]
]

describe('quantiles', () => {
  it.each(peers.map(([distribution, expected]) => [JSON.stringify(distribution), distribution, expected] as const))(
    'of %s are those of scipy',
    (_, distribution, expected) => {
      const quantile = quantileOf(distribution)
      probabilities.forEach((p, at) => {
        near(quantile(p), expected[at]!)
      })
    }
  )

  it('take the two ways of saying the same for the same', () => {
    const pairs: [Distribution, Distribution][] = [
      [
        { dist: 'gamma', mean: 10, sd: 5 },
        { dist: 'gamma', shape: 4, scale: 2.5 }
      ],
      [
        { dist: 'beta', mean: 0.25, sd: 0.125 },
        { dist: 'beta', alpha: 2.75, beta: 8.25 }
      ],
      [
        { dist: 'lognormal', mean: Math.exp(1.125), sd: Math.exp(1.125) * Math.sqrt(Math.expm1(0.25)) },
        { dist: 'lognormal', meanlog: 1, sdlog: 0.5 }
      ],
      [
        { dist: 'pert', min: 0, mode: 1, max: 4 },
        { dist: 'beta', alpha: 2, beta: 4, max: 4 }
      ]
    ]
    for (const [one, other] of pairs) for (const p of probabilities) near(quantileOf(one)(p), quantileOf(other)(p))
  })

  it('of discrete and empirical numbers are of type 1: the least value with so much weight at or below', () => {
    const discrete = quantileOf({ dist: 'discrete', values: [3, 1, 2, 9], weights: [2, 5, 3, 0] })
    expect([0, 0.5, 0.500001, 0.8, 0.81, 1].map(discrete)).toEqual([1, 1, 2, 2, 3, 3])
    // R: quantile(c(30, 10, 20, 40), c(.1, .25, .26, .75, .9), type = 1) by its definition, x[ceil(n p)]
    const empirical = quantileOf({ dist: 'empirical', values: [30, 10, 20, 40] })
    expect([0.1, 0.25, 0.26, 0.75, 0.9].map(empirical)).toEqual([10, 10, 20, 30, 40])
  })

  it('reach the ends of the support at 0 and 1, and nothing lies beyond', () => {
    const all = [
      ...peers.map(([distribution]) => distribution),
      { dist: 'uniform', min: -1, max: 2 },
      { dist: 'normal', mean: 1, sd: 2 },
      { dist: 'empirical', values: [4, 2] }
    ] as Distribution[]
    for (const distribution of all) {
      const { min, max } = supportOf(distribution)
      expect([0, 1].map(quantileOf(distribution))).toEqual([min, max])
      expect([-0.1, 1.1, NaN].map(quantileOf(distribution))).toEqual([NaN, NaN, NaN])
    }
  })
})

/** Any distribution that makes sense. */
const any: fc.Arbitrary<Distribution> = fc
  .tuple(
    fc.double({ min: 0.05, max: 0.95, noNaN: true }),
    fc.double({ min: 0.02, max: 0.9, noNaN: true }),
    fc.double({ min: -5, max: 5, noNaN: true }),
    fc.double({ min: 0.1, max: 8, noNaN: true })
  )
  .chain(([share, part, from, width]) => {
    const [min, mode, max] = [from, from + share * width, from + width]
    const sd = part * Math.sqrt(share * (1 - share))
    return fc.constantFrom<Distribution>(
      { dist: 'beta', mean: share, sd },
      { dist: 'beta', mean: mode, sd: sd * width, min, max },
      { dist: 'gamma', mean: width, sd: part * width },
      { dist: 'lognormal', mean: width, sd: part * width },
      { dist: 'normal', mean: from, sd: width },
      { dist: 'normal', mean: from, sd: 1 / part, min: from - share, max: from + width },
      { dist: 'uniform', min, max },
      { dist: 'triangular', min, mode, max },
      { dist: 'pert', min, mode, max },
      { dist: 'discrete', values: [min, mode, max], weights: [1, part, share] },
      { dist: 'empirical', values: [max, min, mode, mode] }
    )
  })

describe('any uncertain number', () => {
  it('rises with the draw and stays within its support', () => {
    fc.assert(
      fc.property(any, fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (distribution, p) => {
        const quantile = quantileOf(distribution)
        const [value, more] = [quantile(p), quantile(p + (1 - p) / 2)]
        const { min, max } = supportOf(distribution)
        expect(value).toBeGreaterThanOrEqual(min)
        expect(more).toBeGreaterThanOrEqual(value)
        expect(more).toBeLessThanOrEqual(max)
      })
    )
  })

  it('has the mean and standard deviation that its quantiles integrate to', () => {
    fc.assert(
      fc.property(any, (distribution) => {
        const { mean, sd } = momentsOf(distribution)
        const quantile = quantileOf(distribution)
        // midpoint rule in s, p = s² (3 − 2 s), which makes the tails fine and leaves steps of discrete numbers coarse
        const points = 20_000
        let [first, second] = [0, 0]
        for (let at = 0; at < points; at++) {
          const s = (at + 0.5) / points
          const weight = (6 * s * (1 - s)) / points
          const distance = quantile(s * s * (3 - 2 * s)) - mean
          first += weight * distance
          second += weight * distance * distance
        }
        expect(Math.abs(first)).toBeLessThan(2e-3 * sd)
        expect(Math.abs(Math.sqrt(second) / sd - 1)).toBeLessThan(2e-3)
      }),
      { numRuns: 40 }
    )
  })

  it('has the moments it was given', () => {
    fc.assert(
      fc.property(any, (distribution) => {
        if (!('mean' in distribution) || (distribution.dist === 'normal' && 'min' in distribution)) return
        near(meanOf(distribution), distribution.mean, 1e-12)
        near(sdOf(distribution), distribution.sd, 1e-9)
      })
    )
  })
})

describe('moments', () => {
  it('of the distributions of scipy are those of scipy 1.17.1', () => {
    const table: [Distribution, number, number][] = [
      [{ dist: 'beta', alpha: 2, beta: 0.7, min: -2, max: 4 }, 2.4444444444444446, 1.3669437449538786],
      [{ dist: 'normal', mean: 5, sd: 2, min: 4, max: 9 }, 5.89148755654503, 1.2273448352224992],
      [{ dist: 'normal', mean: 0, sd: 1, min: 4 }, 4.2256071444894765, 0.2160389742555691],
      [{ dist: 'triangular', min: 1, mode: 2, max: 6 }, 3, 1.0801234497346435],
      [{ dist: 'pert', min: 1, mode: 2, max: 6 }, 2.5, 0.8660254037844387]
    ]
    for (const [distribution, mean, sd] of table) {
      near(meanOf(distribution), mean, 1e-12)
      near(sdOf(distribution), sd, 1e-11)
    }
  })

  it('of a truncated normal agree where the two formulas meet, and become those of a uniform', () => {
    const width = (max: number): Distribution => ({ dist: 'normal', mean: 0, sd: 1, min: 2, max: 2 + max })
    near(sdOf(width(0.1 - 1e-12)), sdOf(width(0.1 + 1e-12)), 1e-9)
    near(sdOf(width(1e-6)), 1e-6 / Math.sqrt(12), 1e-9)
  })
})

describe('distributions that make no sense', () => {
  it.each<[Distribution, string]>([
    [{ dist: 'beta', mean: 0.44, sd: 0.6 }, 'sd must be below √((mean − min)(max − mean)) = 0.49638694583963'],
    [{ dist: 'beta', mean: 1.2, sd: 0.1 }, 'mean must lie between min and max, 0 and 1; got 1.2'],
    [{ dist: 'beta', alpha: 0, beta: 1 }, 'beta: alpha must be above 0; got 0'],
    [
      { dist: 'gamma', mean: 4, sd: 0 },
      'gamma: sd must be above 0 (of a number known for sure, write the number itself)'
    ],
    [{ dist: 'lognormal', mean: -1, sd: 1 }, 'lognormal: mean must be above 0; got -1'],
    [{ dist: 'normal', mean: Number.NaN, sd: 1 }, 'normal: mean must be a finite number; got NaN'],
    [{ dist: 'normal', mean: 0, sd: 1, min: 2, max: 2 }, 'normal: min must be below max; got min 2 and max 2'],
    [{ dist: 'normal', mean: 0, sd: 1, min: 8 }, 'less than a billionth lies between 8 and Infinity'],
    [{ dist: 'uniform', min: 3, max: 1 }, 'uniform: min must be below max; got min 3 and max 1'],
    [{ dist: 'triangular', min: 0, mode: 5, max: 4 }, 'triangular: mode must lie between min and max, 0 and 4; got 5'],
    [{ dist: 'pert', min: 0, mode: 1, max: 4, shape: -4 }, 'pert: shape must be above 0; got -4'],
    [{ dist: 'discrete', values: [1, 2], weights: [1] }, 'got 1 weights for 2 values'],
    [{ dist: 'discrete', values: [1, 2], weights: [0, 0] }, 'some weight must be above 0'],
    [{ dist: 'discrete', values: [1, 2], weights: [1, -1] }, 'weights must be finite and not below 0; got -1'],
    [{ dist: 'empirical', values: [] }, 'values must hold at least one number'],
    [{ dist: 'empirical', values: [1, Infinity] }, 'values must be finite numbers; got Infinity']
  ])('%j is refused', (distribution, message) => {
    expect(() => quantileOf(distribution)).toThrow(RangeError)
    expect(() => quantileOf(distribution)).toThrow(message)
    expect(() => momentsOf(distribution)).toThrow(message)
  })
})

it.each([
  [{ dist: 'norml', mean: 1, sd: 1 }, 'one of beta, gamma, lognormal, normal,', 'normal'],
  [{ dist: 'gauss', mean: 1, sd: 1 }, 'got "gauss"', undefined],
  [{ mean: 1, sd: 1 }, 'a distribution has a form (dist)', undefined],
  [undefined, 'a distribution has a form (dist)', undefined],
  [{ dist: 'normal', mean: 1, sd: 1, std: 2 }, 'normal knows no "std"; it knows dist, mean, sd, min, max', 'sd'],
  [{ dist: 'uniform', min: 1, maxx: 2 }, 'uniform knows no "maxx"', 'max'],
  [{ dist: 'toString' }, 'got "toString"', undefined]
])('what is no distribution is refused in words: %j', (wrong, message, suggestion) => {
  for (const read of [quantileOf, momentsOf, supportOf]) {
    const attempt = () => read(wrong as never)
    expect(attempt).toThrow(InputError)
    expect(attempt).toThrow(message)
    try {
      attempt()
    } catch (error) {
      expect((error as InputError).problems[0]!.suggestion).toBe(suggestion)
      expect((error as InputError).problems[0]!.messageZh).toMatch(/[\u4e00-\u9fff]/)
    }
  }
})
