import type { Problem } from '../../core/errors.js'
import { refused } from '../finish.js'
import { deepFreeze } from '../freeze.js'
import { untitled } from '../mergeLayers.js'
import { distributionPaths } from '../uncertainty/distributionForms.js'
import type { ReadBeside } from '../uncertainty/readDraws.js'
import { emptyMap, type WrittenMap } from '../written.js'
import { checkingOf } from './checking.js'
import type { LifecycleScenario } from './lifecycleScenario.js'
import { applyLifecycleSetting } from './lifecycleSetting.js'
import { lifecycleShape } from './lifecycleShape.js'
import { mergeLifecycle } from './mergeLifecycle.js'
import { checkReplacedValues, type ReplacedValue } from './replacedValues.js'
import { resolveLifecycle } from './resolveLifecycle.js'
import { withStageMap } from './stageList.js'
import { WrittenPaths } from './writtenPaths.js'

/** What becomes of layers: a name, settings laid over them, and the user's own file, whose problems come first. */
export interface Finishing {
  readonly name: string
  readonly set?: readonly string[]
  readonly file?: string
  /** Reads files of draws. */
  readonly readBeside?: ReadBeside
}

/**
 * The lifecycle scenario that layers make, with the settings laid over them, or all that is wrong with it.
 *
 * @param layers What was written in each file, the furthest first; `undefined` where one could not be read.
 * @param finishing Name, settings and file.
 * @param problems Problems found so far; those found now are added.
 * @throws InputError when there is any problem.
 *
 * @example
 * const layer = readObject({
 *   horizon: { cycles: 3, cycleLength: 1 },
 *   cohort: { start: { here: 1 } },
 *   lifecycle: { stages: ['here', 'gone'], transitions: { here: { gone: 0.2 } } }
 * })
 * finishLifecycle([layer], { name: 'plan', set: ['horizon.cycles=5'] }, []).horizon.cycles // => 5
 */
export function finishLifecycle(
  layers: readonly WrittenMap[] | undefined,
  { name, set = [], file, readBeside }: Finishing,
  problems: Problem[]
): LifecycleScenario {
  if (layers === undefined) throw refused(problems, file)
  const paths = new WrittenPaths()
  const report = (problem: Problem) => void problems.push(problem)
  const replaced: ReplacedValue[] = []
  const onReplaced = (each: ReplacedValue) => void replaced.push(each)
  const merging = { report, paths, mode: 'document', onReplaced } as const
  let written = layers.reduce((base, layer) => {
    paths.add(layer, '')
    return mergeLifecycle(lifecycleShape, untitled(base), withStageMap(layer, merging), merging)
  }, emptyMap)
  for (const setting of set) written = applyLifecycleSetting(written, setting, merging)
  checkReplacedValues(replaced, checkingOf({ report, paths }))
  const earlier = layers.flatMap((layer) => distributionPaths(layer))
  const values = resolveLifecycle(written, paths, report, { earlier, ...(readBeside ? { readBeside } : {}) })
  if (problems.length > 0) throw refused(distinct(problems), file)
  return deepFreeze({ ...values, name })
}

function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()]
}
