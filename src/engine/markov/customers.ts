import { deriveKey, nameKey } from '../../core/random/streams.js'
import { fillUniforms, type StreamKey } from '../../core/random/threefry.js'
import { compileTrait } from '../../model/trait.js'
import { uses } from './clock.js'
import { hasAttendance } from './cohort.js'
import type { Lanes } from './lanes.js'
import { type Members, noMembers } from './members.js'
import type { MarkovPlan } from './plan.js'

/** What is drawn for a customer, each apart from the others. */
export const purpose = { start: 1, move: 2, trait: 3 } as const

/** Customers who are drawn for at a time: their draws stay near the processor. */
export const blockSize = 1024

/** Memory that all groups and strategies use one after the other. */
export interface Crowd {
  /** Who customers are, to the generator of luck. */
  readonly entry: Int32Array
  readonly ordinal: Uint32Array
  /** Everybody, in order. */
  readonly everybody: Int32Array
  /** Room for the members of a stage, by stage, made when first needed. */
  readonly rooms: Int32Array[]
  /** Draws of a block; of each customer's two the first is used. */
  readonly uniforms: Float64Array
  readonly unused: Float64Array
  /** Those of a block who leave, and by which exit. */
  readonly leavers: Int32Array
  readonly exits: Int32Array
}

/** Customers of one group. */
export interface Customers {
  readonly crowd: Crowd
  /** By stage; `null` for those nobody leaves, where only numbers count. */
  readonly members: readonly (Members | null)[]
  /** 1 as long as each time point was attended; `null` where no stage attends. */
  readonly loyal: Uint8Array | null
  /** How many of them there are. */
  neverLapsed: number
  /** Time points attended so far, where somebody's moves depend on himself; else `null`. */
  readonly attended: Int32Array | null
  /** By trait. */
  readonly traits: readonly Float64Array[]
  /** How many enter each stage in the cycle being played. */
  readonly newcomers: Int32Array
  /** Of a row: the bounds below which a draw takes its exits. */
  readonly bounds: Float64Array
}

/** Memory for a number of customers. */
export function createCrowd(customers: number): Crowd {
  const everybody = new Int32Array(customers)
  for (let index = 0; index < customers; index++) everybody[index] = index
  return {
    entry: new Int32Array(customers),
    ordinal: Uint32Array.from(everybody),
    everybody,
    rooms: [],
    uniforms: new Float64Array(blockSize),
    unused: new Float64Array(blockSize),
    leavers: new Int32Array(blockSize),
    exits: new Int32Array(blockSize)
  }
}

/** The customers of a group, each about to enter the stage where he starts. */
export function createCustomers(
  { plan, lifecycle }: Lanes,
  crowd: Crowd,
  count: number,
  root: StreamKey,
  shares: readonly number[]
): Customers {
  const { rows, stays } = lifecycle
  const members = rows.map((row, stage) => {
    if (row.isEnding) return null
    crowd.rooms[stage] ??= new Int32Array(crowd.everybody.length)
    return noMembers(crowd.rooms[stage], stays[stage]!)
  })
  const isPersonal = rows.some((row) => (row.uses & uses.customer) !== 0)
  const customers: Customers = {
    crowd,
    members,
    loyal: hasAttendance(plan) ? new Uint8Array(count) : null,
    neverLapsed: 0,
    attended: isPersonal ? new Int32Array(count) : null,
    traits: lifecycle.traits.map(({ name, spec }) => {
      const values = new Float64Array(count)
      const traitOf = compileTrait(spec)
      drawInBlocks(crowd, nameKey(deriveKey(root, purpose.trait), name), count, (uniforms, from, to) => {
        traitOf(uniforms, to - from)
        values.set(uniforms.subarray(0, to - from), from)
      })
      return values
    }),
    newcomers: new Int32Array(rows.length),
    bounds: new Float64Array(rows.reduce((most, { exits }) => Math.max(most, exits.length), 0))
  }
  drawInBlocks(crowd, deriveKey(root, purpose.start), count, (uniforms, from, to) =>
    enterStart(plan, customers, shares, uniforms, from, to)
  )
  return customers
}

function drawInBlocks(
  { entry, ordinal, everybody, uniforms, unused }: Crowd,
  key: StreamKey,
  count: number,
  take: (uniforms: Float64Array, from: number, to: number) => void
): void {
  for (let from = 0; from < count; from += blockSize) {
    const to = Math.min(from + blockSize, count)
    fillUniforms(key, entry, ordinal, everybody, from, to, uniforms, unused)
    take(uniforms, from, to)
  }
}

/** Lets customers `from` to `to` enter the stages where they start, as the draws say. */
function enterStart(
  { attends }: MarkovPlan,
  customers: Customers,
  shares: readonly number[],
  uniforms: Float64Array,
  from: number,
  to: number
): void {
  const { members, newcomers, loyal } = customers
  const last = shares.reduce((latest, share, stage) => (share > 0 ? stage : latest), 0)
  for (let index = from; index < to; index++) {
    let stage = 0
    let below = shares[0]!
    while (stage < last && uniforms[index - from]! >= below) {
      stage += 1
      below += shares[stage]!
    }
    const rows = members[stage]?.rows
    if (rows) rows[newcomers[stage]!] = index
    newcomers[stage]! += 1
    if (loyal !== null && attends[stage]) {
      loyal[index] = 1
      customers.neverLapsed += 1
    }
  }
}
