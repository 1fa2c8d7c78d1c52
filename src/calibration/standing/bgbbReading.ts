import { exp } from '../../core/math/exp.js'
import { log } from '../../core/math/log.js'
import { hessianOf } from '../../core/optimise/derivatives.js'
import { type AttendanceCell, attendanceCells, recencyFrequency } from '../bgbb/cells.js'
import type { BgbbFit } from '../bgbb/fitBgbb.js'
import { cellProbability, logLikelihoodOf } from '../bgbb/likelihood.js'
import { type BgbbParameters, bgbbTables } from '../bgbb/tables.js'
import type { HmmHistory } from '../hmm/sequences.js'
import type { Figures, Reading } from './figures.js'
import type { Ahead } from './hmmReading.js'
import { standardSteps } from './steps.js'

/** What BG/BB needs of a customer. */
type Seen = Pick<AttendanceCell, 'x' | 'tx' | 'n'>

const names = ['alpha', 'beta', 'gamma', 'delta'] as const

/**
 * All customers as a BG/BB model reads them: those still with the fair, whose stages it does not tell apart, and those gone.
 *
 * @param fit The model, fitted to these histories.
 * @param histories Of all customers.
 * @param ahead Editions ahead and discount.
 *
 * @example
 * const histories = [[1, 1, 0], [1, 1, 1], [1, 0, 0], [1, 0, 0]].map((attendance) => ({ attendance }))
 * const fit = { parameters: { alpha: 1, beta: 1, gamma: 1, delta: 1 } }
 * const { best, groupOf, groups } = bgbbReading(fit, histories, { horizon: 1, discount: 0 })
 * groupOf // => Int32Array.of(0, 1, 2, 2)
 * // who came last time is still there: attends with (1 + 2) / (2 + 2), unless it leaves before: 1 / (2 + 2)
 * best.stages[2] // => 1
 * best.attends[2] // => 0.5625
 */
export function bgbbReading(fit: Pick<BgbbFit, 'parameters'>, histories: readonly HmmHistory[], ahead: Ahead): Reading {
  const cells = attendanceCells(histories.map(({ attendance }) => attendance))
  const seen: Seen[] = []
  const placeOf = new Map<string, number>()
  const groupOf = Int32Array.from(histories, ({ attendance }) => {
    const own = recencyFrequency(attendance)
    if (own === null) return -1
    const key = `${own.x} ${own.tx} ${own.n}`
    const place = placeOf.get(key) ?? seen.push(own) - 1
    placeOf.set(key, place)
    return place
  })
  const read = (parameters: BgbbParameters) => figuresOf(parameters, seen, ahead)
  return {
    groupOf,
    groups: seen.length,
    theory: [null, 'disappearance'],
    best: read(fit.parameters),
    steps: stepsOf(fit.parameters, cells, read)
  }
}

function stepsOf(
  parameters: BgbbParameters,
  cells: readonly AttendanceCell[],
  read: (parameters: BgbbParameters) => Figures
): Reading['steps'] {
  const used = cells.filter(({ n }) => n > 0)
  const most = used.reduce((greatest, { n }) => Math.max(greatest, n), 0)
  const ofLogs = (logs: Float64Array): BgbbParameters => {
    const [alpha, beta, gamma, delta] = logs.map((each) => exp(Math.min(13, Math.max(-13, each))))
    return { alpha, beta, gamma, delta }
  }
  const point = Float64Array.from(names, (name) => log(parameters[name]))
  const information = hessianOf((logs) => -logLikelihoodOf(ofLogs(logs), used, most), point)
  const steps = standardSteps(information, names.length, () => true)
  if (steps === null) return null
  const moved = (step: Float64Array, sign: number) => read(ofLogs(point.map((each, at) => each + sign * step[at])))
  return function* () {
    for (const step of steps) yield [moved(step, 1), moved(step, -1)] as const
  }
}

function figuresOf(parameters: BgbbParameters, seen: readonly Seen[], { horizon, discount }: Ahead): Figures {
  const { alpha, beta, gamma, delta } = parameters
  const tables = bgbbTables(
    parameters,
    seen.reduce((most, { n }) => Math.max(most, n), 0)
  )
  const column = () => new Float64Array(2 * seen.length)
  const figures = { stages: column(), attends: column(), editions: column(), leaves: column(), stake: column() }
  seen.forEach((cell, group) => {
    const { x, n } = cell
    const probability = cellProbability(tables, cell)
    const alive = probability > 0 ? Math.min(1, (tables.attended(x, n - x) * tables.alive(n)) / probability) : 0
    const attends = (alpha + x) / (alpha + beta + n)
    const stays = (edition: number) => (delta + n + edition - 1) / (gamma + delta + n + edition - 1)
    // editions attended by who is there at the next one
    let there = 1 / (1 + discount)
    let kept = 0
    for (let edition = 1; edition <= horizon; edition++) {
      kept += attends * there
      there *= stays(edition + 1) / (1 + discount)
    }
    const at = 2 * group
    figures.stages[at] = alive
    figures.stages[at + 1] = 1 - alive
    figures.attends[at] = attends * stays(1)
    figures.editions[at] = kept * stays(1)
    figures.leaves[at] = 1 - stays(1)
    figures.stake[at] = (1 - stays(1)) * kept
  })
  return { size: 2, stride: 2, money: null, moves: null, ...figures }
}
