import { formatNumber } from '../../core/formatNumber.js'
import type { Cell, Column, Table } from '../../core/table.js'
import type { Comparison } from '../../experiment/compare.js'
import { type Language, type TermId, word } from '../../i18n/terms.js'
import type { StatedNumber } from '../../model/statedNumber.js'
import { multiplicity } from '../comparisonNotes.js'
import type { StatedChange } from './assumedTables.js'
import { figuresOf, type ScenarioFigure } from './figures.js'
import { countOf } from './sourceTables.js'

/** Outcomes whose differences the answer rests on. */
const decisive = ['repeatRate', 'npv', 'customerEquity', 'lifetimeValue', 'cost.total'] as const

/** From so many replications on it is said that there is hardly a difference. */
const tooMany = 10_000

/**
 * How many replications would settle a difference that may be chance, if it is as large as it looks: the half width of an
 * interval shrinks with the square root of their number, so n × (half width / |mean|)².
 *
 * @param figure Its estimate has an interval.
 * @returns Rounded up to two digits; `null` where there is no interval, no difference, or more than 10,000 would be needed.
 *
 * @example
 * replicationsToSettle({ estimated: { mean: 1, low: -1, high: 3, sd: 2, n: 50 } }) // => 200
 * replicationsToSettle({ estimated: { mean: 0.1, low: -1.9, high: 2.1, sd: 2, n: 50 } }) // => null
 */
export function replicationsToSettle({ estimated }: Pick<ScenarioFigure, 'estimated'>): number | null {
  if (estimated === null || estimated.low === null || estimated.high === null || estimated.mean === 0) return null
  const { mean, low, high, n } = estimated
  const ratio = (high - low) / 2 / mean
  const needed = n * ratio * ratio
  if (!(needed <= tooMany)) return null
  const unit = needed >= 1000 ? 100 : needed >= 100 ? 10 : 1
  return Math.max(n + 1, Math.ceil(needed / unit) * unit)
}

/**
 * The differences that may be chance, with about how many replications would settle each; no table where there are none.
 *
 * @param comparison What `compare` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const scenario = makeScenario({ horizon: { editions: 2, warmUp: 0 } }, 'fair')
 * chanceTable(await compare([scenario, { ...scenario, name: 'twin' }], { replications: 2 }), 'en') // => null
 */
export function chanceTable(comparison: Comparison, language: Language): Table | null {
  const rows = decisive.flatMap((outcome) => {
    const figures = figuresOf(comparison, { outcome }, language)
    const unsure = figures.others.filter(({ verdict, difference }) => verdict === 'noise' && difference !== null)
    return unsure.map((each): Cell[] => {
      const needed = replicationsToSettle(each)
      return [
        `${figures.label} (${figures.gapUnit})`,
        each.label,
        each.difference,
        needed === null ? word('doubt.tooMany', language) : formatNumber(needed, 0)
      ]
    })
  })
  if (rows.length === 0) return null
  const text = (id: string, term: TermId): Column => ({ id, label: word(term, language), unit: '', kind: 'text' })
  return {
    title: word('doubt.chance', language),
    columns: [
      text('outcome', 'outcome'),
      text('scenario', 'scenario'),
      { ...text('difference', 'differenceToBaseline'), align: 'end' },
      { ...text('needed', 'doubt.needed'), align: 'end' }
    ],
    rows,
    notes: [word('doubt.chanceMeans', language)]
  }
}

/**
 * What could change the answer, in sentences: how much was never measured, whether anything may be chance, how many differences
 * are looked at, which strategies differ in assumptions too.
 *
 * @param comparison What `compare` gave.
 * @param numbers Of the baseline, from `describeScenario`.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const scenario = makeScenario({ horizon: { editions: 2, warmUp: 0 } }, 'fair')
 * const comparison = await compare([scenario, { ...scenario, name: 'twin' }], { replications: 2 })
 * doubtLines(comparison, describeScenario(scenario), 'en')[1].startsWith('No difference in the comparison') // => true
 */
export function doubtLines(comparison: Comparison, numbers: readonly StatedNumber[], language: Language): string[] {
  const { scenarios, assumptions, differences } = comparison
  const comma = language === 'zh-CN' ? '、' : ', '
  const unmeasured = countOf(numbers, 'D')
  const looked = differences.filter(
    ({ outcome, segment, edition }) => segment === null && edition === null && decisive.some((each) => each === outcome)
  )
  const { comparisons, expectedByChance } = multiplicity(looked)
  const isAlone = scenarios[0].passport.replications === 1
  return [
    word('doubt.measured', language, {
      d: unmeasured,
      n: numbers.length,
      share: `${formatNumber((100 * unmeasured) / numbers.length, 0)}%`,
      s: countOf(numbers, 'S') + countOf(numbers, 'C'),
      a: countOf(numbers, 'A')
    }),
    ...(isAlone ? [word('doubt.one', language)] : []),
    ...(!isAlone && chanceTable(comparison, language) === null ? [word('doubt.noneChance', language)] : []),
    ...(comparisons === 0
      ? []
      : [word('doubt.multiplicity', language, { comparisons, expected: formatNumber(expectedByChance, 1) })]),
    ...assumptions.map(({ scenario, paths }) =>
      word('doubt.assumptions', language, { plan: labelOf(scenario), paths: paths.slice(0, 6).join(comma) })
    )
  ]

  function labelOf(name: string): string {
    return (
      figuresOf(comparison, { outcome: 'npv' }, language).others.find(({ scenario }) => scenario === name)?.label ??
      name
    )
  }
}

/** By what a change acts: paths of the scenario that begin so. */
const actsBy: readonly (readonly [change: RegExp, numbers: RegExp])[] = [
  [/^tactics\b/, /^(mechanisms\.bonds\.|lifecycle\.drivers\.bonds\.|competition\.copyTime\.)/],
  [
    /^(price\b|segments\.[^.]+\.(discount|priceLevel)|tactics\b.*discount)/,
    /^(mechanisms\.price\.|segments\.[^.]+\.priceSensitivity$)/
  ],
  [/^segments\.[^.]+\.discount/, /^mechanisms\.expectation\./]
]

/** What says how customers respond to a lever. */
const responses = ['response', 'effect', 'ceiling', 'carryOver'] as const

/**
 * The numbers by which what was changed acts: of changed levers their response, effect, ceiling and carry-over; of tactics the
 * bonds they build and how fast rivals copy; of prices and discounts the sensitivity to them.
 *
 * @param changes What differs from the baseline.
 * @param numbers Of the baseline, from `describeScenario`.
 *
 * @example
 * const numbers = describeScenario(makeScenario({}))
 * const change = { path: 'levers.service.spend', label: { en: '', zh: '' }, from: null, to: '9', isDecision: true }
 * restingOn([change], numbers).map(({ path }) => path).includes('levers.service.effect') // => true
 */
export function restingOn(changes: readonly StatedChange[], numbers: readonly StatedNumber[]): StatedNumber[] {
  const levers = new Set(changes.flatMap(({ path }) => /^levers\.(\w+)/.exec(path)?.[1] ?? []))
  const patterns = actsBy
    .filter(([change]) => changes.some(({ path, to }) => change.test(path) || change.test(`${path} ${to ?? ''}`)))
    .map(([, found]) => found)
  return numbers.filter(({ path }) => {
    const [group, lever, key] = path.split('.')
    const isResponse = group === 'levers' && levers.has(lever) && responses.some((each) => each === key)
    return isResponse || patterns.some((pattern) => pattern.test(path))
  })
}
