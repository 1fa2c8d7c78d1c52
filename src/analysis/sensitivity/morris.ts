import { deriveKey, seedKey } from '../../core/random/streams.js'
import { type StreamKey, threefry2x32 } from '../../core/random/threefry.js'
import { type Bracketed, bracketed, requireBootstrap, resampledMeans } from './resampledMeans.js'

/** Runs of a Morris screening. */
export interface MorrisDesign {
  /** Row by row, trajectories × (parameters + 1) rows × parameters numbers from `margin` to 1 − `margin`. */
  readonly rows: Float64Array
  readonly parameters: number
  readonly trajectories: number
  /** Length of a step, as a share of the whole range. */
  readonly step: number
  /** `[trajectory][parameter]`: which row of the trajectory has just moved the parameter, and up (1) or down (−1). */
  readonly moves: readonly (readonly { readonly row: number; readonly sign: 1 | -1 }[])[]
}

/** How a Morris screening is laid out. */
export interface MorrisOptions {
  /** Levels of each parameter, an even number. Defaults to 4. */
  readonly levels?: number
  /** Kept off at either end of the range, for distributions that have no end; below ½. Defaults to 0. */
  readonly margin?: number
  /** Of the draws. */
  readonly key?: StreamKey
}

/**
 * The runs of a Morris screening (Morris 1991, Technometrics 33, 161–174): trajectories that start at a random point of
 * a grid and move one parameter at a time, in random order and direction, by half the levels: `levels / (2 (levels −
 * 1))` of the range. It costs parameters + 1 runs a trajectory; ten to fifty trajectories tell what does not matter.
 *
 * @param trajectories How many, at least 2.
 * @param parameters How many, at least 1.
 * @throws RangeError for numbers outside that.
 *
 * @example
 * const { rows, step } = morrisDesign(2, 1)
 * step // => 2 / 3
 * Math.abs(rows[1] - rows[0]) // ≈ 2 / 3
 */
export function morrisDesign(trajectories: number, parameters: number, options: MorrisOptions = {}): MorrisDesign {
  const { levels = 4, margin = 0, key = seedKey('morris') } = options
  requireWhole('trajectories', trajectories, 2)
  requireWhole('parameters', parameters, 1)
  requireWhole('levels', levels, 2)
  if (levels % 2 !== 0) throw new RangeError(`a Morris screening needs an even number of levels; got ${levels}`)
  if (!(margin >= 0 && margin < 0.5)) throw new RangeError(`the margin of a Morris screening is below ½; got ${margin}`)
  const rows = new Float64Array(trajectories * (parameters + 1) * parameters)
  const place = (level: number) => Math.min(1 - margin, margin + (1 - 2 * margin) * (level / (levels - 1)))
  const moves = Array.from({ length: trajectories }, (_, trajectory) => {
    const stream = deriveKey(key, trajectory)
    const whole = (parameter: number, purpose: number, below: number) =>
      Math.floor(((threefry2x32(stream, parameter, purpose, 20)[0] + 0.5) / 2 ** 32) * below)
    const order = Array.from({ length: parameters }, (_each, at) => at)
    for (let at = parameters - 1; at > 0; at--) {
      const other = whole(at, 2, at + 1)
      ;[order[at], order[other]] = [order[other], order[at]]
    }
    const from = trajectory * (parameters + 1) * parameters
    return order.map((turn, parameter) => {
      const low = whole(parameter, 0, levels / 2)
      const sign: 1 | -1 = whole(parameter, 1, 2) === 1 ? 1 : -1
      const [before, after] = sign === 1 ? [low, low + levels / 2] : [low + levels / 2, low]
      for (let row = 0; row <= parameters; row++) {
        rows[from + row * parameters + parameter] = place(row <= turn ? before : after)
      }
      return { row: turn + 1, sign }
    })
  })
  return { rows, parameters, trajectories, step: levels / 2 / (levels - 1), moves }
}

function requireWhole(name: string, value: number, least: number): void {
  if (Number.isInteger(value) && value >= least) return
  throw new RangeError(`a Morris screening needs a whole number of ${name}, at least ${least}; got ${value}`)
}

/**
 * What a parameter did in a Morris screening: elementary effects, that is, change of the outcome for the whole range.
 */
export interface MorrisEffect {
  /** Mean size of the effects, with its interval: how much the parameter matters. */
  readonly muStar: Bracketed
  /** Mean effect: its direction; near 0 beside a large `muStar` where the direction changes. */
  readonly mu: number
  /** Standard deviation of the effects: how much they depend on where, and on other parameters. */
  readonly sigma: number
}

/** The result of a Morris screening. */
export interface MorrisEffects {
  /** One a parameter; empty where fewer than two trajectories ran in full. */
  readonly effects: readonly MorrisEffect[]
  /** Trajectories used. */
  readonly trajectories: number
  /** Trajectories left out because one of their runs failed. */
  readonly dropped: number
}

/**
 * The elementary effects of a Morris screening: mean, mean size (mu*, Campolongo, Cariboni & Saltelli 2007,
 * Environmental Modelling & Software 22, 1509–1518) and standard deviation of each parameter's. An effect is the change
 * of the outcome divided by the step, so that of a linear outcome is the change over the whole range of the parameter.
 * The interval of mu* is the percentile one of a bootstrap over trajectories. A trajectory with a failed run is left
 * out.
 *
 * @param design The runs.
 * @param outputs One a row of the design; `null` for a run that failed.
 * @param options Level of the intervals (defaults to .95), resamples (1,000) and key of their draws.
 * @throws RangeError for another number of outputs than rows, and settings that make no interval.
 *
 * @example
 * const design = morrisDesign(10, 2)
 * const outputs = Array.from({ length: 30 }, (_, row) => 3 * design.rows[2 * row] - design.rows[2 * row + 1])
 * const { effects } = morrisEffects(design, outputs)
 * effects.map(({ mu, muStar }) => [mu, muStar.value]) // ≈ [[3, 3], [-1, 1]]
 */
export function morrisEffects(
  design: MorrisDesign,
  outputs: readonly (number | null)[],
  options: { readonly level?: number; readonly resamples?: number; readonly key?: StreamKey } = {}
): MorrisEffects {
  const { level = 0.95, resamples = 1000, key = seedKey('morris effects') } = options
  requireBootstrap(level, resamples)
  const length = design.parameters + 1
  if (outputs.length !== design.trajectories * length) {
    throw new RangeError(
      `a Morris screening needs an output for each of ${design.trajectories * length} runs; got ${outputs.length}`
    )
  }
  const full = design.moves.flatMap((moves, at) => {
    const own = outputs.slice(at * length, (at + 1) * length)
    return own.every((output): output is number => Number.isFinite(output)) ? [{ moves, own }] : []
  })
  const dropped = design.trajectories - full.length
  if (full.length < 2) return { effects: [], trajectories: full.length, dropped }
  const columns = Array.from({ length: design.parameters }, (_, parameter) =>
    Float64Array.from(full, ({ moves, own }) => {
      const { row, sign } = moves[parameter]
      return (sign * (own[row] - own[row - 1])) / design.step
    })
  )
  const sizes = columns.map((column) => column.map(Math.abs))
  const resampled = resampledMeans(sizes, resamples, key)
  const effects = columns.map((column, parameter) => {
    const mu = meanOf(column)
    const squares = column.reduce((sum, effect) => sum + (effect - mu) * (effect - mu), 0)
    return {
      muStar: bracketed(meanOf(sizes[parameter]), resampled[parameter], level),
      mu,
      sigma: Math.sqrt(squares / (column.length - 1))
    }
  })
  return { effects, trajectories: full.length, dropped }
}

function meanOf(column: Float64Array): number {
  return column.reduce((sum, value) => sum + value, 0) / column.length
}
