import { correlationOfRanks, middleRanks } from '../../analysis/uncertainty/rankCorrelation.js'
import { type Played, pointMeans } from '../draws/played.js'
import { verdictOn } from '../verdict.js'
import { measured } from './spreadOf.js'
import type { DrawnInput, Influence, UncertainDifference, UncertainFigure } from './uncertaintyResult.js'

/** A number that was drawn, with the rank of its value in each draw. */
export type RankedInput = Pick<DrawnInput, 'path' | 'values'> & { readonly ranks: Float64Array }

/**
 * How sure the figures of one alternative are.
 *
 * @param played What was played.
 * @param alternative Its place.
 * @param inputs What was drawn.
 * @param thresholdOf Of each figure; `null`: none.
 *
 * @example
 * const figures = [{ outcome: 'npv', unit: 'currency' }]
 * const played = { figures, points: [{}, {}], replications: 2, values: [[Float64Array.of(-3, 1, 2, 6)]] }
 * const [{ below }] = uncertainFigures(played, 0, [], () => 0)
 * below.future.mean // => 0.25
 */
export function uncertainFigures(
  played: Pick<Played, 'figures' | 'points' | 'replications' | 'values'>,
  alternative: number,
  inputs: readonly RankedInput[],
  thresholdOf: (figure: Played['figures'][number]) => number | null
): UncertainFigure[] {
  return played.figures.map((figure, place) => {
    const { made, ...rest } = figureOf(played, alternative, place, inputs)
    const threshold = thresholdOf(figure)
    const below =
      made === null || threshold === null ? null : { threshold, ...made.probability((value) => value < threshold) }
    return { ...rest, below }
  })
}

/**
 * How sure the differences of one alternative to the baseline are, draw by draw and replication by replication.
 *
 * @param played What was played.
 * @param alternative Its place.
 * @param baseline Place of the baseline.
 * @param inputs What was drawn.
 *
 * @example
 * const figures = [{ outcome: 'npv', unit: 'currency', better: 'higher' }]
 * const values = [[Float64Array.of(1, 2, 3, 4)], [Float64Array.of(2, 3, 1, 5)]]
 * const [{ better }] = uncertainDifferences({ figures, points: [{}, {}], replications: 2, values }, 1, 0, [])
 * better.future.mean // => 0.75
 */
export function uncertainDifferences(
  played: Pick<Played, 'figures' | 'points' | 'replications' | 'values'>,
  alternative: number,
  baseline: number,
  inputs: readonly RankedInput[]
): UncertainDifference[] {
  const { values } = played
  const differences = values[alternative]!.map((runs, figure) => {
    const theirs = values[baseline]![figure]!
    return runs.map((value, at) => value - theirs[at]!)
  })
  const paired = { ...played, values: [differences] }
  return played.figures.map((figure, place) => {
    const { made, ...rest } = figureOf(paired, 0, place, inputs)
    const sign = figure.better === null ? 0 : figure.better === 'lower' ? -1 : 1
    return {
      ...rest,
      verdict: verdictOn(rest.spread?.mean ?? null, figure.better),
      below: made && { threshold: 0, ...made.probability((value) => value < 0) },
      better: made && sign !== 0 ? made.probability((value) => sign * value > 0) : null
    }
  })
}

function figureOf(
  played: Pick<Played, 'figures' | 'points' | 'replications' | 'values'>,
  alternative: number,
  place: number,
  inputs: readonly RankedInput[]
) {
  const runs = played.values[alternative]![place]!
  const made = measured(runs, played.replications)
  const means = pointMeans(played, alternative, place)
  return {
    figure: played.figures[place]!,
    made,
    spread: made?.spread ?? null,
    influences: influencesOn(means, inputs),
    drawMeans: Array.from(means, (mean) => (Number.isFinite(mean) ? mean : null)),
    runs
  }
}

/** From the strongest on; those that hang together with the figure as much keep the order of the inputs. */
function influencesOn(means: Float64Array, inputs: readonly RankedInput[]): Influence[] {
  const places = Array.from(means, (_, place) => place).filter((place) => Number.isFinite(means[place]))
  const isWhole = places.length === means.length
  const own = middleRanks(places.map((place) => means[place]!))
  return inputs
    .flatMap(({ path, values, ranks }): Influence[] => {
      const theirs = isWhole ? ranks : middleRanks(places.map((place) => values[place]!))
      const correlation = correlationOfRanks(theirs, own)
      return correlation === null ? [] : [{ path, correlation }]
    })
    .sort((one, other) => Math.abs(other.correlation.value) - Math.abs(one.correlation.value))
}
