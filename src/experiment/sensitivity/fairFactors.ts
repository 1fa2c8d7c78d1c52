import { InputError } from '../../core/errors.js'
import { asMessage, fill } from '../../i18n/fill.js'
import type { Text } from '../../model/parameter.js'
import { keepsRule, type NumberRule, numberRule, ruleWords } from '../../scenario/checks/range.js'
import { findParameter } from '../../scenario/findParameter.js'
import type { Scenario } from '../../scenario/scenario.js'
import { playedMean } from '../../scenario/uncertainty/playedMean.js'
import type { UncertainNumber } from '../../scenario/uncertainty/uncertain.js'
import type { Input } from '../draws/input.js'
import { inputLabel } from '../draws/inputLabel.js'
import { endsOf, type Factor, type LeftOut, type Part } from './factor.js'
import { type FoundNumber, numbersAt } from './numbersAt.js'
import { rangeAround } from './rangeAround.js'
import { valueAtPath } from './valueAtPath.js'
import { usualShare, type Vary } from './varyText.js'
import { sensitivityWords } from './words.js'

/** Factors, and what was named but does not vary. */
export interface Found {
  readonly factors: readonly Factor[]
  readonly leftOut: readonly LeftOut[]
}

/**
 * What varies of a fair where a path was named: what is uncertain there as it is distributed, all other numbers over a
 * range. A path with `*` is one factor: its numbers go up and down together, as multiples of what they are; so does a value
 * that changes by edition.
 *
 * Throws an InputError for a path that does not exist or holds nothing that varies, for a range that the catalogue does not
 * allow, and for a range from one value to another of several numbers.
 *
 * @param scenario A fair.
 * @param inputs What is uncertain in it.
 * @param vary Path and range.
 *
 * @example
 * const fair = makeScenario({ price: { perArea: 250 } })
 * const { factors } = fairFactors(fair, [], { path: 'price.perArea', range: null })
 * factors.map(({ low, high, isRange }) => [low, high, isRange]) // => [[200, 300, true]]
 */
export function fairFactors(scenario: Scenario, inputs: readonly Input[], vary: Vary): Found {
  const { path, range } = vary
  const isUnder = (each: string, above: string) => each === above || each.startsWith(`${above}.`)
  const own = range === null ? inputs.filter((input) => isUnder(input.path, path)) : []
  const isOwn = (each: FoundNumber) =>
    own.some((input) => isUnder(each.path, input.path) || isUnder(input.path, each.path))
  const found = own.some((input) => isUnder(path, input.path)) ? [] : numbersWith(scenario, path, own)
  const isTogether = path.split('.').includes('*')
  const numbers = (isTogether ? levels(found) : found).filter((each) => !isOwn(each))
  const known = own.map(factorOfInput)
  if (range !== null && 'low' in range) {
    if (numbers.length > 1) {
      const message = asMessage(sensitivityWords.rangeOfSeveral, { path, count: numbers.length })
      throw new InputError([{ path, ...message }])
    }
    return { factors: numbers.map((each) => rangeFactor(each, range, scenario)), leftOut: [] }
  }
  const share = range?.share ?? usualShare
  if (isTogether && numbers.length > 1) {
    return { factors: [...known, ...multiple(path, numbers, share)], leftOut: [] }
  }
  const made = numbers.map((each) => aroundFactor(each, share, scenario))
  return {
    factors: [...known, ...made.flatMap((each) => ('reason' in each ? [] : [each]))],
    leftOut: made.flatMap((each) => ('reason' in each ? [each] : []))
  }
}

/** Of a path that holds what is uncertain and no other number, none. */
function numbersWith(scenario: Scenario, path: string, own: readonly Input[]): FoundNumber[] {
  try {
    return numbersAt(scenario, path)
  } catch (error) {
    if (own.length > 0 && error instanceof InputError) return []
    throw error
  }
}

/**
 * What is uncertain, as a factor with its distribution.
 *
 * @example
 * const { inputs } = inputsOf([makeScenario({ price: { perArea: { dist: 'uniform', min: 0, max: 40 } } }, 'fair')])
 * inputs.map(factorOfInput).map(({ base, low, high }) => [base, low, high]) // => [[20, 1, 39]]
 */
export function factorOfInput(input: Input): Factor {
  const { path, label, uncertain, isRange } = input
  const [low, high] = endsOf(uncertain, isRange)
  const base = uncertain.kind === 'shares' ? null : playedMean(uncertain.distribution)
  const isLifecycle = uncertain.kind === 'number' ? uncertain.parameter !== null : path.startsWith('parameters.')
  const unit = isLifecycle ? null : findParameter(path).unit
  return { path, label, unit, base, low, high, isRange, uncertain, parts: null }
}

function rangeFactor(
  { path, parameter, value }: FoundNumber,
  { low, high }: { readonly low: number; readonly high: number },
  scenario: Scenario
): Factor {
  const rule = numberRule(parameter)
  const wrong = [low, high].find((end) => !keepsRule(end, rule))
  if (wrong !== undefined) {
    const { en, zh } = ruleWords(rule)
    throw new InputError([{ path, message: en, messageZh: zh, got: `${wrong}` }])
  }
  const base = typeof value === 'number' ? value : null
  return numberFactor(path, inputLabel(path, scenario), parameter, base, { low, high })
}

function aroundFactor(found: FoundNumber, share: number, scenario: Scenario): Factor | LeftOut {
  const { path, parameter, value } = found
  const label = inputLabel(path, scenario)
  if (typeof value !== 'number') {
    const parts = value.map((each, index) => partOf({ ...found, path: `${path}.${index + 1}` }, each))
    return multipleFactor(path, fill(sensitivityWords.multiple, { label }), parts, share)
  }
  const range = rangeAround(value, share, ruleBeside(found, scenario), parameter.unit)
  if (typeof range !== 'string') return numberFactor(path, label, parameter, value, range)
  const words = range === 'zero' ? sensitivityWords.leftOutZero : sensitivityWords.leftOutEdge
  return { path, label, reason: fill(words, { percent: Number((share * 100).toPrecision(6)) }) }
}

/** Just below the ceiling of its curve, which a response never reaches. */
const belowCeiling = 0.999

/** The rule of a number; the response of a lever also stays below the ceiling of its curve. */
function ruleBeside({ path, parameter }: FoundNumber, scenario: Scenario): NumberRule {
  const rule = numberRule(parameter)
  const ceiling = /^levers\.\w+\.response$/.test(path)
    ? valueAtPath(scenario, path.replace(/response$/, 'ceiling'))
    : undefined
  return typeof ceiling === 'number' ? { ...rule, max: Math.min(rule.max, belowCeiling * ceiling) } : rule
}

function numberFactor(
  path: string,
  label: Text,
  parameter: FoundNumber['parameter'],
  base: number | null,
  { low, high }: { readonly low: number; readonly high: number }
): Factor {
  const { whole } = numberRule(parameter)
  const uncertain = uniform(path, low, high, whole)
  return { path, label, unit: parameter.unit, base, low, high, isRange: true, uncertain, parts: null }
}

/** Of traits that differ between customers their level, not how much they differ. */
function levels(numbers: readonly FoundNumber[]): readonly FoundNumber[] {
  return numbers.filter(({ path }) => !/\.(?:sd|sigma)$/.test(path))
}

/** All numbers under one name, as one factor; none where all are 0. */
function multiple(path: string, numbers: readonly FoundNumber[], share: number): Factor[] {
  const parts = numbers.flatMap((each) => {
    const { value } = each
    if (typeof value === 'number') return [partOf(each, value)]
    return value.map((one, index) => partOf({ ...each, path: `${each.path}.${index + 1}` }, one))
  })
  if (parts.every(({ value }) => value === 0)) return []
  const { label } = numbers[0]!.parameter
  const name = path.startsWith('segments.*') ? fill(sensitivityWords.allOf, { label }) : label
  return [multipleFactor(path, fill(sensitivityWords.multiple, { label: name }), parts, share)]
}

function multipleFactor(path: string, label: Text, parts: readonly Part[], share: number): Factor {
  const [low, high] = [1 - share, 1 + share]
  const uncertain = uniform(path, low, high, false)
  return { path, label, unit: 'ratio', base: 1, low, high, isRange: true, uncertain, parts }
}

function partOf({ path, parameter }: FoundNumber, value: number): Part {
  const { min, max, whole } = numberRule(parameter)
  const isPart = (parameter.unit === 'share' || parameter.unit === 'probability') && value <= 1
  return { path, value, min, max: isPart ? Math.min(1, max) : max, whole }
}

/**
 * A number that is as likely anywhere between two.
 *
 * @example
 * uniform('a', 1, 2, false).distribution // => { dist: 'uniform', min: 1, max: 2 }
 */
export function uniform(path: string, min: number, max: number, whole: boolean): UncertainNumber {
  const distribution = { dist: 'uniform', min, max } as const
  return { kind: 'number', path, distribution, whole, editions: null, parameter: null }
}
