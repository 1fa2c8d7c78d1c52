import { log } from '../../src/core/math/log.js'
import { normalQuantile } from '../../src/core/math/normalQuantile.js'
import { happens, oddsFactor } from '../../src/core/odds.js'
import { longestTail } from '../../src/engine/compile.js'
import type { EditionPlan, Exit, Plan, Trait } from '../../src/engine/plan.js'
import { purpose } from '../../src/engine/purposes.js'
import { editionsToReturn } from '../../src/engine/run.js'
import { effectiveSpend } from '../../src/model/mechanism/adstock.js'
import { attendanceShift } from '../../src/model/mechanism/attendance.js'
import { nextBond, uncopiedShare } from '../../src/model/mechanism/bond.js'
import { exitShift } from '../../src/model/mechanism/exit.js'
import { newcomerExpectation, nextExpectation } from '../../src/model/mechanism/expectation.js'
import { forecastValue } from '../../src/model/mechanism/forecast.js'
import { perceivedValue } from '../../src/model/mechanism/perceivedValue.js'
import { feePaid, nextReferencePrice, pricePoints } from '../../src/model/mechanism/price.js'
import { cumulativeSatisfaction, delight, satisfaction } from '../../src/model/mechanism/satisfaction.js'
import { startShift } from '../../src/model/mechanism/start.js'
import {
  grievanceAtLeaving,
  strainAfterMiss,
  strainAfterVisit,
  strainBeyond
} from '../../src/model/mechanism/strain.js'
import { nextTrust } from '../../src/model/mechanism/trust.js'
import { netWordOfMouth } from '../../src/model/mechanism/wordOfMouth.js'
import { type LeverId, leverIds } from '../../src/model/parameters/lever.js'
import { moneyScale, notJoined, type RunTable, scoreScale } from '../../src/model/runTable.js'
import { Book } from './book.js'
import type { Customer } from './customer.js'
import { type Draw, drawsOf } from './draws.js'

/** Customers who are there at the start entered at this edition, as the stream scheme lays down. */
const initialEntry = -(2 ** 20)
const float = Math.fround

/**
 * The reference engine: the same theory as `run`, an object per customer, one customer after the other, totals closed
 * phase by phase, written to be read. Slow. Its run tables must be equal to the engine's bit by bit.
 */
export function referenceRun(
  plan: Plan,
  replication: number,
  draw: Draw = drawsOf(plan.scenario.seed, replication, plan.segments)
): RunTable {
  return new ReferenceFair(plan, replication, draw).play()
}

class ReferenceFair {
  readonly #plan: Plan
  readonly #draw: Draw
  readonly #book: Book
  readonly #replication: number
  #customers: Customer[] = []
  #wordOfMouth = 0
  readonly #effective = new Map<LeverId, number>()
  readonly #perHead = new Map<LeverId, number>()
  readonly #registrations: number[] = []
  readonly #coverages: number[] = []

  constructor(plan: Plan, replication: number, draw: Draw) {
    this.#plan = plan
    this.#replication = replication
    this.#draw = draw
    this.#book = new Book(plan.stages.length)
  }

  play(): RunTable {
    const plan = this.#plan
    const inflow = new Float64Array(plan.context.editions)
    for (const [index, segment] of plan.segments.entries()) {
      this.#enter(index, initialEntry, segment.initialCustomers)
    }
    let attendance = 0
    for (const edition of plan.editions) {
      edition.segments.forEach((segment, index) => {
        this.#enter(index, edition.edition, segment.inflow)
        if (edition.part === 'ledger') inflow[edition.edition - 1]! += segment.inflow
      })
      if (edition.held) attendance = this.#edition(edition, edition.edition)
      else this.#cancelled(edition)
    }
    const patience = editionsToReturn(plan)
    for (let number = plan.context.editions + 1; number <= plan.context.editions + longestTail; number++) {
      this.#customers = this.#customers.filter(
        ({ closed, stage, lapse }) =>
          closed !== 'no' || plan.stages[stage]!.attends || (stage !== 0 && lapse < patience)
      )
      if (this.#edition(plan.tail, number) < Math.max(1, 0.001 * attendance)) break
    }
    const book = this.#book
    return { replication: this.#replication, context: plan.context, rows: book.rows(), ledger: book.ledger(), inflow }
  }

  #enter(segment: number, entry: number, count: number): void {
    const plan = this.#plan
    const { traits, initialStageBounds } = plan.segments[segment]!
    const valueFor = (trait: Trait, uniform: number) => float(typeof trait === 'number' ? trait : trait(uniform))
    for (let ordinal = 0; ordinal < count; ordinal++) {
      const customer = { segment, entry, ordinal } as Customer
      const draws = (what: number) => this.#draw(customer, what, entry)
      const [stand, margin] = draws(purpose.standAndMargin)
      const [expectation, tolerance] = draws(purpose.expectationAndTolerance)
      const [loyalty, taste] = draws(purpose.loyaltyAndTaste)
      const [trust, fee] = draws(purpose.trustAndFee)
      customer.area = valueFor(traits.standArea, stand)
      customer.margin = valueFor(traits.margin, margin)
      customer.expectation = valueFor(traits.expectation, expectation)
      customer.tolerance = valueFor(traits.tolerance, tolerance)
      customer.loyalty = valueFor(traits.loyalty, loyalty)
      customer.taste = valueFor(traits.taste, taste)
      customer.trust = valueFor(traits.trust, trust)
      if (traits.fee !== null) {
        const paid = typeof traits.fee === 'number' ? traits.fee : traits.fee(fee)
        const rentPart = paid - plan.baseFixedFee
        customer.area = plan.baseRent > 0 && rentPart > 0 ? float(rentPart / plan.baseRent) : 0
      }
      customer.stage = 0
      if (entry === initialEntry) {
        const [place] = draws(purpose.initialStage)
        const found = initialStageBounds.findIndex((bound) => place < bound)
        customer.stage = found >= 0 ? found : initialStageBounds.indexOf(initialStageBounds.at(-1)!)
      }
      const known = customer.stage > 0
      const inFair = plan.stages[customer.stage]!.attends
      Object.assign(customer, {
        closed: 'no',
        tenure: known ? 1 : 0,
        cohort: known ? 0 : notJoined,
        lapse: known && !inFair ? 1 : 0,
        attendedLast: inFair,
        neverLapsed: inFair,
        attends: false,
        closes: false,
        joins: false,
        returned: false,
        referencePrice: 0,
        satisfaction: 60,
        strain: 0,
        grievance: 0,
        bonds: 0,
        bondStocks: plan.tacticIds.map(() => 0)
      } satisfies Partial<Customer>)
      this.#customers.push(customer)
    }
  }

  #cancelled(edition: EditionPlan): void {
    const plan = this.#plan
    leverIds.forEach((id, item) => {
      const planned = Math.round((edition.leverSpend[id] ?? 0) * moneyScale)
      const before = this.#effective.get(id) ?? this.#settled(id, 0)
      this.#effective.set(id, effectiveSpend(0, before, plan.levers[id].carryOver))
      this.#book.enter({ edition: edition.edition, item, kind: plan.levers[id].cost, heads: 0, planned, booked: 0 })
    })
    edition.tactics.forEach(({ definition, spend }, index) => {
      const kind = plan.stages[Math.max(0, definition.stages.indexOf(true))]!.cost
      const planned = Math.round((spend ?? 0) * moneyScale)
      this.#book.enter({ edition: edition.edition, item: leverIds.length + index, kind, heads: 0, planned, booked: 0 })
    })
    for (const customer of this.#customers) {
      if (customer.closed !== 'no') continue
      const [, closure] = this.#draw(customer, purpose.decision, edition.edition)
      if (closure < plan.closure) customer.closed = 'this edition'
    }
    this.#customers = this.#customers.filter((customer) => customer.closed === 'no' || customer.attendedLast)
  }

  #edition(edition: EditionPlan, number: number): number {
    const plan = this.#plan
    const open = this.#customers.filter((customer) => customer.closed === 'no')
    for (const customer of open) {
      customer.payShare = 1 - edition.segments[customer.segment]!.discount
      customer.tacticCost = 0
      customer.offered = new Set()
    }
    const coverages = this.#offer(open, edition, number)
    const conditions = this.#before(open, edition, number)
    this.#build(open, edition, number, coverages)
    const attending = open.filter((customer) => customer.attends)
    const service = this.#spend('service', attending.length, edition, number)
    const lever = plan.levers.service
    const quality = plan.scenario.mechanisms.value.base + lever.effect * (service - lever.usualResponse)
    let satisfied = 0
    let grievance = 0
    for (const customer of open) {
      const stageBefore = customer.stage
      const [luck, exit] = this.#draw(customer, purpose.experience, number)
      if (customer.attends && this.#visit(customer, edition, quality, luck)) satisfied++
      const stage = plan.stages[customer.stage]!
      if (stage.attends && !customer.attends) {
        const { keep, missed } = plan.scenario.mechanisms.strain
        customer.strain = float(strainAfterMiss(customer.strain, keep, missed))
      }
      if (edition.part !== 'warmUp') this.#record(customer, edition, number)
      if (!stage.attends && stageBefore > 0) {
        grievance += Math.round(customer.grievance * scoreScale)
        customer.grievance = float(customer.grievance * plan.scenario.mechanisms.wordOfMouth.grievanceKeep)
      }
      const cell = this.#cellOf(customer, number)
      this.#move(customer, stage.exits, exit, conditions.rival)
      if (edition.part !== 'warmUp') {
        if (customer.closes) cell().sums.closed++
        else if (customer.stage !== stageBefore) cell().moves[customer.stage]!++
      }
    }
    if (edition.part !== 'warmUp') this.#recordClosed(number)
    this.#close()
    const market = edition.segments.reduce((sum, segment) => sum + segment.marketSize, 0)
    const rates = plan.scenario.mechanisms.wordOfMouth
    this.#wordOfMouth = netWordOfMouth(satisfied, attending.length - satisfied, grievance / scoreScale, market, rates)
    return attending.length
  }

  /** Targeting: tactics are offered to the stages they target. Returns the coverage of each. */
  #offer(open: readonly Customer[], edition: EditionPlan, number: number): readonly number[] {
    return edition.tactics.map((tactic, index) => {
      const { definition, spend, cost } = tactic
      const eligible = open.filter(
        (customer) => definition.segments[customer.segment] && definition.stages[customer.stage]
      )
      const expected = eligible.length + (this.#registrations[index] ?? 0)
      const limited = spend !== null && cost > 0 && expected > 0
      let coverage = limited ? Math.min(tactic.coverage, spend / (cost * expected)) : tactic.coverage
      if (edition.part === 'tail') coverage = this.#coverages[index]!
      this.#coverages[index] = coverage
      for (const customer of eligible) {
        if (this.#draw(customer, definition.id, number)[0] >= coverage) continue
        customer.payShare *= 1 - tactic.discount
        customer.tacticCost += Math.round(cost * moneyScale)
        customer.offered.add(index)
      }
      return coverage
    })
  }

  /** Newcomers are treated on registering; bonds build. */
  #build(open: readonly Customer[], edition: EditionPlan, number: number, coverages: readonly number[]): void {
    const plan = this.#plan
    for (const customer of open) customer.bonds = 0
    edition.tactics.forEach((tactic, index) => {
      const { definition } = tactic
      const cost = Math.round(tactic.cost * moneyScale)
      const coverage = coverages[index]!
      const acting = definition.weight * uncopiedShare(number - definition.launch, definition.copyTime)
      const treatedBy = new Map<string, number>()
      const registering = open.filter((customer) => {
        const before = customer.joins ? 0 : customer.returned ? plan.stages.length - 1 : null
        const targeted = definition.segments[customer.segment]! && definition.stages[customer.stage]!
        return before !== null && targeted && !definition.stages[before]
      })
      const already = open.filter((customer) => customer.offered.has(index)).length
      const limited = tactic.spend !== null && tactic.cost > 0 && registering.length > 0 && edition.part !== 'tail'
      const left = Math.max(0, (tactic.spend ?? 0) - tactic.cost * already)
      const newcomerCoverage = limited ? Math.min(coverage, left / (tactic.cost * registering.length)) : coverage
      const newcomers = new Set(registering)
      for (const customer of open) {
        const offered = customer.offered.has(index)
        const isNew = customer.joins || customer.returned
        const registers = newcomers.has(customer) && this.#draw(customer, definition.id, number)[0] < newcomerCoverage
        const stock = nextBond(customer.bondStocks[index]!, offered || registers, definition.keep, definition.build)
        customer.bondStocks[index] = float(stock)
        customer.bonds = float(customer.bonds + acting * float(stock))
        if (registers) customer.tacticCost += cost
        if (!offered && !registers) continue
        const stage = offered && isNew ? (customer.joins ? 0 : plan.stages.length - 1) : customer.stage
        const kind = plan.stages[stage]!.cost
        treatedBy.set(kind, (treatedBy.get(kind) ?? 0) + 1)
      }
      this.#registrations[index] = registering.length
      if (edition.part === 'warmUp') return
      const first = plan.stages[Math.max(0, definition.stages.indexOf(true))]!.cost
      const kinds = treatedBy.size > 0 ? [...treatedBy.keys()].sort() : [first]
      const given = edition.part === 'tail' ? null : tactic.spend
      let rest = Math.round((given ?? 0) * moneyScale)
      kinds.forEach((kind, order) => {
        const heads = treatedBy.get(kind) ?? 0
        const booked = heads * cost
        const isLast = order === kinds.length - 1
        const planned = given === null ? booked : isLast ? rest : Math.min(booked, rest)
        rest -= planned
        const item = leverIds.length + index
        this.#book.enter({ edition: number, item, kind: kind as typeof first, heads, planned, booked })
      })
    })
  }

  #spend(id: LeverId, heads: number, edition: EditionPlan, number: number): number {
    const lever = this.#plan.levers[id]
    const given = edition.leverSpend[id]
    let perHead = given === null ? lever.usual : heads > 0 ? given / heads : 0
    let planned = given ?? lever.usual * heads
    if (edition.part === 'tail') {
      perHead = this.#perHead.get(id) ?? lever.usual
      if (given !== null && heads > 0) perHead = Math.min(perHead, given / heads)
      planned = perHead * heads
    } else {
      this.#perHead.set(id, perHead)
    }
    const effective = effectiveSpend(perHead, this.#effective.get(id) ?? this.#settled(id, heads), lever.carryOver)
    this.#effective.set(id, effective)
    if (edition.part !== 'warmUp') {
      const whole = Math.round(planned * moneyScale)
      const item = leverIds.indexOf(id)
      const booked = heads > 0 ? whole : 0
      this.#book.enter({ edition: number, item, kind: lever.cost, heads, planned: whole, booked })
    }
    return lever.response(effective)
  }

  /** The effective spend per head before the first edition: the baseline's. */
  #settled(id: LeverId, heads: number): number {
    const { firstSpend, usual } = this.#plan.levers[id]
    return firstSpend !== null && heads > 0 ? firstSpend / heads : usual
  }

  /** Conversion, attendance, return; which firms will close. */
  #before(open: readonly Customer[], edition: EditionPlan, number: number): { readonly rival: number } {
    const plan = this.#plan
    const rival = edition.rivalValue
    const market = edition.segments.reduce((sum, segment) => sum + segment.marketSize, 0)
    const prospects = open.filter((customer) => customer.stage === 0)
    const lostStage = plan.stages.length - 1
    const lost = open.filter((customer) => customer.stage === lostStage)
    const leavers = lost.filter((customer) => customer.lapse === 0)
    const advertising = this.#spend('advertising', edition.part === 'tail' ? 0 : market, edition, number)
    const outreach = this.#spend('outreach', prospects.length, edition, number)
    const winBack = this.#spend('winBack', lost.length, edition, number)
    const farewell = this.#spend('farewell', leavers.length, edition, number)
    for (const customer of leavers) {
      if (this.#draw(customer, purpose.farewell, number)[0] < farewell) {
        customer.grievance = float(customer.grievance * (1 - plan.levers.farewell.effect))
      }
    }
    const { loss, memory } = plan.scenario.mechanisms.price
    for (const customer of open) {
      const stage = plan.stages[customer.stage]!
      const [decision, closure] = this.#draw(customer, purpose.decision, number)
      customer.closes = closure < plan.closure
      const price = this.#price(customer, edition) + edition.segments[customer.segment]!.ownCost
      if (stage.attendance !== null) {
        const forecast = forecastValue(customer.expectation, price, customer.referencePrice, loss)
        const shift = attendanceShift(
          stage.attendance.effects,
          customer.satisfaction,
          forecast,
          rival,
          customer.trust,
          customer.bonds,
          customer.loyalty
        )
        customer.attends = happens(decision, stage.attendance.probability, shift)
        customer.referencePrice = float(nextReferencePrice(customer.referencePrice, price, memory))
      } else if (stage.start !== null) {
        customer.lapse++
        const isNew = customer.cohort === notJoined
        const lift = plan.scenario.mechanisms.wordOfMouth.expectation * this.#wordOfMouth
        const hoped = isNew ? newcomerExpectation(customer.expectation, lift) : customer.expectation
        const [contact, offer] = this.#draw(customer, purpose.approach, number)
        const shift = startShift(
          stage.start.effects,
          advertising - plan.levers.advertising.usualResponse,
          (contact < outreach ? 1 : 0) - plan.levers.outreach.usualResponse,
          (offer < winBack ? 1 : 0) - plan.levers.winBack.usualResponse,
          this.#wordOfMouth,
          forecastValue(hoped, price, customer.referencePrice, loss),
          rival,
          customer.grievance,
          customer.lapse
        )
        if (!happens(decision, stage.start.probability, shift)) continue
        customer.attends = true
        customer.stage = stage.start.to
        customer.referencePrice = float(nextReferencePrice(customer.referencePrice, price, memory))
        if (isNew) {
          customer.expectation = float(hoped)
          customer.cohort = Math.max(0, number)
          customer.joins = true
          customer.neverLapsed = true
        } else {
          customer.returned = true
        }
      }
    }
    return { rival }
  }

  #price(customer: Customer, edition: EditionPlan): number {
    const { baseRent, baseFixedFee, scenario } = this.#plan
    const fee = feePaid(customer.area, edition.rent, edition.fixedFee, 1 - customer.payShare)
    return pricePoints(fee, feePaid(customer.area, baseRent, baseFixedFee, 0), scenario.mechanisms.price.points)
  }

  /** The show for one customer; whether it satisfied. */
  #visit(customer: Customer, edition: EditionPlan, quality: number, uniform: number): boolean {
    const { mechanisms } = this.#plan.scenario
    const luck = mechanisms.value.noise * normalQuantile(uniform)
    const ownCost = edition.segments[customer.segment]!.ownCost
    const attended = customer.tenure + 1
    customer.value = float(perceivedValue(quality, customer.taste, luck, this.#price(customer, edition), ownCost))
    customer.expected = customer.expectation
    customer.latest = float(satisfaction(customer.value, customer.expected, mechanisms.satisfaction))
    const satisfied = customer.latest >= mechanisms.satisfaction.threshold
    customer.satisfaction = float(
      cumulativeSatisfaction(customer.satisfaction, customer.latest, attended, mechanisms.satisfaction.memory)
    )
    customer.trust = float(nextTrust(customer.trust, satisfied, mechanisms.trust.gain, mechanisms.trust.loss))
    const { keep, shortfall } = mechanisms.strain
    customer.strain = float(strainAfterVisit(customer.strain, customer.value, customer.expected, keep, shortfall))
    customer.expectation = float(
      nextExpectation(customer.expected, customer.value, attended, mechanisms.expectation.learning)
    )
    return satisfied
  }

  #cellOf(customer: Customer, number: number) {
    const { segment, stage, tenure, cohort } = customer
    return () => this.#book.cell(number, segment, stage, tenure, cohort)
  }

  #record(customer: Customer, edition: EditionPlan, number: number): void {
    const { baseRent, baseFixedFee, scenario, stages } = this.#plan
    const { sums } = this.#cellOf(customer, number)()
    const score = (value: number) => Math.round(value * scoreScale)
    sums.customers++
    sums.trust += score(customer.trust)
    sums.strain += score(customer.strain)
    sums.tacticCost += customer.tacticCost
    if (customer.attendedLast) {
      sums.expected++
      if (customer.attends) sums.repeated++
      if (customer.neverLapsed) sums.neverLapsed++
      if (customer.neverLapsed && customer.attends) sums.renewed++
    }
    const wasLost = customer.returned || (!stages[customer.stage]!.attends && customer.stage > 0)
    if (wasLost && customer.lapse === 1) sums.justLost++
    if (!customer.attends) return
    sums.attended++
    if (customer.joins) sums.joined++
    if (customer.returned) sums.returned++
    if (customer.latest >= scenario.mechanisms.satisfaction.threshold) sums.satisfied++
    sums.value += score(customer.value)
    sums.satisfaction += score(customer.latest)
    sums.cumulativeSatisfaction += score(customer.satisfaction)
    sums.expectation += score(customer.expected)
    const money = (amount: number) => Math.round(amount * moneyScale)
    const list = money(feePaid(customer.area, edition.rent, edition.fixedFee, 0))
    const paid = money(feePaid(customer.area, edition.rent, edition.fixedFee, 1 - customer.payShare))
    const provision = money((1 - customer.margin) * feePaid(customer.area, baseRent, baseFixedFee, 0))
    sums.area += money(customer.area)
    sums.listRevenue += list
    sums.discountGiven += list - paid
    sums.revenue += paid
    sums.provision += provision
    sums.economicValue += paid - provision
  }

  #recordClosed(number: number): void {
    for (const customer of this.#customers) {
      if (customer.closed !== 'this edition') continue
      const { segment, tenure, cohort, neverLapsed } = customer
      const { sums } = this.#book.cell(number, segment, this.#plan.stages.length, tenure, cohort)
      sums.expected++
      if (neverLapsed) sums.neverLapsed++
    }
  }

  #move(customer: Customer, exits: readonly Exit[], uniform: number, rival: number): void {
    if (exits.length === 0) return
    const { delightFrom } = this.#plan.scenario.mechanisms.satisfaction
    const attended = customer.tenure + (customer.attends ? 1 : 0)
    const weights = exits.map((exit) => {
      if (exit.to === customer.stage) return exit.probability
      const shift = exitShift(
        exit.effects,
        customer.satisfaction,
        delight(customer.satisfaction, delightFrom),
        customer.trust,
        customer.bonds,
        customer.attends ? 0 : 1,
        strainBeyond(customer.strain, customer.tolerance),
        rival,
        attended > 0 ? log(attended) : 0,
        customer.loyalty
      )
      return exit.probability * oddsFactor(shift)
    })
    let left = uniform * weights.reduce((sum, weight) => sum + weight, 0)
    let chosen = 0
    while (chosen < exits.length - 1 && left >= weights[chosen]!) left -= weights[chosen++]!
    const next = exits[chosen]!.to
    if (next !== customer.stage && next === this.#plan.stages.length - 1) {
      customer.lapse = 0
      customer.grievance = float(grievanceAtLeaving(customer.strain, customer.tolerance))
    }
    customer.stage = next
  }

  /** Histories roll on; firms that closed after being counted as expected are gone. */
  #close(): void {
    this.#customers = this.#customers.filter((customer) => customer.closed === 'no')
    for (const customer of this.#customers) {
      if (customer.attends) customer.tenure++
      customer.neverLapsed = customer.attends && customer.neverLapsed
      customer.attendedLast = customer.attends
      if (customer.closes) customer.closed = 'this edition'
      Object.assign(customer, { attends: false, closes: false, joins: false, returned: false })
    }
    this.#customers = this.#customers.filter((customer) => customer.closed === 'no' || customer.attendedLast)
  }
}
