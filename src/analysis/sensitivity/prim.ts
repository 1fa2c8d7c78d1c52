import { binomialTail } from './binomialTail.js'
import { countOf, type PrimBox, type PrimRuns, restrictedIn, rowsInside, withoutLimits } from './primBox.js'
import { primPaste } from './primPaste.js'
import { primPeel } from './primPeel.js'
import { harmonicMean, primSharpen } from './primSharpen.js'

/** A limit of a box in words to be: "competition from .6", "need drift to .04", or both ends. */
export interface PrimLimit {
  readonly parameter: string
  /** `null` where there is no lower limit. */
  readonly from: number | null
  /** `null` where there is no upper limit. */
  readonly to: number | null
  /** How likely the runs in the box would lose as often if this parameter had nothing to do with it. */
  readonly quasiP: number
}

/** How a box fares: a point of the trade-off between finding all that loses and nothing else. */
export interface PrimPoint {
  /** Share of all losing runs that lie in the box. */
  readonly coverage: number
  /** Share of the runs in the box that lose. */
  readonly density: number
  /** Share of all runs that lie in the box. */
  readonly support: number
  /** How many parameters it limits. */
  readonly restricted: number
}

/** Conditions under which runs lose. */
export interface FoundBox extends PrimPoint {
  /** By parameter, the surest first. */
  readonly limits: readonly PrimLimit[]
  /** Boxes on the way, from all runs to the smallest. */
  readonly trajectory: readonly PrimPoint[]
}

/** How boxes are looked for. */
export interface PrimOptions {
  /** Share cut off at a time. Defaults to .05. */
  readonly peel?: number
  /** Share given back at a time. Defaults to .05. */
  readonly paste?: number
  /** Least share of all runs in a box. Defaults to .05. */
  readonly leastSupport?: number
  /**
   * Greatest quasi-p-value of a limit that is kept. Defaults to .001: limits are chosen among very many, and at .05
   * runs that lose by chance alone come out with a box in one case of ten.
   */
  readonly mostQuasiP?: number
  /** Most boxes; each is looked for among the runs that the ones before left. Defaults to 3. */
  readonly mostBoxes?: number
}

/** What was found. */
export interface PrimResult {
  readonly boxes: readonly FoundBox[]
  readonly runs: number
  readonly losing: number
}

/**
 * Conditions under which runs lose: boxes in the space of inputs in which most runs lose and few elsewhere. Patient
 * rule induction (PRIM, Friedman & Fisher 1999, Statistics and Computing 9, 123–143) as used for scenario discovery
 * (Bryant & Lempert 2010, Technological Forecasting & Social Change 77, 34–49).
 *
 * Of the boxes that {@link primPeel} passes through, the one with the greatest harmonic mean of coverage and density is
 * taken. Limits that may be chance go: those whose quasi-p-value, the binomial probability of so many losing runs in
 * the box at the share in the box without them, is too great (Bryant & Lempert 2010, appendix). {@link primPaste}
 * widens the rest, {@link primSharpen} finds the edge within a slice. A limit is set halfway to the nearest run
 * outside. Looking ends when the rest holds no box in which runs lose more often than in the rest as a whole.
 *
 * @param names One a parameter.
 * @param runs Inputs `[parameter][run]`, and for each run whether it loses.
 * @returns No boxes where no run or every run loses, or nothing tells them apart.
 * @throws RangeError for inputs that are not finite or of another length than the runs, and settings outside their
 *   ranges.
 *
 * @example
 * const competition = Array.from({ length: 200 }, (_, run) => ((run * 37) % 200) / 200)
 * const price = Array.from({ length: 200 }, (_, run) => run / 200)
 * const loses = competition.map((share) => share >= 0.6)
 * const { boxes } = prim(['competition', 'price'], { inputs: [competition, price], loses })
 * boxes.map(({ limits, coverage, density }) => [limits[0].parameter, limits[0].from, coverage, density])
 * // => [['competition', 0.5974999999999999, 1, 1]]
 */
export function prim(names: readonly string[], runs: PrimRuns, options: PrimOptions = {}): PrimResult {
  const { peel = 0.05, paste = 0.05, leastSupport = 0.05, mostQuasiP = 0.001, mostBoxes = 3 } = options
  requireRuns(names, runs)
  requireShares({ peel, paste, leastSupport, mostQuasiP })
  const count = runs.loses.length
  const whole = countOf(runs.loses, Array.from(runs.loses.keys()))
  const boxes: FoundBox[] = []
  let rest = Array.from(runs.loses.keys())
  while (boxes.length < mostBoxes) {
    const before = countOf(runs.loses, rest)
    if (before.losing === 0 || before.losing === before.runs) break
    const steps = primPeel(runs, rest, peel, Math.max(1, Math.ceil(leastSupport * count)))
    const points = steps.map(({ box, rows }) => pointOf(box, countOf(runs.loses, rows), whole))
    const scores = steps.map(({ rows }) => harmonicMean(countOf(runs.loses, rows), before.losing))
    // of equal ones the first, which has fewer limits
    const chosen = steps[scores.indexOf(Math.max(...scores))]
    const sure = withoutChance(runs, rest, chosen.box, mostQuasiP)
    const box = primSharpen(runs, rest, primPaste(runs, rest, sure, paste).box)
    const rows = rowsInside(runs.inputs, box, rest)
    const inside = countOf(runs.loses, rows)
    if (restrictedIn(box).length === 0 || inside.losing / inside.runs <= before.losing / before.runs) break
    const limits = limitsOf(names, runs, rest, box)
    boxes.push({ ...pointOf(box, inside, whole), limits, trajectory: points })
    const taken = new Set(rows)
    rest = rest.filter((row) => !taken.has(row))
  }
  return { boxes, runs: whole.runs, losing: whole.losing }
}

function requireRuns(names: readonly string[], { inputs, loses }: PrimRuns): void {
  if (names.length !== inputs.length) {
    throw new RangeError(`each parameter needs a name; got ${names.length} names for ${inputs.length} parameters`)
  }
  inputs.forEach((values, at) => {
    if (values.length !== loses.length) {
      throw new RangeError(`"${names[at]}" needs a value for each of ${loses.length} runs; got ${values.length}`)
    }
    const wrong = Array.from(values).find((value) => !Number.isFinite(value))
    if (wrong !== undefined) throw new RangeError(`values of "${names[at]}" must be finite numbers; got ${wrong}`)
  })
}

function requireShares(shares: Readonly<Record<string, number>>): void {
  for (const [name, share] of Object.entries(shares)) {
    if (!(share > 0 && share < 1)) throw new RangeError(`${name} is a share between 0 and 1; got ${share}`)
  }
}

function pointOf(
  box: PrimBox,
  inside: { runs: number; losing: number },
  whole: { runs: number; losing: number }
): PrimPoint {
  return {
    coverage: inside.losing / whole.losing,
    density: inside.losing / inside.runs,
    support: inside.runs / whole.runs,
    restricted: restrictedIn(box).length
  }
}

function quasiP(runs: PrimRuns, rows: readonly number[], box: PrimBox, parameter: number): number {
  const inside = countOf(runs.loses, rowsInside(runs.inputs, box, rows))
  const without = countOf(runs.loses, rowsInside(runs.inputs, withoutLimits(box, parameter), rows))
  return binomialTail(inside.losing, inside.runs, without.losing / without.runs)
}

/** A box without the limits that may be chance: the likeliest to be chance goes first. */
function withoutChance(runs: PrimRuns, rows: readonly number[], box: PrimBox, most: number): PrimBox {
  const chances = restrictedIn(box).map((parameter) => ({ parameter, chance: quasiP(runs, rows, box, parameter) }))
  const worst = chances.reduce((one, other) => (other.chance > one.chance ? other : one), {
    parameter: -1,
    chance: most
  })
  return worst.parameter < 0 ? box : withoutChance(runs, rows, withoutLimits(box, worst.parameter), most)
}

function limitsOf(names: readonly string[], runs: PrimRuns, rows: readonly number[], box: PrimBox): PrimLimit[] {
  return restrictedIn(box)
    .map((at) => ({
      parameter: names[at],
      from: halfwayOut(runs.inputs[at], box.low[at], -1),
      to: halfwayOut(runs.inputs[at], box.high[at], 1),
      quasiP: quasiP(runs, rows, box, at)
    }))
    .sort((one, other) => one.quasiP - other.quasiP || (one.parameter < other.parameter ? -1 : 1))
}

/** Halfway from a limit to the nearest value outside it. */
function halfwayOut(values: ArrayLike<number>, limit: number, sign: 1 | -1): number | null {
  if (!Number.isFinite(limit)) return null
  let nearest = sign * Infinity
  for (const value of Array.from(values)) {
    if (sign * (value - limit) > 0 && sign * (value - nearest) < 0) nearest = value
  }
  return Number.isFinite(nearest) ? limit + (nearest - limit) / 2 : null
}
