import { log } from '../../core/math/log.js'
import type { Records } from '../../records/records.js'
import type { Words } from '../fit.js'
import { fitTransitions, type StateTransitions, type TransitionData } from '../logit/fitTransitions.js'
import { type LogitHeldOut, logitHeldOut } from '../logit/heldOut.js'
import { refuse } from '../refuse.js'
import { attempt } from './attempt.js'
import { keptEditions, problemsOf } from './cohortFits.js'
import { heldPlaces } from './heldEditions.js'
import { evenly, type RecordFit } from './recordFit.js'
import { recordFitWords } from './words.js'

/** Transitions by state, with the names of the covariates. */
export interface RecordTransitions extends RecordFit<Readonly<Record<string, StateTransitions>>> {
  readonly covariates: readonly string[]
  readonly rows: number
  /** Rows of the editions held out, by state. */
  readonly heldOutByState: Readonly<Record<string, LogitHeldOut>> | null
}

/** Most customers, and least share of rows in which a covariate must be known. */
const mostCustomers = 8000
const leastKnown = 0.5

/** Of those who stayed away: who was here last time has none. */
const recency = 'ln editions since attended'

interface Row {
  readonly state: 'attended' | 'stayed away'
  /** Edition it is about: the next one. */
  readonly edition: number
  readonly came: number
  readonly values: readonly number[]
}

/**
 * Whether customers come to the next edition as a logistic regression, one for those who attended and one for those who
 * stayed away: on the editions attended, for the latter also on the editions held since (recency and frequency, Fader, Hardie &
 * Lee 2005; both as logarithms), and on what is recorded, each with its last value known by then: satisfaction, discount, price
 * per m² (paid over area), and every further covariate such as a tactic received. Customers count from their first attendance
 * recorded on. What is known for less than half of the rows is left out.
 *
 * Without the editions since, those who left long ago would count as those who were away once, and the longer the records, the
 * more of them would be expected back.
 *
 * @param records The records.
 * @param options `heldOut` editions (0: none), which are then forecast by fits that did not see them.
 *
 * @example
 * const rows = [1, 2, 3].flatMap((edition) => ['A', 'B', 'C'].slice(edition - 1).map((customer) => ({ customer, edition: `${edition}` })))
 * transitionsOnRecords(makeRecords(rows), { heldOut: 0 }).rows // => 6
 */
export function transitionsOnRecords(records: Records, { heldOut }: { readonly heldOut: number }): RecordTransitions {
  const all = Array.from(records.customers.keys()).filter((customer) => records.entry[customer] >= 0)
  const members = evenly(all, mostCustomers)
  const recorded = columnsOf(records)
  const rows = members.flatMap((customer) => rowsOf(records, customer, recorded))
  // the last values of a row
  const columns = [...recorded.map(({ name }) => name), 'ln editions attended', recency]
  const problems: Words[] = []
  const share = (column: number) => rows.filter(({ values }) => !Number.isNaN(values[column])).length / rows.length
  const kept = columns.flatMap((name, place) => {
    const known = rows.length === 0 ? 0 : share(place)
    if (known >= leastKnown) return [{ name, place }]
    problems.push(recordFitWords.leftOut(name, Math.round(100 * known)))
    return []
  })
  const whole = rows.filter(({ values }) => kept.every(({ place }) => !Number.isNaN(values[place])))
  if (whole.length < rows.length) problems.push(recordFitWords.rowsDropped(rows.length - whole.length, rows.length))
  const names = kept.map(({ name }) => name)
  const dataOf = (list: readonly Row[]): TransitionData => ({
    names,
    rows: list.map(({ values }) => kept.map(({ place }) => values[place])),
    successes: list.map(({ came }) => came),
    states: list.map(({ state }) => state)
  })
  const fitted = attempt(() => {
    const { message, messageZh } = recordFitWords.noTransition
    if (whole.length === 0) refuse('records', message, messageZh)
    return fitStates(whole, dataOf)
  })
  const forecast =
    heldOut === 0 || fitted.made === null ? null : attempt(() => foretold(records, whole, heldOut, dataOf))
  const ofStates = Object.entries(fitted.made ?? {}).flatMap(([state, { problems: own }]) =>
    own.map((each) => recordFitWords.inState(state, each))
  )
  return {
    segment: null,
    customers: members.length,
    sampledOf: members.length < all.length ? all.length : null,
    fit: fitted.made,
    problems: [...problems, ...problemsOf(fitted.why, ofStates, forecast?.why)],
    heldOut: forecast?.made?.forecast ?? null,
    covariates: names,
    rows: whole.length,
    heldOutByState: forecast?.made?.byState ?? null
  }
}

interface Column {
  readonly name: string
  /** Value at a place of customer × edition, `NaN` where none. */
  readonly at: (place: number) => number
}

function columnsOf({ figures, covariates }: Records): Column[] {
  const { score, discount, paid, area } = figures
  const plain = (name: string, values: Float64Array | undefined): Column[] =>
    values === undefined ? [] : [{ name, at: (place) => values[place] }]
  return [
    ...plain('score', score),
    ...plain('discount', discount),
    ...(paid && area ? [{ name: 'price per m²', at: (place: number) => paid[place] / area[place] }] : []),
    ...Object.entries(covariates).flatMap(([name, values]) => plain(name, values))
  ]
}

function rowsOf(records: Records, customer: number, columns: readonly Column[]): Row[] {
  const { attended, editions, entry } = records
  const last = columns.map(() => NaN)
  const rows: Row[] = []
  let visits = 0
  let since = 0
  let before = -1
  for (const edition of heldPlaces(records)) {
    if (edition < entry[customer]) continue
    const place = customer * editions.length + edition
    const now = attended[place]
    if (before >= 0 && now >= 0) {
      const state = before === 1 ? 'attended' : 'stayed away'
      rows.push({ state, edition, came: now, values: [...last, log(visits), log(since)] })
    }
    if (now === 1) visits++
    since = now === 1 ? 1 : since + 1
    columns.forEach((column, index) => {
      const value = column.at(place)
      if (Number.isFinite(value)) last[index] = value
    })
    before = now
  }
  return rows
}

/** The transitions out of each state, in the order of their first rows; of those who were here, without what they all share. */
function fitStates(
  rows: readonly Row[],
  dataOf: (list: readonly Row[]) => TransitionData
): Record<string, StateTransitions> {
  const states = [...new Set(rows.map(({ state }) => state))]
  return Object.assign(
    {},
    ...states.map((state) => {
      const data = dataOf(rows.filter((row) => row.state === state))
      return fitTransitions(state === 'attended' ? without(data, recency) : data)
    })
  )
}

function without(data: TransitionData, name: string): TransitionData {
  const kept = data.names.map((each) => each !== name)
  return {
    ...data,
    names: data.names.filter((_, column) => kept[column]),
    rows: data.rows.map((row) => Array.from(row).filter((_, column) => kept[column]))
  }
}

function foretold(
  records: Records,
  rows: readonly Row[],
  heldOut: number,
  dataOf: (list: readonly Row[]) => TransitionData
) {
  const kept = keptEditions(records, heldOut)
  const fits = fitStates(
    rows.filter(({ edition }) => edition < kept),
    dataOf
  )
  const later = rows.filter(({ edition }) => edition >= kept)
  const byState: Record<string, LogitHeldOut> = {}
  const sums = heldPlaces(records)
    .slice(-heldOut)
    .map((edition) => ({ edition, observed: 0, expected: 0 }))
  let logLikelihood = 0
  for (const [state, { fit }] of Object.entries(fits)) {
    const own = later.filter((row) => row.state === state)
    if (fit === null || own.length === 0) continue
    const onlyFitted = (list: readonly Row[]) => {
      const { names, rows: values, successes } = dataOf(list)
      const places = fit.names.map((name) => names.indexOf(name))
      return { names: fit.names, rows: values.map((row) => places.map((place) => row[place])), successes }
    }
    byState[state] = logitHeldOut(fit, onlyFitted(own))
    logLikelihood += byState[state].logLikelihood
    for (const sum of sums) {
      const of = own.filter(({ edition }) => edition === sum.edition)
      if (of.length === 0) continue
      const { observed, expected } = logitHeldOut(fit, onlyFitted(of))
      sum.observed += observed
      sum.expected += expected
    }
  }
  const sum = (name: 'observed' | 'expected') => sums.reduce((total, each) => total + each[name], 0)
  const editions = sums.map(({ edition, observed, expected }) => ({
    label: records.editions[edition].label,
    observed,
    expected
  }))
  return { byState, forecast: { editions, observed: sum('observed'), expected: sum('expected'), logLikelihood } }
}
