import { asMessage } from '../../i18n/fill.js'
import { asDistribution } from '../uncertainty/distributionForms.js'
import type { Written, WrittenMap } from '../written.js'
import type { Checking } from './checking.js'
import { checkQuantity } from './checkQuantity.js'
import type { Quantity } from './lifecycleScenario.js'
import type { Names } from './scope.js'
import { broughtBy } from './uncertainParameter.js'
import { lifecycleWords } from './words.js'

/** A parameter in the making. */
interface Made {
  readonly quantity: Quantity
  readonly written: Written
  /** The names it needs, each with the formula that names it. */
  readonly needs: ReadonlyMap<string, Written>
}

/**
 * The parameters of one strategy and group: checked, put in an order in which each needs only those before it, and with
 * what each depends on. Circles are reported with their path. A distribution is played with its mean.
 *
 * @param written What was written under `parameters`.
 * @param traits The names of the traits.
 * @param checking Takes in the problems.
 *
 * @example
 * const problems = []
 * const checking = checkingOf({ report: (problem) => problems.push(problem) })
 * const { parameters, names } = checkParameters(readObject({ risk: '2 * base', base: 'time' }), new Set(), checking)
 * Object.keys(parameters) // => ['base', 'risk']
 * Array.from(names.parameters.get('risk')) // => ['time']
 * checkParameters(readObject({ a: 'b', b: 'a' }), new Set(), checking)
 * problems[0].message // => 'the parameters need one another in a circle: a → b → a'
 */
export function checkParameters(
  written: WrittenMap,
  traits: ReadonlySet<string>,
  checking: Checking
): { readonly parameters: Readonly<Record<string, Quantity>>; readonly names: Names } {
  const made = uncertainOf(written, checking)
  const plain = [...written.entries].filter(([, { value }]) => asDistribution(value) === undefined)
  const known = new Map([...made.keys(), ...plain.map(([name]) => name)].map((name) => [name, new Set<string>()]))
  for (const [name, { value }] of plain) {
    const needs = new Map<string, Written>()
    const onName = (needed: string, formula: Written) => {
      if (!needs.has(needed)) needs.set(needed, formula)
    }
    const scope = { checking, role: 'parameter', names: { traits, parameters: known }, onName } as const
    made.set(name, { quantity: checkQuantity(value, scope), written: value, needs })
  }
  const { order, left } = sorted(made)
  reportCircles(left, checking)
  for (const [name, { needs }] of order) {
    const roots = known.get(name)!
    for (const needed of needs.keys()) for (const root of known.get(needed) ?? [needed]) roots.add(root)
  }
  const parameters = Object.fromEntries([...order].map(([name, { quantity }]) => [name, quantity]))
  return { parameters, names: { traits, parameters: known } }
}

/** The parameters that distributions bring. */
function uncertainOf(written: WrittenMap, checking: Checking): Map<string, Made> {
  const made = new Map<string, Made>()
  for (const [name, { value }] of written.entries) {
    const distribution = asDistribution(value)
    if (distribution === undefined) continue
    for (const brought of broughtBy(name, distribution, written, checking)) {
      const needs = new Map(brought.needs === null ? [] : [[brought.needs, value] as const])
      made.set(brought.name, { quantity: brought.quantity, written: value, needs })
    }
  }
  return made
}

/** Those that can be put in order, and those left over, which are in circles or need one that is. */
function sorted(made: ReadonlyMap<string, Made>) {
  const neededBy = new Map<string, string[]>()
  const missing = new Map<string, number>()
  for (const [name, { needs }] of made) {
    const others = [...needs.keys()].filter((needed) => made.has(needed))
    missing.set(name, others.length)
    for (const needed of others) {
      const users = neededBy.get(needed)
      if (users) users.push(name)
      else neededBy.set(needed, [name])
    }
  }
  const ready = [...made.keys()].filter((name) => missing.get(name) === 0)
  const order = new Map<string, Made>()
  for (const name of ready) {
    order.set(name, made.get(name)!)
    for (const next of neededBy.get(name) ?? []) {
      const still = missing.get(next)! - 1
      missing.set(next, still)
      if (still === 0) ready.push(next)
    }
  }
  return { order, left: new Map([...made].filter(([name]) => !order.has(name))) }
}

function reportCircles(left: ReadonlyMap<string, Made>, { reportOfWhole, paths }: Checking): void {
  const seen = new Set<string>()
  for (const start of left.keys()) {
    const path: string[] = []
    let name = start
    while (!seen.has(name)) {
      seen.add(name)
      path.push(name)
      name = [...left.get(name)!.needs.keys()].find((needed) => left.has(needed))!
    }
    const begin = path.indexOf(name)
    if (begin < 0) continue
    const circle = [...path.slice(begin), name]
    const formula = left.get(circle[0])!.needs.get(circle[1])!
    const message = asMessage(lifecycleWords.circle, { path: circle.join(' → ') })
    reportOfWhole({ ...formula.place, path: paths.of(formula), ...message })
  }
}
