import type { Aggregate } from './aggregate.js'
import { cellOf } from './cells.js'
import { lastAge, survivorIndex } from './cohortSums.js'
import type { OutcomeRow } from './outcome.js'
import { ratio } from './ratio.js'
import { sheetOf } from './sheet.js'

/**
 * Survival of entry cohorts (share neither closed nor in the last stage, by age 0 to 15 in editions, in `tenure`): for
 * each entry edition of the whole show, and over all entry editions that reach the age within the horizon in an edition
 * that takes place.
 *
 * @param aggregate The sums of a run table.
 *
 * @example
 * const table = run(compile(makeScenario({ horizon: { editions: 2, warmUp: 0 } })), 0)
 * survivalOf(aggregateOf(table)).find(({ edition, tenure }) => edition === 1 && tenure === 0).value // => 1
 */
export function survivalOf(aggregate: Aggregate): OutcomeRow[] {
  const { grid, sums, context, cohorts } = aggregate
  const sheet = sheetOf(aggregate)
  const share = (edition: number, age: number, segment: number, entered: number) =>
    ratio(cohorts.survivors[survivorIndex(grid, edition, age, segment)], entered)
  for (const segment of sheet.segments) {
    for (let age = 0; age <= Math.min(lastAge, grid.editions - 1); age++) {
      let entered = 0
      for (let edition = 1; edition + age <= grid.editions; edition++) {
        if (context.held[edition + age - 1]) entered += sums.joined[cellOf(grid, edition, segment)]
      }
      sheet.add('survival', 0, segment, share(0, age, segment, entered), age)
    }
  }
  for (let edition = 1; edition <= grid.editions; edition++) {
    const entered = sums.joined[cellOf(grid, edition)]
    for (let age = 0; age <= Math.min(lastAge, grid.editions - edition); age++) {
      const isHeld = context.held[edition + age - 1]
      sheet.add('survival', edition, grid.segments, isHeld ? share(edition, age, grid.segments, entered) : null, age)
    }
  }
  return sheet.rows
}
