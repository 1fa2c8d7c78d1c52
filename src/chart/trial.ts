import { formatNumber } from '../core/formatNumber.js'
import type { Found, Trial } from '../experiment/trial/trial.js'
import { inLanguage, type Language, word } from '../i18n/terms.js'
import type { ChartOptions, ChartRow, ChartSpec } from './chartSpec.js'
import { framedWith } from './frame.js'
import { type Measure, tickExpression } from './measure.js'
import { nameAxis, nameLabel, nameSpace, nameStep } from './nameAxis.js'
import { type NiceRange, ticksOf } from './niceRange.js'
import { provenanceLines } from './provenance.js'
import { ink, verdictLooks } from './style.js'
import { shownInterval, trialMeasure } from './trialMeasure.js'

/**
 * A chart of a statement on trial: the figure under each assumption as a dot with its 95 % interval, and shaded the range in
 * which the statement says that it lies.
 *
 * What to see: whether the dots lie in the shade; an interval across its edge, from which nothing can be told; dots that leave
 * the shade with an assumption, which is what the statement depends on.
 *
 * @param tried What `trial` gave.
 * @param options Language and width.
 *
 * @example
 * const title = { en: 'Twice as dear', zh: '贵一倍' }
 * const tried = trial({ title, figure: title, unit: 'times', said: [1.5, null], evidence: [{ under: title, values: [2, 2] }], dependsOn: title, played: [] })
 * trialChart(tried).datasets.evidence[0].finding // => 'as stated'
 */
export function trialChart(tried: Trial, options: Omit<ChartOptions, 'focus'> = {}): ChartSpec {
  const { language = 'en', width = 380 } = options
  const { range, measure } = trialMeasure(tried, language)
  const rows = rowsOf(tried, measure, language)
  const axis = { values: ticksOf(range), labelExpr: tickExpression(measure), title: measure.unit }
  const x = { type: 'quantitative', axis, scale: { domain: [range.low, range.high] } }
  const y = nameAxis(rows.map(({ label }) => label))
  const looks = findingEncoding(tried.found, language)
  const picture = {
    title: inLanguage(tried.title, language),
    subtitle: [word('trialRead', language, { figure: inLanguage(tried.figure, language), unit: measure.unit })],
    language,
    width: width + nameSpace + numberWidth,
    datasets: { evidence: rows, said: [shaded(tried.said, range)] },
    body: {
      width,
      height: {
        step: nameStep(
          rows.map(({ label }) => label),
          44
        )
      },
      layer: [
        {
          data: { name: 'said' },
          mark: { type: 'rect', color: '#cccccc', opacity: 0.45 },
          encoding: { x: { ...x, field: 'from' }, x2: { field: 'to' } }
        },
        {
          data: { name: 'evidence' },
          mark: { type: 'rule', strokeWidth: 3, opacity: 0.6 },
          encoding: { x: { ...x, field: 'low' }, x2: { field: 'high' }, y, color: looks.color }
        },
        {
          data: { name: 'evidence' },
          mark: { type: 'point', filled: true, size: 90, opacity: 1 },
          encoding: { x: { ...x, field: 'mean' }, y, ...looks, tooltip: tooltipOf(measure, language) }
        },
        {
          data: { name: 'evidence' },
          mark: { type: 'text', align: 'left', fontSize: 12, color: ink, limit: 0 },
          encoding: { x: { value: width + 12 }, y, text: { field: 'numbers' } }
        }
      ]
    }
  }
  return framedWith(picture, provenance(tried, language))
}

/** Space for the numbers beside the drawing. */
const numberWidth = 150

const looksOfFinding = { within: 'better', outside: 'worse', unclear: 'noise' } as const

function rowsOf({ found, unit }: Trial, { factor, fineDigits }: Measure, language: Language) {
  const text = (value: number) => formatNumber(value * factor, fineDigits)
  return found.map((each) => {
    const label = inLanguage(each.under, language)
    const { mean, low, high } = shownInterval(each, unit)
    const numbers = low === high ? text(mean) : `${text(mean)} [${text(low)}, ${text(high)}]`
    return {
      label,
      name: nameLabel(label),
      mean,
      low,
      high,
      numbers,
      finding: word(`finding.${each.finding}`, language)
    }
  })
}

/** What is said, as far as the axis goes. */
function shaded([low, high]: Trial['said'], range: NiceRange): ChartRow {
  return { from: low ?? range.low, to: high ?? range.high }
}

/** Colour and shape by where the interval lies, with one legend for both. */
function findingEncoding(found: readonly Found[], language: Language): { color: object; shape: object } {
  const kinds = (['within', 'outside', 'unclear'] as const).filter((kind) =>
    found.some(({ finding }) => finding === kind)
  )
  const domain = kinds.map((kind) => word(`finding.${kind}`, language))
  const looks = kinds.map((kind) => verdictLooks.find(({ verdict }) => verdict === looksOfFinding[kind])!)
  const legend = { title: null, orient: 'top', direction: 'horizontal', offset: 8, symbolOpacity: 1 }
  const field = { field: 'finding', type: 'nominal', legend }
  return {
    color: { ...field, scale: { domain, range: looks.map(({ colour }) => colour) } },
    shape: { ...field, scale: { domain, range: looks.map((_, at) => shapes[kinds[at]]) } }
  }
}

const shapes = { within: 'circle', outside: 'diamond', unclear: 'square' } as const

function tooltipOf({ percent }: Measure, language: Language): object[] {
  const number = { type: 'quantitative', format: percent ? '.2%' : ',.4~r' }
  return [
    { field: 'label', title: word('assumptionTried', language) },
    { field: 'finding', title: word('inWords', language) },
    ...(['mean', 'low', 'high'] as const).map((field) => ({ field, title: word(field, language), ...number }))
  ]
}

function provenance({ played }: Trial, language: Language): string[] {
  if (played.length === 0) return []
  const scenarios = played.map((each) => ({ ...each, estimates: [] }))
  return provenanceLines({ baseline: played[0].scenario.name, scenarios }, language)
}
