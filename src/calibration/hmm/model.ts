/** Mean and standard deviation of a normal; of spend, in logarithms. */
export interface NormalShape {
  readonly mean: number
  readonly sd: number
}

/** Stages of the theory that a hidden stage may stand for. */
export type TheoryStage = 'confirmation' | 'trust' | 'weakening' | 'disappearance'

/** A hidden Markov model of attendance. The last stage is disappearance: nobody in it attends. */
export interface HmmModel {
  /** Names of the stages, disappearance last. */
  readonly stages: readonly string[]
  /** Stage at the first edition attended. */
  readonly initial: readonly number[]
  /** Probability to be in a stage at the next edition, `transitions[from][to]`; rows sum to one. */
  readonly transitions: readonly (readonly number[])[]
  /** Probability to attend an edition after the first, by stage. */
  readonly attendance: readonly number[]
  /** Logarithm of the spend of those who attend, by stage other than the last; `null` where no spend was given. */
  readonly spend: readonly NormalShape[] | null
  /** Score of those who attend, by stage other than the last; `null` where no score was given. */
  readonly score: readonly NormalShape[] | null
}

/** Which stages there may be at first, and which moves there may be. */
export interface HmmStructure {
  readonly name: 'lifecycle' | 'free'
  readonly initial: readonly boolean[]
  readonly moves: readonly (readonly boolean[])[]
}

/**
 * The moves that a fit allows. `lifecycle`: all begin in confirmation, which nobody enters again; from there to trust,
 * weakening and disappearance; between trust and weakening both ways, and from both to disappearance. `free`: any stage but
 * the last at first, and any move. Nobody comes back from disappearance, unless `returns` is set.
 *
 * @param name Which; the lifecycle has three stages before disappearance.
 * @param live Stages before disappearance.
 * @param returns Whether customers come back from disappearance, in a lifecycle to confirmation.
 *
 * @example
 * structureOf('lifecycle', 3, false).moves[1] // => [false, true, true, true]
 * structureOf('free', 2, false).moves // => [[true, true, true], [true, true, true], [false, false, true]]
 */
export function structureOf(name: 'lifecycle' | 'free', live: number, returns: boolean): HmmStructure {
  const stages = Array.from({ length: live + 1 }, (_, stage) => stage)
  const may = (from: number, to: number) => {
    if (from === live) return to === live || (returns && (name === 'free' || to === 0))
    return name === 'free' || to > 0 || from === 0
  }
  return {
    name,
    initial: stages.map((stage) => (name === 'free' ? stage < live : stage === 0)),
    moves: stages.map((from) => stages.map((to) => may(from, to)))
  }
}
