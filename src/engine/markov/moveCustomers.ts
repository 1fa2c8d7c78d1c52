import { fillUniforms, type StreamKey } from '../../core/random/threefry.js'
import { slot, uses } from './clock.js'
import type { Flows } from './cohort.js'
import { blockSize, type Customers } from './customers.js'
import type { Lanes } from './lanes.js'
import type { Members } from './members.js'
import type { PlannedRow } from './plan.js'
import { evaluateStage, type Play } from './play.js'

/**
 * Moves the customers of a stage through a cycle: those with the same time in it together, since their row is the same.
 * Who stays closes ranks; who leaves stands behind the members of the stage he enters, and is admitted at the end of the
 * cycle. The rows of the stage must have been prepared.
 */
export function moveStage(
  lane: Lanes,
  customers: Customers,
  flows: Flows,
  stage: number,
  key: StreamKey,
  cycle: number
): void {
  const members = customers.members[stage]!
  const { ends } = members
  const top = ends.length - 1
  members.kept = 0
  for (let place = top, from = 0; place >= 0; place--) {
    const to = ends[place]!
    if (from < to) moveTogether(lane, customers, flows, stage, place, from, to, key, cycle)
    ends[place < top ? place + 1 : top] = members.kept
    from = to
  }
}

/** Moves those who stand from `from` to `to` and have been in the stage for `place + 1` cycles. */
function moveTogether(
  lane: Lanes,
  customers: Customers,
  flows: Flows,
  stage: number,
  place: number,
  from: number,
  to: number,
  key: StreamKey,
  cycle: number
): void {
  const row = lane.lifecycle.rows[stage]!
  const { values, stays } = lane.rows[stage]!
  const { bounds, crowd } = customers
  const { entry, ordinal, uniforms, unused } = crowd
  const members = customers.members[stage]!
  const isPersonal = (row.uses & uses.customer) !== 0
  if (!isPersonal) addUp(row, values, stays === 1 ? 0 : place, stays, bounds)
  const kept = members.kept
  for (let start = from; start < to; start += blockSize) {
    const end = start + blockSize < to ? start + blockSize : to
    fillUniforms(key, entry, ordinal, members.rows, start, end, uniforms, unused)
    const leaving = isPersonal
      ? partPersonally(lane.plays[0]!, customers, stage, place, start, end, cycle)
      : part(members, customers, start, end, bounds, comparedIn(row), row.staying)
    leave(lane, customers, flows, row, place, leaving)
  }
  const staying = row.staying < 0 ? -1 : outcomeOf(row, row.staying).move
  if (staying >= 0) note(flows, staying, place, members.kept - kept)
}

/** How many bounds a draw is compared with: rounding may leave it beyond the last exit of a row that leaves nobody. */
function comparedIn({ exits, isComplete }: PlannedRow): number {
  return isComplete ? exits.length - 1 : exits.length
}

function outcomeOf({ exits, rest }: PlannedRow, exit: number): { readonly to: number; readonly move: number } {
  return exit < exits.length ? exits[exit]! : rest
}

/** Turns the probabilities of exits into the bounds below which a draw takes them. */
function addUp(row: PlannedRow, values: Float64Array, place: number, stays: number, bounds: Float64Array): void {
  let below = 0
  for (let exit = 0; exit < row.exits.length; exit++) {
    below += values[exit * stays + place]!
    bounds[exit] = below
  }
}

/** Parts those of a block who stay from those who leave; returns the number of the latter. */
function part(
  members: Members,
  { crowd }: Customers,
  start: number,
  end: number,
  bounds: Float64Array,
  compared: number,
  staying: number
): number {
  const { rows } = members
  const { uniforms, leavers, exits } = crowd
  const last = compared > 0 ? bounds[compared - 1]! : 0
  let kept = members.kept
  let leaving = 0
  for (let index = start; index < end; index++) {
    const uniform = uniforms[index - start]!
    let exit = compared
    if (uniform < last) for (exit = 0; uniform >= bounds[exit]!; ) exit += 1
    if (exit === staying) rows[kept++] = rows[index]!
    else {
      leavers[leaving] = rows[index]!
      exits[leaving++] = exit
    }
  }
  members.kept = kept
  return leaving
}

/** The same where each has a row of his own. */
function partPersonally(
  play: Play,
  customers: Customers,
  stage: number,
  place: number,
  start: number,
  end: number,
  cycle: number
): number {
  const row = play.lifecycle.rows[stage]!
  const members = customers.members[stage]!
  const { bounds, crowd } = customers
  const { uniforms, leavers, exits } = crowd
  const compared = comparedIn(row)
  let leaving = 0
  for (let index = start; index < end; index++) {
    const customer = members.rows[index]!
    personalise(play, customers, customer)
    evaluateStage(play, stage, place + 1, cycle)
    addUp(row, play.scratch, 0, 1, bounds)
    let exit = 0
    while (exit < compared && uniforms[index - start]! >= bounds[exit]!) exit += 1
    if (exit === row.staying) members.rows[members.kept++] = customer
    else {
      leavers[leaving] = customer
      exits[leaving++] = exit
    }
  }
  return leaving
}

/** Puts what one customer has of his own into the slots. */
function personalise({ lifecycle, slots }: Play, { traits, attended }: Customers, customer: number): void {
  slots[slot.attended] = attended![customer]!
  for (let place = 0; place < traits.length; place++) {
    slots[lifecycle.traits[place]!.slot] = traits[place]![customer]!
  }
}

/** Lets the leavers of a block enter the stages their exits lead to. */
function leave(
  { plan }: Lanes,
  customers: Customers,
  flows: Flows,
  row: PlannedRow,
  place: number,
  leaving: number
): void {
  const { members, newcomers, loyal } = customers
  const { leavers, exits } = customers.crowd
  for (let index = 0; index < leaving; index++) {
    const { to, move } = outcomeOf(row, exits[index]!)
    if (move >= 0) note(flows, move, place, 1)
    const entered = members[to]!
    if (entered !== null) entered.rows[entered.before + newcomers[to]!] = leavers[index]!
    newcomers[to]! += 1
    if (loyal === null || plan.attends[to]) continue
    customers.neverLapsed -= loyal[leavers[index]!]!
    loyal[leavers[index]!] = 0
  }
}

function note({ moved, offset, byStay }: Flows, move: number, place: number, customers: number): void {
  moved[offset + move]! += customers
  const parts = byStay[move]
  if (parts) parts[place]! += customers
}
