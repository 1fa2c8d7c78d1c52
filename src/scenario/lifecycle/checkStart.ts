import { asGot, asMessage, fill } from '../../i18n/fill.js'
import { numberText } from '../checks/range.js'
import { shareTolerance } from '../checks/shareTolerance.js'
import { isDecimalKey } from '../decimalComma.js'
import { fileWords } from '../fileWords.js'
import { keyWord } from '../got.js'
import { pathTo } from '../shape.js'
import { asDistribution } from '../uncertainty/distributionForms.js'
import { uncertaintyWords } from '../uncertainty/words.js'
import { unquoted } from '../valueText.js'
import { isNull, type Written } from '../written.js'
import { knownValue, notNegative } from './checkFormula.js'
import { wrong } from './checking.js'
import { checkQuantity } from './checkQuantity.js'
import { checkStage } from './checkStage.js'
import type { Quantity } from './lifecycleScenario.js'
import type { Scope } from './scope.js'
import { lifecycleWords } from './words.js'

/**
 * Where customers start: stages to shares that sum to 1, or to numbers of customers that sum to the size of the cohort.
 * Stages that are not named get 0. The sum is checked where it depends on no names; it is never rescaled.
 *
 * @param written What was written under `cohort.start`.
 * @param size Size of the cohort.
 * @param scope The names formulas may use.
 *
 * @example
 * const scope = {
 *   checking: checkingOf({ stages: ['here', 'gone'] }),
 *   role: 'constant',
 *   names: { traits: new Set(), parameters: new Map() }
 * }
 * checkStart(readObject({ here: 1000 }), 1000, scope) // => { here: 1000, gone: 0 }
 */
export function checkStart(written: Written, size: number, scope: Scope): Readonly<Record<string, Quantity>> {
  const { checking } = scope
  if (written.kind !== 'map') {
    wrong(written, lifecycleWords.mustBeStart, checking, { example: `start: { ${checking.stages[0] ?? 'here'}: 1 }` })
    return {}
  }
  if (asDistribution(written)) {
    wrong(written, uncertaintyWords.nameShares, checking, {
      example: 'parameters: { begin: { dist: dirichlet, counts: { share_A: 35, share_B: 65 } } }'
    })
    return {}
  }
  const stated = new Map<string, Quantity>()
  for (const [stage, { keyPlace, value }] of written.entries) {
    const path = pathTo(checking.paths.of(written), keyWord(stage))
    if (isNull(value) && isDecimalKey(stage) && !checking.stages.includes(stage)) {
      const message = asMessage(lifecycleWords.decimalKey, { name: unquoted(stage) })
      checking.report({ ...keyPlace, path, ...message })
    } else if (!checkStage(stage, keyPlace, path, checking)) continue
    if (isNull(value)) continue
    stated.set(stage, checkQuantity(value, scope, notNegative))
  }
  checkSum([...stated.values()], size, written, scope)
  return Object.fromEntries(checking.stages.map((stage) => [stage, stated.get(stage) ?? 0]))
}

function checkSum(values: readonly Quantity[], size: number, written: Written, { checking }: Scope): void {
  let sum = 0
  for (const value of values) {
    const known = typeof value === 'object' ? undefined : knownValue(value)
    if (known === undefined) return
    sum += known
  }
  if (Math.abs(sum - 1) <= shareTolerance || Math.abs(sum - size) <= shareTolerance * size) return
  const words = size === 1 ? lifecycleWords.startMustSum : lifecycleWords.startMustSumTo
  checking.report({
    ...written.place,
    path: checking.paths.of(written),
    ...asMessage(fill(words, { size: numberText(size) })),
    ...asGot(fileWords.gotSum, { sum: numberText(Math.round(sum * 1e10) / 1e10) })
  })
}
