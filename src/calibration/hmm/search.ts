import { type Coordinates, coordinatesOf, type Spreads } from './coordinates.js'
import { type FlatModel, type FlatShape, flatShape } from './forward.js'
import { baumWelch, climb, type Searched } from './maximise.js'
import type { HmmStructure } from './model.js'
import { type Sequences, someOf } from './sequences.js'

/** The best of several searches. */
export interface Found extends Searched {
  readonly structure: HmmStructure
  readonly coordinates: Coordinates
  /** How many of the searches that went to the end came to the same top. */
  readonly agreed: number
  readonly finished: number
}

/** Where the searches look first: fewer sequences, few rounds. */
const screened = { sequences: 1000, rounds: 25 }
/** How many of them go to the top of the fewer sequences; the best of them goes on to that of all. */
const finished = 4
/** Tops whose logarithms differ by less are taken as the same. */
const same = 0.01

/**
 * The likeliest model of a structure: many starts go some rounds over part of the sequences, the best four of them go to the top
 * there, and the best of these goes on to the top over all sequences.
 *
 * @param sequences What was observed.
 * @param structure Which moves there may be.
 * @param spreads Standard deviations of spend and scores of all.
 * @param starts How many.
 * @param draw Uniform numbers for the starts.
 *
 * @example
 * const sequences = sequencesOf([{ attendance: [1, 1, 1, 0, 0] }, { attendance: [1, 1, 0, 0, 0] }])
 * const found = searchHmm(sequences, structureOf('free', 1, false), { spend: null, score: null }, 4, uniforms(seedKey('a')))
 * found.agreed // => 4
 */
export function searchHmm(
  sequences: Sequences,
  structure: HmmStructure,
  spreads: Spreads,
  starts: number,
  draw: () => number
): Found {
  const coordinates = coordinatesOf(structure, spreads)
  const few = someOf(sequences, screened.sequences)
  const begun = Array.from({ length: starts }, (_, index) =>
    baumWelch(few, startOf(structure, few, spreads, index === 0 ? () => 0.5 : draw), screened.rounds, spreads)
  ).sort((one, other) => other.logLikelihood - one.logLikelihood)
  const ended = begun.slice(0, finished).map(({ model }) => climb(few, model, coordinates, 300))
  const best = ended.reduce((one, other) => (other.logLikelihood > one.logLikelihood ? other : one))
  return {
    ...(few === sequences ? best : climb(sequences, best.model, coordinates, 300)),
    structure,
    coordinates,
    agreed: ended.filter(({ logLikelihood }) => best.logLikelihood - logLikelihood < same).length,
    finished: ended.length
  }
}

/** A model to begin with: stages of unlike attendance that are kept more often than left. */
function startOf(structure: HmmStructure, sequences: Sequences, spreads: Spreads, draw: () => number): FlatModel {
  const size = structure.initial.length
  const live = size - 1
  const weights = (row: readonly boolean[], own: number) => {
    const each = row.map((may, index) => (may ? 0.1 + draw() + (index === own ? 2 * row.length * draw() : 0) : 0))
    const total = each.reduce((sum, value) => sum + value, 0)
    return each.map((value) => value / total)
  }
  const order = Array.from({ length: live }, (_, stage) => ({ stage, place: live === 3 ? [1, 2, 0][stage] : stage }))
  const rates = order.map(({ place }) => 0.45 + (0.5 * (place + draw())) / live)
  const shapes = (values: Float64Array | null, spread: number | null): FlatShape[] | null => {
    if (values === null || spread === null) return null
    const sorted = values.filter((each) => !Number.isNaN(each)).sort()
    return order.map(({ place }) =>
      flatShape({
        mean: sorted[Math.floor(((place + draw()) / live) * (sorted.length - 1))],
        sd: spread * (0.4 + 0.8 * draw())
      })
    )
  }
  return {
    size,
    initial: Float64Array.from(weights(structure.initial, -1)),
    transitions: Float64Array.from(structure.moves.flatMap((row, from) => weights(row, from))),
    attendance: Float64Array.from([...rates, 0]),
    spend: shapes(sequences.spend, spreads.spend),
    score: shapes(sequences.score, spreads.score)
  }
}
