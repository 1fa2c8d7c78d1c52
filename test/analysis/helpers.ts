import type { OutcomeRow } from '../../src/analysis/outcome.js'
import type { CustomerKind } from '../../src/model/customerKind.js'
import { exhibitionStages } from '../../src/model/exhibitionLifecycle.js'
import { leverIds } from '../../src/model/parameters/lever.js'
import {
  type AllocationKey,
  type CostKind,
  type CustomerRows,
  costKinds,
  type LedgerRows,
  type Measure,
  measures,
  moneyScale,
  notJoined,
  type RunContext,
  type RunRows,
  type RunTable,
  scoreScale
} from '../../src/model/runTable.js'

/** Stages by name, and `closed` for firms that closed after the previous edition. */
export type StageName = 'cultivation' | 'confirmation' | 'trust' | 'weakening' | 'disappearance' | 'closed'

/** A row in plain units: customers, points, euros, square metres. What is not named is 0. */
export interface PlainRow extends Partial<Record<Measure, number>> {
  edition: number
  stage: StageName
  segment?: string
  tenure?: number
  cohort?: number
  /** Moves after the show, by destination. */
  moves?: Partial<Record<StageName, number>>
}

/** A booking in euros; what is not named as booked or unspent follows from the plan. */
export interface PlainBooking {
  edition: number
  item: string
  kind: CostKind
  heads?: number
  planned?: number
  booked: number
  unspent?: number
}

/** The history of a customer in euros and editions; what is not named is 0, the segment the first, the stage trust. */
export interface PlainCustomer {
  segment?: string
  entry?: number
  ordinal?: number
  stage?: StageName
  visits?: number
  missed?: number
  revenue?: number
  economicValue?: number
  ownCost?: number
  shared?: number
  lastRevenue?: number
  lastValue?: number
  influence?: number
  potential?: number
}

/** A segment by name, of exhibitors who spend nothing of their own, or one of another kind. */
export type PlainSegment = string | { id: string; kind: CustomerKind; ownSpend?: number; standsFor?: number }

export interface PlainTable {
  editions: number
  rows: PlainRow[]
  ledger?: PlainBooking[]
  customers?: PlainCustomer[]
  segments?: PlainSegment[]
  allocation?: AllocationKey
  viability?: { attendance: number; reserve: number | null }
  contactsPerVisitor?: number
  dealRate?: number
  held?: boolean[]
  discountFactors?: number[]
  budget?: number[] | null
  tactics?: string[]
  /** The segments of levers and tactics that do not serve all exhibitors (visitor promotion: all visitors), or everybody without. */
  serves?: Readonly<Record<string, readonly string[]>>
  replication?: number
  notice?: string
}

const scores: readonly Measure[] = [
  'value',
  'satisfaction',
  'cumulativeSatisfaction',
  'expectation',
  'influence',
  'trust',
  'strain',
  'needGap'
]
const money: readonly Measure[] = [
  'area',
  'listRevenue',
  'discountGiven',
  'revenue',
  'provision',
  'economicValue',
  'tacticCost',
  'reward'
]

function scaleOf(measure: Measure): number {
  if (scores.includes(measure)) return scoreScale
  return money.includes(measure) ? moneyScale : 1
}

/** What a table needs to be read, from plain names. Discount factors default to 1. */
export function plainContext(plain: Omit<PlainTable, 'rows'>): RunContext {
  const named = (id: string) => ({ id, title: id, titleZh: id })
  const segment = (each: PlainSegment) =>
    typeof each === 'string'
      ? { ...named(each), kind: 'exhibitor' as const, standsFor: 1, ownSpend: 0 }
      : { ...named(each.id), kind: each.kind, standsFor: each.standsFor ?? 1, ownSpend: each.ownSpend ?? 0 }
  const segments = (plain.segments ?? ['all']).map(segment)
  const served = (id: string) => {
    const usual = id === 'visitorPromotion' ? 'visitor' : 'exhibitor'
    const isMissing = segments.every(({ kind }) => kind !== usual)
    const serves = (each: (typeof segments)[number]) =>
      plain.serves?.[id]?.includes(each.id) ?? (isMissing || each.kind === usual)
    return { segments: segments.flatMap((each, index) => (serves(each) ? [index] : [])) }
  }
  return {
    currency: 'EUR',
    allocation: plain.allocation ?? 'area',
    viability: plain.viability ?? { attendance: 0.5, reserve: null },
    contactsPerVisitor: plain.contactsPerVisitor ?? 10,
    dealRate: plain.dealRate ?? 0.05,
    editions: plain.editions,
    held: plain.held ?? Array.from({ length: plain.editions }, () => true),
    discountFactors: plain.discountFactors ?? Array.from({ length: plain.editions + 300 }, () => 1),
    budget: plain.budget ?? null,
    segments,
    stages: exhibitionStages.map(({ id, attends }) => ({ id, attends })),
    items: [
      ...leverIds.map((id) => ({ ...named(id), kind: 'lever' as const, ...served(id) })),
      ...(plain.tactics ?? []).map((id) => ({ ...named(id), kind: 'tactic' as const, ...served(id) }))
    ],
    notice: plain.notice ?? null,
    noticeZh: plain.notice ?? null
  }
}

/** A run table from plain rows. */
export function runTable(plain: PlainTable): RunTable {
  const context = plainContext(plain)
  return {
    replication: plain.replication ?? 0,
    context,
    rows: plainRows(plain.rows, context),
    ledger: plainLedger(plain.ledger ?? [], context),
    customers: plainCustomers(plain.customers ?? [], context),
    inflow: new Float64Array(plain.editions)
  }
}

function plainRows(rows: readonly PlainRow[], context: RunContext): RunRows {
  const stageIndex = (stage: StageName) =>
    stage === 'closed' ? context.stages.length : context.stages.findIndex(({ id }) => id === stage)
  const segmentIndex = (id: string | undefined) =>
    id === undefined ? 0 : context.segments.findIndex((segment) => segment.id === id)
  const column = (measure: Measure) =>
    Float64Array.from(rows, (row) => Math.round((row[measure] ?? 0) * scaleOf(measure)))
  return {
    length: rows.length,
    edition: Int32Array.from(rows, (row) => row.edition),
    segment: Int32Array.from(rows, (row) => segmentIndex(row.segment)),
    stage: Int32Array.from(rows, (row) => stageIndex(row.stage)),
    tenure: Int32Array.from(rows, (row) => row.tenure ?? 0),
    cohort: Int32Array.from(rows, (row) => row.cohort ?? notJoined),
    sums: Object.fromEntries(measures.map((measure) => [measure, column(measure)])) as Record<Measure, Float64Array>,
    moves: context.stages.map(({ id }) => Float64Array.from(rows, (row) => row.moves?.[id as StageName] ?? 0))
  }
}

function plainLedger(bookings: readonly PlainBooking[], context: RunContext): LedgerRows {
  const inMoney = (value: (booking: PlainBooking) => number) =>
    Float64Array.from(bookings, (booking) => Math.round(value(booking) * moneyScale))
  return {
    length: bookings.length,
    edition: Int32Array.from(bookings, (booking) => booking.edition),
    item: Int32Array.from(bookings, (booking) => context.items.findIndex(({ id }) => id === booking.item)),
    kind: Int32Array.from(bookings, (booking) => costKinds.indexOf(booking.kind)),
    heads: Float64Array.from(bookings, (booking) => booking.heads ?? 0),
    planned: inMoney((booking) => booking.planned ?? booking.booked + (booking.unspent ?? 0)),
    booked: inMoney((booking) => booking.booked),
    unspent: inMoney((booking) => booking.unspent ?? 0)
  }
}

function plainCustomers(customers: readonly PlainCustomer[], context: RunContext): CustomerRows {
  const stageIndex = (stage: StageName) =>
    stage === 'closed' ? context.stages.length : context.stages.findIndex(({ id }) => id === stage)
  const numbers = (key: 'entry' | 'ordinal' | 'visits' | 'missed' | 'influence') =>
    customers.map((customer) => customer[key] ?? 0)
  const money = (key: 'revenue' | 'economicValue' | 'ownCost' | 'shared' | 'lastRevenue' | 'lastValue' | 'potential') =>
    Float64Array.from(customers, (customer) => customer[key] ?? 0)
  return {
    length: customers.length,
    segment: Int32Array.from(customers, ({ segment }) =>
      segment === undefined ? 0 : context.segments.findIndex(({ id }) => id === segment)
    ),
    entry: Int32Array.from(numbers('entry')),
    ordinal: Uint32Array.from(customers, ({ ordinal }, index) => ordinal ?? index),
    stage: Uint8Array.from(customers, ({ stage }) => stageIndex(stage ?? 'trust')),
    visits: Uint16Array.from(numbers('visits')),
    missed: Uint16Array.from(numbers('missed')),
    revenue: money('revenue'),
    economicValue: money('economicValue'),
    ownCost: money('ownCost'),
    shared: money('shared'),
    lastRevenue: money('lastRevenue'),
    lastValue: money('lastValue'),
    influence: Float32Array.from(numbers('influence')),
    potential: money('potential')
  }
}

/** One value of the results, by its keys; throws where there is no such row. */
export function valueAt(
  rows: readonly OutcomeRow[],
  outcome: string,
  keys: { segment?: string | null; edition?: number | null; tenure?: number | null } = {}
): number | null {
  const { segment = null, edition = null, tenure = null } = keys
  const found = rows.filter(
    (row) => row.outcome === outcome && row.segment === segment && row.edition === edition && row.tenure === tenure
  )
  if (found.length !== 1) throw new Error(`${found.length} rows for ${outcome} ${JSON.stringify(keys)}`)
  return found[0].value
}
