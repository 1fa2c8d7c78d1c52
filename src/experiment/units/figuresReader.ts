import type { OutcomeName } from '../../analysis/outcome.js'
import { definedValue } from '../../analysis/outcomeColumns.js'
import { outcomeKey } from '../../analysis/outcomeKey.js'
import { type Outcomes, outcomesReader } from '../../analysis/outcomes.js'
import { InputError } from '../../core/errors.js'
import type { RunContext, RunTable } from '../../model/runTable.js'
import { notGiven } from '../notGiven.js'

/** Reads a few outcomes off the run tables of one context. */
export interface FiguresReader {
  readonly read: (table: RunTable) => Outcomes
  /** The figures in the order asked for, `null` where undefined. Throws InputError for one that the fair does not give. */
  readonly valuesOf: (outcomes: Outcomes) => (number | null)[]
}

/**
 * Gives a reader for each context. Trials that differ in their values mostly have the same context, and then share their
 * reader, so that only the first of them looks up where each figure stands.
 *
 * @param figures What is wanted.
 * @returns A function of the context of a plan; it remembers the last.
 *
 * @example
 * const plan = compile(makeScenario({ horizon: { editions: 2, warmUp: 0 } }))
 * const readerFor = figuresReaders([{ outcome: 'attendance', segment: null, edition: 1, tenure: null }])
 * const { read, valuesOf } = readerFor(plan.context)
 * valuesOf(read(run(plan, 0))).length // => 1
 * readerFor(plan.context).read === read // => true
 */
export function figuresReaders(figures: readonly OutcomeName[]): (context: RunContext) => FiguresReader {
  let last: { readonly key: string; readonly reader: FiguresReader } | undefined
  return (context) => {
    const key = JSON.stringify(context)
    if (last?.key !== key) last = { key, reader: readerOf(figures) }
    return last.reader
  }
}

function readerOf(figures: readonly OutcomeName[]): FiguresReader {
  const read = outcomesReader(figures)
  let places: readonly number[] | undefined
  return {
    read: (table) => (figures.length === 0 ? noOutcomes : read(table)),
    valuesOf: ({ names, values }) => {
      places ??= placesOf(figures, names)
      return places.map((place) => definedValue(values[place]!))
    }
  }
}

const noOutcomes: Outcomes = { names: [], values: new Float64Array(0) }

function placesOf(figures: readonly OutcomeName[], names: readonly OutcomeName[]): number[] {
  const places = new Map(names.map((name, place) => [outcomeKey(name), place]))
  return figures.map((figure) => {
    const place = places.get(outcomeKey(figure))
    if (place !== undefined) return place
    throw new InputError([notGiven(figure)])
  })
}
