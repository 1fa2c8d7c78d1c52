import { exp } from '../../src/core/math/exp.js'
import { normalQuantile } from '../../src/core/math/normalQuantile.js'
import type { RecordRow } from '../../src/records/makeRecords.js'
import { type RecordedFigure, type Records, recordedFigures } from '../../src/records/records.js'
import { drawsOf } from './fitted.js'

/** The stages that are hidden behind the records; cultivation comes before them. */
export const hiddenStages = ['confirmation', 'trust', 'weakening', 'disappearance'] as const

/** A segment of simulated customers. */
export interface SimulatedSegment {
  /** Of the customers; all together 1. */
  readonly share: number
  /** Mean of the logarithm of stand areas in m². */
  readonly logArea: number
  /** What the probabilities of disappearing are multiplied with. */
  readonly leaving: number
}

/** The truth behind simulated records; everything has a default. */
export interface SimulatedOptions {
  readonly customers?: number
  readonly editions?: number
  readonly seed?: string
  /** Share of the customers who were there before the records begin; their tenure is not known. */
  readonly old?: number
  readonly segments?: Readonly<Record<string, SimulatedSegment>>
  /** Share of the customers attending who answer the survey. */
  readonly answering?: number
  /** Editions that are not held, counted from 0; nobody moves before them. */
  readonly cancelled?: readonly number[]
  /** Rows from confirmation, trust and weakening to the four stages. */
  readonly moves?: readonly (readonly number[])[]
  /** Probability of attending in confirmation, trust and weakening. */
  readonly attendance?: readonly number[]
}

/** Records with the stages that nobody sees. */
export interface SimulatedRecords {
  readonly records: Records
  /** Place in {@link hiddenStages} at `customer × editions + edition`; −1 before the customer came. */
  readonly stages: Int8Array
  readonly truth: Required<Omit<SimulatedOptions, 'customers' | 'editions' | 'seed'>>
}

/** Stage rates of the theory with attendance taken out: q = folded rate / attendance of the stage arrived at. */
const moves = [
  [0.2, 0.172, 0.217, 0.411],
  [0, 0.86, 0.1, 0.04],
  [0, 0.161, 0.5, 0.339]
]
const attendance = [0.75, 0.93, 0.6]
const segments = {
  small: { share: 0.7, logArea: 2.5, leaving: 1.1 },
  large: { share: 0.2, logArea: 4, leaving: 0.7 },
  start_up: { share: 0.1, logArea: 2, leaving: 1.3 }
}
/** Mean satisfaction by stage; it varies by 10 points. */
const scores = [65, 78, 48]
const pricePerArea = 250

/**
 * Records of customers who pass through the theory's hidden stages with known rates: all attend when they come first, then as
 * their stage lets them; stands are lognormal, prices rise by 2 % an edition, some get 10 % off, care costs money.
 */
export function simulatedRecords(options: SimulatedOptions = {}): SimulatedRecords {
  const { customers = 1000, editions = 10, seed = 'records' } = options
  const truth = { old: 0.2, segments, answering: 0.7, cancelled: [], moves, attendance, ...options }
  const draw = drawsOf(seed)
  const size = customers * editions
  const attended = new Int8Array(size)
  const stages = new Int8Array(size).fill(-1)
  const figures = Object.fromEntries(recordedFigures.map((name) => [name, new Float64Array(size).fill(NaN)])) as Record<
    RecordedFigure,
    Float64Array
  >
  const held = Array.from({ length: editions }, (_, edition) => !truth.cancelled.includes(edition))
  const heldAt = held.flatMap((isHeld, edition) => (isHeld ? [edition] : []))
  const entry = new Int32Array(customers)
  const entryKnown = new Uint8Array(customers)
  const people = Array.from({ length: customers }, (_, customer) => {
    const [segment, { logArea, leaving }] = pickSegment(truth.segments, draw())
    const isOld = draw() < truth.old
    const first = isOld ? heldAt[0]! : heldAt[1 + Math.floor(draw() * (heldAt.length - 1))]!
    entry[customer] = first
    entryKnown[customer] = isOld ? 0 : 1
    let stage = isOld ? Math.min(2, pickPlace([0.3, 0.5, 0.2], draw())) : 0
    let area = Math.max(6, exp(logArea + 0.6 * normalQuantile(draw())))
    for (let edition = 0; edition < editions; edition++) {
      const at = customer * editions + edition
      if (!held[edition]) attended[at] = -1
      if (edition < first) continue
      if (held[edition] && edition > first && stage < 3)
        stage = pickPlace(moveRow(truth.moves[stage]!, leaving), draw())
      stages[at] = stage
      if (!held[edition] || stage === 3) continue
      if (edition > first && draw() >= truth.attendance[stage]!) continue
      attended[at] = 1
      area *= exp((stage === 1 ? 0.03 : stage === 2 ? -0.08 : 0) + 0.05 * normalQuantile(draw()))
      fill(figures, at, Math.max(6, Math.round(area)), stage, edition, truth.answering, draw)
    }
    return { id: `C${customer + 1}`, name: null, segment }
  })
  const records: Records = {
    files: ['simulated.csv'],
    editions: held.map((isHeld, edition) => ({ label: String(2000 + edition), held: isHeld })),
    customers: people,
    attended,
    entry,
    entryKnown,
    figures,
    covariates: {}
  }
  return { records, stages, truth }
}

/** The rows that make the same records, for readers and for `makeRecords`. */
export function rowsOf({ customers, editions, attended, figures, entry, entryKnown }: Records): RecordRow[] {
  return customers.flatMap(({ id, segment, name }, customer) =>
    editions.flatMap(({ label, held }, edition): RecordRow[] => {
      const at = customer * editions.length + edition
      if (!held || attended[at] === 0) return []
      const numbers = recordedFigures.flatMap((figure) => {
        const value = figures[figure]?.[at] ?? NaN
        return Number.isNaN(value) ? [] : [[figure, value] as const]
      })
      const since = entryKnown[customer] === 1 && edition === entry[customer] ? { since: label } : {}
      const there = attended[at] === 1
      return [
        {
          customer: id,
          edition: label,
          attended: there ? true : null,
          segment,
          name,
          ...since,
          ...Object.fromEntries(numbers)
        }
      ]
    })
  )
}

function fill(
  figures: Record<RecordedFigure, Float64Array>,
  at: number,
  area: number,
  stage: number,
  edition: number,
  answering: number,
  draw: () => number
): void {
  const discount = draw() < 0.15 ? 0.1 : 0
  let price = pricePerArea
  for (let passed = 0; passed < edition; passed++) price *= 1.02
  figures.area[at] = area
  figures.discount[at] = discount
  figures.paid[at] = Math.round(area * price * (1 - discount))
  figures.cost[at] = Math.round(700 * exp(0.8 * normalQuantile(draw())))
  const score = Math.min(100, Math.max(0, Math.round(scores[stage]! + 10 * normalQuantile(draw()))))
  if (draw() >= answering) return
  figures.score[at] = score
  figures.recommend[at] = Math.min(10, Math.max(0, Math.round(score / 10 + normalQuantile(draw()))))
}

function pickSegment(all: Readonly<Record<string, SimulatedSegment>>, drawn: number): [string, SimulatedSegment] {
  const list = Object.entries(all)
  return list[
    pickPlace(
      list.map(([, { share }]) => share),
      drawn
    )
  ]!
}

/** The place at which the drawn number falls among shares; the last one takes what is left. */
function pickPlace(shares: readonly number[], drawn: number): number {
  let rest = drawn
  const place = shares.findIndex((share) => {
    rest -= share
    return rest < 0
  })
  return place < 0 ? shares.length - 1 : place
}

/** A row of moves with another probability of disappearing, the others in proportion. */
function moveRow(row: readonly number[], leaving: number): number[] {
  const gone = Math.min(0.95, row[3]! * leaving)
  return row.map((each, stage) => (stage === 3 ? gone : (each * (1 - gone)) / (1 - row[3]!)))
}
