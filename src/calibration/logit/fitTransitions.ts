import { fitName, fitState } from '../../analysis/fitNames.js'
import { InputError } from '../../core/errors.js'
import type { Term } from '../../i18n/terms.js'
import type { Words } from '../fit.js'
import { refuse } from '../refuse.js'
import type { LogitData } from './design.js'
import { fitLogit, type LogitFit, type LogitOptions } from './fitLogit.js'

const attendance: Term = { en: 'attendance', zh: '参展' }

/** Rows of who was in which state, and whether they attended next. */
export interface TransitionData extends LogitData {
  /** State of each row before, for example `attended` or `stayed away`. */
  readonly states: readonly string[]
}

/** The transitions out of one state. */
export interface StateTransitions {
  readonly rows: number
  readonly attended: number
  /** `null` where nothing can be fitted; `problems` says why. */
  readonly fit: LogitFit | null
  /** Covariates that never vary in this state and were left out. */
  readonly leftOut: readonly string[]
  readonly problems: readonly Words[]
}

/**
 * The probability to attend next as a logistic regression on covariates, one for each current state.
 *
 * @param data What happened, what was known before, and the state of each row.
 * @param options Of each regression; `outcome` defaults to attendance.
 * @returns By state, in the order of their first rows.
 * @throws InputError for another number of states than rows.
 *
 * @example
 * const rows = [[0], [1], [0], [1]]
 * const data = { names: ['visit'], rows, successes: [30, 60, 5, 20], trials: [100, 100, 100, 100] }
 * const fits = fitTransitions({ ...data, states: ['in', 'in', 'out', 'out'] })
 * Object.keys(fits) // => ['in', 'out']
 * // odds of 20 / 80 against 5 / 95
 * fits.out.fit.tests.visit.oddsRatio // ≈ 4.75
 */
export function fitTransitions(data: TransitionData, options: LogitOptions = {}): Record<string, StateTransitions> {
  const { states, rows } = data
  if (states.length !== rows.length) {
    refuse('states', `must have ${rows.length} values, one a row`, `须有 ${rows.length} 个值，每行一个`, states.length)
  }
  return Object.fromEntries([...new Set(states)].map((state) => [state, transitionsOf(data, state, options)]))
}

function transitionsOf(data: TransitionData, state: string, options: LogitOptions): StateTransitions {
  const members = data.states.flatMap((each, row) => (each === state ? [row] : []))
  const pick = (list: ArrayLike<number>) => members.map((row) => list[row])
  const varies = data.names.map((_, column) =>
    members.some((row) => data.rows[row][column] !== data.rows[members[0]][column])
  )
  const names = data.names.filter((_, column) => varies[column])
  const leftOut = data.names.filter((_, column) => !varies[column])
  const part: LogitData = {
    names,
    rows: members.map((row) => Array.from(data.rows[row]).filter((_, column) => varies[column])),
    successes: pick(data.successes),
    ...(data.trials ? { trials: pick(data.trials) } : {}),
    ...(data.weights ? { weights: pick(data.weights) } : {}),
    ...(data.offset ? { offset: pick(data.offset) } : {})
  }
  const attended = members.reduce((sum, row) => sum + data.successes[row], 0)
  const problems: Words[] = leftOut.map((name) => ({
    message: `${name} never varies in state ${state}, so its effect there is not known`,
    messageZh: `“${fitName(name, 'zh-CN')}”在状态“${fitState(state, 'zh-CN')}”中没有变化，其影响无从得知`
  }))
  try {
    const fit = fitLogit(part, { outcome: attendance, ...options })
    return { rows: members.length, attended, fit, leftOut, problems: [...problems, ...fit.problems] }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const why = error.problems.map(({ message, messageZh }) => ({ message, messageZh }))
    return { rows: members.length, attended, fit: null, leftOut, problems: [...problems, ...why] }
  }
}
