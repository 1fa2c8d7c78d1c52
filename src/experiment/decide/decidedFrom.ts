import { InputError } from '../../core/errors.js'
import { asMessage } from '../../i18n/fill.js'
import type { Inputs } from '../draws/input.js'
import type { Figure, Played } from '../draws/played.js'
import { NothingPlayed } from '../nothingPlayed.js'
import { experimentWords } from '../words.js'
import { analysed, decidedBy } from './analysed.js'
import type { Future } from './decide.js'
import type { Decision, Objective } from './decision.js'
import { decideAcross, type FutureDecision } from './futures.js'
import type { CostsAndEffects } from './incremental.js'
import type { Question } from './question.js'
import { failedDraws, ofDraws, sampledInputs, usableDraws } from './sample.js'

/** What was played, and what was asked. */
export interface PlayedQuestion {
  /** As the files say. */
  readonly played: Played
  /** In each future; fewer than futures where it was ended early. */
  readonly lived: readonly Played[]
  readonly futures: readonly Future[]
  readonly question: Question
  readonly known: Inputs
  readonly seed: string
}

/**
 * The decision that follows from what was played: draws in which some strategy has no figures are left out for all.
 *
 * Throws an InputError where no draw is left.
 *
 * @example
 * const figure = { outcome: 'npv', segment: null, edition: null, tenure: null, better: 'higher' }
 * const values = [[Float64Array.of(1, 2)], [Float64Array.of(3, 4)]]
 * const alternatives = [{ name: 'now' }, { name: 'plan' }]
 * const played = { alternatives, figures: [figure], points: [{}], replications: 2, values, failed: [], stoppedOf: null }
 * const question = { figures: [figure], worths: null, decidedBy: 0, pairs: [], npv: 0, viable: null }
 * const known = { inputs: [], groups: {}, correlations: {} }
 * decidedFrom({ played, lived: [], futures: [], question, known, seed: 'a' }).best // => 'plan'
 */
export function decidedFrom({
  played,
  lived,
  futures,
  question,
  known,
  seed
}: PlayedQuestion): Omit<Decision, 'source' | 'currency'> {
  const { alternatives, figures, points, replications, isExact, stoppedOf } = played
  const names = alternatives.map(({ name }) => name)
  const { draws: usable, columnOf } = usableOf(played, question)
  const allOf = (place: number) => {
    const column = columnOf(place)
    return column.every((row) => row.every(Number.isFinite)) ? column : null
  }
  const pairs = question.pairs.flatMap(([cost, effect]): CostsAndEffects[] => {
    const [costs, effects] = [allOf(cost), allOf(effect)]
    if (costs === null || effects === null) return []
    return [{ cost: figures[cost], effect: figures[effect], costs, effects }]
  })
  const objective = objectiveOf(question, figures)
  const material = {
    names,
    replications,
    values: valuesOf(question, figures, columnOf),
    pairs,
    inputs: sampledInputs(
      known,
      usable.map((draw) => points[draw])
    ),
    groups: Object.entries(known.groups).map(([name, members]) => ({ name, members })),
    npv: question.npv === null ? null : allOf(question.npv),
    viable: question.viable === null ? null : allOf(question.viable),
    seed
  }
  return {
    kind: 'decision',
    strategies: alternatives,
    ...analysed(material, objective, question.worths),
    isExact,
    partial:
      stoppedOf === null && lived.length === futures.length
        ? null
        : {
            done: points.length * (1 + lived.length),
            all: (stoppedOf ?? points.length) * (1 + futures.length)
          },
    failed: failedDraws(played, usable),
    objective,
    futures: lived.length === futures.length ? futuresOf(lived, futures, question, names) : null
  }
}

/** Draws that count, and the figures in them by strategy. */
function usableOf(played: Played, question: Question) {
  const { values, replications, points } = played
  if (points.length === 0 && played.stoppedOf !== null) throw new NothingPlayed()
  const needed = question.decidedBy === null ? question.pairs[0] : [question.decidedBy]
  const columns = needed.flatMap((place) => values.map((row) => row[place]))
  const draws = points.length === 0 ? [] : usableDraws(columns, replications)
  if (draws.length === 0) {
    const [first] = played.failed
    throw new InputError([asMessage(experimentWords.noDrawUsable), ...(first === undefined ? [] : first.problems)])
  }
  const columnOf = (place: number) => values.map((row) => ofDraws(row[place], draws, replications))
  return { draws, columnOf }
}

function objectiveOf({ decidedBy: place, worths, pairs }: Question, figures: readonly Figure[]): Objective {
  if (place !== null || worths === null) return { kind: 'figure', figure: figures[place ?? 0] }
  const [[cost, effect]] = pairs
  return { kind: 'worth', worth: worths.worth, cost: figures[cost], effect: figures[effect] }
}

/** The figure that is decided by, more being better; `null` for a worth. */
function valuesOf(
  { decidedBy: place }: Question,
  figures: readonly Figure[],
  columnOf: (place: number) => readonly Float64Array[]
): readonly Float64Array[] | null {
  if (place === null) return null
  const column = columnOf(place)
  return figures[place].better === 'lower' ? column.map((row) => row.map((value) => 0 - value)) : column
}

function futuresOf(
  lived: readonly Played[],
  futures: readonly Future[],
  question: Question,
  names: readonly string[]
): FutureDecision | null {
  if (lived.length === 0) return null
  const played = lived.map((each, at) => {
    const { columnOf } = usableOf(each, question)
    const pairs = question.pairs.slice(0, 1).map(([cost, effect]) => {
      return { costs: columnOf(cost), effects: columnOf(effect) }
    })
    const values = decidedBy(valuesOf(question, each.figures, columnOf), pairs, question.worths)
    return { name: futures[at].name, weight: futures[at].weight ?? null, values }
  })
  return decideAcross(names, played, lived[0].replications)
}
