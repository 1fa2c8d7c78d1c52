import { nameKey, seedKey } from '../../src/core/random/streams.js'
import { uniforms } from '../../src/core/random/uniforms.js'
import { compile, run } from '../../src/engine/index.js'
import { flag, payShareOf, rowsAlive } from '../../src/engine/population.js'
import { feePaid } from '../../src/model/mechanism/price.js'
import type { RunTable } from '../../src/model/runTable.js'
import type { Scenario } from '../../src/scenario/scenario.js'

/** One customer at one edition, as an organiser would have written it down. */
export interface Attendance {
  /** `SYN-0001`, in the order in which customers first attend. */
  readonly customer: string
  /** Index of the segment in the run's context. */
  readonly segment: number
  /** Edition, counted from 1. */
  readonly edition: number
  /** m², to a tenth. */
  readonly area: number
  /** Money, to the whole unit. */
  readonly paid: number
  /** 0 to 100, whole; `null` where the customer did not answer the survey. */
  readonly score: number | null
}

/** Share of attending customers who answer the survey. */
const answering = 0.6

/**
 * What the organiser of a simulated fair would have in its records: who attended which edition, on how much space, for what
 * money, and the scores of those who answered. From the state of the engine itself.
 *
 * @param scenario Of a fair; only exhibitors are recorded.
 * @returns Attendances in the order of editions, with the table of the run they come from.
 */
export function engineRecords(scenario: Scenario): { attendances: Attendance[]; table: RunTable } {
  const names = new Map<string, string>()
  const attendances: Attendance[] = []
  const plan = compile(scenario)
  const isExhibitor = plan.segments.map(({ kind }) => kind === 'exhibitor')
  const answers = uniforms(nameKey(seedKey(scenario.seed), 'survey'))
  const table = run(plan, 0, {
    tail: false,
    observeShow: (edition, populations) => {
      if (edition < 1 || edition > scenario.horizon.editions) return
      populations.forEach((population, segment) => {
        if (!isExhibitor[segment]) return
        const { flags, entry, ordinal, area, latest } = population
        for (const row of [...rowsAlive(population)].sort(
          (one, other) => entry[one]! - entry[other]! || ordinal[one]! - ordinal[other]!
        )) {
          if (!(flags[row]! & flag.attends)) continue
          const identity = `${segment} ${entry[row]} ${ordinal[row]}`
          const customer = names.get(identity) ?? `SYN-${String(names.size + 1).padStart(4, '0')}`
          names.set(identity, customer)
          const discount = 1 - payShareOf(population, row)
          const { perArea, fixed } = scenario.price
          const paid = Math.round(feePaid(area[row]!, perArea[edition - 1]!, fixed[edition - 1]!, discount))
          const score = answers() < answering ? Math.round(latest[row]!) : null
          attendances.push({ customer, segment, edition, area: Math.round(area[row]! * 10) / 10, paid, score })
        }
      })
    }
  })
  return { attendances, table }
}
