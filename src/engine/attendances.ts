import type { Plan } from './plan.js'
import { flag, type Population, rowsAlive } from './population.js'
import type { RunOptions } from './run.js'

/** Who attended which edition of the horizon, as a fair's own records would hold it. */
export interface Attendances {
  /** Index of the segment, by customer, in the order in which they were first seen. */
  readonly segment: Int32Array
  /** Edition of the very first attendance, by customer; 0 or below for one before the horizon. */
  readonly cohort: Int32Array
  /** 1 attended, 0 stayed away, −1 not held, at `customer × editions + edition − 1`. */
  readonly attended: Int8Array
}

/** Watches a run. */
export interface AttendanceWatch {
  /** To be given to `run`. */
  readonly observe: NonNullable<RunOptions['observe']>
  /** What was seen. */
  readonly seen: () => Attendances
}

/**
 * Watches who attends while a replication is played: customers of some segments who attend at all within the horizon.
 *
 * @param plan The plan that is played.
 * @param segments Indexes of the segments.
 *
 * @example
 * const plan = compile(makeScenario({ horizon: { editions: 2, warmUp: 3 }, segments: { exhibitors: { marketSize: 60 } } }))
 * const { observe, seen } = watchAttendances(plan, [0])
 * run(plan, 0, { tail: false, observe })
 * seen().attended.length === 2 * seen().segment.length // => true
 */
export function watchAttendances({ context }: Plan, segments: readonly number[]): AttendanceWatch {
  const { editions, held } = context
  const places = segments.map(() => new Map<number, number>())
  const segmentOf: number[] = []
  const cohortOf: number[] = []
  const visits: number[] = []
  const meet = (population: Population, row: number, known: Map<number, number>, segment: number) => {
    // entries lie well within 2^31, ordinals below 2^32
    const identity = population.entry[row]! * 2 ** 32 + population.ordinal[row]!
    const place = known.get(identity)
    if (place !== undefined) return place
    known.set(identity, segmentOf.length)
    segmentOf.push(segment)
    cohortOf.push(population.cohort[row]!)
    return segmentOf.length - 1
  }
  return {
    observe: (edition, populations) => {
      if (edition < 1 || edition > editions) return
      segments.forEach((segment, index) => {
        const population = populations[segment]!
        for (const row of rowsAlive(population)) {
          if ((population.flags[row]! & flag.attends) === 0) continue
          visits.push(meet(population, row, places[index]!, segment) * editions + edition - 1)
        }
      })
    },
    seen: () => {
      const attended = new Int8Array(segmentOf.length * editions)
      held.forEach((isHeld, edition) => {
        if (isHeld) return
        for (let at = edition; at < attended.length; at += editions) attended[at] = -1
      })
      for (const at of visits) attended[at] = 1
      return { segment: Int32Array.from(segmentOf), cohort: Int32Array.from(cohortOf), attended }
    }
  }
}
