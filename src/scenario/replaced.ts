import { checkValue } from './checks/checkValue.js'
import type { Context } from './checks/context.js'
import { childOf, type Leaf, pathTo, type Shape } from './shape.js'
import { checkRow, isRow } from './uncertainty/checkRow.js'
import { asDistribution } from './uncertainty/distributionForms.js'
import { emptyNotes } from './uncertainty/uncertain.js'
import { isNull, type Report, type Written } from './written.js'

/** What stood at a place until something laid over it replaced it or took it away. */
export interface Replaced {
  readonly shape: Shape
  readonly path: string
  readonly written: Written
}

/** Takes in what is replaced. */
export type OnReplaced = (replaced: Replaced) => void

/** Parameters that speak of other parts of a scenario, so that they can be judged with those only. */
const ofOtherParts: ReadonlySet<string> = new Set(['names', 'rankCorrelations', 'pathGroups'])

/**
 * Checks what nobody will play because something was laid over it: a wrong value is refused whatever an option or an
 * extending file says. Each value is judged by itself, not by how it fits the rest, which may be what the change is for;
 * files of draws and of customers that are not used are not asked for.
 *
 * @param replaced What was replaced, with its shape and path.
 * @param report Called with each problem.
 *
 * @example
 * const problems = []
 * const replaced = { shape: childOf(scenarioShape, 'replications'), path: 'replications', written: readObject(-3) }
 * checkReplaced([replaced], (problem) => problems.push(problem))
 * problems[0].got // => '-3'
 */
export function checkReplaced(replaced: readonly Replaced[], report: Report): void {
  const context: Context = { report, editions: undefined, segments: [], uncertain: emptyNotes() }
  for (const each of replaced) checkAlone(each, context)
}

function checkAlone({ shape, path, written }: Replaced, context: Context): void {
  if (isNull(written)) return
  if (shape.kind === 'leaf') {
    if (isAlone(shape, written)) checkValue(written, shape.parameter, path, context)
    return
  }
  const distribution = shape.kind === 'group' && isRow(shape) ? asDistribution(written) : undefined
  if (shape.kind === 'group' && distribution) {
    if (!namesFile(distribution)) checkRow(distribution, shape, path, context)
    return
  }
  if (written.kind !== 'map') return
  for (const [key, { value }] of written.entries) {
    const child = childOf(shape, key)
    if (child) checkAlone({ shape: child, path: pathTo(path, key), written: value }, context)
  }
}

/** Whether a value can be judged by itself. */
function isAlone({ parameter }: Leaf, written: Written): boolean {
  if (parameter.kind === 'knownCustomers' && written.kind === 'scalar') return false
  return !ofOtherParts.has(parameter.kind) && !namesFile(written)
}

function namesFile(written: Written): boolean {
  return written.kind === 'map' && written.entries.has('file')
}
