import { InputError } from '../errors.js'
import { nearestName } from '../nearest.js'
import { unknownKeys } from '../unknownKeys.js'
import type { Distribution } from './distribution.js'

/** Keys of each form beside `dist`. */
const forms: Readonly<Record<Distribution['dist'], readonly string[]>> = {
  beta: ['mean', 'sd', 'alpha', 'beta', 'min', 'max'],
  gamma: ['mean', 'sd', 'shape', 'scale'],
  lognormal: ['mean', 'sd', 'meanlog', 'sdlog'],
  normal: ['mean', 'sd', 'min', 'max'],
  uniform: ['min', 'max'],
  triangular: ['min', 'mode', 'max'],
  pert: ['min', 'mode', 'max', 'shape'],
  discrete: ['values', 'weights'],
  empirical: ['values']
}

/** What other software calls them. */
const otherKeys = {
  std: 'sd',
  stdev: 'sd',
  sigma: 'sd',
  mu: 'mean',
  low: 'min',
  high: 'max',
  likeliest: 'mode'
} as const
const example = "{ dist: 'normal', mean: 250, sd: 20 }"

/**
 * Refuses what is no distribution of one number, with an InputError: another form than those there are, with the nearest one,
 * and keys that its form does not have. Whether the numbers make sense is another question.
 *
 * @param given What stands for a distribution.
 *
 * @example
 * requireKnown({ dist: 'uniform', min: 1, max: 2 }) // => undefined
 */
export function requireKnown(given: unknown): void {
  const names = Object.keys(forms)
  const { dist } = (typeof given === 'object' && given !== null ? given : {}) as { readonly dist?: unknown }
  if (typeof dist === 'string' && Object.hasOwn(forms, dist)) {
    const known = ['dist', ...forms[dist as Distribution['dist']]]
    const problems = unknownKeys(given as object, known, dist, otherKeys)
    if (problems.length > 0) throw new InputError(problems)
    return
  }
  const suggestion = typeof dist === 'string' ? nearestName(dist, names) : undefined
  throw new InputError([
    {
      message: `a distribution has a form (dist): one of ${names.join(', ')}`,
      messageZh: `分布须有形式（dist）：${names.join('、')} 之一`,
      got: dist === undefined ? `${JSON.stringify(given)}` : JSON.stringify(dist),
      ...(suggestion === undefined ? { example } : { suggestion })
    }
  ])
}
