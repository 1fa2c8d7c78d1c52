import { normalQuantile } from '../../core/math/normalQuantile.js'
import { seedKey } from '../../core/random/streams.js'
import { uniforms } from '../../core/random/uniforms.js'
import type { Fit } from '../fit.js'
import { refuse, requireCount, requireLevel } from '../refuse.js'
import { coordinatesOf, type Spreads, spreadsOf } from './coordinates.js'
import { expectationsOf } from './expectations.js'
import type { FlatModel } from './forward.js'
import { type HmmGoodness, hmmGoodness } from './goodness.js'
import { informationOf } from './information.js'
import { type HmmModel, structureOf, type TheoryStage } from './model.js'
import { namingOf, reordered } from './naming.js'
import { naturalInterval, naturalsOf } from './naturals.js'
import { type Found, searchHmm } from './search.js'
import { type HmmHistory, type Sequences, sequencesOf } from './sequences.js'
import { endsOf, problemsOf, undecided } from './words.js'

/** How to fit. */
export interface HmmOptions {
  /** Stages before disappearance, 1 to 5. Defaults to 3: confirmation, trust, weakening. */
  readonly live?: number
  /** Moves there may be; `auto` fits both and keeps the one of lower BIC (the lifecycle has three live stages). Defaults to `auto`. */
  readonly structure?: 'auto' | 'lifecycle' | 'free'
  /** Whether customers come back from disappearance. Defaults to false. */
  readonly returns?: boolean
  /** Searches begun. Defaults to 12. */
  readonly starts?: number
  /** Of the starts. Defaults to `hmm`. */
  readonly seed?: string
  /** Of the intervals. Defaults to .95. */
  readonly level?: number
}

/** A fitted hidden Markov model. Parameters are named as in `naturalsOf`, for example `transition.trust.weakening`. */
export interface HmmFit extends Fit<string> {
  readonly model: HmmModel
  /** What the theory calls each stage. */
  readonly theory: readonly TheoryStage[]
  readonly structure: 'lifecycle' | 'free'
  /** All structures fitted. */
  readonly tried: readonly { readonly structure: string; readonly logLikelihood: number; readonly bic: number }[]
  readonly customers: number
  /** Share of each stage among all customers, by editions since the first, given all that was observed. */
  readonly sharesByAge: readonly (readonly number[])[]
  /** The same over all customers and editions. */
  readonly shares: Readonly<Record<string, number>>
  /** Searches that came to the same top, of those that went to the end. */
  readonly agreed: { readonly searches: number; readonly of: number }
  readonly goodness: HmmGoodness
}

/** Two structures whose BIC differ by less may both be true, */
const nearBic = 60
/** and if their shares of a stage differ by more, users should know. */
const farApart = 0.1

/**
 * The lifecycle as a hidden Markov model (Netzer, Lattin & Srinivasan 2008, Marketing Science 27, 185–204): customers are in
 * stages that nobody sees; in each they attend with a probability of its own, and spend (lognormal) and score (normal) if
 * they attend; before every edition they may move. By maximum likelihood: rounds of Baum & Welch from many seeded starts, then
 * quasi-Newton to the top. An edition that is `null` is passed through with nothing observed.
 *
 * Stages come in the order of the lifecycle and under its names (`namingOf` says by what rule). Standard errors are from the
 * observed information, intervals Wald's in log-odds and logarithms. Probabilities of 0 or 1 are named in `boundary`.
 *
 * @param histories One a customer; those who never attended are left out.
 * @param options How to fit.
 * @throws InputError for histories that cannot be, and where nobody has two editions after the first.
 *
 * @example
 * const histories = Array.from({ length: 300 }, (_, index) => ({ attendance: index % 3 ? [1, 1, 1, 1, index % 5 ? 1 : 0, 1] : [1, 1, 0, 0, 0, 0] }))
 * const fit = fitHmm(histories, { live: 1 })
 * fit.model.stages // => ['confirmation', 'disappearance']
 * fit.converged // => true
 */
export function fitHmm(histories: readonly HmmHistory[], options: HmmOptions = {}): HmmFit {
  const level = requireLevel(options.level ?? 0.95)
  const live = requireCount('live', options.live ?? 3, 1)
  const starts = requireCount('starts', options.starts ?? 12, 1)
  if (live > 5) refuse('live', 'may be at most 5', '最多为 5', live)
  const wanted = options.structure ?? 'auto'
  if (wanted === 'lifecycle' && live !== 3) {
    refuse('live', 'the structure "lifecycle" has 3 live stages', '结构“lifecycle”有 3 个存续阶段', live)
  }
  const sequences = sequencesOf(histories)
  const longest = sequences.lengths.reduce((most, each) => Math.max(most, each), 0)
  if (longest < 3) {
    refuse(
      'histories',
      'no customer is observed at two editions after the first; at least three editions are needed',
      '没有客户在首次参展后有两届记录；至少需要三届'
    )
  }
  const spreads = spreadsOf(sequences)
  const draw = uniforms(seedKey(options.seed ?? 'hmm'))
  const names: ('lifecycle' | 'free')[] = wanted === 'auto' ? (live === 3 ? ['lifecycle', 'free'] : ['free']) : [wanted]
  const found = names.map((name) =>
    searchHmm(sequences, structureOf(name, live, options.returns ?? false), spreads, starts, draw)
  )
  const bic = (each: Found) => hmmGoodness(sequences, each.model, each.logLikelihood, each.coordinates.length).bic
  const tried = found.map((each) => ({
    structure: each.structure.name,
    logLikelihood: each.logLikelihood,
    bic: bic(each)
  }))
  const best = found.reduce((one, other) => (bic(other) < bic(one) ? other : one))
  const fit = report(sequences, best, spreads, level, tried, longest)
  const rival = found.find((each) => each !== best && bic(each) - bic(best) < nearBic)
  if (rival === undefined) return fit
  const other = report(sequences, rival, spreads, level, tried, longest)
  const apart = Math.max(...fit.model.stages.map((name) => Math.abs(fit.shares[name] - (other.shares[name] ?? 0))))
  return apart > farApart ? { ...fit, problems: [...fit.problems, undecided(best.structure.name, apart)] } : fit
}

function report(
  sequences: Sequences,
  found: Found,
  spreads: Spreads,
  level: number,
  tried: HmmFit['tried'],
  longest: number
): HmmFit {
  const naming = namingOf(found.model, found.structure)
  const { model, structure } = reordered(found.model, found.structure, naming.order)
  const coordinates = coordinatesOf(structure, spreads)
  const { errors, curved } = informationOf(sequences, model, structure, coordinates, naming.names)
  const naturals = naturalsOf(model, structure, naming.names)
  const sums = expectationsOf(sequences, model)
  const { sharesByAge, shares } = sharesOf(sums.occupancy, naming.names)
  const z = normalQuantile((1 + level) / 2)
  const named = <T>(of: (index: number) => T) =>
    Object.fromEntries(naturals.map(({ name }, index) => [name, of(index)] as const))
  const wide = naturals.filter(({ kind }, index) => kind === 'probability' && (errors[index] ?? 0) > 0.25)
  return {
    parameters: named((index) => naturals[index].value),
    standardErrors: named((index) => errors[index]),
    intervals: named((index) => {
      const error = errors[index]
      return error === null ? { low: null, high: null } : naturalInterval(naturals[index], error, z)
    }),
    level,
    intervalMethod: 'Wald',
    logLikelihood: sums.logLikelihood,
    iterations: found.iterations,
    converged: found.converged,
    boundary: endsOf(naturals, errors),
    problems: problemsOf({
      converged: found.converged,
      curved,
      agreed: found.finished === 1 ? 2 : found.agreed,
      customers: sequences.customers,
      longest,
      rare: naming.names.filter((name) => shares[name] < 0.005),
      wide: wide.map(({ name }) => name),
      attendanceOnly: spreads.spend === null && spreads.score === null
    }),
    model: readable(model, naming.names),
    theory: naming.theory,
    structure: structure.name,
    tried,
    customers: sequences.customers,
    sharesByAge,
    shares,
    agreed: { searches: found.agreed, of: found.finished },
    goodness: hmmGoodness(sequences, model, sums.logLikelihood, coordinates.length)
  }
}

function readable(model: FlatModel, stages: readonly string[]): HmmModel {
  const { size, initial, transitions, attendance, spend, score } = model
  return {
    stages,
    initial: Array.from(initial),
    transitions: stages.map((_, from) => Array.from(transitions.subarray(from * size, from * size + size))),
    attendance: Array.from(attendance),
    spend: spend?.map(({ mean, sd }) => ({ mean, sd })) ?? null,
    score: score?.map(({ mean, sd }) => ({ mean, sd })) ?? null
  }
}

function sharesOf(occupancy: Float64Array, names: readonly string[]) {
  const size = names.length
  const totals = new Float64Array(size)
  const sharesByAge = Array.from({ length: occupancy.length / size }, (_, age) => {
    const row = Array.from(occupancy.subarray(age * size, age * size + size))
    const total = row.reduce((sum, each) => sum + each, 0)
    row.forEach((each, stage) => {
      totals[stage] += each
    })
    return row.map((each) => (total > 0 ? each / total : 0))
  })
  const all = totals.reduce((sum, each) => sum + each, 0)
  return { sharesByAge, shares: Object.fromEntries(names.map((name, stage) => [name, totals[stage] / all])) }
}
