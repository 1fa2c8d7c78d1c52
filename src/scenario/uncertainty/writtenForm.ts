import type { Scenario } from '../scenario.js'
import type { PlainValue } from '../valueText.js'
import type { Uncertain } from './uncertain.js'

type Plain = { [key: string]: PlainValue }

/** Most draws of a file that a text shows. */
const mostShown = 6

/**
 * A resolved scenario as plain data in the form in which it may be written, with each distribution where it stands instead
 * of its mean, and without its name.
 *
 * @param scenario A resolved scenario.
 *
 * @example
 * const dist = { dist: 'normal', mean: 250, sd: 20 }
 * const scenario = makeScenario({ horizon: { editions: 3 }, price: { perArea: { 1: 240, 2: dist } } })
 * scenario.price.perArea // => [240, 250, 250]
 * writtenForm(scenario).price.perArea // => { 1: 240, 2: dist }
 */
export function writtenForm({ name, uncertain, ...values }: Scenario): Plain {
  const plain = JSON.parse(JSON.stringify(values)) as Plain
  const schedules = new Map<string, Uncertain[]>()
  for (const entry of uncertain) {
    const pieces = entry.path.split('.')
    if (entry.kind === 'number' && entry.editions !== null) {
      const leaf = pieces.slice(0, -1).join('.')
      schedules.set(leaf, [...(schedules.get(leaf) ?? []), entry])
    } else change(plain, pieces, () => distributionWritten(entry))
  }
  for (const [leaf, entries] of schedules) {
    change(plain, leaf.split('.'), (value) => byEdition(value as readonly number[], entries))
  }
  return plain
}

/**
 * A distribution as it may be written, shares by name.
 *
 * @example
 * distributionWritten({
 *   kind: 'shares',
 *   path: 'lifecycle.rates.cultivation',
 *   names: ['confirmation', 'cultivation'],
 *   distribution: { dist: 'dirichlet', shares: [0.1, 0.9], sum: 50 }
 * }) // => { dist: 'dirichlet', mean: { confirmation: 0.1, cultivation: 0.9 }, sum: 50 }
 */
export function distributionWritten(entry: Uncertain): PlainValue {
  if (entry.kind === 'number') return { ...entry.distribution } as PlainValue
  const { distribution, names } = entry
  const named = (values: readonly number[]) => Object.fromEntries(names.map((name, index) => [name, values[index]]))
  if ('counts' in distribution) return { dist: 'dirichlet', counts: named(distribution.counts) }
  return { dist: 'dirichlet', mean: named(distribution.shares), sum: distribution.sum }
}

/**
 * A distribution with long lists of draws cut, for people.
 *
 * @example
 * shortDistribution({ dist: 'empirical', values: [1, 2, 3, 4, 5, 6, 7, 8] }) // => { dist: 'empirical', values: [1, 2, 3, 4, 5, 6, '… (8)'] }
 */
export function shortDistribution(value: PlainValue): PlainValue {
  if (typeof value !== 'object' || value === null) return value
  if (isList(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const isLong = 'dist' in value && isDraws(inner) && inner.length > mostShown + 1
      return [key, isLong ? [...inner.slice(0, mostShown), `… (${inner.length})`] : shortDistribution(inner)]
    })
  )
}

function isDraws(value: PlainValue): value is readonly PlainValue[] {
  return typeof value === 'object' && value !== null && isList(value)
}

function isList(value: object): value is readonly PlainValue[] {
  return Array.isArray(value)
}

function change(plain: Plain, [key, ...deeper]: readonly string[], changed: (value: PlainValue) => PlainValue): void {
  if (deeper.length === 0) plain[key] = changed(plain[key] ?? null)
  else {
    // a correlation whose mean is 0 does not stand among the values
    plain[key] = { ...(plain[key] as Plain) }
    change(plain[key] as Plain, deeper, changed)
  }
}

/** A schedule as a map from the first edition that each number holds to the number or its distribution. */
function byEdition(schedule: readonly number[], entries: readonly Uncertain[]): PlainValue {
  const starts = entries.map((entry) => (entry.kind === 'number' && entry.editions) || ([1, 1] as const))
  const written: Record<string, PlainValue> = {}
  for (const [index, value] of schedule.entries()) {
    const edition = index + 1
    const at = starts.findIndex(([from, to]) => from <= edition && edition <= to)
    if (at >= 0) {
      if (starts[at][0] === edition) written[edition] = distributionWritten(entries[at])
    } else {
      const follows = edition > 1 && value === schedule[index - 1] && !starts.some(([, to]) => to === edition - 1)
      if (!follows) written[edition] = value
    }
  }
  return written
}
