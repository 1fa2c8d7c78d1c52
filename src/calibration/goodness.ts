import { chiSquareTail } from '../core/math/gammaCdf.js'
import type { Words } from './fit.js'

/** What was observed and what a fit expects, cell by cell. */
export interface Cell {
  readonly label: string
  readonly observed: number
  readonly expected: number
}

/** Pearson's chi-square of a fit. */
export interface ChiSquare {
  readonly statistic: number
  /** Degrees of freedom: cells free to differ, less the parameters fitted. */
  readonly freedom: number
  /** Probability of a worse fit if the model holds; `null` where no freedom is left. */
  readonly p: number | null
}

/**
 * Pearson's chi-square of counts (1900): Σ (observed − expected)² / expected, cells of small expectation put together
 * with their neighbours.
 *
 * @param cells Observed and expected counts of the same total, in an order in which neighbours may be put together.
 * @param parameters How many were fitted to them.
 * @param least Least expected count of a cell. Defaults to 5.
 *
 * @example
 * pearson([{ label: 'a', observed: 44, expected: 50 }, { label: 'b', observed: 56, expected: 50 }], 0).statistic // => 1.44
 * pearson([{ label: 'a', observed: 1, expected: 2 }, { label: 'b', observed: 9, expected: 8 }], 0)
 * // => { statistic: 0, freedom: 0, p: null }
 */
export function pearson(cells: readonly Cell[], parameters: number, least = 5): ChiSquare {
  const groups: { observed: number; expected: number }[] = []
  for (const { observed, expected } of cells) {
    const last = groups.at(-1)
    if (last !== undefined && last.expected < least) {
      last.observed += observed
      last.expected += expected
    } else groups.push({ observed, expected })
  }
  const last = groups.at(-1)
  const beforeLast = groups.at(-2)
  if (last !== undefined && beforeLast !== undefined && last.expected < least) {
    beforeLast.observed += last.observed
    beforeLast.expected += last.expected
    groups.pop()
  }
  const statistic = groups.reduce((sum, { observed, expected }) => sum + part(observed, expected), 0)
  return chiSquare(statistic, groups.length - 1 - parameters)
}

/**
 * A chi-square statistic with its tail.
 *
 * @param statistic At least 0.
 * @param freedom Degrees of freedom; below 1, there is nothing to test.
 *
 * @example
 * chiSquare(3, -1) // => { statistic: 3, freedom: 0, p: null }
 */
export function chiSquare(statistic: number, freedom: number): ChiSquare {
  return { statistic, freedom: Math.max(0, freedom), p: freedom > 0 ? chiSquareTail(statistic, freedom) : null }
}

function part(observed: number, expected: number): number {
  return expected > 0 ? ((observed - expected) * (observed - expected)) / expected : 0
}

/** A fit is called poor where chance would do as badly less often than this, */
const leastP = 0.01
/** and the worst share is off by more than this: of many customers, chance explains nothing. */
const greatestError = 0.02

/**
 * That a model does not fit, in words; nothing where it does, or where all it misses is too small to matter.
 *
 * @param chi Chi-square of the fit.
 * @param worst Greatest error of an expected share.
 * @param advice What would help, in both languages.
 *
 * @example
 * poorFit({ statistic: 9, freedom: 1, p: 0.003 }, 0.01, { message: 'a', messageZh: 'b' }) // => []
 * poorFit({ statistic: 9, freedom: 1, p: 0.003 }, 0.1, { message: 'use another', messageZh: '换一个' })[0].message
 * // => 'the model misses a share by up to 10.0 % (chi-square p = 0.0030); use another'
 */
export function poorFit({ p }: ChiSquare, worst: number, advice: Words): Words[] {
  if (p === null || p >= leastP || worst <= greatestError) return []
  const share = (100 * worst).toFixed(1)
  return [
    {
      message: `the model misses a share by up to ${share} % (chi-square p = ${p.toFixed(4)}); ${advice.message}`,
      messageZh: `模型的某一比例偏差达 ${share}%（卡方检验 p = ${p.toFixed(4)}）；${advice.messageZh}`
    }
  ]
}
