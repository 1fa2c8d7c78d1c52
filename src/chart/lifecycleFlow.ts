import { stageLabel } from '../analysis/outcomeLabel.js'
import { formatNumber } from '../core/formatNumber.js'
import { inLanguage, type Language, word } from '../i18n/terms.js'
import type { ChartOptions, ChartRow, ChartSpec } from './chartSpec.js'
import { levelsOf } from './estimateRows.js'
import { type Band, type FlowColumn, type FlowRow, type Lane, type LaneNode, layFlows } from './flowLayout.js'
import { framed } from './frame.js'
import { measureOf } from './measure.js'
import { type ChartResults, type ChartScenario, estimatesOf, scenarioLabel } from './results.js'
import { scenarioDrawn } from './scenarioDrawn.js'
import { spreadLabels } from './spreadLabels.js'
import { ink, scenarioColours, stageColours } from './style.js'

/**
 * A chart of who moves where (an alluvial diagram): for each edition held a bar for each stage that attends, as high as its
 * customers at the time of the show; between editions a band for each move, as high as the customers who make it, in the
 * colour of the stage they leave. New customers and those won back come from above, the lost and the firms that close go
 * down. Who leaves and is won back before the next show is in both.
 *
 * What to see: whether the band that stays in trust is broader than all that enters; how much of what is won each edition
 * is lost straight from confirmation; whether customers weaken first or leave without a sign.
 *
 * @param results A comparison, or one scenario's replications.
 * @param options Language and width; `focus` names the scenario drawn, of a comparison the baseline where absent.
 * @throws InputError for a focus that is not among the scenarios, with the nearest name.
 *
 * @example
 * const plan = { horizon: { editions: 3, warmUp: 1 }, segments: { exhibitors: { marketSize: 60 } }, replications: 2 }
 * const chart = lifecycleFlowChart(await replicate(makeScenario(plan, 'now')))
 * chart.datasets.flows.filter(({ from, edition }) => from === 'joined').map(({ edition }) => edition) // => [1, 2]
 */
export function lifecycleFlowChart(results: ChartResults, options: ChartOptions = {}): ChartSpec {
  const { language = 'en', focus, width = 370 } = options
  const drawn = scenarioDrawn(results, focus)
  const lanes = lanesOf(drawn, language)
  const { columns, flows } = flowsOf(drawn, lanes)
  const { bands, nodes, top } = layFlows(columns, lanes, flows)
  const measure = measureOf('inStage.*', '', language, top, 1)
  const x = {
    field: 'x',
    type: 'quantitative',
    scale: { domain: [0, Math.max(1, columns.length - 1)] },
    axis: {
      values: columns.map((_, place) => place),
      labelExpr: `${JSON.stringify(columns.map(({ edition }) => `${edition}`))}[datum.value]`,
      labelFlush: false,
      labelOverlap: true,
      grid: false,
      domain: false,
      ticks: false,
      orient: 'bottom',
      title: word('edition', language)
    }
  }
  const y = { type: 'quantitative', scale: { domain: [0, top || 1], reverse: true }, axis: null }
  const color = {
    field: 'lane',
    type: 'nominal',
    scale: { domain: lanes.map(({ id }) => id), range: lanes.map(({ colour }) => colour) },
    legend: null
  }
  const numbers = (['mean', 'low', 'high'] as const).map((field) => ({
    field,
    title: word(field, language),
    type: 'quantitative',
    format: ',.1f'
  }))
  const text = (field: string, title: string) => ({ field, title })
  const cancelled = drawn.context.held.includes(false)
  return framed({
    title: word('titleOf', language, {
      title: word('flowTitle', language),
      name: scenarioLabel(drawn, language)
    }),
    subtitle: [
      word('flowRead', language, { unit: measure.unit }),
      ...(cancelled ? [word('flowCancelled', language)] : [])
    ],
    results: drawn,
    language,
    width: width + leftSpace + rightSpace,
    datasets: {
      flows: flows.map((flow) => ({ scenario: drawn.scenario.name, ...flow })),
      bands: bandRows(bands, lanes),
      nodes: nodes.map((node) => ({ ...node })),
      names: nameRows(nodes, columns.length, top)
    },
    body: {
      width,
      height,
      layer: [
        {
          data: { name: 'bands' },
          mark: { type: 'area', opacity: 1, fillOpacity: 0.5, interpolate: 'monotone' },
          encoding: {
            x,
            y: { ...y, field: 'upper' },
            y2: { field: 'lower' },
            detail: { field: 'flow' },
            color,
            tooltip: [
              text('fromLabel', word('flowFrom', language)),
              text('toLabel', word('flowTo', language)),
              text('edition', word('afterEdition', language)),
              ...numbers
            ]
          }
        },
        {
          data: { name: 'nodes' },
          mark: { type: 'rect', width: nodeWidth, stroke: 'white', strokeWidth: 0.5 },
          encoding: {
            x,
            y: { ...y, field: 'upper' },
            y2: { field: 'lower' },
            color,
            tooltip: [text('label', word('stage', language)), text('edition', word('edition', language)), ...numbers]
          }
        },
        nameLayer('left', x, y),
        nameLayer('right', x, y)
      ]
    }
  })
}

const height = 340
const nodeWidth = 9
/** Space for the names at either side. */
const leftSpace = 90
const rightSpace = 110
const fontSize = 12
const lineHeight = 15

function nameLayer(side: 'left' | 'right', x: object, y: object) {
  const towards = side === 'left' ? -1 : 1
  return {
    data: { name: 'names' },
    transform: [{ filter: { field: 'side', equal: side } }],
    mark: {
      type: 'text',
      align: side === 'left' ? 'right' : 'left',
      baseline: 'middle',
      dx: towards * (nodeWidth / 2 + 6),
      fontSize,
      color: ink
    },
    encoding: { x, y: { ...y, field: 'at' }, text: { field: 'text' } }
  }
}

/** What flows run between, from the top: where customers come from, stages that attend, where they go. */
function lanesOf({ context }: ChartScenario, language: Language): Lane[] {
  const { stages } = context
  const last = stages[stages.length - 1].id
  const lane = (id: string, label: string, colour: string, role: Lane['role']): Lane => ({ id, label, colour, role })
  const ofStage = (id: string, role: Lane['role']) => {
    const named = Object.entries(stageColours).find(([name]) => name === id)
    const label = id === last ? word('flow.lost', language) : inLanguage(stageLabel(id), language)
    return lane(id, label, named?.[1] ?? scenarioColours[stages.findIndex((stage) => stage.id === id) % 6], role)
  }
  return [
    lane('joined', word('flow.new', language), '#7fb8de', 'source'),
    lane('returned', word('flow.wonBack', language), scenarioColours[2], 'source'),
    ...stages.filter(({ attends }) => attends).map(({ id }) => ofStage(id, 'stage')),
    ...stages.filter(({ attends }) => !attends).map(({ id }) => ofStage(id, 'sink')),
    lane('closed', word('flow.closed', language), '#4d4d4d', 'sink')
  ]
}

/** The editions held with the customers in each stage, and the moves after each of them, as the estimates give them. */
function flowsOf(drawn: ChartScenario, lanes: readonly Lane[]): { columns: FlowColumn[]; flows: FlowRow[] } {
  const held = drawn.context.held.flatMap((each, index) => (each ? [index + 1] : []))
  const attending = lanes.filter(({ role }) => role === 'stage')
  const goals = lanes.filter(({ role }) => role !== 'source')
  const at = (outcome: string) => {
    const found = new Map(estimatesOf(drawn, outcome).map(({ edition, estimate }) => [edition, levelsOf(estimate)]))
    return (edition: number) => found.get(edition) ?? levelsOf(null)
  }
  const inStage = attending.map(({ id }) => ({ lane: id, count: at(`inStage.${id}`) }))
  const moves = [
    ...lanes
      .filter(({ role }) => role === 'source')
      .map((from) => ({ from, to: attending[0], count: at(from.id), comes: true })),
    ...attending.flatMap((from) =>
      goals.map((to) => ({ from, to, count: at(`flow.${from.id}.${to.id}`), comes: false }))
    )
  ]
  const columns = held.map((edition) => ({
    edition,
    stages: inStage.map(({ lane, count }) => ({ lane, ...count(edition) }))
  }))
  const flows = held.slice(0, -1).flatMap((edition, place) =>
    moves.map(({ from, to, count, comes }) => ({
      place,
      edition,
      from: from.id,
      to: to.id,
      fromLabel: from.label,
      toLabel: to.label,
      ...count(comes ? held[place + 1] : edition)
    }))
  )
  return { columns, flows: flows.filter(({ mean }) => mean !== null && mean > 0) }
}

function bandRows(bands: readonly Band[], lanes: readonly Lane[]): ChartRow[] {
  const order = (id: string) => lanes.findIndex((lane) => lane.id === id)
  return bands.flatMap(({ flow, points }) => {
    const { place, from, to } = flow
    const name = `${place}.${order(from)}.${order(to)}`
    return points.map((point) => ({ ...flow, ...point, flow: name, lane: from }))
  })
}

/** Names with numbers: left of the first bars, with what comes; right of the last ones, with what goes. */
function nameRows(nodes: readonly LaneNode[], columns: number, top: number): ChartRow[] {
  const written = ({ label, mean }: LaneNode) => `${label} ${formatNumber(mean, mean < 10 ? 1 : 0)}`
  const side = (name: 'left' | 'right', place: number) => {
    const shown = nodes.filter((node) => node.x === place)
    const at = spreadLabels(
      shown.map(({ upper, lower }) => ((upper + lower) / 2 / (top || 1)) * height),
      shown.map(() => lineHeight),
      height
    )
    return shown.map((node, index) => ({
      side: name,
      x: place,
      at: (at[index] / height) * top,
      text: written(node)
    }))
  }
  return [...side('left', 0), ...(columns > 1 ? side('right', columns - 1) : [])]
}
