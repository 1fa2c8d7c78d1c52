import type { DrawnInput } from '../../experiment/uncertainty/uncertaintyResult.js'
import { type Language, type TermId, word } from '../../i18n/terms.js'
import { numberText } from '../numberText.js'

/** Keys of distributions, in the order in which they are said. */
const keys = ['min', 'mode', 'max', 'mean', 'sd', 'meanlog', 'sdlog', 'alpha', 'beta', 'shape', 'scale'] as const

/**
 * A distribution in words: what it is called and the numbers that were written.
 *
 * @param uncertain A number or shares.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const distribution = { dist: 'beta', mean: 0.44, sd: 0.05 }
 * distributionText({ kind: 'number', path: 'trust', distribution }, 'en') // => 'beta, mean 0.44, SD 0.05'
 * distributionText({ kind: 'number', path: 'a', distribution: { dist: 'uniform', min: 1, max: 2000 } }, 'en')
 * // => 'any value as likely, from 1, to 2,000'
 */
export function distributionText(uncertain: DrawnInput['uncertain'], language: Language): string {
  const { distribution } = uncertain
  if (distribution.dist === 'dirichlet') {
    const isCounted = 'counts' in distribution
    const count = isCounted ? distribution.counts.reduce((sum, each) => sum + each, 0) : distribution.sum
    return word('dist.dirichlet', language, { count: plainNumber(count) })
  }
  const values = distribution as Readonly<Record<string, unknown>>
  const said = keys.flatMap((key) => {
    const value = values[key]
    return typeof value === 'number' ? [word(`key.${key}`, language, { value: plainNumber(value) })] : []
  })
  const count = 'values' in distribution ? distribution.values.length : 0
  const name: TermId = `dist.${distribution.dist}`
  return [word(name, language, { count: plainNumber(count) }), ...said].join(language === 'zh-CN' ? '，' : ', ')
}

/**
 * A number as it was written, with commas between thousands, at most six digits that count.
 *
 * @example
 * plainNumber(0.440000001) // => '0.44'
 * plainNumber(12500) // => '12,500'
 */
export function plainNumber(value: number): string {
  const short = Number(value.toPrecision(6))
  const [, fraction = ''] = /\.(\d+)$/.exec(String(short)) ?? []
  return Math.abs(short) > 0 && Math.abs(short) < 1e-6 ? short.toExponential() : numberText(short, fraction.length)
}
