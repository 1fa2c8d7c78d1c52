import fc from 'fast-check'
import { arbitraryNumber, below, between, fieldsOf, maybe, some } from './arbitraryParameter.js'

/** A lever with a response curve of any form. */
export function lever(
  id: string,
  editions: number,
  segments: readonly string[]
): fc.Arbitrary<Record<string, unknown>> {
  const path = `levers.${id}.`
  const {
    form: _,
    ceiling: __,
    response: ___,
    'bySegment.*': purse,
    ...fields
  } = fieldsOf(path, editions, {
    segments: fc.subarray([...segments], { minLength: 1 })
  })
  const curves = fc.oneof(plainCurve(path), adbudgCurve, quadraticCurve(path))
  const purses =
    purse === undefined ? {} : { bySegment: some(Object.fromEntries(segments.map((name) => [name, purse]))) }
  return fc.tuple(some({ ...fields, ...purses }), maybe(curves)).map(([values, curve]) => ({ ...values, ...curve }))
}

/** An exponential or Hill curve whose response at the usual spend is below its ceiling. */
function plainCurve(path: string): fc.Arbitrary<Record<string, unknown>> {
  const ceiling = arbitraryNumber(below(path).get('ceiling')!)
  return fc
    .tuple(fc.constantFrom('exponential', 'hill'), ceiling, between(0.001, 0.999))
    .map(([form, top, share]) => ({ form, ceiling: top, response: Math.max(1e-6, share * top) }))
    .filter((curve) => curve.response < curve.ceiling)
}

/** Four answers that rise. */
const adbudgCurve: fc.Arbitrary<Record<string, unknown>> = fc
  .uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 4 })
  .map((answers) => {
    const [atZero, response, atHalfMore, ceiling] = answers.sort((a, b) => a - b).map((answer) => answer / 100)
    return { form: 'adbudg', atZero, response, atHalfMore, ceiling }
  })

/** A peak anywhere between the two at which the greatest response would be 1. */
function quadraticCurve(path: string): fc.Arbitrary<Record<string, unknown>> {
  const usual = arbitraryNumber(below(path).get('usual')!).map((spend) => Math.max(0.01, spend))
  return fc.tuple(usual, between(0.05, 0.95), between(0.01, 0.99)).map(([spend, response, part]) => {
    const root = Math.sqrt(1 - response)
    const [lowest, highest] = [(1 - root) / response, (1 + root) / response]
    return { form: 'quadratic', usual: spend, response, peak: spend * (lowest + part * (highest - lowest)) }
  })
}
