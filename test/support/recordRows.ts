import type { RecordRow } from '../../src/records/makeRecords.js'
import { type Records, recordedFigures } from '../../src/records/records.js'

/** The rows that make the same records. */
export function rowsOf({ customers, editions, attended, figures }: Records): RecordRow[] {
  return customers.flatMap(({ id, segment }, customer) =>
    editions.flatMap(({ label, held }, edition): RecordRow[] => {
      const at = customer * editions.length + edition
      if (!held || attended[at] < 0) return []
      const numbers = recordedFigures.flatMap((name) => {
        const value = figures[name]?.[at] ?? Number.NaN
        return Number.isNaN(value) ? [] : [[name, value] as const]
      })
      return [{ customer: id, edition: label, attended: attended[at] === 1, segment, ...Object.fromEntries(numbers) }]
    })
  )
}
