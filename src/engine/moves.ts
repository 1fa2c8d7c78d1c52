import { chosen, chosenNear, edgeDoubt, undecided } from '../core/choice.js'
import { log } from '../core/math/log.js'
import { nearOddsFactor, oddsFactor } from '../core/odds.js'
import { strongestPush } from '../model/mechanism/departure.js'
import { exitShift } from '../model/mechanism/exit.js'
import { effectivePriceSensitivity, effectiveTolerance } from '../model/mechanism/forbearance.js'
import { delight } from '../model/mechanism/satisfaction.js'
import { grievanceAtLeaving, strainBeyond } from '../model/mechanism/strain.js'
import { causes } from '../model/runTable.js'
import { inTens, inTenths, neutral, neutralTrust } from '../model/scale.js'
import { type Conditions, priceMet } from './conditions.js'
import type { Exit, Plan, StagePlan } from './plan.js'
import { at, blockSize, flag, type Population, payShareOf } from './population.js'

/** Natural logarithms of 1, 2, 3, … for editions attended; longer tenures are computed. */
const logarithms = Float64Array.from({ length: 512 }, (_, index) => (index === 0 ? 0 : log(index)))

/** The natural logarithm of a number of editions attended, 0 for none. */
export function logTenure(attended: number): number {
  return attended < logarithms.length ? logarithms[attended]! : log(attended)
}

const releasedCause = causes.indexOf('released')
const exogenousCause = causes.indexOf('exogenous')

/** Room for the moves of one block of customers. */
export interface MoveRoom {
  /** Weights of the exits, one exit after the other. */
  readonly weights: Float64Array
  /** Sums of all weights, and of those of the exits before staying. */
  readonly total: Float64Array
  readonly before: Float64Array
  /** Rows of those who move, and the exit each takes. */
  readonly movers: Int32Array
  readonly taken: Uint8Array
}

/** Room for moves out of stages with at most so many exits. */
export function createMoveRoom(exits: number): MoveRoom {
  const column = () => new Float64Array(blockSize)
  return {
    weights: new Float64Array(exits * blockSize),
    total: column(),
    before: column(),
    movers: new Int32Array(blockSize),
    taken: new Uint8Array(blockSize)
  }
}

/** Everything that the moves of one block of customers depend on besides the customers themselves. */
interface Moving {
  readonly plan: Plan
  readonly exits: readonly Exit[]
  readonly population: Population
  /** The stage all of them are in, and whether all attend. */
  readonly current: number
  readonly attending: boolean
  readonly conditions: Conditions
  readonly room: MoveRoom
}

/**
 * Stage moves after the show for customers `order[from]` to `order[to − 1]`, one block at most, all in the stage `current`
 * whose exits are given (worst first, staying included) and all attending or all absent. Exits compete: each weighs its
 * base probability times the factor on its odds; one uniform number picks one, low numbers the worst. Those let go, and
 * those whom a shock takes away, leave in any case. Who leaves takes a grievance along; what pushed most is remembered,
 * from weakening on.
 */
export function move(
  plan: Plan,
  { exits }: StagePlan,
  population: Population,
  current: number,
  from: number,
  to: number,
  attending: boolean,
  conditions: Conditions,
  uniforms: Float64Array,
  room: MoveRoom
): void {
  const moving: Moving = { plan, exits, population, current, attending, conditions, room }
  if (exits.length > 0) {
    weighAll(moving, from, to)
    const movers = choose(moving, from, to, uniforms)
    for (let option = 0; option < exits.length; option++) take(moving, option, movers)
  }
  forceOut(moving, from, to)
}

/** Weighs all exits for the customers `order[from]` to `order[to − 1]`. */
function weighAll(moving: Moving, from: number, to: number): void {
  const { exits, current, room } = moving
  const size = to - from
  for (let place = 0; place < size; place++) room.total[place] = 0
  for (let option = 0; option < exits.length; option++) {
    if (exits[option]!.to === current) weighStaying(room, option, size, exits[option]!.probability)
    else if (exits[option]!.like < option) weighLike(moving, option, size)
    else {
      pushAll(moving, option, from, to)
      weigh(room, option, size, exits[option]!.probability)
    }
  }
}

/** Staying weighs the same for everybody. */
function weighStaying({ weights, total, before }: MoveRoom, option: number, size: number, probability: number): void {
  const start = option * blockSize
  for (let place = 0; place < size; place++) {
    before[place] = total[place]!
    weights[start + place] = probability
    total[place]! += probability
  }
}

/** The log-odds of one exit for the customers `order[from]` to `order[to − 1]`, in place of its weights. */
function pushAll(
  { exits, population, attending, conditions, room }: Moving,
  option: number,
  from: number,
  to: number
): void {
  const { weights } = room
  const { order, tenure, flags, satisfaction, trust, bonds, strain, tolerance, loyalty, needGap } = population
  const { rules, rival } = conditions
  const { forbearance, needGap: gap } = rules.mechanisms
  const { delightFrom } = rules.mechanisms.satisfaction
  const { effects } = exits[option]!
  const start = option * blockSize
  const missed = attending ? 0 : 1
  for (let index = from; index < to; index++) {
    const row = order[index]!
    const borne = effectiveTolerance(at(tolerance, row), trust[row]!, forbearance.tolerance)
    weights[start + index - from] = exitShift(
      effects,
      satisfaction[row]!,
      delight(satisfaction[row]!, delightFrom),
      trust[row]!,
      bonds[row]!,
      missed,
      strainBeyond(strain[row]!, borne),
      rival,
      logTenure(tenure[row]! + 1 - missed),
      at(loyalty, row),
      needGap[row]! - gap.usual,
      flags[row]! & flag.remedied ? 1 : 0
    )
  }
}

/** Turns log-odds in the place of weights into weights near the exact ones. */
function weigh({ weights, total }: MoveRoom, option: number, size: number, probability: number): void {
  const start = option * blockSize
  for (let place = 0; place < size; place++) {
    const weight = probability * nearOddsFactor(weights[start + place]!)
    weights[start + place] = weight
    total[place]! += weight
  }
}

/** Factors on odds between which none is held at its bound, near ones neither. */
const [lowest, highest] = [oddsFactor(-39.9), oddsFactor(39.9)]

/**
 * Weighs an exit to which the customers' own drivers push like to an earlier one, for the first `size` customers of the
 * room: in a fixed ratio to that one. Where they differ in what is shared and a factor on odds may be held at its bound,
 * there is no such ratio: an infinite weight leaves the choice undecided.
 */
function weighLike(moving: Moving, option: number, size: number): void {
  const { exits, room } = moving
  const { weights, total } = room
  const { probability, like } = exits[option]!
  const model = exits[like]!.probability
  const apart = sharedPush(moving, option) - sharedPush(moving, like)
  const push = nearOddsFactor(apart)
  const isHeld = push <= lowest || push >= highest
  const ratio = (probability / model) * push
  const least = apart === 0 ? 0 : isHeld ? Infinity : model * lowest * Math.max(1, 1 / push)
  const most = apart === 0 ? Infinity : model * highest * Math.min(1, 1 / push)
  for (let place = 0; place < size; place++) {
    const other = weights[like * blockSize + place]!
    const weight = other > least && other < most ? ratio * other : Infinity
    weights[option * blockSize + place] = weight
    total[place]! += weight
  }
}

/** The push towards an exit that all customers of a group share: having missed the edition, and the rival. */
function sharedPush({ exits, attending, conditions }: Moving, option: number): number {
  const { missed, rival } = exits[option]!.effects
  return missed * (attending ? 0 : 1) + rival * inTens(conditions.rival, neutral)
}

/** Lists who of the customers `order[from]` to `order[to − 1]` moves, with the exit taken. Returns how many. */
function choose(moving: Moving, from: number, to: number, uniforms: Float64Array): number {
  const { exits, current, population, room } = moving
  const { order, flags } = population
  const { weights, total, before, movers, taken } = room
  const stay = exits.findIndex((exit) => exit.to === current)
  const staying = exits[stay]!.probability
  let count = 0
  for (let index = from; index < to; index++) {
    const place = index - from
    const draw = uniforms[place]! * total[place]!
    const doubt = edgeDoubt * total[place]!
    const beyond = draw - before[place]!
    if (beyond > doubt && beyond < staying - doubt) continue
    const near = chosenNear(uniforms[place]!, weights, place, blockSize, exits.length)
    const option = near === undecided ? exactly(moving, index, uniforms[place]!) : near
    const row = order[index]!
    if (option === stay || flags[row]! & (flag.released | flag.leaves)) continue
    movers[count] = row
    taken[count++] = option
  }
  return count
}

/**
 * The option chosen by the exact weights of the customer `order[index]`, where those near them cannot tell. It is weighed
 * as the first of a room of its own.
 */
function exactly(moving: Moving, index: number, uniform: number): number {
  const { exits, current } = moving
  const alone = { ...moving, room: createMoveRoom(exits.length) }
  const weights = Float64Array.from(exits, ({ to, probability }, option) => {
    if (to === current) return probability
    pushAll(alone, option, index, index + 1)
    return probability * oddsFactor(alone.room.weights[option * blockSize]!)
  })
  return chosen(uniform, weights)
}

/** Those of the `count` movers who take an exit go there. */
function take(moving: Moving, option: number, count: number): void {
  const { plan, exits, population, current, attending, conditions, room } = moving
  const { movers, taken } = room
  const { stage, flags, lapse, strain, trust, tolerance, grievance, push } = population
  const exit = exits[option]!
  if (exit.to === current) return
  const { forbearance } = conditions.rules.mechanisms
  const isLost = exit.to === plan.stages.length - 1
  const isWeak = exit.to === plan.weakeningStage
  const remembers = isLost && current === plan.weakeningStage
  for (let index = 0; index < count; index++) {
    if (taken[index] !== option) continue
    const row = movers[index]!
    stage[row] = exit.to
    if (isLost || isWeak) findCause(exit, population, row, attending, conditions, remembers)
    else push[row] = 0
    if (isLost) {
      const borne = effectiveTolerance(at(tolerance, row), trust[row]!, forbearance.tolerance)
      grievance[row] = grievanceAtLeaving(strain[row]!, borne)
      lapse[row] = 0
      push[row] = 0
    } else if (exit.to === plan.trustStage && !(flags[row]! & flag.trustReached)) {
      flags[row]! |= flag.trustReached | flag.reachesTrust
    }
  }
}

/** Who has been let go, or is taken away by a shock, leaves whatever else there is. */
function forceOut({ plan, population, conditions }: Moving, from: number, to: number): void {
  const { order, flags, stage, lapse, cause, grievance, push } = population
  for (let index = from; index < to; index++) {
    const row = order[index]!
    if (!(flags[row]! & (flag.released | flag.leaves))) continue
    const isReleased = (flags[row]! & flag.released) > 0
    if (isReleased) grievance[row] = conditions.rules.mechanisms.release.grievance
    stage[row] = plan.stages.length - 1
    lapse[row] = 0
    cause[row] = isReleased ? releasedCause : exogenousCause
    push[row] = 0
  }
}

/**
 * Notes what pushed a customer most towards an exit, as an index into `causes`, and how strongly; where `remembers`, the
 * push with which the customer weakened counts if it was the stronger.
 */
function findCause(
  { effects }: Exit,
  population: Population,
  row: number,
  attending: boolean,
  conditions: Conditions,
  remembers: boolean
): void {
  const { flags, cause, satisfaction, trust, area, priceSensitivity, strain, tolerance, needGap, push } = population
  const bits = flags[row]!
  const { forbearance, needGap: usualGap } = conditions.rules.mechanisms
  const borne = effectiveTolerance(at(tolerance, row), trust[row]!, forbearance.tolerance)
  const beyond = strainBeyond(strain[row]!, borne)
  const gap = needGap[row]! - usualGap.usual
  const sensitivity = effectivePriceSensitivity(at(priceSensitivity, row), trust[row]!, forbearance.price)
  const paid = sensitivity * priceMet(area[row]!, payShareOf(population, row), conditions)
  const felt =
    effects.satisfaction * inTens(satisfaction[row]!, neutral) +
    effects.strain * inTenths(beyond, 0) +
    effects.trust * inTenths(trust[row]!, neutralTrust)
  const price = Math.max(0, Math.min(felt, -effects.satisfaction * inTens(paid, 0)))
  const neglected = (bits & (flag.spoke | flag.detected)) > 0 && !(bits & flag.remedied)
  const care = neglected || bits & flag.lostContacts ? -effects.remedy : 0
  const need = effects.needGap * inTens(gap, 0)
  const rival = effects.rival * inTens(conditions.rival, neutral)
  const stayedAway = effects.missed * (attending ? 0 : 1)
  const strongest = Math.max(need, felt - price, care, price, rival, stayedAway)
  if (remembers && push[row]! >= strongest && push[row]! > 0) return
  push[row] = Math.max(0, strongest)
  cause[row] = strongestPush(need, felt - price, care, price, rival, stayedAway)
}
