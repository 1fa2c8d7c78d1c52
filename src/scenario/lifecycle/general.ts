import { checkNumber } from '../checks/checkNumber.js'
import { checkValue, defaultValue } from '../checks/checkValue.js'
import { keepsRule, type NumberRule } from '../checks/range.js'
import { findParameter } from '../findParameter.js'
import { valueAt, type Written, type WrittenMap } from '../written.js'
import { checkTruth } from './checkChoice.js'
import { knownValue, parsedText } from './checkFormula.js'
import { type Checking, wrong } from './checking.js'
import { checkTitle } from './checkTitle.js'
import { mapAt } from './combination.js'
import type { DeclaredStage, LifecycleScenario } from './lifecycleScenario.js'
import { lifecycleWords } from './words.js'

/** Most cycles of a lifecycle scenario. */
export const mostCycles = 100_000
const cyclesRule: NumberRule = { min: 1, max: mostCycles, whole: true }
const lengthRule: NumberRule = { min: 1e-6, max: 1000, whole: false }
const sizeRule: NumberRule = { min: 1e-6, max: 1e12, whole: false }
const customersRule: NumberRule = { min: 1, max: 1e8, whole: true }
const defaultCustomers = 10_000

/** What a scenario says of itself rather than of its strategies. */
export type General = Omit<
  LifecycleScenario,
  'kind' | 'name' | 'places' | 'stages' | 'totals' | 'incremental' | 'strategies' | 'uncertain' | 'uncertainty'
>

/**
 * Checks titles, notices, seed, replications, customers, horizon and size of the cohort.
 *
 * @param written The whole scenario.
 * @param checking Takes in the problems.
 *
 * @example
 * checkGeneral(readObject({ horizon: { cycles: 12, cycleLength: '1/12' } }), checkingOf({})).horizon
 * // => { cycles: 12, cycleLength: 0.08333333333333333 }
 */
export function checkGeneral(written: WrittenMap, checking: Checking): General {
  const text = (key: string) => checkTitle(valueAt(written, key), key, checking)
  return {
    title: text('title'),
    titleZh: text('titleZh'),
    notice: text('notice'),
    noticeZh: text('noticeZh'),
    about: text('about'),
    aboutZh: text('aboutZh'),
    seed: String(catalogued('seed', written, checking)),
    replications: Number(catalogued('replications', written, checking)),
    customers: numberAt(written, 'customers', customersRule, checking) ?? defaultCustomers,
    horizon: {
      cycles: cyclesOf(written, checking) ?? 1,
      cycleLength: lengthOf(written, checking) ?? 1
    },
    cohort: numberAt(valueAt(written, 'cohort'), 'size', sizeRule, checking) ?? 1
  }
}

/**
 * The number of cycles; `undefined` where it is missing or wrong, which is reported.
 *
 * @example
 * cyclesOf(readObject({ horizon: { cycles: 12 } }), checkingOf({})) // => 12
 */
export function cyclesOf(written: WrittenMap, checking: Checking): number | undefined {
  const horizon = valueAt(written, 'horizon')
  if (valueAt(horizon, 'cycles') !== undefined) return numberAt(horizon, 'cycles', cyclesRule, checking)
  missing(
    'horizon.cycles',
    horizon ?? written,
    lifecycleWords.cyclesNeeded,
    'horizon: { cycles: 20, cycleLength: 1 }',
    checking
  )
  return undefined
}

function lengthOf(written: WrittenMap, checking: Checking): number | undefined {
  const horizon = valueAt(written, 'horizon')
  const length = valueAt(horizon, 'cycleLength')
  if (length === undefined) {
    const { cycleLengthNeeded } = lifecycleWords
    missing(
      'horizon.cycleLength',
      horizon ?? written,
      cycleLengthNeeded,
      'horizon: { cycles: 20, cycleLength: 1 }',
      checking
    )
    return undefined
  }
  const text = length.kind === 'scalar' && typeof length.value === 'string' ? length.value : undefined
  if (text === undefined) return numberAt(horizon, 'cycleLength', lengthRule, checking)
  const formula = parsedText(text, length, checking)
  if (formula === undefined) return undefined
  const value = knownValue(formula.text)
  if (value !== undefined && keepsRule(value, lengthRule)) return value
  wrong(length, lifecycleWords.lengthIsNumber, checking, { example: 'cycleLength: 1/12' })
  return undefined
}

/**
 * Reports that a key is missing which has no default.
 *
 * @param path Its path.
 * @param around What it should stand in.
 * @param message Why it is needed.
 * @param example A line that would be right.
 * @param checking Takes in the problem.
 *
 * @example
 * const problems = []
 * const checking = checkingOf({ report: (problem) => problems.push(problem) })
 * missing('cohort.start', readObject({}), { en: 'say where customers start', zh: '须给出起始分布' }, 'start: { A: 1 }', checking)
 * problems[0].path // => 'cohort.start'
 */
export function missing(
  path: string,
  around: Written,
  message: { readonly en: string; readonly zh: string },
  example: string,
  { report }: Checking
): void {
  report({ ...around.place, path, message: message.en, messageZh: message.zh, example })
}

function numberAt(written: Written | undefined, key: string, rule: NumberRule, checking: Checking): number | undefined {
  const value = valueAt(written, key)
  if (value === undefined) return undefined
  const subject = { path: checking.paths.of(value), key, example: `${key}: ${rule.whole ? 20 : 1}` }
  return checkNumber(value, rule, subject, { report: checking.report, editions: undefined, segments: [] })
}

function catalogued(key: 'seed' | 'replications', written: WrittenMap, { report }: Checking): unknown {
  const context = { report, editions: undefined, segments: [] }
  const parameter = findParameter(key)
  const value = valueAt(written, key)
  return value === undefined ? defaultValue(parameter, key, context) : checkValue(value, parameter, key, context)
}

/**
 * The stages with their titles and whether they attend, in the order declared.
 *
 * @example
 * checkStages(readObject({ lifecycle: { stages: { here: { attends: true } } } }), checkingOf({ stages: ['here'] }))
 * // => { here: { title: null, titleZh: null, attends: true } }
 */
export function checkStages(written: WrittenMap, checking: Checking): Readonly<Record<string, DeclaredStage>> {
  const stages = mapAt(valueAt(written, 'lifecycle'), 'stages')
  return Object.fromEntries(
    checking.stages.map((stage) => {
      const item = valueAt(stages, stage)
      const titles = {
        title: checkTitle(valueAt(item, 'title'), 'title', checking),
        titleZh: checkTitle(valueAt(item, 'titleZh'), 'titleZh', checking)
      }
      return [stage, { ...titles, attends: checkTruth(valueAt(item, 'attends'), checking) }] as const
    })
  )
}
