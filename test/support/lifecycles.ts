import fc from 'fast-check'

/** A lifecycle as a program writes it, small enough to be drawn at random and to be played by a plain oracle. */
export interface PlainLifecycle {
  readonly stages: readonly string[]
  readonly start: readonly number[]
  readonly cycles: number
  /** By stage, then destination, then time in stage: weights of moving; `tables` have one or several times. */
  readonly moves: readonly (readonly (readonly number[])[])[]
  readonly amounts: readonly (readonly number[])[]
}

const stageNames = ['S0', 'S1', 'S2', 'S3', 'S4']

/** Lifecycles of two to five stages whose moves may depend on up to four cycles in the stage. */
export const plainLifecycle: fc.Arbitrary<PlainLifecycle> = fc
  .record({
    size: fc.integer({ min: 2, max: 5 }),
    cycles: fc.integer({ min: 1, max: 12 }),
    depth: fc.integer({ min: 1, max: 4 })
  })
  .chain(({ size, cycles, depth }) => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    const table = fc.array(share, { minLength: depth, maxLength: depth })
    return fc.record({
      stages: fc.constant(stageNames.slice(0, size)),
      start: fc
        .array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: size, maxLength: size })
        .map(normalised),
      cycles: fc.constant(cycles),
      moves: fc
        .array(fc.array(table, { minLength: size, maxLength: size }), { minLength: size, maxLength: size })
        .map((rows) => rows.map((row, from) => withinOne(row, from))),
      amounts: fc.array(
        fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: depth, maxLength: depth }),
        {
          minLength: size,
          maxLength: size
        }
      )
    })
  })

function normalised(values: readonly number[]): number[] {
  const sum = values.reduce((total, value) => total + value, 0)
  return values.map((value) => value / sum)
}

/** Exits of a stage that leave at least a little, whatever the time in it; nobody moves to where he is. */
function withinOne(row: readonly (readonly number[])[], from: number): number[][] {
  return row.map((table, to) => table.map((value) => (to === from ? 0 : value / row.length)))
}

/** The lifecycle as the input of `makeLifecycle`, tables by time in stage held at their end. */
export function asInput({ stages, start, cycles, moves, amounts }: PlainLifecycle, more: object = {}) {
  const byStay = (table: readonly number[]) => ({ at: 'stay', table: [...table], beyond: 'hold' })
  const rows = stages.map((stage, from) => [
    stage,
    Object.fromEntries(stages.flatMap((to, place) => (place === from ? [] : [[to, byStay(moves[from][place])]])))
  ])
  return {
    horizon: { cycles, cycleLength: 1 },
    cohort: { start: Object.fromEntries(stages.map((stage, place) => [stage, start[place]])) },
    lifecycle: { stages: [...stages], transitions: Object.fromEntries(rows) },
    counting: 'start',
    categories: {
      worth: {
        kind: 'value',
        stages: Object.fromEntries(stages.map((stage, place) => [stage, byStay(amounts[place])]))
      }
    },
    ...more
  }
}

/**
 * The trace of a lifecycle and what is booked at the start of each cycle, by tunnel states: each stage copied once a time in
 * it, one great matrix a cycle. Slow, plain, and written apart from the engines.
 */
export function tunnelTrace({ stages, start, cycles, moves, amounts }: PlainLifecycle) {
  const depth = moves[0][0].length
  const at = (stage: number, stay: number) => stage * depth + Math.min(stay, depth) - 1
  const size = stages.length * depth
  const matrix = Array.from({ length: size }, () => new Array<number>(size).fill(0))
  for (const [from, row] of moves.entries()) {
    for (let stay = 1; stay <= depth; stay++) {
      const leaving = row.reduce((sum, table) => sum + table[stay - 1], 0)
      row.forEach((table, to) => {
        if (to !== from) matrix[at(from, stay)][at(to, 1)] += table[stay - 1]
      })
      matrix[at(from, stay)][at(from, stay + 1)] += 1 - leaving
    }
  }
  let cohort = new Array<number>(size).fill(0)
  start.forEach((share, stage) => {
    cohort[at(stage, 1)] = share
  })
  const trace: number[][] = []
  const booked: number[] = []
  for (let point = 0; point <= cycles; point++) {
    trace.push(
      stages.map((_, stage) => cohort.slice(stage * depth, (stage + 1) * depth).reduce((sum, x) => sum + x, 0))
    )
    booked.push(cohort.reduce((sum, x, place) => sum + x * amounts[Math.floor(place / depth)][place % depth], 0))
    const before = cohort
    cohort = cohort.map((_, to) => before.reduce((sum, x, from) => sum + x * matrix[from][to], 0))
  }
  return { trace, booked: booked.slice(0, cycles) }
}
