import { asGot, asMessage } from '../../i18n/fill.js'
import { customerWords } from '../customers/words.js'
import { isResolved } from '../resolve.js'
import { valueAt } from '../written.js'
import type { Rule } from './rule.js'

/**
 * Known customers each stand for themselves, and the market holds them all.
 *
 * @example
 * const problems = []
 * const context = { report: (problem) => problems.push(problem), editions: 3, segments: [] }
 * knownCustomersFit({ customers: [{ id: 'A' }], standsFor: 10, marketSize: [5] }, emptyMap, 'segments.large', context)
 * problems[0].message // => 'known customers each stand for themselves: standsFor must be 1'
 */
export const knownCustomersFit: Rule = ({ customers, standsFor, marketSize }, written, path, { report }) => {
  if (!Array.isArray(customers)) return
  const culprit = (key: string) => valueAt(written, key)?.place ?? valueAt(written, 'customers')?.place ?? written.place
  if (typeof standsFor === 'number' && standsFor > 1) {
    const problem = { ...asMessage(customerWords.oneEach), got: String(standsFor), example: 'standsFor: 1' }
    report({ ...culprit('standsFor'), path: `${path}.standsFor`, ...problem })
  }
  const size: unknown = Array.isArray(marketSize) ? marketSize[0] : undefined
  if (typeof size !== 'number' || customers.length <= Math.round(size)) return
  report({
    ...culprit('marketSize'),
    path: `${path}.marketSize`,
    ...asMessage(customerWords.marketTooSmall),
    ...asGot(customerWords.gotMarket, { size, customers: customers.length }),
    example: `marketSize: ${2 * customers.length}`
  })
}

/**
 * Where customers are known, the first edition played is the next one: there is no warm-up.
 *
 * @example
 * const problems = []
 * const context = { report: (problem) => problems.push(problem), editions: 3, segments: [] }
 * const segments = { large: { customers: [{ id: 'A' }] } }
 * knownCustomersStartToday({ horizon: { warmUp: 15 }, segments }, emptyMap, '', context)
 * problems[0].got // => 'a warm-up of 15 editions'
 */
export const knownCustomersStartToday: Rule = ({ horizon, segments }, written, _, { report }) => {
  const warmUp = isResolved(horizon) ? horizon.warmUp : undefined
  if (typeof warmUp !== 'number' || warmUp === 0 || !isResolved(segments)) return
  const first = Object.entries(segments).find(([, segment]) => isResolved(segment) && Array.isArray(segment.customers))
  if (first === undefined) return
  const culprit =
    valueAt(valueAt(written, 'horizon'), 'warmUp') ??
    valueAt(valueAt(valueAt(written, 'segments'), first[0]), 'customers') ??
    written
  report({
    ...culprit.place,
    path: 'horizon.warmUp',
    ...asMessage(customerWords.noWarmUp),
    ...asGot(customerWords.gotWarmUp, { editions: warmUp }),
    example: 'warmUp: 0'
  })
}
