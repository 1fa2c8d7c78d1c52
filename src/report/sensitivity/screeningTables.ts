import type { Estimate } from '../../core/interval.js'
import type { Cell, Table } from '../../core/table.js'
import type { Morris, Sobol } from '../../experiment/sensitivity/results.js'
import { oneByOne } from '../../i18n/oneByOne.js'
import { inLanguage, type Language, word } from '../../i18n/terms.js'
import { labelIn } from '../../i18n/titles.js'
import { differenceText, estimateText } from '../estimateText.js'
import { numberText, undefinedText } from '../numberText.js'
import { outcomeFormat } from './format.js'
import { closingNotes, openingNotes } from './notes.js'

/**
 * What a Morris screening found, the greatest effect first.
 *
 * @param morris What `sensitivity` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const morris = await sensitivity(fair, { method: 'morris', vary: ['price.perArea'], size: 4, replications: 2 })
 * morrisTable(morris, 'en').rows.length // => 1
 */
export function morrisTable(morris: Morris, language: Language): Table {
  const { effects, trajectories, dropped, scenario } = morris
  const sizes = effects.map(({ muStar }) => bracketed(muStar))
  const format = outcomeFormat(morris, sizes, true, language)
  const number = (value: number | null) =>
    value === null ? undefinedText : numberText(value * format.factor, format.digits)
  const column = (id: string, label: string) => ({ id, label, unit: format.unit, kind: 'text', align: 'end' }) as const
  return {
    title: word('titleOf', language, { title: word('sens.screening', language), name: labelIn(scenario, language) }),
    columns: [
      { id: 'factor', label: word('sens.factor', language), unit: '', kind: 'text' },
      column('muStar', word('sens.muStar', language)),
      column('mu', word('sens.muMean', language)),
      column('sigma', word('sens.sigmaOfEffects', language)),
      column('luck', word('sens.luckAlone', language)),
      { id: 'words', label: word('inWords', language), unit: '', kind: 'text' }
    ],
    rows: effects.map(({ label, mu, sigma, luck, class: said }, at): Cell[] => [
      inLanguage(label, language),
      estimateText(sizes[at]!, format),
      differenceText(point(mu), format),
      number(sigma),
      number(luck),
      word(`sens.morris.${said}`, language)
    ]),
    notes: [
      ...openingNotes(morris, language),
      word('sens.morrisMeans', language, {
        trajectories,
        unit: format.unit === '' ? word('sens.morrisUnits', language) : format.unit
      }),
      ...(dropped > 0 ? [word('sens.trajectoriesDropped', language, { n: dropped })] : []),
      ...closingNotes(morris, language)
    ]
  }
}

/**
 * Sobol indices, the greatest total first, with the share of luck as a line of its own. What is refused is not shown.
 *
 * @param sobol What `sensitivity` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const sobol = await sensitivity(fair, { method: 'sobol', vary: ['price.perArea'], size: 4, replications: 2 })
 * sobolTable(sobol, 'en').rows[0].slice(0, 2) // => ['Stand rent', '–']
 */
export function sobolTable(sobol: Sobol, language: Language): Table {
  const { indices, points, dropped, refusal, luck, mean, sd, scenario, isExact, replications } = sobol
  const spread = outcomeFormat(
    sobol,
    [mean, sd].map((value) => (value === null ? null : point(value))),
    sobol.against !== null,
    language
  )
  const text = (value: number | null) =>
    value === null ? undefinedText : `${numberText(value * spread.factor, spread.digits)} ${spread.unit}`.trimEnd()
  const share = { unit: '%', factor: 100, digits: 0 }
  const column = (id: string, label: string) => ({ id, label, unit: '%', kind: 'text', align: 'end' }) as const
  const hides = refusal !== null
  const rows = indices.map(({ label, first, total, together }): Cell[] => {
    const isShared = !hides && first.high < total.low && first.value < total.value / 2
    const said = [
      ...(together === null ? [] : [word(together === 'group' ? 'sens.takenGroup' : 'sens.takenCorrelated', language)]),
      ...(isShared ? [word('sens.mostlyTogether', language)] : [])
    ]
    return [
      inLanguage(label, language),
      hides ? undefinedText : estimateText(bracketed(first), share),
      hides ? undefinedText : estimateText(bracketed(total), share),
      oneByOne(said, language)
    ]
  })
  const luckRow: Cell[][] =
    isExact || indices.length === 0
      ? []
      : [[word('sens.byLuck', language), undefinedText, luck === null ? undefinedText : numberText(luck * 100, 1), '']]
  return {
    title: word('titleOf', language, {
      title: word('sens.varianceShares', language),
      name: labelIn(scenario, language)
    }),
    columns: [
      { id: 'factor', label: word('sens.factor', language), unit: '', kind: 'text' },
      column('first', word('sens.firstOrder', language)),
      column('total', word('sens.totalIndex', language)),
      { id: 'words', label: word('inWords', language), unit: '', kind: 'text' }
    ],
    rows: [...rows, ...luckRow],
    notes: [
      ...openingNotes(sobol, language),
      ...(refusal === null ? [] : [word('sens.sobolRefused', language, { reason: inLanguage(refusal, language) })]),
      word('sens.sobolMeans', language, { points, mean: text(mean), sd: text(sd) }),
      ...(dropped > 0 ? [word('sens.basePointsDropped', language, { n: dropped })] : []),
      ...(!isExact && replications === 1 ? [word('sens.luckUnknown', language)] : []),
      ...closingNotes(sobol, language)
    ]
  }
}

function bracketed({
  value,
  low,
  high
}: {
  readonly value: number
  readonly low: number
  readonly high: number
}): Estimate {
  return { mean: value, low, high, sd: null, n: 1 }
}

function point(value: number): Estimate {
  return { mean: value, low: null, high: null, sd: null, n: 1 }
}
