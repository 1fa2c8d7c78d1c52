import type { Better } from '../../analysis/outcome.js'
import { InputError, type Problem } from '../../core/errors.js'
import { suggested } from '../../core/nearest.js'
import { unknownKeys } from '../../core/unknownKeys.js'
import { asMessage, type Values } from '../../i18n/fill.js'
import type { Term } from '../../i18n/terms.js'
import type { Figure } from '../draws/played.js'
import { experimentWords } from '../words.js'
import { analysed } from './analysed.js'
import { type AskedWorth, worthsOf } from './curve.js'
import type { Decision, Objective } from './decision.js'
import { isComputable, magnitudes } from './magnitude.js'

/** Draws of strategies and of what is uncertain, made by whatever model. */
export interface GivenDraws {
  /** Names of the strategies; the first is today's plan. */
  readonly strategies: readonly string[]
  /** `[strategy][draw]`, in money; with `effects` and `worth`. */
  readonly costs?: readonly ArrayLike<number>[]
  /** `[strategy][draw]`, in any unit; more is better. */
  readonly effects?: readonly ArrayLike<number>[]
  /** `[strategy][draw]`: net values, in place of costs and effects. */
  readonly values?: readonly ArrayLike<number>[]
  /** What a unit of effect is worth: a number, a range `[least, greatest]`, or a list of these. */
  readonly worth?: AskedWorth | readonly AskedWorth[]
  /** The parameters of each draw, by name. */
  readonly inputs?: Readonly<Record<string, ArrayLike<number>>>
  /** Parameters that are asked about together, by the name of the group. */
  readonly groups?: Readonly<Record<string, readonly string[]>>
  /** Unit of costs, for tables. */
  readonly currency?: string
  /** Where the draws come from, for tables. */
  readonly name?: string
}

/**
 * Which strategy to choose, from draws that are given: those of a published probabilistic analysis, or of a model of one's
 * own. Incremental table, net values, probability of being best as the worth of a unit of effect varies (acceptability
 * curve and frontier), expected loss, and what it would be worth to know everything, each parameter and each group (EVPI,
 * EVPPI); all by the definitions of `incrementalTable`, `acceptabilityCurve`, `perfectInformation` and
 * `partialInformation`.
 *
 * @param given See {@link GivenDraws}. Lists of strategies are all in the same order, draws as well.
 * @throws InputError for what is missing or not known, for lists that do not fit each other and for numbers that cannot be
 *   computed with: not finite, or other than 0 beyond 1e-60 to 1e60.
 *
 * @example
 * const costs = [[0, 0, 0, 0, 0], [10, 10, 10, 10, 10]]
 * const effects = [[9, 12, 14, 11, 14], [13, 11, 18, 11, 17]]
 * const { best, standings, information } = decideFromDraws({ strategies: ['now', 'plan'], costs, effects, worth: 10 })
 * best // => 'plan'
 * standings.map(({ value }) => value.mean) // => [120, 130]
 * information.all.value // => 6
 */
export function decideFromDraws(given: GivenDraws): Decision {
  const { strategies, costs, effects, values, inputs = {}, groups = {}, currency, name } = given
  requireGiven(given)
  const worths = given.worth === undefined ? null : worthsOf(listOf(given.worth))
  const money = currency ?? null
  const cost = figureOf('cost', { en: 'Cost', zh: '成本' }, 'lower', money)
  const effect = figureOf('effect', { en: 'Effect', zh: '效果' }, 'higher', null)
  const pair = costs === undefined || effects === undefined ? [] : [{ cost, effect, costs, effects }]
  const objective: Objective =
    values === undefined && worths !== null
      ? { kind: 'worth', worth: worths.worth, cost, effect }
      : { kind: 'figure', figure: figureOf('value', { en: 'Net value', zh: '净值' }, 'higher', money) }
  const material = {
    names: strategies,
    replications: 1,
    values: values === undefined ? null : values.map((row) => Float64Array.from(row)),
    pairs: pair,
    inputs: Object.entries(inputs).map(([input, column]) => ({
      name: input,
      label: { en: input, zh: input },
      columns: [column]
    })),
    groups: Object.entries(groups).map(([group, members]) => ({ name: group, members })),
    npv: null,
    viable: null,
    seed: 'given draws'
  }
  return {
    kind: 'decision',
    source: { kind: 'given', name: name ?? null },
    strategies: strategies.map((each) => ({ name: each, title: null, titleZh: null })),
    ...analysed(material, objective, worths),
    isExact: true,
    partial: null,
    failed: { draws: 0, first: [] },
    currency: money,
    objective,
    futures: null
  }
}

/**
 * The worths asked for, as a list: two numbers are a range, a list of lists is what it is.
 *
 * @example
 * listOf(5) // => [5]
 * listOf([0, 10]) // => [[0, 10]]
 * listOf([5, [0, 10]]) // => [5, [0, 10]]
 */
export function listOf(worth: AskedWorth | readonly AskedWorth[]): readonly AskedWorth[] {
  if (!Array.isArray(worth)) return [worth as AskedWorth]
  return isRange(worth) ? [worth] : worth
}

function isRange(worth: readonly unknown[]): worth is readonly [number, number] {
  return worth.length === 2 && worth.every((each) => typeof each === 'number') && Number(worth[0]) < Number(worth[1])
}

function figureOf(outcome: string, label: Term, better: Better, ownUnit: string | null): Figure {
  return { outcome, segment: null, edition: null, tenure: null, label, unit: 'none', ownUnit, better }
}

const givenKeys: Readonly<Record<keyof Required<GivenDraws>, true>> = {
  strategies: true,
  costs: true,
  effects: true,
  values: true,
  worth: true,
  inputs: true,
  groups: true,
  currency: true,
  name: true
}
/** What others call them. */
const otherKeys = {
  wtp: 'worth',
  threshold: 'worth',
  parameters: 'inputs',
  names: 'strategies',
  cost: 'costs'
} as const

function requireGiven(given: GivenDraws): void {
  const { strategies, costs, effects, values, worth, inputs = {}, groups = {} } = given
  const problems: Problem[] = [...unknownKeys(given, Object.keys(givenKeys), 'decideFromDraws', otherKeys)]
  const refuse = (term: Term, words: Values = {}, more: Partial<Problem> = {}) =>
    void problems.push({ ...asMessage(term, words), ...more })
  if (!Array.isArray(strategies)) {
    refuse(experimentWords.givenStrategies, {}, { example: "strategies: ['now', 'plan']" })
    throw new InputError(problems)
  }
  if (strategies.length === 0 || new Set(strategies).size < strategies.length) refuse(experimentWords.givenStrategy)
  const isPair = costs !== undefined && effects !== undefined && (worth !== undefined || values !== undefined)
  if (values === undefined && !isPair) refuse(experimentWords.givenNothing)
  if (values !== undefined && worth !== undefined)
    refuse(experimentWords.givenWorth, {}, { got: JSON.stringify(worth) })
  if (values !== undefined && (costs === undefined) !== (effects === undefined)) {
    refuse(experimentWords.givenHalf, { name: costs === undefined ? 'costs' : 'effects' })
  }
  const matrices = Object.entries({ costs, effects, values }).flatMap(([name, rows]) =>
    rows === undefined ? [] : [{ name, rows }]
  )
  const draws = matrices[0]?.rows[0]?.length ?? 0
  for (const { name, rows } of matrices) {
    const fits = rows.length === strategies.length && draws > 0 && rows.every(({ length }) => length === draws)
    if (!fits) refuse(experimentWords.givenSize, { name, strategies: strategies.length })
    else
      for (const [at, row] of rows.entries()) requireNumbers(`${name} (${strategies[at]})`, row, refuse, isComputable)
  }
  for (const [name, column] of Object.entries(inputs)) {
    if (column.length !== draws) refuse(experimentWords.givenSize, { name, strategies: 1 })
    else requireNumbers(name, column, refuse, spreadOf(column))
  }
  for (const [group, members] of Object.entries(groups)) {
    for (const name of members.filter((member) => !Object.hasOwn(inputs, member))) {
      refuse(experimentWords.givenMember, { group, name }, suggested(name, Object.keys(inputs)))
    }
  }
  if (problems.length > 0) throw new InputError(problems)
}

/** Of a parameter only how far it spreads counts, so that next to nothing is as good as 0 beside other values. */
function spreadOf(column: ArrayLike<number>): (value: number) => boolean {
  const most = Array.from(column).reduce((size, value) => Math.max(size, Math.abs(value)), 0)
  return (value) => isComputable(most) || Math.abs(value) < most
}

function requireNumbers(
  name: string,
  column: ArrayLike<number>,
  refuse: (term: Term, words: Values, more?: Partial<Problem>) => void,
  isRight: (value: number) => boolean
): void {
  const list = Array.from(column)
  const at = list.findIndex((value) => !Number.isFinite(value))
  if (at >= 0) {
    refuse(experimentWords.givenNumber, { name, draw: at + 1 }, { got: `${list[at]}` })
    return
  }
  const beyond = list.findIndex((value) => !isRight(value))
  if (beyond >= 0)
    refuse(experimentWords.givenMagnitude, { name, draw: beyond + 1, ...magnitudes }, { got: `${list[beyond]}` })
}
