import type { Problem } from '../../core/errors.js'
import { asGot, asMessage } from '../../i18n/fill.js'
import { numberText } from '../checks/range.js'
import { shareTolerance } from '../checks/shareTolerance.js'
import { fileWords } from '../fileWords.js'
import { checkGroups } from '../uncertainty/checkGroups.js'
import { checkRanks } from '../uncertainty/checkRanks.js'
import type { ReadBeside } from '../uncertainty/readDraws.js'
import { emptyNotes, sortedUncertain, type UncertainNotes, type Uncertainty } from '../uncertainty/uncertain.js'
import { isNull, type Report, valueAt, type WrittenMap } from '../written.js'
import { checkFormula, knownValue, notNegative } from './checkFormula.js'
import { type Checking, ofWhole } from './checking.js'
import { checkOrder } from './checkOrder.js'
import { checkShape } from './checkShape.js'
import { checkTitle } from './checkTitle.js'
import { type Combined, checkCombination, mapAt } from './combination.js'
import { type Combination, Findings } from './findings.js'
import { checkGeneral, checkStages, cyclesOf, missing } from './general.js'
import { checkIncremental } from './incremental.js'
import type { Category, DeclaredGroup, DeclaredStrategy, Formula, LifecycleScenario } from './lifecycleScenario.js'
import { lifecycleShape } from './lifecycleShape.js'
import { overlaid, parametersOf } from './overlay.js'
import { placesOf } from './placesOf.js'
import { sameCategories } from './sameCategories.js'
import { stageNames } from './stageList.js'
import type { Summand } from './totalKind.js'
import { checkTotals } from './totals.js'
import { reportUnused } from './unusedParameters.js'
import { lifecycleWords } from './words.js'
import type { WrittenPaths } from './writtenPaths.js'

/** The strategy of a scenario that declares none. */
export const onlyStrategy = 'base'
/** The group of a scenario that declares none. */
export const onlyGroup = 'all'

/**
 * Checks all that was written and lays it out: every strategy and group in full.
 *
 * @param written All that was written, extended files and settings included, stages as a map.
 * @param paths Where each thing was written.
 * @param report Called with each problem.
 * @param more `earlier`: paths of distributions that something laid over them may have replaced. `readBeside`: reads files
 * of draws.
 * @returns The scenario without its name; whole only where nothing was reported.
 *
 * @example
 * const written = readObject({
 *   horizon: { cycles: 3, cycleLength: 1 },
 *   cohort: { start: { here: 1 } },
 *   lifecycle: { stages: { here: {}, gone: {} }, transitions: { here: { gone: 0.2 } } }
 * })
 * const scenario = resolveLifecycle(written, new WrittenPaths(), () => undefined)
 * scenario.strategies.base.groups.all.lifecycle.start // => { here: 1, gone: 0 }
 */
export function resolveLifecycle(
  written: WrittenMap,
  paths: WrittenPaths,
  report: Report,
  { earlier = [], readBeside }: { readonly earlier?: Iterable<string>; readonly readBeside?: ReadBeside } = {}
): Omit<LifecycleScenario, 'name'> {
  const faults: Problem[] = []
  const noted: Report = (problem) => {
    faults.push(problem)
    report(problem)
  }
  const stageMap = mapAt(valueAt(written, 'lifecycle'), 'stages')
  const stages = stageNames(stageMap, { report: noted, paths })
  const general = { report: noted, reportOfWhole: noted, reportIfEverywhere: noted, paths, stages, cycles: undefined }
  const uncertain = emptyNotes(earlier)
  const cycles = cyclesOf(written, { ...general, report: () => undefined })
  const checking: Checking = { ...general, cycles, uncertain, ...(readBeside ? { readBeside } : {}) }
  checkShape(lifecycleShape, written, checking)
  if (stages.length === 0)
    missing('lifecycle.stages', stageMap, lifecycleWords.stagesNeeded, 'stages: [here, gone]', checking)
  const values = checkGeneral(written, checking)
  checkOrder(mapAt(written, 'strategies'), 'strategy', checking)
  checkOrder(mapAt(written, 'groups'), 'group', checking)
  const used = new Set<string>()
  const combined = combinations(written, values.cohort, { ...checking, onName: (name) => void used.add(name) })
  // where something else is wrong, not every formula could be read
  if (faults.length === 0) reportUnused(written, used, checking)
  checkWeights(mapAt(written, 'groups'), checking)
  const { categories, lifecycles } = sameCategories(combined, checking)
  const complete = combined.map((each, index) => ({ ...each, lifecycle: lifecycles[index] }))
  const summands = faults.some(({ path = '' }) => path.includes('categories.')) ? unclear(categories) : categories
  const totals = checkTotals(mapAt(written, 'totals'), summands, checking)
  return {
    kind: 'lifecycle',
    ...values,
    places: placesOf(written),
    stages: checkStages(written, checking),
    totals,
    incremental: checkIncremental(valueAt(written, 'incremental'), summands, totals, checking),
    strategies: strategiesOf(written, complete, checking),
    uncertain: sortedUncertain(uncertain),
    uncertainty: uncertaintyOf(written, uncertain, checking)
  }
}

function uncertaintyOf(written: WrittenMap, uncertain: UncertainNotes, { report }: Checking): Uncertainty {
  const context = { report, editions: undefined, segments: [], uncertain }
  const block = valueAt(written, 'uncertainty')
  const correlations = valueAt(block, 'correlations')
  const groups = valueAt(block, 'groups')
  return {
    correlations:
      (correlations && !isNull(correlations) && checkRanks(correlations, 'uncertainty.correlations', context)) || {},
    groups: (groups && !isNull(groups) && checkGroups(groups, 'uncertainty.groups', context)) || {}
  }
}

/** Categories of which something was wrong, so that sums of them are not judged by it. */
function unclear(categories: Readonly<Record<string, Category>>): Readonly<Record<string, Summand>> {
  return Object.fromEntries(Object.keys(categories).map((name) => [name, { kind: null, unit: null }]))
}

/** A strategy and group with what was laid on and what became of it. */
export interface Checked extends Combination, Combined {
  readonly written: WrittenMap
  readonly weight: Formula
}

function combinations(written: WrittenMap, size: number, checking: Checking): readonly Checked[] {
  const strategies = namesOr(mapAt(written, 'strategies'), onlyStrategy)
  const groups = namesOr(mapAt(written, 'groups'), onlyGroup)
  const findings = new Findings(strategies, groups)
  const ignored = () => undefined
  const alone = {
    ...checking,
    report: findings.addOfAll,
    reportOfWhole: ignored,
    reportIfEverywhere: ignored,
    onName: ignored,
    uncertain: emptyNotes()
  }
  checkCombination(written, size, [], alone)
  const all = strategies.flatMap((strategy) =>
    groups.map((group) => {
      const add = (onlyIfEverywhere: boolean) => (problem: Problem) =>
        void findings.add({ strategy, group }, problem, onlyIfEverywhere)
      const own: Checking = {
        ...checking,
        report: add(false),
        reportOfWhole: add(false),
        reportIfEverywhere: add(true)
      }
      return checkOne(written, { strategy, group }, size, own)
    })
  )
  for (const problem of findings.problems()) checking.report(problem)
  return all
}

function checkOne(written: WrittenMap, combination: Combination, size: number, checking: Checking): Checked {
  const { strategy, group } = combination
  const ofGroup = mapAt(mapAt(written, 'groups'), group)
  const ofStrategy = mapAt(mapAt(written, 'strategies'), strategy)
  const whole = overlaid(written, ofGroup, ofStrategy, checking)
  if (valueAt(valueAt(whole, 'cohort'), 'start') === undefined) {
    const { stages } = checking
    const example = `cohort: { start: { ${stages[0] ?? 'here'}: 1 } }`
    missing(
      'cohort.start',
      valueAt(written, 'cohort') ?? written,
      lifecycleWords.startNeeded,
      example,
      ofWhole(checking)
    )
  }
  const overridden = [...parametersOf(ofGroup), ...parametersOf(ofStrategy)]
  const combined = checkCombination(whole, size, overridden, checking)
  const weight = valueAt(ofGroup, 'weight')
  const scope = { checking, role: 'constant', names: combined.names } as const
  return {
    ...combination,
    ...combined,
    written: whole,
    weight: weight === undefined ? 1 : checkFormula(weight, scope, notNegative)
  }
}

function namesOr(map: WrittenMap, standard: string): readonly string[] {
  return map.entries.size === 0 ? [standard] : [...map.entries.keys()]
}

/** Every group has a weight; where they depend on no names they sum to one. */
function checkWeights(groups: WrittenMap, checking: Checking): void {
  let sum: number | undefined = groups.entries.size === 0 ? 1 : 0
  for (const [name, { keyPlace, value: group }] of groups.entries) {
    const weight = valueAt(group, 'weight')
    if (weight === undefined) {
      const problem = { ...keyPlace, path: checking.paths.of(group), ...asMessage(lifecycleWords.weightNeeded) }
      checking.report({ ...problem, example: `${name}: { weight: 0.5 }` })
    }
    const known = weight?.kind === 'scalar' ? knownWeight(weight.value) : undefined
    sum = sum === undefined || known === undefined ? undefined : sum + known
  }
  if (sum === undefined || Math.abs(sum - 1) <= shareTolerance) return
  const found = asGot(fileWords.gotSum, { sum: numberText(Math.round(sum * 1e10) / 1e10) })
  checking.report({ ...groups.place, path: 'groups', ...asMessage(lifecycleWords.weightsMustSum), ...found })
}

function knownWeight(value: unknown): number | undefined {
  if (typeof value === 'number') return value
  if (typeof value !== 'string') return undefined
  try {
    return knownValue(value)
  } catch {
    return undefined
  }
}

function strategiesOf(
  written: WrittenMap,
  combined: readonly Checked[],
  checking: Checking
): Readonly<Record<string, DeclaredStrategy>> {
  const strategies = mapAt(written, 'strategies')
  return Object.fromEntries(
    namesOr(strategies, onlyStrategy).map((strategy) => {
      const item = mapAt(strategies, strategy)
      const groups = combined
        .filter((each) => each.strategy === strategy)
        .map(({ group, weight, lifecycle }): [string, DeclaredGroup] => [group, { weight, lifecycle }])
      const declared: DeclaredStrategy = {
        title: checkTitle(valueAt(item, 'title'), 'title', checking),
        titleZh: checkTitle(valueAt(item, 'titleZh'), 'titleZh', checking),
        groups: Object.fromEntries(groups)
      }
      return [strategy, declared] as const
    })
  )
}
