import type { Aggregate } from './aggregate.js'
import { lastAge, survivorIndex } from './cohortSums.js'
import type { Page } from './page.js'
import { sheetOf } from './sheet.js'

/** Customers who were there at the last edition held, and those of them who are there still. */
interface Step {
  readonly there: number
  readonly stayed: number
}

/**
 * Survival of entry cohorts (share that has neither closed nor gone to the last stage, by age 0 to 15 in editions, in
 * `tenure`): for each entry edition of the whole show (its exhibitors), and over all entry editions of the horizon.
 *
 * Each is the product, edition by edition, of the shares that stay of those there (Kaplan & Meier 1958), over the entry
 * editions that are seen at both; so it never rises, though other cohorts are seen at other ages. Who comes back from the
 * last stage is there again, and counts among those who may stay.
 *
 * @param aggregate The sums of a run table.
 * @param page Where they are written.
 *
 * @example
 * const table = run(compile(makeScenario({ horizon: { editions: 2, warmUp: 0 } })), 0)
 * const page = rowsPage()
 * writeSurvival(aggregateOf(table), page)
 * page.rows.find(({ edition, tenure }) => edition === 1 && tenure === 0).value // => 1
 */
export function writeSurvival(aggregate: Aggregate, page: Page): void {
  const { grid } = aggregate
  const sheet = sheetOf(aggregate, page, 'exhibitors')
  const entries = Array.from({ length: grid.editions }, (_, index) => index + 1)
  for (const place of sheet.places) {
    const curve = survivalCurve(Math.min(lastAge, grid.editions - 1), (age) =>
      sumOf(entries.map((edition) => stepInto(aggregate, edition, age, place.index)))
    )
    curve.forEach((share, age) => {
      sheet.add('survival', 0, place, share, age)
    })
  }
  const [show] = sheet.places
  for (const edition of entries) {
    const curve = survivalCurve(Math.min(lastAge, grid.editions - edition), (age) =>
      stepInto(aggregate, edition, age, show.index)
    )
    curve.forEach((share, age) => {
      sheet.add('survival', edition, show, share, age)
    })
  }
}

/**
 * Survival by age from the steps into each age: the product of the shares that stay. `null` at an age that is not seen
 * (no edition is held then), and from the age on at which nobody is left who could stay, although some may have stayed
 * until then.
 *
 * @param oldest Greatest age.
 * @param stepInto The step into an age; into age 0 all who join; `null` where the age is not seen.
 *
 * @example
 * const steps = [{ there: 40, stayed: 40 }, { there: 40, stayed: 20 }, null, { there: 8, stayed: 6 }]
 * survivalCurve(3, (age) => steps[age]) // => [1, 0.5, null, 0.375]
 */
export function survivalCurve(oldest: number, stepInto: (age: number) => Step | null): (number | null)[] {
  let share: number | null = 1
  return Array.from({ length: oldest + 1 }, (_, age) => {
    const step = stepInto(age)
    if (step === null) return null
    if (share !== null && share > 0) share = step.there === 0 ? null : share * (step.stayed / step.there)
    return share
  })
}

/** The step of one entry cohort into an age, from the last edition held before it. */
function stepInto({ grid, context, cohorts }: Aggregate, edition: number, age: number, place: number): Step | null {
  if (edition + age > grid.editions || !context.held[edition + age - 1]) return null
  const at = (counts: Float64Array, someAge: number) => counts[survivorIndex(grid, edition, someAge, place)]
  const now = at(cohorts.survivors, age)
  if (age === 0) return { there: now, stayed: now }
  const before = context.held.lastIndexOf(true, edition + age - 2) + 1
  if (before < edition) return null
  return { there: at(cohorts.survivors, before - edition), stayed: now - at(cohorts.backAgain, age) }
}

function sumOf(steps: readonly (Step | null)[]): Step | null {
  const seen = steps.filter((step) => step !== null)
  if (seen.length === 0) return null
  return {
    there: seen.reduce((sum, { there }) => sum + there, 0),
    stayed: seen.reduce((sum, { stayed }) => sum + stayed, 0)
  }
}
