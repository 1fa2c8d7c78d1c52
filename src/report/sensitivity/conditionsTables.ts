import { factorUnit, outcomeName, valueText, valueWithUnit } from '../../chart/sensitivity/names.js'
import type { Cell, Table } from '../../core/table.js'
import type { Condition, Conditions, Limit } from '../../experiment/sensitivity/results.js'
import { inLanguage, type Language, word } from '../../i18n/terms.js'
import { labelIn } from '../../i18n/titles.js'
import { estimateText } from '../estimateText.js'
import { numberText } from '../numberText.js'
import { outcomeFormat } from './format.js'
import { closingNotes, openingNotes } from './notes.js'

/**
 * Under which conditions a strategy loses, in words, and the limits of each condition.
 *
 * @param found What `sensitivity` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const found = await sensitivity(fair, { method: 'conditions', vary: ['price.perArea'], threshold: 0, size: 20, replications: 2 })
 * conditionsTables(found, 'en').map(({ title, rows }) => [title, rows]) // => [['When it loses: fair', []]]
 */
export function conditionsTables(found: Conditions, language: Language): Table[] {
  const { conditions, scenario, drawn, losing, undecided, said } = found
  const what = lossWords(found, language)
  const columns = (['coverage', 'density'] as const).map((id) => {
    return { id, label: word(`sens.${id}`, language), unit: '%', kind: 'text', align: 'end' } as const
  })
  const share = (value: number) => numberText(value * 100, 0)
  const main: Table = {
    title: word('titleOf', language, { title: word('sens.whenItLoses', language), name: labelIn(scenario, language) }),
    columns: [
      { id: 'condition', label: word('sens.condition', language), unit: '', kind: 'text' },
      ...columns,
      { id: 'losing', label: word('sens.losingRuns', language), unit: '', kind: 'integer' },
      { id: 'runs', label: word('sens.runsInIt', language), unit: '', kind: 'integer' }
    ],
    rows: conditions.map((condition): Cell[] => [
      word('sens.losesWhen', language, { what, conditions: conditionWords(condition, found, language) }),
      share(condition.coverage),
      share(condition.density),
      condition.losing,
      condition.runs
    ]),
    notes: [
      ...openingNotes(found, language),
      word('sens.losesSometimes', language, {
        runs: drawn,
        losing,
        share: `${share(drawn === 0 ? 0 : losing / drawn)}%`,
        what
      }),
      ...saidNotes(said, language),
      ...(undecided > 0 ? [word('sens.undecidedRuns', language, { n: undecided })] : []),
      ...(conditions.length > 0 ? [word('sens.conditionsMean', language)] : []),
      ...closingNotes(found, language)
    ]
  }
  return conditions.length === 0 ? [main] : [main, limitsTable(found, language)]
}

function saidNotes(said: Conditions['said'], language: Language): string[] {
  if (said === 'hardly') return [word('sens.hardlyEver', language)]
  if (said === 'nearly') return [word('sens.nearlyAlways', language)]
  return said === 'none' ? [word('sens.noCondition', language)] : []
}

/**
 * What losing is: against another strategy, or below (of a cost: above) a threshold.
 *
 * @example
 * const titles = { title: null, titleZh: null }
 * const names = { scenario: { name: 'plan', ...titles }, strategy: null, against: { name: 'now', ...titles } }
 * lossWords({ ...names, threshold: 0 }, 'en') // => 'plan loses against now'
 */
export function lossWords(
  found: Pick<Conditions, 'scenario' | 'strategy' | 'against' | 'threshold' | 'figure' | 'context'>,
  language: Language
): string {
  const { scenario, strategy, against, threshold, figure } = found
  if (against !== null && threshold === 0) {
    const [name, other] = [strategy ?? scenario, against].map((each) => labelIn(each, language))
    return word('sens.losesAgainst', language, { name: name!, other: other! })
  }
  const estimate = { mean: threshold, low: null, high: null, sd: null, n: 1 }
  const format = outcomeFormat(found, [estimate], against !== null, language)
  const text = `${estimateText(estimate, format)} ${format.unit}`.trimEnd()
  const outcome = outcomeName(found, language)
  return word(figure.better === 'lower' ? 'sens.risesAbove' : 'sens.fallsBelow', language, { outcome, threshold: text })
}

/**
 * The limits of a condition in words, the surest first.
 *
 * @example
 * const limit = { path: 'a', label: { en: 'Competition', zh: '竞争' }, unit: 'points', from: 60, to: null }
 * conditionWords({ limits: [limit] }, { factors: [], context: { currency: 'EUR' } }, 'en') // => 'Competition > 60 points'
 */
export function conditionWords(
  { limits }: Pick<Condition, 'limits'>,
  { factors, context }: Pick<Conditions, 'factors' | 'context'>,
  language: Language
): string {
  const texts = limits.map((limit) => {
    const { path, from, to, unit } = limit
    const label = inLanguage(limit.label, language)
    const kind = { unit, parts: factors.find((factor) => factor.path === path)?.parts ?? null }
    const write = (value: number) => valueWithUnit(shortened(value, limit, factors), kind, context, language)
    if (from !== null && to !== null) {
      return word('sens.between', language, {
        label,
        low: valueText(shortened(from, limit, factors), kind),
        high: write(to)
      })
    }
    if (from !== null) return word('sens.above', language, { label, value: write(from) })
    return word('sens.below', language, { label, value: write(to ?? 0) })
  })
  return texts.join(word('sens.and', language))
}

/** A limit to about a hundredth of the range: no sample knows it better. */
function shortened(value: number, { path }: Pick<Limit, 'path'>, factors: Conditions['factors']): number {
  const { low, high } = factors.find((factor) => factor.path === path) ?? { low: null, high: null }
  const width = low === null || high === null ? Math.abs(value) : high - low
  let step = 1
  while (step > width / 50) step /= 10
  while (step * 10 <= width / 50) step *= 10
  const rounded = step < 1 ? Math.round(value / step) / Math.round(1 / step) : Math.round(value / step) * step
  return Number(rounded.toPrecision(12))
}

function limitsTable(found: Conditions, language: Language): Table {
  const { conditions, factors, context } = found
  return {
    title: word('sens.limitsOfConditions', language),
    columns: [
      { id: 'condition', label: word('sens.condition', language), unit: '', kind: 'integer' },
      { id: 'factor', label: word('sens.factor', language), unit: '', kind: 'text' },
      { id: 'from', label: word('sens.fromValue', language), unit: '', kind: 'text', align: 'end' },
      { id: 'to', label: word('sens.toValue', language), unit: '', kind: 'text', align: 'end' },
      { id: 'unit', label: word('unit', language), unit: '', kind: 'text' },
      { id: 'quasiP', label: word('sens.quasiP', language), unit: '', kind: 'text', align: 'end' }
    ],
    rows: conditions.flatMap(({ limits }, at) =>
      limits.map((limit): Cell[] => {
        const kind = { unit: limit.unit, parts: factors.find(({ path }) => path === limit.path)?.parts ?? null }
        const text = (value: number | null) => (value === null ? '' : valueText(value, kind))
        return [
          at + 1,
          inLanguage(limit.label, language),
          text(limit.from),
          text(limit.to),
          factorUnit(kind, context, language),
          limit.quasiP < 1e-6 ? '< 0.000001' : `${Number(limit.quasiP.toPrecision(2))}`
        ]
      })
    )
  }
}
