import { compile } from '../../src/engine/compile.js'
import { flag, rowsAlive } from '../../src/engine/population.js'
import { run } from '../../src/engine/run.js'
import { makeRecords, type RecordRow } from '../../src/records/makeRecords.js'
import type { Records } from '../../src/records/records.js'
import type { Scenario } from '../../src/scenario/scenario.js'

/** What a fair's own records would hold of a scenario played once: a row for each exhibitor at each edition attended. */
export function engineRows(scenario: Scenario, replication = 0): RecordRow[] {
  const rows: RecordRow[] = []
  const { price } = scenario
  run(compile(scenario), replication, {
    tail: false,
    observe: (edition, populations) => {
      if (edition < 1) return
      // the engine has segments in the order of their ids
      const segments = Object.entries(scenario.segments).sort(([one], [other]) => (one < other ? -1 : 1))
      segments.forEach(([segment, { kind, priceLevel }], place) => {
        if (kind !== 'exhibitor') return
        const population = populations[place]!
        const rent = price.perArea[edition - 1]! * priceLevel[edition - 1]!
        for (const row of rowsAlive(population)) {
          if ((population.flags[row]! & flag.attends) === 0) continue
          const area = population.area[row]!
          const customer = `${segment}-${population.entry[row]!}-${population.ordinal[row]!}`
          const paid = area * rent + price.fixed[edition - 1]!
          rows.push({ customer, edition: `${edition + 2009}`, segment, area, paid })
        }
      })
    }
  })
  return rows
}

/** The same as records. */
export function engineRecords(scenario: Scenario, replication = 0): Records {
  return makeRecords(engineRows(scenario, replication), { files: ['engine.csv'] })
}
