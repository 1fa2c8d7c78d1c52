import { expect, it } from 'vitest'
import { tornado } from '../../../src/analysis/sensitivity/tornado.js'

it('puts bars of which an end is no finite number last', () => {
  const bars = [
    { parameter: 'nan', low: Number.NaN, high: 1 },
    { parameter: 'endless', low: 0, high: Number.POSITIVE_INFINITY },
    { parameter: 'short', low: 1, high: 2 }
  ]
  expect(tornado(bars).map(({ parameter, swing }) => [parameter, swing])).toEqual([
    ['short', 1],
    ['endless', null],
    ['nan', null]
  ])
})
