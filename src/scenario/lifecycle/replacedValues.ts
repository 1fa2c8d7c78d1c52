import { checkTrait } from '../checks/checkTrait.js'
import { checkDistribution } from '../uncertainty/checkDistribution.js'
import { asDistribution } from '../uncertainty/distributionForms.js'
import { emptyMap, isNull, type Written, type WrittenMap } from '../written.js'
import { anyNumber, checkFormula } from './checkFormula.js'
import type { Checking } from './checking.js'
import { checkQuantity } from './checkQuantity.js'
import { traitCalled } from './checkTraits.js'
import { checkGeneral } from './general.js'
import { type LifecycleShape, shapeUnder, type ValueForm } from './lifecycleShape.js'

/** What stood at a place of a lifecycle scenario until something laid over it replaced it or took it away. */
export interface ReplacedValue {
  readonly shape: LifecycleShape
  readonly written: Written
}

const general: ReadonlySet<ValueForm> = new Set([
  'title',
  'notice',
  'seed',
  'replications',
  'customers',
  'cycles',
  'cycleLength',
  'size'
])

/**
 * Checks what nobody will play because an option or an extending file was laid over it: texts, numbers, formulas,
 * quantities, distributions and traits, each by itself. How a value fits the rest, such as the names in a formula, is not judged,
 * since that may be what the change is for; moves, starts and words to choose from are judged only where they are played.
 *
 * @param replaced What was replaced, with its shape.
 * @param checking Takes in the problems, and knows the paths.
 *
 * @example
 * const written = readObject({ seed: 'x', replications: -3 })
 * const problems = []
 * const checking = checkingOf({ report: (problem) => problems.push(problem) })
 * checking.paths.add(written, '')
 * const shape = shapeUnder(lifecycleShape, 'replications')
 * checkReplacedValues([{ shape, written: valueAt(written, 'replications') }], checking)
 * problems[0].got // => '-3'
 */
export function checkReplacedValues(replaced: readonly ReplacedValue[], checking: Checking): void {
  const ignored = () => undefined
  const alone = { ...checking, cycles: undefined, reportOfWhole: ignored, reportIfEverywhere: ignored }
  for (const { shape, written } of replaced) checkAlone(shape, written, alone)
}

function checkAlone(shape: LifecycleShape, written: Written, checking: Checking): void {
  if (isNull(written)) return
  if (shape.kind === 'value') {
    checkValue(shape.form, written, checking)
    return
  }
  if (written.kind !== 'map') return
  for (const [key, { value }] of written.entries) {
    const child = shapeUnder(shape, key)
    if (child) checkAlone(child, value, checking)
  }
}

function checkValue(form: ValueForm, written: Written, checking: Checking): void {
  const path = checking.paths.of(written)
  const key = path.slice(path.lastIndexOf('.') + 1)
  const scope = { checking, role: 'parameter', names: { traits: new Set<string>(), parameters: new Map() } } as const
  if (general.has(form)) {
    const own = form === 'title' ? key : path
    const report: Checking['report'] = (problem) => {
      if (problem.path === path) checking.report(problem)
    }
    checkGeneral(wholeWith(own, written), { ...checking, report })
  } else if (form === 'formula') checkFormula(written, scope)
  else if (form === 'trait')
    checkTrait(written, traitCalled(key), path, { ...checking, editions: undefined, segments: [] })
  else if (form === 'quantity' || form === 'parameter') {
    const distribution = form === 'parameter' ? asDistribution(written) : undefined
    if (distribution === undefined) checkQuantity(written, scope)
    else checkDrawn(distribution, path, key, checking)
  }
}

/** A distribution of one number; shares and files of draws are judged only where they are played. */
function checkDrawn(written: WrittenMap, path: string, key: string, { report }: Checking): void {
  const dist = written.entries.get('dist')?.value
  const isShares = dist?.kind === 'scalar' && dist.value === 'dirichlet'
  if (isShares || written.entries.has('file')) return
  checkDistribution(written, anyNumber, { path, key }, { report, editions: undefined, segments: [] })
}

/** A scenario with nothing but one value in it. */
function wholeWith(path: string, written: Written): WrittenMap {
  const [key, ...deeper] = path.split('.')
  const value = deeper.length === 0 ? written : wholeWith(deeper.join('.'), written)
  return { ...emptyMap, entries: new Map([[key, { keyPlace: {}, value }]]) }
}
