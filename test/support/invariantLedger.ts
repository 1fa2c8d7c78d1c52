import type { Plan } from '../../src/engine/plan.js'
import { type LeverId, leverIds } from '../../src/model/parameters/lever.js'
import { costKinds, type Measure, moneyScale, type RunTable } from '../../src/model/runTable.js'
import type { TableSums } from './tableSums.js'

/** Heads that levers are spread over, and what tactics and rewards cost, by the rows and by the ledger. */
export function headFaults(sums: TableSums, edition: number): string[] {
  const { ledger, context } = sums.table
  const faults: string[] = []
  let [tactics, rewards] = [0, 0]
  for (let entry = 0; entry < ledger.length; entry++) {
    if (ledger.edition[entry] !== edition) continue
    const item = context.items[ledger.item[entry]!]!
    if (item.kind === 'tactic') {
      tactics += ledger.booked[entry]!
      continue
    }
    if (item.id === 'referral') rewards += ledger.booked[entry]!
    const heads = headsOf(sums, leverOf(item.id), ledger.item[entry]!, edition)
    if (ledger.heads[entry] !== heads) {
      faults.push(`${item.id} has ${ledger.heads[entry]} heads, not ${heads}, edition ${edition}`)
    }
  }
  const byCustomer = { tactics: sums.total('tacticCost', edition), rewards: sums.total('reward', edition) }
  if (tactics !== byCustomer.tactics) {
    faults.push(`tactics cost ${tactics} by the ledger, ${byCustomer.tactics} by customer, edition ${edition}`)
  }
  if (rewards !== byCustomer.rewards) {
    faults.push(`rewards cost ${rewards} by the ledger, ${byCustomer.rewards} by customer, edition ${edition}`)
  }
  return faults
}

/** Whom the money of a lever, shared or in a purse of one segment, is spread over in an edition, counted in the rows. */
function headsOf(sums: TableSums, id: LeverId, item: number, edition: number): number {
  const { rows, context } = sums.table
  const lever = sums.planOf(edition).levers[id]
  const shared = leverIds.indexOf(id)
  const serves = lever.serves.map((isServed, segment) => isServed && (lever.purses[segment] ?? shared) === item)
  const lost = context.stages.length - 1
  const total = (measure: Measure, passes: (stage: number) => boolean = () => true) =>
    sums.total(measure, edition, (row) => serves[rows.segment[row]!]! && passes(rows.stage[row]!))
  const attending = total('attended')
  // those who were customers of the fair before anybody decided
  const members =
    total('customers', (stage) => context.stages[stage]?.attends ?? false) - total('joined') - total('returned')
  const market = sums.planOf(edition).segments.reduce((sum, each, segment) => {
    return serves[segment] ? sum + each.marketSize : sum
  }, 0)
  const heads: Record<LeverId, () => number> = {
    advertising: () => (sums.inTail(edition) ? 0 : market),
    visitorPromotion: () => (sums.inTail(edition) ? 0 : market),
    outreach: () => total('customers', (stage) => stage === 0) + total('joined'),
    referral: () => total('referred'),
    serviceBefore: () => members,
    service: () => attending,
    serviceAfter: () => attending,
    staffCare: () => members,
    innovation: () => members,
    customerData: () => members,
    research: () => members,
    complaintChannel: () => attending,
    recovery: () => total('complaints') + total('detected'),
    farewell: () => total('justLost'),
    winBack: () => total('customers', (stage) => stage === lost) + total('returned')
  }
  return heads[id]()
}

/** Entries: each lever, and each purse, once an edition, each tactic at most once a kind; planned = booked + unspent. */
export function ledgerShapeFaults(plan: Plan, { ledger, context }: RunTable): string[] {
  const faults: string[] = []
  const seen = new Map<string, number>()
  for (let entry = 0; entry < ledger.length; entry++) {
    const { id, kind } = context.items[ledger.item[entry]!]!
    const cost = costKinds[ledger.kind[entry]!]!
    const [planned, booked, unspent] = [ledger.planned[entry]!, ledger.booked[entry]!, ledger.unspent[entry]!]
    const name = `${kind} ${id}, edition ${ledger.edition[entry]}`
    if (planned !== booked + unspent) faults.push(`${name}: ${planned} is not ${booked} + ${unspent}`)
    if (kind === 'lever' && (unspent < 0 || (unspent > 0 && ledger.heads[entry]! > 0))) faults.push(`${name} unspent`)
    if (kind === 'lever' && cost !== plan.tail.levers[leverOf(id)].cost) faults.push(`${name}: ${cost}`)
    if (kind === 'lever') faults.push(...givenFaults(plan, { ledger, context } as RunTable, entry, name))
    if (kind === 'tactic') faults.push(...tacticFaults(plan, { ledger, context } as RunTable, entry, name))
    if (ledger.heads[entry] === 0 && booked > 0) faults.push(`${name} is spent on nobody`)
    const key = kind === 'lever' ? name : `${name}, ${cost}`
    seen.set(key, (seen.get(key) ?? 0) + 1)
  }
  for (const [name, times] of seen) if (times > 1) faults.push(`${name} is booked ${times} times`)
  for (const edition of new Set(ledger.edition)) {
    const levers = context.items.filter(({ kind }) => kind === 'lever').map(({ id }) => id)
    for (const id of levers) if (!seen.has(`lever ${id}, edition ${edition}`)) faults.push(`no ${id} in ${edition}`)
    for (const id of plan.tacticIds) {
      const booked = costKinds.some((cost) => seen.has(`tactic ${id}, edition ${edition}, ${cost}`))
      if (!booked) faults.push(`no ${id} in ${edition}`)
    }
  }
  return faults
}

/** The lever that an item of the ledger belongs to: a purse is called by it and the segment. */
function leverOf(item: string): LeverId {
  return leverIds.find((id) => id === item.split('_')[0])!
}

/** What the scenario gives a lever, or a purse, is planned to the last unit in every edition of the horizon. */
function givenFaults(plan: Plan, { ledger, context }: RunTable, entry: number, name: string): string[] {
  const edition = plan.editions.find((each) => each.part === 'ledger' && each.edition === ledger.edition[entry])
  const item = ledger.item[entry]!
  const lever = leverOf(context.items[item]!.id)
  const segment = edition?.levers[lever].purses.indexOf(item) ?? -1
  const given = segment < 0 ? edition?.leverSpend[lever] : edition?.purseSpend[lever][segment]
  if (lever === 'referral' || given === null || given === undefined) return []
  return ledger.planned[entry] === Math.round(given * moneyScale) ? [] : [`${name} is not as given`]
}

/** A tactic's money is heads × cost, in an account of a stage it is aimed at, or may take a customer for. */
function tacticFaults(plan: Plan, { ledger }: RunTable, entry: number, name: string): string[] {
  const edition = plan.editions.find((each) => each.edition === ledger.edition[entry]) ?? plan.tail
  const { definition, cost: perHead } = edition.tactics[ledger.item[entry]! - leverIds.length]!
  const cost = costKinds[ledger.kind[entry]!]!
  const mistaken = edition.rules.customerData
  const accounts = plan.stages
    .filter(({ attends }, stage) => definition.stages[stage] || (mistaken && attends))
    .map((stage) => stage.cost)
  return [
    ...(ledger.booked[entry] === ledger.heads[entry]! * Math.round(perHead * moneyScale)
      ? []
      : [`${name} is not heads × cost`]),
    ...(accounts.includes(cost) ? [] : [`${name} is booked as ${cost}`])
  ]
}
