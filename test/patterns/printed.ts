import { expect } from 'vitest'
import type { Estimate } from '../../src/core/interval.js'

/** An estimate of two and more values: its 95 % interval is known. */
export interface Interval extends Estimate {
  readonly low: number
  readonly high: number
}

const digits = (value: number) => (Math.abs(value) < 100 ? value.toFixed(3) : Math.round(value).toLocaleString('en'))

/**
 * The figure, printed under the name of its test where FIGURES=1 is set, in the order in which the test takes its figures:
 * `FIGURES=1 npx vitest run --project slow test/patterns`.
 */
export function printed(figure: Interval): Interval {
  if (process.env.FIGURES === '1') {
    const { mean, low, high, n } = figure
    console.log(`${expect.getState().currentTestName}: ${[mean, low, high].map(digits).join(' | ')} (${n})`)
  }
  return figure
}
