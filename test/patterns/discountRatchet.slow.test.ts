import { describe, expect, it } from 'vitest'
import { compile } from '../../src/engine/compile.js'
import { flag, type Population, rowsAlive } from '../../src/engine/population.js'
import { run } from '../../src/engine/run.js'
import { createWorkspace } from '../../src/engine/workspace.js'
import { varyScenario } from '../../src/scenario/makeScenario.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import { exhibitorsOnly, fair, over, seeds } from './measure.js'
import type { Interval } from './printed.js'

/**
 * Pattern 4: a discount of 10 % given for two editions, then withdrawn, leaves attendance below the never-discounted
 * twin in the edition after: the discounted price has become the reference, and a visible loss weighs double (Tversky
 * & Kahneman 1991). The ratchet emerges, it is not coded. Size: three seeds × 90 replications of the shipped market of
 * 2,000 firms over three editions; the customers of the fair who decide in both worlds, some 230 in each replication;
 * 95 % intervals decide.
 */
const replications = 90
const editions = 3
const discounted = { segments: { exhibitors: { discount: { 1: 0.1, 3: 0 } } } }

/** By edition: who of the customers of the fair attends; newcomers and the returned are not asked. */
type Decisions = ReadonlyMap<number, boolean>[]

/**
 * By edition, the discount's gain in attendance among the customers who decide in both worlds. Where prices never
 * change, losses weigh nothing: the undisturbed world is the same for each weight.
 */
function gains(never: Scenario, undisturbed: readonly Decisions[], lossWeight: number): readonly Interval[] {
  const changes = { ...discounted, mechanisms: { price: { loss: lossWeight } } }
  const disturbed = decisions(varyScenario(never, changes, 'discounted'), never)
  return Array.from({ length: editions }, (_, index) =>
    over(replications, (replication) => gain(disturbed[replication]![index]!, undisturbed[replication]![index]!))
  )
}

function gain(changed: ReadonlyMap<number, boolean>, unchanged: ReadonlyMap<number, boolean>): number {
  let [sum, customers] = [0, 0]
  for (const [customer, attends] of changed) {
    const twin = unchanged.get(customer)
    if (twin === undefined) continue
    customers++
    sum += Number(attends) - Number(twin)
  }
  return sum / customers
}

function decisions(scenario: Scenario, baseline: Scenario): readonly Decisions[] {
  const plan = compile(scenario, baseline)
  const workspace = createWorkspace(plan)
  return Array.from({ length: replications }, (_, replication) => {
    const seen: Decisions = []
    run(plan, replication, {
      workspace,
      tail: false,
      observe: (edition, [population]) => {
        if (edition >= 1) seen[edition - 1] = decided(population!)
      }
    })
    return seen
  })
}

function decided({ order, alive, stage, flags, entry, ordinal }: Population): ReadonlyMap<number, boolean> {
  const seen = new Map<number, boolean>()
  for (const row of rowsAlive({ order, alive })) {
    const ofTheFair = stage[row]! >= 1 && stage[row]! <= 3
    if (!ofTheFair || flags[row]! & (flag.joins | flag.returned)) continue
    seen.set(entry[row]! * 2 ** 20 + ordinal[row]!, (flags[row]! & flag.attends) > 0)
  }
  return seen
}

describe.each(seeds)('pattern 4, the discount ratchet (seed %s)', (seed) => {
  const never = fair('industry', seed, exhibitorsOnly, { horizon: { editions } })
  const undisturbed = decisions(never, never)

  it('the discount lifts attendance while it is given and lowers it once withdrawn', () => {
    const [first, second, afterwards] = gains(never, undisturbed, 2)
    expect(first!.low).toBeGreaterThan(0)
    expect(second!.low).toBeGreaterThan(0)
    expect(afterwards!.high).toBeLessThan(0)
  })

  it('twin: where losses weigh as gains, it does not fall below', () => {
    expect(gains(never, undisturbed, 1)[2]!.low).toBeGreaterThan(0)
  })
})
