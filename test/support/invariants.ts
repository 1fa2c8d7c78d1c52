import type { Plan } from '../../src/engine/plan.js'
import { leverIds } from '../../src/model/parameters/lever.js'
import {
  costKinds,
  lastTenureClass,
  type Measure,
  measures,
  moneyScale,
  notJoined,
  type RunTable,
  scoreScale
} from '../../src/model/runTable.js'
import { columnsOf } from './runTables.js'

/**
 * Everything that must hold in any run table of a plan, and does not, in words: whole finite numbers, scores in range,
 * customers conserved by stage, segment, tenure and cohort, money that adds up, every unit spent booked once.
 */
export function invariantFaults(plan: Plan, table: RunTable): string[] {
  const ranges = rangeFaults(table)
  if (ranges.length > 0) return ranges
  const view = new TableView(plan, table)
  return [
    ...numberFaults(table),
    ...keyFaults(plan, table),
    ...cellFaults(table),
    ...scoreFaults(table),
    ...view.editions.flatMap((edition, index) => view.flowFaults(edition, view.editions[index + 1])),
    ...view.editions.flatMap((edition) => view.ledgerFaults(edition)),
    ...ledgerShapeFaults(plan, table)
  ]
}

const largestExact = 2 ** 53

/** Keys name segments, stages, items and accounts that there are. */
function rangeFaults({ rows, ledger, context }: RunTable): string[] {
  const within = (name: string, keys: Int32Array, below: number) =>
    keys.every((key) => key >= 0 && key < below) ? [] : [`${name} names what there is not`]
  return [
    ...within('rows.segment', rows.segment, context.segments.length),
    ...within('rows.stage', rows.stage, context.stages.length + 1),
    ...within('ledger.item', ledger.item, context.items.length),
    ...within('ledger.kind', ledger.kind, costKinds.length)
  ]
}

/** Whole finite numbers below 2^53, none negative but for what may be: economic value and overspent money. */
function numberFaults(table: RunTable): string[] {
  const faults: string[] = []
  for (const [name, column] of columnsOf(table)) {
    const signed = ['rows.economicValue', 'rows.cohort', 'ledger.unspent', 'rows.edition'].includes(name)
    column.forEach((value: number, index: number) => {
      if (!Number.isInteger(value)) faults.push(`${name}[${index}] is ${value}, no whole number`)
      else if (Math.abs(value) >= largestExact) faults.push(`${name}[${index}] is ${value}, beyond 2^53`)
      else if (value < 0 && !signed) faults.push(`${name}[${index}] is ${value}, below zero`)
    })
  }
  return faults
}

/** Cells come once each and in order; only those who have attended have a cohort; nobody moves where no exit leads. */
function keyFaults(plan: Plan, { rows, context }: RunTable): string[] {
  const faults: string[] = []
  const keyOf = (row: number) =>
    [rows.edition, rows.segment, rows.stage, rows.tenure, rows.cohort].map((column) => column[row]!)
  for (let row = 0; row < rows.length; row++) {
    const key = keyOf(row)
    const [edition, , stage, tenure, cohort] = key as [number, number, number, number, number]
    const place = `row ${row}: ${key.join(' ')}`
    if (row > 0) {
      const before = keyOf(row - 1)
      const first = key.findIndex((value, index) => value !== before[index])
      if (first < 0 || key[first]! < before[first]!) faults.push(`out of order, ${place}`)
    }
    if (context.held[edition - 1] === false) faults.push(`edition not held, ${place}`)
    const newOrNever = tenure === 0 && (cohort === notJoined || cohort === edition)
    if (tenure === 0 ? !newOrNever : cohort === notJoined || cohort >= edition) faults.push(`history, ${place}`)
    if ((stage === 0) !== (cohort === notJoined)) faults.push(`prospects have no cohort, all others one, ${place}`)
    if (rows.sums.joined[row]! > 0 && cohort !== edition) faults.push(`joins another cohort, ${place}`)
    rows.moves.forEach((column, to) => {
      const leads = plan.stages[stage]?.exits.some((exit) => exit.to === to && to !== stage) ?? false
      if (column[row]! > 0 && !leads) faults.push(`${column[row]} move to ${to} where no exit leads, ${place}`)
    })
  }
  return faults
}

/** What holds in every single cell. */
function cellFaults({ rows, context }: RunTable): string[] {
  const faults: string[] = []
  const { sums } = rows
  for (let row = 0; row < rows.length; row++) {
    const of = (measure: Measure) => sums[measure][row]!
    const place = `edition ${rows.edition[row]}, segment ${rows.segment[row]}, stage ${rows.stage[row]}, row ${row}`
    const atMost = (less: Measure, more: Measure) => {
      if (of(less) > of(more)) faults.push(`${less} ${of(less)} > ${more} ${of(more)}: ${place}`)
    }
    if (of('revenue') !== of('listRevenue') - of('discountGiven'))
      faults.push(`revenue is not list − discount: ${place}`)
    if (of('economicValue') !== of('revenue') - of('provision'))
      faults.push(`value is not revenue − provision: ${place}`)
    if (of('joined') > 0 && rows.tenure[row] !== 0) faults.push(`joined with a tenure: ${place}`)
    if (rows.tenure[row]! > lastTenureClass) faults.push(`tenure class ${rows.tenure[row]}: ${place}`)
    const moved = rows.moves.reduce((sum, column) => sum + column[row]!, 0) + of('closed')
    if (moved > of('customers')) faults.push(`${moved} leave of ${of('customers')}: ${place}`)
    atMost('renewed', 'neverLapsed')
    atMost('neverLapsed', 'expected')
    atMost('renewed', 'repeated')
    atMost('repeated', 'expected')
    const closedFirms = rows.stage[row] === context.stages.length
    if (closedFirms) {
      const others = measures.filter((measure) => !['expected', 'neverLapsed'].includes(measure) && of(measure) !== 0)
      if (others.length > 0 || moved > 0) faults.push(`closed firms have ${others.join(', ')}: ${place}`)
      continue
    }
    for (const part of ['attended', 'expected', 'closed', 'justLost'] as const) atMost(part, 'customers')
    for (const part of ['repeated', 'joined', 'returned', 'satisfied'] as const) atMost(part, 'attended')
    if (!context.stages[rows.stage[row]!]!.attends && of('attended') > 0) faults.push(`attended: ${place}`)
    if (of('attended') === 0 && of('revenue') + of('area') > 0) faults.push(`pays without attending: ${place}`)
  }
  return faults
}

/** Scores lie on their scales: points from 0 to 100, trust from 0 to 1. */
function scoreFaults({ rows }: RunTable): string[] {
  const faults: string[] = []
  const scales = { value: 100, satisfaction: 100, cumulativeSatisfaction: 100, expectation: 100, trust: 1 } as const
  for (const [measure, top] of Object.entries(scales) as [Measure, number][]) {
    const heads = rows.sums[measure === 'trust' ? 'customers' : 'attended']
    rows.sums[measure].forEach((sum, row) => {
      const most = heads[row]! * top * scoreScale
      if (sum < 0 || sum > most) faults.push(`${measure} ${sum / scoreScale} of ${heads[row]} heads, row ${row}`)
    })
  }
  return faults
}

/** Sums of a table by edition and whatever else is asked for. */
class TableView {
  readonly editions: readonly number[]
  readonly #plan: Plan
  readonly #table: RunTable

  constructor(plan: Plan, table: RunTable) {
    this.#plan = plan
    this.#table = table
    // every edition has a ledger entry, an edition without customers no rows
    this.editions = [...new Set(table.ledger.edition)].filter((edition) => this.#held(edition))
  }

  #held(edition: number): boolean {
    return this.#table.context.held[edition - 1] ?? true
  }

  #sum(column: Float64Array, edition: number, passes: (row: number) => boolean = () => true): number {
    const { rows } = this.#table
    let sum = 0
    for (let row = 0; row < rows.length; row++) if (rows.edition[row] === edition && passes(row)) sum += column[row]!
    return sum
  }

  /** Sums of a measure by segment, tenure class after `older` more editions, and cohort. */
  #byHistory(of: (row: number) => number, edition: number, older: number): ReadonlyMap<string, number> {
    const { rows } = this.#table
    const sums = new Map<string, number>()
    for (let row = 0; row < rows.length; row++) {
      if (rows.edition[row] !== edition || of(row) === 0) continue
      const tenure = Math.min(rows.tenure[row]! + older, lastTenureClass)
      const name = `segment ${rows.segment[row]}, tenure ${tenure}, cohort ${rows.cohort[row]}`
      sums.set(name, (sums.get(name) ?? 0) + of(row))
    }
    return sums
  }

  /** What does not add up between an edition held and the next one held. */
  flowFaults(edition: number, next: number | undefined): string[] {
    if (next === undefined) return []
    const { sums } = this.#table.rows
    return [
      ...differences(
        `attended ${edition}, expected ${next}`,
        this.#byHistory((row) => sums.attended[row]!, edition, 1),
        this.#byHistory((row) => sums.expected[row]!, next, 0)
      ),
      ...differences(
        `renewed or joined ${edition}, never lapsed ${next}`,
        this.#byHistory((row) => sums.renewed[row]! + sums.joined[row]!, edition, 1),
        this.#byHistory((row) => sums.neverLapsed[row]!, next, 0)
      ),
      ...this.#plan.segments.flatMap((_, segment) => this.#stageFaults(edition, next, segment))
    ]
  }

  /**
   * Customers of each stage in the next edition are those of this one, plus and minus moves, closures, newcomers, starts
   * and returns. Over a cancelled edition firms close unseen, and in the tail the lost are let go: there nobody may appear
   * from nowhere.
   */
  #stageFaults(edition: number, next: number, segment: number): string[] {
    const { rows, context } = this.#table
    const plan = this.#plan
    const inSegment = (row: number) => rows.segment[row] === segment
    const starting = plan.stages.findIndex((stage) => stage.start !== null)
    const lost = plan.stages.length - 1
    const started = plan.stages[starting]!.start!.to
    const inTail = next > context.editions
    const exact = next === edition + 1 && !(inTail && edition < context.editions)
    const newcomers = plan.editions
      .filter((each) => each.part === 'ledger' && each.edition > edition && each.edition <= next)
      .reduce((sum, each) => sum + each.segments[segment]!.inflow, 0)
    const faults: string[] = []
    let unseen = 0
    plan.stages.forEach((stage, index) => {
      const here = (row: number) => inSegment(row) && rows.stage[row] === index
      const count = (measure: Measure, at: number, passes = here) => this.#sum(rows.sums[measure], at, passes)
      const left = rows.moves.reduce((sum, column) => sum + this.#sum(column, edition, here), 0)
      const came = this.#sum(rows.moves[index]!, edition, inSegment)
      let opening = count('customers', edition) - count('closed', edition) - left + came
      if (index === starting) opening = inTail ? 0 : opening + newcomers - count('joined', next, inSegment)
      if (index === started) opening += count('joined', next, inSegment) + count('returned', next, inSegment)
      if (index === lost) opening -= count('returned', next, inSegment)
      const unaccounted = opening - count('customers', next)
      unseen += unaccounted
      const mayVanish = !exact || (inTail && index === lost)
      if (mayVanish ? unaccounted < 0 && index !== started : unaccounted !== 0) {
        faults.push(
          `${stage.id}, segment ${segment}: ${opening} become ${count('customers', next)}, ${edition}–${next}`
        )
      }
    })
    if (unseen < 0) faults.push(`segment ${segment}: ${-unseen} customers appear from nowhere, ${edition}–${next}`)
    if (exact && edition < next) {
      const leavers = this.#sum(rows.moves[lost]!, edition, inSegment)
      const justLost = this.#sum(rows.sums.justLost, next, inSegment)
      if (leavers !== justLost) faults.push(`${leavers} leave, ${justLost} are just lost, ${edition}–${next}`)
    }
    return faults
  }

  /** Heads that levers are spread over, and the cost of tactics, by the rows and by the ledger. */
  ledgerFaults(edition: number): string[] {
    const { rows, ledger, context } = this.#table
    const plan = this.#plan
    const total = (measure: Measure, passes?: (row: number) => boolean) =>
      this.#sum(rows.sums[measure], edition, passes)
    const lost = plan.stages.length - 1
    const inStage = (stage: number) => (row: number) => rows.stage[row] === stage
    const inTail = edition > context.editions
    const market = (plan.editions.find((each) => each.edition === edition) ?? plan.tail).segments
    const heads: Record<string, number> = {
      advertising: inTail ? 0 : market.reduce((sum, segment) => sum + segment.marketSize, 0),
      outreach: total('customers', inStage(0)) + total('joined'),
      service: total('attended'),
      winBack: total('customers', inStage(lost)) + total('returned'),
      farewell: total('justLost')
    }
    const faults: string[] = []
    let tactics = 0
    for (let entry = 0; entry < ledger.length; entry++) {
      if (ledger.edition[entry] !== edition) continue
      const item = context.items[ledger.item[entry]!]!
      if (item.kind === 'tactic') tactics += ledger.booked[entry]!
      else if (ledger.heads[entry] !== heads[item.id]) {
        faults.push(`${item.id} has ${ledger.heads[entry]} heads, not ${heads[item.id]}, edition ${edition}`)
      }
    }
    if (tactics !== total('tacticCost')) {
      faults.push(`tactics cost ${tactics} by the ledger, ${total('tacticCost')} by customer, edition ${edition}`)
    }
    return faults
  }
}

/** Entries: each lever once an edition, each tactic at most once a kind; planned = booked + unspent. */
function ledgerShapeFaults(plan: Plan, { ledger, context }: RunTable): string[] {
  const faults: string[] = []
  const seen = new Map<string, number>()
  for (let entry = 0; entry < ledger.length; entry++) {
    const { id, kind } = context.items[ledger.item[entry]!]!
    const cost = costKinds[ledger.kind[entry]!]!
    const [planned, booked, unspent] = [ledger.planned[entry]!, ledger.booked[entry]!, ledger.unspent[entry]!]
    const name = `${kind} ${id}, edition ${ledger.edition[entry]}`
    if (planned !== booked + unspent) faults.push(`${name}: ${planned} is not ${booked} + ${unspent}`)
    if (kind === 'lever' && (unspent < 0 || (unspent > 0 && ledger.heads[entry]! > 0))) faults.push(`${name} unspent`)
    if (kind === 'lever' && cost !== plan.levers[leverIds[ledger.item[entry]!]!].cost) faults.push(`${name}: ${cost}`)
    if (kind === 'tactic') {
      const edition = plan.editions.find((each) => each.edition === ledger.edition[entry]) ?? plan.tail
      const { definition, cost: perHead } = edition.tactics[ledger.item[entry]! - leverIds.length]!
      if (booked !== ledger.heads[entry]! * Math.round(perHead * moneyScale)) faults.push(`${name} is not heads × cost`)
      const accounts = plan.stages.filter((_, stage) => definition.stages[stage]).map((stage) => stage.cost)
      if (!accounts.includes(cost)) faults.push(`${name} is booked as ${cost}`)
    }
    if (ledger.heads[entry] === 0 && booked > 0) faults.push(`${name} is spent on nobody`)
    const key = kind === 'lever' ? name : `${name}, ${cost}`
    seen.set(key, (seen.get(key) ?? 0) + 1)
  }
  for (const [name, times] of seen) if (times > 1) faults.push(`${name} is booked ${times} times`)
  const editions = [...new Set(ledger.edition)]
  for (const edition of editions) {
    for (const id of leverIds) if (!seen.has(`lever ${id}, edition ${edition}`)) faults.push(`no ${id} in ${edition}`)
    for (const id of plan.tacticIds) {
      if (!costKinds.some((cost) => seen.has(`tactic ${id}, edition ${edition}, ${cost}`)))
        faults.push(`no ${id} in ${edition}`)
    }
  }
  return faults
}

function differences(what: string, one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((name) => (one.get(name) ?? 0) !== (other.get(name) ?? 0))
    .map((name) => `${what}: ${one.get(name) ?? 0} and ${other.get(name) ?? 0}, ${name}`)
}
