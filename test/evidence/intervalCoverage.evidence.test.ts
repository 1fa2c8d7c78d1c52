import { join } from 'node:path'
import { expect, it } from 'vitest'
import { estimate } from '../../src/core/interval.js'
import { compile, createWorkspace, run } from '../../src/engine/index.js'
import { loadScenario } from '../../src/node/files.js'

/**
 * Do 95 % intervals hold what they say? The paired difference in repeat rate between the structural platform and today's
 * plan of EuroCIS: 400 disjoint experiments of 20 replications, each with its interval, against the mean of all 8,000.
 */
const experiments = 400
const size = 20
const scenarios = join(import.meta.dirname, '../../scenarios')

it('the 95 % interval of a paired difference covers the long-run mean in 92 to 98 % of 400 experiments', () => {
  const baseline = loadScenario(join(scenarios, 'eurocis.yaml'))
  const rates = [baseline, loadScenario(join(scenarios, 'eurocis/structural-platform.yaml'))].map((scenario) => {
    const plan = compile(scenario, baseline)
    const workspace = createWorkspace(plan)
    return Array.from({ length: experiments * size }, (_, replication) => {
      const { rows } = run(plan, replication, { workspace, tail: false })
      const sum = (column: Float64Array) => column.reduce((total, value) => total + value, 0)
      return sum(rows.sums.repeated) / sum(rows.sums.expected)
    })
  })
  const differences = rates[1]!.map((rate, replication) => rate - rates[0]![replication]!)
  const longRun = estimate(differences).mean
  let covered = 0
  for (let experiment = 0; experiment < experiments; experiment++) {
    const { low, high } = estimate(differences.slice(experiment * size, (experiment + 1) * size))
    if (low! <= longRun && longRun <= high!) covered++
  }
  console.log(`covered ${covered} of ${experiments}; long-run difference ${longRun}`)
  expect(covered / experiments).toBeGreaterThanOrEqual(0.92)
  expect(covered / experiments).toBeLessThanOrEqual(0.98)
})
