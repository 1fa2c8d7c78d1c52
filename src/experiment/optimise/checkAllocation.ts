import { InputError, type Problem } from '../../core/errors.js'
import { suggested } from '../../core/nearest.js'
import { unknownKeys } from '../../core/unknownKeys.js'
import { asMessage, listed, type Values } from '../../i18n/fill.js'
import type { Term } from '../../i18n/terms.js'
import type { AllocationProblem } from './allocate.js'

const words = {
  noProblem: {
    en: 'an allocation is levers and what they bring',
    zh: '分配问题须给出投入项（levers）与结果（result）'
  },
  levers: { en: 'levers must be a list of what money may be spent on', zh: 'levers 须为投入项的列表' },
  lever: { en: 'a lever is named', zh: '每个投入项须有名称' },
  result: {
    en: 'result must be a function from spends, by lever, to what they bring',
    zh: 'result 须为由各项投入到其结果的函数'
  },
  limits: { en: 'limits must be a list of conditions on sums of spends', zh: 'limits 须为对投入之和的条件列表' },
  limit: {
    en: 'a limit is named, and has coefficients: the weight of each lever in its sum',
    zh: '每个条件须有名称与系数（coefficients）：各项投入在其和中的权重'
  },
  total: { en: 'total must be a number of at least 0', zh: 'total 须为不小于 0 的数' },
  currentNumber: { en: 'current must give a number for "{name}"', zh: 'current 中“{name}”须为数值' },
  currentName: {
    en: 'current names "{name}", which is no lever; there are {names}',
    zh: 'current 中的“{name}”不是投入项；已有 {names}'
  }
} as const satisfies Readonly<Record<string, Term>>

const problemKeys: readonly (keyof AllocationProblem)[] = ['levers', 'total', 'limits', 'result', 'current', 'seed']
const leverKeys = ['name', 'low', 'high', 'fixed'] as const
const limitKeys = ['name', 'coefficients', 'atMost', 'atLeast', 'equals'] as const
/** What other software calls them. */
const otherKeys = {
  problem: { budget: 'total', objective: 'result', constraints: 'limits', today: 'current', variables: 'levers' },
  lever: {
    min: 'low',
    max: 'high',
    minimum: 'low',
    maximum: 'high',
    lower: 'low',
    upper: 'high',
    atMost: 'high',
    atLeast: 'low'
  },
  limit: { min: 'atLeast', max: 'atMost', low: 'atLeast', high: 'atMost', equal: 'equals', weights: 'coefficients' }
} as const

const examples = {
  levers: "levers: [{ name: 'service', low: 0, high: 50000 }]",
  result: 'result: ({ service }) => 900 * Math.sqrt(service)',
  limits: "limits: [{ name: 'care', coefficients: { service: 1, recovery: 1 }, atMost: 40000 }]"
} as const

/**
 * Refuses an allocation problem that is not put together as it must be, with an InputError that holds every problem: levers
 * or result missing, keys that nobody reads (with the name that was probably meant), today's spends of levers that there are
 * not. Programs without types may give anything.
 *
 * @param given What stands for a problem.
 *
 * @example
 * checkAllocation({ levers: [{ name: 'service', high: 10 }], result: () => 0 }) // => undefined
 */
export function checkAllocation(given: unknown): void {
  const problems: Problem[] = []
  const refuse = (term: Term, more: Partial<Problem> = {}, values: Values = {}) =>
    void problems.push({ ...asMessage(term, values), ...more })
  if (!isObject(given)) {
    refuse(words.noProblem, { got: `${given}`, example: `allocate({ ${examples.levers}, ${examples.result} })` })
    throw new InputError(problems)
  }
  const { levers, limits = [], result, total, current = {} } = given
  problems.push(...unknownKeys(given, problemKeys, 'allocate', otherKeys.problem))
  if (Array.isArray(levers)) for (const lever of levers) checkLever(lever, problems, refuse)
  else refuse(words.levers, { got: textOf(levers), example: examples.levers })
  if (Array.isArray(limits)) for (const limit of limits) checkLimit(limit, problems, refuse)
  else refuse(words.limits, { got: textOf(limits), example: examples.limits })
  if (typeof result !== 'function') refuse(words.result, { got: textOf(result), example: examples.result })
  if (total !== undefined && !isSpend(total)) refuse(words.total, { got: textOf(total), example: 'total: 60000' })
  if (problems.length === 0)
    checkCurrent(
      current,
      (levers as { readonly name: string }[]).map(({ name }) => name),
      refuse
    )
  if (problems.length > 0) throw new InputError(problems)
}

type Refuse = (term: Term, more?: Partial<Problem>, values?: Values) => void

function checkLever(lever: unknown, problems: Problem[], refuse: Refuse): void {
  if (!isObject(lever) || typeof lever.name !== 'string') {
    refuse(words.lever, { got: textOf(lever), example: "{ name: 'service' }" })
    return
  }
  problems.push(...unknownKeys(lever, leverKeys, `levers "${lever.name}"`, otherKeys.lever))
}

function checkLimit(limit: unknown, problems: Problem[], refuse: Refuse): void {
  if (!isObject(limit) || typeof limit.name !== 'string' || !isObject(limit.coefficients)) {
    refuse(words.limit, { got: textOf(limit), example: examples.limits })
    return
  }
  problems.push(...unknownKeys(limit, limitKeys, `limits "${limit.name}"`, otherKeys.limit))
}

function checkCurrent(current: unknown, names: readonly string[], refuse: Refuse): void {
  for (const [name, spend] of Object.entries(isObject(current) ? current : {})) {
    if (!names.includes(name)) {
      refuse(words.currentName, suggested(name, names), { name, names: listed(names) })
    } else if (!Number.isFinite(spend)) refuse(words.currentNumber, { got: textOf(spend) }, { name })
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isSpend(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value < Number.POSITIVE_INFINITY
}

function textOf(value: unknown): string {
  return typeof value === 'number' ? `${value}` : (JSON.stringify(value) ?? `${value}`)
}
