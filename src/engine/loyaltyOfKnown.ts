import { exp } from '../core/math/exp.js'
import { log } from '../core/math/log.js'
import { oddsFactor, shiftedProbability } from '../core/odds.js'
import type { StagePlan } from './plan.js'

/** Most editions missed in a row that are told apart. */
const mostMissed = 40

/** How often somebody came, and how many editions were missed since. */
export interface Attended {
  readonly attended: number
  readonly missed: number
}

/** Who decides on the editions after a show, by editions missed since and by stage; in all, times e^`logScale`. */
interface Round {
  readonly deciding: readonly (readonly number[])[]
  readonly logScale: number
}

/**
 * How probable it is that a customer of a given loyalty has attended so many editions, missed so many since, and now decides in
 * a stage: the lifecycle at its reference (model page, section 5) but for what loyalty, the number of editions attended and
 * having missed do to attendance and moves. Those who have stayed long are the loyal ones more often than not: lasting
 * differences sort customers as time goes by (Heckman 1981; Fader & Hardie 2007).
 *
 * @param stages The lifecycle's.
 * @param loyalty Log-odds.
 * @returns A function to the logarithm of the probability by stage, −∞ where it is none. What it has worked out it keeps.
 *
 * @example
 * const stages = compile(makeScenario({})).editions[0].rules.stages
 * const [loyal, not] = [0.5, -0.5].map((loyalty) => attendedOdds(stages, loyalty)({ attended: 6, missed: 0 })[2])
 * loyal > not // => true
 */
export function attendedOdds(stages: readonly StagePlan[], loyalty: number): (history: Attended) => readonly number[] {
  const rounds: Round[] = []
  const begin = (show: readonly number[], logScale: number): Round => {
    const attended = rounds.length + 1
    const whenAbsent = moveTable(stages, loyalty, attended, 1)
    const deciding = [moved(show, moveTable(stages, loyalty, attended, 0))]
    for (let missed = 0; missed < mostMissed; missed++) {
      const comes = chancesAt(stages, loyalty, missed)
      const away = deciding[missed]!.map((share, stage) => share * (1 - comes[stage]!))
      deciding.push(moved(away, whenAbsent))
    }
    return { deciding, logScale }
  }
  const next = ({ deciding, logScale }: Round): Round => {
    const show = stages.map(() => 0)
    for (const [missed, shares] of deciding.entries()) {
      const comes = chancesAt(stages, loyalty, missed)
      for (const [stage, share] of shares.entries()) show[stages[stage]!.start?.to ?? stage]! += share * comes[stage]!
    }
    const sum = show.reduce((total, each) => total + each, 0)
    return begin(sum > 0 ? show.map((each) => each / sum) : show, logScale + log(sum))
  }
  return ({ attended, missed }) => {
    if (rounds.length === 0) rounds.push(begin(firstShow(stages), 0))
    while (rounds.length < attended) rounds.push(next(rounds.at(-1)!))
    const { deciding, logScale } = rounds[attended - 1]!
    return deciding[Math.min(missed, mostMissed)]!.map((share) => logScale + log(share))
  }
}

/** Whoever comes for the first time starts from the first stage. */
function firstShow(stages: readonly StagePlan[]): readonly number[] {
  return stages.map((_, stage) => (stage === stages[0]!.start?.to ? 1 : 0))
}

/**
 * Shares of some loyalties, equally probable beforehand, among customers with a history, by stage.
 *
 * @param odds By loyalty: what {@link attendedOdds} gave, by stage.
 * @returns By stage, a share for each loyalty; they sum to 1. Even where no such history leads to a stage.
 *
 * @example
 * loyaltiesIn([[0, -Infinity], [Math.log(3), -Infinity]]) // ≈ [[0.25, 0.75], [0.5, 0.5]]
 */
export function loyaltiesIn(odds: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return odds[0]!.map((_, stage) => {
    const most = Math.max(...odds.map((each) => each[stage]!))
    if (!(most > -Infinity)) return odds.map(() => 1 / odds.length)
    const weights = odds.map((each) => exp(each[stage]! - most))
    const sum = weights.reduce((total, each) => total + each, 0)
    return weights.map((each) => each / sum)
  })
}

/** The probability to attend, by stage, after so many editions missed; all else than loyalty at the reference. */
function chancesAt(stages: readonly StagePlan[], loyalty: number, missed: number): readonly number[] {
  return stages.map(({ attendance, start }) => {
    if (attendance !== null) return shiftedProbability(attendance.probability, attendance.effects.loyalty * loyalty)
    return start === null ? 0 : shiftedProbability(start.probability, start.effects.lapse * missed)
  })
}

/** Probabilities of the moves after a show, attended or missed, from stage to stage. */
function moveTable(
  stages: readonly StagePlan[],
  loyalty: number,
  attended: number,
  missed: number
): readonly (readonly number[])[] {
  return stages.map(({ exits }, from) => {
    const weights = stages.map((_, stage): number => (exits.length === 0 && stage === from ? 1 : 0))
    for (const { to, probability, effects } of exits) {
      const shift = effects.loyalty * loyalty + effects.tenure * log(attended) + effects.missed * missed
      weights[to]! += to === from ? probability : probability * oddsFactor(shift)
    }
    const sum = weights.reduce((total, each) => total + each, 0)
    return weights.map((each) => each / sum)
  })
}

function moved(shares: readonly number[], table: readonly (readonly number[])[]): number[] {
  return table.map((_, to) => shares.reduce((sum, share, from) => sum + share * table[from]![to]!, 0))
}
