import {
  causes,
  lastTenureClass,
  type Measure,
  measures,
  moneyScale,
  notJoined,
  type RunTable,
  scoreScale
} from '../../src/model/runTable.js'
import type { TableSums } from './tableSums.js'

/** Cells come once each and in order; only those who have attended have a cohort; nobody moves where no exit leads. */
export function keyFaults(sums: TableSums): string[] {
  const { rows, context } = sums.table
  const faults: string[] = []
  const lost = context.stages.length - 1
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
    const newOrNever = cohort === notJoined || cohort === edition
    const hasHistory = tenure === 0 ? newOrNever : cohort !== notJoined && cohort < edition
    const inTail = edition > context.editions
    if (inTail ? tenure !== 0 || cohort >= edition : !hasHistory) faults.push(`history, ${place}`)
    if ((stage === 0) !== (cohort === notJoined)) faults.push(`prospects have no cohort, all others one, ${place}`)
    if (rows.sums.joined[row]! > 0 && cohort !== edition) faults.push(`joins another cohort, ${place}`)
    const exits = sums.planOf(edition).rules.stages[stage]?.exits ?? []
    rows.moves.forEach((column, to) => {
      const leads = exits.some((exit) => exit.to === to && to !== stage)
      const mustGo = to === lost && context.stages[stage]?.attends ? sentAway(sums, row) : 0
      if (column[row]! > mustGo && !leads) faults.push(`${column[row]} move to ${to} where no exit leads, ${place}`)
    })
  }
  return faults
}

/** Customers of a row who leave whatever the exits: those let go, and those whom a shock takes away. */
function sentAway(sums: TableSums, row: number): number {
  const { rows } = sums.table
  const isTaken = sums.planOf(rows.edition[row]!).leaving.length > 0
  const taken = isTaken ? rows.sums['left.exogenous'][row]! - rows.sums.closed[row]! : 0
  return rows.sums['left.released'][row]! + taken
}

/** Parts that never outnumber a whole. */
const parts: Readonly<Partial<Record<Measure, readonly Measure[]>>> = {
  customers: ['attended', 'expected', 'closed', 'justLost', 'contactsLost', 'leftDissatisfied'],
  attended: ['repeated', 'joined', 'returned', 'satisfied', 'complaints', 'detected', 'promoters', 'detractors'],
  expected: ['repeated', 'neverLapsed'],
  repeated: ['renewed'],
  neverLapsed: ['renewed'],
  joined: ['referred'],
  leftDissatisfied: ['leftSilently']
}

/** What holds in every single cell. */
export function cellFaults(all: TableSums): string[] {
  const { rows, context } = all.table
  const { sums } = rows
  const faults: string[] = []
  const lost = context.stages.length - 1
  const trust = all.plan.trustStage
  const isTail = (row: number) => rows.edition[row]! > context.editions
  for (let row = 0; row < rows.length; row++) {
    const of = (measure: Measure) => sums[measure][row]!
    const place = `edition ${rows.edition[row]}, segment ${rows.segment[row]}, stage ${rows.stage[row]}, row ${row}`
    const check = (holds: boolean, words: string) => {
      if (!holds) faults.push(`${words}: ${place}`)
    }
    const same = (one: number, other: number, words: string) => check(one === other, `${words}, ${one} and ${other}`)
    const moved = rows.moves.reduce((sum, column) => sum + column[row]!, 0) + of('closed')
    if (rows.stage[row] === context.stages.length) {
      const others = measures.filter((measure) => !['expected', 'neverLapsed'].includes(measure) && of(measure) !== 0)
      check(others.length === 0 && moved === 0, `closed firms have ${others.join(', ')}`)
      check(of('neverLapsed') <= of('expected'), 'closed firms, never lapsed')
      continue
    }
    for (const [whole, pieces] of Object.entries(parts) as [Measure, readonly Measure[]][]) {
      for (const part of pieces) check(of(part) <= of(whole), `${part} ${of(part)} > ${whole} ${of(whole)}`)
    }
    same(of('revenue'), of('listRevenue') - of('discountGiven'), 'revenue is list − discount')
    same(of('economicValue'), of('revenue') - of('provision'), 'value is revenue − provision')
    check(of('joined') === 0 || rows.tenure[row] === 0, 'joined with a tenure')
    check(rows.tenure[row]! <= lastTenureClass, `tenure class ${rows.tenure[row]}`)
    check(moved <= of('customers'), `${moved} leave of ${of('customers')}`)
    check(of('complaints') + of('detected') <= of('attended'), 'more cases than customers')
    check(of('remedied') <= of('complaints') + of('detected'), 'more remedied than cases')
    const { attends } = context.stages[rows.stage[row]!]!
    check(attends || of('attended') === 0, 'attended')
    check(of('attended') > 0 || of('revenue') + of('area') + of('provision') === 0, 'pays without attending')
    same(of('loyalTrue') + of('loyalSpurious'), of('attended'), 'true and spurious loyalty are all who attend')
    const away = attends ? of('customers') - of('attended') : 0
    same(of('loyalLatent') + of('disloyal'), away, 'latent and no loyalty are all of the fair who stay away')
    const causesSum = causes.reduce((sum, cause) => sum + of(`left.${cause}`), 0)
    const closures = attends ? of('closed') : 0
    same(causesSum, rows.moves[lost]![row]! + closures, 'every departure has one cause')
    check(of('left.exogenous') >= closures, 'firms of the fair that close leave for reasons of their own')
    check(of('leftDissatisfied') <= rows.moves[lost]![row]!, 'more leave dissatisfied than leave')
    check(of('trustReached') <= rows.moves[trust]![row]!, 'more reach trust than move there')
    const [least, most] = [of('trustReached') * rows.tenure[row]!, of('trustReached') * (rows.tenure[row]! + 1)]
    const open = (rows.tenure[row] === lastTenureClass || isTail(row)) && of('trustReached') > 0
    check(of('editionsToTrust') >= least, 'editions until trust too few')
    check(open || of('editionsToTrust') <= most, 'editions until trust too many')
    same(of('reward'), of('referred') * rewardIn(all, row), 'rewards are referred × reward')
    const { kind } = context.segments[rows.segment[row]!]!
    check(kind === 'exhibitor' || of('area') === 0, 'a stand of who takes none')
  }
  return faults
}

/** The reward for a referred customer of a row, × 10,000. */
function rewardIn(all: TableSums, row: number): number {
  const { rows } = all.table
  const { levers, leverSpend } = all.planOf(rows.edition[row]!)
  return levers.referral.serves[rows.segment[row]!]! ? Math.round((leverSpend.referral ?? 0) * moneyScale) : 0
}

/** Scores lie on their scales: points from 0 to 100, trust from 0 to 1. */
export function scoreFaults({ rows }: RunTable): string[] {
  const faults: string[] = []
  const scales = {
    value: 100,
    satisfaction: 100,
    cumulativeSatisfaction: 100,
    expectation: 100,
    trust: 1,
    needGap: 100
  } as const
  for (const [measure, top] of Object.entries(scales) as [Measure, number][]) {
    const heads = rows.sums[measure === 'trust' || measure === 'needGap' ? 'customers' : 'attended']
    rows.sums[measure].forEach((sum, row) => {
      const most = heads[row]! * top * scoreScale
      if (sum < 0 || sum > most) faults.push(`${measure} ${sum / scoreScale} of ${heads[row]} heads, row ${row}`)
    })
  }
  return faults
}
