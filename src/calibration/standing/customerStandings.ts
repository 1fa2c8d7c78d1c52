import { InputError } from '../../core/errors.js'
import { exp } from '../../core/math/exp.js'
import { log } from '../../core/math/log.js'
import type { Records } from '../../records/records.js'
import type { HmmHistory } from '../hmm/sequences.js'
import { overStages, type Reading } from './figures.js'
import { type HeldOutCheck, heldOutCheck } from './heldOutCheck.js'
import { firstEditions, historiesOf } from './histories.js'
import { type Money, moneyOf } from './money.js'
import { notesOf, rhythmNotes } from './notesOf.js'
import { longestOf, readingOf } from './readingOf.js'
import { discountByEdition, type StandingOptions, type StandingSettings, settingsOf } from './settings.js'
import type { CustomerStandings } from './standing.js'
import { standingsFrom } from './standingsFrom.js'
import { ranking } from './tier.js'
import { type GroupWorths, totalling } from './totals.js'
import { tooLittle } from './words.js'
import { type Net, netOf } from './worth.js'

/**
 * Where every customer of some records stands: probabilities of the stages confirmation, trust, weakening and disappearance at
 * the last edition on record, of attending the next one, and the expected value still to come, from a hidden Markov model
 * fitted to attendance and scores (Netzer, Lattin & Srinivasan 2008), or, where there is too little for one, from BG/BB (Fader,
 * Hardie & Shang 2010). Histories that are alike are computed once.
 *
 * *Value* = Σ over the next `horizon` editions of P(attends) × (margin × payment − cost) / (1 + discount)^editions ahead. The
 * payment is the customer's own mean, drawn towards that of all (`spendLevels`), or, where payments tell more about stages than
 * about customers, the mean of each stage (not with BG/BB, which tells no stages apart). Its *interval* (95 %) is of this
 * expectation: it holds what is not known of the model's parameters (steps of one standard error along independent directions of
 * the information) and of the customer's own payment; it does not hold the customer's luck, by which what comes is 0 for many.
 * Margin, cost and the number of stages count as known.
 *
 * *At risk* = probability to be with the fair now and gone by the next edition; *at stake* = that probability × the value if
 * kept, which is the value expected of a customer in the same stages who does not leave before the next edition. It is what
 * keeping the customer until then would add to its value. Who is gone already is not at risk: it is to be won back.
 *
 * *Tier* = of expected value (`tiersOf`); *focus* = the work that serves the likeliest stage (`focusOf`).
 *
 * @param records The records: three editions held at least, and somebody followed over two editions after its first.
 * @param options Margin, discount, horizon, model, size of the sample.
 * @throws InputError for options out of their range, and for records that are too short, with what would help.
 *
 * @example
 * const rows = Array.from({ length: 60 }, (_, at) => ['1', '2', '3', '4'].filter((edition) => Number(edition) < 2 + (at % 4))
 *   .map((edition) => ({ customer: `C${at}`, edition, paid: 1000 }))).flat()
 * const standings = customerStandings(makeRecords(rows), { margin: 0.5 })
 * standings.model // => 'bgbb'
 * standings.customers[3].lastAttended // => '4'
 * standings.customers[3].attends > standings.customers[0].attends // => true
 */
export function customerStandings(records: Records, options: StandingOptions = {}): CustomerStandings {
  const settings = settingsOf(options)
  const seen = moneyOf(records, settings.money)
  const histories = historiesOf(records, seen.worth.from === 'stage')
  const longest = longestOf(histories)
  if (longest < 3) {
    const held = records.editions.filter((edition) => edition.held).length
    throw new InputError([
      tooLittle(held, histories.filter(({ attendance }) => attendance.includes(1)).length, longest)
    ])
  }
  const { horizon } = settings
  const discount = discountByEdition(settings.discount, settings.editionsPerYear)
  settings.onPhase?.('fit')
  const read = readingOf(histories, settings, { horizon, discount })
  settings.onPhase?.('score')
  const { reading } = read
  // BG/BB tells no stages apart, so that no stage has payments of its own
  const money = seen.worth.from === 'stage' && reading.best.money === null ? moneyOf(records, 'own') : seen
  const nets = netsOf(reading, money, settings)
  const totals = totalling(reading, worthsOf(reading, nets, money, settings))
  const spreads = reading.steps === null ? null : new Float64Array(reading.groups)
  const base = baseOf(reading.best)
  for (const [up, down] of reading.steps?.() ?? []) {
    totals.add(up, down)
    addSpread(spreads as Float64Array, up, down)
  }
  const customers = standingsFrom(records, reading, base, spreads?.map(Math.sqrt) ?? null, nets)
  const ids = customers.map(({ id }) => id)
  const structure = 'structure' in read.fit ? read.fit.structure : settings.structure
  const check = checkOf(records, histories, { ...settings, model: read.model, structure }, ids)
  const { onPhase: _, ...said } = settings
  return {
    kind: 'customers',
    files: records.files,
    editions: records.editions,
    settings: said,
    model: read.model,
    fit: read.fit,
    fitted: read.fitted,
    worth: money.worth,
    customers,
    stages: totals.rows(),
    neverAttended: reading.groupOf.reduce((count, group) => (group < 0 ? count + 1 : count), 0),
    atRisk: ranking(
      customers.map(({ atStake }) => (atStake !== null && atStake > 0 ? atStake : null)),
      ids
    ),
    check,
    notes: [
      ...notesOf(records, read, money.worth, settings, check),
      ...rhythmNotes(records, options.editionsPerYear === undefined ? settings.editionsPerYear : null)
    ]
  }
}

/** What value is counted in before it is turned into money: discounted money of the stages, or editions. */
function baseOf(figures: Reading['best']): (group: number) => number {
  return (group) => overStages(figures, figures.money ?? figures.editions, group)
}

/** Adds squares of half the change of the logarithm. */
function addSpread(variances: Float64Array, up: Reading['best'], down: Reading['best']): void {
  const [above, below] = [baseOf(up), baseOf(down)]
  for (let group = 0; group < variances.length; group++) {
    const [more, less] = [above(group), below(group)]
    if (!(more > 0 && less > 0)) continue
    const half = log(more / less) / 2
    variances[group] += half * half
  }
}

/** By customer, what one of what value is counted in is worth. */
function netsOf(reading: Reading, { worth, levels, costs }: Money, { margin }: StandingSettings): Net[] {
  const { best, groupOf } = reading
  return Array.from(groupOf, (group, customer): Net => {
    if (group < 0 || levels === null) return { value: 1, low: 1, high: 1 }
    if (worth.from === 'own') return netOf(levels[customer], margin, costs[customer])
    const money = overStages(best, best.money as Float64Array, group)
    const value = margin - (money > 0 ? (costs[customer] * overStages(best, best.editions, group)) / money : 0)
    return { value, low: value, high: value }
  })
}

function worthsOf(
  { groupOf, groups }: Reading,
  nets: readonly Net[],
  { worth, levels, costs }: Money,
  { margin }: StandingSettings
): GroupWorths {
  const column = () => new Float64Array(groups)
  const worths = { customers: column(), perEdition: column(), perMoney: column(), ownVariance: column() }
  groupOf.forEach((group, customer) => {
    if (group < 0) return
    worths.customers[group]++
    if (worth.from === 'stage') {
      worths.perMoney[group] += margin
      worths.perEdition[group] -= costs[customer]
      return
    }
    worths.perEdition[group] += nets[customer].value
    if (levels === null) return
    const { mean, logSd } = levels[customer]
    worths.ownVariance[group] += margin * mean * margin * mean * (exp(logSd * logSd) - 1)
  })
  return worths
}

/** The last edition held of which anything is known, predicted by the same model fitted to those before. */
function checkOf(
  { editions }: Records,
  histories: readonly HmmHistory[],
  settings: StandingSettings,
  ids: readonly string[]
): HeldOutCheck | null {
  const place = histories.reduce((last, { attendance }) => {
    for (let edition = attendance.length - 1; edition > last; edition--)
      if (attendance[edition] !== null) return edition
    return last
  }, 0)
  const before = firstEditions(histories, place)
  if (!settings.check || longestOf(before) < 3) return null
  settings.onPhase?.('check')
  const { reading } = readingOf(before, settings, { horizon: 1, discount: 0 })
  const isAsked = reading.groupOf.some(
    (group, customer) => group >= 0 && histories[customer].attendance[place] !== null
  )
  return isAsked ? heldOutCheck(reading, histories, place, editions[place].label, ids) : null
}
