import { shiftedProbability } from '../../src/core/odds.js'
import { longestTail } from '../../src/engine/compile.js'
import type { EditionPlan, Plan } from '../../src/engine/plan.js'
import { purpose } from '../../src/engine/purposes.js'
import { type LeverId, leverIds } from '../../src/model/parameters/lever.js'
import type { RunTable } from '../../src/model/runTable.js'
import { Book } from './book.js'
import { layDownUsualClimate } from './climate.js'
import type { Customer } from './customer.js'
import { type Draw, drawsOf } from './draws.js'
import { playEdition } from './edition.js'
import { enter, enterKnown, initialEntry } from './entering.js'
import { type Fair, headsOf, type LeverMemory } from './fair.js'
import { forgetSwitchedOff } from './forgetting.js'
import { customerRows } from './histories.js'
import { keepUnspent } from './levers.js'
import { usualSkill } from './people.js'

/** Share of the last attendance, and chance to come back, below which the tail is not worth playing. */
const negligible = 0.001

/**
 * The reference engine: the same theory as `run`, an object per customer, one customer after the other, totals closed
 * phase by phase, written to be read. Slow. Its run tables must be equal to the engine's bit by bit.
 */
export function referenceRun(
  plan: Plan,
  replication: number,
  draw: Draw = drawsOf(plan.scenario.seed, replication, plan.segments)
): RunTable {
  const fair = newFair(plan, draw)
  const attendance = playHorizon(fair)
  const stages = new Map(
    fair.everybody.map((customer) => [customer, customer.closed ? plan.stages.length : customer.stage])
  )
  playTail(fair, attendance)
  return {
    replication,
    context: plan.context,
    rows: fair.book.rows(),
    ledger: fair.book.ledger(),
    customers: customerRows(fair.everybody, stages),
    inflow: Float64Array.from({ length: plan.context.editions }, (_, index) => inflowOf(plan, index + 1))
  }
}

function newFair(plan: Plan, draw: Draw): Fair {
  const levers = leverIds.map((id): [LeverId, readonly LeverMemory[]] => [
    id,
    plan.segments.map(() => ({ effective: null, perHead: plan.tail.levers[id].perHeadIfAbsent }))
  ])
  const fair: Fair = {
    plan,
    draw,
    book: new Book(
      plan.stages.length,
      plan.segments.map(({ standsFor }) => standsFor)
    ),
    everybody: [],
    customers: [],
    skill: usualSkill({ plan }),
    levers: Object.fromEntries(levers) as Fair['levers'],
    tactics: plan.tacticIds.map(() => ({ coverage: 0, registering: 0, acting: 0 })),
    presence: null,
    usualClimate: null,
    warmUpClimates: [],
    spoken: []
  }
  plan.segments.forEach(({ initialCustomers, known }, segment) => {
    enterKnown(fair, segment)
    enter(fair, segment, initialEntry, initialCustomers - known.length)
  })
  return fair
}

/** Warm-up and ledger. Returns who attended the last edition held. */
function playHorizon(fair: Fair): readonly Customer[] {
  let attendance: readonly Customer[] = []
  for (const edition of fair.plan.editions) {
    if (edition.edition === 1) {
      layDownUsualClimate(fair, edition)
      forgetSwitchedOff(fair)
    }
    edition.segments.forEach(({ inflow }, segment) => {
      enter(fair, segment, edition.edition, inflow)
    })
    if (edition.held) attendance = playEdition(fair, edition, edition.edition)
    else passOver(fair, edition)
  }
  return attendance
}

/** An edition that does not take place: money stays unspent, firms close, and nothing else happens. */
function passOver(fair: Fair, edition: EditionPlan): void {
  keepUnspent(fair, edition)
  for (const customer of fair.customers) {
    const [, closure] = fair.draw(customer, purpose.decision, edition.edition)
    if (closure < fair.plan.closure) customer.closed = true
  }
  fair.customers = fair.customers.filter(({ closed, attendedLast }) => !closed || attendedLast)
}

/**
 * The same fair without newcomers; prospects and those long lost are let go. It ends for visitors, and for all others, when
 * hardly any of them attend.
 */
function playTail(fair: Fair, attendance: readonly Customer[]): void {
  const { plan } = fair
  const patience = editionsToReturn(plan)
  const stays = ({ closed, stage, lapse }: Customer) =>
    closed || plan.stages[stage]!.attends || (stage > 0 && lapse < patience)
  const isVisitor = ({ segment }: Customer) => plan.segments[segment]!.kind === 'visitor'
  const sides = new Set([isVisitor, (customer: Customer) => !isVisitor(customer)])
  const last = plan.context.editions
  for (let number = last + 1; number <= last + longestTail; number++) {
    fair.customers = fair.customers.filter(stays)
    const attending = playEdition(fair, plan.tail, number)
    for (const side of [...sides]) {
      const few = Math.max(1, negligible * headsOf(fair, attendance.filter(side)))
      if (headsOf(fair, attending.filter(side)) >= few) continue
      sides.delete(side)
      fair.customers = fair.customers.filter((customer) => !side(customer))
    }
    if (sides.size === 0) return
  }
}

/** Editions after leaving from which on the chance to come back, all else at its reference, is negligible. */
function editionsToReturn(plan: Plan): number {
  const { start } = plan.tail.rules.stages.at(-1)!
  if (start === null) return 0
  let lapse = 1
  const chance = () => shiftedProbability(start.probability, start.effects.lapse * (lapse - 1))
  while (lapse < longestTail && chance() >= negligible) lapse++
  return lapse
}

function inflowOf(plan: Plan, number: number): number {
  const edition = plan.editions.find((each) => each.edition === number)!
  return edition.segments.reduce((sum, { inflow }, segment) => sum + plan.segments[segment]!.standsFor * inflow, 0)
}
