import { unitText } from '../../../src/cli/explainText.js'
import { compileLevers } from '../../../src/engine/compileLevers.js'
import { exhibitionLifecycle } from '../../../src/model/exhibitionLifecycle.js'
import { type DriverId, driverIds, type Effects } from '../../../src/model/lifecycle.js'
import { leverEntries, leverIds } from '../../../src/model/parameters/lever.js'
import { type LeverHeads, leverHeadWords } from '../../../src/model/parameters/leverEntry.js'
import { measures } from '../../../src/model/runTable.js'
import { shockEvents, shockLabels, shockSizes } from '../../../src/model/shock.js'
import { indirectSwitches, switchIds, switchLabels } from '../../../src/model/switches.js'
import { defaultScenario } from '../../support/scenarioCoverage.js'
import { measureWords } from './measureWords.js'
import { cell, tableOf } from './pages.js'

const scenario = defaultScenario()
const { levers } = scenario
const lifecycle = exhibitionLifecycle(
  scenario.lifecycle,
  { advertising: levers.advertising.effect, outreach: levers.outreach.effect, winBack: levers.winBack.effect },
  scenario.mechanisms.satisfaction.delight
)
const reached = lifecycle.stages.filter(({ id }) => lifecycle.transitions.some(({ to }) => to === id))

/** A number as people write it in tables, the minus sign included. */
function shown(value: number): string {
  return String(Number(value.toPrecision(6))).replace('-', '−')
}

/** Stages with their names and probabilities at the reference point. */
export function stageTable(): string {
  const rows = lifecycle.stages.map(({ id, label, cost }) => {
    const from = lifecycle.transitions.filter((transition) => transition.from === id)
    const moves = reached.map((stage) => {
      const move = from.find(({ to }) => to === stage.id)
      return move === undefined ? '' : `${shown(move.probability)}${move.when === 'before' ? ' (before)' : ''}`
    })
    const chance = lifecycle.attendance[id]
    const attends = chance === undefined ? '' : shown(chance.probability)
    return [`${id} ${label.zh}`, attends, ...moves, cost]
  })
  const heads = ['stage', 'attends', ...reached.map(({ id }) => `→ ${id}`), 'account']
  return tableOf(heads, rows, [1, ...reached.map((_, index) => index + 2)])
}

/** What each driver is counted in, and the parameter that holds its strength. */
const driverWords: Readonly<Record<DriverId, readonly [counted: string, parameter: string]>> = {
  awareness: ['response of advertising (for visitors: of visitor promotion) less the usual', 'levers.*.effect'],
  outreach: ['reached (1 or 0) less the usual share', 'levers.outreach.effect'],
  winBack: ['reached (1 or 0) less the usual share', 'levers.winBack.effect'],
  wordOfMouth: ['net voices per firm in the market', 'wordOfMouth'],
  demonstration: ['share of influence attending less the usual', 'demonstration'],
  forecast: ['10 points above the rival’s value', 'forecast'],
  satisfaction: ['10 points of cumulative satisfaction above 60', 'satisfaction'],
  delight: ['square of the tens of points of delight', 'satisfaction.gain × mechanisms.satisfaction.delight'],
  trust: ['.1 of trust above .5', 'trust'],
  bonds: ['bonds not copied, each by the weight of its level', 'bonds'],
  reminder: ['response of service before the show less the usual', 'reminder'],
  missed: ['missed this edition (1 or 0)', 'missed'],
  needGap: ['10 points of need gap above the usual', 'needGap'],
  remedy: ['remedied in this edition (1 or 0)', 'remedy'],
  strain: ['.1 of strain beyond tolerance', 'strain'],
  rival: ['10 points of the rival’s value above 60', 'rival'],
  tenure: ['logarithm of editions attended', 'tenure'],
  loyalty: ['persistent loyalty, in log-odds', 'loyalty'],
  grievance: ['grievance left, 0 to 1', 'grievance'],
  lapse: ['editions since leaving, after the first', 'lapse']
}

/** Where drivers act: each move with its effects, those that the same effects move taken together. */
function movesByEffects(): readonly { readonly names: readonly string[]; readonly effects: Effects }[] {
  const moves: readonly { readonly name: string; readonly effects: Effects }[] = [
    ...Object.entries(lifecycle.attendance).map(([id, { effects }]) => ({ name: `attending in ${id}`, effects })),
    ...lifecycle.transitions.map(({ from, to, effects }) => ({ name: `${from} → ${to}`, effects }))
  ]
  const groups = new Map<string, { names: string[]; effects: Effects }>()
  for (const { name, effects } of moves) {
    const key = JSON.stringify(driverIds.map((driver) => effects[driver] ?? 0))
    const group = groups.get(key) ?? { names: [], effects }
    group.names.push(name)
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** Drivers × moves: log-odds per unit of the driver, by default. */
export function driverTable(): string {
  const moves = movesByEffects()
  const rows = driverIds.map((driver) => {
    const [counted, parameter] = driverWords[driver]
    const effects = moves.map(({ effects }) => effects[driver] ?? 0)
    return [driver, counted, `\`${parameter}\``, ...effects.map((effect) => (effect === 0 ? '' : shown(effect)))]
  })
  const heads = ['driver', 'counted in', 'strength', ...moves.map(({ names }) => names.join('<br>'))]
  return tableOf(
    heads,
    rows,
    moves.map((_, index) => index + 3)
  )
}

/** Stages of the customers whom the money of a lever is spread over. */
const stagesServed: Readonly<Record<LeverHeads, string>> = {
  market: 'cultivation',
  visitorMarket: 'cultivation, of visitors',
  prospects: 'cultivation',
  won: 'cultivation',
  members: 'confirmation, trust, weakening',
  attending: 'confirmation, trust, weakening',
  cases: 'confirmation, trust, weakening',
  justLost: 'disappearance',
  lost: 'disappearance'
}

/** Levers: what their money does, for whom, and the curve by default. */
export function leverTable(): string {
  const plans = compileLevers(scenario, scenario, scenario, Object.keys(scenario.segments), leverIds.length)
  const rows = leverIds.map((id) => {
    const entry = leverEntries[id]
    const { usual, form, response, ceiling, carryOver, effect } = levers[id]
    return [
      `\`${id}\` ${entry.label.zh}`,
      cell(`${entry.what.en}`),
      leverHeadWords[entry.heads].en,
      stagesServed[entry.heads],
      plans[id].cost,
      entry.absent,
      `${form} through ${shown(response)} at ${shown(usual)}, ceiling ${shown(ceiling)}`,
      shown(carryOver),
      `${shown(effect)} (${unitText(entry.effectUnit, 'en')})`
    ]
  })
  const heads = [
    'lever',
    'money that …',
    'per',
    'stages served',
    'account',
    'spent if absent',
    'curve',
    'carry-over',
    'effect'
  ]
  return tableOf(heads, rows)
}

/** Switches: what a scenario may take out. */
export function switchTable(): string {
  const indirect: readonly string[] = indirectSwitches
  const rows = switchIds.map((id) => [
    `\`${id}\``,
    cell(switchLabels[id].en),
    switchLabels[id].zh,
    indirect.includes(id) ? 'yes' : ''
  ])
  return tableOf(['switch', 'takes out', '关闭的内容', 'indirect'], rows)
}

/** Shocks and their usual sizes. */
export function shockTable(): string {
  const rows = shockEvents.map((event) => [
    `\`${event}\``,
    cell(shockLabels[event].en),
    shockLabels[event].zh,
    event === 'cancelled' ? '' : shown(shockSizes[event])
  ])
  return tableOf(['event', 'what happens, and what the size is', '事件与大小', 'size if absent'], rows, [3])
}

/** Measures of the run table. */
export function measureTable(): string {
  const rows = measures.map((measure) => {
    const [over, meaning] = measureWords[measure]
    return [`\`${measure}\``, over, meaning]
  })
  return tableOf(['measure', 'summed over', 'what it is'], rows)
}
