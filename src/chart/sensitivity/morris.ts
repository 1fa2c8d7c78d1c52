import type { Morris } from '../../experiment/sensitivity/results.js'
import { inLanguage, word } from '../../i18n/terms.js'
import { labelIn } from '../../i18n/titles.js'
import type { ChartOptions, ChartSpec } from '../chartSpec.js'
import { framedWith } from '../frame.js'
import { tickExpression } from '../measure.js'
import { rangeOf, ticksOf } from '../niceRange.js'
import { background, focusColour, ink, scenarioColours } from '../style.js'
import { originLines, outcomeMeasure, outcomeSentence } from './names.js'

/** Factors named in the picture. */
const mostNamed = 8

/**
 * The plane of a Morris screening: mean size of the effects of each factor (μ*) against how much they vary (σ). Grey ones are
 * negligible; those that act the same everywhere lie low (black), those that are curved or depend on others high (orange); the
 * line is σ = μ*. The eight greatest carry their names.
 *
 * @param morris What `sensitivity` gave.
 * @param options Language and width.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const chart = morrisChart(await sensitivity(fair, { method: 'morris', vary: ['price.perArea'], size: 4, replications: 2 }))
 * chart.datasets.factors.length // => 1
 */
export function morrisChart(morris: Morris, options: Omit<ChartOptions, 'focus'> = {}): ChartSpec {
  const { language = 'en', width = 520 } = options
  const { effects, scenario } = morris
  const across = rangeOf([0, ...effects.map(({ muStar }) => muStar.high)], 5)
  const up = rangeOf([0, ...effects.map(({ sigma }) => sigma)], 5)
  const measure = outcomeMeasure(morris, across.high, Math.min(across.step, up.step), true, language)
  const data = effects.map(({ path, label, muStar, sigma, class: said }, at) => ({
    path,
    factor: inLanguage(label, language),
    muStar: muStar.value,
    low: muStar.low,
    high: muStar.high,
    sigma,
    class: said,
    inWords: word(`sens.morris.${said}`, language),
    name: at < mostNamed && said !== 'negligible' ? inLanguage(label, language) : ''
  }))
  const end = Math.min(across.high, up.high)
  const scale = (range: typeof across) => ({ domain: [range.low, range.high] })
  const axis = (title: string, range: typeof across) => ({
    title: measure.unit === '' ? title : `${title} (${measure.unit})`,
    values: ticksOf(range),
    labelExpr: tickExpression(measure)
  })
  const x = {
    field: 'muStar',
    type: 'quantitative',
    scale: scale(across),
    axis: axis(word('sens.muStar', language), across)
  }
  const y = {
    field: 'sigma',
    type: 'quantitative',
    scale: scale(up),
    axis: axis(word('sens.sigmaOfEffects', language), up)
  }
  const classes = ['negligible', 'linear', 'steady', 'interacting'] as const
  const color = {
    field: 'class',
    type: 'nominal',
    scale: { domain: classes, range: [background, ink, scenarioColours[0], focusColour] },
    legend: null
  }
  const tooltip = [
    { field: 'factor', title: word('sens.factor', language) },
    { field: 'inWords', title: word('inWords', language) }
  ]
  return framedWith(
    {
      title: word('titleOf', language, { title: word('sens.screening', language), name: labelIn(scenario, language) }),
      subtitle: [outcomeSentence(morris, language), word('sens.morrisRead', language, { unit: measure.unit || '–' })],
      language,
      width: width + 80,
      datasets: { factors: data, line: [{ from: 0, to: end }] },
      body: {
        width,
        height: 320,
        layer: [
          {
            data: { name: 'line' },
            mark: { type: 'rule', color: background, strokeDash: [4, 4] },
            encoding: {
              x: { ...x, field: 'from' },
              x2: { field: 'to' },
              y: { ...y, field: 'from' },
              y2: { field: 'to' }
            }
          },
          {
            data: { name: 'factors' },
            mark: { type: 'rule', strokeWidth: 1 },
            encoding: { x: { ...x, field: 'low' }, x2: { field: 'high' }, y, color, tooltip }
          },
          {
            data: { name: 'factors' },
            mark: { type: 'point', filled: true, size: 60, opacity: 1 },
            encoding: { x, y, color, tooltip }
          },
          {
            data: { name: 'factors' },
            mark: { type: 'text', align: 'center', dy: -10, fontSize: 10, color: ink },
            encoding: { x, y, text: { field: 'name' } }
          }
        ]
      }
    },
    originLines(morris, language)
  )
}
