import { momentsOf } from '../../core/distribution/momentsOf.js'
import { quantileOf } from '../../core/distribution/quantileOf.js'
import { betaQuantile } from '../../core/math/betaQuantile.js'
import type { UncertainShares } from '../../scenario/uncertainty/uncertain.js'
import type { Values } from '../../scenario/uncertainty/withValues.js'
import { distributionWritten } from '../../scenario/uncertainty/writtenForm.js'
import type { Input } from '../draws/input.js'
import type { DrawnInput } from './uncertaintyResult.js'

/** Ends of the range in which nine of ten lie. */
const [lowEnd, highEnd] = [0.05, 0.95]

/**
 * What was drawn, number by number, shares one by one: the mean and the 5 and 95 % quantiles of its distribution, and its
 * values. One of several shares is a beta number (Kotz, Balakrishnan & Johnson 2000, Continuous Multivariate
 * Distributions, chapter 49).
 *
 * @param inputs What is uncertain.
 * @param points The values of each draw.
 *
 * @example
 * const fair = makeScenario({ price: { perArea: { dist: 'uniform', min: 200, max: 300 } } }, 'fair')
 * const [{ mean, low, high, values }] = drawnInputs(inputsOf([fair]).inputs, [{ 'price.perArea': 260 }])
 * const told = [mean, low, high, values]
 * told // => [250, 205, 295, [260]]
 */
export function drawnInputs(inputs: readonly Input[], points: readonly Values[]): DrawnInput[] {
  return inputs.flatMap(({ path, label, uncertain }): DrawnInput[] => {
    const what = { label, uncertain, written: distributionWritten(uncertain) }
    if (uncertain.kind === 'number') {
      const { distribution } = uncertain
      const quantile = quantileOf(distribution)
      const values = points.map((point) => point[path] as number)
      const { mean } = momentsOf(distribution)
      return [{ path, ...what, share: null, mean, low: quantile(lowEnd), high: quantile(highEnd), values }]
    }
    const counts = countsOf(uncertain)
    const sum = counts.reduce((total, count) => total + count, 0)
    return uncertain.names.map((share, at) => {
      const quantile = (p: number) => betaQuantile(p, counts[at]!, sum - counts[at]!)[0]
      return {
        path: `${path}.${share}`,
        ...what,
        share,
        mean: counts[at]! / sum,
        low: quantile(lowEnd),
        high: quantile(highEnd),
        values: points.map((point) => (point[path] as Readonly<Record<string, number>>)[share]!)
      }
    })
  })
}

function countsOf({ distribution }: UncertainShares): readonly number[] {
  return 'counts' in distribution ? distribution.counts : distribution.shares.map((each) => each * distribution.sum)
}
