import { describe, expect, it } from 'vitest'
import { factorsOf } from '../../../src/experiment/sensitivity/factorsOf.js'
import { makeScenario } from '../../../src/scenario/makeScenario.js'

const fair = makeScenario({ segments: { a: { marketSize: 60, growth: 0.02 }, b: { marketSize: 40, growth: 0.01 } } })
const nothing = { inputs: [], groups: {} }

describe('factors that were named', () => {
  it('are refused where two of them set the same number', () => {
    const both = ['segments.*.growth', 'segments.a.growth=0..0.05']
    expect(() => factorsOf(fair, nothing, both)).toThrow(
      'both "segments.*.growth" and "segments.a.growth" set this number'
    )
  })

  it('may name the same path twice: the last range counts', () => {
    const { factors } = factorsOf(fair, nothing, ['segments.a.growth=0..0.02', 'segments.a.growth=0..0.04'])
    expect(factors.map(({ path }) => path)).toEqual(['segments.a.growth'])
  })
})
