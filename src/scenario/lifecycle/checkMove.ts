import { fill, listed } from '../../i18n/fill.js'
import type { NumberRule } from '../checks/range.js'
import { asDistribution } from '../uncertainty/distributionForms.js'
import { valueAt, type Written, type WrittenMap } from '../written.js'
import { checkChoice } from './checkChoice.js'
import { checkFormula, notNegative, probability } from './checkFormula.js'
import { wrong } from './checking.js'
import { checkKeys } from './checkKeys.js'
import { checkQuantity } from './checkQuantity.js'
import type { MoveSpec } from './lifecycleScenario.js'
import type { Scope } from './scope.js'
import { lifecycleWords } from './words.js'

/** Years, scales and shapes are above zero. */
const positive: NumberRule = { min: 1e-12, max: Infinity, whole: false }

const forms = ['probability', 'rate', 'hazard', 'weibull'] as const
const formExample = '{ rate: 0.1 }'
const weibullExample = 'weibull: { shape: 1.5, scale: 12, clock: stage }'

/**
 * How likely a move is: a quantity, which is a probability a cycle; `rest`; or a map that says what is stated:
 * `probability` with `per` years, `rate` with `per` years, `hazard`, or `weibull`.
 *
 * @example
 * const scope = { checking: checkingOf({}), role: 'move', names: { traits: new Set(), parameters: new Map() } }
 * checkMove(readObject(0.2), scope) // => { kind: 'probability', value: 0.2, per: null }
 * checkMove(readObject({ rate: 0.1 }), scope) // => { kind: 'rate', value: 0.1, per: 1 }
 * checkMove(readObject('rest'), scope) // => { kind: 'rest' }
 */
export function checkMove(written: Written, scope: Scope): MoveSpec {
  if (written.kind === 'scalar' && written.value === 'rest') return { kind: 'rest' }
  const stated = written.kind === 'map' ? forms.filter((form) => written.entries.has(form)) : []
  if (written.kind !== 'map' || asDistribution(written) || (stated.length === 0 && isQuantity(written))) {
    return { kind: 'probability', value: checkQuantity(written, scope, probability), per: null }
  }
  if (stated.length === 1) return checkStated(stated[0], written, scope)
  const words = stated.length === 0 ? lifecycleWords.mustBeMove : lifecycleWords.oneFormOnly
  wrong(written, fill(words, { forms: listed(forms) }), scope.checking, { example: formExample })
  return { kind: 'probability', value: 0, per: null }
}

/** A map that is a quantity by itself: by cycle, or a table. */
function isQuantity({ entries }: WrittenMap): boolean {
  const keys = [...entries.keys()]
  return keys.length > 0 && (keys.includes('at') || keys.includes('table') || keys.every((key) => /^\d+$/.test(key)))
}

function checkStated(form: (typeof forms)[number], written: WrittenMap, scope: Scope): MoveSpec {
  checkKeys(written, form === 'probability' || form === 'rate' ? [form, 'per'] : [form], scope.checking)
  const value = written.entries.get(form)!.value
  const per = valueAt(written, 'per')
  const years = per === undefined ? undefined : checkFormula(per, scope, positive)
  switch (form) {
    case 'probability':
      return { kind: form, value: checkQuantity(value, scope, probability), per: years ?? null }
    case 'rate':
      return { kind: form, value: checkQuantity(value, scope, notNegative), per: years ?? 1 }
    case 'hazard':
      return { kind: form, value: checkQuantity(value, scope, notNegative) }
    case 'weibull':
      return checkWeibull(value, scope)
  }
}

function checkWeibull(written: Written, scope: Scope): MoveSpec {
  const { checking } = scope
  const shape = valueAt(written, 'shape')
  const scale = valueAt(written, 'scale')
  const rate = valueAt(written, 'rate')
  if (written.kind !== 'map' || shape === undefined || (scale === undefined) === (rate === undefined)) {
    wrong(written, lifecycleWords.weibullNeeds, checking, { example: weibullExample })
    return { kind: 'weibull', shape: 1, scale: 1, rate: null, clock: 'stage' }
  }
  checkKeys(written, ['shape', 'scale', 'rate', 'clock'], checking, weibullExample)
  return {
    kind: 'weibull',
    shape: checkQuantity(shape, scope, positive),
    scale: scale === undefined ? null : checkQuantity(scale, scope, positive),
    rate: rate === undefined ? null : checkQuantity(rate, scope, notNegative),
    clock: checkChoice(valueAt(written, 'clock'), ['stage', 'start'], 'stage', checking)
  }
}
