import { InputError, type Problem } from '../../core/errors.js'
import { asMessage, fill, listed } from '../../i18n/fill.js'
import type { Term } from '../../i18n/terms.js'
import { slot, uses } from './clock.js'
import { quantitiesOf } from './compileRow.js'
import type { RowFault } from './evaluateRow.js'
import type { MarkovPlan } from './plan.js'
import type { Play } from './play.js'
import type { CompiledQuantity } from './quantity.js'
import { shownNumber } from './shownNumber.js'
import { markovWords } from './words.js'

/** Where in a lifecycle a number was wrong, in words and as a path of the scenario. */
export interface Place {
  readonly path: string
  readonly words: Term
}

/** Takes in what is wrong while a lifecycle is played, so that all of it can be said at once. */
export interface Faults {
  readonly ofRow: (play: Play, stage: number, fault: RowFault) => void
  readonly ofAmount: (play: Play, place: Place, quantity: CompiledQuantity) => void
  readonly other: (strategy: string, group: string, place: Place, message: Term) => void
  /** Throws an InputError with everything found, repeats compressed; returns where nothing was. */
  readonly throwIfAny: () => void
}

interface Found {
  readonly strategy: string
  readonly group: string
  readonly place: Place
  /** In which cycles; `null` where it does not depend on the clock. */
  readonly cycles: Range | null
  readonly stays: Range | null
  readonly message: (value: string) => Term
  readonly value: number | null
}

interface Compressed {
  readonly first: Found
  readonly cycles: Range[]
  readonly stays: Range[]
  low: number | null
  high: number | null
}

interface Range {
  from: number
  to: number
}

/** More repeats than this are looked at no further; the first say enough. */
const most = 20_000

/** An empty list of faults for a plan. */
export function faultsOf({ strategies }: MarkovPlan): Faults {
  return collectFaults(
    strategies.map(({ name }) => name),
    () => [...new Set(strategies.flatMap(({ groups }) => groups.map(({ group }) => group)))]
  )
}

function collectFaults(strategies: readonly string[], groups: () => readonly string[]): Faults {
  const found = new Map<string, Compressed>()
  let count = 0
  const add = (fault: Found) => {
    count += 1
    if (count > most) return
    const key = JSON.stringify([fault.strategy, fault.group, fault.place.path, fault.message('').en])
    const known = found.get(key)
    if (known === undefined) {
      found.set(key, {
        first: fault,
        cycles: fault.cycles === null ? [] : [fault.cycles],
        stays: fault.stays === null ? [] : [fault.stays],
        low: fault.value,
        high: fault.value
      })
      return
    }
    extend(known.cycles, fault.cycles)
    extend(known.stays, fault.stays)
    if (fault.value !== null && known.low !== null && known.high !== null) {
      known.low = Math.min(known.low, fault.value)
      known.high = Math.max(known.high, fault.value)
    }
  }
  return {
    ofRow: (play, stage, fault) => add(rowFault(play, stage, fault)),
    ofAmount: (play, place, quantity) => add({ ...situation(play, quantity.uses), place, ...cause(play, [quantity]) }),
    other: (strategy, group, place, message) =>
      add({ strategy, group, place, cycles: null, stays: null, value: null, message: () => message }),
    throwIfAny: () => {
      if (found.size > 0) throw new InputError(problemsOf([...found.values()], strategies, groups()))
    }
  }
}

function extend(ranges: Range[], more: Range | null): void {
  if (more === null) return
  const hold = ranges.find(({ from, to }) => more.from <= to + 1 && more.to >= from - 1)
  if (hold === undefined) ranges.push({ ...more })
  else {
    hold.from = Math.min(hold.from, more.from)
    hold.to = Math.max(hold.to, more.to)
  }
}

/** Where the clock stood; what does not depend on it is as wrong in all later cycles. */
function situation({ plan, lifecycle, slots }: Play, dependsOn: number) {
  const cycle = slots[slot.cycle]!
  const stay = slots[slot.stay]!
  const isSame = (dependsOn & uses.cycle) === 0
  return {
    strategy: lifecycle.strategy,
    group: lifecycle.group,
    cycles: { from: cycle, to: isSame ? plan.cycles : cycle },
    stays: (dependsOn & uses.stay) === 0 ? null : { from: stay, to: stay }
  }
}

function rowFault(play: Play, stage: number, { kind, exit, value }: RowFault): Found {
  const { plan, lifecycle } = play
  const row = lifecycle.rows[stage]!
  const from = plan.stages[stage]!
  const where = situation(play, row.uses)
  const path = `lifecycle.transitions.${from}`
  if (exit < 0) {
    const place = { path, words: fill(markovWords.row, { from }) }
    return { ...where, place, value, message: (shown) => fill(markovWords[kind], { value: shown, formula: '' }) }
  }
  const planned = row.exits[exit]!
  const to = plan.stages[planned.to]!
  const place = { path: `${path}.${to}`, words: fill(markovWords.exit, { from, to }) }
  const quantities = quantitiesOf(planned)
  if (kind === 'notANumber') {
    return { ...where, place, ...cause(play, quantities) }
  }
  const isHazard = kind === 'negative' && row.rule === 'competing'
  const words = isHazard ? markovWords.negativeHazard : markovWords[kind]
  const written = [planned.spec.kind === 'weibull' ? planned.spec.shape : planned.spec.value]
    .concat(planned.multipliers.map(({ factor }) => factor))
    .map((quantity) => writtenAs(quantity, play))
    .join(' × ')
  const formula = isNumber(written) ? '' : ` = ${written}`
  return { ...where, place, value, message: (shown) => fill(words, { value: shown, formula }) }
}

/** A quantity as it was written; where that is but the name of a parameter, with what stands behind it. */
function writtenAs({ text }: CompiledQuantity, { lifecycle, evaluators }: Play): string {
  const place = lifecycle.parameters.findIndex(({ name }) => name === text)
  if (place < 0) return text
  const { quantity } = lifecycle.parameters[place]!
  const isPlain = isNumber(quantity.text) || evaluators[place] !== quantity.evaluate
  return isPlain ? text : `${text} = ${quantity.text}`
}

function isNumber(text: string): boolean {
  return text.trim() !== '' && Number.isFinite(Number(text))
}

/** Why quantities give no number: the first parameter that has none, a table left, or the formula itself. */
function cause(play: Play, quantities: readonly CompiledQuantity[]): Pick<Found, 'value' | 'message'> {
  const { lifecycle, slots } = play
  const places = [...new Set(quantities.flatMap(({ needs }) => needs))].sort((a, b) => a - b)
  for (const place of places) {
    const { name, quantity, slot: at } = lifecycle.parameters[place]!
    if (!Number.isFinite(slots[at]!)) return because(name, quantity, slots)
  }
  const faulty = quantities.find(({ evaluate }) => !Number.isFinite(evaluate(slots))) ?? quantities[0]!
  return because(null, faulty, slots)
}

function because(
  name: string | null,
  { table, text }: CompiledQuantity,
  slots: Float64Array
): Pick<Found, 'value' | 'message'> {
  if (table === null) {
    const formula = name === null ? text : `${name} = ${text}`
    return { value: null, message: () => fill(markovWords.notANumber, { formula }) }
  }
  const { keys } = table.spec
  const ends = { what: name ?? markovWords.thisTable, first: keys[0]!, last: keys[keys.length - 1]! }
  return { value: table.at(slots), message: (at) => fill(markovWords.beyondTable, { ...ends, at }) }
}

function problemsOf(all: readonly Compressed[], strategies: readonly string[], groups: readonly string[]): Problem[] {
  const same = new Map<string, Compressed[]>()
  for (const each of all) {
    const { place, message } = each.first
    const key = JSON.stringify([place.path, message('').en, each.cycles, each.stays, each.low, each.high])
    same.set(key, [...(same.get(key) ?? []), each])
  }
  return [...same.values()].map((each) => problemOf(each, strategies, groups))
}

function problemOf(same: readonly Compressed[], strategies: readonly string[], groups: readonly string[]): Problem {
  const { first, cycles, stays, low, high } = same[0]!
  const unique = (names: readonly string[]) => [...new Set(names)]
  const inStrategies = unique(same.map(({ first: { strategy } }) => strategy))
  const inGroups = unique(same.map(({ first: { group } }) => group))
  const value =
    low === null || high === null || low === high
      ? shownNumber(low ?? 0)
      : `${shownNumber(first.value ?? low)} (${shownNumber(low)} … ${shownNumber(high)})`
  const parts = [
    isUndeclared(strategies, 'base') ? null : named('strategy', inStrategies),
    isUndeclared(groups, 'all') ? null : named('group', inGroups),
    spans(cycles, 'cycle'),
    spans(stays, 'stay'),
    first.place.words
  ].filter((part) => part !== null)
  const where: Term = { en: parts.map(({ en }) => en).join(', '), zh: parts.map(({ zh }) => zh).join('，') }
  const { en, zh } = first.message(value)
  return { path: first.place.path, ...asMessage({ en: `${where.en}: ${en}`, zh: `${where.zh}：${zh}` }) }
}

/** Whether a scenario declares none, so that there is one by the name given to such. */
function isUndeclared(names: readonly string[], only: string): boolean {
  return names.length === 1 && names[0] === only
}

function named(kind: 'strategy' | 'group', names: readonly string[]): Term {
  if (names.length === 1) return fill(markovWords[kind], { name: names[0]! })
  return fill(kind === 'strategy' ? markovWords.strategies : markovWords.groups, { names: listed(names) })
}

function spans(ranges: readonly Range[], kind: 'cycle' | 'stay'): Term | null {
  if (ranges.length === 0) return null
  const shown = ranges.slice(0, 4).map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`))
  const text = `${shown.join(', ')}${ranges.length > 4 ? ' …' : ''}`
  const isOne = ranges.length === 1 && ranges[0]!.from === ranges[0]!.to
  const words = isOne ? markovWords[kind] : markovWords[`${kind}s`]
  return fill(words, { spans: text })
}
