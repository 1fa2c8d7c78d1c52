import { stageLabel } from '../analysis/outcomeLabel.js'
import { inLanguage, word } from '../i18n/terms.js'
import type { CustomerStory, Followed } from '../model/customerStory.js'
import type { ChartOptions, ChartSpec } from './chartSpec.js'
import { framedWith } from './frame.js'
import { rangeOf, ticksOf } from './niceRange.js'
import { provenanceLines } from './provenance.js'
import { background, focusColour, ink, scenarioColours, stageColours } from './style.js'

/**
 * A chart of the story of one simulated customer: a strip with the stage at each edition; below it value received (solid)
 * against what was expected (dashed); below that strain as bars, orange where it lies beyond what this customer bears, with
 * the tolerance as strokes. What a customer who has left still expects and feels is not drawn.
 *
 * What to see: expectation running after experience; one bad edition that strains more than several good ones ease; the
 * moment at which a bar crosses its stroke, and what the strip shows next.
 *
 * @param followed What `followCustomers` gave.
 * @param story One of its stories.
 * @param options Language and width.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 1 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const followed = followCustomers(fair)
 * storyChart(followed, followed.stories[0]).datasets.story.length // => 2
 */
export function storyChart(
  followed: Followed,
  story: CustomerStory,
  options: Omit<ChartOptions, 'focus'> = {}
): ChartSpec {
  const { language = 'en', width = 520 } = options
  const { stages } = followed.context
  const named = (id: string) => inLanguage(stageLabel(id), language)
  const rows = story.editions.map((line) => {
    const isCustomer = stages.some(({ id, attends }) => id === line.stage && attends)
    const { edition, stage, expectation, value, satisfaction, strain, tolerance } = line
    const own = isCustomer ? { expectation, strain, tolerance } : { expectation: null, strain: null, tolerance: null }
    return { edition, stage, stageLabel: named(stage), value, satisfaction, ...own, beyond: strain > tolerance }
  })
  const numbers = (fields: readonly (number | null)[]) => fields.filter((each) => each !== null)
  const points = rangeOf(numbers(rows.flatMap(({ expectation, value }) => [expectation, value])), 4)
  const strains = rangeOf([0, ...numbers(rows.flatMap(({ strain, tolerance }) => [strain, tolerance]))], 4)
  const x = (isLast: boolean) => ({
    field: 'edition',
    type: 'ordinal',
    scale: { domain: rows.map(({ edition }) => edition) },
    axis: isLast ? { labelAngle: 0, title: word('edition', language) } : null
  })
  const y = (field: string, range: typeof points, title: string) => ({
    field,
    type: 'quantitative',
    scale: { domain: [range.low, range.high], zero: false },
    axis: { values: ticksOf(range), title }
  })
  const tooltip = [
    { field: 'edition', title: word('edition', language) },
    { field: 'stageLabel', title: word('stage', language) },
    ...(['expected', 'received', 'satisfaction', 'strain', 'tolerance'] as const).map((term) => ({
      field: { expected: 'expectation', received: 'value' }[term as string] ?? term,
      title: word(term, language),
      type: 'quantitative',
      format: '.3~r'
    }))
  ]
  const colourOf = (id: string, at: number) =>
    Object.entries(stageColours).find(([name]) => name === id)?.[1] ?? scenarioColours[at % scenarioColours.length]!
  const color = {
    field: 'stageLabel',
    type: 'nominal',
    scale: { domain: stages.map(({ id }) => named(id)), range: stages.map(({ id }, at) => colourOf(id, at)) },
    legend: { title: null, orient: 'top', direction: 'horizontal', symbolType: 'square', offset: 6 }
  }
  const line = (field: string, strokeDash: readonly number[], colour: string) => ({
    mark: { type: 'line', color: colour, strokeDash, strokeWidth: 2, point: { size: 30, filled: true, color: colour } },
    encoding: { x: x(false), y: y(field, points, word('storyPoints', language)), tooltip }
  })
  const strainTitle = word('strain', language)
  const picture = {
    title: word('storyTitle', language, { name: story.customer, n: story.replication + 1 }),
    subtitle: [word('storyRead', language)],
    language,
    width,
    datasets: { story: rows },
    body: {
      data: { name: 'story' },
      spacing: 10,
      concat: [
        {
          width,
          height: 20,
          mark: { type: 'rect', stroke: 'white', strokeWidth: 2 },
          encoding: { x: x(false), color, tooltip }
        },
        { width, height: 130, layer: [line('expectation', [5, 3], '#777777'), line('value', [1, 0], ink)] },
        {
          width,
          height: 90,
          layer: [
            {
              mark: { type: 'bar', width: { band: 0.5 } },
              encoding: {
                x: x(true),
                y: y('strain', strains, strainTitle),
                color: { condition: { test: 'datum.beyond', value: focusColour }, value: background },
                tooltip
              }
            },
            {
              mark: { type: 'tick', color: ink, thickness: 2.5, width: { band: 0.8 } },
              encoding: { x: x(true), y: y('tolerance', strains, strainTitle), tooltip }
            }
          ]
        }
      ],
      columns: 1
    }
  }
  return framedWith(picture, provenanceLines({ ...followed, estimates: [] }, language))
}
