import { fill } from '../../i18n/fill.js'
import { keyWord } from '../../scenario/got.js'
import { slot, uses } from './clock.js'
import { quantitiesOf } from './compileRow.js'
import type { Found } from './found.js'
import { largestAmount } from './isAmount.js'
import type { PlannedExit, PlannedSpec } from './plan.js'
import type { Play } from './play.js'
import type { CompiledQuantity } from './quantity.js'
import type { RowFault } from './rowFault.js'
import { markovWords } from './words.js'

/** Where the clock stood; what does not depend on it is as wrong in all later cycles. */
export function situation({ plan, lifecycle, slots }: Play, dependsOn: number) {
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

/** What is wrong with the row of a stage, in words. */
export function describeRowFault(play: Play, stage: number, { kind, exit, value, part }: RowFault): Found {
  const { plan, lifecycle } = play
  const row = lifecycle.rows[stage]!
  const from = plan.stages[stage]!
  const where = situation(play, row.uses)
  const path = `lifecycle.transitions.${keyWord(from)}`
  if (exit < 0) {
    const place = { path, words: fill(markovWords.row, { from }) }
    return { ...where, place, value, message: (shown) => fill(markovWords[kind], { value: shown, formula: '' }) }
  }
  const planned = row.exits[exit]!
  const to = plan.stages[planned.to]!
  const place = { path: `${path}.${keyWord(to)}`, words: fill(markovWords.exit, { from, to }) }
  if (kind === 'notANumber') return { ...where, place, ...cause(play, quantitiesOf(planned)) }
  const formula = writtenBehind(planned, kind, part, play)
  const what = part === null ? '' : markovWords[part]
  return { ...where, place, value, message: (shown) => fill(markovWords[kind], { value: shown, formula, what }) }
}

/** What was written for a number that is wrong, as ` = …`; nothing where that is the number itself. */
function writtenBehind(
  { spec, multipliers }: PlannedExit,
  kind: RowFault['kind'],
  part: RowFault['part'],
  play: Play
): string {
  const quantities =
    part !== null
      ? [partOf(spec, part)]
      : kind === 'factor'
        ? multipliers.filter(({ on }) => on === 'odds').map(({ factor }) => factor)
        : [spec.kind === 'weibull' ? (spec.rate ?? spec.shape) : spec.value, ...multipliers.map(({ factor }) => factor)]
  const written = quantities.map((quantity) => writtenAs(quantity, play)).join(' × ')
  return isNumber(written) ? '' : ` = ${written}`
}

function partOf(spec: PlannedSpec, part: NonNullable<RowFault['part']>): CompiledQuantity {
  if (spec.kind === 'weibull') return part === 'scale' ? spec.scale! : spec.shape
  return spec.kind === 'hazard' ? spec.value : (spec.per ?? spec.value)
}

/** A quantity as it was written; where that is but the name of a parameter, with what stands behind it. */
function writtenAs({ text }: CompiledQuantity, { lifecycle, isSet }: Play): string {
  const place = lifecycle.parameters.findIndex(({ name }) => name === text)
  if (place < 0) return text
  const { quantity } = lifecycle.parameters[place]!
  const isPlain = isNumber(quantity.text) || isSet[place] === 1
  return isPlain ? text : `${text} = ${quantity.text}`
}

function isNumber(text: string): boolean {
  return text.trim() !== '' && Number.isFinite(Number(text))
}

/** Why an amount cannot be booked: it is too large, or no number. */
export function causeOfAmount(play: Play, quantity: CompiledQuantity): Pick<Found, 'value' | 'message'> {
  const value = quantity.evaluate(play.slots)
  if (!Number.isFinite(value)) return cause(play, [quantity])
  const written = writtenAs(quantity, play)
  const formula = isNumber(written) ? '' : ` = ${written}`
  return {
    value,
    message: (shown) => fill(markovWords.tooLarge, { value: shown, formula, most: String(largestAmount) })
  }
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
  const formula = name === null ? text : `${name} = ${text}`
  const nothing = { value: null, message: () => fill(markovWords.notANumber, { formula }) }
  if (table === null) return nothing
  const { keys } = table.spec
  const ends = { what: name ?? markovWords.thisTable, first: keys[0]!, last: keys[keys.length - 1]! }
  const at = table.at(slots)
  if (at < ends.first) return { value: at, message: (shown) => fill(markovWords.beforeTable, { ...ends, at: shown }) }
  // Within the rows it is a value of the table that gives no number.
  return at > ends.last
    ? { value: at, message: (shown) => fill(markovWords.beyondTable, { ...ends, at: shown }) }
    : nothing
}
