import type { Sobol } from '../../experiment/sensitivity/results.js'
import { inLanguage, word } from '../../i18n/terms.js'
import { labelIn } from '../../i18n/titles.js'
import type { ChartOptions, ChartSpec } from '../chartSpec.js'
import { framedWith } from '../frame.js'
import { nameAxis, nameLabel, nameSpace, nameStep } from '../nameAxis.js'
import { focusColour, ink, scenarioColours } from '../style.js'
import { originLines, outcomeSentence } from './names.js'

/**
 * Sobol indices: for each factor, or several taken as one, a bar for what share of the variance of the outcome it answers for
 * alone (blue) and one with all others (orange), with 95 % intervals. What is refused is not drawn; the reason stands above.
 *
 * @param sobol What `sensitivity` gave.
 * @param options Language and width.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const chart = sobolChart(await sensitivity(fair, { method: 'sobol', vary: ['price.perArea'], size: 4, replications: 2 }))
 * chart.datasets.indices // => []
 */
export function sobolChart(sobol: Sobol, options: Omit<ChartOptions, 'focus'> = {}): ChartSpec {
  const { language = 'en', width = 420 } = options
  const { indices, refusal, scenario } = sobol
  const shown = refusal === null ? indices : []
  const names = shown.map(({ label }) => inLanguage(label, language))
  const kinds = ['first', 'total'] as const
  const data = shown.flatMap((index) =>
    kinds.map((kind) => {
      const name = inLanguage(index.label, language)
      const { value, low, high } = index[kind]
      return { factor: name, name: nameLabel(name), kind, value: Math.max(0, value), low, high }
    })
  )
  const most = Math.max(1, ...data.map(({ high }) => high))
  const least = Math.min(0, ...data.map(({ low }) => low))
  const x = { type: 'quantitative', scale: { domain: [least, most] }, axis: { format: '%', title: null, tickCount: 5 } }
  const offset = { field: 'kind', sort: kinds }
  const color = {
    field: 'kind',
    type: 'nominal',
    scale: { domain: kinds, range: [scenarioColours[0], focusColour] },
    legend: null
  }
  return framedWith(
    {
      title: word('titleOf', language, {
        title: word('sens.varianceShares', language),
        name: labelIn(scenario, language)
      }),
      subtitle: [
        outcomeSentence(sobol, language),
        ...(refusal === null
          ? [word('sens.sobolRead', language)]
          : [word('sens.sobolRefused', language, { reason: inLanguage(refusal, language) })])
      ],
      language,
      width: width + nameSpace,
      datasets: { indices: data },
      body: {
        data: { name: 'indices' },
        width,
        height: { step: Math.max(16, nameStep(names, 0) / 2) },
        encoding: { y: nameAxis(names), yOffset: offset },
        layer: [
          { mark: { type: 'bar' }, encoding: { x: { ...x, field: 'value' }, color } },
          {
            mark: { type: 'rule', color: ink, strokeWidth: 1.5 },
            encoding: { x: { ...x, field: 'low' }, x2: { field: 'high' } }
          }
        ]
      }
    },
    originLines(sobol, language)
  )
}
