import { type MorrisDesign, morrisDesign, morrisEffects } from '../../analysis/sensitivity/morris.js'
import type { Bracketed } from '../../analysis/sensitivity/resampledMeans.js'
import { deriveKey } from '../../core/random/streams.js'
import { columnsOf, drawKey } from '../draws/drawValues.js'
import { answered } from './answered.js'
import { columnLabels } from './columns.js'
import { type Factor, pointsAt } from './factor.js'
import type { Question } from './question.js'
import { meansOf, type Responses, responsesOf } from './responses.js'
import type { Morris, MorrisClass, Screened } from './results.js'

/** Kept off either end of distributions, whose ends may be far away. */
const margin = 0.025
/** Mean size of a standard normal number: √(2 / π). */
const meanSize = 0.7978845608028654
/** Share of the greatest μ* below which a factor is negligible. */
const negligible = 0.05
/** Ratio of σ to μ* up to which a factor is linear, and steady (Garcia Sanchez et al. 2014, figure 4). */
const [linear, steady] = [0.1, 0.5]

/**
 * A Morris screening: trajectories through the space of all factors, each step moving one. Ranges are walked from end to end,
 * distributions between their 2.5 and 97.5 % quantiles, each shares' column by itself; correlations count for nothing, since
 * one factor moves at a time. Effects are means over the replications; what their spread over the replications says of luck
 * is taken out of σ and set beside μ*.
 *
 * Elementary effects as in {@link morrisEffects}; classes by σ / μ* as in Garcia Sanchez, Lacarrière, Musy & Bourges 2014,
 * Energy and Buildings 68, 741–750.
 *
 * @param question What varies, and who plays.
 * @param replications Of each point.
 * @param trajectories At least 2.
 *
 * Rejects where every run failed.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const question = fairQuestion(fair, { outcome: 'revenue', vary: ['price.perArea', 'mechanisms.price.loss'] })
 * const { effects } = await morrisOf(question, 2, 4)
 * effects.map((effect) => effect.path) // => ['price.perArea', 'mechanisms.price.loss']
 */
export async function morrisOf(question: Question, replications: number, trajectories: number): Promise<Morris> {
  const { factors, seed } = question
  const columns = columnLabels(factors)
  const design = morrisDesign(trajectories, columns.length, { key: deriveKey(drawKey(seed), 1) })
  const responses = responsesOf(await question.play(pointsAt(factors, widened(design, factors)), replications))
  const means = meansOf(responses)
  const all = trajectories * (columns.length + 1)
  const outputs = [...means, ...new Array<null>(all - means.length).fill(null)]
  const played = Math.floor(means.length / (columns.length + 1))
  const found = morrisEffects(design, outputs, { key: deriveKey(drawKey(seed), 2) })
  const noises = columns.map((_, parameter) => noiseOf(design, parameter, responses))
  const greatest = found.effects.reduce((most, { muStar }) => Math.max(most, muStar.value), 0)
  const effects = found.effects.map(({ muStar, mu, sigma }, at): Screened => {
    const { path, label } = columns[at]!
    const error = noises[at]!
    const luck = error === null ? null : error * meanSize
    const own = error === null ? sigma : Math.sqrt(Math.max(0, sigma * sigma - error * error))
    return { path, label, muStar, mu, sigma: own, luck, class: classOf(muStar, own, luck, greatest) }
  })
  return {
    method: 'morris',
    ...answered(question, responses),
    effects: effects.sort((one, other) => other.muStar.value - one.muStar.value || (one.path < other.path ? -1 : 1)),
    trajectories: found.trajectories,
    dropped: Math.max(0, found.dropped - (trajectories - played))
  }
}

/** Distributions keep off their ends. */
function widened({ rows }: MorrisDesign, factors: readonly Factor[]): Float64Array {
  const margins = factors.flatMap(({ uncertain, isRange }) => columnsOf([uncertain]).map(() => (isRange ? 0 : margin)))
  return rows.map((value, at) => {
    const own = margins[at % margins.length]!
    return own + (1 - 2 * own) * value
  })
}

function classOf(muStar: Bracketed, sigma: number, luck: number | null, greatest: number): MorrisClass {
  const { value, low } = muStar
  if (value <= negligible * greatest || low <= (luck ?? 0)) return 'negligible'
  if (sigma <= linear * value) return 'linear'
  return sigma <= steady * value ? 'steady' : 'interacting'
}

/** Root mean square of the standard errors of the elementary effects of a factor, from their spread over replications. */
function noiseOf(design: MorrisDesign, parameter: number, responses: Responses): number | null {
  const { replications, isExact, points, values } = responses
  if (isExact) return 0
  if (replications < 2) return null
  const squares = design.moves.flatMap((moves, trajectory) => {
    const row = trajectory * (design.parameters + 1) + moves[parameter]!.row
    if (row >= points) return []
    const effects = Array.from({ length: replications }, (_, at) => {
      return (values[row * replications + at]! - values[(row - 1) * replications + at]!) / design.step
    })
    const mean = effects.reduce((sum, each) => sum + each, 0) / replications
    const spread = effects.reduce((sum, each) => sum + (each - mean) * (each - mean), 0) / (replications - 1)
    return Number.isFinite(spread) ? [spread / replications] : []
  })
  if (squares.length === 0) return null
  return Math.sqrt(squares.reduce((sum, each) => sum + each, 0) / squares.length)
}
